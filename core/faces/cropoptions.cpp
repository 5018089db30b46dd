// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/faces/facecrop.h"

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct CropoptionsText
{
    Q_DECLARE_TR_FUNCTIONS(lw::FaceCrop)
};

OptionSpec cropChoice(const QString &key, const QString &title, const QString &help,
                      const QStringList &words, const QStringList &titles)
{
    OptionSpec spec;
    spec.key = key;
    spec.type = OptionType::Choice;
    spec.defaultValue = words.first();
    spec.title = title;
    spec.help = help;
    spec.choices = words;
    spec.choiceTitles = titles;
    return spec;
}

} // namespace

QList<OptionSpec> faceCropOptions()
{
    OptionSpec margin;
    margin.key = u"crop.margin"_s;
    margin.type = OptionType::Double;
    margin.defaultValue = 30.0;
    margin.title = CropoptionsText::tr("Margin");
    margin.help = CropoptionsText::tr("Added on each side of the face. 30 px is usual for "
                                      "portraits of 384 × 512.");
    margin.minimum = 0;
    margin.maximum = 2000;
    OptionSpec align;
    align.key = u"crop.align"_s;
    align.type = OptionType::Bool;
    align.defaultValue = false;
    align.title = CropoptionsText::tr("Level the eyes");
    align.help = CropoptionsText::tr(
        "Turns the picture until the eyes are level. MTCNN and YuNet know the eyes, Haar does "
        "not.");
    QList<OptionSpec> options{
        cropChoice(u"crop.detector"_s, CropoptionsText::tr("Face crop"),
                   CropoptionsText::tr("Cuts the face out of each picture before anything else. "
                                       "The same crop is used wherever the run is used."),
                   {u"project"_s, u"none"_s, u"haar"_s, u"mtcnn"_s, u"yunet"_s},
                   {CropoptionsText::tr("As the project says"), CropoptionsText::tr("None"),
                    CropoptionsText::tr("Haar cascade"), u"MTCNN"_s, u"YuNet"_s}),
        margin,
        cropChoice(u"crop.margin_unit"_s, CropoptionsText::tr("Margin in"),
                   CropoptionsText::tr("Pixels of the picture, or per cent of the face."),
                   {u"px"_s, u"percent"_s},
                   {CropoptionsText::tr("Pixels"), CropoptionsText::tr("Per cent of the face")}),
        cropChoice(u"crop.choice"_s, CropoptionsText::tr("Of several faces"),
                   CropoptionsText::tr("Which face is cut out when several were found."),
                   {u"largest"_s, u"central"_s},
                   {CropoptionsText::tr("The largest"), CropoptionsText::tr("The most central")}),
        cropChoice(u"crop.shape"_s, CropoptionsText::tr("Shape"),
                   CropoptionsText::tr("A square keeps the proportions of the face."),
                   {u"square"_s, u"free"_s},
                   {CropoptionsText::tr("Square"), CropoptionsText::tr("As the face")}),
        align};
    for (OptionSpec &option : options) {
        option.group = CropoptionsText::tr("Face crop");
        option.advanced = option.key != u"crop.detector";
        if (option.advanced)
            option.visibleWhen = u"crop.detector=haar|mtcnn|yunet"_s;
    }
    return options;
}

} // namespace lw
