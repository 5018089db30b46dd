// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/wordlist.h"

#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

WordList::WordList(QWidget *parent)
    : QListWidget(parent)
{
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListWidget::itemChanged, this, [this](QListWidgetItem *item) {
        if (item->checkState() == Qt::Checked)
            m_chosen.append(item->text());
        else
            m_chosen.removeAll(item->text());
        Q_EMIT edited(value());
    });
}

void WordList::setOffered(const QStringList &words)
{
    if (words == m_offered)
        return;
    m_offered = words;
    refill();
}

void WordList::setValue(const QString &value)
{
    QStringList chosen;
    for (const QString &word : value.split(u',', Qt::SkipEmptyParts))
        chosen.append(word.trimmed());
    const QString before = this->value();
    m_chosen = chosen;
    if (before != this->value() || count() == 0)
        refill();
}

QString WordList::value() const
{
    QStringList words;
    for (const QString &word : m_offered) {
        if (m_chosen.contains(word))
            words.append(word);
    }
    for (const QString &word : m_chosen) {
        if (!m_offered.contains(word))
            words.append(word);
    }
    return words.join(u", "_s);
}

void WordList::refill()
{
    const QSignalBlocker quiet(this);
    clear();
    const auto add = [this](const QString &word, bool isOffered) {
        auto *item = new QListWidgetItem(word, this);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(m_chosen.contains(word) ? Qt::Checked : Qt::Unchecked);
        if (isOffered)
            return;
        QFont struck = font();
        struck.setStrikeOut(true);
        item->setFont(struck);
        item->setToolTip(tr("The chosen network has no such part: untick it."));
    };
    for (const QString &word : m_offered)
        add(word, true);
    for (const QString &word : std::as_const(m_chosen)) {
        if (!m_offered.contains(word))
            add(word, false);
    }
    constexpr int mostRows = 8;
    const int rows = std::clamp(count(), 1, mostRows);
    setFixedHeight(rows * std::max(sizeHintForRow(0), fontMetrics().height()) + 2 * frameWidth());
}

} // namespace lw
