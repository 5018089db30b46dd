// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/optionspec.h"

#include <QWidget>

#include <functional>

class QAction;
class QPlainTextEdit;

namespace lw {

class WordList;

/// The editor of one recipe option: check box, spin box, list of choices, a line or (where the
/// value has several) lines, by its type.
class OptionEditor : public QWidget
{
    Q_OBJECT

public:
    explicit OptionEditor(const OptionSpec &spec, QWidget *parent = nullptr);

    [[nodiscard]] const OptionSpec &spec() const { return m_spec; }
    /// Shows a value without telling it.
    void setValue(const QVariant &value);
    /// A button at the right of the editor.
    void addTool(QAction *action);
    /// Marks what was typed as wrong (empty: right); the text becomes the tooltip.
    void setProblem(const QString &text);
    /// Words offered while typing into a line, such as the names of runs.
    void setSuggestions(const QStringList &words);
    /// Names to tick instead of a line to type in, for a list of words.
    void setWords(const QStringList &words);
    /// Greyed, with the reason as its tooltip; empty: in use.
    void setIgnored(const QString &why);
    /// True when its choices or its text need more than half of a narrow form.
    [[nodiscard]] bool isWide() const;
    /// A value as the editor shows it.
    [[nodiscard]] QString textOf(const QVariant &value) const;
    /// What it does, its range, unit, default and key.
    [[nodiscard]] QString help() const;

Q_SIGNALS:
    void edited(const QVariant &value); ///< the user chose another value (not checked yet)

private:
    void makeToggle();
    void makeInteger();
    void makeChoice();
    void makeLine();
    void makeText();
    void makeWords();
    void refreshToolTip();

    OptionSpec m_spec;
    QWidget *m_control = nullptr;
    QPlainTextEdit *m_lines = nullptr; ///< shown instead of the line when there are several
    WordList *m_words = nullptr; ///< shown instead of the line when there are names to tick
    QString m_problem, m_ignored; ///< why the value, or the option, does not count; empty: it does
    std::function<void(const QVariant &)> m_show;
};

} // namespace lw
