// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/augment/mixing.h"

#include "core/learn/recipeoption.h"

#include <algorithm>
#include <cmath>
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
                     Recipe::tr("Which part comes from the other picture.")),
         RecipeOption::real(u"augment.cutmix_alpha"_s, 1, 0.01, 10)
             .titled(Recipe::tr("CutMix alpha"),
                     Recipe::tr("Of the Beta distribution of the part's size (box and band)."))
             .advanced(),
         RecipeOption::real(u"augment.mixup"_s, 0, 0, 1)
             .titled(Recipe::tr("Mixup"),
                     Recipe::tr("Probability that a batch is blended with other pictures of it.")),
         RecipeOption::real(u"augment.mixup_alpha"_s, 0.2, 0.01, 10)
             .titled(Recipe::tr("Mixup alpha"),
                     Recipe::tr("Of the Beta distribution of the blend."))
             .advanced(),
         RecipeOption::real(u"augment.mix_until"_s, 0.9, 0, 1)
             .titled(Recipe::tr("Mix until"),
                     Recipe::tr("Share of the run after which pictures are left unmixed."))
             .advanced()});
}

Mixing::Mixing(const RunConfig &config)
    : m_cutmix(config.number(u"augment.cutmix"_s))
    , m_mixup(config.number(u"augment.mixup"_s))
    , m_cutmixAlpha(config.number(u"augment.cutmix_alpha"_s))
    , m_mixupAlpha(config.number(u"augment.mixup_alpha"_s))
    , m_offAfter(config.number(u"augment.mix_until"_s))
    , m_shape(config.text(u"augment.cutmix_shape"_s))
{
}

Mixing::Result Mixing::apply(torch::Tensor &images_NCHW, SampleRandom &random,
                             double progress) const
{
    const double draw = random.uniform();
    if (progress >= m_offAfter || draw >= m_cutmix + m_mixup)
        return {};
    std::vector<std::int64_t> partners(size_t(images_NCHW.size(0)));
    std::iota(partners.begin(), partners.end(), 0);
    random.shuffle(partners);
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
