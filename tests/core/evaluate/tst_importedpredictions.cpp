// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/importedpredictions.h"
#include "tests/support/labelsamples.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace lw;

class TestImportedPredictions : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::shared_ptr<const SampleTable> m_samples = test::SampleTableBuilder().pool(2).build();
    std::vector<int> m_rows;
    Taxonomy m_taxonomy = Taxonomy::maskGenderAge();

    [[nodiscard]] Result<ImportedPredictions> read(const QString &text)
    {
        QFile file(m_folder.filePath(u"other.csv"_s));
        if (!file.open(QIODevice::WriteOnly))
            return Error::failed(file.errorString());
        file.write(text.toUtf8());
        file.close();
        return readPredictionsCsv(file.fileName(), *m_samples, m_rows, u"pool"_s, m_taxonomy);
    }
    [[nodiscard]] QString nameOf(int row) const { return m_samples->path(row).section(u'/', -1); }

private Q_SLOTS:
    void initTestCase()
    {
        m_rows.resize(size_t(m_samples->size()));
        std::iota(m_rows.begin(), m_rows.end(), 0);
    }

    void classesAsASubmissionHasThem()
    {
        const auto imported = read(u"ImageID,ans\n%1,3\n%2,17\n"_s.arg(nameOf(1), nameOf(0)));
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error().text()));
        QVERIFY(imported->onlyClasses);
        QVERIFY(imported->problems.isEmpty());
        const Predictions &p = imported->predictions;
        QCOMPARE(p.paths, QStringList({m_samples->path(1), m_samples->path(0)}));
        std::vector<float> row(18);
        softmax(p.logitsOf(0), row);
        QVERIFY(std::abs(row[3] - 0.999F) < 1e-4F);
        QCOMPARE(p.rows(*m_samples), std::vector<int>({1, 0}));
    }

    void probabilitiesAndLogits()
    {
        QStringList header{u"path"_s, u"class"_s};
        for (int k = 0; k < 18; ++k)
            header.append(u"p%1 %2"_s.arg(k).arg(m_taxonomy.className(k)));
        const auto line = [](const QString &path, double own, double other) {
            QStringList cells{path, u"0"_s};
            for (int k = 0; k < 18; ++k)
                cells.append(QString::number(k == 5 ? own : other));
            return cells.join(u',') + u'\n';
        };
        const QString path = m_samples->path(2);
        const auto shares = read(header.join(u',') + u'\n' + line(path, 0.49, 0.03));
        QVERIFY2(shares, shares ? "" : qPrintable(shares.error().text()));
        QVERIFY(!shares->onlyClasses);
        std::vector<float> row(18);
        softmax(shares->predictions.logitsOf(0), row);
        QVERIFY(std::abs(row[5] - 0.49F) < 1e-4F);
        QVERIFY(std::abs(row[0] - 0.03F) < 1e-4F);
        // Numbers that are no probabilities are logits.
        const auto logits = read(header.join(u',') + u'\n' + line(path, 7, -2));
        QCOMPARE(logits->predictions.logitsOf(0)[5], 7.F);
        QCOMPARE(logits->predictions.logitsOf(0)[0], -2.F);
    }

    void badRowsAreSetAsideWithTheirLine()
    {
        const QString a = m_samples->path(0);
        const QString b = m_samples->path(1);
        const auto imported = read(
            u"image,label\n%1,%2\nno.jpg,1\n%1,2\n%3,40\n"_s.arg(a, m_taxonomy.className(9), b));
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error().text()));
        QCOMPARE(imported->predictions.size(), 1);
        QCOMPARE(imported->unmatched, 1);
        QCOMPARE(imported->problems.size(), 3);
        QCOMPARE(imported->problems[0].line, 3);
        QCOMPARE(imported->problems[1].line, 4);
        QCOMPARE(imported->problems[2].line, 5);
        std::vector<float> row(18);
        softmax(imported->predictions.logitsOf(0), row);
        QVERIFY(row[9] > 0.9F);
    }

    void whatDoesNotFitIsAnError()
    {
        QVERIFY(!read(u"a,b\n1,2\n"_s));
        const auto other = read(u"ImageID,ans\nnowhere.jpg,1\n"_s);
        QVERIFY(!other);
        QVERIFY(other.error().what.contains(u"nowhere.jpg"_s));
        QVERIFY(!readPredictionsCsv(m_folder.filePath(u"none.csv"_s), *m_samples, m_rows, u"pool"_s,
                                    m_taxonomy));
    }

    void membersAreKept()
    {
        const auto imported = read(u"ImageID,ans\n%1,3\n"_s.arg(nameOf(1)));
        QVERIFY(imported);
        const auto member =
            saveImported(m_folder.path(), u"friend's best"_s, imported->predictions);
        QVERIFY2(member, member ? "" : qPrintable(member.error().text()));
        QVERIFY(isImportedId(member->id));
        const auto members = importedMembers(m_folder.path());
        QCOMPARE(members.size(), 1);
        QCOMPARE(members[0].id, member->id);
        const auto loaded = loadImported(m_folder.path(), member->id, u"pool"_s);
        QVERIFY(loaded);
        QCOMPARE(loaded->logits, imported->predictions.logits);
        QCOMPARE(loaded->runId, member->id);
        QVERIFY(!loadImported(m_folder.path(), member->id, u"eval"_s));
        QVERIFY(!loadImported(m_folder.path(), u"csv:other"_s, u"pool"_s));
    }
};

QTEST_GUILESS_MAIN(TestImportedPredictions)
#include "tst_importedpredictions.moc"
