// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/plot.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>

namespace lw::test {

/// Looks at each chart of a page that shows something: it has a title, its menu copies picture and
/// values, and every kind of file can be written. How many those were; -1 after a failure.
inline int checkEveryChart(const QWidget &page)
{
    using namespace Qt::StringLiterals;
    int charts = 0;
    const auto check = [](Plot &plot) {
        QVERIFY(!plot.accessibleName().isEmpty());
        QMenu menu;
        plot.fillMenu(&menu);
        QClipboard *clipboard = QGuiApplication::clipboard();
        menu.actions().at(0)->trigger();
        QVERIFY2(!clipboard->pixmap().isNull(), qPrintable(plot.accessibleName()));
        menu.actions().at(1)->trigger();
        const QStringList lines = clipboard->text().split(u'\n', Qt::SkipEmptyParts);
        QVERIFY2(lines.size() > 1, qPrintable(plot.accessibleName())); // header and values
        const QTemporaryDir folder;
        for (const auto &[suffix, beginning] :
             {std::pair("png", "\x89PNG"), std::pair("pdf", "%PDF"), std::pair("svg", "<?xml"),
              std::pair("csv", "")}) {
            QFile file(folder.filePath(u"chart."_s + QLatin1StringView(suffix)));
            const auto done = plot.exportTo(file.fileName());
            QVERIFY2(done, done ? "" : qPrintable(done.error().text()));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(file.size() > 20);
            QVERIFY2(file.readAll().startsWith(beginning), suffix);
        }
    };
    for (Plot *plot : page.findChildren<Plot *>()) {
        if (plot->isEmpty())
            continue;
        check(*plot);
        if (QTest::currentTestFailed())
            return -1;
        ++charts;
    }
    return charts;
}

} // namespace lw::test
