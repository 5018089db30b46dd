// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/projectguard.h"

#include <QHash>
#include <QPointer>

namespace lw {

class Banner;
class BannerStack;
class Workspace;

/// What stands between a project's labels and bad luck, in the window: banners of the guard, and
/// putting a copy of the labels back.
class ProjectSafety : public QObject
{
    Q_OBJECT

public:
    ProjectSafety(Workspace *workspace, BannerStack *banners, QWidget *window);

    /// The dialog with the open project's copies.
    void openRestore();
    /// Offers a copy below a message that the labels cannot be changed.
    void addRestoreButton(Banner *banner);
    [[nodiscard]] ProjectGuard *guard() { return &m_guard; }

private:
    void watch();
    void raise(GuardAlarm alarm, const Error &error);
    void clear(GuardAlarm alarm, const QString &what);
    void offerAfterFailure(const Error &error);
    void askRestore(const QString &root);
    void restore(const QString &root, const QString &backup);

    Workspace *m_workspace;
    BannerStack *m_banners;
    QWidget *m_window;
    ProjectGuard m_guard;
    QMultiHash<int, QPointer<Banner>> m_raised; ///< by alarm
    QString m_opening; ///< folder that was asked for last
};

} // namespace lw
