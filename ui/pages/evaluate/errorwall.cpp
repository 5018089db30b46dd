// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/evaluate/errorwall.h"
#include "core/imaging/imagereader.h"
#include "core/learn/devices.h"
#include "core/learn/facefinder.h"
#include "core/learn/predicting.h"
#include "core/learn/runinput.h"
#include "ui/pages/evaluate/evaluatesession.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/figurestrip.h"
#include "ui/widgets/heatpicture.h"
#include "ui/widgets/picturepane.h"
#include "ui/widgets/picturewall.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int mostInGroup = 60; ///< shown of one confusion; Review shows all
constexpr int photoSide = 512; ///< of the pictures beside the wall, pixels
constexpr int keptWhys = 60;

/// A copy of 8-bit RGB pixels, no larger than is shown.
QImage photoOf(const cv::Mat &rgb)
{
    const QImage view(rgb.data, rgb.cols, rgb.rows, qsizetype(rgb.step), QImage::Format_RGB888);
    const QImage copy = view.convertToFormat(QImage::Format_RGB32);
    const bool isLarge = std::max(rgb.cols, rgb.rows) > photoSide;
    return isLarge
        ? copy.scaled(photoSide, photoSide, Qt::KeepAspectRatio, Qt::SmoothTransformation)
        : copy;
}

/// The face that the run was trained to look at, or the whole picture: exactly what it predicted
/// from.
Result<cv::Mat> asTheRunSees(const Project &project, const RunRecord &run, int row,
                             std::stop_token stop)
{
    const SampleTable &samples = *project.samples();
    const auto input = runInput(run);
    if (!input)
        return input.error();
    if (!input->crop.isOn())
        return readImage(samples.absolutePath(row));
    CropPlan plan = cropPlan(project, input->crop);
    const auto regions = cropRegions(plan, samples, {row}, stop);
    if (!regions)
        return regions.error();
    return readRegion(samples.absolutePath(row), regions->front(), 0);
}

} // namespace

struct ErrorWall::Shared
{
    QString run; ///< id and time of the checkpoint in `predictor`
    std::unique_ptr<Predictor> predictor;
};

ErrorWall::ErrorWall(EvaluateSession *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_wall(new PictureWall(this))
    , m_run(new QComboBox(this))
    , m_words(new QLabel(this))
    , m_method(new QLabel(this))
    , m_photo(new PicturePane(this))
    , m_predicted(new PicturePane(this))
    , m_truth(new PicturePane(this))
    , m_review(new QPushButton(tr("Show in Review"), this))
    , m_shared(std::make_shared<Shared>())
{
    m_wall->setObjectName(u"errorWall"_s);
    m_run->setObjectName(u"errorWallRun"_s);
    m_review->setObjectName(u"errorWallReview"_s);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setStyleSheet(u"QSplitter::handle { background: transparent; }"_s);
    splitter->setHandleWidth(2 * Theme::grid);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(new Card(tr("Mistakes, the costliest first"), m_wall, splitter));
    splitter->addWidget(new Card(tr("Why?"), buildDetail(), splitter));
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    connect(m_wall, &PictureWall::currentChanged, this, &ErrorWall::choose);
    connect(m_wall, &PictureWall::activated, m_review, &QPushButton::click);
    connect(m_wall, &PictureWall::groupActivated, this, [this](int group) {
        const ErrorGroup &chosen = m_groups[size_t(group)];
        Q_EMIT cellActivated(chosen.truth, chosen.predicted, -1);
    });
    connect(m_run, &QComboBox::currentIndexChanged, this, [this] { choose(m_wall->current()); });
    connect(m_review, &QPushButton::clicked, this, [this] {
        if (const int sample = sampleAt(m_wall->current()); sample >= 0)
            Q_EMIT pictureActivated(m_session->rows()[size_t(sample)]);
    });
    choose(-1);
}

ErrorWall::~ErrorWall() = default;

QWidget *ErrorWall::buildDetail()
{
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words->setMinimumHeight(3 * fontMetrics().height());
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_method->setWordWrap(true);
    setTone(m_method, TextTone::Muted);
    m_run->setToolTip(tr("The run that is asked where it looked"));
    auto *detail = new QWidget(this);
    auto *pictures = new QHBoxLayout;
    auto *maps = new QVBoxLayout;
    pictures->addWidget(m_photo, 1);
    maps->addWidget(m_predicted, 1);
    maps->addWidget(m_truth, 1);
    pictures->addLayout(maps, 1);
    auto *line = new QHBoxLayout;
    line->addWidget(m_run, 1);
    line->addWidget(m_review);
    auto *layout = new QVBoxLayout(detail);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * Theme::grid);
    layout->addWidget(m_words);
    layout->addLayout(pictures, 1);
    layout->addWidget(m_method);
    layout->addLayout(line);
    detail->setMinimumWidth(72 * Theme::grid);
    return detail;
}

void ErrorWall::setTaxonomy(const Taxonomy &taxonomy)
{
    m_taxonomy = taxonomy;
}

void ErrorWall::openSource()
{
    m_wall->setSource(m_session->workspace()->project()->samples(),
                      m_session->workspace()->sharedThumbnails());
}

void ErrorWall::closeSource()
{
    m_groups.clear();
    m_shownRows.clear();
    m_wall->setGroups({});
    m_wall->setSource(nullptr, nullptr);
    m_kept.clear();
    m_shared = std::make_shared<Shared>(); // a running job keeps the old one until it ends
}

void ErrorWall::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
}

void ErrorWall::refresh()
{
    m_isStale = !isVisible();
    if (m_isStale || m_taxonomy.classCount() == 0)
        return;
    fillRuns();
    const int kept = sampleAt(m_wall->current());
    const int keptRow = kept >= 0 ? m_shownRows[size_t(m_wall->current())] : -1;
    m_groups.clear();
    m_shownRows.clear();
    std::vector<WallGroup> wall;
    const Ensemble &ensemble = m_session->ensemble();
    if (m_session->hasEnsemble() && m_session->hasTruth()) {
        m_groups = errorGroups(m_session->truth(), ensemble.predicted(), ensemble.probabilities(),
                               ensemble.classCount());
    }
    const QLocale locale;
    for (const ErrorGroup &group : m_groups) {
        WallGroup shown;
        shown.title =
            tr("%1 taken for %2 (%n)", nullptr, int(group.samples.size()))
                .arg(m_taxonomy.className(group.truth), m_taxonomy.className(group.predicted));
        shown.swatch = Theme::instance()->classColor(m_taxonomy, group.truth);
        for (size_t i = 0; i < std::min(group.samples.size(), size_t(mostInGroup)); ++i) {
            const auto sample = size_t(group.samples[i]);
            const auto p = ensemble.probabilities().subspan(sample * size_t(ensemble.classCount()),
                                                            size_t(ensemble.classCount()));
            WallPicture picture;
            picture.row = m_session->rows()[sample];
            picture.caption =
                tr("%1%").arg(locale.toString(100 * double(p[size_t(group.predicted)]), 'f', 0));
            picture.help =
                tr("%1: %2% sure of %3, %4% for the true class %5")
                    .arg(ensemble.paths()[qsizetype(sample)],
                         locale.toString(100 * double(p[size_t(group.predicted)]), 'f', 0),
                         m_taxonomy.className(group.predicted),
                         locale.toString(100 * double(p[size_t(group.truth)]), 'f', 1),
                         m_taxonomy.className(group.truth));
            m_shownRows.push_back(picture.row);
            shown.pictures.push_back(std::move(picture));
        }
        wall.push_back(std::move(shown));
    }
    m_wall->setEmptyText(m_session->isLoading() ? tr("Loading predictions…")
                             : !m_session->hasEnsemble()
                             ? tr("No run has seen these images yet. Press Predict beside a run.")
                             : !m_session->hasTruth()
                             ? tr("These images have no labels, so no mistake is known. Choose "
                                  "labelled data above.")
                             : tr("There is no mistake among these images."));
    m_wall->setGroups(std::move(wall));
    // Back from Review, or after a small change of a weight: the same picture again.
    const auto again = std::find(m_shownRows.begin(), m_shownRows.end(), keptRow);
    if (keptRow >= 0 && again != m_shownRows.end())
        m_wall->setCurrent(int(again - m_shownRows.begin()));
}

/// Runs of the ensemble that have a network, the heaviest first chosen.
void ErrorWall::fillRuns()
{
    const QString before = m_run->currentData().toString();
    const QSignalBlocker block(m_run);
    m_run->clear();
    double heaviest = -1;
    for (const EvaluateMember &member : m_session->members()) {
        if (member.index < 0 || member.isImported)
            continue;
        m_run->addItem(member.run.name.isEmpty() ? member.run.id : member.run.name, member.run.id);
        const double weight = m_session->ensemble().member(member.index).weight;
        if (weight > heaviest) {
            heaviest = weight;
            m_run->setCurrentIndex(m_run->count() - 1);
        }
    }
    if (const int kept = m_run->findData(before); kept >= 0)
        m_run->setCurrentIndex(kept);
    m_run->setEnabled(m_run->count() > 1);
}

int ErrorWall::sampleAt(int index) const
{
    if (index < 0)
        return -1;
    for (const ErrorGroup &group : m_groups) {
        const int shown = int(std::min(group.samples.size(), size_t(mostInGroup)));
        if (index < shown)
            return group.samples[size_t(index)];
        index -= shown;
    }
    return -1;
}

QString ErrorWall::whyKey(int sample) const
{
    return u"%1|%2|%3|%4"_s.arg(m_run->currentData().toString())
        .arg(m_session->rows()[size_t(sample)])
        .arg(m_session->ensemble().predicted()[size_t(sample)])
        .arg(m_session->truth()[size_t(sample)]);
}

void ErrorWall::choose(int index)
{
    const int sample = sampleAt(index);
    m_review->setEnabled(sample >= 0);
    m_photo->setPicture({});
    m_predicted->setPicture({});
    m_truth->setPicture({});
    m_method->clear();
    m_wanted.clear();
    for (PicturePane *pane : {m_photo, m_predicted, m_truth}) {
        pane->setCaption({});
        pane->setEmptyText({});
    }
    if (sample < 0) {
        m_words->setText(tr("Choose a picture to see where the network looked. Enter shows it in "
                            "Review; a heading shows its whole group."));
        setTone(m_words, TextTone::Muted);
        return;
    }
    const auto k = size_t(m_session->ensemble().classCount());
    const auto p = m_session->ensemble().probabilities().subspan(size_t(sample) * k, k);
    const int guess = m_session->ensemble().predicted()[size_t(sample)];
    const int truth = m_session->truth()[size_t(sample)];
    const QLocale locale;
    setTone(m_words, TextTone::Normal);
    m_words->setText(tr("Labelled %1, taken for %2. Probability %3% against %4%.\n%5")
                         .arg(m_taxonomy.className(truth), m_taxonomy.className(guess),
                              locale.toString(100 * double(p[size_t(truth)]), 'f', 1),
                              locale.toString(100 * double(p[size_t(guess)]), 'f', 1),
                              m_session->ensemble().paths()[sample]));
    if (m_session->rows()[size_t(sample)] < 0)
        return;
    m_wanted = whyKey(sample);
    if (const auto kept = m_kept.constFind(m_wanted); kept != m_kept.constEnd())
        showWhy(**kept);
    else
        startWhy();
}

/// One picture at a time: a newer choice cancels the one before.
void ErrorWall::startWhy()
{
    Workspace *workspace = m_session->workspace();
    if (m_job != 0)
        workspace->jobs()->cancel(m_job);
    m_job = 0;
    const int sample = sampleAt(m_wall->current());
    const QString id = m_run->currentData().toString();
    const auto &members = m_session->members();
    const auto member = std::find_if(members.begin(), members.end(),
                                     [&id](const EvaluateMember &one) { return one.run.id == id; });
    for (PicturePane *pane : {m_photo, m_predicted, m_truth})
        pane->setEmptyText(m_run->count() > 0 ? tr("Looking…") : QString());
    if (member == members.end()) {
        m_method->setText(tr("Only a run with a network can tell where it looked."));
        return;
    }
    auto why = std::make_shared<Why>();
    const auto project = workspace->project();
    JobSpec job;
    job.title = tr("Why-picture");
    job.queue = u"why"_s;
    job.work = [why, project, shared = m_shared, run = member->run,
                row = m_session->rows()[size_t(sample)],
                guess = m_session->ensemble().predicted()[size_t(sample)],
                truth = m_session->truth()[size_t(sample)]](JobContext &context) -> Result<void> {
        const QString stamp =
            run.id + QFileInfo(run.checkpointBest()).lastModified().toString(Qt::ISODateWithMs);
        if (shared->run != stamp) {
            auto loaded = Predictor::load(run, project->taxonomy(), u"cpu"_s, 1);
            if (!loaded)
                return loaded.error();
            shared->predictor = std::move(*loaded);
            shared->run = stamp;
        }
        const auto picture = asTheRunSees(*project, run, row, context.stopToken());
        if (!picture)
            return picture.error();
        if (context.stopRequested())
            return Error::cancelled();
        auto forGuess = shared->predictor->whyPicture(*picture, guess);
        auto forTruth = shared->predictor->whyPicture(*picture, truth);
        if (!forGuess || !forTruth)
            return forGuess ? forTruth.error() : forGuess.error();
        why->forPredicted = std::move(*forGuess);
        why->forTruth = std::move(*forTruth);
        why->photo = photoOf(*picture);
        return {};
    };
    job.finished = [self = QPointer(this), why, key = m_wanted](const JobInfo &info) {
        if (!self)
            return;
        if (info.state == JobState::Done) {
            if (self->m_kept.size() >= keptWhys)
                self->m_kept.clear();
            self->m_kept.insert(key, why);
        }
        if (self->m_wanted != key)
            return;
        if (info.state == JobState::Done)
            self->showWhy(*why);
        else if (info.error && info.error->kind != ErrorKind::Cancelled)
            self->m_method->setText(info.error->text());
    };
    m_job = workspace->jobs()->start(std::move(job));
}

void ErrorWall::showWhy(const Why &why)
{
    const bool isRollout = why.forPredicted.method == WhyPicture::Method::AttentionRollout;
    const int sample = sampleAt(m_wall->current());
    m_photo->setCaption(tr("photo"));
    m_photo->setPicture(why.photo);
    m_predicted->setCaption(isRollout ? tr("looked at")
                                      : tr("for %1").arg(m_taxonomy.className(
                                          m_session->ensemble().predicted()[size_t(sample)])));
    m_predicted->setPicture(heatPicture(why.photo, why.forPredicted));
    m_truth->setVisible(!isRollout);
    m_truth->setCaption(tr("for %1").arg(m_taxonomy.className(m_session->truth()[size_t(sample)])));
    m_truth->setPicture(heatPicture(why.photo, why.forTruth));
    m_method->setText(isRollout
                          ? tr("Attention rollout: yellow is what the network looked at most.")
                          : tr("Grad-CAM: yellow speaks for the class, violet does not."));
}

} // namespace lw
