// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/weights/weightsfile.h"
#include "core/learn/weights/weightstensor.h"
#include "tests/support/mutatedzip.h"
#include "tests/support/shareddata.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace lw;
using namespace Qt::StringLiterals;

namespace {

QString pickleFolder()
{
    return test::sharedFolder() + u"/parity/torchpkl/"_s;
}

QJsonObject manifest()
{
    QFile file(pickleFolder() + u"manifest.json"_s);
    file.open(QIODevice::ReadOnly);
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// Writes `bytes` to a file and opens it as weights; the error's text, or nothing.
QString problemOf(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
    file.close();
    const auto opened = WeightsFile::open(file.fileName());
    return opened ? QString() : opened.error().text();
}

QByteArray pickled(const QByteArray &body)
{
    return "\x80\x02" + body;
}

/// Magic number, protocol and machine (an empty dictionary, 4 bytes) of the older format.
QByteArray legacyStart()
{
    return pickled(QByteArray("\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.", 13))
        + pickled("M\xe9\x03.") + pickled("}.");
}

} // namespace

class TestWeightsFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodFiles_data();
    void goodFiles();
    void badFilesAreRefused_data();
    void badFilesAreRefused();
    void everyCutIsRefused();
    void everyFlippedBitIsRefusedOrHarmless();
    void mutatedFilesAreRefusedOrHarmless_data();
    void mutatedFilesAreRefusedOrHarmless();
    void oldFormsAreRead();
    void bombsAreRefused();
    void otherKindsAreNamed_data();
    void otherKindsAreNamed();
    void torchScriptIsNamed();
    void wrappingsAreTakenOff();
};

void TestWeightsFile::goodFiles_data()
{
    QTest::addColumn<QJsonObject>("row");
    if (test::sharedFolder().isEmpty())
        QTest::newRow("absent") << QJsonObject();
    for (const QJsonValue &value : manifest().value(u"good").toArray())
        QTest::newRow(qPrintable(value.toObject().value(u"file").toString())) << value.toObject();
}

void TestWeightsFile::goodFiles()
{
    SKIP_WITHOUT_SHARED();
    QFETCH(const QJsonObject, row);
    const auto file = WeightsFile::open(pickleFolder() + row.value(u"file").toString());
    QVERIFY2(file, file ? "" : qPrintable(file.error().text()));
    const QJsonArray wanted = row.value(u"tensors").toArray();
    QCOMPARE(qsizetype(file->tensors().size()), wanted.size());
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const QJsonObject expected = wanted.at(i).toObject();
        const StoredTensor &stored = file->tensors()[size_t(i)];
        QCOMPARE(stored.name, expected.value(u"name").toString());
        const auto list = [](const std::vector<qint64> &values) {
            QJsonArray array;
            for (const qint64 value : values)
                array.append(value);
            return array;
        };
        QCOMPARE(list(stored.shape), expected.value(u"shape").toArray());
        QCOMPARE(list(stored.strides), expected.value(u"stride").toArray());
        QCOMPARE(stored.offset, expected.value(u"storage_offset").toInteger());
        const torch::Tensor tensor = copyOf(stored);
        QCOMPARE(QString::fromLatin1(c10::toString(tensor.scalar_type())).toLower(),
                 QString(expected.value(u"dtype").toString())
                     .replace(u"float32"_s, u"float"_s)
                     .replace(u"float64"_s, u"double"_s)
                     .replace(u"float16"_s, u"half"_s)
                     .replace(u"bhalf"_s, u"bfloat16"_s)
                     .replace(u"uint8"_s, u"byte"_s)
                     .replace(u"int64"_s, u"long"_s)
                     .replace(u"int32"_s, u"int"_s));
        const torch::Tensor exact = tensor.to(torch::kFloat64).flatten();
        QVERIFY(std::abs(exact.sum().item<double>() - expected.value(u"sum").toDouble())
                < 1e-12 * (1 + expected.value(u"abs_sum").toDouble()));
        QVERIFY(std::abs(exact.abs().sum().item<double>() - expected.value(u"abs_sum").toDouble())
                < 1e-12 * (1 + expected.value(u"abs_sum").toDouble()));
        if (exact.numel() > 0) {
            QCOMPARE(exact[0].item<double>(), expected.value(u"first").toDouble());
            QCOMPARE(exact[-1].item<double>(), expected.value(u"last").toDouble());
        }
    }
    const QJsonArray scalars = row.value(u"scalars").toArray();
    QCOMPARE(qsizetype(file->scalars().size()), scalars.size());
    for (qsizetype i = 0; i < scalars.size(); ++i) {
        const StoredScalar &scalar = file->scalars()[size_t(i)];
        QCOMPARE(scalar.name, scalars.at(i).toObject().value(u"name").toString());
        QCOMPARE(QJsonValue::fromVariant(scalar.value), scalars.at(i).toObject().value(u"value"));
    }
}

void TestWeightsFile::badFilesAreRefused_data()
{
    QTest::addColumn<QString>("file");
    if (test::sharedFolder().isEmpty())
        QTest::newRow("absent") << QString();
    for (const QJsonValue &value : manifest().value(u"bad").toArray()) {
        const QString file = value.toObject().value(u"file").toString();
        QTest::newRow(qPrintable(file)) << file;
    }
}

void TestWeightsFile::badFilesAreRefused()
{
    SKIP_WITHOUT_SHARED();
    QFETCH(const QString, file);
    const QTemporaryDir folder;
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(folder.path()));
    const auto opened = WeightsFile::open(pickleFolder() + file);
    QVERIFY(QDir::setCurrent(before));
    QVERIFY(!opened);
    const QString text = opened.error().text();
    QVERIFY2(text.contains(file) && text.size() > 40, qPrintable(text));
    qInfo().noquote() << opened.error().what;
    if (file.startsWith(u"evil"))
        QVERIFY2(text.contains(u"malicious") || text.contains(u"not written by torch.save"),
                 qPrintable(text));
    QVERIFY(QDir(folder.path()).isEmpty());
    QVERIFY(!QFile::exists(u"pwned"_s));
}

void TestWeightsFile::everyCutIsRefused()
{
    SKIP_WITHOUT_SHARED();
    const QTemporaryDir folder;
    for (const QString &name : {u"variants.pth"_s, u"variants_legacy.pth"_s}) {
        QFile file(pickleFolder() + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        for (qsizetype size = 0; size < whole.size(); size += 31)
            QVERIFY2(!problemOf(folder, u"cut.pth"_s, whole.first(size)).isEmpty(),
                     qPrintable(QString::number(size)));
    }
}

void TestWeightsFile::everyFlippedBitIsRefusedOrHarmless()
{
    SKIP_WITHOUT_SHARED();
    const QTemporaryDir folder;
    QFile file(pickleFolder() + u"variants.pth"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    int refused = 0;
    for (qsizetype i = 0; i < whole.size(); i += 11) { // must not crash, whatever it is
        QByteArray flipped = whole;
        flipped[i] = char(flipped[i] ^ (1 << (i % 8)));
        refused += !problemOf(folder, u"flipped.pth"_s, flipped).isEmpty();
    }
    QVERIFY(refused > 50);
}

void TestWeightsFile::mutatedFilesAreRefusedOrHarmless_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name :
         {u"variants.pth"_s, u"variants_legacy.pth"_s, u"checkpoint.pth"_s, u"state_dict.pth"_s})
        QTest::newRow(qPrintable(name)) << name;
}

/// Bytes changed, moved, repeated and left out, check sums put right: whatever is still read must
/// be a tensor within the file.
void TestWeightsFile::mutatedFilesAreRefusedOrHarmless()
{
    SKIP_WITHOUT_SHARED();
    QFETCH(const QString, name);
    const QTemporaryDir folder;
    QFile file(pickleFolder() + name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    const qsizetype begin = std::max<qsizetype>(whole.indexOf("\x80\x02"), 0);
    const qsizetype length = std::min<qsizetype>(whole.size() - begin, 3000);
    std::mt19937 random(5);
    int refused = 0, read = 0;
    for (int i = 0; i < 400; ++i) {
        QByteArray changed = whole;
        for (quint32 n = 1 + random() % 3; n > 0; --n) {
            const qsizetype at = begin + qsizetype(random() % quint32(length));
            const qsizetype from = begin + qsizetype(random() % quint32(length));
            const qsizetype size = std::min<qsizetype>(1 + random() % 8, whole.size() - 8 - at);
            if (random() % 2)
                changed[at] = char(random());
            else if (size > 0)
                changed.replace(at, size, whole.mid(from, size).leftJustified(size, 'q'));
        }
        test::mendCheckSums(changed);
        QFile out(folder.filePath(u"mutated.pth"_s));
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(changed) == changed.size());
        out.close();
        const auto opened = WeightsFile::open(out.fileName());
        refused += !opened;
        if (!opened) {
            QVERIFY(!opened.error().what.isEmpty());
            continue;
        }
        ++read;
        for (const StoredTensor &tensor : opened->tensors())
            QVERIFY(copyOf(tensor).defined());
    }
    QVERIFY2(refused > 20 && read > 20, qPrintable(u"%1 %2"_s.arg(refused).arg(read)));
}

/// What versions before 0.4, schedules and Parameters with attributes leave in a pickle.
void TestWeightsFile::oldFormsAreRead()
{
    const QTemporaryDir folder;
    const QByteArray storage = "(X\x07" + QByteArray(3, '\0') + "storagectorch\nFloatStorage\nX\x01"
        + QByteArray(3, '\0') + "kX\x03" + QByteArray(3, '\0') + "cpuK\x02" + "tQ";
    const auto entry = [](char name) -> QByteArray { return "X\x01" + QByteArray(3, '\0') + name; };
    const QByteArray v1 =
        "ctorch._utils\n_rebuild_tensor\n(" + storage + QByteArray("K\0K\x02\x85K\x01\x85tR", 10);
    const QByteArray body = "}(" + entry('a') + v1 + entry('b') + "ctorch.nn.parameter\nParameter\n"
        + v1 + "\x88\x86R" + entry('c') + "ccollections\nCounter\n}K\x1eK\x01s\x85R" + entry('d')
        + QByteArray("\x8b\x02\0\0\0\xe8\x03", 7) + "u.";
    const QByteArray keys = pickled("](X\x01" + QByteArray(3, '\0') + "ke.");
    const QByteArray numbers = QByteArray("\x02\0\0\0\0\0\0\0\0\0\x80\x3f\0\0\0\x40", 16);
    const QString path = folder.filePath(u"old.pth"_s);
    QCOMPARE(problemOf(folder, u"old.pth"_s, legacyStart() + pickled(body) + keys + numbers),
             QString());
    const WeightsFile file = WeightsFile::open(path).value();
    QCOMPARE(file.tensors().size(), size_t(2));
    QVERIFY(torch::equal(copyOf(file.tensors()[1]), torch::tensor({1.f, 2.f})));
    QCOMPARE(file.scalars().back().value.toInt(), 1000);
    // A complex tensor is not malicious; a machine of the other byte order is not silently misread.
    const QByteArray complex = "ctorch\nComplexFloatStorage\n.";
    QVERIFY(problemOf(folder, u"complex.pth"_s, legacyStart() + pickled(complex))
                .contains(u"of a kind"));
    const QByteArray whole = "ctorchvision.models.resnet\nResNet\n.";
    QVERIFY(problemOf(folder, u"whole.pth"_s, legacyStart() + pickled(whole))
                .contains(u"state_dict()"));
    const QByteArray big = pickled("}X\x0d" + QByteArray(3, '\0') + "little_endian\x89s.");
    QVERIFY(problemOf(folder, u"big.pth"_s,
                      legacyStart().chopped(4) + big + pickled(body) + keys + numbers)
                .contains(u"big-endian"));
}

void TestWeightsFile::bombsAreRefused()
{
    const QTemporaryDir folder;
    // A list that holds itself.
    QVERIFY(problemOf(folder, u"self.pth"_s,
                      legacyStart() + pickled(QByteArray("]q\0h\0a.", 7)) + pickled("]."))
                .contains(u"endlessly"));
    // A billion laughs: each list holds the one before twice.
    QByteArray laughs = QByteArray("]q\0", 3);
    for (char i = 1; i < 60; ++i)
        laughs += QByteArray("0(h") + char(i - 1) + 'h' + char(i - 1) + "tq" + i;
    QVERIFY(
        !problemOf(folder, u"laughs.pth"_s, legacyStart() + pickled(laughs + '.') + pickled("]."))
             .isEmpty());
    // Deep nesting must not exhaust the stack.
    QVERIFY(!problemOf(folder, u"deep.pth"_s,
                       legacyStart()
                           + pickled(QByteArray(1'000'000, ']') + QByteArray(999'999, 'a') + '.')
                           + pickled("]."))
                 .isEmpty());
    // More values than any checkpoint has.
    QVERIFY(
        problemOf(folder, u"many.pth"_s, legacyStart() + pickled(QByteArray(5'000'000, ')') + '.'))
            .contains(u"more values"));
    // A small file whose names would fill the memory: a long key, a million times.
    const QByteArray key = QByteArray("X\0\0\x01\0", 5) + QByteArray(65536, 'n');
    QVERIFY(problemOf(folder, u"names.pth"_s,
                      legacyStart()
                          + pickled("}" + key + "K\1sq" + QByteArray("\0", 1) + "0("
                                    + QByteArray("h\0", 2).repeated(1'000'000) + "t.")
                          + pickled("]."))
                .contains(u"endlessly"));
    // A list of a million sizes, looked through for each of a million tensors.
    QVERIFY(!problemOf(folder, u"sizes.pth"_s,
                       legacyStart()
                           + pickled("(" + QByteArray("K\1").repeated(1'000'000) + "tq"
                                     + QByteArray("\0", 1) + "0ctorch\nSize\nq\1"
                                     + QByteArray("h\0\x85R0h\1", 7).repeated(1'000'000) + '.'))
                 .isEmpty());
    // Two gigabytes of text that are not there.
    QVERIFY(!problemOf(folder, u"text.pth"_s,
                       legacyStart()
                           + pickled(QByteArray("X\xff\xff\xff\x7f"
                                                "abc.",
                                                9)))
                 .isEmpty());
}

void TestWeightsFile::otherKindsAreNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");
    QTest::newRow("empty") << u"a.pth"_s << QByteArray() << u"empty"_s;
    QTest::newRow("onnx by name") << u"a.onnx"_s << QByteArray("\x08\x07\x12\x07pytorch")
                                  << u"ONNX"_s;
    QTest::newRow("onnx by content")
        << u"a.pth"_s << QByteArray("\x08\x07\x12\x07pytorch") << u"ONNX"_s;
    QTest::newRow("web page") << u"a.pth"_s << QByteArray("<!DOCTYPE html>") << u"web page"_s;
    QTest::newRow("web page after a line")
        << u"a.pth"_s << QByteArray("\n<!DOCTYPE html>") << u"web page"_s;
    QTest::newRow("git lfs") << u"a.safetensors"_s
                             << QByteArray("version https://git-lfs.github.com/spec/v1\n")
                             << u"Git LFS"_s;
    QTest::newRow("keras") << u"a.h5"_s << QByteArray("\x89HDF\r\n\x1a\n") << u"Keras"_s;
    QTest::newRow("100 GB header")
        << u"a.safetensors"_s << QByteArray::fromHex("0000000019000000") + QByteArray(64, ' ')
        << u"header"_s;
    QTest::newRow("zip of something") << u"a.pt"_s
                                      << QByteArray::fromHex("504b0304") + QByteArray(26, '\0')
            + QByteArray::fromHex("504b0506") + QByteArray(8, '\0') + QByteArray(4, '\0')
            + QByteArray::fromHex("1e000000") + QByteArray(2, '\0')
                                      << u"torch.save"_s;
}

void TestWeightsFile::otherKindsAreNamed()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, word);
    const QTemporaryDir folder;
    const QString problem = problemOf(folder, name, bytes);
    QVERIFY2(problem.contains(word), qPrintable(problem));
    QVERIFY2(problem.contains(folder.filePath(name)), qPrintable(problem));
    const auto directory = WeightsFile::open(folder.path());
    QVERIFY(!directory && directory.error().text().contains(u"folder"));
    const auto absent = WeightsFile::open(folder.filePath(u"absent.pth"_s));
    QVERIFY(!absent && absent.error().kind == ErrorKind::NotFound);
}

/// The code in it is compressed, as torch.jit.save does.
void TestWeightsFile::torchScriptIsNamed()
{
    const auto row = [](const QByteArray &name, char method, quint32 header) {
        QByteArray bytes = QByteArray("PK\1\2") + QByteArray(42, '\0') + name;
        bytes[10] = method;
        bytes[28] = char(name.size());
        bytes[42] = char(header);
        return bytes;
    };
    const QByteArray local = "PK\3\4" + QByteArray(26, '\0');
    const QByteArray rows = row("m/code/a.py", 8, 0) + row("m/constants.pkl", 0, 0);
    QByteArray end = QByteArray("PK\5\6") + QByteArray(18, '\0');
    end[10] = 2;
    end[12] = char(rows.size());
    end[16] = char(local.size());
    const QTemporaryDir folder;
    const QString problem = problemOf(folder, u"script.pt"_s, local + rows + end);
    QVERIFY2(problem.contains(u"TorchScript"), qPrintable(problem));
}

void TestWeightsFile::wrappingsAreTakenOff()
{
    const QTemporaryDir folder;
    const std::vector<float> values{1, 2};
    const auto namesFor = [&](const QStringList &names) {
        std::vector<NamedTensor> tensors;
        for (const QString &name : names)
            tensors.push_back({name, TensorType::F32, {2}, bytesOf(values)});
        const QString path = folder.filePath(u"w.safetensors"_s);
        if (!writeSafetensors(path, tensors))
            qFatal("cannot write");
        QStringList found;
        const WeightsFile file = WeightsFile::open(path).value();
        const std::vector<StoredTensor> state = file.stateDict().value();
        for (const StoredTensor &tensor : state)
            found += tensor.name;
        return found;
    };
    const QStringList plain{u"conv1.weight"_s, u"fc.weight"_s};
    QCOMPARE(namesFor(plain), plain);
    QCOMPARE(namesFor({u"module.conv1.weight"_s, u"module.fc.weight"_s}), plain);
    QCOMPARE(namesFor({u"model.conv1.weight"_s, u"model.fc.weight"_s, u"optimizer.x"_s}), plain);
    QCOMPARE(namesFor({u"state_dict.module.conv1.weight"_s, u"state_dict.module.fc.weight"_s}),
             plain);
    QCOMPARE(namesFor({u"model.state_dict.module.conv1.weight"_s,
                       u"model.state_dict.module.fc.weight"_s, u"model.epoch"_s}),
             plain);
    QCOMPARE(namesFor({u"state_dict.conv1.weight"_s, u"state_dict.fc.weight"_s,
                       u"state_dict_ema.module.conv1.weight"_s,
                       u"state_dict_ema.module.fc.weight"_s, u"optimizer.state.0.exp_avg"_s}),
             plain);
    QCOMPARE(namesFor({u"state_dict.model.conv1.weight"_s, u"state_dict.model.fc.weight"_s,
                       u"state_dict.criterion.weight"_s}),
             plain);
    QCOMPARE(namesFor({u"module.conv1.weight"_s, u"fc.weight"_s}),
             (QStringList{u"module.conv1.weight"_s, u"fc.weight"_s}));
}

QTEST_GUILESS_MAIN(TestWeightsFile)
#include "tst_weightsfile.moc"
