// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/submission.h"
#include "core/taxonomy/taxonomy.h"

#include <QDialog>

namespace lw {

/// Shows what a submission would hold before it is written: completeness and class distribution.
class SubmissionDialog : public QDialog
{
    Q_OBJECT

public:
    SubmissionDialog(const Taxonomy &taxonomy, const SubmissionCheck &check,
                     const QString &suggestedFile, QWidget *parent = nullptr);

Q_SIGNALS:
    void fileChosen(const QString &file);
};

} // namespace lw
