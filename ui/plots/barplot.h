// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/plot.h"
#include "ui/plots/plotstyle.h"

#include <QColor>

#include <limits>
#include <memory>

namespace lw {

/// One bar. Bars of equal `groups` stand together, with the groups' names below (innermost first).
struct Bar
{
    double value = 0;
    double compared = std::numeric_limits<double>::quiet_NaN(); ///< outlined bar beside it
    QColor color;
    bool isHatched = false; ///< a second channel beside the colour
    QString label; ///< below the bar
    QStringList groups; ///< "male", "wear"
    QString help; ///< on hover
};

/// Bars with their values written above, names of groups below, and bars that can be clicked.
class BarPlot : public Plot
{
    Q_OBJECT

public:
    explicit BarPlot(QWidget *parent = nullptr);
    ~BarPlot() override;

    void setAxisTitle(const QString &title); ///< of the values
    void setFormat(TickFormat format);
    /// What filled bars and the outlined ones beside them stand for: the legend while bars are
    /// compared.
    void setNames(const QString &own, const QString &compared);
    void setBars(QList<Bar> bars);
    [[nodiscard]] const QList<Bar> &bars() const;
    void setLogarithmic(bool logarithmic);
    /// A quiet plot for small multiples: no vertical axis.
    void setCompact(bool compact);
    /// Centre of a bar, in this widget (for tests and keyboard help).
    [[nodiscard]] QPoint barCentre(int index) const;

    [[nodiscard]] QList<QStringList> values() const override;

Q_SIGNALS:
    void barClicked(int index);

protected:
    void restyle() override;
    [[nodiscard]] QString textAt(const QPoint &position) const override;
    void hovered(const QPoint *position) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace lw
