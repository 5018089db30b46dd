// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/datasetindex.h"

#include <utility>

namespace lw {

DatasetIndex::Builder::Builder(DatasetSpec spec, QString rootPath, int attributeCount)
    : m_index(std::make_unique<DatasetIndex>())
{
    m_index->m_spec = std::move(spec);
    m_index->m_rootPath = std::move(rootPath);
    m_index->m_attributeCount = attributeCount;
}

DatasetIndex::Builder::~Builder() = default;

bool DatasetIndex::Builder::add(const SampleRecord &record)
{
    Q_ASSERT(m_index && record.values.size() == size_t(m_index->m_attributeCount));
    if (m_paths.contains(record.path))
        return false;
    m_paths.insert(record.path);

    DatasetIndex &index = *m_index;
    const int sample = index.size();
    auto person = m_personIndex.constFind(record.personKey);
    if (person == m_personIndex.constEnd()) {
        person = m_personIndex.insert(record.personKey, int(index.m_people.size()));
        index.m_people.push_back({record.personKey, {}});
    }
    auto group = m_groupIndex.constFind(record.group);
    if (group == m_groupIndex.constEnd()) {
        group = m_groupIndex.insert(record.group, int(index.m_groupNames.size()));
        index.m_groupNames.append(record.group);
    }
    index.m_people[size_t(*person)].samples.push_back(sample);
    index.m_paths.append(record.path);
    index.m_persons.push_back(*person);
    index.m_values.insert(index.m_values.end(), record.values.begin(), record.values.end());
    index.m_numbers.push_back(record.number);
    index.m_groups.push_back(quint16(*group));
    index.m_widths.push_back(record.width);
    index.m_heights.push_back(record.height);
    index.m_bytes.push_back(record.bytes);
    return true;
}

void DatasetIndex::Builder::addProblem(DatasetProblem problem)
{
    m_index->m_problems.append(std::move(problem));
}

void DatasetIndex::Builder::addIgnored(int files)
{
    m_index->m_ignoredFiles += files;
}

int DatasetIndex::Builder::size() const
{
    return m_index->size();
}

std::shared_ptr<const DatasetIndex> DatasetIndex::Builder::build()
{
    m_paths.clear();
    return std::shared_ptr<const DatasetIndex>(std::move(m_index));
}

} // namespace lw
