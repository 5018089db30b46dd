// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QFutureWatcher>

class QPlainTextEdit;

namespace lw {

/// What this is, its versions, devices and linear algebra; all of it copyable for a bug report.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent);
    ~AboutDialog() override;

private:
    QPlainTextEdit *m_text;
    QFutureWatcher<QString> m_examination; ///< measuring takes a moment
};

} // namespace lw
