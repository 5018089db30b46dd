// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

class QButtonGroup;
class QCheckBox;
class QLineEdit;

namespace lw {

/// In which format labels go out, and where to.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(QString folder, int pictures, QWidget *parent = nullptr);

Q_SIGNALS:
    void exportChosen(const QString &target, const QString &formatId, bool copyPictures);

private:
    void chooseTarget();
    void updateTarget();

    QString m_folder;
    QButtonGroup *m_formats;
    QCheckBox *m_copy;
    QLineEdit *m_target;
    QStringList m_ids; ///< beside the buttons
    QStringList m_suffixes; ///< empty: a folder
};

} // namespace lw
