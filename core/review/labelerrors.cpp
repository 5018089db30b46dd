// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/labelerrors.h"

#include <algorithm>
#include <cmath>

namespace lw {

namespace {

/// Ordered values (age) blur into their neighbours, so an attribute with an order is weaker
/// evidence.
constexpr double orderedWeight = 0.5;
constexpr double rounding = 1e-6; ///< of a mean that is compared with one of its own members
constexpr double certainShare = 0.8; ///< of a person's images that must speak against the label

/// Evidence of several images that agree: 1 - product of what each leaves open, at most three deep.
double together(double margin, int images)
{
    return 1 - std::pow(1 - margin, std::min(images, 3));
}

/// Finds the three kinds of suspects; structure (person, pair) is looked for first, and images that
/// it explains are not listed again.
class ErrorSearch
{
public:
    ErrorSearch(const ReviewColumns &columns, const RowProbabilities &probabilities,
                const std::vector<int> &personConstant)
        : m_columns(columns)
        , m_taxonomy(columns.taxonomy)
        , m_probabilities(probabilities)
        , m_personConstant(personConstant)
        , m_explained(columns.labels.size(), false)
    {
        m_byPerson.resize(size_t(columns.samples->personCount()));
        for (int row = 0; row < int(columns.labels.size()); ++row) {
            if (takesPart(row))
                m_byPerson[size_t(columns.person[size_t(row)])].push_back(row);
        }
    }

    std::vector<LabelSuspect> run()
    {
        for (const int attribute : m_personConstant)
            findPersonErrors(attribute);
        for (int a = 0; a < m_taxonomy.attributeCount(); ++a) {
            if (std::ranges::find(m_personConstant, a) == m_personConstant.end())
                findSwappedPairs(a);
        }
        findImageErrors();
        std::ranges::stable_sort(m_suspects, std::ranges::greater(), &LabelSuspect::score);
        return std::move(m_suspects);
    }

private:
    [[nodiscard]] const CurrentLabel &label(int row) const { return m_columns.labels[size_t(row)]; }
    [[nodiscard]] bool takesPart(int row) const
    {
        return label(row).classIndex != unknownValue && label(row).state != ReviewState::Excluded
            && m_probabilities.has(row);
    }
    [[nodiscard]] qint16 withValue(int row, int attribute, int value) const
    {
        AttributeValues values = label(row).values;
        values[size_t(attribute)] = qint8(value);
        return qint16(m_taxonomy.classOf({values.data(), size_t(m_taxonomy.attributeCount())}));
    }

    /// p(value) of one attribute for every row that takes part, made in one pass: this is asked for
    /// many times a row, and an allocation each would cost more than the sums.
    class Marginals
    {
    public:
        Marginals(const ErrorSearch &search, int attribute)
            : m_values(size_t(search.m_taxonomy.attributes()[attribute].values.size()))
            , m_sums(search.m_columns.labels.size() * m_values, 0.F)
        {
            std::vector<size_t> valueOfClass(size_t(search.m_taxonomy.classCount()));
            for (size_t k = 0; k < valueOfClass.size(); ++k)
                valueOfClass[k] = size_t(search.m_taxonomy.valueIn(int(k), attribute));
            for (const auto &rows : search.m_byPerson) {
                for (const int row : rows) {
                    const std::span<const float> p = search.m_probabilities.at(row);
                    float *sums = m_sums.data() + size_t(row) * m_values;
                    for (size_t k = 0; k < p.size(); ++k)
                        sums[valueOfClass[k]] += p[k];
                }
            }
        }
        [[nodiscard]] std::span<const float> at(int row) const
        {
            return {m_sums.data() + size_t(row) * m_values, m_values};
        }

    private:
        size_t m_values;
        std::vector<float> m_sums; ///< [rows, values]
    };

    /// Mean p(value) over rows labelled with it: the self-confidence of each value.
    std::vector<double> valueConfidence(int attribute, const Marginals &marginals) const
    {
        const auto values = size_t(m_taxonomy.attributes()[attribute].values.size());
        std::vector<double> sums(values, 0);
        std::vector<int> counts(values, 0);
        for (const auto &rows : m_byPerson) {
            for (const int row : rows) {
                const auto value = size_t(label(row).values[size_t(attribute)]);
                sums[value] += double(marginals.at(row)[value]);
                ++counts[value];
            }
        }
        for (size_t v = 0; v < values; ++v)
            sums[v] = counts[v] > 0 ? sums[v] / counts[v] - rounding : 1;
        return sums;
    }

    void findPersonErrors(int attribute)
    {
        const Marginals marginals(*this, attribute);
        const std::vector<double> threshold = valueConfidence(attribute, marginals);
        const double weight = m_taxonomy.attributes()[attribute].ordered ? orderedWeight : 1;
        std::vector<double> mean(threshold.size(), 0);
        for (size_t person = 0; person < m_byPerson.size(); ++person) {
            const std::vector<int> &rows = m_byPerson[person];
            if (rows.size() < 2)
                continue;
            const int written = label(rows.front()).values[size_t(attribute)];
            const bool agree = std::ranges::all_of(
                rows, [&](int row) { return label(row).values[size_t(attribute)] == written; });
            if (!agree)
                continue; // a conflict within the person, which has its own queue
            std::ranges::fill(mean, 0.0);
            int against = 0;
            for (const int row : rows) {
                const std::span<const float> p = marginals.at(row);
                for (size_t v = 0; v < p.size(); ++v)
                    mean[v] += double(p[v]) / double(rows.size());
                against += int(std::ranges::max_element(p) - p.begin()) != written;
            }
            const auto best = std::ranges::max_element(mean);
            const int voted = int(best - mean.begin());
            const double margin = *best - mean[size_t(written)];
            if (voted == written || margin <= 0)
                continue;
            LabelSuspect suspect{.kind = SuspectKind::PersonAttribute,
                                 .person = int(person),
                                 .attribute = attribute,
                                 .rows = rows,
                                 .proposed = {}};
            for (const int row : rows) {
                suspect.proposed.push_back(withValue(row, attribute, voted));
                m_explained[size_t(row)] = true;
            }
            suspect.score = weight * together(margin, int(rows.size()));
            suspect.certain =
                *best >= threshold[size_t(voted)] && against >= certainShare * double(rows.size());
            m_suspects.push_back(std::move(suspect));
        }
    }

    void findSwappedPairs(int attribute)
    {
        struct Pair
        {
            int a = -1, b = -1;
            double score = 0;
        };
        const Marginals marginals(*this, attribute);
        const std::vector<double> threshold = valueConfidence(attribute, marginals);
        std::vector<Pair> pairs;
        std::vector<bool> used;
        for (size_t person = 0; person < m_byPerson.size(); ++person) {
            const std::vector<int> &rows = m_byPerson[person];
            const auto p = [&](size_t i) { return marginals.at(rows[i]); };
            const auto value = [&](size_t i) {
                return size_t(label(rows[i]).values[size_t(attribute)]);
            };
            pairs.clear();
            for (size_t i = 0; i < rows.size(); ++i) {
                for (size_t j = i + 1; j < rows.size(); ++j) {
                    const double first = double(p(i)[value(j)] - p(i)[value(i)]);
                    const double second = double(p(j)[value(i)] - p(j)[value(j)]);
                    if (value(i) != value(j) && first > 0 && second > 0)
                        pairs.push_back({int(i), int(j), 1 - (1 - first) * (1 - second)});
                }
            }
            std::ranges::stable_sort(pairs, std::ranges::greater(), &Pair::score);
            used.assign(rows.size(), false);
            for (const Pair &pair : pairs) {
                const auto i = size_t(pair.a), j = size_t(pair.b);
                if (used[i] || used[j])
                    continue;
                used[i] = used[j] = true;
                m_suspects.push_back({.kind = SuspectKind::SwappedPair,
                                      .person = int(person),
                                      .attribute = attribute,
                                      .rows = {rows[i], rows[j]},
                                      .proposed = {withValue(rows[i], attribute, int(value(j))),
                                                   withValue(rows[j], attribute, int(value(i)))},
                                      .score = pair.score,
                                      .certain = double(p(i)[value(j)]) >= threshold[value(j)]
                                          && double(p(j)[value(i)]) >= threshold[value(i)]});
                m_explained[size_t(rows[i])] = m_explained[size_t(rows[j])] = true;
            }
        }
    }

    /// Mean p(class) over rows labelled with it; classes without a row can never be confident.
    std::vector<double> classConfidence() const
    {
        const auto classes = size_t(m_taxonomy.classCount());
        std::vector<double> sums(classes, 0);
        std::vector<int> counts(classes, 0);
        for (const auto &rows : m_byPerson) {
            for (const int row : rows) {
                const auto k = size_t(label(row).classIndex);
                sums[k] += double(m_probabilities.at(row)[k]);
                ++counts[k];
            }
        }
        for (size_t k = 0; k < classes; ++k)
            sums[k] = counts[k] > 0 ? sums[k] / counts[k] - rounding : 2;
        return sums;
    }

    void findImageErrors()
    {
        const std::vector<double> threshold = classConfidence();
        for (const auto &rows : m_byPerson) {
            for (const int row : rows) {
                if (!m_explained[size_t(row)])
                    checkImage(row, threshold);
            }
        }
    }

    void checkImage(int row, const std::vector<double> &threshold)
    {
        const std::span<const float> p = m_probabilities.at(row);
        const int written = label(row).classIndex;
        int confident = unknownValue;
        for (int k = 0; k < int(p.size()); ++k) {
            if (double(p[size_t(k)]) >= threshold[size_t(k)]
                && (confident == unknownValue || p[size_t(k)] > p[size_t(confident)]))
                confident = k;
        }
        const int likeliest = m_probabilities.predicted(row);
        const bool certain = confident != unknownValue && confident != written;
        if (!certain && (likeliest == written || confident == written))
            return;
        const int proposed = certain ? confident : likeliest;
        const double margin = double(p[size_t(proposed)]) - double(p[size_t(written)]);
        if (margin <= 0)
            return;
        m_suspects.push_back({.kind = SuspectKind::Image,
                              .person = m_columns.person[size_t(row)],
                              .attribute = -1,
                              .rows = {row},
                              .proposed = {qint16(proposed)},
                              .score = margin * imageWeight(written, proposed),
                              .certain = certain});
    }

    /// Half when only an ordered attribute differs.
    [[nodiscard]] double imageWeight(int written, int proposed) const
    {
        for (int a = 0; a < m_taxonomy.attributeCount(); ++a) {
            if (!m_taxonomy.attributes()[a].ordered
                && m_taxonomy.valueIn(written, a) != m_taxonomy.valueIn(proposed, a))
                return 1;
        }
        return orderedWeight;
    }

    const ReviewColumns &m_columns;
    const Taxonomy &m_taxonomy;
    const RowProbabilities &m_probabilities;
    const std::vector<int> &m_personConstant;
    std::vector<bool> m_explained; ///< per row: part of a person's or a pair's suspect
    std::vector<std::vector<int>> m_byPerson; ///< rows that take part
    std::vector<LabelSuspect> m_suspects;
};

struct LabelErrorsText
{
    Q_DECLARE_TR_FUNCTIONS(lw::LabelErrors)
};

} // namespace

std::vector<LabelSuspect> findLabelErrors(const ReviewColumns &columns,
                                          const RowProbabilities &probabilities,
                                          const std::vector<int> &personConstant)
{
    if (probabilities.classCount() != columns.taxonomy.classCount())
        return {};
    return ErrorSearch(columns, probabilities, personConstant).run();
}

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
