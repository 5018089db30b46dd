// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/sampletable.h"
#include "core/labels/labelstore.h"

namespace lw::test {

/// Grows a sample table without files: people of a labelled set (7 images each, gender and age of
/// the person) and of a pool (4 images each, without labels; "TYPE 1".."TYPE 4").
class SampleTableBuilder
{
public:
    SampleTableBuilder &labelled(int people, const QString &id = QStringLiteral("train"));
    SampleTableBuilder &pool(int people, const QString &id = QStringLiteral("pool"));
    [[nodiscard]] std::shared_ptr<const SampleTable> build() const;

private:
    QList<std::shared_ptr<const DatasetIndex>> m_datasets;
};

/// All attributes of a class, as a change.
[[nodiscard]] LabelChange setClass(int row, int classIndex);
/// One attribute.
[[nodiscard]] LabelChange setValue(int row, int attribute, int value);
[[nodiscard]] LabelChange decide(int row, LabelEventKind kind);
[[nodiscard]] LabelChange suggest(int row, int classIndex, float confidence = 0.5F);
[[nodiscard]] LabelBatch byPerson(std::vector<LabelChange> changes,
                                  const QString &title = QStringLiteral("Label"));
[[nodiscard]] LabelBatch byModel(std::vector<LabelChange> changes,
                                 const QString &source = QStringLiteral("teacher@abc#1"));

} // namespace lw::test
