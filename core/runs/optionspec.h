// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QVariant>

namespace lw {

enum class OptionType {
    Bool,
    Int,
    Double,
    Choice,
    Text,
    IntList,
    Words ///< names separated by commas; in YAML also a list
};

/// One key of a recipe, declared once beside the code that uses it: the form, the check of the YAML
/// and the help text all come from this.
struct OptionSpec
{
    QString key; ///< dotted: "optimizer.head_rate"
    OptionType type = OptionType::Double;
    QVariant defaultValue;
    QString title; ///< translated, short
    QString help; ///< translated tooltip: what it does and what it is known to do
    QString group; ///< translated section of the form
    double minimum = 0, maximum = 0; ///< for numbers; equal: no range
    QString unit; ///< "px", "epochs", "images"
    QStringList choices; ///< for Choice: stable words
    QStringList choiceTitles; ///< translated, same length
    bool advanced = false;
    /// "loss.name=focal|ldam": shown in the form only then (optioncondition.h); empty: always
    QString visibleWhen;
};

} // namespace lw
