// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/weightsfolder.h"

#include <QScrollArea>

class QVBoxLayout;

namespace lw {

/// Right side of the Weights dialog: one network (or face detector), the public files that fit it,
/// and those that are installed. Every address and check sum can be copied.
class WeightsDetails : public QScrollArea
{
    Q_OBJECT

public:
    explicit WeightsDetails(QWidget *parent = nullptr);

    /// A button of this title beside each installed file of a network; empty: none.
    void setUseTitle(const QString &title);
    void showNetwork(const QString &architecture);
    void refresh() { showNetwork(m_architecture); }
    [[nodiscard]] const QString &architecture() const { return m_architecture; }

Q_SIGNALS:
    void useRequested(const QString &architecture, const QString &file);
    void verifyRequested(const lw::InstalledWeights &weights);

private:
    void addHeader(QVBoxLayout *column);
    void addPublicFile(QVBoxLayout *column, const PublicWeights &weights);
    void addInstalledFile(QVBoxLayout *column, const InstalledWeights &weights);
    /// A line that can be selected, and a button that copies it.
    [[nodiscard]] QWidget *copyLine(const QString &name, const QString &text, const QString &help);

    QString m_architecture;
    QString m_useTitle;
};

} // namespace lw
