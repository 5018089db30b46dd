// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/agreement.h"
#include "core/review/blindcheck.h"

#include <QDialog>

class QTreeWidget;

namespace lw {

/// Images, agreed and Cohen's kappa per attribute, the class last.
[[nodiscard]] QTreeWidget *makeAgreementTable(const std::vector<Agreement> &agreements,
                                              QWidget *parent);

/// How far reviewers agree with one another and, in blind checks, with themselves.
class AgreementDialog : public QDialog
{
    Q_OBJECT

public:
    AgreementDialog(const std::vector<ReviewerAgreement> &pairs,
                    const std::vector<Reliability> &checks, const QString &reviewer,
                    QWidget *parent = nullptr);

Q_SIGNALS:
    void rowsRequested(const std::vector<int> &rows, const QString &title);
    void reviewerNamed(const QString &name);
};

} // namespace lw
