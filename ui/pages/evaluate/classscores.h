// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/taxonomy/taxonomy.h"

#include <QWidget>

class QButtonGroup;

namespace lw {

class EvaluateSession;
class FiguresTable;

/// F1, precision and recall of each class with their intervals by person, images and people. Where
/// there is no room for all, buttons choose the score that is shown: none stands without its
/// interval, and no scroll bar hides one.
class ClassScores : public QWidget
{
    Q_OBJECT

public:
    explicit ClassScores(EvaluateSession *session, QWidget *parent = nullptr);
    void setTaxonomy(const Taxonomy &taxonomy);
    void refresh();

Q_SIGNALS:
    void classActivated(int classIndex);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();

    EvaluateSession *m_session;
    Taxonomy m_taxonomy;
    QWidget *m_switch;
    QButtonGroup *m_score; ///< id: the column of the score
    FiguresTable *m_table;
};

} // namespace lw
