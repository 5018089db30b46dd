// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/trypage/photoreading.h"

#include <QWidget>

namespace lw {

/// One row of bars: what it says, how much, in which colour.
struct ProbabilityBar
{
    QString text;
    double probability = 0;
    QColor color;
    bool heading = false; ///< only the text, in bold
};

/// Probabilities of the chosen face: the label in words, each attribute, all classes.
class ReadingPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ReadingPanel(QWidget *parent = nullptr);

    void setFace(const FaceReading *face, const Taxonomy &taxonomy); ///< null: empty
    [[nodiscard]] const std::vector<ProbabilityBar> &bars() const { return m_bars; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {220, 200}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void rebuild();
    [[nodiscard]] int rowHeight() const;

    FaceReading m_face;
    Taxonomy m_taxonomy;
    std::vector<ProbabilityBar> m_bars;
};

} // namespace lw
