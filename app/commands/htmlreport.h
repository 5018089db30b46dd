// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/evaluate/metrics.h"
#include "core/labels/labelstore.h"
#include "core/project/project.h"

#include <QList>

namespace lw {

/// One self-contained HTML page: inline SVG, no scripts, nothing fetched. Light and dark by itself.
class HtmlReport
{
public:
    explicit HtmlReport(const QString &title);

    void heading(const QString &text);
    void paragraph(const QString &text);
    void
    figures(const QList<std::pair<QString, QString>> &valuesAndLabels); ///< large numbers in a row
    void bars(const QStringList &names, const std::vector<qint64> &counts);
    struct Series
    {
        QString name;
        std::vector<double> values; ///< one per step, from 1
    };
    void lines(const QList<Series> &series, const QString &axisTitle);
    void table(const QStringList &header, const QList<QStringList> &rows);
    void confusion(const ConfusionMatrix &matrix, const QStringList &names);

    [[nodiscard]] QString html() const;
    [[nodiscard]] Result<void> write(const QString &file) const;

private:
    QString m_title;
    QString m_body;
};

/// Distribution of each data set, imbalance, split and problems.
void addDataSections(HtmlReport &report, const Project &project,
                     std::span<const CurrentLabel> labels);

} // namespace lw
