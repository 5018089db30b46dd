// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/labelsamples.h"

using namespace Qt::StringLiterals;

namespace lw::test {

SampleTableBuilder &SampleTableBuilder::labelled(int people, const QString &id)
{
    DatasetSpec spec;
    spec.id = id;
    spec.role = DatasetRole::Labelled;
    DatasetIndex::Builder builder(spec, u"/nowhere/"_s + id, 3);
    const QStringList files{u"mask1"_s, u"mask2"_s,          u"mask3"_s, u"mask4"_s,
                            u"mask5"_s, u"incorrect_mask"_s, u"normal"_s};
    for (int p = 0; p < people; ++p) {
        const QString person = u"%1_person"_s.arg(p, 6, 10, QLatin1Char('0'));
        for (int f = 0; f < files.size(); ++f) {
            builder.add({.path = u"images/%1/%2.jpg"_s.arg(person, files[f]),
                         .personKey = person,
                         .values = {qint8(f < 5 ? 0 : f - 4), qint8(p % 2), qint8(p % 3)},
                         .group = files[f]});
        }
    }
    m_datasets.append(builder.build());
    return *this;
}

SampleTableBuilder &SampleTableBuilder::pool(int people, const QString &id)
{
    DatasetSpec spec;
    spec.id = id;
    spec.role = DatasetRole::Pool;
    DatasetIndex::Builder builder(spec, u"/nowhere/"_s + id, 3);
    for (int p = 0; p < people; ++p) {
        for (int type = 1; type <= 4; ++type) {
            builder.add({.path = u"images/%1_%2.jpg"_s.arg(p, 6, 10, QLatin1Char('0')).arg(type),
                         .personKey = u"%1"_s.arg(p, 6, 10, QLatin1Char('0')),
                         .values = {qint8(std::min(type, 3) - 1), qint8(p % 2), qint8(p % 3)},
                         .group = u"TYPE %1"_s.arg(type)});
        }
    }
    m_datasets.append(builder.build());
    return *this;
}

std::shared_ptr<const SampleTable> SampleTableBuilder::build() const
{
    return std::make_shared<SampleTable>(m_datasets);
}

LabelChange setClass(int row, int classIndex)
{
    LabelChange change{.row = row, .kind = LabelEventKind::SetValues, .attributeMask = 7};
    const auto values = Taxonomy::maskGenderAge().valuesOf(classIndex);
    std::copy(values.begin(), values.end(), change.values.begin());
    return change;
}

LabelChange setValue(int row, int attribute, int value)
{
    LabelChange change{
        .row = row, .kind = LabelEventKind::SetValues, .attributeMask = quint8(1 << attribute)};
    change.values[size_t(attribute)] = qint8(value);
    return change;
}

LabelChange decide(int row, LabelEventKind kind)
{
    return {.row = row, .kind = kind};
}

LabelChange suggest(int row, int classIndex, float confidence)
{
    LabelChange change = setClass(row, classIndex);
    change.kind = LabelEventKind::Suggest;
    change.confidence = confidence;
    return change;
}

LabelBatch byPerson(std::vector<LabelChange> changes, const QString &title)
{
    return {.title = title,
            .source = LabelSource::Person,
            .sourceId = u"Ada"_s,
            .changes = std::move(changes)};
}

LabelBatch byModel(std::vector<LabelChange> changes, const QString &source)
{
    return {.title = u"Pseudo-labels"_s,
            .source = LabelSource::Model,
            .sourceId = source,
            .changes = std::move(changes)};
}

} // namespace lw::test
