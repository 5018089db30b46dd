// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <vector>

namespace lw {

class ReviewList;

/// Decided and left per class of the list under review, with the time that each takes at the
/// present rate. An undecided picture counts for the class that is suggested.
class ClassProgress : public QDialog
{
    Q_OBJECT

public:
    explicit ClassProgress(ReviewList *list, QWidget *parent = nullptr);

    struct Line
    {
        int classIndex = -1; ///< -1: no class yet
        int decided = 0, left = 0;
    };
    [[nodiscard]] static std::vector<Line> linesOf(const ReviewList &list);
};

} // namespace lw
