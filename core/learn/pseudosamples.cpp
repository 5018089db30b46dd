// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/pseudosamples.h"

#include "core/explore/remedy.h"
#include "core/learn/recipeoption.h"
#include "core/learn/recipeschema.h"
#include "core/review/acceptforecast.h"
#include "core/review/personconsistency.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// What the run that suggested most of the rows predicts of each picture, where it is still the
/// same checkpoint; empty when its predictions are gone.
RowProbabilities probabilitiesOf(const Project &project, const LabelStore &labels,
                                 const std::vector<int> &rows)
{
    std::map<qint32, int> uses;
    for (const int row : rows)
        ++uses[labels.label(row).suggestionRun];
    const auto most = std::ranges::max_element(
        uses, [](const auto &a, const auto &b) { return a.second < b.second; });
    if (most == uses.end() || most->first < 0)
        return {};
    const QString source = labels.suggestionSources()[most->first]; // "run@hash#revision"
    const QString hash = source.section(u'@', 1).section(u'#', 0, 0);
    const auto run =
        RunStore(project.paths().runs(), recipeSchema()).find(source.section(u'@', 0, 0));
    if (!run)
        return {};
    std::vector<Predictions> all;
    QStringList sets{u"val"_s};
    for (int d = 0; d < project.samples()->datasetCount(); ++d) {
        if (project.samples()->dataset(d).spec().role == DatasetRole::Pool)
            sets.append(project.samples()->dataset(d).spec().id);
    }
    for (const QString &set : std::as_const(sets)) {
        auto predictions = Predictions::load(run->predictionsFile(set));
        if (predictions && predictions->checkpointHash.startsWith(hash)
            && predictions->classCount == project.taxonomy().classCount())
            all.push_back(std::move(*predictions));
    }
    return RowProbabilities::of(all, *project.samples());
}

/// Makes suggestions of one person's images agree.
class Agreement
{
public:
    Agreement(const ReviewColumns &columns, const RowProbabilities &probabilities,
              std::vector<int> attributes)
        : m_columns(columns)
        , m_probabilities(probabilities)
        , m_attributes(std::move(attributes))
    {
    }

    /// `rows`: open suggestions of the person; `labels` [table] get the agreed suggestion and how
    /// sure it is.
    void settle(int person, const std::vector<int> &rows, std::vector<CurrentLabel> &labels) const
    {
        std::vector<std::pair<int, double>> agreed; // value and its probability, per attribute
        for (const int attribute : m_attributes)
            agreed.push_back(vote(person, rows, attribute));
        for (const int row : rows)
            apply(row, agreed, labels[size_t(row)]);
    }

private:
    [[nodiscard]] const Taxonomy &taxonomy() const { return m_columns.taxonomy; }

    /// A person's decision on any of the images stands; else the network's probabilities vote, or
    /// without them the suggestions by their confidence.
    [[nodiscard]] std::pair<int, double> vote(int person, const std::vector<int> &rows,
                                              int attribute) const
    {
        std::map<int, double> decided, suggested;
        for (const int row : m_columns.samples->rowsOfPerson(person)) {
            const CurrentLabel &label = m_columns.labels[size_t(row)];
            if (label.state == ReviewState::Accepted || label.state == ReviewState::Corrected)
                decided[label.values[size_t(attribute)]] += 1;
        }
        bool allPredicted = true;
        for (const int row : rows) {
            const CurrentLabel &label = m_columns.labels[size_t(row)];
            suggested[taxonomy().valueIn(label.suggestion, attribute)] += double(label.confidence);
            allPredicted = allPredicted && m_probabilities.has(row);
        }
        if (!decided.empty())
            return {mostOf(decided).first, 1};
        if (allPredicted) {
            const PersonVote vote = personVote(m_columns, m_probabilities, person, attribute);
            return {vote.value, vote.probability};
        }
        const auto [value, weight] = mostOf(suggested);
        double total = 0;
        for (const auto &[other, confidence] : suggested)
            total += confidence;
        return {value, total > 0 ? weight / total : 1};
    }

    [[nodiscard]] static std::pair<int, double> mostOf(const std::map<int, double> &weights)
    {
        return *std::ranges::max_element(
            weights, [](const auto &a, const auto &b) { return a.second < b.second; });
    }

    void apply(int row, const std::vector<std::pair<int, double>> &agreed,
               CurrentLabel &label) const
    {
        auto values = taxonomy().valuesOf(label.suggestion);
        double sure = 1; // of what is agreed
        for (size_t i = 0; i < agreed.size(); ++i) {
            values[size_t(m_attributes[i])] = qint8(agreed[i].first);
            sure *= agreed[i].second;
        }
        label.suggestion = qint16(taxonomy().classOf(values));
        label.confidence = float(m_probabilities.has(row) ? sure * rest(row, values)
                                                          : sure * double(label.confidence));
    }

    /// Probability of the values that are the picture's own (the mask), whatever the agreed ones.
    [[nodiscard]] double rest(int row, const std::vector<qint8> &values) const
    {
        const auto probabilities = m_probabilities.at(row);
        double sum = 0;
        for (int c = 0; c < taxonomy().classCount(); ++c) {
            bool same = true;
            for (int a = 0; a < taxonomy().attributeCount(); ++a) {
                const bool isAgreed = std::ranges::find(m_attributes, a) != m_attributes.end();
                same = same && (isAgreed || taxonomy().valueIn(c, a) == values[size_t(a)]);
            }
            sum += same ? double(probabilities[size_t(c)]) : 0;
        }
        return sum;
    }

    const ReviewColumns &m_columns;
    const RowProbabilities &m_probabilities;
    std::vector<int> m_attributes;
};

PlannedSample pseudoSample(const Taxonomy &taxonomy, int row, const CurrentLabel &label)
{
    PlannedSample sample{
        .row = row, .values = noValues, .classIndex = label.suggestion, .weight = label.confidence};
    const auto values = taxonomy.valuesOf(label.suggestion);
    std::copy(values.begin(), values.end(), sample.values.begin());
    return sample;
}

/// The surest of each class, at most `limit` of them (0: all).
std::vector<PlannedSample> surestOfEachClass(std::vector<PlannedSample> samples, size_t limit)
{
    std::map<int, std::vector<PlannedSample>> byClass;
    for (const PlannedSample &sample : samples)
        byClass[sample.classIndex].push_back(sample);
    samples.clear();
    for (auto &[classIndex, found] : byClass) {
        std::ranges::stable_sort(found,
                                 [](const auto &a, const auto &b) { return a.weight > b.weight; });
        if (limit > 0 && found.size() > limit)
            found.resize(limit);
        samples.insert(samples.end(), found.begin(), found.end());
    }
    return samples;
}

} // namespace

QList<OptionSpec> pseudoOptions()
{
    const QString confident = u"train_on=labelled+confident"_s;
    return {RecipeOption::real(u"pseudo.threshold"_s, 0.8, 0, 1)
                .titled(Recipe::tr("Confidence from"),
                        Recipe::tr("Smallest confidence of a pseudo-label that is used."))
                .when(confident),
            RecipeOption::text(u"pseudo.class_thresholds"_s)
                .titled(Recipe::tr("Confidence per class"),
                        Recipe::tr("One number for each class in their order, separated by "
                                   "semicolons, instead of one for all. What if on Explore fills "
                                   "it."))
                .when(confident)
                .advanced(),
            RecipeOption::real(u"pseudo.precision"_s, 0, 0, 0.999)
                .titled(Recipe::tr("Precision from"),
                        Recipe::tr("Instead of one confidence for all: each class has the lowest "
                                   "threshold at which so many of its pseudo-labels are right, as "
                                   "measured on the validation people; 0: off. A network is surer "
                                   "of frequent classes, and one threshold leaves few of the rare "
                                   "ones."))
                .when(confident)
                .advanced(),
            RecipeOption::integer(u"pseudo.per_class"_s, 0, 0, 10000000)
                .titled(Recipe::tr("At most per class"),
                        Recipe::tr("The most confident pseudo-labels of each class; 0: all of "
                                   "them."))
                .unit(Recipe::tr("images"))
                .when(confident)
                .advanced(),
            RecipeOption::toggle(u"pseudo.agree"_s, true)
                .titled(Recipe::tr("One person, one answer"),
                        Recipe::tr("Gender and age (what the project calls constant for a person) "
                                   "are voted on by all images of a person before the threshold "
                                   "counts."))
                .when(confident)
                .advanced(),
            RecipeOption::toggle(u"pseudo.weighted"_s, true)
                .titled(Recipe::tr("Weigh by confidence"),
                        Recipe::tr("A pseudo-label counts as much as its confidence."))
                .when(confident)
                .advanced()};
}

PseudoSamples pseudoSamples(const Project &project, const LabelStore &labels,
                            const RunConfig &config)
{
    const SampleTable &samples = labels.samples();
    const Taxonomy &taxonomy = project.taxonomy();
    std::vector<int> rows;
    std::map<int, std::vector<int>> byPerson;
    for (int row = 0; row < samples.size(); ++row) {
        if (!isOpenSuggestion(labels.label(row), samples.role(row)))
            continue;
        rows.push_back(row);
        if (const int person = samples.person(row); person >= 0)
            byPerson[person].push_back(row);
    }
    PseudoSamples result;
    std::vector<CurrentLabel> suggestions(labels.labels().begin(), labels.labels().end());
    const auto columns = ReviewColumns::of(labels, project.samples(), project.split());
    const RowProbabilities probabilities = probabilitiesOf(project, labels, rows);
    const auto constant = attributeIndices(taxonomy, project.config().personConstant);
    if (config.flag(u"pseudo.agree"_s) && !constant.empty()) {
        const Agreement agreement(columns, probabilities, constant);
        for (const auto &[person, own] : byPerson)
            agreement.settle(person, own, suggestions);
    }
    std::vector<float> thresholds(size_t(taxonomy.classCount()),
                                  float(config.number(u"pseudo.threshold"_s)));
    const auto perClass =
        thresholdsFromText(config.text(u"pseudo.class_thresholds"_s), taxonomy.classCount());
    const double precision = config.number(u"pseudo.precision"_s);
    if (!perClass.empty()) {
        thresholds.assign(perClass.begin(), perClass.end());
    } else if (precision > 0) {
        const auto calibration = ConfidenceCalibration::of(columns, probabilities);
        if (calibration.isEmpty()) {
            result.warnings.append(
                Recipe::tr("The run that suggested the pseudo-labels has no predictions of the "
                           "validation people any more, so that their precision is not known: the "
                           "confidence from %1 is used. Predict them on the Evaluate page.")
                    .arg(config.number(u"pseudo.threshold"_s)));
        } else {
            thresholds = thresholdsForPrecision(suggestions, rows, taxonomy.classCount(), precision,
                                                calibration);
        }
    }
    for (const int row : rows) {
        const CurrentLabel &label = suggestions[size_t(row)];
        if (label.confidence >= thresholds[size_t(label.suggestion)])
            result.samples.push_back(pseudoSample(taxonomy, row, label));
    }
    result.samples =
        surestOfEachClass(std::move(result.samples), size_t(config.integer(u"pseudo.per_class"_s)));
    if (!config.flag(u"pseudo.weighted"_s)) {
        for (PlannedSample &sample : result.samples)
            sample.weight = 1;
    }
    return result;
}

} // namespace lw
