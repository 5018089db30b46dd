// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/explore/thresholdspopup.h"
#include "ui/shell/theme.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr double usualThreshold = 0.8; ///< the recipe's default

QDoubleSpinBox *thresholdBox(QWidget *parent, double value)
{
    auto *box = new QDoubleSpinBox(parent);
    box->setRange(0, 1);
    box->setDecimals(2);
    box->setSingleStep(0.05);
    box->setValue(value);
    return box;
}

} // namespace

ThresholdsPopup::ThresholdsPopup(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_all(thresholdBox(this, usualThreshold))
{
    setFrameShape(QFrame::StyledPanel);
    m_all->setObjectName(u"thresholdOfAll"_s);
    auto *all = new QHBoxLayout;
    all->addWidget(new QLabel(tr("All classes"), this), 1);
    all->addWidget(m_all);
    auto *inside = new QWidget;
    m_grid = new QGridLayout(inside);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setVerticalSpacing(2);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(all);
    layout->addWidget(scroll, 1);
    resize(320, 420);
    connect(m_all, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        for (QDoubleSpinBox *box : std::as_const(m_boxes)) {
            const QSignalBlocker block(box);
            box->setValue(value);
        }
        Q_EMIT changed();
    });
}

void ThresholdsPopup::setTaxonomy(const Taxonomy &taxonomy)
{
    if (m_taxonomy == taxonomy)
        return;
    m_taxonomy = taxonomy;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_boxes.clear();
    for (int c = 0; c < taxonomy.classCount(); ++c) {
        auto *name = new QLabel(taxonomy.className(c), this);
        auto *box = thresholdBox(this, m_all->value());
        box->setAccessibleName(taxonomy.className(c));
        m_grid->addWidget(name, c, 0);
        m_grid->addWidget(box, c, 1);
        m_boxes.append(box);
        connect(box, &QDoubleSpinBox::valueChanged, this, &ThresholdsPopup::changed);
    }
    m_grid->setColumnStretch(0, 1);
}

std::vector<double> ThresholdsPopup::thresholds() const
{
    std::vector<double> values;
    for (const QDoubleSpinBox *box : m_boxes)
        values.push_back(box->value());
    return values;
}

bool ThresholdsPopup::areAlike() const
{
    return std::ranges::all_of(m_boxes, [this](const QDoubleSpinBox *box) {
        return box->value() == m_boxes.first()->value();
    });
}

QString ThresholdsPopup::summary() const
{
    const std::vector<double> all = thresholds();
    if (all.empty())
        return {};
    const auto [low, high] = std::ranges::minmax(all);
    const QLocale locale;
    return low == high
        ? locale.toString(low, 'f', 2)
        : u"%1 – %2"_s.arg(locale.toString(low, 'f', 2), locale.toString(high, 'f', 2));
}

} // namespace lw
