// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/explore/explorescope.h"

#include <numeric>

namespace lw {

std::vector<int> ImageSet::rows(const Project &project) const
{
    const SampleTable &samples = *project.samples();
    const auto inSet = [&](int row) { return dataset < 0 || samples.datasetOf(row) == dataset; };
    std::vector<int> rows;
    if (part == Part::All) {
        const int from = dataset < 0 ? 0 : samples.firstRow(dataset);
        const int count = dataset < 0 ? samples.size() : samples.dataset(dataset).size();
        rows.resize(size_t(count));
        std::iota(rows.begin(), rows.end(), from);
        return rows;
    }
    const std::vector<int> &all =
        part == Part::Train ? project.split().trainRows : project.split().validationRows;
    for (const int row : all) {
        if (inSet(row))
            rows.push_back(row);
    }
    return rows;
}

QString ImageSet::title(const Project &project) const
{
    const QString data =
        dataset < 0 ? tr("all data") : project.samples()->dataset(dataset).spec().id;
    switch (part) {
    case Part::Train:
        return tr("%1, people to train on").arg(data);
    case Part::Validation:
        return tr("%1, held-out people").arg(data);
    case Part::All:
        break;
    }
    return data;
}

int ExploreScope::classOf(int row) const
{
    if (isAsWritten || labels.empty())
        return project->taxonomy().classOf(project->samples()->values(row));
    return labels[size_t(row)].classIndex;
}

int ExploreScope::valueOf(int row, int attribute) const
{
    if (isAsWritten || labels.empty())
        return project->samples()->values(row)[size_t(attribute)];
    return labels[size_t(row)].values[size_t(attribute)];
}

Distribution ExploreScope::count(const std::vector<int> &some) const
{
    if (isAsWritten || labels.empty())
        return Distribution::of(*project->samples(), project->taxonomy(), some);
    return Distribution::of(*project->samples(), project->taxonomy(), some, labels);
}

std::vector<double> ExploreScope::amounts(const ValueCounts &values) const
{
    const std::vector<qint64> &plain = counts(values);
    std::vector<double> result(plain.begin(), plain.end());
    const auto total = double(values.total());
    if (unit == CountUnit::ShareOfImages) {
        for (double &amount : result)
            amount = total > 0 ? amount / total : 0;
    }
    return result;
}

QString ExploreScope::unitName() const
{
    switch (unit) {
    case CountUnit::People:
        return tr("people");
    case CountUnit::ShareOfImages:
        return tr("share of images");
    case CountUnit::Images:
        break;
    }
    return tr("images");
}

} // namespace lw
