// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/drivebench.h"

#include "ui/pages/review/reviewpage.h"
#include "ui/pages/review/samplegrid.h"
#include "ui/pages/review/scrollbench.h"
#include "ui/shell/openandwait.h"
#include "ui/shell/workspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QKeyEvent>
#include <QTemporaryDir>
#include <QTimer>
#include <QWindow>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int keyEveryMs = 100;
constexpr int beatMs = 5;

double driveQuantile(std::vector<double> values, double q)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return values[size_t(q * double(values.size() - 1) + 0.5)];
}

/// The project as a copy without its labels: its pictures and caches are only read.
Result<void> copyProject(const QString &from, const QString &to)
{
    const ProjectPaths source{QDir(from).absolutePath()}, target{to};
    auto config = ProjectConfig::read(source.config());
    if (!config)
        return config.error();
    for (DatasetSpec &dataset : config->datasets) {
        if (QDir::isRelativePath(dataset.root))
            dataset.root = QDir(source.root).absoluteFilePath(dataset.root);
    }
    QDir().mkpath(target.cache());
    QFile::link(source.cache() + u"/index"_s, target.cache() + u"/index"_s);
    QFile::link(source.thumbnails(), target.thumbnails());
    return config->write(target.config());
}

/// One key and what it must do: so many steps in the store, so many places forward, one value.
struct ScriptedKey
{
    QKeySequence key;
    int steps = 0, places = 0;
    int attribute = -1, value = -1;
    std::optional<ReviewState> state;
};

class Driver
{
public:
    Driver(ReviewPage &page, LabelStore &labels)
        : m_page(page)
        , m_labels(labels)
    {
        m_clock.start();
        QObject::connect(&labels, &LabelStore::committed, &m_owner, [this](qint64 batch) {
            // One that is late still counts from its own key.
            if (const auto sent = m_waiting.find(batch); sent != m_waiting.end()) {
                commits.push_back(double(m_clock.nsecsElapsed() - sent->second) / 1e6);
                m_waiting.erase(sent);
            }
        });
        QObject::connect(page.grid(), &SampleGrid::painted, &m_owner, [this] {
            if (!std::exchange(m_wasPainted, true))
                paints.push_back(double(m_clock.nsecsElapsed() - m_sent) / 1e6);
        });
    }

    /// Checks the key before, then sends the next.
    void next()
    {
        if (m_last)
            check();
        if (m_script.empty())
            writeScript();
        m_last = m_script.front();
        m_script.erase(m_script.begin());
        m_revision = m_labels.revision();
        m_position = m_page.grid()->selection().current();
        m_row = m_page.grid()->currentRow();
        m_wasPainted = false;
        m_sent = m_clock.nsecsElapsed();
        if (m_last->steps > 0)
            m_waiting.emplace(m_revision + m_last->steps, m_sent);
        send(m_last->key[0]);
        ++keys;
    }

    void check()
    {
        const qint64 steps = m_labels.revision() - m_revision;
        const int places = m_page.grid()->selection().current() - m_position;
        if (steps < m_last->steps || places < m_last->places)
            ++dropped;
        else if (steps > m_last->steps || places > m_last->places)
            ++doubled;
        const CurrentLabel &label = m_labels.label(m_row);
        const bool hasValue =
            m_last->attribute < 0 || label.values[size_t(m_last->attribute)] == m_last->value;
        if (!hasValue || (m_last->state && label.state != *m_last->state))
            ++wrong;
        m_last.reset();
    }

    int keys = 0, dropped = 0, doubled = 0, wrong = 0;
    std::vector<double> commits, paints; ///< ms after the key was sent

private:
    /// Sets each attribute to another value, marks as unsure, takes that back, goes on.
    void writeScript()
    {
        const CurrentLabel &label = m_labels.label(m_page.grid()->currentRow());
        const Taxonomy &taxonomy = m_labels.taxonomy();
        for (int a = 0; a < taxonomy.attributeCount(); ++a) {
            const Attribute &attribute = taxonomy.attributes()[a];
            const int value = (label.values[size_t(a)] + 1) % int(attribute.values.size());
            m_script.push_back({.key = m_page.keys()->key(
                                    u"set.%1.%2"_s.arg(attribute.name, attribute.values[value])),
                                .steps = 1,
                                .attribute = a,
                                .value = value,
                                .state = {}});
        }
        m_script.push_back(
            {.key = m_page.keys()->key(u"unsure"_s), .steps = 1, .state = ReviewState::Unsure});
        m_script.push_back({.key = m_page.keys()->key(u"undo"_s), .steps = 1, .state = {}});
        m_script.push_back({.key = QKeySequence(Qt::Key_Right), .places = 1, .state = {}});
    }

    void send(QKeyCombination key)
    {
        QWindow *window = m_page.window()->windowHandle();
        const QString text = key.keyboardModifiers() == Qt::NoModifier && key.key() < Qt::Key_Escape
            ? QString(QChar(key.key())).toLower()
            : QString();
        for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QCoreApplication::postEvent(
                window, new QKeyEvent(type, key.key(), key.keyboardModifiers(), text));
        }
    }

    ReviewPage &m_page;
    LabelStore &m_labels;
    QObject m_owner;
    std::vector<ScriptedKey> m_script;
    std::optional<ScriptedKey> m_last;
    QElapsedTimer m_clock;
    qint64 m_sent = 0; ///< ns on the clock
    std::map<qint64, qint64> m_waiting; ///< batch that a key makes, when the key was sent
    qint64 m_revision = 0;
    int m_position = 0, m_row = -1;
    bool m_wasPainted = true;
};

/// What the disk alone takes to keep a little more of a file, at the rhythm of the keys:
/// milliseconds, for comparison with the commits.
std::vector<double> diskSyncs(const QString &folder)
{
    constexpr int count = 100;
    const QByteArray pages(16'384, 'x'); // of one commit
    std::vector<double> times;
    QFile file(folder + u"/disk-control"_s);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return times;
    QEventLoop loop;
    QTimer rhythm;
    QObject::connect(&rhythm, &QTimer::timeout, &loop, [&] {
        QElapsedTimer clock;
        clock.start();
        file.write(pages);
        ::fdatasync(file.handle());
        times.push_back(double(clock.nsecsElapsed()) / 1e6);
        if (times.size() == count)
            loop.quit();
    });
    rhythm.start(keyEveryMs);
    loop.exec();
    file.remove();
    return times;
}

} // namespace

Result<QJsonObject> benchDrive(const QString &projectPath, int seconds)
{
    QTemporaryDir folder;
    if (const auto copied = copyProject(projectPath, folder.path()); !copied)
        return copied.error();
    Workspace workspace;
    ReviewPage page(&workspace);
    page.resize(1440, 900);
    page.show();
    page.activateWindow();
    if (const auto opened = openAndWait(workspace, folder.path()); !opened)
        return opened.error();
    page.setAutoAdvance(false);
    page.activate();

    Driver driver(page, *workspace.labels());
    QEventLoop loop;
    QTimer keys, beats;
    QElapsedTimer beat, whole;
    double stall = 0, stallCpu = 0, cpu = 0;
    keys.setTimerType(Qt::PreciseTimer);
    beats.setTimerType(Qt::PreciseTimer);
    QObject::connect(&beats, &QTimer::timeout, &loop, [&] {
        const double computed = threadMilliseconds();
        if (beat.isValid()) {
            stall = std::max(stall, double(beat.nsecsElapsed()) / 1e6 - beatMs);
            stallCpu = std::max(stallCpu, computed - cpu);
        }
        cpu = computed;
        beat.start();
    });
    QObject::connect(&keys, &QTimer::timeout, &loop, [&] {
        if (whole.elapsed() < qint64(seconds) * 1000) {
            driver.next();
            return;
        }
        driver.check();
        loop.quit();
    });
    whole.start();
    beats.start(beatMs);
    keys.start(keyEveryMs);
    loop.exec();
    keys.stop();
    beats.stop();
    const auto flushed = workspace.labels()->flush();
    const double rss = residentSetMegabytes();
    workspace.closeProject();
    if (!flushed)
        return flushed.error();
    const std::vector<double> disk = diskSyncs(folder.path());
    return QJsonObject{{u"seconds"_s, seconds},
                       {u"keys"_s, driver.keys},
                       {u"dropped"_s, driver.dropped},
                       {u"doubled"_s, driver.doubled},
                       {u"wrong"_s, driver.wrong},
                       {u"commit_p50_ms"_s, driveQuantile(driver.commits, 0.5)},
                       {u"commit_p99_ms"_s, driveQuantile(driver.commits, 0.99)},
                       {u"commit_max_ms"_s, driveQuantile(driver.commits, 1)},
                       {u"disk_sync_p50_ms"_s, driveQuantile(disk, 0.5)},
                       {u"disk_sync_p99_ms"_s, driveQuantile(disk, 0.99)},
                       {u"paint_p99_ms"_s, driveQuantile(driver.paints, 0.99)},
                       {u"stall_max_ms"_s, stall},
                       {u"stall_cpu_max_ms"_s, stallCpu},
                       {u"rss_mb"_s, rss}};
}

} // namespace lw
