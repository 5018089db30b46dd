// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/faces/facestates.h"

#include <QObject>
#include <QRectF>

#include <memory>
#include <optional>

namespace lw {

class FaceBoxes;
class JobSystem;

/// What is known of a project's faces, read in the background: how many each picture has, and
/// where the one is that a crop would take.
class FaceMarks : public QObject
{
    Q_OBJECT

public:
    explicit FaceMarks(JobSystem *jobs, QObject *parent = nullptr);

    /// `loaded` follows, unless another project was opened meanwhile.
    void open(std::shared_ptr<const Project> project);
    void close();
    [[nodiscard]] const std::vector<FaceState> &states() const { return m_states; }
    /// Fractions of the picture; nothing when no face is known.
    [[nodiscard]] std::optional<QRectF> boxOf(int row) const;

Q_SIGNALS:
    void loaded();

private:
    struct Loaded;
    JobSystem *m_jobs;
    int m_request = 0;
    std::shared_ptr<const Project> m_project;
    std::vector<FaceState> m_states;
    std::shared_ptr<FaceBoxes> m_boxes;
};

} // namespace lw
