// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/runprogress.h"

#include "ui/pages/train/runtablemodel.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

QToolButton *iconButton(const QString &icon, const QString &text, const QString &help,
                        QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(Theme::instance()->icon(icon));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setToolTip(help);
    return button;
}

} // namespace

RunProgress::RunProgress(QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_figures(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_pause(iconButton(u"pause"_s, tr("Pause"),
                         tr("Save a checkpoint and give the memory back; resume continues exactly"),
                         this))
    , m_stop(
          iconButton(u"stop"_s, tr("Stop"), tr("End this run; its best checkpoint is kept"), this))
{
    setProperty("surface", u"card"_s);
    m_title->setProperty("role", u"section"_s);
    m_figures->setProperty("role", u"muted"_s);
    m_figures->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(2 * Theme::grid);
    m_pause->setObjectName(u"pauseRun"_s);
    m_stop->setObjectName(u"stopRun"_s);

    auto *top = new QHBoxLayout;
    top->addWidget(m_title);
    top->addWidget(m_figures, 1);
    top->addWidget(m_pause);
    top->addWidget(m_stop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * Theme::grid, 2 * Theme::grid, 3 * Theme::grid, 2 * Theme::grid);
    layout->setSpacing(Theme::grid);
    layout->addLayout(top);
    layout->addWidget(m_bar);
    // In a narrow window the figures give way, not the buttons.
    m_figures->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    connect(m_pause, &QToolButton::clicked, this, &RunProgress::pause);
    connect(m_stop, &QToolButton::clicked, this, &RunProgress::stop);
    setVisible(false);
}

void RunProgress::pause()
{
    if (m_runId.isEmpty() || !m_pause->isEnabled())
        return;
    setStopping(tr("saving a checkpoint"));
    Q_EMIT pauseRequested(m_runId);
}

void RunProgress::stop()
{
    if (m_runId.isEmpty() || !m_stop->isEnabled())
        return;
    setStopping(tr("stopping"));
    Q_EMIT stopRequested(m_runId);
}

void RunProgress::setWaiting(int runs)
{
    m_waiting = runs;
}

void RunProgress::setRun(const QString &runId, const QString &name)
{
    setVisible(!runId.isEmpty());
    if (runId == m_runId)
        return;
    m_runId = runId;
    m_pace = {};
    m_title->setText(name);
    m_figures->setText(tr("preparing"));
    m_bar->setRange(0, 0);
    m_pause->setEnabled(true);
    m_stop->setEnabled(true);
}

void RunProgress::setStopping(const QString &text)
{
    m_figures->setText(text);
    m_pause->setEnabled(false);
    m_stop->setEnabled(false);
}

void RunProgress::addEvents(const QList<TrainEvent> &events)
{
    for (const TrainEvent &event : events)
        m_pace.take(event);
    if (m_stop->isEnabled())
        refresh();
}

void RunProgress::refresh()
{
    const qint64 total = m_pace.totalSteps();
    if (total <= 0)
        return;
    const BatchDone &batch = m_pace.batch();
    m_bar->setRange(0, int(total));
    m_bar->setValue(int(batch.step));
    const QLocale locale;
    QStringList parts{tr("epoch %1 of %2").arg(batch.epoch).arg(m_pace.started().epochs),
                      tr("step %1 of %2").arg(locale.toString(batch.step), locale.toString(total)),
                      tr("%1 images/s").arg(locale.toString(batch.imagesPerSecond, 'f', 0))};
    if (const double seconds = m_pace.secondsLeft(); seconds >= 0)
        parts.append(tr("%1 left").arg(RunTableModel::durationText(std::max(1.0, seconds))));
    if (m_pace.epoch().epoch > 0)
        parts.append(
            tr("macro F1 %1").arg(locale.toString(m_pace.epoch().validationMacroF1, 'f', 4)));
    if (m_waiting > 0)
        parts.append(tr("%n waiting", nullptr, m_waiting));
    m_figures->setText(parts.join(u" · "_s));
    parts.append(m_pace.started().device);
    m_figures->setToolTip(parts.join(u'\n'));
}

} // namespace lw
