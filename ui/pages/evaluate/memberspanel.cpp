// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/evaluate/memberspanel.h"
#include "ui/pages/evaluate/evaluatesession.h"
#include "ui/shell/theme.h"
#include "ui/widgets/figurestrip.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int sliderSteps = 200;

} // namespace

MembersPanel::MembersPanel(EvaluateSession *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_list(new QWidget(this))
    , m_emptyText(new QLabel(tr("No run has a checkpoint yet. Train one on the page Train; it "
                                "will be here as soon as its first epoch is saved."),
                             this))
{
    m_emptyText->setWordWrap(true);
    setTone(m_emptyText, TextTone::Muted);
    auto *listLayout = new QVBoxLayout(m_list);
    listLayout->setContentsMargins(0, 0, Theme::grid, 0);
    listLayout->setSpacing(2 * Theme::grid);
    listLayout->addWidget(m_emptyText);
    listLayout->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_list);
    scroll->viewport()->setAutoFillBackground(false);
    m_list->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll, 1);
    layout->addWidget(buildTools());
    setMinimumWidth(64 * Theme::grid);
    connect(m_session, &EvaluateSession::membersChanged, this, &MembersPanel::sync);
    connect(m_session, &EvaluateSession::settled, this, &MembersPanel::fillScores);
    sync();
}

QWidget *MembersPanel::buildTools()
{
    auto *tools = new QWidget(this);
    m_normalise = new QPushButton(tr("Normalise"), tools);
    m_normalise->setObjectName(u"membersNormalise"_s);
    m_normalise->setToolTip(tr("Scales the weights so that they sum to 1; locked ones stay"));
    auto *import = new QPushButton(tr("Import CSV…"), tools);
    import->setObjectName(u"membersImport"_s);
    import->setToolTip(tr("Predictions of another program for the chosen images, as a member: a "
                          "class (ImageID, ans) or a probability per class"));
    auto *layout = new QHBoxLayout(tools);
    layout->setContentsMargins(0, Theme::grid, 0, 0);
    layout->addWidget(m_normalise);
    layout->addWidget(import);
    layout->addStretch(1);
    connect(m_normalise, &QPushButton::clicked, m_session, &EvaluateSession::normalise);
    connect(import, &QPushButton::clicked, this, &MembersPanel::importRequested);
    return tools;
}

void MembersPanel::buildFitMenu(QToolButton *button, int m)
{
    auto *menu = new QMenu(button);
    connect(menu->addAction(tr("One temperature for the run")), &QAction::triggered, this,
            [this, m] { m_session->calibrate(m, false); });
    QAction *perClass = menu->addAction(tr("A temperature per class"));
    perClass->setToolTip(tr("Held near the run's own where a class has few images; unlike one "
                            "temperature it can change which class wins."));
    connect(perClass, &QAction::triggered, this, [this, m] { m_session->calibrate(m, true); });
    menu->addSeparator();
    connect(menu->addAction(tr("Back to 1")), &QAction::triggered, this,
            [this, m] { m_session->resetTemperatures(m); });
    menu->setToolTipsVisible(true);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
}

QToolButton *MembersPanel::toggle(QWidget *parent, const QString &text, const QString &help)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(help);
    button->setAccessibleName(help);
    button->setCheckable(true);
    return button;
}

void MembersPanel::addRow()
{
    const auto m = int(m_rows.size());
    Row row{};
    buildRow(row, m);
    connectRow(row, m);
    auto *layout = static_cast<QVBoxLayout *>(m_list->layout());
    layout->insertWidget(layout->count() - 1, row.frame);
    m_rows.push_back(row);
}

void MembersPanel::buildRow(Row &row, int m)
{
    row.frame = new QWidget(m_list);
    row.included = new QCheckBox(row.frame);
    row.included->setObjectName(u"memberIncluded%1"_s.arg(m));
    row.alone = new QLabel(row.frame);
    setTone(row.alone, TextTone::Muted);
    row.slider = new QSlider(Qt::Horizontal, row.frame);
    row.slider->setObjectName(u"memberSlider%1"_s.arg(m));
    row.slider->setRange(0, sliderSteps);
    row.slider->setMinimumWidth(80);
    row.weight = new QDoubleSpinBox(row.frame);
    row.weight->setObjectName(u"memberWeight%1"_s.arg(m));
    row.weight->setRange(0, 1);
    row.weight->setDecimals(3);
    row.weight->setSingleStep(0.05);
    row.weight->setToolTip(tr("Weight of this run in the vote"));
    row.temperature = new QDoubleSpinBox(row.frame);
    row.temperature->setRange(0.05, 20);
    row.temperature->setDecimals(2);
    row.temperature->setSingleStep(0.1);
    row.temperature->setPrefix(tr("T "));
    row.temperature->setToolTip(tr("Temperature: above 1 the run sounds less sure, below 1 surer"));
    row.solo = toggle(row.frame, tr("S"), tr("Solo: only this run counts"));
    row.mute = toggle(row.frame, tr("M"), tr("Mute: this run does not count"));
    row.lock = toggle(row.frame, tr("L"), tr("Lock: optimising leaves this weight alone"));
    row.fit = toggle(row.frame, tr("Fit"), tr("Fit the temperature to the labels at hand"));
    row.fit->setCheckable(false);
    row.fit->setObjectName(u"memberFit%1"_s.arg(m));
    buildFitMenu(row.fit, m);
    row.predict = new QPushButton(tr("Predict"), row.frame);
    row.predict->setObjectName(u"memberPredict%1"_s.arg(m));

    auto *heading = new QHBoxLayout;
    heading->addWidget(row.included, 1);
    heading->addWidget(row.alone);
    heading->addWidget(row.predict);
    auto *weighing = new QHBoxLayout;
    weighing->addWidget(row.slider, 1);
    weighing->addWidget(row.weight);
    auto *fine = new QHBoxLayout;
    for (QToolButton *button : {row.solo, row.mute, row.lock})
        fine->addWidget(button);
    fine->addStretch(1);
    fine->addWidget(row.fit);
    fine->addWidget(row.temperature);
    auto *layout = new QVBoxLayout(row.frame);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QHBoxLayout *line : {heading, weighing, fine}) {
        line->setSpacing(Theme::grid);
        layout->addLayout(line);
    }
}

void MembersPanel::connectRow(const Row &row, int m)
{
    connect(row.included, &QCheckBox::toggled, this,
            [this, m](bool on) { m_session->setIncluded(m, on); });
    connect(row.slider, &QSlider::valueChanged, this, [this, m, box = row.weight](int value) {
        const QSignalBlocker block(box);
        box->setValue(double(value) / sliderSteps);
        m_session->setWeight(m, double(value) / sliderSteps);
    });
    connect(row.weight, &QDoubleSpinBox::valueChanged, this,
            [this, m, slider = row.slider](double value) {
                const QSignalBlocker block(slider);
                slider->setValue(qRound(value * sliderSteps));
                m_session->setWeight(m, value);
            });
    connect(row.temperature, &QDoubleSpinBox::valueChanged, this,
            [this, m](double value) { m_session->setTemperature(m, value); });
    connect(row.solo, &QToolButton::toggled, this,
            [this, m](bool on) { m_session->setSolo(m, on); });
    connect(row.mute, &QToolButton::toggled, this,
            [this, m](bool on) { m_session->setMuted(m, on); });
    connect(row.lock, &QToolButton::toggled, this,
            [this, m](bool on) { m_session->setLocked(m, on); });
    connect(row.predict, &QPushButton::clicked, this, [this, m] { m_session->predict(m); });
}

void MembersPanel::sync()
{
    const auto count = m_session->members().size();
    while (m_rows.size() < count)
        addRow();
    m_emptyText->setVisible(count == 0);
    m_normalise->setEnabled(m_session->ensemble().memberCount() > 1);
    for (size_t m = 0; m < m_rows.size(); ++m) {
        m_rows[m].frame->setVisible(m < count);
        if (m < count)
            fillRow(m_rows[m], int(m));
    }
    fillScores();
}

/// A score alone says little: the interval follows as soon as it is computed.
void MembersPanel::fillScores()
{
    const QLocale locale;
    for (size_t m = 0; m < m_rows.size() && m < m_session->members().size(); ++m) {
        const EvaluateMember &member = m_session->members()[m];
        const auto &values = m_session->memberValues();
        QLabel *label = m_rows[m].alone;
        const bool hasValue = member.index >= 0 && size_t(member.index) < values.size();
        label->setVisible(member.macroF1Alone >= 0);
        if (hasValue) {
            const Interval &alone = values[size_t(member.index)].macroF1Alone;
            label->setText(tr("%1 (%2–%3)")
                               .arg(locale.toString(alone.value, 'f', 3),
                                    locale.toString(alone.low, 'f', 2),
                                    locale.toString(alone.high, 'f', 2)));
        } else if (member.macroF1Alone >= 0 && m_session->intervals()
                   && m_session->ensemble().memberCount() == 1) {
            const Interval &alone = m_session->intervals()->macroF1;
            label->setText(tr("%1 (%2–%3)")
                               .arg(locale.toString(alone.value, 'f', 3),
                                    locale.toString(alone.low, 'f', 2),
                                    locale.toString(alone.high, 'f', 2)));
        } else {
            label->setText(QString());
        }
        label->setToolTip(tr("Macro F1 of this run alone, with its 95% interval by person"));
    }
}

void MembersPanel::fillRow(const Row &row, int m)
{
    const EvaluateMember &member = m_session->members()[size_t(m)];
    const QSignalBlocker blocks[]{QSignalBlocker(row.included), QSignalBlocker(row.slider),
                                  QSignalBlocker(row.weight),   QSignalBlocker(row.temperature),
                                  QSignalBlocker(row.solo),     QSignalBlocker(row.mute),
                                  QSignalBlocker(row.lock)};
    row.included->setText(member.run.name.isEmpty() ? member.run.id : member.run.name);
    row.included->setToolTip(tr("%1, %2").arg(member.run.id, member.run.architecture));
    row.included->setEnabled(member.hasPredictions);
    row.included->setChecked(member.isIncluded);
    row.slider->setValue(qRound(member.weight * sliderSteps));
    row.weight->setValue(member.weight);
    row.temperature->setValue(member.temperature);
    row.fit->setText(member.classTemperatures.empty() ? tr("Fit") : tr("Fit: classes"));
    row.predict->setEnabled(member.predicting == 0 && !member.isImported);
    row.solo->setChecked(member.isSolo);
    row.mute->setChecked(member.isMuted);
    row.lock->setChecked(member.isLocked);
    row.predict->setVisible(!member.hasPredictions && !member.isImported);
    row.predict->setText(member.predicting != 0 ? tr("Predicting…") : tr("Predict"));
    row.predict->setToolTip(
        tr("This run has not seen the chosen data yet, or was trained on since."));
    for (QWidget *control : {static_cast<QWidget *>(row.slider), static_cast<QWidget *>(row.weight),
                             static_cast<QWidget *>(row.temperature),
                             static_cast<QWidget *>(row.solo), static_cast<QWidget *>(row.mute),
                             static_cast<QWidget *>(row.lock), static_cast<QWidget *>(row.fit)})
        control->setVisible(member.isIncluded);
}

} // namespace lw
