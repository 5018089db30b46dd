// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/erroranalysis.h"
#include "ui/pages/evaluate/biaspanel.h"
#include "ui/pages/evaluate/classscores.h"
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
    , m_classes(new ClassScores(session, this))
    , m_confusions(new FiguresTable(this))
    , m_losses(wordsLabel(this))
    , m_reliability(new ReliabilityPlot(this))
    , m_calibration(wordsLabel(this))
    , m_honesty(wordsLabel(this))
    , m_members(new FiguresTable(this))
    , m_distribution(new BarPlot(this))
{
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
    connect(m_classes, &ClassScores::classActivated, this,
            [this](int c) { Q_EMIT cellActivated(c, c, -1); });
    connect(m_tabs, &QTabWidget::currentChanged, this, &ResultTabs::settle);
}

void ResultTabs::setTaxonomy(const Taxonomy &taxonomy)
{
    m_taxonomy = taxonomy;
    m_bias->setTaxonomy(taxonomy);
    m_classes->setTaxonomy(taxonomy);
}

/// While dragging only the visible tab is filled.
void ResultTabs::refresh()
{
    if (m_taxonomy.classCount() == 0)
        return;
    switch (m_tabs->currentIndex()) {
    case 0:
        m_classes->refresh();
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
