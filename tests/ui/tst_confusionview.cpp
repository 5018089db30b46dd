// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/erroranalysis.h"
#include "ui/widgets/confusionview.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestConfusionView : public QObject
{
    Q_OBJECT

private:
    static ConfusionMatrix drawn()
    {
        ConfusionMatrix matrix(18);
        for (int c = 0; c < 18; ++c)
            matrix.counts[size_t(c * 18 + c)] = 40 + c;
        matrix.counts[2 * 18 + 1] = 10; // old taken for middle-aged
        return matrix;
    }

private Q_SLOTS:
    void clickAsksForTheCellsImages()
    {
        ConfusionView view;
        view.resize(600, 600);
        view.setMatrix(Taxonomy::maskGenderAge(), drawn());
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QSignalSpy activated(&view, &ConfusionView::cellActivated);
        QTest::mouseClick(&view, Qt::LeftButton, {}, view.cellRect(2, 1).center());
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0], QVariantList({2, 1}));
        QTest::mouseClick(&view, Qt::LeftButton, {}, view.cellRect(5, 9).center()); // empty
        QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(1, 1)); // outside
        QTest::mouseClick(&view, Qt::RightButton, {}, view.cellRect(2, 1).center());
        QCOMPARE(activated.size(), 1);
    }

    void pictureAndCountsAreExported()
    {
        QTemporaryDir folder;
        ConfusionView view;
        view.resize(500, 500);
        view.setMatrix(Taxonomy::maskGenderAge(), drawn());
        const auto bytes = [&](const QString &suffix) {
            const QString name = folder.filePath(u"matrix."_s + suffix);
            const auto written = exportChart(view.chart(), name);
            QFile file(name);
            return written && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QVERIFY(bytes(u"svg"_s).contains("<svg"));
        QVERIFY(bytes(u"pdf"_s).startsWith("%PDF"));
        const QImage image = QImage::fromData(bytes(u"png"_s));
        QCOMPARE(image.width(), view.width() * 2);
        const int title = image.height() - view.height() * 2; // a line above the matrix
        QVERIFY2(title > 0 && title < 100, qPrintable(QString::number(title)));
        const QList<QByteArray> lines = bytes(u"csv"_s).trimmed().split('\n');
        QCOMPARE(lines.size(), 19);
        QCOMPARE(lines[3].split(',')[2], "10"); // class 2 taken for class 1
        QCOMPARE(lines[3].split(',')[3], "42");
        QVERIFY(!exportChart(view.chart(), folder.filePath(u"none/matrix.csv"_s)));
    }

    void keysMoveAndAsk()
    {
        ConfusionView view;
        view.resize(600, 600);
        view.setMatrix(Taxonomy::maskGenderAge(), drawn());
        view.show();
        view.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        QSignalSpy activated(&view, &ConfusionView::cellActivated);
        QTest::keyClick(&view, Qt::Key_Up); // stays at the edge
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0], QVariantList({2, 1}));
    }

    void cellsFillTheViewAndDoNotOverlap()
    {
        ConfusionView view;
        view.resize(431, 377);
        view.setMatrix(Taxonomy::maskGenderAge(), drawn());
        for (int c = 0; c < 18; ++c) {
            QVERIFY(view.rect().contains(view.cellRect(c, c)));
            if (c > 0)
                QCOMPARE(view.cellRect(c, c).left(), view.cellRect(c, c - 1).right() + 1);
        }
    }

    void tellsACellInWords()
    {
        ConfusionView view;
        view.setMatrix(Taxonomy::maskGenderAge(), drawn());
        const QString wrong = view.describe(2, 1);
        QVERIFY2(wrong.contains(u"10 of 52"_s) && wrong.contains(u"19.2"_s), qPrintable(wrong));
        QVERIFY(!wrong.contains(u'%' + u"5"_s));
        QVERIFY(view.describe(3, 3).contains(u"43 of 43"_s));
    }

    void attributeViewHasItsOwnNames()
    {
        const Taxonomy taxonomy = Taxonomy::maskGenderAge();
        ConfusionView view;
        view.resize(300, 300);
        view.setAttributeMatrix(taxonomy, 2, collapsed(drawn(), taxonomy, 2));
        QCOMPARE(view.matrix().classCount, 3);
        QVERIFY(view.describe(2, 1).contains(taxonomy.attributes()[2].values[1]));
        view.setMatrix(taxonomy, drawn());
        QVERIFY(view.describe(2, 1).contains(taxonomy.className(1)));
    }

    void emptyPaintsWords()
    {
        ConfusionView view;
        view.resize(300, 300);
        view.setEmptyText(u"Predict first."_s);
        QVERIFY(!view.grab().isNull());
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Return);
        view.setMatrix(Taxonomy::maskGenderAge(), ConfusionMatrix(18));
        QVERIFY(!view.grab().isNull());
    }
};

QTEST_MAIN(TestConfusionView)
#include "tst_confusionview.moc"
