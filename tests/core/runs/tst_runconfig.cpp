// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runconfig.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lw;
using namespace Qt::StringLiterals;

namespace {

OptionSpec spec(const QString &key, OptionType type, const QVariant &value, double minimum = 0,
                double maximum = 0, const QStringList &choices = {})
{
    OptionSpec s;
    s.key = key;
    s.type = type;
    s.defaultValue = value;
    s.minimum = minimum;
    s.maximum = maximum;
    s.choices = choices;
    return s;
}

QList<OptionSpec> schema()
{
    return {spec(u"model"_s, OptionType::Text, u"resnet18"_s),
            spec(u"epochs"_s, OptionType::Int, 20, 1, 100),
            spec(u"optimizer.name"_s, OptionType::Choice, u"adamw"_s, 0, 0, {u"sgd"_s, u"adamw"_s}),
            spec(u"augment.flip"_s, OptionType::Double, 0.5, 0, 1),
            spec(u"optimizer.rate"_s, OptionType::Double, 0.001, 1e-8, 10),
            spec(u"nesterov"_s, OptionType::Bool, false),
            spec(u"stages"_s, OptionType::IntList, QVariantList(), 0, 9)};
}

} // namespace

class TestRunConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNestedKeys();
    void defaultsFillWhatIsLeftOut();
    void errorsNameFileLineAndKey_data();
    void errorsNameFileLineAndKey();
    void yamlComesBack();
    void onlyChangedKeysAreWritten();
    void assignments();
    void missingFile();
};

void TestRunConfig::readsNestedKeys()
{
    const auto config = RunConfig::fromYaml(
        u"# a comment\nepochs: 5\noptimizer:\n  name: sgd\n  rate: 1e-2\nnesterov: yes\nstages: [1, 3]\n"_s,
        schema());
    QVERIFY2(config, config ? "" : qPrintable(config.error().text()));
    QCOMPARE(config->integer(u"epochs"_s), 5);
    QCOMPARE(config->text(u"optimizer.name"_s), u"sgd"_s);
    QCOMPARE(config->number(u"optimizer.rate"_s), 0.01);
    QCOMPARE(config->flag(u"nesterov"_s), true);
    QCOMPARE(config->value(u"stages"_s).toList(), (QVariantList{1, 3}));
}

void TestRunConfig::defaultsFillWhatIsLeftOut()
{
    const auto config = RunConfig::fromYaml(QString(), schema());
    QVERIFY(config);
    QCOMPARE(config->integer(u"epochs"_s), 20);
    QVERIFY(!config->isSet(u"epochs"_s));
}

void TestRunConfig::errorsNameFileLineAndKey_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("says");
    QTest::newRow("mistyped key") << u"epochs: 3\nepoch: 4\n"_s << 2 << u"epochs"_s;
    QTest::newRow("mistyped nested key")
        << u"optimizer:\n  name: sgd\n  rat: 1\n"_s << 3 << u"optimizer.rate"_s;
    QTest::newRow("key without its section") << u"rate: 1\n"_s << 1 << u"optimizer.rate"_s;
    QTest::newRow("out of range") << u"\nepochs: 1000\n"_s << 2 << u"1 to 100"_s;
    QTest::newRow("not a number") << u"epochs: many\n"_s << 1 << u"number"_s;
    QTest::newRow("not whole") << u"epochs: 1.5\n"_s << 1 << u"whole"_s;
    QTest::newRow("unknown choice") << u"optimizer: {name: lion}\n"_s << 1 << u"sgd, adamw"_s;
    QTest::newRow("not true or false") << u"nesterov: perhaps\n"_s << 1 << u"true or false"_s;
    QTest::newRow("given twice") << u"epochs: 3\nepochs: 4\n"_s << 2 << u"epochs"_s;
    QTest::newRow("a list for a number") << u"epochs: {a: 1}\n"_s << 1 << u"epochs"_s;
    QTest::newRow("not YAML") << u"epochs: [1\n"_s << 2 << u"YAML"_s;
    QTest::newRow("not a map") << u"- 1\n"_s << 1 << u"key: value"_s;
}

void TestRunConfig::errorsNameFileLineAndKey()
{
    QFETCH(QString, yaml);
    QFETCH(int, line);
    QFETCH(QString, says);
    const auto config = RunConfig::fromYaml(yaml, schema(), u"a.yaml"_s);
    QVERIFY(!config);
    const Error &error = config.error();
    QCOMPARE(error.file, u"a.yaml"_s);
    QVERIFY2(error.line == line || QTest::currentDataTag() == QByteArray("not YAML"),
             qPrintable(QString::number(error.line)));
    QVERIFY2(error.text().contains(says), qPrintable(error.text()));
}

void TestRunConfig::yamlComesBack()
{
    RunConfig config(schema());
    QVERIFY(config.set(u"optimizer.rate"_s, 1.0 / 3));
    QVERIFY(config.set(u"model"_s, u"a: \"strange\" # name"_s));
    QVERIFY(config.set(u"stages"_s, QVariantList{2, 4}));
    QTemporaryDir folder;
    const QString file = folder.filePath(u"config.yaml"_s);
    QVERIFY(config.write(file));
    const auto back = RunConfig::read(file, schema());
    QVERIFY2(back, back ? "" : qPrintable(back.error().text()));
    for (const OptionSpec &s : schema())
        QCOMPARE(back->value(s.key), config.value(s.key));
}

void TestRunConfig::onlyChangedKeysAreWritten()
{
    RunConfig config(schema());
    QVERIFY(config.set(u"optimizer.rate"_s, 0.5));
    QCOMPARE(config.toYaml(true), u"optimizer:\n  rate: 0.5\n"_s);
}

void TestRunConfig::assignments()
{
    RunConfig config(schema());
    QVERIFY(config.setText(u"epochs = 7"_s));
    QCOMPARE(config.integer(u"epochs"_s), 7);
    QVERIFY(!config.setText(u"epochs"_s));
    const auto wrong = config.setText(u"optimiser.rate=1"_s);
    QVERIFY(!wrong);
    QVERIFY(wrong.error().wayOut.contains("optimizer.rate"_L1));
    QCOMPARE(config.integer(u"epochs"_s), 7);
    config.reset(u"epochs"_s);
    QCOMPARE(config.integer(u"epochs"_s), 20);
}

void TestRunConfig::missingFile()
{
    const auto config = RunConfig::read(u"/nowhere/a.yaml"_s, schema());
    QVERIFY(!config);
    QCOMPARE(config.error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestRunConfig)
#include "tst_runconfig.moc"
