// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/lettering.h"

#include <QTest>

#include <opencv2/core.hpp>

using namespace Qt::StringLiterals;
using namespace lw;

namespace {

/// White words on black.
cv::Mat written(const Lettering &lettering, const QString &words, cv::Point place = {10, 10})
{
    cv::Mat picture(60, 400, CV_8UC3, cv::Scalar(0, 0, 0));
    lettering.write(picture, words, place, 30, {255, 255, 255});
    return picture;
}

int ink(const cv::Mat &picture, cv::Rect area)
{
    return int(cv::sum(picture(area))[0] / 255);
}

} // namespace

class TestLettering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lettersStandInTheirLine()
    {
        const Lettering lettering(u"Agy 0123 %"_s);
        const cv::Mat picture = written(lettering, u"Agy 50 %"_s);
        const cv::Size size = lettering.sizeOf(u"Agy 50 %"_s, 30);
        QCOMPARE(size.height, 30);
        QVERIFY(size.width > 60 && size.width < 200);
        QVERIFY(ink(picture, {10, 10, size.width + 2, 32}) > 200);
        QCOMPARE(ink(picture, {0, 0, 400, 9}), 0); // nothing above
        QCOMPARE(ink(picture, {0, 43, 400, 17}), 0); // nor below
        QCOMPARE(ink(picture, {size.width + 14, 0, 380 - size.width, 60}), 0);
    }

    void hangulIsWritten()
    {
        const QString words = u"마스크 착용 93 %"_s;
        const Lettering lettering(words);
        if (!lettering.hasFont())
            QSKIP("No font, no fontconfig, or an OpenCV without FreeType");
        const cv::Size size = lettering.sizeOf(words, 30);
        QVERIFY(size.width > 120 && size.width < 380);
        const cv::Mat picture = written(lettering, words);
        QVERIFY(ink(picture, {10, 10, size.width, 30}) > 500);
        // A font without these letters would write the same box for each.
        const auto difference = [&](const QString &a, const QString &b) {
            return cv::norm(written(lettering, a), written(lettering, b), cv::NORM_L1);
        };
        QVERIFY(difference(u"마"_s, u"스"_s) > 5000);
        QVERIFY(difference(u"크"_s, u"용"_s) > 5000);
        QCOMPARE(difference(u"착"_s, u"착"_s), 0.0);
    }

    void outsideOfThePictureIsNoHarm()
    {
        const Lettering lettering(u"wear"_s);
        for (const cv::Point place : {cv::Point(-40, -12), cv::Point(380, 50), cv::Point(900, 900)})
            QVERIFY(!written(lettering, u"wear"_s, place).empty());
    }
};

QTEST_GUILESS_MAIN(TestLettering)
#include "tst_lettering.moc"
