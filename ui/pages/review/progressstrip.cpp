// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/progressstrip.h"

#include "ui/pages/review/reviewlist.h"
#include "ui/pages/review/reviewwords.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>

#include <cmath>

using namespace Qt::StringLiterals;

namespace lw {

ProgressStrip::ProgressStrip(QWidget *parent)
    : QWidget(parent)
    , m_bar(new QProgressBar(this))
    , m_progress(new QLabel(this))
    , m_selected(new QLabel(this))
    , m_saved(new QLabel(this))
{
    setObjectName(u"progressStrip"_s);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(160, 6);
    m_saved->setObjectName(u"savedIndicator"_s);
    m_progress->setObjectName(u"reviewProgress"_s);
    m_progress->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 5, 12, 5);
    layout->setSpacing(12);
    layout->addWidget(m_bar);
    layout->addWidget(m_progress, 1);
    layout->addWidget(m_selected);
    layout->addWidget(m_saved);
    connect(Theme::instance(), &Theme::changed, this, &ProgressStrip::refreshSaved);
}

void ProgressStrip::setList(ReviewList *list)
{
    if (m_list)
        m_list->disconnect(this);
    if (m_labels)
        m_labels->disconnect(this);
    m_list = list;
    m_labels = list ? list->labels() : nullptr;
    m_pending.clear();
    m_early.clear();
    m_hasFailed = false;
    if (list) {
        connect(list, &ReviewList::countsChanged, this, &ProgressStrip::refresh);
        connect(list, &ReviewList::listChanged, this, &ProgressStrip::refresh);
    }
    if (m_labels) {
        connect(m_labels, &LabelStore::committed, this, [this](qint64 batch) {
            m_hasFailed = false;
            if (!m_pending.remove(batch))
                m_early.insert(batch);
            refreshSaved();
        });
        connect(m_labels, &LabelStore::writeFailed, this, [this] {
            m_hasFailed = true;
            m_pending.clear(); // the store has put the columns back
            refreshSaved();
        });
    }
    refresh();
    refreshSaved();
}

void ProgressStrip::addPending(qint64 batch)
{
    if (batch != 0 && !m_early.remove(batch))
        m_pending.insert(batch);
    m_early.clear();
    refreshSaved();
}

void ProgressStrip::setSelected(int count)
{
    m_selected->setVisible(count > 1);
    m_selected->setText(tr("%1 selected").arg(QLocale().toString(count)));
}

QString ProgressStrip::progressText() const
{
    if (!m_list || !m_list->isOpen())
        return {};
    const ReviewProgress progress = m_list->progress();
    const QLocale locale;
    const int left = progress.total - progress.decided;
    QStringList parts;
    if (progress.total > 0) { // else nobody is asked about what the list shows
        parts << tr("%1 decided, %2 left")
                     .arg(locale.toString(progress.decided), locale.toString(left));
    }
    if (progress.decidedNow > 0)
        parts << tr("%1 in this session").arg(locale.toString(progress.decidedNow));
    if (progress.perMinute > 0)
        parts << tr("%1 a minute").arg(locale.toString(qint64(std::lround(progress.perMinute))));
    if (progress.secondsLeft > 0 && left > 0)
        parts << tr("about %1 to go").arg(durationText(progress.secondsLeft));
    return parts.join(u"  ·  "_s);
}

QString ProgressStrip::savedText() const
{
    if (!m_labels)
        return {};
    if (m_labels->isReadOnly())
        return tr("Read-only");
    if (m_hasFailed)
        return tr("Not saved");
    return m_pending.isEmpty() ? tr("Saved")
                               : tr("Saving %n change(s)", nullptr, int(m_pending.size()));
}

void ProgressStrip::refresh()
{
    m_progress->setText(progressText());
    const ReviewProgress progress =
        m_list && m_list->isOpen() ? m_list->progress() : ReviewProgress();
    m_bar->setVisible(progress.total > 0);
    m_bar->setRange(0, std::max(1, progress.total));
    m_bar->setValue(progress.decided);
}

void ProgressStrip::refreshSaved()
{
    const ThemeColors &colors = Theme::instance()->colors();
    QPalette words = palette();
    const bool isBad = m_hasFailed || (m_labels && m_labels->isReadOnly());
    words.setColor(QPalette::WindowText,
                   isBad                     ? colors.bad
                       : m_pending.isEmpty() ? colors.good
                                             : colors.textMuted);
    m_saved->setPalette(words);
    m_saved->setText(savedText());
    m_saved->setToolTip(m_labels ? m_labels->readOnlyReason() : QString());
}

void ProgressStrip::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = Theme::instance()->colors();
    QPainter painter(this);
    painter.fillRect(rect(), colors.panel);
    painter.fillRect(QRect(0, 0, width(), 1), colors.border);
}

} // namespace lw
