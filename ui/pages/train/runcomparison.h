// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runstore.h"

#include <QDialog>

namespace lw {

/// One option in which runs differ: its title and one text per run.
struct RecipeDifference
{
    QString key;
    QString title;
    QStringList values;
};
[[nodiscard]] QList<RecipeDifference> recipeDifferences(const QList<RunRecord> &runs);

/// Recipes of several runs side by side, differences only, results first. The table can be copied.
class RunComparison : public QDialog
{
    Q_OBJECT

public:
    explicit RunComparison(const QList<RunRecord> &runs, QWidget *parent = nullptr);
};

} // namespace lw
