// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace lw {

class KeyRegistry;

/// All keys at a glance, over the page; any key or click closes it.
class KeysOverlay : public QWidget
{
    Q_OBJECT

public:
    KeysOverlay(const KeyRegistry *keys, QWidget *parent);
    void toggle();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const KeyRegistry *m_keys;
};

} // namespace lw
