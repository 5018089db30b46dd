// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/knownfixes.h"
#include "tests/support/jobcontext.h"
#include "tests/support/labelstorefolder.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;
using namespace lw::test;

class TestKnownFixes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fixesCountOrNot();
    void laterDecisionsKeepWhatTheySet();
    void listComesBack();
    void correctionsByHandAreListed();
    void numberOfAPersonMeansTheLabelledOne();
    void numberOfTwoPeopleIsRefused();
    void badLinesAreTold();
};

namespace {

JobContext job = quietJob();

QString fixListOf(const StoreInFolder &in, const QString &lines)
{
    const QString file = in.folder.filePath(u"fixes.csv"_s);
    QFile out(file);
    if (out.open(QIODevice::WriteOnly))
        out.write((u"person,file,attribute,value,note\n"_s + lines).toUtf8());
    return file;
}

} // namespace

void TestKnownFixes::fixesCountOrNot()
{
    StoreInFolder in(SampleTableBuilder().labelled(3).build());
    const qint16 own = in.store->label(0).classIndex, other = in.store->label(8).classIndex;
    in.store->apply(markedAsFix(byPerson({setValue(0, 0, 1)}), true));
    in.store->apply(markedAsFix(byPerson({setValue(8, 0, 2)}), false));
    QVERIFY(isCertainFix(*fixOf(*in.store, 0)));
    QVERIFY(isFix(*fixOf(*in.store, 8)) && !isCertainFix(*fixOf(*in.store, 8)));
    QVERIFY(!fixOf(*in.store, 1));
    const auto with = [&](int row, FixUse use) {
        return labelWithFixes(*in.store, row, use).classIndex;
    };
    QCOMPARE(with(0, FixUse::All), in.store->label(0).classIndex);
    QCOMPARE(with(0, FixUse::OnlyCertain), in.store->label(0).classIndex);
    QCOMPARE(with(0, FixUse::None), own);
    QCOMPARE(with(8, FixUse::All), in.store->label(8).classIndex);
    QCOMPARE(with(8, FixUse::OnlyCertain), other);
    in.store->undo();
    QVERIFY(!fixOf(*in.store, 8)); // reversible
    QCOMPARE(with(8, FixUse::All), other);
    // The mark is on disk, not only in memory.
    const QString file = in.folder.filePath(u"labels.sqlite"_s);
    in.store.reset();
    auto again = LabelStore::open(file, in.samples, Taxonomy::maskGenderAge());
    QVERIFY(again && !(*again)->isReadOnly());
    QVERIFY(isCertainFix(*fixOf(**again, 0)));
}

void TestKnownFixes::laterDecisionsKeepWhatTheySet()
{
    StoreInFolder in(SampleTableBuilder().labelled(2).build());
    const qint8 gender = in.store->label(0).values[1];
    in.store->apply(markedAsFix(byPerson({setValue(0, 1, 1 - gender)}), false));
    in.store->apply(byPerson({setValue(0, 0, 2)})); // carries the fixed gender along
    const CurrentLabel without = labelWithFixes(*in.store, 0, FixUse::None);
    QCOMPARE(without.values[1], gender);
    QCOMPARE(without.values[0], qint8(2));
    QCOMPARE(in.store->label(0).values[1], qint8(1 - gender));
}

void TestKnownFixes::listComesBack()
{
    StoreInFolder in(SampleTableBuilder().labelled(3).build());
    const ReviewColumns columns = in.columns();
    const QString person = in.samples->personKey(1);
    const QString picture = in.samples->path(0);
    const int gender = 1 - in.store->label(7).values[1];
    const QString value = columns.taxonomy.attributes()[1].values[gender];
    const QString list =
        fixListOf(in,
                  u"%1,,gender,%2,ambiguous: hair\n%3,%4,mask,none,chin\n"_s.arg(
                      person, value, in.samples->personKey(0), picture.section(u'/', -1)));
    QVERIFY(isFixList(list));
    auto made = planFixImport(list, *in.store, columns, u"Ada"_s, job);
    QVERIFY(made.has_value());
    QVERIFY(made->plan.problems.isEmpty());
    QCOMPARE(made->plan.batch.changes.size(), size_t(8)); // seven of the person, and one
    QVERIFY(in.store->apply(made->plan.batch) > 0);
    QCOMPARE(in.store->label(7).values[1], qint8(gender));
    QCOMPARE(in.store->label(0).values[0], qint8(2));
    QVERIFY(!isCertainFix(*fixOf(*in.store, 7)));
    QVERIFY(isCertainFix(*fixOf(*in.store, 0)));
    const QString notes = in.folder.filePath(u"notes.csv"_s);
    QVERIFY(saveFixNotes(notes, made->notes).has_value());
    const QString out = in.folder.filePath(u"out.csv"_s);
    const auto written = exportFixes(out, *in.store, columns, notes, job);
    QVERIFY(written.has_value());
    QCOMPARE(*written, 8);
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY(text.startsWith(u"person,file,attribute,value,note"_s));
    QVERIFY(text.contains(u"ambiguous: hair"_s) && text.contains(u"certain: chin"_s));
    // Into a fresh store, and nothing is left to do then.
    StoreInFolder other(in.samples);
    const ReviewColumns otherColumns = other.columns();
    made = planFixImport(out, *other.store, otherColumns, u"Bob"_s, job);
    QVERIFY(made && other.store->apply(made->plan.batch) > 0);
    for (int row = 0; row < in.samples->size(); ++row)
        QCOMPARE(other.store->label(row).classIndex, in.store->label(row).classIndex);
    made = planFixImport(out, *other.store, otherColumns, u"Bob"_s, job);
    QVERIFY(made && made->plan.batch.changes.empty());
    QCOMPARE(made->plan.unchanged, 8);
}

void TestKnownFixes::correctionsByHandAreListed()
{
    StoreInFolder in(SampleTableBuilder().labelled(1).pool(1).build());
    const int pool = 7;
    QCOMPARE(in.samples->role(pool), DatasetRole::Pool);
    in.store->apply(byPerson({setValue(3, 0, 2), setValue(pool, 0, 1)}));
    QVERIFY(!fixOf(*in.store, 3)); // a run cannot be trained without it
    const ReviewColumns columns = in.columns();
    const QString out = in.folder.filePath(u"out.csv"_s);
    const auto written = exportFixes(out, *in.store, columns, {}, job);
    QVERIFY(written.has_value());
    QCOMPARE(*written, 1); // the pool's picture had no label to be corrected
    StoreInFolder other(in.samples);
    const auto made = planFixImport(out, *other.store, other.columns(), u"Bob"_s, job);
    QVERIFY(made && other.store->apply(made->plan.batch) > 0);
    QCOMPARE(other.store->label(3).classIndex, in.store->label(3).classIndex);
    QVERIFY(isCertainFix(*fixOf(*other.store, 3)));
}

void TestKnownFixes::numberOfAPersonMeansTheLabelledOne()
{
    // The person 000001 of the labelled set, and one of the pool that is called so, too.
    SampleTableBuilder builder;
    StoreInFolder in(builder.labelled(2).pool(2).build());
    const SampleTable &samples = *in.samples;
    const QString key = samples.personKey(samples.person(7)), number = key.section(u'_', 0, 0);
    const int gender = 1 - in.store->label(7).values[1];
    const QString value = in.columns().taxonomy.attributes()[1].values[gender];
    auto made = planFixImport(fixListOf(in, u"%1,,gender,%2,\n"_s.arg(number, value)), *in.store,
                              in.columns(), u"Ada"_s, job);
    QVERIFY(made.has_value());
    QVERIFY(made->plan.problems.isEmpty());
    QCOMPARE(made->plan.batch.changes.size(), size_t(7));
    for (const LabelChange &change : made->plan.batch.changes)
        QCOMPARE(samples.person(change.row), samples.person(7));
}

void TestKnownFixes::numberOfTwoPeopleIsRefused()
{
    DatasetSpec spec;
    spec.id = u"train"_s;
    spec.role = DatasetRole::Labelled;
    DatasetIndex::Builder builder(spec, u"/nowhere"_s, 3);
    for (const QString &person : {u"000370_a"_s, u"000370_b"_s}) {
        builder.add({.path = u"images/%1/mask1.jpg"_s.arg(person),
                     .personKey = person,
                     .values = {0, 0, 0},
                     .group = u"mask1"_s});
    }
    const QList datasets{builder.build()};
    StoreInFolder in(std::make_shared<SampleTable>(datasets));
    const auto changes = [&in](const QString &line) {
        const QString name = in.folder.filePath(u"fixes.csv"_s);
        QFile out(name);
        if (out.open(QIODevice::WriteOnly))
            out.write((u"person,file,attribute,value,note,dataset\n"_s + line).toUtf8());
        out.close();
        const auto made = planFixImport(name, *in.store, in.columns(), u"Ada"_s, job);
        return made ? int(made->plan.batch.changes.size()) : -1;
    };
    QCOMPARE(changes(u"000370,,gender,female,,train\n"_s), 0); // which of the two?
    QCOMPARE(changes(u"000370,mask1.jpg,gender,female,,train\n"_s), 0);
    QCOMPARE(changes(u"000370_b,,gender,female,,train\n"_s), 1);
    QCOMPARE(changes(u"000370,images/000370_a/mask1.jpg,gender,female,,train\n"_s), 1);
}

void TestKnownFixes::badLinesAreTold()
{
    StoreInFolder in(SampleTableBuilder().labelled(1).build());
    const ReviewColumns columns = in.columns();
    const QString person = in.samples->personKey(0);
    const auto made = planFixImport(
        fixListOf(in,
                  u"nobody,,gender,male,\n%1,,colour,red,\n%1,,gender,maybe,\n%1,x.jpg,mask,"
                  "wear,\n"_s.arg(person)),
        *in.store, columns, u"Ada"_s, job);
    QVERIFY(made.has_value());
    QCOMPARE(made->plan.problems.size(), 4);
    QCOMPARE(made->plan.problems[0].line, 2);
    QVERIFY(made->plan.batch.changes.empty());
}

QTEST_GUILESS_MAIN(TestKnownFixes)
#include "tst_knownfixes.moc"
