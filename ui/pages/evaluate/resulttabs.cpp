// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/erroranalysis.h"
#include "ui/pages/evaluate/biaspanel.h"
#include "ui/pages/evaluate/evaluatesession.h"
#include "ui/pages/evaluate/honestywords.h"
#include "ui/pages/evaluate/resultpanels.h"
#include "ui/plots/barplot.h"
#include "ui/plots/reliabilityplot.h"
#include "ui/shell/theme.h"
#include "ui/widgets/figurestable.h"
#include "ui/widgets/figurestrip.h"

#include <QLabel>
#include <QLocale>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int confusionsShown = 40;
constexpr int precisionColumn = 3, recallColumn = 4, peopleColumn = 6; // of the table of classes

QLabel *wordsLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTone(label, TextTone::Muted);
    return label;
}

QWidget *page(std::initializer_list<QWidget *> widgets)
{
    auto *widget = new QWidget;
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(2 * Theme::grid, Theme::grid, 2 * Theme::grid, Theme::grid);
    layout->setSpacing(Theme::grid);
    for (QWidget *one : widgets)
        layout->addWidget(one);
    return widget;
}

/// The scores of a class with their intervals.
QString classWords(const BootstrapResult &intervals, size_t c)
{
    const QLocale locale;
    const auto words = [&locale](const Interval &interval) {
        return u"%1 (%2 – %3)"_s.arg(locale.toString(interval.value, 'f', 3),
                                     locale.toString(interval.low, 'f', 3),
                                     locale.toString(interval.high, 'f', 3));
    };
    return ResultTabs::tr("F1 %1\nprecision %2\nrecall %3\n%n people", nullptr,
                          intervals.peopleOfClass[c])
        .arg(words(intervals.f1[c]), words(intervals.precision[c]), words(intervals.recall[c]));
}

/// "<30 taken for 30-59 (wear, female)"
QString confusionWords(const Taxonomy &taxonomy, const Confusion &confusion)
{
    QStringList before;
    QStringList after;
    QStringList shared;
    for (int a = 0; a < taxonomy.attributeCount(); ++a) {
        const QStringList &values = taxonomy.attributes()[a].values;
        const int truth = taxonomy.valueIn(confusion.truth, a);
        const int guess = taxonomy.valueIn(confusion.predicted, a);
        if (truth == guess) {
            shared.append(values[truth]);
        } else {
            before.append(values[truth]);
            after.append(values[guess]);
        }
    }
    const QString words =
        ResultTabs::tr("%1 taken for %2").arg(before.join(u", "_s), after.join(u", "_s));
    return shared.isEmpty() ? words : u"%1 (%2)"_s.arg(words, shared.join(u", "_s));
}

} // namespace

ResultTabs::ResultTabs(EvaluateSession *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_tabs(new QTabWidget(this))
    , m_bias(new BiasPanel(session, this))
    , m_classes(new FiguresTable(this))
    , m_confusions(new FiguresTable(this))
    , m_losses(wordsLabel(this))
    , m_reliability(new ReliabilityPlot(this))
    , m_calibration(wordsLabel(this))
    , m_honesty(wordsLabel(this))
    , m_members(new FiguresTable(this))
    , m_distribution(new BarPlot(this))
{
    m_classes->setObjectName(u"classTable"_s);
    m_classes->setColumns(
        {{tr("class"), FigureFormat::Text, {}},
         {tr("F1"), FigureFormat::Score, {}},
         {tr("interval"), FigureFormat::Text, tr("95%, by resampling people")},
         {tr("precision"), FigureFormat::Score, tr("Right among the images given this class")},
         {tr("recall"), FigureFormat::Score, {}},
         {tr("images"), FigureFormat::Count, {}},
         {tr("people"), FigureFormat::Count, {}}});
    m_confusions->setObjectName(u"confusionTable"_s);
    m_confusions->setColumns(
        {{tr("mistake"), FigureFormat::Text, tr("What differs, and in brackets what was right")},
         {tr("images"), FigureFormat::Count, {}},
         {tr("of class"), FigureFormat::Percent, tr("Share of the true class's images")}});
    m_members->setColumns(
        {{tr("run"), FigureFormat::Text, {}},
         {tr("alone"), FigureFormat::Score, tr("Macro F1 of the run alone")},
         {tr("interval"), FigureFormat::Text, tr("95%, by resampling people")},
         {tr("adds"), FigureFormat::Score, tr("Macro F1 with it less macro F1 without it")},
         {tr("interval"), FigureFormat::Text, tr("95%, by resampling people")}});
    m_distribution->setTitle(tr("Predicted classes"));
    m_distribution->setAxisTitle(tr("images"));
    m_tabs->setDocumentMode(true);
    m_tabs->setObjectName(u"resultTabs"_s);
    m_tabs->addTab(m_classes, tr("Classes"));
    m_tabs->addTab(page({m_losses, m_confusions}), tr("Confusions"));
    m_tabs->addTab(page({m_reliability, m_calibration}), tr("Calibration"));
    m_tabs->addTab(page({m_honesty, m_members}), tr("Trust"));
    m_tabs->addTab(m_distribution, tr("Predicted"));
    m_tabs->addTab(m_bias, tr("Bias"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    const int k = 1000; // id of a confusion: truth * k + predicted
    connect(m_confusions, &FiguresTable::rowActivated, this,
            [this, k](int id) { Q_EMIT cellActivated(id / k, id % k, -1); });
    connect(m_classes, &FiguresTable::rowActivated, this,
            [this](int c) { Q_EMIT cellActivated(c, c, -1); });
    connect(m_tabs, &QTabWidget::currentChanged, this, &ResultTabs::settle);
}

/// Without the room for all columns, precision and recall go to the tooltip: no score is shown
/// without its interval, and no scroll bar hides one.
void ResultTabs::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    constexpr int roomForAll = 640;
    for (const int column : {precisionColumn, recallColumn, peopleColumn})
        m_classes->setColumnHidden(column, width() < roomForAll);
}

void ResultTabs::setTaxonomy(const Taxonomy &taxonomy)
{
    m_taxonomy = taxonomy;
    m_bias->setTaxonomy(taxonomy);
}

/// While dragging only the visible tab is filled.
void ResultTabs::refresh()
{
    if (m_taxonomy.classCount() == 0)
        return;
    switch (m_tabs->currentIndex()) {
    case 0:
        showClasses();
        break;
    case 1:
        showConfusions();
        break;
    case 4:
        showDistribution();
        break;
    case 5:
        m_bias->refresh();
        break;
    default:
        break;
    }
}

void ResultTabs::settle()
{
    refresh();
    if (m_taxonomy.classCount() > 0 && (m_tabs->currentIndex() == 2 || m_tabs->currentIndex() == 3))
        showTrust();
}

void ResultTabs::showClasses()
{
    const ClassificationMetrics &metrics = m_session->metrics();
    const auto &intervals = m_session->intervals();
    std::vector<FigureRow> rows;
    for (size_t c = 0; c < metrics.f1.size(); ++c) {
        FigureRow row;
        row.id = int(c);
        row.swatch = Theme::instance()->classColor(m_taxonomy, int(c));
        const bool occurs = metrics.support[c] + metrics.predicted[c] > 0;
        const auto score = [occurs](double value) { return occurs ? QVariant(value) : QVariant(); };
        QVariant interval;
        QVariant people;
        if (intervals && occurs) {
            people = intervals->peopleOfClass[c];
            if (intervals->peopleOfClass[c] >= fewestPeople) {
                row.help = classWords(*intervals, c);
                interval = u"%1 – %2"_s.arg(QLocale().toString(intervals->f1[c].low, 'f', 2),
                                            QLocale().toString(intervals->f1[c].high, 'f', 2));
            } else {
                row.isMuted = true;
                interval = tr("too few");
                row.help = tr("%n people: too few to say", nullptr, intervals->peopleOfClass[c]);
            }
        }
        row.cells = {m_taxonomy.className(int(c)),
                     score(metrics.f1[c]),
                     interval,
                     score(metrics.precision[c]),
                     score(metrics.recall[c]),
                     metrics.support[c],
                     people};
        rows.push_back(row);
    }
    m_classes->setRows(std::move(rows));
}

void ResultTabs::showConfusions()
{
    const ConfusionMatrix &matrix = m_session->matrix();
    std::vector<FigureRow> rows;
    QStringList losses;
    if (matrix.classCount == m_taxonomy.classCount()) {
        for (const Confusion &confusion : topConfusions(matrix, m_taxonomy, confusionsShown)) {
            FigureRow row;
            row.id = confusion.truth * 1000 + confusion.predicted;
            row.swatch = Theme::instance()->classColor(m_taxonomy, confusion.truth);
            const QString truth = m_taxonomy.className(confusion.truth);
            const QString taken = m_taxonomy.className(confusion.predicted);
            row.cells = {confusionWords(m_taxonomy, confusion), confusion.count,
                         confusion.shareOfTruth};
            row.help = tr("%n image(s) of %1 were taken for %2. Enter shows them in Review.",
                          nullptr, int(confusion.count))
                           .arg(truth, taken);
            rows.push_back(row);
        }
        for (const AttributeLoss &loss : attributeLosses(matrix, m_taxonomy)) {
            losses.append(tr("%1: %2 more macro F1 if it were always right, %3% of the loss")
                              .arg(m_taxonomy.attributes()[loss.attribute].name,
                                   QLocale().toString(loss.gainIfRight, 'f', 3),
                                   QLocale().toString(loss.share * 100, 'f', 0)));
        }
    }
    m_losses->setText(m_session->hasTruth() ? losses.join(u'\n')
                                            : tr("Without labels no confusion is known."));
    m_confusions->setRows(std::move(rows));
}

void ResultTabs::showTrust()
{
    if (!m_session->hasEnsemble() || !m_session->hasTruth()) {
        m_reliability->setCalibration({});
        m_calibration->clear();
        m_members->setRows({});
        return;
    }
    const Calibration calibration = m_session->calibration();
    const QLocale locale;
    m_reliability->setCalibration(calibration);
    m_calibration->setText(
        tr("Calibration error %1, log loss %2, Brier score %3. Among the two likeliest classes: "
           "%4%, three: %5%.")
            .arg(locale.toString(calibration.ece, 'f', 3), locale.toString(calibration.nll, 'f', 3),
                 locale.toString(calibration.brier, 'f', 3),
                 locale.toString(100 * calibration.top2Accuracy, 'f', 1),
                 locale.toString(100 * calibration.top3Accuracy, 'f', 1)));
    const auto &honesty = m_session->honesty();
    m_honesty->setText(honesty ? honestyWords(*honesty)
                               : tr("Optimise weights tells here what the tuned weights are worth "
                                    "on people they were not tuned on."));
    setTone(m_honesty, honesty && honesty->isNoise() ? TextTone::Faint : TextTone::Muted);
    std::vector<FigureRow> rows;
    for (const EvaluateMember &member : m_session->members()) {
        const auto &values = m_session->memberValues();
        if (member.index < 0 || size_t(member.index) >= values.size())
            continue;
        const MemberValue &value = values[size_t(member.index)];
        FigureRow row;
        row.isMuted = value.gain.contains(0);
        if (row.isMuted)
            row.help = tr("What this run adds is inside the noise.");
        const auto range = [](const Interval &interval) {
            return u"%1 – %2"_s.arg(QLocale().toString(interval.low, 'f', 3),
                                    QLocale().toString(interval.high, 'f', 3));
        };
        row.cells = {member.run.name, value.macroF1Alone.value, range(value.macroF1Alone),
                     value.gain.value, range(value.gain)};
        rows.push_back(row);
    }
    m_members->setRows(std::move(rows));
}

void ResultTabs::showDistribution()
{
    std::vector<qint64> counts(size_t(m_taxonomy.classCount()), 0);
    for (const int c : m_session->ensemble().predicted()) {
        if (c >= 0 && size_t(c) < counts.size())
            ++counts[size_t(c)];
    }
    const int last = m_taxonomy.attributeCount() - 1;
    QList<Bar> bars;
    for (int c = 0; c < m_taxonomy.classCount(); ++c) {
        Bar bar;
        bar.value = double(counts[size_t(c)]);
        bar.color = Theme::instance()->classColor(m_taxonomy, c);
        bar.label = m_taxonomy.attributes()[last].values[m_taxonomy.valueIn(c, last)];
        for (int a = last - 1; a >= 0; --a)
            bar.groups.append(m_taxonomy.attributes()[a].values[m_taxonomy.valueIn(c, a)]);
        bar.help = tr("%1: %2 images").arg(m_taxonomy.className(c), QLocale().toString(bar.value));
        bars.append(bar);
    }
    m_distribution->setBars(bars);
}

} // namespace lw
