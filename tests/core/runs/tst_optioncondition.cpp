// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/optioncondition.h"

#include <QTest>

using namespace lw;
using namespace Qt::StringLiterals;

class TestOptionCondition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holds_data();
    void holds();
};

void TestOptionCondition::holds_data()
{
    QTest::addColumn<QString>("condition");
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<bool>("expected");
    const QString either = u"cutmix!=0 or mixup!=0"_s;
    const QString both = u"cutmix!=0 and shape!=half or mixup!=0"_s;
    QTest::newRow("empty") << QString() << QStringList() << true;
    QTest::newRow("one of") << u"shape=box|band"_s << QStringList{u"shape=band"_s} << true;
    QTest::newRow("none of them") << u"shape=box|band"_s << QStringList() << false;
    QTest::newRow("not the default") << u"cutmix!=0"_s << QStringList() << false;
    QTest::newRow("a number however written")
        << u"cutmix!=0"_s << QStringList{u"cutmix=0.0"_s} << false;
    QTest::newRow("not equal") << u"cutmix!=0"_s << QStringList{u"cutmix=0.5"_s} << true;
    QTest::newRow("none of two") << u"shape!=box|half"_s << QStringList() << false;
    QTest::newRow("not empty") << u"from!="_s << QStringList{u"from=a run"_s} << true;
    QTest::newRow("empty text") << u"from!="_s << QStringList() << false;
    QTest::newRow("neither") << either << QStringList() << false;
    QTest::newRow("the second") << either << QStringList{u"mixup=1"_s} << true;
    QTest::newRow("half of both") << both << QStringList{u"cutmix=1"_s} << false;
    QTest::newRow("both") << both << QStringList{u"cutmix=1"_s, u"shape=box"_s} << true;
    QTest::newRow("instead of both") << both << QStringList{u"mixup=1"_s} << true;
    QTest::newRow("unknown key") << u"mixture!=0"_s << QStringList() << false;
}

void TestOptionCondition::holds()
{
    QFETCH(QString, condition);
    QFETCH(QStringList, settings);
    QFETCH(bool, expected);
    OptionSpec cutmix, mixup, shape, from;
    cutmix.key = u"cutmix"_s;
    mixup.key = u"mixup"_s;
    cutmix.defaultValue = mixup.defaultValue = 0.0;
    shape.key = u"shape"_s;
    shape.type = OptionType::Choice;
    shape.choices = QStringList{u"half"_s, u"box"_s, u"band"_s};
    shape.defaultValue = u"half"_s;
    from.key = u"from"_s;
    from.type = OptionType::Text;
    from.defaultValue = QString();
    RunConfig config({cutmix, mixup, shape, from});
    for (const QString &setting : settings)
        QVERIFY(config.setText(setting));
    QCOMPARE(conditionHolds(condition, config), expected);
}

QTEST_GUILESS_MAIN(TestOptionCondition)
#include "tst_optioncondition.moc"
