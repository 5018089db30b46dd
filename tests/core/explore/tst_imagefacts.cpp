// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/imagefacts.h"
#include "tests/support/jobcontext.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace lw;

class TestImageFacts : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const cv::Mat &picture) const
    {
        QVERIFY(cv::imwrite(path(name).toStdString(), picture));
    }
    [[nodiscard]] SampleTable table() const
    {
        DatasetIndex::Builder builder({u"train"_s, DatasetRole::Labelled, u"aistages"_s, {}, {}},
                                      m_folder.path(), 3);
        for (const QString &name : {u"half.png"_s, u"red.png"_s, u"broken.png"_s})
            builder.add({name, u"a"_s, {0, 0, 0}, 25, {}, 64, 64, 1});
        return SampleTable({builder.build()});
    }

private Q_SLOTS:
    void initTestCase()
    {
        cv::Mat half(64, 64, CV_8UC3, cv::Scalar(0, 0, 0)); // left half white
        half.colRange(0, 32).setTo(cv::Scalar(255, 255, 255));
        write(u"half.png"_s, half);
        write(u"red.png"_s, cv::Mat(64, 64, CV_8UC3, cv::Scalar(0, 0, 255))); // OpenCV's BGR
        QFile broken(path(u"broken.png"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("no picture") > 0);
    }

    void measuresWhatIsThere()
    {
        const auto half = measureImage(path(u"half.png"_s));
        QVERIFY(half);
        QVERIFY(std::abs(half->brightness - 0.5F) < 0.01F);
        QVERIFY(std::abs(half->mean[1] - 0.5F) < 0.01F);
        QVERIFY(std::abs(half->square[1] - 0.5F) < 0.01F);
        const auto red = measureImage(path(u"red.png"_s));
        QVERIFY(red);
        QVERIFY(std::abs(red->mean[0] - 1) < 1e-3F);
        QVERIFY(red->mean[1] < 1e-3F);
        QVERIFY(red->sharpness < half->sharpness);
    }

    void sharpIsSharperThanBlurred()
    {
        cv::Mat noise(128, 128, CV_8UC3), soft;
        cv::randu(noise, 0, 255);
        cv::GaussianBlur(noise, soft, {9, 9}, 3);
        write(u"noise.png"_s, noise);
        write(u"soft.png"_s, soft);
        QVERIFY(measureImage(path(u"noise.png"_s))->sharpness
                > 10 * measureImage(path(u"soft.png"_s))->sharpness);
    }

    void tableWithDamageAndCache()
    {
        const SampleTable samples = table();
        const QString cache = path(u"cache"_s);
        JobContext job = test::quietJob();
        const auto before = imageFacts(samples, {0, 1, 2}, FactsSource::Cache, cache, job);
        QVERIFY(before);
        QVERIFY(before->rows.empty());
        const auto facts = imageFacts(samples, {0, 1, 2}, FactsSource::Pictures, cache, job);
        QVERIFY(facts);
        QCOMPARE(facts->rows, (std::vector<int>{0, 1, 2}));
        QCOMPARE(facts->damagedRows, std::vector<int>{2});
        QVERIFY(!facts->damage.first().isEmpty());
        const auto channels = facts->channels();
        QCOMPARE(channels.images, 2);
        QVERIFY(std::abs(channels.mean[0] - 0.75) < 0.01); // half white, all red
        QVERIFY(std::abs(channels.mean[2] - 0.25) < 0.01);
        QVERIFY(std::abs(channels.deviation[0] - std::sqrt(0.75 - 0.75 * 0.75)) < 0.01);
        const auto cached = imageFacts(samples, {0, 1, 2}, FactsSource::Cache, cache, job);
        QVERIFY(cached);
        QCOMPARE(cached->rows, (std::vector<int>{0, 1}));
        QCOMPARE(cached->facts[1].mean[0], facts->facts[1].mean[0]);
    }

    void aChangedFileIsMeasuredAgain()
    {
        const SampleTable samples = table();
        const QString cache = path(u"cache"_s);
        write(u"red.png"_s, cv::Mat(48, 48, CV_8UC3, cv::Scalar(255, 0, 0)));
        JobContext job = test::quietJob();
        const auto facts = imageFacts(samples, {1}, FactsSource::Pictures, cache, job);
        QVERIFY(facts);
        QVERIFY(facts->facts[0].mean[0] < 1e-3F);
    }

    void stopsWhenAsked()
    {
        std::stop_source source;
        source.request_stop();
        JobContext job(source.get_token(), [](qint64, qint64, const QString &) {});
        const auto facts = imageFacts(table(), {0}, FactsSource::Pictures, {}, job);
        QVERIFY(!facts);
        QCOMPARE(facts.error().kind, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestImageFacts)
#include "tst_imagefacts.moc"
