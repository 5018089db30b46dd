// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QCheckBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QSlider;
class QToolButton;

namespace lw {

class EvaluateSession;

/// The runs with their weights: dragging a slider changes every figure on the page at once.
class MembersPanel : public QWidget
{
    Q_OBJECT

public:
    explicit MembersPanel(EvaluateSession *session, QWidget *parent = nullptr);

Q_SIGNALS:
    void importRequested();

private:
    struct Row
    {
        QWidget *frame;
        QCheckBox *included;
        QLabel *alone;
        QSlider *slider;
        QDoubleSpinBox *weight;
        QDoubleSpinBox *temperature;
        QToolButton *solo, *mute, *lock, *fit; ///< fit: a button with a menu
        QPushButton *predict;
    };
    void sync();
    void addRow();
    void buildRow(Row &row, int m);
    void connectRow(const Row &row, int m);
    void fillRow(const Row &row, int m);
    void fillScores();
    QWidget *buildTools();
    void buildFitMenu(QToolButton *button, int m);
    QToolButton *toggle(QWidget *parent, const QString &text, const QString &help);

    EvaluateSession *m_session;
    QWidget *m_list;
    std::vector<Row> m_rows;
    QLabel *m_emptyText;
    QPushButton *m_normalise;
};

} // namespace lw
