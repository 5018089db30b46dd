// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace lw;

namespace {

double channel(double c)
{
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF())
        + 0.0722 * channel(color.blueF());
}

/// WCAG 2 contrast ratio.
double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

/// The colour as a deuteranope sees it (Viénot, Brettel and Mollon 1999, in linear RGB).
QColor deuteranopic(const QColor &color)
{
    const double r = channel(color.redF()), g = channel(color.greenF()), b = channel(color.blueF());
    const double rg = 0.29275 * r + 0.70725 * g;
    auto back = [](double c) {
        c = std::clamp(c, 0.0, 1.0);
        return float(c <= 0.0031308 ? 12.92 * c : 1.055 * std::pow(c, 1 / 2.4) - 0.055);
    };
    return QColor::fromRgbF(back(rg), back(rg), back(-0.02234 * r + 0.02234 * g + b));
}

double distance(const QColor &a, const QColor &b)
{
    return std::hypot(a.red() - b.red(), a.green() - b.green(), a.blue() - b.blue());
}

QColor strongestColor(const QImage &image)
{
    QColor best;
    int alpha = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (const QColor c = image.pixelColor(x, y); c.alpha() > alpha) {
                alpha = c.alpha();
                best = c;
            }
        }
    }
    return best;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { Theme::instance()->setMode(ThemeMode::System); }

    void switchesLive()
    {
        Theme *theme = Theme::instance();
        theme->setMode(ThemeMode::Light);
        QSignalSpy changed(theme, &Theme::changed);
        theme->setMode(ThemeMode::Dark);
        QCOMPARE(changed.size(), 1);
        QVERIFY(theme->colors().dark);
        QCOMPARE(qApp->palette().color(QPalette::Window), theme->colors().window);
        theme->setMode(ThemeMode::Dark);
        QCOMPARE(changed.size(), 1);
        theme->setMode(ThemeMode::Light);
        QVERIFY(!theme->colors().dark);
        QVERIFY(luminance(qApp->palette().color(QPalette::Window)) > 0.8);
    }

    void isOnePerApplication() { QCOMPARE(Theme::instance(), Theme::instance()); }

    void styleSheetHasNoTokenLeft()
    {
        for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
            Theme::instance()->setMode(mode);
            QVERIFY(qApp->styleSheet().size() > 1000);
            QVERIFY2(!qApp->styleSheet().section(u"*/"_s, 1).contains(u'@'),
                     qPrintable(qApp->styleSheet()));
        }
    }

    void textIsReadable()
    {
        for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
            Theme::instance()->setMode(mode);
            const ThemeColors &c = Theme::instance()->colors();
            for (const QColor &ground : {c.window, c.panel, c.raised}) {
                QVERIFY(contrast(c.text, ground) > 10);
                QVERIFY(contrast(c.textMuted, ground) > 4.5);
                QVERIFY(contrast(c.textFaint, ground) > 2.8);
                QVERIFY(contrast(c.bad, ground) > 4);
                QVERIFY(contrast(c.accent, ground) > 4);
            }
            QVERIFY(contrast(c.text, c.badSoft) > 7);
            QVERIFY(contrast(c.accentText, c.accent) > 3);
        }
    }

    void classColorsTellMaskByHueAndAgeByLightness()
    {
        const Taxonomy taxonomy = Taxonomy::maskGenderAge();
        for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
            Theme::instance()->setMode(mode);
            const Theme *theme = Theme::instance();
            for (int mask = 0; mask < 3; ++mask) {
                const int base = mask * 6;
                QVERIFY(luminance(theme->classColor(taxonomy, base))
                        > luminance(theme->classColor(taxonomy, base + 1)));
                QVERIFY(luminance(theme->classColor(taxonomy, base + 1))
                        > luminance(theme->classColor(taxonomy, base + 2)));
                // Gender is not told by colour.
                QCOMPARE(theme->classColor(taxonomy, base), theme->classColor(taxonomy, base + 3));
            }
            QCOMPARE(theme->classColor(taxonomy, -1), theme->colors().textFaint);
        }
    }

    void masksStayApartForTheColourBlind()
    {
        const Taxonomy taxonomy = Taxonomy::maskGenderAge();
        for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
            Theme::instance()->setMode(mode);
            for (int a = 0; a < 3; ++a) {
                for (int b = 0; b < a; ++b) {
                    const QColor first = Theme::instance()->valueColor(taxonomy, 0, a);
                    const QColor second = Theme::instance()->valueColor(taxonomy, 0, b);
                    QVERIFY(distance(first, second) > 80);
                    const double seen = distance(deuteranopic(first), deuteranopic(second));
                    QVERIFY2(seen > 40, qPrintable(u"%1 %2: %3"_s.arg(a).arg(b).arg(seen)));
                }
            }
        }
    }

    void everyIconDraws()
    {
        const QStringList files = QDir(u":/labelwright/icons"_s).entryList({u"*.svg"_s});
        QVERIFY(files.size() >= 40);
        for (const QString &file : files) {
            const QIcon icon = Theme::instance()->icon(file.chopped(4));
            const QImage image = icon.pixmap(QSize(24, 24)).toImage();
            QCOMPARE(image.size(), QSize(24, 24));
            int inked = 0;
            for (int y = 0; y < 24; ++y) {
                for (int x = 0; x < 24; ++x)
                    inked += image.pixelColor(x, y).alpha() > 100 ? 1 : 0;
            }
            QVERIFY2(inked > 5 && inked < 300, qPrintable(file));
        }
        QVERIFY(Theme::instance()->icon(u"no-such-icon"_s).isNull());
    }

    void iconsFollowTheThemeAndThePixelRatio()
    {
        Theme *theme = Theme::instance();
        const QIcon icon = theme->icon(u"check"_s);
        theme->setMode(ThemeMode::Light);
        QVERIFY(distance(strongestColor(icon.pixmap(QSize(24, 24)).toImage()),
                         theme->colors().textMuted)
                < 12);
        theme->setMode(ThemeMode::Dark);
        QVERIFY(distance(strongestColor(icon.pixmap(QSize(24, 24)).toImage()),
                         theme->colors().textMuted)
                < 12);
        const QPixmap twice = icon.pixmap(QSize(24, 24), 2.0);
        QCOMPARE(twice.size(), QSize(48, 48));
        QCOMPARE(twice.devicePixelRatio(), 2.0);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
