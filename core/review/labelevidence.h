// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/reviewfilter.h"
#include "core/review/rowprobabilities.h"

namespace lw {

/// The rows that take part (each with a complete label and a prediction), person after person.
struct JudgedRows
{
    std::vector<int> rows;
    std::vector<qint32> starts; ///< person p has the places starts[p] .. starts[p + 1] of `rows`

    [[nodiscard]] size_t personCount() const { return starts.empty() ? 0 : starts.size() - 1; }
};

/// What the predictions say of one attribute's values as honest log-odds: of each image, and of
/// each person as a whole. The marginal probabilities are tempered and shifted so that they fit the
/// labels as they are written, most of which are right: temperature scaling (Guo et al., On
/// calibration of modern neural networks, ICML 2017), then a prior shift that matches the values'
/// frequencies (Saerens, Latinne, Decaestecker, Neural Computation 2002). Without it an
/// over-confident network would rank its own mistakes first.
///
/// A person's images are alike, and how much n of them are worth together is no constant: the mean
/// of their logarithms has a temperature of its own, fitted on people. Evidence of images and of
/// people is then on one scale.
class LabelEvidence
{
public:
    /// `ofPeople`: people are weighed as a whole, too; else `personEvidence` is not there.
    LabelEvidence(const ReviewColumns &columns, const RowProbabilities &probabilities,
                  int attribute, const JudgedRows &judged, bool ofPeople);

    [[nodiscard]] int valueCount() const { return int(m_values); }
    /// p(value) as predicted, [values], of the image at a place of `judged.rows`.
    [[nodiscard]] std::span<const float> probability(size_t place) const
    {
        return {m_probability.data() + place * m_values, m_values};
    }
    /// Log of the honest p(value) up to a constant of the image; differences are log-odds.
    [[nodiscard]] float evidence(size_t place, int value) const
    {
        return m_evidence[place * m_values + size_t(value)];
    }
    /// The same of all images of a person together.
    [[nodiscard]] float personEvidence(size_t person, int value) const
    {
        return m_personEvidence[person * m_values + size_t(value)];
    }
    /// Mean p(value) over the rows labelled with it (confident learning's threshold); 1 where there
    /// is none.
    [[nodiscard]] double selfConfidence(int value) const { return m_self[size_t(value)]; }

private:
    void sumMarginals(const ReviewColumns &columns, const RowProbabilities &probabilities,
                      int attribute, const JudgedRows &judged);
    void weighImages(const ReviewColumns &columns, int attribute, const JudgedRows &judged);
    void weighPeople(const ReviewColumns &columns, int attribute, const JudgedRows &judged);

    size_t m_values;
    std::vector<float> m_probability, m_evidence; ///< [places, values]
    std::vector<float> m_personEvidence; ///< [people, values]
    std::vector<double> m_self; ///< [values]
};

} // namespace lw
