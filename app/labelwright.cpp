// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/labelstore.h"
#include "core/learn/blas.h"
#include "core/report/datareport.h"
#include "ui/pages/explore/mapwindowbench.h"
#include "ui/pages/review/drivebench.h"
#include "ui/pages/review/openbench.h"
#include "ui/pages/review/scrollbench.h"
#include "ui/pages/train/trainbench.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/screenshots.h"
#include "ui/shell/settings.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/reportpdf.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <span>

using namespace Qt::StringLiterals;
using namespace lw;

namespace {

struct Options
{
    QString project, language, screenshots, report, bench;
    QStringList benchSettings; ///< "key=value" of a recipe
};

Options parsed(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("lw::App", "Workbench for imbalanced image classification."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"project"_s,
                                 QCoreApplication::translate("lw::App", "Project folder to open."),
                                 u"[PROJECT]"_s);
    const QCommandLineOption language(
        u"language"_s, QCoreApplication::translate("lw::App", "Language of the window: en, ko."),
        u"code"_s);
    const QCommandLineOption screenshots(
        u"screenshots"_s,
        QCoreApplication::translate("lw::App", "Write pictures of every page into a folder, quit."),
        u"folder"_s);
    const QCommandLineOption report(
        u"report"_s,
        QCoreApplication::translate("lw::App", "Write the data report (.pdf or .html), quit."),
        u"file"_s);
    QCommandLineOption bench(
        u"bench"_s,
        QCoreApplication::translate("lw::App", "Measure in a real window, print JSON, quit: %1.")
            .arg(u"open, scroll, train, drive:SECONDS"_s),
        u"name"_s);
    bench.setFlags(QCommandLineOption::HiddenFromHelp); // labelwright-cli bench starts it
    QCommandLineOption benchSet(u"set"_s, {}, u"key=value"_s);
    benchSet.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({language, screenshots, report, bench, benchSet});
    parser.process(application);
    return {parser.positionalArguments().value(0),
            parser.value(language),
            parser.value(screenshots),
            parser.value(report),
            parser.value(bench),
            parser.values(benchSet)};
}

/// Keeps one window; a change of language makes it again, with the project and its jobs untouched.
class WindowHost : public QObject
{
public:
    WindowHost(Workspace *workspace, Settings *settings)
        : m_workspace(workspace)
        , m_settings(settings)
    {
    }

    void makeWindow()
    {
        const bool again = m_window != nullptr;
        if (again)
            m_settings->set(setting::geometry, m_window->saveGeometry());
        m_window = std::make_unique<MainWindow>(m_workspace, m_settings);
        connect(m_window.get(), &MainWindow::languageChanged, this,
                [this] { QTimer::singleShot(0, this, &WindowHost::makeWindow); });
        m_window->show();
    }
    [[nodiscard]] MainWindow *window() const { return m_window.get(); }

private:
    Workspace *m_workspace;
    Settings *m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void takeScreenshots(WindowHost *host, Workspace *workspace, const QString &folder)
{
    auto *shots = new Screenshots(host->window(), workspace, folder, host);
    QObject::connect(shots, &Screenshots::finished, host,
                     [](bool allWritten) { QCoreApplication::exit(allWritten ? 0 : 1); });
    QObject::connect(workspace, &Workspace::projectOpened, shots, &Screenshots::start);
    QObject::connect(workspace, &Workspace::failed, host, [](const Error &error) {
        qCritical("%s", qPrintable(error.text()));
        QCoreApplication::exit(1);
    });
}

/// The half of `labelwright-cli bench` that needs a window: metrics as JSON on stdout.
int runWindowBench(const Options &options)
{
    const Result<QJsonObject> metrics = options.bench == u"open"_s ? benchOpen(options.project)
        : options.bench == u"scroll"_s                             ? benchScroll(options.project)
        : options.bench == u"train"_s ? benchTraining(options.project, options.benchSettings)
        : options.bench == u"map"_s   ? benchMapWindow()
        : options.bench.startsWith(u"drive:"_s)
        ? benchDrive(options.project, options.bench.mid(6).toInt())
        : Error::badInput(QCoreApplication::translate("lw::App", "There is no such measurement."));
    if (!metrics) {
        std::fputs(qPrintable(metrics.error().text() + u'\n'), stderr);
        return 1;
    }
    std::fputs(QJsonDocument(*metrics).toJson(QJsonDocument::Compact).constData(), stdout);
    std::fputc('\n', stdout);
    return 0;
}

/// The report of a project without a window.
Result<void> writeReport(const Options &options)
{
    JobContext job({}, [](qint64, qint64, const QString &) {});
    const auto project = Project::open(options.project, job);
    if (!project)
        return project.error();
    const auto labels = LabelStore::open((*project)->paths().labels(), (*project)->samples(),
                                         (*project)->taxonomy());
    if (!labels)
        return labels.error();
    const Report report = dataReport(**project, (*labels)->labels());
    return options.report.endsWith(u".pdf"_s, Qt::CaseInsensitive)
        ? writeReportPdf(report, options.report)
        : report.write(options.report);
}

void nameApplication()
{
    QCoreApplication::setOrganizationName(u"Labelwright"_s);
    QCoreApplication::setApplicationName(u"labelwright"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LABELWRIGHT_VERSION));
}

bool asksFor(int argc, char **argv, QByteArrayView option)
{
    return std::ranges::any_of(std::span(argv, size_t(argc)), [option](const char *argument) {
        return QByteArrayView(argument).startsWith(option);
    });
}

/// Qt's own words for a missing display end in "reinstall" and abort().
bool hasDisplay(int argc, char **argv)
{
    const std::span arguments(argv, size_t(argc));
    const auto choosesPlatform = [](const char *argument) {
        return QByteArrayView(argument).startsWith("-platform")
            || QByteArrayView(argument).startsWith("--platform");
    };
    return !qEnvironmentVariableIsEmpty("DISPLAY")
        || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")
        || std::ranges::any_of(arguments, choosesPlatform);
}

/// --help and --version are answered; for the window the way out is named.
int runWithoutDisplay(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    nameApplication();
    useLanguage({});
    parsed(application);
    std::fputs(
        qPrintable(QCoreApplication::translate(
            "lw::App",
            "There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window "
            "can be shown. Everything is on the command line, too: labelwright-cli --help\n")),
        stderr);
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    ensureFastBlas(argc, argv);
    if (!hasDisplay(argc, argv)) {
        if (!asksFor(argc, argv, "--report"))
            return runWithoutDisplay(argc, argv);
        qputenv("QT_QPA_PLATFORM", "offscreen"); // fonts are all that a report needs
    }
    QApplication application(argc, argv);
    nameApplication();
    QGuiApplication::setApplicationDisplayName(u"Labelwright"_s);
    qRegisterMetaType<Error>();
    qRegisterMetaType<JobInfo>();
    qRegisterMetaType<std::vector<int>>();

    const Options options = parsed(application);
    if (!options.bench.isEmpty()) {
        // With settings of its own: neither reads nor changes how the user's window looks.
        QCoreApplication::setApplicationName(u"labelwright-bench"_s);
        return runWindowBench(options);
    }
    if (!options.report.isEmpty()) {
        useLanguage(options.language);
        if (const auto written = writeReport(options); !written) {
            std::fputs(qPrintable(written.error().text() + u'\n'), stderr);
            return 1;
        }
        return 0;
    }
    Settings settings;
    useLanguage(options.language.isEmpty() ? settings.get(setting::language) : options.language);
    Theme::instance()->setMode(ThemeMode(settings.get(setting::theme)));
    QGuiApplication::setWindowIcon(Theme::instance()->icon(u"layers"_s));

    Workspace workspace;
    WindowHost host(&workspace, &settings);
    host.makeWindow();
    if (!options.screenshots.isEmpty())
        takeScreenshots(&host, &workspace, options.screenshots);
    const QString last = settings.get(setting::lastProject);
    if (!options.project.isEmpty())
        workspace.openProject(options.project);
    else if (QFileInfo::exists(last))
        workspace.openProject(last);
    return QApplication::exec();
}
