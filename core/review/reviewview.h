// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/reviewfilter.h"

#include <QJsonObject>

namespace lw {

/// A filter and an order under a name.
struct ReviewView
{
    QString name;
    ReviewFilter filter;
    QString queueId;
};

/// By names (classes, values, data sets, people, paths), so that a view still means the same after
/// a scan changed the numbers.
[[nodiscard]] QJsonObject viewToJson(const ReviewView &view, const ReviewColumns &columns);
/// What a project does not know any more is left out.
[[nodiscard]] ReviewView viewFromJson(const QJsonObject &json, const ReviewColumns &columns);

/// The saved views of a project: `review-views.json` in its folder. A missing file is no view.
[[nodiscard]] Result<std::vector<ReviewView>> loadViews(const QString &projectFolder,
                                                        const ReviewColumns &columns);
[[nodiscard]] Result<void> saveViews(const QString &projectFolder,
                                     const std::vector<ReviewView> &views,
                                     const ReviewColumns &columns);

} // namespace lw
