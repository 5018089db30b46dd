// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/diskspace.h"

#include <QDir>
#include <QTest>

using namespace lw;
using namespace Qt::StringLiterals;

class TestDiskSpace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWritableFolderHasRoom()
    {
        const auto disk = diskSpaceOf(QDir::tempPath());
        QVERIFY(disk);
        QVERIFY(disk->available > 0);
        QVERIFY(!disk->isReadOnly);
    }
    void procHasNone()
    {
        const auto disk = diskSpaceOf(u"/proc"_s);
        QVERIFY(disk);
        QCOMPARE(disk->available, 0);
    }
    void noFolderIsNoDisk() { QVERIFY(!diskSpaceOf(u"/proc/nowhere"_s)); }
};

QTEST_GUILESS_MAIN(TestDiskSpace)
#include "tst_diskspace.moc"
