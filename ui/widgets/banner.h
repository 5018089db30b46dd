// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace lw {

enum class BannerKind { Info, Warning, Error };

/// One message across the window: stays until it is dismissed, can be copied, may carry buttons.
class Banner : public QFrame
{
    Q_OBJECT

public:
    Banner(BannerKind kind, const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const { return m_text; }
    void addButton(const QString &title, std::function<void()> clicked);

Q_SIGNALS:
    void dismissed();

private:
    QString m_text;
    BannerKind m_kind;
    QLabel *m_icon;
    QHBoxLayout *m_row;
};

/// The banners of a window, newest on top; one that is there already is not shown twice.
class BannerStack : public QWidget
{
    Q_OBJECT

public:
    explicit BannerStack(QWidget *parent = nullptr);

    Banner *show(BannerKind kind, const QString &text);
    void showError(const Error &error);
    void clear();
    [[nodiscard]] QStringList texts() const;

private:
    QVBoxLayout *m_column;
};

} // namespace lw
