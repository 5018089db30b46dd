// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/sampletable.h"

#include <mutex>
#include <vector>

namespace lw {

/// The words of every sample (data set, path, person), folded to one case and laid end to end, so
/// that a search is one pass over a few megabytes. Made at the first search; thread-safe.
class SampleText
{
public:
    explicit SampleText(std::shared_ptr<const SampleTable> samples);
    /// Per row: whether the word is in its data set's name, its path or its person's name, in any
    /// case.
    [[nodiscard]] std::vector<bool> rowsWith(const QString &word) const;

private:
    void make() const;

    std::shared_ptr<const SampleTable> m_samples;
    mutable std::once_flag m_once;
    mutable QByteArray m_text; ///< UTF-8; each sample ends with a line feed
    mutable std::vector<quint32> m_starts; ///< one more than rows
};

} // namespace lw
