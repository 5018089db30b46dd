// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/exportdialog.h"

#include "core/review/exchange/exchangeformat.h"
#include "ui/shell/theme.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lw {

ExportDialog::ExportDialog(QString folder, int pictures, QWidget *parent)
    : QDialog(parent)
    , m_folder(std::move(folder))
    , m_formats(new QButtonGroup(this))
    , m_copy(new QCheckBox(tr("Copy the pictures instead of linking to them"), this))
    , m_target(new QLineEdit(this))
{
    setWindowTitle(tr("Export labels"));
    setObjectName(u"exportDialog"_s);
    setMinimumWidth(560);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(2 * Theme::grid);
    layout->addWidget(
        new QLabel(tr("The %1 pictures of the list are exported; your photos are only read.")
                       .arg(QLocale().toString(pictures)),
                   this));
    const auto add = [&](const QString &id, const QString &title, const QString &suffix) {
        auto *button = new QRadioButton(title, this);
        button->setObjectName(u"format."_s + id);
        m_formats->addButton(button, int(m_ids.size()));
        m_ids.append(id);
        m_suffixes.append(suffix);
        layout->addWidget(button);
    };
    for (const ExchangeFormat &format : exchangeFormats())
        add(format.id, format.title, format.suffix);
    add(u"fixes"_s, tr("List of known label fixes (CSV: person, file, attribute, value, note)"),
        u"csv"_s);
    m_formats->button(0)->setChecked(true);
    layout->addWidget(m_copy);
    auto *place = new QHBoxLayout;
    auto *browse = new QPushButton(tr("Browse…"), this);
    m_target->setObjectName(u"exportTarget"_s);
    place->addWidget(new QLabel(tr("To"), this));
    place->addWidget(m_target, 1);
    place->addWidget(browse);
    layout->addLayout(place);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(tr("Export"), QDialogButtonBox::AcceptRole)
        ->setObjectName(u"exportButton"_s);
    layout->addWidget(buttons);
    connect(m_formats, &QButtonGroup::idToggled, this, &ExportDialog::updateTarget);
    connect(browse, &QPushButton::clicked, this, &ExportDialog::chooseTarget);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        const QString target = m_target->text().trimmed(), id = m_ids[m_formats->checkedId()];
        const bool copy = m_copy->isChecked();
        accept();
        if (!target.isEmpty())
            Q_EMIT exportChosen(target, id, copy);
    });
    updateTarget();
}

void ExportDialog::updateTarget()
{
    const int format = m_formats->checkedId();
    if (format < 0)
        return;
    const QString &suffix = m_suffixes[format];
    m_copy->setVisible(suffix.isEmpty());
    const QString stem = m_ids[format] == u"csv" ? u"labels"_s : u"labels-"_s + m_ids[format];
    const QDir folder(m_folder);
    QString name = suffix.isEmpty() ? stem : stem + u'.' + suffix;
    for (int i = 2; suffix.isEmpty() && folder.exists(name); ++i) // a folder must be new
        name = u"%1-%2"_s.arg(stem).arg(i);
    m_target->setText(QDir::toNativeSeparators(folder.filePath(name)));
}

void ExportDialog::chooseTarget()
{
    const QString suffix = m_suffixes[m_formats->checkedId()];
    auto *dialog = new QFileDialog(this, tr("Export labels"), m_folder,
                                   suffix.isEmpty() ? QString() : u"*."_s + suffix);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(QFileInfo(m_target->text()).fileName());
    connect(dialog, &QFileDialog::fileSelected, m_target, &QLineEdit::setText);
    dialog->open();
}

} // namespace lw
