// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/evaluate/submissiondialog.h"
#include "ui/plots/barplot.h"
#include "ui/shell/theme.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

QString checkText(const Taxonomy &taxonomy, const SubmissionCheck &check)
{
    QStringList lines;
    if (check.isComplete()) {
        lines.append(SubmissionDialog::tr("All %1 images of the evaluation set have a class.")
                         .arg(QLocale().toString(check.expected)));
    }
    if (!check.missing.isEmpty()) {
        lines.append(SubmissionDialog::tr("%n image(s) have no prediction, such as %1. Repair or "
                                          "replace them, then predict again.",
                                          nullptr, int(check.missing.size()))
                         .arg(check.missing.first()));
    }
    if (!check.foreign.isEmpty()) {
        lines.append(SubmissionDialog::tr("%n predicted image(s) are not in the evaluation table "
                                          "and are left out.",
                                          nullptr, int(check.foreign.size())));
    }
    for (const int c : check.neverPredicted) {
        lines.append(
            SubmissionDialog::tr("No image is predicted as %1.").arg(taxonomy.className(c)));
    }
    return lines.join(u'\n');
}

} // namespace

SubmissionDialog::SubmissionDialog(const Taxonomy &taxonomy, const SubmissionCheck &check,
                                   const QString &suggestedFile, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Write submission"));
    auto *plot = new BarPlot(this);
    QList<Bar> bars;
    const int last = taxonomy.attributeCount() - 1;
    for (int c = 0; c < taxonomy.classCount(); ++c) {
        Bar bar;
        bar.value = double(check.classCounts[size_t(c)]);
        bar.color = Theme::instance()->classColor(taxonomy, c);
        bar.label = taxonomy.attributes()[last].values[taxonomy.valueIn(c, last)];
        for (int a = last - 1; a >= 0; --a)
            bar.groups.append(taxonomy.attributes()[a].values[taxonomy.valueIn(c, a)]);
        bar.help = taxonomy.className(c);
        bars.append(bar);
    }
    plot->setTitle(tr("Predicted classes"));
    plot->setAxisTitle(tr("images"));
    plot->setBars(bars);
    plot->setMinimumHeight(240);
    auto *text = new QLabel(checkText(taxonomy, check), this);
    text->setWordWrap(true);
    text->setObjectName(u"submissionCheck"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *write = buttons->addButton(tr("Choose file…"), QDialogButtonBox::AcceptRole);
    write->setObjectName(u"submissionWrite"_s);
    write->setEnabled(check.missing.isEmpty());
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(plot, 1);
    layout->addWidget(text);
    layout->addWidget(buttons);
    resize(820, 480);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(write, &QPushButton::clicked, this, [this, suggestedFile] {
        auto *dialog = new QFileDialog(this, tr("Write submission"),
                                       QFileInfo(suggestedFile).absolutePath(), u"*.csv"_s);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(u"csv"_s);
        dialog->selectFile(QFileInfo(suggestedFile).fileName());
        connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
            Q_EMIT fileChosen(file);
            accept();
        });
        dialog->open();
    });
}

} // namespace lw
