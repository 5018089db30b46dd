// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/taxonomy/taxonomy.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestTaxonomy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void classesFollowTheFormula()
    {
        const Taxonomy taxonomy = Taxonomy::maskGenderAge();
        QCOMPARE(taxonomy.classCount(), 18);
        for (int mask = 0; mask < 3; ++mask) {
            for (int gender = 0; gender < 2; ++gender) {
                for (int age = 0; age < 3; ++age) {
                    const std::vector<qint8> values{qint8(mask), qint8(gender), qint8(age)};
                    const int expected = (mask * 2 + gender) * 3 + age;
                    QCOMPARE(taxonomy.classOf(values), expected);
                    QCOMPARE(taxonomy.valuesOf(expected), values);
                }
            }
        }
        QCOMPARE(taxonomy.className(0), u"wear / male / <30"_s);
        QCOMPARE(taxonomy.className(17), u"none / female / >=60"_s);
        QCOMPARE(taxonomy.attributeIndex(u"age"_s), 2);
        QCOMPARE(taxonomy.attributeIndex(u"hat"_s), -1);
    }

    void oneUnknownValueMakesTheClassUnknown()
    {
        const Taxonomy taxonomy = Taxonomy::maskGenderAge();
        QCOMPARE(taxonomy.classOf(std::vector<qint8>{0, -1, 2}), unknownValue);
        QCOMPARE(taxonomy.valueIn(unknownValue, 1), unknownValue);
    }

    void numbersFallBetweenBounds_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<int>("value");
        QTest::newRow("child") << 0.0 << 0;
        QTest::newRow("just under 30") << 29.0 << 0;
        QTest::newRow("30") << 30.0 << 1;
        QTest::newRow("59") << 59.0 << 1;
        QTest::newRow("60") << 60.0 << 2;
        QTest::newRow("unknown") << -1.0 << -1;
        QTest::newRow("not a number") << double(qQNaN()) << -1;
    }
    void numbersFallBetweenBounds()
    {
        QFETCH(double, number);
        QFETCH(int, value);
        QCOMPARE(Taxonomy::maskGenderAge().valueOfNumber(2, number), value);
        QCOMPARE(Taxonomy::maskGenderAge().valueOfNumber(0, number), unknownValue);
    }

    void badTaxonomiesAreRefused_data()
    {
        QTest::addColumn<QList<Attribute>>("attributes");
        QTest::newRow("none") << QList<Attribute>{};
        QTest::newRow("one value") << QList<Attribute>{{u"a"_s, {u"x"_s}, false, {}}};
        QTest::newRow("value twice") << QList<Attribute>{{u"a"_s, {u"x"_s, u"x"_s}, false, {}}};
        QTest::newRow("name twice") << QList<Attribute>{{u"a"_s, {u"x"_s, u"y"_s}, false, {}},
                                                        {u"a"_s, {u"x"_s, u"y"_s}, false, {}}};
        QTest::newRow("bounds too many")
            << QList<Attribute>{{u"a"_s, {u"x"_s, u"y"_s}, true, {1, 2}}};
        QTest::newRow("bounds not ascending")
            << QList<Attribute>{{u"a"_s, {u"x"_s, u"y"_s, u"z"_s}, true, {5, 5}}};
    }
    void badTaxonomiesAreRefused()
    {
        QFETCH(QList<Attribute>, attributes);
        const auto taxonomy = Taxonomy::create(attributes);
        QVERIFY(!taxonomy);
        QCOMPARE(taxonomy.error().kind, ErrorKind::BadInput);
        QVERIFY(!taxonomy.error().what.isEmpty() && !taxonomy.error().wayOut.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTaxonomy)
#include "tst_taxonomy.moc"
