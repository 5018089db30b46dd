// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progressrate.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QString>

#include <cstdio>
#include <mutex>
#include <stop_token>

namespace lw {

/// Where a command talks: text or one JSON document on standard output, complaints and the progress
/// line on standard error. With --json nothing but the document reaches standard output.
class Console
{
public:
    Console(std::FILE *out, std::FILE *err, std::stop_token stop);

    void setJson(bool json) { m_json = json; }
    [[nodiscard]] bool json() const { return m_json; }
    [[nodiscard]] std::stop_token stopToken() const { return m_stop; } ///< Ctrl+C or SIGTERM

    /// A line for people; silent with --json.
    void say(const QString &text);
    /// The command's result; silent without --json.
    void print(const QJsonObject &document);
    /// A line on standard error, always.
    void complain(const QString &text);

    /// The line that rewrites itself, on a terminal only. May be called from any thread, for every
    /// item.
    void progress(const QString &title, qint64 done, qint64 total, const QString &stage);
    void endProgress(); ///< takes the line away

private:
    void clearLine();
    void write(std::FILE *to, const QString &text);

    std::FILE *m_out;
    std::FILE *m_err;
    std::stop_token m_stop;
    bool m_json = false;
    bool m_terminal = false;
    std::mutex m_lock;
    QElapsedTimer m_clock;
    qint64 m_lastShown = -1; ///< milliseconds, negative: no line is shown
    QString m_title; ///< of the shown progress
    ProgressRate m_rate;
};

/// "1 h 05 min", "3 min 20 s", "12 s".
[[nodiscard]] QString durationText(double seconds);

} // namespace lw
