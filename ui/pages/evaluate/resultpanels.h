// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/taxonomy/taxonomy.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QTabWidget;
class QCheckBox;

namespace lw {

class BarPlot;
class BiasPanel;
class ClassScores;
class ConfusionView;
class EvaluateSession;
class FigureStrip;
class FiguresTable;
struct KeyFigure;
class ReliabilityPlot;

/// Macro F1 first and large, with its interval; the other scores beside it.
class ScorePanel : public QWidget
{
    Q_OBJECT

public:
    explicit ScorePanel(EvaluateSession *session, QWidget *parent = nullptr);
    void refresh(); ///< while dragging
    void settle(); ///< intervals and calibration

private:
    [[nodiscard]] QList<KeyFigure> attributeFigures() const;

    EvaluateSession *m_session;
    QLabel *m_score;
    QLabel *m_interval;
    FigureStrip *m_figures;
};

/// The confusion matrix, of all classes or of one attribute.
class ConfusionPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ConfusionPanel(EvaluateSession *session, QWidget *parent = nullptr);
    void setTaxonomy(const Taxonomy &taxonomy);
    void setEmptyText(const QString &text);
    void refresh();

Q_SIGNALS:
    void cellActivated(int truth, int predicted, int attribute);

private:
    void showLosses();

    EvaluateSession *m_session;
    Taxonomy m_taxonomy;
    QComboBox *m_level;
    QCheckBox *m_percent;
    ConfusionView *m_view;
};

/// Tables and plots that explain the scores.
class ResultTabs : public QWidget
{
    Q_OBJECT

public:
    explicit ResultTabs(EvaluateSession *session, QWidget *parent = nullptr);
    void setTaxonomy(const Taxonomy &taxonomy);
    void refresh();
    void settle();

Q_SIGNALS:
    void cellActivated(int truth, int predicted, int attribute);

private:
    void showConfusions();
    void showTrust();
    void showDistribution();

    EvaluateSession *m_session;
    Taxonomy m_taxonomy;
    QTabWidget *m_tabs;
    BiasPanel *m_bias;
    ClassScores *m_classes;
    FiguresTable *m_confusions;
    QLabel *m_losses;
    ReliabilityPlot *m_reliability;
    QLabel *m_calibration;
    QLabel *m_honesty;
    FiguresTable *m_members;
    BarPlot *m_distribution;
};

} // namespace lw
