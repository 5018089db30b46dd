// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"

#include "app/commands/console.h"
#include "core/base/exceptions.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

int editDistance(const QString &a, const QString &b)
{
    std::vector<int> row(size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i) + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const int replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[size_t(j) + 1];
            row[size_t(j) + 1] = std::min({replaced, diagonal + 1, row[size_t(j)] + 1});
        }
    }
    return row.back();
}

QList<CommandOption> allOptions(const Command &command)
{
    QList<CommandOption> options = command.options;
    options << CommandOption{u"json"_s, {}, Cli::tr("print one JSON document on standard output")}
            << CommandOption{u"help"_s, {}, Cli::tr("print this help")};
    return options;
}

QString commandHelp(const Command &command)
{
    QString text = Cli::tr("Usage: labelwright-cli %1 %2").arg(command.name, command.arguments)
        + u"\n\n"_s + command.summary + u'\n';
    if (!command.details.isEmpty())
        text += u'\n' + command.details + u'\n';
    text += u'\n' + Cli::tr("Options:") + u'\n';
    for (const CommandOption &option : allOptions(command)) {
        QString left = u"  --"_s + option.name;
        if (!option.value.isEmpty())
            left += u' ' + option.value;
        if (option.repeats)
            left += u"..."_s;
        text += left.leftJustified(28) + u' ' + option.help + u'\n';
    }
    return text;
}

QString programHelp()
{
    QString text = Cli::tr("Usage: labelwright-cli COMMAND ... [--json]") + u"\n\n"_s
        + Cli::tr("Takes an imbalanced image data set from raw folders to a reviewed, trained, "
                  "calibrated ensemble.")
        + u"\n\n"_s + Cli::tr("Commands:") + u'\n';
    for (const Command &command : commandRegistry())
        text += u"  "_s + command.name.leftJustified(14) + u' ' + command.summary + u'\n';
    return text + u'\n'
        + Cli::tr("'labelwright-cli COMMAND --help' explains one command.\n"
                  "Exit status: 0 done, 1 failed, 2 wrong usage, 130 cancelled.\n");
}

int failUsage(Console &console, const QString &what, const QString &hint)
{
    console.complain(what + u'\n' + hint);
    return ExitUsage;
}

CommandOutcome runGuarded(const Command &command, const CommandLine &line, Console &console)
{
    try {
        return command.run(line, console);
    } catch (...) {
        return errorFromCurrentException();
    }
}

} // namespace

CommandOutcome::CommandOutcome(const Error &error)
    : m_exitCode(error.kind == ErrorKind::Cancelled ? ExitCancelled : ExitFailed)
    , m_error(error)
{
}

CommandOutcome::CommandOutcome(const Result<void> &result)
{
    if (!result)
        *this = CommandOutcome(result.error());
}

CommandOutcome CommandOutcome::usage(const QString &what)
{
    CommandOutcome outcome(Error::badInput(what));
    outcome.m_exitCode = ExitUsage;
    return outcome;
}

QString nearestWord(const QString &typed, const QStringList &known)
{
    QString best;
    int bestDistance = 4; // farther than three edits is no likely slip
    for (const QString &word : known) {
        const int distance = editDistance(typed, word);
        if (distance < bestDistance && distance < word.size()) {
            bestDistance = distance;
            best = word;
        }
    }
    return best;
}

Result<CommandLine> CommandLine::parse(const QStringList &words,
                                       const QList<CommandOption> &options, qsizetype fewest,
                                       qsizetype most)
{
    CommandLine line;
    bool onlyPositionals = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (onlyPositionals || !word.startsWith("--"_L1)) {
            line.m_positionals << word;
            continue;
        }
        if (word == "--"_L1) {
            onlyPositionals = true;
            continue;
        }
        const QString name = word.mid(2).section(u'=', 0, 0);
        const auto option = std::find_if(options.cbegin(), options.cend(),
                                         [&](const CommandOption &o) { return o.name == name; });
        if (option == options.cend()) {
            QStringList names;
            for (const CommandOption &o : options)
                names << o.name;
            const QString near = nearestWord(name, names);
            return Error::badInput(
                near.isEmpty()
                    ? Cli::tr("There is no option --%1").arg(name)
                    : Cli::tr("There is no option --%1; did you mean --%2?").arg(name, near));
        }
        QString value;
        if (word.contains(u'=')) {
            if (option->value.isEmpty())
                return Error::badInput(Cli::tr("The option --%1 takes no value").arg(name));
            value = word.section(u'=', 1);
        } else if (!option->value.isEmpty()) {
            if (i + 1 >= words.size() || words[i + 1].startsWith("--"_L1))
                return Error::badInput(
                    Cli::tr("The option --%1 needs a value (%2)").arg(name, option->value));
            value = words[++i];
        }
        if (line.has(name) && !option->repeats)
            return Error::badInput(Cli::tr("The option --%1 is given twice").arg(name));
        line.m_values[name] << value;
    }
    if (line.has(u"help"_s))
        return line;
    if (line.m_positionals.size() < fewest)
        return Error::badInput(Cli::tr("Something is missing after the command's name"));
    if (line.m_positionals.size() > most)
        return Error::badInput(Cli::tr("'%1' is one word too many").arg(line.m_positionals[most]));
    return line;
}

QString CommandLine::value(const QString &option, const QString &otherwise) const
{
    const QStringList all = values(option);
    return all.isEmpty() ? otherwise : all.last();
}

Result<int> CommandLine::integer(const QString &option, int otherwise, int low, int high) const
{
    if (!has(option))
        return otherwise;
    bool ok = false;
    const int number = value(option).toInt(&ok);
    if (!ok || number < low || number > high) {
        return Error::badInput(Cli::tr("--%1 must be a whole number from %2 to %3, not '%4'")
                                   .arg(option)
                                   .arg(low)
                                   .arg(high)
                                   .arg(value(option)));
    }
    return number;
}

int runCommandLine(const QStringList &arguments, Console &console)
{
    const QString first = arguments.value(0);
    if (first == "--version"_L1) {
        console.say(u"labelwright-cli "_s + QStringLiteral(LABELWRIGHT_VERSION));
        return ExitDone;
    }
    if (first == "--help"_L1 || first == "help"_L1) {
        console.say(programHelp().trimmed());
        return ExitDone;
    }
    QStringList names;
    for (const Command &command : commandRegistry())
        names << command.name;
    const auto index = names.indexOf(first);
    if (index < 0) {
        const QString near = nearestWord(first, names);
        QString what = Cli::tr("No command was given.");
        if (!first.isEmpty()) {
            what = near.isEmpty()
                ? Cli::tr("There is no command '%1'.").arg(first)
                : Cli::tr("There is no command '%1'; did you mean '%2'?").arg(first, near);
        }
        return failUsage(console, what, Cli::tr("'labelwright-cli --help' lists the commands."));
    }
    const Command &command = commandRegistry()[index];
    const auto line = CommandLine::parse(arguments.mid(1), allOptions(command),
                                         command.fewestPositionals, command.mostPositionals);
    const QString hint =
        Cli::tr("Usage: labelwright-cli %1 %2").arg(command.name, command.arguments);
    if (!line)
        return failUsage(console, line.error().what + u'.', hint);
    if (line->has(u"help"_s)) {
        console.say(commandHelp(command).trimmed());
        return ExitDone;
    }
    console.setJson(line->has(u"json"_s));
    const CommandOutcome outcome = runGuarded(command, *line, console);
    console.endProgress();
    if (outcome.exitCode() == ExitUsage)
        return failUsage(console, outcome.error().text(), hint);
    if (outcome.exitCode() != ExitDone)
        console.complain(outcome.error().text());
    return outcome.exitCode();
}

} // namespace lw
