// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/optionspec.h"

namespace lw {

// What the registries of a recipe share: entries with a name, a title, a help and options of their
// own (methods, losses, samplers, schedules), of which one option chooses.

/// Null when there is none of this name.
template <typename Entry>
[[nodiscard]] const Entry *findEntry(const QList<Entry> &entries, const QString &name)
{
    for (const Entry &entry : entries) {
        if (entry.name == name)
            return &entry;
    }
    return nullptr;
}

/// A registry as a choice: what `RecipeOption::choice` needs, and the options of all entries.
struct EntryChoice
{
    QStringList names, titles;
    QString help; ///< a line for each entry
    QList<OptionSpec> options;
};

/// `about`: first line of the help, about the choice as a whole.
template <typename Entry>
[[nodiscard]] EntryChoice choiceOf(const QList<Entry> &entries, const QString &about = {})
{
    EntryChoice choice;
    QStringList lines;
    if (!about.isEmpty())
        lines.append(about);
    for (const Entry &entry : entries) {
        choice.names.append(entry.name);
        choice.titles.append(entry.title);
        choice.options += entry.options;
        lines.append(entry.title + QStringLiteral(": ") + entry.help);
    }
    choice.help = lines.join(u'\n');
    return choice;
}

} // namespace lw
