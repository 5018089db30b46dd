// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/taxonomy/taxonomy.h"

#include <QWidget>

#include <utility>
#include <vector>

namespace lw {

/// The most likely classes of one sample, each with its number key, colour and probability.
class LikelyClasses : public QWidget
{
    Q_OBJECT

public:
    static constexpr int shown = 9; ///< one per number key

    explicit LikelyClasses(QWidget *parent = nullptr);
    void setTaxonomy(const Taxonomy &taxonomy) { m_taxonomy = taxonomy; }
    /// (class, probability), most likely first; a negative probability is not known.
    void show(std::vector<std::pair<int, float>> classes, int current);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void classChosen(int classIndex);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] int lineHeight() const;
    [[nodiscard]] int lineAt(const QPoint &point) const;

    Taxonomy m_taxonomy;
    std::vector<std::pair<int, float>> m_classes;
    int m_current = unknownValue;
    int m_hovered = -1;
};

} // namespace lw
