// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/labeldatabase.h"

#include <functional>
#include <memory>
#include <optional>

namespace lw {

/// What became of one thing handed to the writer.
struct WriteOutcome
{
    qint64 batch = 0; ///< 0: a backup
    std::optional<Error> error;
    QString backup; ///< file made
};

/// The thread that writes labels. Everything waiting goes into one transaction. After a failure all
/// that waits fails as well (it was built on labels that are not there) until `acknowledgeFailure`.
class LabelWriter
{
public:
    /// `wake` is called on the writer's thread after outcomes were added.
    LabelWriter(QString file, ChainTail tail, std::function<void()> wake);
    ~LabelWriter(); ///< writes what waits, then ends

    void write(BatchWrite batch);
    void backup();
    [[nodiscard]] std::vector<WriteOutcome> takeOutcomes();
    void acknowledgeFailure();
    void waitUntilIdle();
    void limitPages(qint64 pages); ///< named seam: a disk that fills up

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace lw
