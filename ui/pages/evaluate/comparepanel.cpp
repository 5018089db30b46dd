// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/evaluate/comparepanel.h"
#include "ui/pages/evaluate/evaluatesession.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/figurestable.h"
#include "ui/widgets/figurestrip.h"
#include "ui/widgets/picturewall.h"

#include <QComboBox>
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

constexpr int voteChoice = -1; ///< data of a choice of run: the vote as it is
constexpr int mostShown = 60; ///< pictures of one kind of flip; Review shows all
constexpr int revisionsOffered = 100;

} // namespace

ComparePanel::ComparePanel(EvaluateSession *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_mode(new QComboBox(this))
    , m_first(new QComboBox(this))
    , m_second(new QComboBox(this))
    , m_verdict(new QLabel(this))
    , m_table(new FiguresTable(this))
    , m_wall(new PictureWall(this))
{
    m_mode->setObjectName(u"compareMode"_s);
    m_first->setObjectName(u"compareFirst"_s);
    m_second->setObjectName(u"compareSecond"_s);
    m_table->setObjectName(u"compareTable"_s);
    m_verdict->setObjectName(u"compareVerdict"_s);
    m_mode->addItem(tr("two runs"));
    m_mode->addItem(tr("two label revisions"));
    m_verdict->setWordWrap(true);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_table->setColumns(
        {{tr("class"), FigureFormat::Text, {}},
         {tr("change"), FigureFormat::Score, tr("F1 of the second less F1 of the first")},
         {tr("interval"), FigureFormat::Text, tr("95% interval of the change, by person, paired")},
         {tr("better"), FigureFormat::Count, tr("Images wrong before and right after")},
         {tr("worse"), FigureFormat::Count, tr("Images right before and wrong after")}});
    auto *line = new QHBoxLayout;
    line->addWidget(m_mode);
    line->addWidget(m_first, 1);
    line->addWidget(new QLabel(u"→"_s, this));
    line->addWidget(m_second, 1);
    auto *flips = new QHBoxLayout;
    for (const Flip flip : {Flip::Better, Flip::Worse, Flip::BothWrong, Flip::BothRight}) {
        auto *button = new QPushButton(this);
        button->setObjectName(u"compareFlip%1"_s.arg(int(flip)));
        button->setToolTip(tr("Shows these images in Review"));
        flips->addWidget(button);
        m_flips[size_t(flip)] = button;
        connect(button, &QPushButton::clicked, this, [this, flip] { openFlips({flip}, -1); });
    }
    flips->addStretch(1);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setStyleSheet(u"QSplitter::handle { background: transparent; }"_s);
    splitter->setHandleWidth(2 * Theme::grid);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(new Card(tr("Change of each class"), m_table, splitter));
    splitter->addWidget(new Card(tr("Images that flipped"), m_wall, splitter));
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * Theme::grid);
    layout->addLayout(line);
    layout->addWidget(m_verdict);
    layout->addLayout(flips);
    layout->addWidget(splitter, 1);
    connect(m_mode, &QComboBox::currentIndexChanged, this, [this] {
        fillChoices();
        start();
    });
    connect(m_first, &QComboBox::currentIndexChanged, this, &ComparePanel::start);
    connect(m_second, &QComboBox::currentIndexChanged, this, &ComparePanel::start);
    connect(m_table, &FiguresTable::rowActivated, this, [this](int classIndex) {
        openFlips({Flip::Worse, Flip::Better}, classIndex);
    });
    connect(m_wall, &PictureWall::activated, this, [this](int index) {
        Q_EMIT rowsActivated(tr("Flipped image"), {m_shown[size_t(index)]});
    });
    connect(m_wall, &PictureWall::groupActivated, this, [this](int group) {
        const bool hasBetter = m_comparison && m_comparison->counts[size_t(Flip::Better)] > 0;
        openFlips({group == 0 && hasBetter ? Flip::Better : Flip::Worse}, -1);
    });
}

bool ComparePanel::comparesRevisions() const
{
    return m_mode->currentIndex() == 1;
}

void ComparePanel::setTaxonomy(const Taxonomy &taxonomy)
{
    m_taxonomy = taxonomy;
}

void ComparePanel::openSource()
{
    m_wall->setSource(m_session->workspace()->project()->samples(),
                      m_session->workspace()->sharedThumbnails());
}

void ComparePanel::closeSource()
{
    ++m_asked;
    m_comparison.reset();
    m_wall->setGroups({});
    m_wall->setSource(nullptr, nullptr);
    m_table->setRows({});
}

void ComparePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
}

void ComparePanel::refresh()
{
    m_isStale = !isVisible();
    if (m_isStale || m_taxonomy.classCount() == 0)
        return;
    fillChoices();
    start();
}

void ComparePanel::fillChoices()
{
    for (QComboBox *box : {m_first, m_second}) {
        const QSignalBlocker block(box);
        const QVariant before = box->currentData();
        const bool isFirst = box == m_first;
        box->clear();
        if (comparesRevisions()) {
            const LabelStore *labels = m_session->workspace()->labels();
            box->addItem(tr("labels as they are now"), labels ? labels->revision() : qint64(0));
            for (const BatchInfo &batch :
                 labels ? labels->batches(revisionsOffered) : std::vector<BatchInfo>()) {
                box->addItem(
                    tr("before “%1”, %2")
                        .arg(batch.title,
                             QLocale().toString(batch.time.toLocalTime(), QLocale::ShortFormat)),
                    batch.id - 1);
            }
            box->addItem(tr("labels of the data set"), qint64(0));
            box->setCurrentIndex(isFirst ? box->count() - 1 : 0);
        } else {
            const auto &members = m_session->members();
            for (size_t m = 0; m < members.size(); ++m) {
                if (members[m].index >= 0)
                    box->addItem(members[m].run.name.isEmpty() ? members[m].run.id
                                                               : members[m].run.name,
                                 qint64(m));
            }
            if (m_session->hasEnsemble())
                box->addItem(tr("the vote as it is"), qint64(voteChoice));
            box->setCurrentIndex(isFirst ? 0 : std::min(1, box->count() - 1));
        }
        if (const int kept = box->findData(before); before.isValid() && kept >= 0)
            box->setCurrentIndex(kept);
    }
}

void ComparePanel::start()
{
    const quint64 asked = ++m_asked;
    m_comparison.reset();
    JobSystem *jobs = m_session->workspace()->jobs();
    if (m_job != 0)
        jobs->cancel(m_job);
    m_job = 0;
    if (!m_session->hasEnsemble() || !m_session->hasTruth() || m_first->count() == 0) {
        m_verdict->setText(tr("Choose labelled data that at least one run has predicted."));
        m_table->setRows({});
        m_wall->setGroups({});
        for (QPushButton *button : m_flips) {
            if (button)
                button->hide();
        }
        return;
    }
    const qint64 first = m_first->currentData().toLongLong();
    const qint64 second = m_second->currentData().toLongLong();
    struct Input
    {
        std::vector<int> truth[2], predicted[2], person;
        Comparison result;
    };
    auto input = std::make_shared<Input>();
    input->person = m_session->people();
    for (const size_t side : {size_t(0), size_t(1)}) {
        const qint64 choice = side == 0 ? first : second;
        input->truth[side] = comparesRevisions() ? m_session->truthAt(choice) : m_session->truth();
        input->predicted[side] = m_session->predictedBy(comparesRevisions() ? -1 : int(choice));
    }
    m_truth = input->truth[1];
    JobSpec job;
    job.title = tr("Compare");
    job.queue = u"figures"_s;
    job.work = [input,
                classes = m_session->ensemble().classCount()](JobContext &context) -> Result<void> {
        auto result =
            compare({input->truth[0], input->predicted[0]}, {input->truth[1], input->predicted[1]},
                    input->person, classes, {}, context.stopToken());
        if (!result)
            return result.error();
        input->result = std::move(*result);
        return {};
    };
    job.finished = [self = QPointer(this), input, asked,
                    generation = m_session->generation()](const JobInfo &info) {
        if (!self || self->m_asked != asked || info.state != JobState::Done
            || self->m_session->generation() != generation)
            return;
        self->m_comparison = std::move(input->result);
        self->show(*self->m_comparison);
    };
    m_job = jobs->start(std::move(job));
}

QString ComparePanel::flipName(Flip flip) const
{
    switch (flip) {
    case Flip::Better:
        return tr("better");
    case Flip::Worse:
        return tr("worse");
    case Flip::BothWrong:
        return tr("wrong in both");
    case Flip::BothRight:
        return tr("right in both");
    case Flip::None:
        break;
    }
    return {};
}

void ComparePanel::show(const Comparison &comparison)
{
    const QLocale locale;
    for (const Flip flip : {Flip::Better, Flip::Worse, Flip::BothWrong, Flip::BothRight}) {
        QPushButton *button = m_flips[size_t(flip)];
        const qint64 count = comparison.counts[size_t(flip)];
        button->setText(tr("%1 %2").arg(locale.toString(count), flipName(flip)));
        button->setEnabled(count > 0);
        button->show();
    }
    const Interval &change = comparison.difference.macroF1;
    const auto score = [&locale](double value) { return locale.toString(value, 'f', 3); };
    const QString verdict = comparison.isSignificant(-1)
        ? tr("Macro F1 %1 → %2: a change of %3 (95%: %4 … %5), more than chance.")
        : tr("Macro F1 %1 → %2: a change of %3 (95%: %4 … %5), which may as well be chance.");
    m_verdict->setText(verdict.arg(score(comparison.first.macroF1),
                                   score(comparison.second.macroF1), score(change.value),
                                   score(change.low), score(change.high)));
    showTable();
    showWall();
}

void ComparePanel::showTable()
{
    std::vector<FigureRow> rows;
    const QLocale locale;
    for (int c = 0; c < m_taxonomy.classCount(); ++c) {
        const auto k = size_t(c);
        FigureRow row;
        row.id = c;
        row.swatch = Theme::instance()->classColor(m_taxonomy, c);
        const Interval &change = m_comparison->difference.f1[k];
        const bool hasFew = m_comparison->difference.peopleOfClass[k] < fewestPeople;
        row.isMuted = !m_comparison->isSignificant(c);
        const auto score = [&locale](double value) { return locale.toString(value, 'f', 3); };
        const QString chance = hasFew
            ? tr("%n people: too few to say", nullptr, m_comparison->difference.peopleOfClass[k])
            : row.isMuted ? tr("This change may as well be chance.")
                          : tr("This change is more than chance.");
        row.help = tr("F1 %1 before, %2 after.")
                       .arg(score(m_comparison->first.f1[k]), score(m_comparison->second.f1[k]))
            + u'\n' + chance;
        row.cells = {m_taxonomy.className(c), change.value,
                     hasFew ? tr("too few")
                            : u"%1 … %2"_s.arg(score(change.low), score(change.high)),
                     m_comparison->countsOfClass[k][size_t(Flip::Better)],
                     m_comparison->countsOfClass[k][size_t(Flip::Worse)]};
        rows.push_back(std::move(row));
    }
    m_table->setRows(std::move(rows));
}

void ComparePanel::showWall()
{
    std::vector<WallGroup> groups;
    m_shown.clear();
    for (const Flip flip : {Flip::Better, Flip::Worse}) {
        const std::vector<int> samples = m_comparison->samplesOf(flip, -1, m_truth);
        if (samples.empty())
            continue;
        WallGroup group;
        group.title = flip == Flip::Better ? tr("Better (%n)", nullptr, int(samples.size()))
                                           : tr("Worse (%n)", nullptr, int(samples.size()));
        group.swatch = flip == Flip::Better ? Theme::instance()->colors().good
                                            : Theme::instance()->colors().bad;
        for (size_t i = 0; i < std::min(samples.size(), size_t(mostShown)); ++i) {
            const auto sample = size_t(samples[i]);
            WallPicture picture;
            picture.row = m_session->rows()[sample];
            picture.caption = m_taxonomy.className(m_truth[sample]);
            picture.help =
                tr("%1: %2").arg(m_session->ensemble().paths()[qsizetype(sample)], picture.caption);
            picture.caption.clear(); // too long for a tile
            m_shown.push_back(picture.row);
            group.pictures.push_back(std::move(picture));
        }
        groups.push_back(std::move(group));
    }
    m_wall->setEmptyText(tr("No image flipped."));
    m_wall->setGroups(std::move(groups));
}

void ComparePanel::openFlips(std::initializer_list<Flip> flips, int classIndex)
{
    if (!m_comparison)
        return;
    std::vector<int> rows;
    QStringList names;
    for (const Flip flip : flips) {
        names.append(flipName(flip));
        for (const int sample : m_comparison->samplesOf(flip, classIndex, m_truth)) {
            if (m_session->rows()[size_t(sample)] >= 0)
                rows.push_back(m_session->rows()[size_t(sample)]);
        }
    }
    if (rows.empty())
        return;
    const QString what =
        tr("%1 → %2: %3").arg(m_first->currentText(), m_second->currentText(), names.join(u", "_s));
    Q_EMIT rowsActivated(classIndex < 0 ? what : what + u", "_s + m_taxonomy.className(classIndex),
                         rows);
}

} // namespace lw
