// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/explore/whatifpanel.h"
#include "core/explore/remedy.h"
#include "ui/pages/explore/thresholdspopup.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/figurestable.h"
#include "ui/widgets/figurestrip.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int pseudoColumn = 2; ///< of the table
constexpr double manyRepeats = 8; ///< beyond this an image is learned by heart

QDoubleSpinBox *spin(QWidget *parent, double low, double high, double step, int decimals,
                     double value)
{
    auto *box = new QDoubleSpinBox(parent);
    box->setDecimals(decimals);
    box->setRange(low, high);
    box->setSingleStep(step);
    box->setValue(value);
    return box;
}

QComboBox *whatIfChoice(QWidget *parent, const QString &name, const QStringList &titles)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(name);
    box->addItems(titles);
    return box;
}

} // namespace

WhatIfPanel::WhatIfPanel(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_loss(whatIfChoice(this, u"whatIfLoss"_s, {tr("cross-entropy"), tr("focal")}))
    , m_gamma(spin(this, 0, 10, 0.5, 1, 2))
    , m_run(whatIfChoice(this, u"whatIfRun"_s, {}))
    , m_weights(whatIfChoice(this, u"whatIfWeights"_s,
                             {tr("no class weights"), tr("inverse frequency"),
                              tr("largest over own count"), tr("effective number")}))
    , m_beta(spin(this, 0, 0.99999, 0.001, 5, 0.999))
    , m_sampler(whatIfChoice(
          this, u"whatIfSampler"_s,
          {tr("every image once"), tr("rare classes more often"), tr("repeat factor")}))
    , m_strength(spin(this, 0, 1, 0.05, 3, 0.5))
    , m_perPerson(new QSpinBox(this))
    , m_pseudo(
          whatIfChoice(this, u"whatIfPseudo"_s, {tr("no pseudo-labels"), tr("pseudo-labels from")}))
    , m_thresholdsButton(new QToolButton(this))
    , m_thresholds(new ThresholdsPopup(this))
    , m_summary(new QLabel(this))
    , m_table(new FiguresTable(this))
{
    m_gamma->setObjectName(u"whatIfGamma"_s);
    m_gamma->setPrefix(u"γ "_s);
    m_gamma->setToolTip(tr("Focus: 0 is cross-entropy, 2 is usual. Images that are right already "
                           "count less."));
    m_run->setToolTip(tr("How hard each class is by this run on held-out people; without one, all "
                         "images are taken to be equally hard."));
    m_beta->setToolTip(tr("β of the effective number: closer to 1 weighs rare classes more"));
    m_strength->setToolTip(tr("0 leaves the data as they are, 1 shows all classes equally often; "
                              "for the repeat factor: the share below which a class is repeated"));
    m_perPerson->setObjectName(u"whatIfPerPerson"_s);
    m_perPerson->setRange(0, 10000);
    m_perPerson->setSpecialValueText(tr("all images of a person"));
    m_perPerson->setSuffix(tr(" images a person"));
    m_perPerson->setToolTip(tr("At most so many of a person's images an epoch, others each time. "
                               "Images of one person are much alike."));
    m_thresholdsButton->setObjectName(u"whatIfThresholds"_s);
    m_thresholdsButton->setToolTip(tr("Smallest confidence of a pseudo-label, for each class"));
    m_summary->setWordWrap(true);
    m_summary->setObjectName(u"whatIfSummary"_s);
    setTone(m_summary, TextTone::Muted);
    m_table->setObjectName(u"whatIfTable"_s);
    m_table->setColumns(
        {{tr("class"), FigureFormat::Text, {}},
         {tr("images"), FigureFormat::Count, tr("Labelled images of this class to train on")},
         {tr("pseudo"), FigureFormat::Count,
          tr("Pseudo-labels and reviewed images of the pool that would be added")},
         {tr("weight"), FigureFormat::Decimal, tr("Factor of the loss")},
         {tr("per epoch"), FigureFormat::Count, tr("Images of this class shown in one epoch")},
         {tr("repeats"), FigureFormat::Decimal, tr("How often one image is shown per epoch")},
         {tr("gradient"), FigureFormat::Percent,
          tr("Share of the gradient: images per epoch times weight, times how hard the class is "
             "for the chosen run")}});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * Theme::grid, Theme::grid, 2 * Theme::grid, Theme::grid);
    layout->setSpacing(Theme::grid);
    layout->addLayout(lossLine());
    layout->addLayout(samplerLine());
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
    for (QComboBox *box : {m_loss, m_weights, m_sampler, m_pseudo})
        connect(box, &QComboBox::currentIndexChanged, this, &WhatIfPanel::update);
    for (QDoubleSpinBox *box : {m_gamma, m_beta, m_strength})
        connect(box, &QDoubleSpinBox::valueChanged, this, &WhatIfPanel::update);
    connect(m_perPerson, &QSpinBox::valueChanged, this, &WhatIfPanel::update);
    connect(m_run, &QComboBox::currentIndexChanged, this, &WhatIfPanel::readRun);
    connect(m_thresholds, &ThresholdsPopup::changed, this, &WhatIfPanel::update);
    connect(m_thresholdsButton, &QToolButton::clicked, this, [this] {
        m_thresholds->move(m_thresholdsButton->mapToGlobal(m_thresholdsButton->rect().topLeft())
                           - QPoint(0, m_thresholds->height()));
        m_thresholds->show();
    });
}

QLayout *WhatIfPanel::lossLine()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(Theme::grid);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_loss, m_gamma, m_weights, m_beta})
        line->addWidget(widget);
    line->addWidget(m_run, 1);
    line->addStretch(1);
    auto *use = new QPushButton(tr("Use in a recipe"), this);
    use->setObjectName(u"whatIfUse"_s);
    use->setToolTip(tr("Opens Train with a recipe that has all these choices"));
    connect(use, &QPushButton::clicked, this, &WhatIfPanel::carryIntoRecipe);
    line->addWidget(use);
    return line;
}

QLayout *WhatIfPanel::samplerLine()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(Theme::grid);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_sampler, m_strength, m_perPerson,
                                                            m_pseudo, m_thresholdsButton})
        line->addWidget(widget);
    line->addStretch(1);
    return line;
}

WeightScheme WhatIfPanel::weightScheme() const
{
    return WeightScheme(std::max(0, m_weights->currentIndex()));
}

SamplerScheme WhatIfPanel::samplerScheme() const
{
    return SamplerScheme(std::max(0, m_sampler->currentIndex()));
}

bool WhatIfPanel::isFocal() const
{
    return m_loss->currentIndex() == 1;
}

bool WhatIfPanel::usesPseudoLabels() const
{
    return m_pseudo->currentIndex() == 1;
}

void WhatIfPanel::setScope(const ExploreScope &scope)
{
    if (m_project != scope.project) { // rows count in another table
        ++m_asked;
        m_predictions = {};
        m_predictedRows.clear();
    }
    m_project = scope.project;
    ImageSet train;
    train.part = ImageSet::Part::Train;
    m_trainRows = train.rows(*m_project);
    m_trainClasses.clear();
    for (const int row : m_trainRows)
        m_trainClasses.push_back(scope.classOf(row));
    m_labelled = scope.count(m_trainRows).classes.images;
    m_thresholds->setTaxonomy(m_project->taxonomy());
    update();
}

void WhatIfPanel::setRuns(const QList<RunRecord> &runs)
{
    const QString chosen = m_run->currentData().toString();
    {
        const QSignalBlocker block(m_run);
        m_run->clear();
        m_run->addItem(tr("all images equally hard"));
        for (const RunRecord &run : runs) {
            const QString file = run.predictionsFile(u"val"_s);
            if (QFileInfo::exists(file))
                m_run->addItem(tr("as hard as for %1").arg(run.name), file);
        }
        m_run->setCurrentIndex(std::max(0, m_run->findData(chosen)));
    }
    readRun();
}

/// The predictions come from a file: in the background, and the forecast follows.
void WhatIfPanel::readRun()
{
    const quint64 asked = ++m_asked;
    if (m_job != 0)
        m_workspace->jobs()->cancel(m_job);
    m_job = 0;
    const QString file = m_run->currentData().toString();
    if (!m_project || file.isEmpty()) {
        m_predictions = {};
        m_predictedRows.clear();
        update();
        return;
    }
    struct Read
    {
        Predictions predictions;
        std::vector<int> rows;
    };
    auto read = std::make_shared<Read>();
    JobSpec job;
    job.title = tr("Load predictions");
    job.queue = u"figures"_s;
    job.work = [read, file, samples = m_project->samples()](JobContext &) -> Result<void> {
        auto predictions = Predictions::load(file);
        if (!predictions)
            return predictions.error();
        read->rows = predictions->rows(*samples);
        read->predictions = std::move(*predictions);
        return {};
    };
    job.finished = [self = QPointer(this), read, asked](const JobInfo &info) {
        if (!self || self->m_asked != asked)
            return;
        self->m_job = 0;
        self->m_predictions = std::move(read->predictions);
        self->m_predictedRows = std::move(read->rows);
        if (info.error)
            Q_EMIT self->failed(*info.error);
        self->update();
    };
    m_job = m_workspace->jobs()->start(std::move(job));
}

/// By the labels of now; empty without a run, or with one of other classes.
std::vector<int> WhatIfPanel::truthOfRun() const
{
    std::vector<int> truth;
    if (!m_workspace->labels() || m_predictions.classCount != m_project->taxonomy().classCount())
        return truth;
    for (const int row : m_predictedRows)
        truth.push_back(row < 0 ? unknownValue : m_workspace->labels()->label(row).classIndex);
    return truth;
}

/// What there is to train on, and what of it an epoch may choose from.
void WhatIfPanel::countImages()
{
    const int classes = m_project->taxonomy().classCount();
    m_counts = m_labelled;
    m_added.assign(size_t(classes), 0);
    std::vector<int> classOf = m_trainClasses;
    std::vector<int> rows = m_trainRows;
    if (usesPseudoLabels() && m_workspace->labels()) {
        // Training with pseudo-labels takes what was reviewed in the pool, too.
        const auto pseudo = PseudoExpectation::of(
            *m_project->samples(), m_workspace->labels()->labels(), m_thresholds->thresholds());
        for (const PseudoExpectation::Image &image : pseudo.images) {
            rows.push_back(image.row);
            classOf.push_back(image.classIndex);
            ++m_added[size_t(image.classIndex)];
            ++m_counts[size_t(image.classIndex)];
        }
    }
    for (int &row : rows)
        row = m_project->samples()->person(row);
    m_offered = offeredPerPerson(classOf, rows, classes, m_perPerson->value());
}

void WhatIfPanel::update()
{
    if (!m_project)
        return;
    m_gamma->setVisible(isFocal());
    m_beta->setVisible(weightScheme() == WeightScheme::EffectiveNumber);
    m_strength->setVisible(samplerScheme() != SamplerScheme::Shuffled);
    m_thresholdsButton->setVisible(usesPseudoLabels());
    m_thresholdsButton->setText(m_thresholds->summary());
    countImages();
    m_classWeights = classWeights(m_counts, weightScheme(), m_beta->value());
    m_expected = SamplerExpectation::of(m_counts, samplerScheme(), m_strength->value(), m_offered);
    m_pull = focalPull(truthOfRun(), m_predictions.logits, m_project->taxonomy().classCount(),
                       isFocal() ? m_gamma->value() : 0);
    std::vector<double> factors = m_classWeights;
    for (size_t c = 0; c < m_pull.size(); ++c)
        factors[c] *= m_pull[c];
    m_shares = gradientShares(m_expected, factors);
    showTable();
    showSummary();
}

void WhatIfPanel::showTable()
{
    const Taxonomy &taxonomy = m_project->taxonomy();
    std::vector<FigureRow> rows;
    for (int c = 0; c < taxonomy.classCount(); ++c) {
        const auto i = size_t(c);
        FigureRow row;
        row.id = c;
        row.swatch = Theme::instance()->classColor(taxonomy, c);
        row.isMuted = m_counts[i] == 0;
        row.cells = {taxonomy.className(c),
                     m_labelled[i],
                     usesPseudoLabels() ? QVariant(m_added[i]) : QVariant(),
                     m_classWeights[i],
                     m_expected.imagesPerEpoch[i],
                     m_expected.repeats[i],
                     m_shares[i]};
        rows.push_back(row);
    }
    m_table->setRows(std::move(rows));
    m_table->setColumnHidden(pseudoColumn, !usesPseudoLabels()); // room for the names
}

void WhatIfPanel::showSummary()
{
    const auto most = std::max_element(m_expected.repeats.begin(), m_expected.repeats.end());
    if (most == m_expected.repeats.end() || m_expected.epochImages <= 0) {
        m_summary->setText(tr("There is no labelled image to train on."));
        return;
    }
    const QLocale locale;
    const auto rarest = int(most - m_expected.repeats.begin());
    QStringList words{
        tr("One epoch shows %1 images.").arg(locale.toString(qRound64(m_expected.epochImages)))};
    if (m_perPerson->value() > 0) {
        words.append(tr("At most %n image(s) of a person are among them, others each time.",
                        nullptr, m_perPerson->value()));
    }
    if (*most > 1.01) {
        words.append(
            tr("Each image of %1 is shown %2 times.")
                .arg(m_project->taxonomy().className(rarest), locale.toString(*most, 'f', 1)));
    }
    if (*most > manyRepeats)
        words.append(tr("That often, it will be learned by heart: choose less, or augment more."));
    if (usesPseudoLabels()) {
        const Imbalance before = Imbalance::of(m_labelled);
        const Imbalance after = Imbalance::of(m_counts);
        words.append(
            tr("With pseudo-labels the imbalance goes from %1 : 1 to %2 : 1.")
                .arg(locale.toString(before.ratio, 'f', 1), locale.toString(after.ratio, 'f', 1)));
    }
    if (isFocal() && m_pull.empty())
        words.append(tr("What the focus does to the classes needs a run that tells how hard they "
                        "are."));
    m_summary->setText(words.join(u' '));
}

} // namespace lw
