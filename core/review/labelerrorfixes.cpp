// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/knownfixes.h"
#include "core/review/labelerrors.h"

namespace lw {

namespace {

struct LabelErrorsText
{
    Q_DECLARE_TR_FUNCTIONS(lw::LabelErrors)
};

} // namespace

QString suspectText(const LabelSuspect &suspect, const ReviewColumns &columns)
{
    const Taxonomy &taxonomy = columns.taxonomy;
    const int row = suspect.rows.front();
    const int written = columns.labels[size_t(row)].classIndex;
    const QString person = columns.samples->personKey(columns.person[size_t(row)]);
    if (suspect.kind == SuspectKind::Image) {
        return LabelErrorsText::tr("%1: written %2, looks like %3")
            .arg(columns.samples->path(row), taxonomy.className(written),
                 taxonomy.className(suspect.proposed.front()));
    }
    const Attribute &attribute = taxonomy.attributes()[suspect.attribute];
    const auto value = [&](int classIndex) {
        return classIndex < 0 ? QString()
                              : attribute.values[taxonomy.valueIn(classIndex, suspect.attribute)];
    };
    if (suspect.kind == SuspectKind::SwappedPair) {
        return LabelErrorsText::tr("%1 and %2 of person %3 seem to be swapped")
            .arg(value(written), value(suspect.proposed.front()), person);
    }
    return LabelErrorsText::tr("%1 of person %2: written %3, %n image(s) together say %4", nullptr,
                               int(suspect.rows.size()))
        .arg(attribute.name, person, value(written), value(suspect.proposed.front()));
}

LabelBatch fixSuspects(const std::vector<LabelSuspect> &suspects, const ReviewColumns &columns,
                       const QString &reviewer)
{
    LabelBatch batch;
    batch.title = LabelErrorsText::tr("Fix %n suspected label(s)", nullptr, int(suspects.size()));
    batch.sourceId = reviewer;
    for (const LabelSuspect &suspect : suspects) {
        for (size_t i = 0; i < suspect.rows.size(); ++i) {
            LabelChange change{.row = suspect.rows[i]};
            change.confidence = suspect.certain ? certainFix : ambiguousFix;
            for (int a = 0; a < columns.taxonomy.attributeCount(); ++a) {
                if (suspect.attribute >= 0 && a != suspect.attribute)
                    continue;
                change.values[size_t(a)] = qint8(columns.taxonomy.valueIn(suspect.proposed[i], a));
                change.attributeMask |= quint8(1u << a);
            }
            batch.changes.push_back(change);
        }
    }
    return batch;
}

} // namespace lw
