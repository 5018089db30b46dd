// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/labelerrors.h"

#include "core/review/labelevidence.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lw {

namespace {

/// Neighbours on an ordered axis (ages) blur into each other: where the number behind a label is
/// not known, a contradiction counts a little less than one of unordered values.
constexpr double orderedWeight = 0.7;
constexpr double leastWeight = 0.1; ///< of a contradiction right at the edge between two values
/// So far from the edge (in standard deviations of the numbers) a contradiction counts in full.
constexpr double fullDistance = 2.0 / 3;
constexpr double certainShare = 0.8; ///< of a person's images that must speak against the label
/// Of a pair in which one image is undecided the other may speak alone, if it speaks this clearly.
constexpr float pairSlack = 0.7F;

/// Evidence in nats to 0..1, without saturating where suspects are compared.
double scoreOf(double evidence)
{
    return evidence / (1 + evidence);
}

/// Finds the three kinds of suspects; structure (person, pair) is looked for first, and images that
/// it explains are not listed again. Images go by their place in the judged rows.
class ErrorSearch
{
public:
    ErrorSearch(const ReviewColumns &columns, const RowProbabilities &probabilities,
                const std::vector<int> &personConstant)
        : m_columns(columns)
        , m_taxonomy(columns.taxonomy)
        , m_probabilities(probabilities)
        , m_attributes(size_t(m_taxonomy.attributeCount()))
    {
        gatherPeople();
        m_explained.resize(m_judged.rows.size(), 0);
        m_isConstant.resize(m_attributes, 0);
        for (const int a : personConstant)
            m_isConstant[size_t(a)] = 1;
        m_evidence.reserve(m_attributes);
        measureNumbers();
        for (size_t a = 0; a < m_attributes; ++a)
            m_evidence.emplace_back(columns, probabilities, int(a), m_judged, m_isConstant[a] != 0);
    }

    std::vector<LabelSuspect> run()
    {
        for (size_t a = 0; a < m_attributes; ++a) {
            for (size_t p = 0; p < m_judged.personCount() && !m_isConstant[a]; ++p)
                findSwappedPairs(p, int(a));
        }
        for (size_t a = 0; a < m_attributes; ++a) {
            for (size_t p = 0; p < m_judged.personCount() && m_isConstant[a]; ++p)
                checkPerson(p, int(a));
        }
        for (size_t p = 0; p < m_judged.personCount(); ++p)
            checkImages(p);
        return std::move(m_suspects);
    }

private:
    [[nodiscard]] int rowAt(size_t place) const { return m_judged.rows[place]; }
    [[nodiscard]] size_t begin(size_t person) const { return size_t(m_judged.starts[person]); }
    [[nodiscard]] size_t end(size_t person) const { return size_t(m_judged.starts[person + 1]); }
    [[nodiscard]] const CurrentLabel &label(size_t place) const
    {
        return m_columns.labels[size_t(rowAt(place))];
    }
    [[nodiscard]] int written(size_t place, int attribute) const
    {
        return label(place).values[size_t(attribute)];
    }
    [[nodiscard]] bool takesPart(int row) const
    {
        const CurrentLabel &label = m_columns.labels[size_t(row)];
        return label.classIndex != unknownValue && label.source != LabelSource::Model
            && label.state != ReviewState::Excluded && m_probabilities.has(row);
    }
    /// A labelled picture that a person has confirmed or corrected is no suspect any more; it still
    /// speaks for its person.
    [[nodiscard]] bool isSettled(size_t place) const
    {
        const ReviewState state = label(place).state;
        return (state == ReviewState::Accepted || state == ReviewState::Corrected)
            && m_columns.samples->role(rowAt(place)) == DatasetRole::Labelled;
    }
    [[nodiscard]] qint16 withValue(size_t place, int attribute, int value) const
    {
        AttributeValues values = label(place).values;
        values[size_t(attribute)] = qint8(value);
        return qint16(m_taxonomy.classOf({values.data(), m_attributes}));
    }

    /// The rows that take part, person after person.
    void gatherPeople()
    {
        std::vector<qint32> next(size_t(m_columns.samples->personCount()) + 1, 0);
        const int size = int(m_columns.labels.size());
        for (int row = 0; row < size; ++row) {
            if (takesPart(row))
                ++next[size_t(m_columns.person[size_t(row)]) + 1];
        }
        m_judged.starts.push_back(0);
        for (size_t p = 1; p < next.size(); ++p) {
            if (next[p] > 0) // the others are left out
                m_judged.starts.push_back(m_judged.starts.back() + next[p]);
            next[p] += next[p - 1];
        }
        m_judged.rows.resize(size_t(next.back()));
        for (int row = 0; row < size; ++row) {
            if (takesPart(row))
                m_judged.rows[size_t(next[size_t(m_columns.person[size_t(row)])]++)] = row;
        }
    }

    /// How far the numbers behind the labels (ages in years) spread.
    void measureNumbers()
    {
        double count = 0, sum = 0, squares = 0;
        for (const int row : m_judged.rows) {
            const auto number = double(m_columns.samples->number(row));
            if (number < 0)
                continue; // not known
            ++count;
            sum += number;
            squares += number * number;
        }
        if (count > 1)
            m_deviation = std::sqrt(std::max(0.0, squares / count - sum * sum / count / count));
    }

    /// How much a contradiction counts: of somebody written as 29 a network rightly says 30 or more
    /// now and then, and that is no error of the label.
    [[nodiscard]] double weightOf(size_t place, int attribute, int own, int proposed) const
    {
        const Attribute &asked = m_taxonomy.attributes()[attribute];
        if (!asked.ordered)
            return 1;
        const auto number = double(m_columns.samples->number(rowAt(place)));
        if (number < 0 || m_deviation <= 0 || m_taxonomy.valueOfNumber(attribute, number) != own)
            return orderedWeight;
        const double edge = proposed > own ? asked.bounds[proposed - 1] : asked.bounds[proposed];
        return std::clamp(std::abs(number - edge) / (fullDistance * m_deviation), leastWeight, 1.0);
    }

    [[nodiscard]] bool agree(size_t person, int attribute) const
    {
        const int first = written(begin(person), attribute);
        for (size_t i = begin(person) + 1; i < end(person); ++i) {
            if (written(i, attribute) != first)
                return false;
        }
        return true;
    }
    [[nodiscard]] bool isSettledPerson(size_t person) const
    {
        for (size_t i = begin(person); i < end(person); ++i) {
            if (!isSettled(i))
                return false;
        }
        return true;
    }

    void checkPerson(size_t person, int attribute)
    {
        // A conflict within the person has its own queue; a single image is no vote.
        if (end(person) - begin(person) < 2 || !agree(person, attribute))
            return;
        const LabelEvidence &seen = m_evidence[size_t(attribute)];
        const int own = written(begin(person), attribute);
        int best = own;
        for (int v = 0; v < seen.valueCount(); ++v) {
            if (seen.personEvidence(person, v) > seen.personEvidence(person, best))
                best = v;
        }
        if (best == own || isSettledPerson(person))
            return;
        LabelSuspect suspect{.kind = SuspectKind::PersonAttribute,
                             .person = m_columns.person[size_t(rowAt(begin(person)))],
                             .attribute = attribute,
                             .rows = {},
                             .proposed = {}};
        const size_t count = end(person) - begin(person);
        suspect.rows.reserve(count);
        suspect.proposed.reserve(count);
        double mean = 0;
        size_t against = 0;
        for (size_t i = begin(person); i < end(person); ++i) {
            const std::span<const float> p = seen.probability(i);
            mean += double(p[size_t(best)]) / double(count);
            against += std::ranges::max_element(p) - p.begin() != own ? 1 : 0;
            suspect.rows.push_back(rowAt(i));
            suspect.proposed.push_back(withValue(i, attribute, best));
        }
        const double weight = weightOf(begin(person), attribute, own, best);
        suspect.score = scoreOf(
            weight * double(seen.personEvidence(person, best) - seen.personEvidence(person, own)));
        suspect.certain = mean >= seen.selfConfidence(best) && weight >= orderedWeight
            && double(against) >= certainShare * double(count);
        m_suspects.push_back(std::move(suspect));
    }

    struct Pair
    {
        size_t a = 0, b = 0; ///< places
        float evidence = 0;
    };

    void findSwappedPairs(size_t person, int attribute)
    {
        const LabelEvidence &seen = m_evidence[size_t(attribute)];
        m_pairs.clear();
        for (size_t i = begin(person); i < end(person); ++i) {
            const int vi = written(i, attribute);
            for (size_t j = i + 1; j < end(person); ++j) {
                const int vj = written(j, attribute);
                if (vi == vj)
                    continue;
                // Each would carry the other's label: both may say so, or one so clearly that the
                // other need not.
                const float first = seen.evidence(i, vj) - seen.evidence(i, vi);
                const float second = seen.evidence(j, vi) - seen.evidence(j, vj);
                if (first + second > 0 && std::min(first, second) > -pairSlack)
                    m_pairs.push_back({i, j, first + second});
            }
        }
        std::ranges::stable_sort(m_pairs, std::ranges::greater(), &Pair::evidence);
        for (const Pair &pair : m_pairs)
            addPair(pair, attribute);
    }

    void addPair(const Pair &pair, int attribute)
    {
        const auto [a, b, evidence] = pair;
        if (m_explained[a] || m_explained[b] || (isSettled(a) && isSettled(b)))
            return;
        const LabelEvidence &seen = m_evidence[size_t(attribute)];
        const int va = written(a, attribute), vb = written(b, attribute);
        const auto sure = [&seen](size_t place, int value) {
            return double(seen.probability(place)[size_t(value)]) >= seen.selfConfidence(value);
        };
        m_explained[a] = m_explained[b] = 1;
        m_suspects.push_back(
            {.kind = SuspectKind::SwappedPair,
             .person = m_columns.person[size_t(rowAt(a))],
             .attribute = attribute,
             .rows = {rowAt(a), rowAt(b)},
             .proposed = {withValue(a, attribute, vb), withValue(b, attribute, va)},
             .score = scoreOf(double(evidence)),
             .certain = sure(a, vb) && sure(b, va)});
    }

    /// Images alone. What a person has only once is not asked of one image while the person's
    /// images agree on it: that vote was taken.
    void checkImages(size_t person)
    {
        const bool isVote = end(person) - begin(person) > 1;
        quint32 asked = 0; // bit a: attribute a
        for (size_t a = 0; a < m_attributes; ++a) {
            if (!(m_isConstant[a] && isVote && agree(person, int(a))))
                asked |= 1u << a;
        }
        for (size_t i = begin(person); i < end(person); ++i) {
            if (!m_explained[i] && !isSettled(i))
                checkImage(i, asked);
        }
    }

    void checkImage(size_t place, quint32 asked)
    {
        AttributeValues values = label(place).values;
        double most = 0;
        bool certain = false;
        for (size_t a = 0; a < m_attributes; ++a) {
            if (!(asked >> a & 1u))
                continue;
            const LabelEvidence &seen = m_evidence[a];
            const int own = written(place, int(a));
            int best = own;
            for (int v = 0; v < seen.valueCount(); ++v) {
                if (seen.evidence(place, v) > seen.evidence(place, best))
                    best = v;
            }
            if (best == own)
                continue;
            values[a] = qint8(best);
            const double weight = weightOf(place, int(a), own, best);
            most = std::max(
                most, weight * double(seen.evidence(place, best) - seen.evidence(place, own)));
            certain |= weight >= orderedWeight
                && double(seen.probability(place)[size_t(best)]) >= seen.selfConfidence(best);
        }
        if (most <= 0)
            return;
        m_suspects.push_back(
            {.kind = SuspectKind::Image,
             .person = m_columns.person[size_t(rowAt(place))],
             .attribute = -1,
             .rows = {rowAt(place)},
             .proposed = {qint16(m_taxonomy.classOf({values.data(), m_attributes}))},
             .score = scoreOf(most),
             .certain = certain});
    }

    const ReviewColumns &m_columns;
    const Taxonomy &m_taxonomy;
    const RowProbabilities &m_probabilities;
    size_t m_attributes;
    std::vector<char> m_isConstant; ///< per attribute
    std::vector<LabelEvidence> m_evidence; ///< per attribute
    JudgedRows m_judged;
    double m_deviation = 0; ///< of the numbers behind the labels, 0: there are none
    std::vector<char> m_explained; ///< per place: part of a person's or a pair's suspect
    std::vector<Pair> m_pairs;
    std::vector<LabelSuspect> m_suspects;
};

} // namespace

std::vector<LabelSuspect> findLabelErrors(const ReviewColumns &columns,
                                          const RowProbabilities &probabilities,
                                          const std::vector<int> &personConstant)
{
    if (probabilities.classCount() != columns.taxonomy.classCount())
        return {};
    std::vector<LabelSuspect> found = ErrorSearch(columns, probabilities, personConstant).run();
    std::vector<size_t> order(found.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, std::ranges::greater(),
                             [&found](size_t i) { return found[i].score; });
    std::vector<LabelSuspect> ranked;
    ranked.reserve(found.size());
    for (const size_t i : order)
        ranked.push_back(std::move(found[i]));
    return ranked;
}

} // namespace lw
