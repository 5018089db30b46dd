// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/console.h"

#include "app/commands/command.h"

#include <QJsonDocument>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace lw {

namespace {
constexpr qint64 lineInterval = 200; // milliseconds
} // namespace

Console::Console(std::FILE *out, std::FILE *err, std::stop_token stop)
    : m_out(out)
    , m_err(err)
    , m_stop(std::move(stop))
    , m_terminal(isatty(fileno(err)) == 1)
{
    m_clock.start();
}

void Console::write(std::FILE *to, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), to);
    std::fflush(to);
}

void Console::clearLine()
{
    if (m_lastShown < 0)
        return;
    write(m_err, u"\r\033[K"_s);
    m_lastShown = -1;
}

void Console::say(const QString &text)
{
    if (m_json)
        return;
    const std::lock_guard guard(m_lock);
    clearLine();
    write(m_out, text + u'\n');
}

void Console::print(const QJsonObject &document)
{
    if (!m_json)
        return;
    const std::lock_guard guard(m_lock);
    clearLine();
    write(m_out, QString::fromUtf8(QJsonDocument(document).toJson()));
}

void Console::complain(const QString &text)
{
    const std::lock_guard guard(m_lock);
    clearLine();
    write(m_err, text + u'\n');
}

void Console::progress(const QString &title, qint64 done, qint64 total, const QString &stage)
{
    if (!m_terminal)
        return;
    const std::lock_guard guard(m_lock);
    const qint64 now = m_clock.elapsed();
    if (title != m_title) {
        m_title = title;
        m_rate = {};
    } else if (m_lastShown >= 0 && now - m_lastShown < lineInterval && done != total) {
        return;
    }
    m_rate.update(double(now) / 1000, done);
    QString line = stage.isEmpty() ? title : title + u": "_s + stage;
    if (total > 0)
        line += u"  %1 / %2  %3 %"_s.arg(done).arg(total).arg(100 * done / total);
    else
        line += u"  %1"_s.arg(done);
    if (m_rate.rate() > 0)
        line +=
            u"  "_s + Cli::tr("%1 a second").arg(m_rate.rate(), 0, 'f', m_rate.rate() < 10 ? 1 : 0);
    if (const double left = m_rate.secondsLeft(done, total); left >= 1)
        line += u"  "_s + Cli::tr("%1 left").arg(durationText(left));
    write(m_err, u"\r\033[K"_s + line.left(118));
    m_lastShown = now;
}

void Console::endProgress()
{
    const std::lock_guard guard(m_lock);
    clearLine();
    m_title.clear();
}

QString durationText(double seconds)
{
    const auto whole = qint64(seconds + 0.5);
    if (whole >= 3600)
        return Cli::tr("%1 h %2 min").arg(whole / 3600).arg(whole / 60 % 60, 2, 10, '0'_L1);
    if (whole >= 60)
        return Cli::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60, 2, 10, '0'_L1);
    return Cli::tr("%1 s").arg(whole);
}

} // namespace lw
