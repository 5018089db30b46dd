// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/importdialog.h"

#include "core/review/exchange/exchangeformat.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int shownProblems = 500;
constexpr qsizetype shownChanges = 500;

} // namespace

ImportDialog::ImportDialog(const LabelStore &labels, const ReviewColumns &columns, QString file,
                           QString reviewer, QWidget *parent)
    : QDialog(parent)
    , m_labels(labels)
    , m_columns(columns)
    , m_file(std::move(file))
    , m_reviewer(std::move(reviewer))
    , m_as(new QComboBox(this))
    , m_summary(new QLabel(this))
    , m_changes(new QListWidget(this))
    , m_problems(new QListWidget(this))
    , m_problemTitle(new QLabel(this))
{
    setWindowTitle(tr("Import labels from %1").arg(QFileInfo(m_file).fileName()));
    setMinimumSize(600, 480);
    m_as->setObjectName(u"importAs"_s);
    m_as->addItem(tr("Decisions of a person"), int(ImportAs::Decisions));
    m_as->addItem(tr("Suggestions, to be reviewed"), int(ImportAs::Suggestions));
    m_summary->setWordWrap(true);
    m_isFixList = isFixList(m_file);
    m_as->setEnabled(!m_isFixList); // known fixes are decisions
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_import = buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
    m_import->setObjectName(u"importButton"_s);
    auto *form = new QFormLayout;
    form->addRow(tr("Take the labels as"), m_as);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_summary);
    layout->addWidget(m_changes, 2);
    layout->addWidget(m_problemTitle);
    layout->addWidget(m_problems, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_as, &QComboBox::currentIndexChanged, this, &ImportDialog::refresh);
    refresh();
}

Result<ImportPlan> ImportDialog::planOf(ImportAs as)
{
    if (!m_isFixList)
        return planExchangeImport({}, m_file, m_labels, m_columns, as, m_reviewer);
    auto made = planFixImport(m_file, m_labels, m_columns, m_reviewer);
    if (!made)
        return made.error();
    m_notes = made->notes;
    return std::move(made->plan);
}

void ImportDialog::refresh()
{
    m_changes->clear();
    m_problems->clear();
    const auto as = ImportAs(m_as->currentData().toInt());
    Result<ImportPlan> plan = planOf(as);
    m_import->setEnabled(false);
    m_problemTitle->hide();
    m_problems->hide();
    if (!plan) {
        m_plan = {};
        m_summary->setText(plan.error().text());
        return;
    }
    m_plan = std::move(*plan);
    const int changes = int(m_plan.batch.changes.size());
    const QLocale locale;
    m_summary->setText(tr("%1 rows were read: %2 labels would change, %3 are the same already.")
                           .arg(locale.toString(m_plan.read), locale.toString(changes),
                                locale.toString(m_plan.unchanged)));
    m_changes->addItems(m_plan.preview.mid(0, shownChanges));
    if (changes > shownChanges)
        m_changes->addItem(tr("and %n more", nullptr, changes - int(shownChanges)));
    for (const ImportRowProblem &problem : m_plan.problems) {
        if (m_problems->count() == shownProblems)
            break;
        m_problems->addItem(tr("Line %1: %2").arg(problem.line).arg(problem.reason));
    }
    m_problemTitle->setText(tr("%n row(s) were left out:", nullptr, int(m_plan.problems.size())));
    m_problemTitle->setVisible(!m_plan.problems.isEmpty());
    m_problems->setVisible(!m_plan.problems.isEmpty());
    m_import->setEnabled(changes > 0);
}

} // namespace lw
