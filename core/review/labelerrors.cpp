// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/labelerrors.h"

#include "core/review/knownfixes.h"
#include "core/review/labelevidence.h"

#include <algorithm>
#include <numeric>

namespace lw {

namespace {

/// Ordered values (age) blur into their neighbours, so an attribute with an order is weaker
/// evidence.
constexpr double orderedWeight = 0.5;
constexpr double certainShare = 0.8; ///< of a person's images that must speak against the label
/// Of a pair in which one image is undecided the other may speak alone, if it speaks this clearly.
constexpr float pairSlack = 0.7F;

/// A person's images are alike, so seven of them are worth four that are not.
double worthOf(size_t images)
{
    return (double(images) + 1) / 2;
}

/// Evidence in nats to 0..1, without saturating where suspects are compared.
double scoreOf(double evidence)
{
    return evidence / (1 + evidence);
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
        , m_explained(columns.labels.size(), false)
    {
        gatherPeople();
        m_isConstant.resize(size_t(m_taxonomy.attributeCount()), false);
        for (const int a : personConstant)
            m_isConstant[size_t(a)] = true;
        for (int a = 0; a < m_taxonomy.attributeCount(); ++a)
            m_evidence.emplace_back(columns, probabilities, a, m_rows);
    }

    std::vector<LabelSuspect> run()
    {
        for (int a = 0; a < m_taxonomy.attributeCount(); ++a) {
            if (!m_isConstant[size_t(a)])
                findSwappedPairs(a);
        }
        for (int a = 0; a < m_taxonomy.attributeCount(); ++a) {
            if (m_isConstant[size_t(a)])
                findPersonErrors(a);
        }
        for (const std::span<const int> rows : m_people) {
            for (const int row : rows) {
                if (!m_explained[size_t(row)])
                    checkImage(row, rows);
            }
        }
        return std::move(m_suspects);
    }

private:
    [[nodiscard]] const CurrentLabel &label(int row) const { return m_columns.labels[size_t(row)]; }
    [[nodiscard]] int written(int row, int attribute) const
    {
        return label(row).values[size_t(attribute)];
    }
    [[nodiscard]] bool takesPart(int row) const
    {
        return label(row).classIndex != unknownValue && label(row).state != ReviewState::Excluded
            && m_probabilities.has(row);
    }
    /// A labelled picture that a person has confirmed or corrected is no suspect any more; it still
    /// speaks for its person.
    [[nodiscard]] bool isSettled(int row) const
    {
        const ReviewState state = label(row).state;
        return (state == ReviewState::Accepted || state == ReviewState::Corrected)
            && m_columns.samples->role(row) == DatasetRole::Labelled;
    }
    [[nodiscard]] bool areSettled(std::span<const int> rows) const
    {
        return std::ranges::all_of(rows, [this](int row) { return isSettled(row); });
    }
    [[nodiscard]] qint16 withValue(int row, int attribute, int value) const
    {
        AttributeValues values = label(row).values;
        values[size_t(attribute)] = qint8(value);
        return qint16(m_taxonomy.classOf({values.data(), size_t(m_taxonomy.attributeCount())}));
    }
    [[nodiscard]] double weightOf(int attribute) const
    {
        // All attributes on the most careful one's scale: evidence is compared between them.
        double careful = 0;
        for (const LabelEvidence &evidence : m_evidence)
            careful = std::max(careful, evidence.temperature());
        const double scale = m_evidence[size_t(attribute)].temperature() / careful;
        return m_taxonomy.attributes()[attribute].ordered ? orderedWeight * scale : scale;
    }

    /// The rows that take part, person after person.
    void gatherPeople()
    {
        std::vector<int> starts(size_t(m_columns.samples->personCount()) + 1, 0);
        for (int row = 0; row < int(m_columns.labels.size()); ++row) {
            if (takesPart(row))
                ++starts[size_t(m_columns.person[size_t(row)]) + 1];
        }
        std::partial_sum(starts.begin(), starts.end(), starts.begin());
        m_rows.resize(size_t(starts.back()));
        std::vector<int> next = starts;
        for (int row = 0; row < int(m_columns.labels.size()); ++row) {
            if (takesPart(row))
                m_rows[size_t(next[size_t(m_columns.person[size_t(row)])]++)] = row;
        }
        for (size_t p = 0; p + 1 < starts.size(); ++p) {
            if (starts[p + 1] > starts[p])
                m_people.emplace_back(m_rows.data() + starts[p], size_t(starts[p + 1] - starts[p]));
        }
    }

    [[nodiscard]] bool agree(std::span<const int> rows, int attribute) const
    {
        const int first = written(rows.front(), attribute);
        return std::ranges::all_of(rows, [&](int row) { return written(row, attribute) == first; });
    }

    void findPersonErrors(int attribute)
    {
        for (const std::span<const int> rows : m_people) {
            // A conflict within the person has its own queue; a single image is no vote.
            if (rows.size() > 1 && agree(rows, attribute) && !areSettled(rows))
                checkPerson(rows, attribute);
        }
    }

    void checkPerson(std::span<const int> rows, int attribute)
    {
        const LabelEvidence &seen = m_evidence[size_t(attribute)];
        const int own = written(rows.front(), attribute);
        int best = own;
        double most = 0;
        for (int v = 0; v < seen.valueCount(); ++v) {
            double sum = 0;
            for (const int row : rows)
                sum += double(seen.evidence(row, v) - seen.evidence(row, own));
            if (sum > most) {
                most = sum;
                best = v;
            }
        }
        if (best == own)
            return;
        LabelSuspect suspect{.kind = SuspectKind::PersonAttribute,
                             .person = m_columns.person[size_t(rows.front())],
                             .attribute = attribute,
                             .rows = {rows.begin(), rows.end()},
                             .proposed = {}};
        double mean = 0;
        int against = 0;
        for (const int row : rows) {
            const std::span<const float> p = seen.probability(row);
            mean += double(p[size_t(best)]) / double(rows.size());
            against += int(std::ranges::max_element(p) - p.begin()) != own;
            suspect.proposed.push_back(withValue(row, attribute, best));
            m_explained[size_t(row)] = true;
        }
        const double count = double(rows.size());
        suspect.score = scoreOf(weightOf(attribute) * worthOf(rows.size()) * most / count);
        suspect.certain = mean >= seen.selfConfidence(best) && against >= certainShare * count;
        m_suspects.push_back(std::move(suspect));
    }

    struct Pair
    {
        int a = -1, b = -1; ///< rows
        float evidence = 0;
    };

    void findSwappedPairs(int attribute)
    {
        const LabelEvidence &seen = m_evidence[size_t(attribute)];
        std::vector<Pair> pairs;
        for (const std::span<const int> rows : m_people) {
            pairs.clear();
            for (size_t i = 0; i < rows.size(); ++i) {
                for (size_t j = i + 1; j < rows.size(); ++j) {
                    const int a = rows[i], b = rows[j];
                    const int va = written(a, attribute), vb = written(b, attribute);
                    if (va == vb)
                        continue;
                    // Each would carry the other's label: both may say so, or one so clearly that
                    // the other need not.
                    const float first = seen.evidence(a, vb) - seen.evidence(a, va);
                    const float second = seen.evidence(b, va) - seen.evidence(b, vb);
                    if (first + second > 0 && std::min(first, second) > -pairSlack)
                        pairs.push_back({a, b, first + second});
                }
            }
            std::ranges::stable_sort(pairs, std::ranges::greater(), &Pair::evidence);
            for (const Pair &pair : pairs)
                addPair(pair, attribute);
        }
    }

    void addPair(const Pair &pair, int attribute)
    {
        const auto [a, b, evidence] = pair;
        if (m_explained[size_t(a)] || m_explained[size_t(b)] || (isSettled(a) && isSettled(b)))
            return;
        const LabelEvidence &seen = m_evidence[size_t(attribute)];
        const int va = written(a, attribute), vb = written(b, attribute);
        const auto sure = [&seen](int row, int value) {
            return double(seen.probability(row)[size_t(value)]) >= seen.selfConfidence(value);
        };
        m_explained[size_t(a)] = m_explained[size_t(b)] = true;
        m_suspects.push_back(
            {.kind = SuspectKind::SwappedPair,
             .person = m_columns.person[size_t(a)],
             .attribute = attribute,
             .rows = {a, b},
             .proposed = {withValue(a, attribute, vb), withValue(b, attribute, va)},
             .score = scoreOf(weightOf(attribute) * double(evidence)),
             .certain = sure(a, vb) && sure(b, va)});
    }

    /// One image alone. What a person has only once is not asked of one image while the person's
    /// images agree on it: that vote was taken.
    void checkImage(int row, std::span<const int> person)
    {
        if (isSettled(row))
            return;
        AttributeValues values = label(row).values;
        double most = 0;
        bool certain = false;
        for (int a = 0; a < m_taxonomy.attributeCount(); ++a) {
            if (m_isConstant[size_t(a)] && person.size() > 1 && agree(person, a))
                continue;
            const LabelEvidence &seen = m_evidence[size_t(a)];
            const int own = written(row, a);
            int best = own;
            for (int v = 0; v < seen.valueCount(); ++v) {
                if (seen.evidence(row, v) > seen.evidence(row, best))
                    best = v;
            }
            if (best == own)
                continue;
            values[size_t(a)] = qint8(best);
            most = std::max(
                most, weightOf(a) * double(seen.evidence(row, best) - seen.evidence(row, own)));
            certain |= double(seen.probability(row)[size_t(best)]) >= seen.selfConfidence(best);
        }
        if (most <= 0)
            return;
        const auto attributes = size_t(m_taxonomy.attributeCount());
        m_suspects.push_back({.kind = SuspectKind::Image,
                              .person = m_columns.person[size_t(row)],
                              .attribute = -1,
                              .rows = {row},
                              .proposed = {qint16(m_taxonomy.classOf({values.data(), attributes}))},
                              .score = scoreOf(most),
                              .certain = certain});
    }

    const ReviewColumns &m_columns;
    const Taxonomy &m_taxonomy;
    const RowProbabilities &m_probabilities;
    std::vector<bool> m_isConstant; ///< per attribute
    std::vector<LabelEvidence> m_evidence; ///< per attribute
    std::vector<int> m_rows; ///< that take part, person after person
    std::vector<std::span<const int>> m_people;
    std::vector<bool> m_explained; ///< per row: part of a person's or a pair's suspect
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
