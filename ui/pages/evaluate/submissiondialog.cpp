// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/evaluate/submissiondialog.h"
#include "ui/plots/barplot.h"
#include "ui/shell/theme.h"
#include "ui/widgets/picturewall.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTabWidget>
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

SubmissionDialog::SubmissionDialog(const Taxonomy &taxonomy, Answers answers,
                                   std::shared_ptr<ThumbnailCache> thumbnails,
                                   const QString &suggestedFile, QWidget *parent)
    : QDialog(parent)
    , m_taxonomy(taxonomy)
    , m_answers(std::move(answers))
    , m_wall(new PictureWall(this))
    , m_difference(new QLabel(this))
{
    setWindowTitle(tr("Write submission"));
    const SubmissionCheck check =
        checkSubmission(m_answers.samples->dataset(m_answers.dataset), m_answers.paths,
                        m_answers.predicted, taxonomy.classCount());
    m_wall->setSource(m_answers.samples, std::move(thumbnails));
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
    plot->setMinimumHeight(220);
    auto *text = new QLabel(checkText(taxonomy, check), this);
    text->setWordWrap(true);
    text->setObjectName(u"submissionCheck"_s);
    auto *tabs = new QTabWidget(this);
    tabs->setObjectName(u"submissionTabs"_s);
    tabs->setDocumentMode(true);
    tabs->addTab(plot, tr("Classes"));
    tabs->addTab(buildDifference(), tr("Difference to an earlier one"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *write = buttons->addButton(tr("Choose file…"), QDialogButtonBox::AcceptRole);
    write->setObjectName(u"submissionWrite"_s);
    write->setEnabled(check.missing.isEmpty());
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(tabs, 1);
    layout->addWidget(text);
    layout->addWidget(buttons);
    resize(860, 560);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(write, &QPushButton::clicked, this, [this, suggestedFile] { askFile(suggestedFile); });
}

QWidget *SubmissionDialog::buildDifference()
{
    auto *page = new QWidget(this);
    auto *choose = new QPushButton(tr("Compare with…"), page);
    choose->setObjectName(u"submissionCompare"_s);
    choose->setToolTip(tr("An earlier submission.csv: images with another class are shown"));
    m_difference->setObjectName(u"submissionDifference"_s);
    m_difference->setWordWrap(true);
    m_wall->setObjectName(u"submissionWall"_s);
    m_wall->setEmptyText(tr("Choose an earlier submission to see which images have another class "
                            "now."));
    auto *line = new QHBoxLayout;
    line->addWidget(choose);
    line->addWidget(m_difference, 1);
    auto *layout = new QVBoxLayout(page);
    layout->addLayout(line);
    layout->addWidget(m_wall, 1);
    connect(choose, &QPushButton::clicked, this, &SubmissionDialog::askEarlier);
    connect(m_wall, &PictureWall::groupActivated, this, &SubmissionDialog::openGroup);
    return page;
}

void SubmissionDialog::askEarlier()
{
    auto *dialog = new QFileDialog(this, tr("Earlier submission"), QString(), u"*.csv"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &SubmissionDialog::compareWith);
    dialog->open();
}

void SubmissionDialog::compareWith(const QString &earlierFile)
{
    const auto earlier = readSubmission(earlierFile, m_taxonomy.classCount());
    if (!earlier) {
        m_difference->setText(earlier.error().text());
        m_wall->setGroups({});
        return;
    }
    const DatasetIndex &evaluation = m_answers.samples->dataset(m_answers.dataset);
    const SubmissionDifference difference =
        differenceTo(*earlier, evaluation, m_answers.paths, m_answers.predicted);
    QStringList words{
        tr("%n image(s) have another class than in %1, %2 the same.", nullptr,
           int(difference.changes.size()))
            .arg(QFileInfo(earlierFile).fileName(), QLocale().toString(difference.same))};
    if (difference.onlyNow > 0)
        words.append(tr("%n image(s) were not in it.", nullptr, difference.onlyNow));
    if (difference.onlyBefore > 0)
        words.append(tr("%n image(s) are only in it.", nullptr, difference.onlyBefore));
    m_difference->setText(words.join(u' '));
    std::vector<WallGroup> groups;
    const SubmissionChange *previous = nullptr;
    const int first = m_answers.samples->firstRow(m_answers.dataset);
    for (const SubmissionChange &change : difference.changes) {
        if (!previous || previous->before != change.before || previous->now != change.now) {
            WallGroup group;
            group.title = tr("%1 → %2").arg(m_taxonomy.className(change.before),
                                            m_taxonomy.className(change.now));
            group.swatch = Theme::instance()->classColor(m_taxonomy, change.now);
            groups.push_back(std::move(group));
        }
        previous = &change;
        WallPicture picture;
        picture.row = first + change.row;
        picture.help = evaluation.path(change.row);
        groups.back().pictures.push_back(std::move(picture));
    }
    for (WallGroup &group : groups)
        group.title += u" (%1)"_s.arg(QLocale().toString(qint64(group.pictures.size())));
    m_wall->setEmptyText(tr("No image has another class."));
    m_wall->setGroups(std::move(groups));
}

void SubmissionDialog::openGroup(int group)
{
    const WallGroup &chosen = m_wall->groups()[size_t(group)];
    std::vector<int> rows;
    for (const WallPicture &picture : chosen.pictures)
        rows.push_back(picture.row);
    Q_EMIT rowsActivated(chosen.title, rows);
    accept();
}

void SubmissionDialog::askFile(const QString &suggestedFile)
{
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
}

} // namespace lw
