// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <set>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context, source, comment;
    QStringList translations; ///< one, or one per plural form
    bool unfinished = false;

    [[nodiscard]] QString key() const { return context + u'|' + source + u'|' + comment; }
};

QList<Message> readMessages(const QString &tsFile)
{
    QFile file(tsFile);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto name = xml.name();
        if (name == u"name"_s) {
            context = xml.readElementText();
        } else if (name == u"message"_s) {
            messages.append({.context = context, .source = {}, .comment = {}, .translations = {}});
        } else if (name == u"source"_s) {
            messages.last().source = xml.readElementText();
        } else if (name == u"comment"_s) {
            messages.last().comment = xml.readElementText();
        } else if (name == u"numerusform"_s) {
            messages.last().translations.append(xml.readElementText());
        } else if (name == u"translation"_s) {
            const auto type = xml.attributes().value(u"type"_s);
            messages.last().unfinished = type == u"unfinished"_s;
            const QString text =
                xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            if (!text.isEmpty())
                messages.last().translations.append(text);
        }
    }
    return messages;
}

/// The set of %1, %2, %n, %L1 in a text.
std::set<QString> placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%L?(\\d+|n)"_s);
    std::set<QString> found;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        found.insert(it.next().captured(1));
    return found;
}

const QString source = QStringLiteral(LABELWRIGHT_SOURCE_DIR);
const QString korean = source + u"/translations/labelwright_ko.ts"_s;

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void koreanIsComplete()
    {
        const QList<Message> messages = readMessages(korean);
        QVERIFY(messages.size() > 100);
        QStringList bad;
        for (const Message &message : messages) {
            if (message.unfinished || message.translations.isEmpty())
                bad.append(u"not translated: "_s + message.key());
        }
        QVERIFY2(bad.isEmpty(), qPrintable(bad.join(u'\n')));
    }

    void placeholdersAreKept()
    {
        QStringList bad;
        for (const Message &message : readMessages(korean)) {
            std::set<QString> wanted = placeholders(message.source);
            for (const QString &translation : message.translations) {
                std::set<QString> found = placeholders(translation);
                wanted.erase(u"n"_s); // a plural form may leave the number out
                found.erase(u"n"_s);
                if (found != wanted)
                    bad.append(message.key() + u" -> "_s + translation);
            }
        }
        QVERIFY2(bad.isEmpty(), qPrintable(bad.join(u'\n')));
    }

    void everyStringOfTheSourcesIsThere()
    {
        const QString lupdate = QStringLiteral(LABELWRIGHT_LUPDATE);
        if (!QFile::exists(lupdate))
            QSKIP("lupdate is absent: install qt6-l10n-tools");
        QTemporaryDir folder;
        const QString fresh = folder.filePath(u"fresh.ts"_s);
        QProcess process;
        process.setWorkingDirectory(source);
        process.start(lupdate,
                      {u"-silent"_s, u"-locations"_s, u"none"_s, u"-I"_s, u"."_s, u"app"_s,
                       u"core"_s, u"ui"_s, u"-target-language"_s, u"ko_KR"_s, u"-ts"_s, fresh});
        QVERIFY(process.waitForFinished(120'000));
        // A text in a class or namespace that lupdate takes for its context, but the program does
        // not.
        const QString complaints = QString::fromLocal8Bit(process.readAllStandardError());
        QVERIFY2(!complaints.contains(u"lacks Q_OBJECT"_s), qPrintable(complaints));
        std::set<QString> known;
        for (const Message &message : readMessages(korean))
            known.insert(message.key());
        QStringList missing;
        const QList<Message> now = readMessages(fresh);
        QVERIFY(now.size() > 100);
        for (const Message &message : now) {
            if (!known.contains(message.key()))
                missing.append(message.key());
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
