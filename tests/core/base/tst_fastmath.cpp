// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fastmath.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace lw;

class TestFastMath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void logarithm();
    void exponential();
};

void TestFastMath::logarithm()
{
    double worst = 0;
    for (double x = 1e-30; x < 1e30; x *= 1.0007) {
        const auto number = float(x);
        const double right = std::log(double(number));
        const double error = std::abs(double(fastLog(number)) - right);
        worst = std::max(worst, error / std::max(1.0, std::abs(right)));
    }
    QVERIFY2(worst < 3e-7, qPrintable(QString::number(worst)));
    QCOMPARE(fastLog(1), 0.0F);
}

void TestFastMath::exponential()
{
    double worst = 0;
    for (double x = -86.9; x < 87.9; x += 0.0007) {
        const auto number = float(x);
        const double right = std::exp(double(number));
        worst = std::max(worst, std::abs(double(fastExp(number)) - right) / right);
    }
    QVERIFY2(worst < 3e-7, qPrintable(QString::number(worst)));
    QCOMPARE(fastExp(0), 1.0F);
    QVERIFY(fastExp(-1000) > 0 && fastExp(-1000) < 1e-37F);
    QVERIFY(std::isfinite(fastExp(1000)));
}

QTEST_GUILESS_MAIN(TestFastMath)
#include "tst_fastmath.moc"
