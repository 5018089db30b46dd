// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/csvfile.h"
#include "tests/support/pictures.h"

#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestCsvFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodingsAndDelimiters_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
        const QByteArray wide = utf16.encode(u"id,name\n1,\u00fc\n2,b\n"_s);
        QTest::newRow("LF") << QByteArray("id,name\n1,\xc3\xbc\n2,b\n");
        QTest::newRow("no last line end") << QByteArray("id,name\n1,\xc3\xbc\n2,b");
        QTest::newRow("CRLF") << QByteArray("id,name\r\n1,\xc3\xbc\r\n2,b\r\n");
        QTest::newRow("CR") << QByteArray("id,name\r1,\xc3\xbc\r2,b\r");
        QTest::newRow("BOM and CRLF") << QByteArray("\xef\xbb\xbfid,name\r\n1,\xc3\xbc\r\n2,b\r\n");
        QTest::newRow("semicolons") << QByteArray("id;name\n1;\xc3\xbc\n2;b\n");
        QTest::newRow("tabs") << QByteArray("id\tname\n1\t\xc3\xbc\n2\tb\n");
        QTest::newRow("quotes") << QByteArray("\"id\",\"name\"\n\"1\",\"\xc3\xbc\"\n2,\"b\"\n");
        QTest::newRow("blanks") << QByteArray(" ID , Name \n\n 1 , \xc3\xbc \n\n2,b\n\n");
        QTest::newRow("trailing delimiter") << QByteArray("id,name\n1,\xc3\xbc,\n2,b,\n");
        QTest::newRow("UTF-16") << wide;
    }
    void encodingsAndDelimiters()
    {
        QFETCH(QByteArray, bytes);
        const auto table = read(bytes);
        QVERIFY(table);
        QCOMPARE(table->column(u"name"_s), 1);
        QCOMPARE(table->rows().size(), size_t(2));
        QCOMPARE(table->rows()[0].fields, (QStringList{u"1"_s, u"\u00fc"_s}));
        QCOMPARE(table->rows()[1].fields, (QStringList{u"2"_s, u"b"_s}));
        QCOMPARE(table->issues().size(), 0);
    }

    void quotedFieldsKeepDelimitersAndLineEnds()
    {
        const auto table = read("id,name\n1,\"a,\"\"b\"\"\r\nc\"\n2,x\n");
        QCOMPARE(table->rows()[0].fields[1], u"a,\"b\"\r\nc"_s);
        QCOMPARE(table->rows()[0].line, 2);
        QCOMPARE(table->rows()[1].line, 4); // the physical line
    }

    void badRowsAreSetAside()
    {
        const auto table = read("id,name\n1\n2,b,c\n3,ok\n\"4,open\n5,ok\n6,\xff\xfe\n");
        QCOMPARE(table->rows().size(), size_t(4));
        QStringList issues;
        for (const CsvIssue &issue : table->issues())
            issues.append(u"%1 %2"_s.arg(issue.line).arg(issue.kind));
        QCOMPARE(issues,
                 (QStringList{u"2 ragged_row"_s, u"3 ragged_row"_s, u"5 open_quote"_s,
                              u"7 bad_encoding"_s}));
    }

    void emptyAndMissingTablesAreErrors()
    {
        QVERIFY(!read(""));
        QVERIFY(!read("\xef\xbb\xbf\r\n"));
        const auto missing = CsvFile::read(m_dir.filePath(u"none.csv"_s), {});
        QCOMPARE(missing.error().kind, ErrorKind::NotFound);
        QVERIFY(!CsvFile::read(m_dir.path(), {}));
        const auto header = read("id,name\n");
        QVERIFY(header);
        QCOMPARE(header->rows().size(), size_t(0));
    }

private:
    Result<CsvFile> read(const QByteArray &bytes)
    {
        const QString file = m_dir.filePath(u"table.csv"_s);
        test::writeFile(file, bytes);
        return CsvFile::read(file, {u"id"_s, u"name"_s});
    }
    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestCsvFile)
#include "tst_csvfile.moc"
