// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/personleaks.h"

#include <QDialog>

namespace lw {

/// People who seem to be on both sides of the split.
class LeaksDialog : public QDialog
{
    Q_OBJECT

public:
    /// `wereCompared`: the pictures' hashes are known, else only names were compared.
    LeaksDialog(const std::vector<PersonLeak> &leaks, const SampleTable &samples, bool wereCompared,
                QWidget *parent = nullptr);

Q_SIGNALS:
    void rowsRequested(const std::vector<int> &rows, const QString &title);
};

} // namespace lw
