// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/newproject/createstep.h"

#include "ui/shell/newproject/newprojectdraft.h"
#include "ui/shell/newproject/problemmodel.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSet>
#include <QSortFilterProxyModel>
#include <QStandardPaths>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace lw {

CreateStep::CreateStep(NewProjectDraft *draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_problems(new ProblemModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_table(new QTableView(this))
{
    m_summary = new QLabel(this);
    m_summary->setObjectName(u"summaryLabel"_s);
    m_summary->setWordWrap(true);
    m_summary->setAlignment(Qt::AlignLeft
                            | Qt::AlignTop); // takes the table's room without problems
    m_problemTitle = new QLabel(this);
    auto *copyButton = new QPushButton(tr("Copy all"), this);
    copyButton->setToolTip(tr("Copy every problem as a table"));
    m_sorted->setSourceModel(m_problems);
    m_sorted->setSortRole(ProblemModel::SortRole);
    m_table->setObjectName(u"problemTable"_s);
    m_table->setAccessibleName(tr("Problems found in the data"));
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ProblemModel::Severity, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideMiddle); // the end of a path tells most
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(28);
    m_table->horizontalHeader()->setStretchLastSection(true);
    for (const auto &[column, width] :
         {std::pair(ProblemModel::Severity, 76), std::pair(ProblemModel::Dataset, 88),
          std::pair(ProblemModel::File, 200), std::pair(ProblemModel::Row, 56),
          std::pair(ProblemModel::Reason, 320)})
        m_table->setColumnWidth(column, width);
    m_detail = new QLabel(this);
    m_detail->setObjectName(u"problemDetail"_s);
    m_detail->setWordWrap(true);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_detail->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_detail->setMinimumHeight(2 * m_detail->fontMetrics().lineSpacing()); // the table stays put
    auto *copy = new QAction(tr("Copy"), m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(copy);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);

    m_folder = new QLineEdit(this);
    m_folder->setObjectName(u"folderEdit"_s);
    m_folder->setAccessibleName(tr("Folder of the new project"));
    auto *browseButton = new QPushButton(tr("Choose…"), this);
    auto *folderLabel = new QLabel(tr("The project is written to"), this);
    folderLabel->setBuddy(m_folder);

    for (QPushButton *button : {copyButton, browseButton})
        button->setAutoDefault(false); // Return belongs to the dialog's next step

    auto *titleRow = new QHBoxLayout;
    titleRow->addWidget(m_problemTitle, 1);
    titleRow->addWidget(copyButton);
    auto *folderRow = new QHBoxLayout;
    folderRow->setSpacing(8);
    folderRow->addWidget(folderLabel);
    folderRow->addWidget(m_folder, 1);
    folderRow->addWidget(browseButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_summary);
    layout->addLayout(titleRow);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_detail);
    auto *folderBox = new QWidget(this);
    folderBox->setLayout(folderRow);
    folderRow->setContentsMargins(0, 0, 0, 0);
    folderBox->setVisible(!draft->isAddition());
    layout->addWidget(folderBox);

    connect(copy, &QAction::triggered, this, [this] { copyProblems(false); });
    connect(copyButton, &QPushButton::clicked, this, [this] { copyProblems(true); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CreateStep::showDetail);
    connect(browseButton, &QPushButton::clicked, this, &CreateStep::browse);
    connect(m_folder, &QLineEdit::textChanged, this, &CreateStep::folderChanged);
    connect(draft, &NewProjectDraft::changed, this, &CreateStep::refresh);
}

QString CreateStep::folder() const
{
    return m_folder->text().trimmed();
}

void CreateStep::activate()
{
    if (m_draft->isAddition()) {
        m_folder->setText(m_draft->project()->paths().root);
    } else if (folder().isEmpty() && !m_draft->datasets().empty()) {
        const QFileInfo data(QFileInfo(m_draft->datasets().front().spec.root).path());
        const bool beside = QFileInfo(data.path()).isWritable();
        const QString home = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        m_folder->setText(u"%1/%2-labelwright"_s.arg(beside ? data.path() : home, data.fileName()));
    }
    refresh();
}

void CreateStep::refresh()
{
    const QLocale locale;
    QStringList lines;
    QList<std::shared_ptr<const DatasetIndex>> indexes;
    qsizetype problems = 0;
    for (const DraftDataset &dataset : m_draft->datasets()) {
        if (!dataset.index)
            continue;
        indexes.append(dataset.index);
        problems += dataset.index->problems().size();
        const QString pictures = locale.toString(dataset.index->size());
        const QString people = locale.toString(qulonglong(dataset.index->people().size()));
        const QString root = dataset.spec.root.toHtmlEscaped();
        lines.append(dataset.spec.role == DatasetRole::Evaluation
                         ? tr("<b>%1</b>: %2 pictures from %3").arg(dataset.spec.id, pictures, root)
                         : tr("<b>%1</b>: %2 pictures of %3 people from %4")
                               .arg(dataset.spec.id, pictures, people, root));
    }
    m_summary->setText(lines.join(u"<br>"_s));
    m_problems->setDatasets(indexes);
    m_problemTitle->setText(problems == 0
                                ? tr("No problems were found.")
                                : tr("%n problem(s) and note(s); everything else is imported.",
                                     nullptr, int(problems)));
    m_table->setVisible(problems > 0);
    m_detail->setVisible(problems > 0);
    if (problems > 0 && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
    showDetail();
}

/// Columns are too narrow for whole sentences.
void CreateStep::showDetail()
{
    const int row = m_table->currentIndex().row();
    const auto text = [&](int column) { return m_sorted->index(row, column).data().toString(); };
    m_detail->setText(row < 0 ? QString()
                              : text(ProblemModel::Reason) + u'\n' + text(ProblemModel::WayOut));
}

void CreateStep::copyProblems(bool all)
{
    QSet<int> selected;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        selected.insert(index.row());
    QString text;
    for (int row = -1; row < m_sorted->rowCount(); ++row) {
        if (row >= 0 && !all && !selected.contains(row))
            continue;
        QStringList fields;
        for (int column = 0; column < m_sorted->columnCount(); ++column)
            fields.append(
                row < 0 ? m_problems->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()
                        : m_sorted->index(row, column).data().toString());
        text += fields.join(u'\t') + u'\n';
    }
    QGuiApplication::clipboard()->setText(text);
}

void CreateStep::browse()
{
    auto *dialog =
        new QFileDialog(this, tr("Folder of the new project"), QFileInfo(folder()).path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

} // namespace lw
