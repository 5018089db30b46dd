// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/augment/mixing.h"

#include "core/learn/recipeoption.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct Box
{
    qint64 x = 0, y = 0, width = 0, height = 0;
};

/// Yun et al. 2019: a box of area 1 - share around a random centre, cut at the border.
Box randomBox(qint64 width, qint64 height, double share, SampleRandom &random)
{
    const double side = std::sqrt(1 - share);
    const auto span = [&random, side](qint64 length) {
        const double half = side * double(length) / 2;
        const double centre = random.uniform(0, double(length));
        const auto from = qint64(std::max(0.0, centre - half));
        const auto to = qint64(std::min(double(length), centre + half));
        return std::pair(from, to - from);
    };
    const auto [x, w] = span(width);
    const auto [y, h] = span(height);
    return {x, y, w, h};
}

Box boxOf(const QString &shape, double alpha, qint64 width, qint64 height, SampleRandom &random)
{
    if (shape == u"half"_s) {
        const auto cut = qint64(std::lround(random.uniform(0.46, 0.54) * double(width)));
        return random.chance(0.5) ? Box{0, 0, cut, height} : Box{cut, 0, width - cut, height};
    }
    if (shape == u"band"_s) {
        const auto band = qint64((1 - random.beta(alpha)) * double(height));
        return {0, random.below(int(height - band + 1)), width, band};
    }
    return randomBox(width, height, random.beta(alpha), random);
}

/// Partners change places among pictures of one class; those of no known class stay alone.
void shuffleWithinClasses(std::vector<std::int64_t> &partners, std::span<const int> classes,
                          SampleRandom &random)
{
    std::map<int, std::vector<std::int64_t>> byClass;
    for (size_t i = 0; i < classes.size(); ++i) {
        if (classes[i] >= 0)
            byClass[classes[i]].push_back(std::int64_t(i));
    }
    for (const auto &[classIndex, places] : byClass) {
        auto shuffled = places;
        random.shuffle(shuffled);
        for (size_t i = 0; i < places.size(); ++i)
            partners[size_t(places[i])] = shuffled[i];
    }
}

/// Running sums of 1 / (training samples of the picture's class); a picture of no known class
/// counts as of the most frequent one.
std::vector<double> rarity(std::span<const int> classes, std::span<const double> counts)
{
    const double most = std::max(1.0, *std::max_element(counts.begin(), counts.end()));
    std::vector<double> upTo;
    double sum = 0;
    for (const int classIndex : classes) {
        const double count = classIndex >= 0 ? counts[size_t(classIndex)] : most;
        sum += 1 / std::max(1.0, count);
        upTo.push_back(sum);
    }
    return upTo;
}

} // namespace

QList<OptionSpec> Mixing::options()
{
    return inGroup(
        Recipe::tr("Augmentation"),
        {RecipeOption::real(u"augment.cutmix"_s, 0, 0, 1)
             .titled(Recipe::tr("CutMix"),
                     Recipe::tr("Probability that a batch gets parts of other pictures of it. The "
                                "vertical half was the geometry that helped on faces.")),
         RecipeOption::choice(
             u"augment.cutmix_shape"_s, u"half"_s, {u"half"_s, u"box"_s, u"band"_s},
             {Recipe::tr("Vertical half"), Recipe::tr("Box"), Recipe::tr("Full-width band")})
             .titled(Recipe::tr("CutMix part"),
                     Recipe::tr("Which part comes from the other picture."))
             .when(u"augment.cutmix!=0"_s),
         RecipeOption::choice(u"augment.cutmix_partner"_s, u"any"_s,
                              {u"any"_s, u"tail"_s, u"same"_s},
                              {Recipe::tr("Any"), Recipe::tr("Rare classes sooner"),
                               Recipe::tr("Of the same class")})
             .titled(Recipe::tr("CutMix partner"),
                     Recipe::tr("Whose part is pasted in. Rare classes sooner: a picture of the "
                                "batch is drawn the more often the rarer its class is, so that "
                                "the few of them appear before many backgrounds (Park et al. "
                                "2022). Of the same class: labels stay pure."))
             .when(u"augment.cutmix!=0"_s)
             .advanced(),
         RecipeOption::real(u"augment.cutmix_alpha"_s, 1, 0.01, 10)
             .titled(Recipe::tr("CutMix alpha"),
                     Recipe::tr("Of the Beta distribution of the part's size (box and band)."))
             .when(u"augment.cutmix!=0 and augment.cutmix_shape!=half"_s)
             .advanced(),
         RecipeOption::real(u"augment.mixup"_s, 0, 0, 1)
             .titled(Recipe::tr("Mixup"),
                     Recipe::tr("Probability that a batch is blended with other pictures of it.")),
         RecipeOption::real(u"augment.mixup_alpha"_s, 0.2, 0.01, 10)
             .titled(Recipe::tr("Mixup alpha"),
                     Recipe::tr("Of the Beta distribution of the blend."))
             .when(u"augment.mixup!=0"_s)
             .advanced(),
         RecipeOption::real(u"augment.mix_until"_s, 0.9, 0, 1)
             .titled(Recipe::tr("Mix until"),
                     Recipe::tr("Share of the run after which pictures are left unmixed."))
             .when(u"augment.cutmix!=0 or augment.mixup!=0"_s)
             .advanced()});
}

Mixing::Mixing(const RunConfig &config)
    : m_cutmix(config.number(u"augment.cutmix"_s))
    , m_mixup(config.number(u"augment.mixup"_s))
    , m_cutmixAlpha(config.number(u"augment.cutmix_alpha"_s))
    , m_mixupAlpha(config.number(u"augment.mixup_alpha"_s))
    , m_offAfter(config.number(u"augment.mix_until"_s))
    , m_shape(config.text(u"augment.cutmix_shape"_s))
    , m_partner(config.text(u"augment.cutmix_partner"_s))
{
}

std::vector<std::int64_t> Mixing::partnersOf(int batch, SampleRandom &random,
                                             const Labels &labels) const
{
    std::vector<std::int64_t> partners(static_cast<size_t>(batch));
    std::iota(partners.begin(), partners.end(), 0);
    const bool known = labels.classes.size() == partners.size();
    if (!known || m_partner == u"any"_s) {
        random.shuffle(partners);
        return partners;
    }
    if (m_partner == u"same"_s) {
        shuffleWithinClasses(partners, labels.classes, random);
        return partners;
    }
    const std::vector<double> upTo = rarity(labels.classes, labels.counts);
    for (std::int64_t &partner : partners) {
        const double draw = random.uniform(0, upTo.back());
        partner = std::upper_bound(upTo.begin(), upTo.end() - 1, draw) - upTo.begin();
    }
    return partners;
}

Mixing::Result Mixing::apply(torch::Tensor &images_NCHW, SampleRandom &random, double progress,
                             const Labels &labels) const
{
    const double draw = random.uniform();
    if (progress >= m_offAfter || draw >= m_cutmix + m_mixup)
        return {};
    // Mixup blends with anyone: the partner's kind is CutMix's.
    const auto partners =
        partnersOf(int(images_NCHW.size(0)), random, draw < m_cutmix ? labels : Labels());
    Result result;
    result.partners_N = torch::tensor(partners, torch::kInt64).to(images_NCHW.device());
    if (draw < m_cutmix) {
        result.share = cut(images_NCHW, result.partners_N, random);
    } else { // Zhang et al. 2018
        result.share = random.beta(m_mixupAlpha);
        images_NCHW = images_NCHW * result.share
            + images_NCHW.index_select(0, result.partners_N) * (1 - result.share);
    }
    return result;
}

double Mixing::cut(torch::Tensor &images_NCHW, const torch::Tensor &partners_N,
                   SampleRandom &random) const
{
    const qint64 height = images_NCHW.size(2);
    const qint64 width = images_NCHW.size(3);
    const Box box = boxOf(m_shape, m_cutmixAlpha, width, height, random);
    auto part = images_NCHW.narrow(2, box.y, box.height).narrow(3, box.x, box.width);
    part.copy_(part.index_select(0, partners_N));
    return 1 - double(box.width * box.height) / double(width * height);
}

} // namespace lw
