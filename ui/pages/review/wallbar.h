// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/labelwall.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace lw {

/// Step of the two-step wall: first the wrong ones are marked, then only those are relabelled.
enum class WallStep { Mark, Relabel };

/// The line above a wall: which class, what to do, how many are marked.
class WallBar : public QWidget
{
    Q_OBJECT

public:
    explicit WallBar(QWidget *parent = nullptr);

    /// Shows the classes with a count above 0; `classIndex` is chosen.
    void setClasses(const Taxonomy &taxonomy, const std::vector<int> &counts, int classIndex);
    void showStep(WallKind kind, WallStep step, int shown, int marked);
    [[nodiscard]] QString instruction() const;

Q_SIGNALS:
    void classChosen(int classIndex);
    void goOnRequested();
    void leaveRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_title;
    QComboBox *m_class;
    QLabel *m_instruction;
    QPushButton *m_goOn;
    QPushButton *m_leave;
};

} // namespace lw
