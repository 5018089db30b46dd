// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/restoredialog.h"

#include "core/labels/labelstore.h"
#include "ui/widgets/headings.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

RestoreDialog::RestoreDialog(QString labelsFile, const QList<QDateTime> &stepTimes, QWidget *parent)
    : QDialog(parent)
    , m_file(std::move(labelsFile))
    , m_stepTimes(stepTimes)
    , m_list(new QTreeWidget(this))
    , m_empty(new QLabel(this))
{
    setWindowTitle(tr("Restore labels"));
    setObjectName(u"restoreDialog"_s);
    resize(620, 420);
    auto *what = new QLabel(tr("A copy of all labels is made every 30 minutes of work and before "
                               "updates; the ten newest are kept. Restoring puts a copy in place "
                               "of the present labels, which are kept as a copy, too."),
                            this);
    what->setWordWrap(true);
    m_list->setObjectName(u"backups"_s);
    m_list->setHeaderLabels({tr("Made"), tr("Steps made since"), tr("Size")});
    fitHeadings(m_list->header());
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    m_empty->setText(tr("There is no copy yet."));
    m_empty->setProperty("role", u"muted"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_restore = buttons->addButton(tr("Restore this copy"), QDialogButtonBox::AcceptRole);
    m_restore->setObjectName(u"restoreButton"_s);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(what);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty);
    layout->addWidget(buttons);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &RestoreDialog::updateButton);
    connect(m_list, &QTreeWidget::itemDoubleClicked, m_restore, &QPushButton::click);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        const QString backup = chosen();
        accept();
        if (!backup.isEmpty())
            Q_EMIT restoreRequested(backup);
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill();
}

void RestoreDialog::fill()
{
    const QLocale locale;
    const QList<LabelBackup> backups = LabelStore::backups(m_file);
    for (const LabelBackup &backup : backups) {
        const auto since =
            std::count_if(m_stepTimes.cbegin(), m_stepTimes.cend(),
                          [&backup](const QDateTime &time) { return time > backup.time.toUTC(); });
        auto *item =
            new QTreeWidgetItem(m_list,
                                {locale.toString(backup.time, QLocale::ShortFormat),
                                 m_stepTimes.isEmpty() ? u"–"_s : locale.toString(qint64(since)),
                                 locale.formattedDataSize(backup.bytes)});
        item->setData(0, Qt::UserRole, backup.file);
        item->setToolTip(0, backup.file);
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_empty->setVisible(backups.isEmpty());
    if (!backups.isEmpty())
        m_list->setCurrentItem(m_list->topLevelItem(0));
    m_list->resizeColumnToContents(1);
    m_list->resizeColumnToContents(2);
    updateButton();
}

QString RestoreDialog::chosen() const
{
    const auto items = m_list->selectedItems();
    return items.isEmpty() ? QString() : items.first()->data(0, Qt::UserRole).toString();
}

void RestoreDialog::updateButton()
{
    m_restore->setEnabled(!chosen().isEmpty());
}

} // namespace lw
