// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

namespace lw {

/// A dashed frame that files are dropped on, with a button that opens a file dialog.
class FileDropFrame : public QFrame
{
    Q_OBJECT

public:
    FileDropFrame(const QString &text, const QString &chooserTitle, const QString &nameFilter,
                  QWidget *parent = nullptr);

Q_SIGNALS:
    void filesGiven(const QStringList &files);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void setActive(bool active);
    void choose();

    QString m_chooserTitle, m_nameFilter;
};

} // namespace lw
