// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobsystem.h"
#include "core/explore/imagefacts.h"
#include "core/runs/runconfig.h"
#include "ui/pages/explore/explorescope.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace lw {

class FiguresTable;
class HistogramPlot;
class Workspace;

/// File types and sizes of the chosen images at once; brightness, sharpness, the channels' mean and
/// deviation and damaged files after a look at every picture, which is kept.
class ImageFactsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ImageFactsPanel(Workspace *workspace, QWidget *parent = nullptr);
    void setScope(const ExploreScope &scope);
    void close();

Q_SIGNALS:
    void imagesWanted(const QString &what, const std::vector<int> &rows);
    void recipeWanted(const lw::RunConfig &recipe);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void showFiles();
    void measure(FactsSource source);
    void showFacts();
    void showRange(HistogramPlot *plot, double from, double to);
    void useNormalisation();

    Workspace *m_workspace;
    QLabel *m_summary;
    QLabel *m_channels;
    QPushButton *m_measure;
    QToolButton *m_normalise;
    QToolButton *m_damaged;
    FiguresTable *m_table;
    HistogramPlot *m_brightness;
    HistogramPlot *m_sharpness;
    ExploreScope m_scope;
    ImageFactsTable m_facts;
    std::vector<int> m_lookedFor; ///< rows whose cached facts were read
    quint64 m_asked = 0; ///< results of older requests are dropped
    JobId m_job = 0;
};

} // namespace lw
