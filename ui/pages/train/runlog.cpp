// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/runlog.h"

#include "ui/pages/train/runtablemodel.h"
#include "ui/shell/theme.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

QString lineOf(const RunStarted &e)
{
    const QLocale locale;
    if (e.firstEpoch > 1)
        return RunLog::tr("goes on with epoch %1 on %2").arg(e.firstEpoch).arg(e.device);
    return RunLog::tr("started on %1: %2 epochs of %3 steps, %4 images, %5 for validation")
        .arg(e.device, locale.toString(e.epochs), locale.toString(e.stepsPerEpoch),
             locale.toString(e.trainSamples), locale.toString(e.validationSamples));
}

QString lineOf(const BatchDone &)
{
    return {};
}

QString lineOf(const EpochDone &e)
{
    const QLocale locale;
    const QString line =
        RunLog::tr("epoch %1: loss %2, validation %3; accuracy %4%, validation %5%; "
                   "macro F1 %6; %7, %8 images/s")
            .arg(e.epoch)
            .arg(locale.toString(e.trainLoss, 'f', 4), locale.toString(e.validationLoss, 'f', 4),
                 locale.toString(100 * e.trainAccuracy, 'f', 1),
                 locale.toString(100 * e.validationAccuracy, 'f', 1),
                 locale.toString(e.validationMacroF1, 'f', 4),
                 RunTableModel::durationText(e.seconds),
                 locale.toString(e.imagesPerSecond, 'f', 0));
    return e.best ? line + u"; "_s + RunLog::tr("best so far") : line;
}

QString lineOf(const CheckpointSaved &)
{
    return {};
}

QString lineOf(const RunWarning &e)
{
    return RunLog::tr("warning: %1").arg(e.text);
}

QString lineOf(const RunEnded &e)
{
    switch (e.end) {
    case RunEnd::Finished:
        return RunLog::tr("finished: best macro F1 %1 in epoch %2")
            .arg(QLocale().toString(e.bestMacroF1, 'f', 4))
            .arg(e.bestEpoch);
    case RunEnd::Paused:
        return RunLog::tr("paused in epoch %1").arg(e.epoch + 1);
    case RunEnd::Stopped:
        return RunLog::tr("stopped in epoch %1").arg(e.epoch + 1);
    case RunEnd::Failed:
        return RunLog::tr("failed: %1").arg(e.error.text());
    }
    return {};
}

} // namespace

QString logLine(const TrainEvent &event)
{
    return std::visit([](const auto &e) { return lineOf(e); }, event);
}

RunLog::RunLog(const RunStore &store, const RunRecord &run, QWidget *parent)
    : QDialog(parent)
    , m_runId(run.id)
    , m_text(new QPlainTextEdit(this))
{
    setWindowTitle(tr("Log of %1").arg(run.name));
    resize(190 * Theme::grid, 100 * Theme::grid);
    m_text->setObjectName(u"logText"_s);
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_text->setFont(Theme::figures(m_text->font()));
    m_text->setPlaceholderText(tr("This run has not begun yet."));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    auto *folder = buttons->addButton(tr("Open the run's folder"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"copyLog"_s);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(folder, &QPushButton::clicked, this,
            [path = run.folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text, 1);
    layout->addWidget(buttons);
    connect(&m_reader, &QFutureWatcherBase::finished, this, [this] { append(m_reader.result()); });
    // events.jsonl may hold a hundred thousand lines.
    m_reader.setFuture(QtConcurrent::run([store, run] {
        QList<TrainEvent> told = store.events(run);
        told.removeIf([](const TrainEvent &e) { return std::holds_alternative<BatchDone>(e); });
        return told;
    }));
}

void RunLog::addEvents(const QList<TrainEvent> &events)
{
    if (m_reader.isFinished())
        append(events);
}

void RunLog::append(const QList<TrainEvent> &events)
{
    for (const TrainEvent &event : events) {
        const QString line = logLine(event);
        if (line.isEmpty() || m_lines.contains(line))
            continue;
        m_lines.insert(line);
        m_text->appendPlainText(line);
    }
}

} // namespace lw
