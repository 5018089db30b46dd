// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/plot.h"

#include <QColor>

#include <memory>
#include <vector>

namespace lw {

/// Images per year of age, stacked by another attribute, with the bounds of the age classes as
/// lines that can be dragged.
class AgePlot : public Plot
{
    Q_OBJECT

public:
    struct Series
    {
        QString name;
        QColor color;
        std::vector<double> counts; ///< per year, all of the same length
    };

    explicit AgePlot(QWidget *parent = nullptr);
    ~AgePlot() override;

    void setSeries(int firstYear, std::vector<Series> series);
    void setAxisTitle(const QString &title); ///< of the counts
    void setLogarithmic(bool logarithmic);
    void setBounds(const QList<int> &bounds);
    /// The handle of a bound, in this widget.
    [[nodiscard]] QPoint boundHandle(int index) const;
    [[nodiscard]] QList<int> bounds() const;

    [[nodiscard]] QList<QStringList> values() const override;

Q_SIGNALS:
    /// While a bound is dragged; bounds stay ascending.
    void boundsMoved(const QList<int> &bounds);

protected:
    void restyle() override;
    [[nodiscard]] QString textAt(const QPoint &position) const override;

private:
    void dragTo(int x);
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace lw
