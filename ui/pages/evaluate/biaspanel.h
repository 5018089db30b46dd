// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/taxonomy/taxonomy.h"

#include <QWidget>

#include <vector>

class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QSlider;

namespace lw {

class EvaluateSession;

/// The decision bias of each class: what is added to its logit after the vote. Every figure of the
/// page follows while a slider moves.
class BiasPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BiasPanel(EvaluateSession *session, QWidget *parent = nullptr);
    void setTaxonomy(const Taxonomy &taxonomy);
    void refresh(); ///< numbers of the classes, while dragging as well

private:
    struct Row
    {
        QLabel *name;
        QSlider *slider;
        QDoubleSpinBox *bias;
        QLabel *counts;
    };
    void buildRows();
    void sync();
    [[nodiscard]] QString honestyText() const;

    EvaluateSession *m_session;
    Taxonomy m_taxonomy;
    QWidget *m_list;
    QGridLayout *m_grid;
    std::vector<Row> m_rows;
    QPushButton *m_fitAll, *m_fitHalf, *m_reset;
    QLabel *m_honesty;
};

} // namespace lw
