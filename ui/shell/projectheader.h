// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace lw {

class StatTile;
class Workspace;

/// Over all pages: the project's name and the counts one never wants to look for.
class ProjectHeader : public QWidget
{
    Q_OBJECT

public:
    explicit ProjectHeader(Workspace *workspace, QWidget *parent = nullptr);
    ~ProjectHeader() override;

Q_SIGNALS:
    void paletteRequested();

private:
    void showProject();
    void showCounts();
    void readScore();

    Workspace *m_workspace;
    QLabel *m_name;
    QLabel *m_place;
    QWidget *m_figures;
    StatTile *m_images;
    StatTile *m_decided;
    StatTile *m_left;
    StatTile *m_score;
    QTimer m_countSoon; ///< a burst of label changes is counted once
    QFutureWatcher<double> m_reader; ///< reads the run folders off the window's thread
};

} // namespace lw
