// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/erroranalysis.h"
#include "ui/pages/evaluate/evaluatesession.h"
#include "ui/pages/evaluate/resultpanels.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/confusionview.h"
#include "ui/widgets/figurestrip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace lw {

ScorePanel::ScorePanel(EvaluateSession *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_score(new QLabel(this))
    , m_interval(new QLabel(this))
    , m_figures(new FigureStrip(this))
{
    m_score->setObjectName(u"macroF1"_s);
    m_interval->setObjectName(u"macroF1Interval"_s);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 2.4);
    large.setWeight(QFont::DemiBold);
    m_score->setFont(large);
    m_score->setToolTip(tr("Mean of the F1 scores of the classes that occur"));
    m_interval->setToolTip(tr("95% interval from resampling the people 1,000 times: pictures of "
                              "one person are not independent."));
    setTone(m_interval, TextTone::Muted);
    auto *caption = new QLabel(tr("macro F1"), this);
    setTone(caption, TextTone::Muted);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch(1);
    words->addWidget(caption);
    words->addWidget(m_interval);
    words->addStretch(1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3 * Theme::grid);
    layout->addWidget(m_score);
    layout->addLayout(words);
    layout->addSpacing(6 * Theme::grid);
    layout->addWidget(m_figures, 1);
}

void ScorePanel::refresh()
{
    const bool hasScores = m_session->hasEnsemble() && m_session->hasTruth();
    m_score->setVisible(hasScores); // a dash this large is a bar
    m_score->setText(hasScores ? QLocale().toString(m_session->metrics().macroF1, 'f', 4) : u"–"_s);
    if (!hasScores)
        m_interval->setText(m_session->hasEnsemble() ? tr("no labels to measure by") : QString());
}

void ScorePanel::settle()
{
    refresh();
    if (!m_session->hasEnsemble() || !m_session->hasTruth()) {
        m_figures->setFigures(m_session->hasEnsemble() ? attributeFigures() : QList<KeyFigure>());
        return;
    }
    const QLocale locale;
    const auto &intervals = m_session->intervals();
    const bool isEnough = intervals && intervals->people >= fewestPeople;
    m_interval->setText(!intervals ? tr("interval is being computed…")
                            : isEnough
                            ? tr("%1 – %2, %n people", nullptr, intervals->people)
                                  .arg(locale.toString(intervals->macroF1.low, 'f', 3),
                                       locale.toString(intervals->macroF1.high, 'f', 3))
                            : tr("%n people: too few to say", nullptr, intervals->people));
    const ClassificationMetrics &metrics = m_session->metrics();
    const Calibration calibration = m_session->calibration();
    QList<KeyFigure> figures;
    const auto add = [&](double value, int decimals, const QString &caption, const QString &help) {
        KeyFigure figure;
        figure.value = locale.toString(value, 'f', decimals);
        figure.caption = caption;
        figure.help = help;
        figures.append(figure);
    };
    const auto addWithInterval = [&](double value, const QString &caption, const QString &help,
                                     const Interval BootstrapResult::*interval) {
        if (!isEnough) {
            add(value, 3, caption, help);
            return;
        }
        const Interval &range = (*intervals).*interval;
        const auto bound = [&locale](double x, int decimals) {
            return locale.toString(x, 'f', decimals);
        };
        add(value, 3, tr("%1 (%2–%3)").arg(caption, bound(range.low, 2), bound(range.high, 2)),
            help + u'\n'
                + tr("95% interval by person: %1 – %2")
                      .arg(bound(range.low, 3), bound(range.high, 3)));
    };
    addWithInterval(metrics.accuracy, tr("accuracy"), tr("Share of images that are right"),
                    &BootstrapResult::accuracy);
    addWithInterval(metrics.weightedF1, tr("weighted F1"),
                    tr("Mean of F1 weighted by the class's images"), &BootstrapResult::weightedF1);
    addWithInterval(metrics.balancedAccuracy, tr("balanced accuracy"),
                    tr("Mean recall of the classes"), &BootstrapResult::balancedAccuracy);
    add(calibration.nll, 3, tr("log loss"), tr("Mean of −log of the true class's probability"));
    add(calibration.ece, 3, tr("calibration error"),
        tr("Expected calibration error over 15 bins of confidence"));
    add(double(m_session->matrix().total()), 0, tr("images"), tr("Images with a known class"));
    m_figures->setFigures(figures);
}

/// Where labels are only partial: how often each known attribute is right.
QList<KeyFigure> ScorePanel::attributeFigures() const
{
    const QLocale locale;
    QList<KeyFigure> figures;
    const Taxonomy &taxonomy = m_session->workspace()->project()->taxonomy();
    for (const QString &name : m_session->knownAttributes()) {
        const ConfusionMatrix matrix = m_session->attributeMatrix(taxonomy.attributeIndex(name));
        KeyFigure figure;
        figure.value = locale.toString(ClassificationMetrics::of(matrix).accuracy, 'f', 3);
        figure.caption = tr("accuracy of %1").arg(name);
        figure.help =
            tr("Of the %1 images whose %2 is known").arg(locale.toString(matrix.total()), name);
        figures.append(figure);
    }
    return figures;
}

ConfusionPanel::ConfusionPanel(EvaluateSession *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_level(new QComboBox(this))
    , m_percent(new QCheckBox(tr("% of row"), this))
    , m_view(new ConfusionView(this))
{
    m_level->setObjectName(u"confusionLevel"_s);
    m_percent->setObjectName(u"confusionPercent"_s);
    m_level->setToolTip(
        tr("The whole matrix, or one attribute alone with its share of the macro F1 "
           "that is lost: what would be won if it were always right"));
    m_level->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_percent->setToolTip(tr("Percent of the true class's images instead of counts"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_level);
    line->addStretch(1);
    line->addWidget(m_percent);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::grid);
    layout->addLayout(line);
    layout->addWidget(m_view, 1);
    connect(m_level, &QComboBox::currentIndexChanged, this, &ConfusionPanel::refresh);
    connect(m_percent, &QCheckBox::toggled, m_view, &ConfusionView::setPercentShown);
    connect(m_view, &ConfusionView::cellActivated, this, [this](int truth, int predicted) {
        Q_EMIT cellActivated(truth, predicted, m_level->currentIndex() - 1);
    });
}

void ConfusionPanel::setTaxonomy(const Taxonomy &taxonomy)
{
    m_taxonomy = taxonomy;
    m_level->clear();
    m_level->addItem(tr("all classes"));
    for (const Attribute &attribute : taxonomy.attributes())
        m_level->addItem(tr("only %1").arg(attribute.name));
}

void ConfusionPanel::setEmptyText(const QString &text)
{
    m_view->setEmptyText(text);
}

/// Where the lost macro F1 is: beside the names of the collapsed views.
void ConfusionPanel::showLosses()
{
    const ConfusionMatrix &matrix = m_session->matrix();
    const bool isKnown = matrix.classCount == m_taxonomy.classCount() && matrix.total() > 0;
    const auto losses =
        isKnown ? attributeLosses(matrix, m_taxonomy) : std::vector<AttributeLoss>();
    for (int a = 0; a < m_taxonomy.attributeCount(); ++a) {
        const QString name = m_taxonomy.attributes()[a].name;
        m_level->setItemText(
            a + 1,
            isKnown ? tr("only %1: %2% of the loss")
                          .arg(name, QLocale().toString(100 * losses[size_t(a)].share, 'f', 0))
                    : tr("only %1").arg(name));
    }
}

void ConfusionPanel::refresh()
{
    showLosses();
    const int attribute = m_level->currentIndex() - 1;
    const ConfusionMatrix &matrix = m_session->matrix();
    if (matrix.classCount != m_taxonomy.classCount())
        m_view->setMatrix(m_taxonomy, ConfusionMatrix(m_taxonomy.classCount()));
    else if (attribute < 0)
        m_view->setMatrix(m_taxonomy, matrix);
    else
        m_view->setAttributeMatrix(m_taxonomy, attribute, m_session->attributeMatrix(attribute));
}

} // namespace lw
