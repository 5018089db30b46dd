// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/evaluate/biaspanel.h"
#include "ui/pages/evaluate/evaluatesession.h"
#include "ui/pages/evaluate/honestywords.h"
#include "ui/shell/theme.h"
#include "ui/widgets/figurestrip.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSlider>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr double largestBias = 4; ///< in logits
constexpr int stepsPerUnit = 20;

} // namespace

BiasPanel::BiasPanel(EvaluateSession *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_list(new QWidget(this))
    , m_grid(new QGridLayout(m_list))
    , m_fitAll(new QPushButton(tr("Fit"), this))
    , m_fitHalf(new QPushButton(tr("Fit on half"), this))
    , m_reset(new QPushButton(tr("No bias"), this))
    , m_honesty(new QLabel(this))
{
    m_fitAll->setObjectName(u"biasFit"_s);
    m_fitAll->setToolTip(tr("Looks for the bias with the best macro F1 on all labels at hand, and "
                            "tells what such a fit is worth on people it was not made on"));
    m_fitHalf->setObjectName(u"biasFitHalf"_s);
    m_fitHalf->setToolTip(tr("Fits on one half of the people and keeps that: the other half says "
                             "what it is worth"));
    m_reset->setObjectName(u"biasReset"_s);
    m_honesty->setObjectName(u"biasHonesty"_s);
    m_honesty->setWordWrap(true);
    m_honesty->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_fitAll, m_fitHalf, m_reset})
        buttons->addWidget(button);
    buttons->addStretch(1);
    m_grid->setContentsMargins(0, 0, Theme::grid, 0);
    m_grid->setVerticalSpacing(1);
    m_grid->setColumnStretch(1, 1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_list);
    scroll->viewport()->setAutoFillBackground(false);
    m_list->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * Theme::grid, Theme::grid, 2 * Theme::grid, Theme::grid);
    layout->setSpacing(Theme::grid);
    layout->addLayout(buttons);
    layout->addWidget(m_honesty);
    layout->addWidget(scroll, 1);
    connect(m_fitAll, &QPushButton::clicked, this, [this] { m_session->fitBias(false); });
    connect(m_fitHalf, &QPushButton::clicked, this, [this] { m_session->fitBias(true); });
    connect(m_reset, &QPushButton::clicked, this, [this] { m_session->setBiases({}); });
    connect(m_session, &EvaluateSession::membersChanged, this, &BiasPanel::sync);
}

void BiasPanel::setTaxonomy(const Taxonomy &taxonomy)
{
    m_taxonomy = taxonomy;
    buildRows();
    sync();
}

void BiasPanel::buildRows()
{
    for (const Row &row : m_rows) {
        for (QWidget *widget :
             {static_cast<QWidget *>(row.name), static_cast<QWidget *>(row.slider),
              static_cast<QWidget *>(row.bias), static_cast<QWidget *>(row.counts)})
            widget->deleteLater();
    }
    m_rows.clear();
    for (int c = 0; c < m_taxonomy.classCount(); ++c) {
        Row row{new QLabel(m_taxonomy.className(c), m_list), new QSlider(Qt::Horizontal, m_list),
                new QDoubleSpinBox(m_list), new QLabel(m_list)};
        row.slider->setObjectName(u"biasSlider%1"_s.arg(c));
        row.slider->setAccessibleName(tr("Bias of %1").arg(m_taxonomy.className(c)));
        row.slider->setRange(qRound(-largestBias * stepsPerUnit),
                             qRound(largestBias * stepsPerUnit));
        row.slider->setMinimumWidth(60);
        row.bias->setRange(-largestBias, largestBias);
        row.bias->setDecimals(2);
        row.bias->setSingleStep(0.1);
        row.bias->setToolTip(tr("Added to the logit of this class after the vote: above 0 it is "
                                "chosen more often"));
        row.counts->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        row.counts->setToolTip(tr("Images given this class, and images of this class"));
        setTone(row.counts, TextTone::Muted);
        m_grid->addWidget(row.name, c, 0);
        m_grid->addWidget(row.slider, c, 1);
        m_grid->addWidget(row.bias, c, 2);
        m_grid->addWidget(row.counts, c, 3);
        connect(row.slider, &QSlider::valueChanged, this, [this, c, box = row.bias](int value) {
            const QSignalBlocker block(box);
            box->setValue(double(value) / stepsPerUnit);
            m_session->setBias(c, double(value) / stepsPerUnit);
        });
        connect(row.bias, &QDoubleSpinBox::valueChanged, this,
                [this, c, slider = row.slider](double value) {
                    const QSignalBlocker block(slider);
                    slider->setValue(qRound(value * stepsPerUnit));
                    m_session->setBias(c, value);
                });
        m_rows.push_back(row);
    }
    m_grid->setRowStretch(m_taxonomy.classCount(), 1);
}

void BiasPanel::sync()
{
    const std::vector<double> &bias = m_session->bias();
    for (size_t c = 0; c < m_rows.size(); ++c) {
        const double value = c < bias.size() ? bias[c] : 0;
        const QSignalBlocker blocks[]{QSignalBlocker(m_rows[c].slider),
                                      QSignalBlocker(m_rows[c].bias)};
        m_rows[c].slider->setValue(qRound(value * stepsPerUnit));
        m_rows[c].bias->setValue(value);
    }
    const bool canFit =
        m_session->hasEnsemble() && m_session->hasTruth() && !m_session->isOptimising();
    m_fitAll->setEnabled(canFit);
    m_fitHalf->setEnabled(canFit);
    m_reset->setEnabled(!bias.empty());
    const auto &honesty = m_session->biasHonesty();
    m_honesty->setText(honestyText());
    setTone(m_honesty, honesty && honesty->isNoise() ? TextTone::Faint : TextTone::Muted);
    refresh();
}

QString BiasPanel::honestyText() const
{
    const auto &honesty = m_session->biasHonesty();
    if (honesty)
        return honestyWords(*honesty);
    return tr("Lifts classes that a network trained on few images gives too rarely. A bias fitted "
              "to the labels at hand flatters itself; Fit tells what it is worth on others.");
}

void BiasPanel::refresh()
{
    const ClassificationMetrics &metrics = m_session->metrics();
    const QLocale locale;
    for (size_t c = 0; c < m_rows.size(); ++c) {
        const bool isKnown = c < metrics.support.size() && m_session->hasTruth();
        m_rows[c].counts->setText(isKnown ? tr("%1 / %2").arg(locale.toString(metrics.predicted[c]),
                                                              locale.toString(metrics.support[c]))
                                          : QString());
    }
}

} // namespace lw
