// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/reviewwords.h"

#include "core/labels/facebox.h"
#include "core/review/facekinds.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct ReviewWordsText
{
    Q_DECLARE_TR_FUNCTIONS(lw::ReviewWords)
};

QString valuesText(const LabelEvent &event, const Taxonomy &taxonomy)
{
    QStringList words;
    for (int a = 0; a < taxonomy.attributeCount(); ++a) {
        const int value = event.values[size_t(a)];
        if ((event.attributeMask & (1 << a)) && value >= 0)
            words << taxonomy.attributes()[a].values.value(value);
    }
    return words.join(u" / "_s);
}

} // namespace

QString stateName(ReviewState state)
{
    switch (state) {
    case ReviewState::Unreviewed:
        return ReviewWordsText::tr("Unreviewed");
    case ReviewState::Accepted:
        return ReviewWordsText::tr("Accepted");
    case ReviewState::Corrected:
        return ReviewWordsText::tr("Corrected");
    case ReviewState::Unsure:
        return ReviewWordsText::tr("Unsure");
    case ReviewState::Excluded:
        return ReviewWordsText::tr("Excluded");
    }
    return {};
}

QString sourceName(LabelSource source)
{
    switch (source) {
    case LabelSource::None:
        return ReviewWordsText::tr("Not labelled");
    case LabelSource::Dataset:
        return ReviewWordsText::tr("Label of the data set");
    case LabelSource::Model:
        return ReviewWordsText::tr("Label of a model");
    case LabelSource::Person:
        return ReviewWordsText::tr("Decided by a person");
    }
    return {};
}

QString partName(SplitPart part)
{
    switch (part) {
    case SplitPart::None:
        return ReviewWordsText::tr("Outside the split");
    case SplitPart::Train:
        return ReviewWordsText::tr("Training");
    case SplitPart::Validation:
        return ReviewWordsText::tr("Validation");
    }
    return {};
}

QString problemName(const QString &kind)
{
    if (kind == QLatin1StringView(faceFoundKind))
        return ReviewWordsText::tr("One face found");
    if (kind == QLatin1StringView(faceMissingKind))
        return ReviewWordsText::tr("No face found");
    if (kind == QLatin1StringView(facesSeveralKind))
        return ReviewWordsText::tr("Several faces found");
    return kind;
}

QString eventText(const LabelEvent &event, const Taxonomy &taxonomy)
{
    if (event.kind == faceBoxEvent) {
        return unpackedFaceBox(event.values).isEmpty() ? ReviewWordsText::tr("Face box taken back")
                                                       : ReviewWordsText::tr("Face box drawn");
    }
    const QString values = valuesText(event, taxonomy);
    switch (event.kind) {
    case LabelEventKind::SetValues:
        return ReviewWordsText::tr("Set to %1").arg(values);
    case LabelEventKind::Accept:
        return values.isEmpty() ? ReviewWordsText::tr("Accepted")
                                : ReviewWordsText::tr("Accepted as %1").arg(values);
    case LabelEventKind::Unsure:
        return ReviewWordsText::tr("Marked as unsure");
    case LabelEventKind::Exclude:
        return ReviewWordsText::tr("Excluded");
    case LabelEventKind::Reset:
        return ReviewWordsText::tr("Decision taken back");
    case LabelEventKind::Suggest:
        return ReviewWordsText::tr("Suggested %1 with %2 %")
            .arg(values)
            .arg(double(event.confidence) * 100, 0, 'f', 0);
    case LabelEventKind::Withdraw:
        return ReviewWordsText::tr("Suggestion withdrawn");
    case LabelEventKind::Undo:
        return ReviewWordsText::tr("Undone");
    }
    return {};
}

QString durationText(double seconds)
{
    const auto whole = qint64(std::llround(seconds));
    if (whole < 60)
        return ReviewWordsText::tr("%1 s").arg(whole);
    if (whole < 3600)
        return ReviewWordsText::tr("%1 min").arg((whole + 30) / 60);
    return ReviewWordsText::tr("%1 h %2 min").arg(whole / 3600).arg(whole % 3600 / 60);
}

} // namespace lw
