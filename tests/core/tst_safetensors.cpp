// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/safetensors.h"

#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace lw;
using namespace Qt::StringLiterals;

class TestSafetensors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writtenIsRead();
    void badHeadersAreRefused_data();
    void badHeadersAreRefused();
    void badTensorsAreNotWritten();
    void theOldFileSurvivesAFailure();

private:
    [[nodiscard]] QString write(const QByteArray &header, const QByteArray &data,
                                qint64 length = -1);
    QTemporaryDir m_folder;
};

QString TestSafetensors::write(const QByteArray &header, const QByteArray &data, qint64 length)
{
    const quint64 stated = quint64(length < 0 ? header.size() : length);
    const QString path = m_folder.filePath(u"t.safetensors"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    file.write(reinterpret_cast<const char *>(&stated), 8);
    file.write(header + data);
    return path;
}

void TestSafetensors::writtenIsRead()
{
    const std::vector<float> floats{1.5f, -2, 3, 4, 5, 6};
    const std::vector<qint64> counter{7};
    const QString path = m_folder.filePath(u"w.safetensors"_s),
                  odd = u"mit \"Namen\" \\ 한국어\n"_s;
    const auto written = writeSafetensors(path,
                                          {{odd, TensorType::F32, {2, 3}, bytesOf(floats)},
                                           {u"count"_s, TensorType::I64, {}, bytesOf(counter)},
                                           {u"none"_s, TensorType::F16, {0, 4}, {}}},
                                          {{u"run"_s, u"a\tb"_s}, {u"empty"_s, QString()}});
    QVERIFY2(written, written ? "" : qPrintable(written.error().text()));
    const auto file = SafetensorsFile::open(path);
    QVERIFY2(file, file ? "" : qPrintable(file.error().text()));
    QCOMPARE(file->names().size(), 3);
    QCOMPARE(file->names().first(), u"count"_s); // big elements first: all stay aligned
    QCOMPARE(file->metadata(),
             (QMap<QString, QString>{{u"run"_s, u"a\tb"_s}, {u"empty"_s, QString()}}));
    const TensorView view = file->tensor(odd).value();
    QCOMPARE(view.shape, (std::vector<qint64>{2, 3}));
    QCOMPARE(view.elementCount(), 6);
    QVERIFY(std::equal(view.bytes.begin(), view.bytes.end(), bytesOf(floats).begin()));
    QCOMPARE(quintptr(view.bytes.data()) % 4, quintptr(0));
    QVERIFY(file->tensor(u"count"_s)->shape.empty());
    QVERIFY(file->tensor(u"none"_s)->bytes.empty());
    const auto absent = file->tensor(u"absent"_s);
    QVERIFY(!absent && absent.error().kind == ErrorKind::NotFound);
}

void TestSafetensors::badHeadersAreRefused_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const char *header, int bytes, const char *word) {
        QTest::newRow(name) << QByteArray(header) << bytes << QString::fromLatin1(word);
    };
    row("good", R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}  )", 8, "");
    row("cut", R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})", 7, "incomplete");
    row("tail", R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})", 9, "after the last");
    row("gap", R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})", 8, "before the tensor");
    row("overlap",
        R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})",
        8, "overlaps");
    row("size", R"({"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}})", 8, "agree");
    row("backwards", R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}})", 8, "agree");
    row("overflow", R"({"a":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,0]}})",
        0, "agree");
    row("huge number",
        R"({"a":{"dtype":"F32","shape":[99999999999999999999],"data_offsets":[0,0]}})", 0, "range");
    row("negative", R"({"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}})", 8,
        "whole number");
    row("fraction", R"({"a":{"dtype":"F32","shape":[2.0],"data_offsets":[0,8]}})", 8, "missing");
    row("type", R"({"a":{"dtype":"F8","shape":[2],"data_offsets":[0,2]}})", 2, "unknown type");
    row("duplicate",
        R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"a":{"dtype":"U8","shape":[1],"data_offsets":[1,2]}})",
        2, "twice");
    row("duplicate by escape",
        R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"\u0061":{"dtype":"U8","shape":[1],"data_offsets":[1,2]}})",
        2, "twice");
    row("lacks shape", R"({"a":{"dtype":"U8","data_offsets":[0,1]}})", 1, "lacks");
    row("unknown key", R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1],"x":1}})", 1,
        "not known");
    row("trailing comma", R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},})", 1,
        "malformed");
    row("text after", R"({}x)", 0, "follows");
    row("metadata of numbers", R"({"__metadata__":{"a":1}})", 0, "malformed");
    row("not JSON", "[]", 0, "malformed");
    row("bad escape", R"({"\ud800":{}})", 0, "escaped");
    row("space before", R"( {"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})", 8, "missing");
    const QByteArray ones = QByteArray("1,").repeated(64) + '1';
    QTest::newRow("65 dimensions")
        << R"({"a":{"dtype":"U8","shape":[)" + ones + R"(],"data_offsets":[0,1]}})" << 1
        << u"dimensions"_s;
    row("bad UTF-8", "{\"\xff\":{}}", 0, "UTF-8");
}

void TestSafetensors::badHeadersAreRefused()
{
    QFETCH(const QByteArray, header);
    QFETCH(const int, bytes);
    QFETCH(const QString, word);
    const auto file = SafetensorsFile::open(write(header, QByteArray(bytes, 'x')));
    if (word.isEmpty()) {
        QVERIFY2(file, file ? "" : qPrintable(file.error().text()));
        return;
    }
    QVERIFY(!file);
    QVERIFY2(file.error().text().contains(word) && file.error().file.endsWith(u"t.safetensors"),
             qPrintable(file.error().text()));
}

void TestSafetensors::badTensorsAreNotWritten()
{
    const std::vector<float> values{1, 2};
    const QString path = m_folder.filePath(u"n.safetensors"_s);
    QVERIFY(!writeSafetensors(path, {{u"a"_s, TensorType::F32, {3}, bytesOf(values)}}));
    QVERIFY(!writeSafetensors(path,
                              {{u"a"_s, TensorType::F32, {2}, bytesOf(values)},
                               {u"a"_s, TensorType::F32, {2}, bytesOf(values)}}));
    QVERIFY(!QFile::exists(path));
    for (const quint64 length : {quint64(1) << 40, std::numeric_limits<quint64>::max() / 2}) {
        const auto file = SafetensorsFile::open(write("{}", {}, qint64(length)));
        QVERIFY(!file && file.error().text().contains(u"header"));
    }
    QVERIFY(!SafetensorsFile::open(write("{}", {}, 1000)));
    QVERIFY(!SafetensorsFile::open(m_folder.path()));
    const auto absent = SafetensorsFile::open(m_folder.filePath(u"absent"_s));
    QVERIFY(!absent && absent.error().kind == ErrorKind::NotFound);
}

void TestSafetensors::theOldFileSurvivesAFailure()
{
    const std::vector<float> values{1, 2};
    const QString path = m_folder.filePath(u"old.safetensors"_s);
    QVERIFY(writeSafetensors(path, {{u"a"_s, TensorType::F32, {2}, bytesOf(values)}}));
    QVERIFY(!writeSafetensors(path, {{u"b"_s, TensorType::F32, {9}, bytesOf(values)}}));
    QVERIFY(SafetensorsFile::open(path)->contains(u"a"_s));
    QVERIFY(!writeSafetensors(m_folder.filePath(u"no/such/x.safetensors"_s), {}));
}

QTEST_GUILESS_MAIN(TestSafetensors)
#include "tst_safetensors.moc"
