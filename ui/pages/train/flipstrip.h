// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/predictionflips.h"

#include <QWidget>

#include <memory>

class QListView;

namespace lw {

class FlipModel;
class SectionHeader;
class ThumbnailLoader;
class Workspace;

/// Validation pictures in which the network sees another class than an epoch before, in one line:
/// red below those that are wrong now, green below those that are right now. Enter or a double
/// click opens them in Review.
class FlipStrip : public QWidget
{
    Q_OBJECT

public:
    explicit FlipStrip(Workspace *workspace, QWidget *parent = nullptr);
    ~FlipStrip() override;

    /// The latest epoch of the run that is shown; hidden when nothing flipped in it.
    void setFlips(const EpochFlips &flips);
    void clear();
    [[nodiscard]] int pictureCount() const;

private:
    void openInReview(int first);
    void makeLoader();

    Workspace *m_workspace;
    SectionHeader *m_header = nullptr;
    QListView *m_view = nullptr;
    FlipModel *m_model = nullptr;
    std::unique_ptr<ThumbnailLoader> m_loader;
    int m_epoch = 0;
};

} // namespace lw
