// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/datasetorigin.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace lw {

/// Where a data set comes from, its licence, and whether its pictures may be handed on.
class OriginEditor : public QWidget
{
    Q_OBJECT

public:
    OriginEditor(const DatasetOrigin &origin, QWidget *parent);
    [[nodiscard]] DatasetOrigin origin() const;
    /// One line for people: "non-commercial research only; not to be handed on".
    [[nodiscard]] static QString summary(const DatasetOrigin &origin);

Q_SIGNALS:
    void edited();

private:
    QLineEdit *m_source;
    QLineEdit *m_licence;
    QComboBox *m_redistribution;
};

} // namespace lw
