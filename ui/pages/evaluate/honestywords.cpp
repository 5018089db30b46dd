// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/evaluate/honestywords.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct HonestyText
{
    Q_DECLARE_TR_FUNCTIONS(lw::Honesty)
};

} // namespace

QString honestyWords(const Honesty &honesty)
{
    const QLocale locale;
    const auto score = [&locale](double value) { return locale.toString(value, 'f', 3); };
    const QString sides = honesty.tuning == Tuning::Weights
        ? HonestyText::tr("Weights tuned on %1 people: macro F1 %2. The same weights on %3 other "
                          "people: %4; equal weights there: %5.")
        : HonestyText::tr("Bias fitted on %1 people: macro F1 %2. The same bias on %3 other "
                          "people: %4; no bias there: %5.");
    const QString range = score(honesty.gain.low) + u" … "_s + score(honesty.gain.high);
    const QString verdict = !honesty.isNoise()
        ? HonestyText::tr("The gain of %1 (95%: %2) is more than chance.")
        : honesty.gain.value < 0
        ? HonestyText::tr("The loss of %1 (95%: %2) may as well be chance.")
        : HonestyText::tr("The gain of %1 (95%: %2) may as well be chance.");
    return sides.arg(honesty.tunedPeople)
               .arg(score(honesty.tunedMacroF1))
               .arg(honesty.reportedPeople)
               .arg(score(honesty.reportedMacroF1), score(honesty.plainMacroF1))
        + u'\n' + verdict.arg(score(honesty.gain.value), range);
}

} // namespace lw
