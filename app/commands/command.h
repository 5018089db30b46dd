// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <functional>

namespace lw {

class Console;

/// Translation context of everything the command line says.
struct Cli
{
    Q_DECLARE_TR_FUNCTIONS(lw::Cli)
};

enum ExitCode { ExitDone = 0, ExitFailed = 1, ExitUsage = 2, ExitCancelled = 130 };

/// How a command ended. Made from a Result or an Error; usage mistakes have their own maker.
class CommandOutcome
{
public:
    CommandOutcome() = default;
    CommandOutcome(const Error &error);
    CommandOutcome(const Result<void> &result);
    [[nodiscard]] static CommandOutcome usage(const QString &what);

    [[nodiscard]] int exitCode() const { return m_exitCode; }
    [[nodiscard]] const Error &error() const { return m_error; }

private:
    int m_exitCode = ExitDone;
    Error m_error;
};

struct CommandOption
{
    QString name; ///< without the dashes
    QString value; ///< word for its value in the usage, empty: a flag
    QString help;
    bool repeats = false;
};

/// What was typed after the command's name, checked against its options.
class CommandLine
{
public:
    [[nodiscard]] static Result<CommandLine> parse(const QStringList &words,
                                                   const QList<CommandOption> &options,
                                                   qsizetype fewest, qsizetype most);

    [[nodiscard]] const QStringList &positionals() const { return m_positionals; }
    [[nodiscard]] QString positional(int i) const { return m_positionals.value(i); }
    [[nodiscard]] bool has(const QString &option) const { return m_values.contains(option); }
    [[nodiscard]] QString value(const QString &option, const QString &otherwise = {}) const;
    [[nodiscard]] QStringList values(const QString &option) const { return m_values.value(option); }
    /// A whole number in a range; BadInput in words otherwise.
    [[nodiscard]] Result<int> integer(const QString &option, int otherwise, int low,
                                      int high) const;

private:
    QStringList m_positionals;
    QHash<QString, QStringList> m_values;
};

/// One command. To add one: a .cpp with a function that returns it, one line in
/// commandregistry.cpp.
struct Command
{
    QString name;
    QString summary; ///< one line
    QString arguments; ///< "PROJECT --run RUN"
    qsizetype fewestPositionals = 1;
    qsizetype mostPositionals = 1;
    QList<CommandOption> options; ///< --json and --help are added to every command
    std::function<CommandOutcome(const CommandLine &, Console &)> run;
    QString details; ///< further lines of its help, may be empty
};

[[nodiscard]] const QList<Command> &commandRegistry();
/// Runs the program's arguments (without its name) and returns the exit code.
[[nodiscard]] int runCommandLine(const QStringList &arguments, Console &console);
/// The word of `known` that is nearest to a mistyped one, or empty.
[[nodiscard]] QString nearestWord(const QString &typed, const QStringList &known);

} // namespace lw
