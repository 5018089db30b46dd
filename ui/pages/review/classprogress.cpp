// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/classprogress.h"

#include "core/review/reviewscope.h"
#include "ui/pages/review/reviewlist.h"
#include "ui/pages/review/reviewwords.h"
#include "ui/shell/theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

QLabel *progressFigure(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return label;
}

} // namespace

std::vector<ClassProgress::Line> ClassProgress::linesOf(const ReviewList &list)
{
    const ReviewColumns &columns = list.columns();
    const int classes = columns.taxonomy.classCount();
    std::vector<Line> lines(size_t(classes) + 1);
    for (int k = 0; k < classes; ++k)
        lines[size_t(k)].classIndex = k;
    const std::vector<bool> asked = datasetsUnderReview(*columns.samples);
    for (size_t row = 0; row < columns.labels.size(); ++row) {
        if (!asked[size_t(columns.dataset[row])])
            continue;
        const CurrentLabel &label = columns.labels[row];
        const int own = label.classIndex >= 0 ? label.classIndex : label.suggestion;
        Line &line = lines[size_t(own >= 0 ? own : classes)];
        ++(label.state == ReviewState::Unreviewed ? line.left : line.decided);
    }
    return lines;
}

ClassProgress::ClassProgress(ReviewList *list, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Progress by class"));
    setObjectName(u"classProgressDialog"_s);
    resize(640, 600);
    auto *content = new QWidget(this);
    auto *grid = new QGridLayout(content);
    grid->setHorizontalSpacing(3 * Theme::grid);
    grid->setColumnStretch(1, 1);
    const QStringList header{tr("Class"), QString(), tr("Decided"), tr("Left"), tr("Time left")};
    for (int column = 0; column < int(header.size()); ++column) {
        auto *label = progressFigure(header[column], content);
        label->setProperty("role", u"muted"_s);
        if (column == 0)
            label->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        grid->addWidget(label, 0, column);
    }
    const QLocale locale;
    const double perMinute = list->progress().perMinute;
    int row = 1;
    for (const Line &line : linesOf(*list)) {
        if (line.decided + line.left == 0)
            continue;
        const Taxonomy &taxonomy = list->columns().taxonomy;
        grid->addWidget(new QLabel(line.classIndex < 0 ? tr("no class yet")
                                                       : taxonomy.className(line.classIndex),
                                   content),
                        row, 0);
        auto *bar = new QProgressBar(content);
        bar->setTextVisible(false);
        bar->setFixedHeight(6);
        bar->setRange(0, line.decided + line.left);
        bar->setValue(line.decided);
        grid->addWidget(bar, row, 1);
        grid->addWidget(progressFigure(locale.toString(line.decided), content), row, 2);
        grid->addWidget(progressFigure(locale.toString(line.left), content), row, 3);
        grid->addWidget(progressFigure(perMinute > 0 && line.left > 0
                                           ? durationText(line.left / perMinute * 60)
                                           : u"–"_s,
                                       content),
                        row++, 4);
    }
    grid->setRowStretch(row, 1);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(content);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(area, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace lw
