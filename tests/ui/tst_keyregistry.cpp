// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/reviewkeys.h"
#include "ui/widgets/keyregistry.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace lw;

class TestKeyRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void bareKeyRunsItsCommand();
    void scopesComeFromModifiers();
    void typingIsNeverTaken();
    void conflictsAreRefused();
    void changedKeysAreKept();
    void resetGivesDefaultsBack();
    void hangulJamoCountAsLatinKeys();
    void menuShortcutsDoNotStealKeys();
    void schemeFromTaxonomy();
    void schemeSharesNoKeys();

private:
    void addUsual(KeyRegistry &keys);
    std::unique_ptr<QWidget> m_window;
    QWidget *m_canvas = nullptr;
    QLineEdit *m_edit = nullptr;
    QStringList m_log;
};

void TestKeyRegistry::init()
{
    m_log.clear();
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    m_canvas = new QWidget(m_window.get());
    m_canvas->setFocusPolicy(Qt::StrongFocus);
    m_edit = new QLineEdit(m_window.get());
    layout->addWidget(m_canvas);
    layout->addWidget(m_edit);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_canvas->setFocus();
    QTRY_VERIFY(m_canvas->hasFocus());
}

void TestKeyRegistry::cleanup()
{
    m_window.reset();
}

void TestKeyRegistry::addUsual(KeyRegistry &keys)
{
    const auto log = [this](const QString &id) {
        return [this, id](KeyScope scope) { m_log << id + QString::number(int(scope)); };
    };
    keys.add({u"keep"_s, u"Keep"_s, u"Decide"_s, Qt::Key_Q, true, false, log(u"keep"_s)});
    keys.add({u"take"_s, u"Take"_s, u"Decide"_s, Qt::Key_W, true, false, log(u"take"_s)});
    keys.add({u"undo"_s, u"Undo"_s, u"List"_s, Qt::CTRL | Qt::Key_Z, false, false, log(u"undo"_s)});
    keys.add({u"help"_s, u"Help"_s, u"List"_s, Qt::Key_Question, false, false, log(u"help"_s)});
}

void TestKeyRegistry::bareKeyRunsItsCommand()
{
    KeyRegistry keys(m_window.get(), nullptr, u"test"_s);
    addUsual(keys);
    QTest::keyClick(m_canvas, Qt::Key_Q);
    QTest::keyClick(m_canvas, Qt::Key_Z);
    QTest::keyClick(m_canvas, Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(m_canvas, Qt::Key_Question, Qt::ShiftModifier);
    QCOMPARE(m_log, QStringList({u"keep0"_s, u"undo0"_s, u"help0"_s}));
}

void TestKeyRegistry::scopesComeFromModifiers()
{
    KeyRegistry keys(m_window.get(), nullptr, u"test"_s);
    addUsual(keys);
    QTest::keyClick(m_canvas, Qt::Key_Q, Qt::ShiftModifier);
    QTest::keyClick(m_canvas, Qt::Key_Q, Qt::AltModifier);
    QTest::keyClick(m_canvas, Qt::Key_Q, Qt::ControlModifier);
    QCOMPARE(m_log, QStringList({u"keep1"_s, u"keep2"_s}));
}

void TestKeyRegistry::typingIsNeverTaken()
{
    KeyRegistry keys(m_window.get(), nullptr, u"test"_s);
    addUsual(keys);
    m_edit->setFocus();
    QTRY_VERIFY(m_edit->hasFocus());
    QTest::keyClicks(m_edit, u"qwq"_s);
    QCOMPARE(m_edit->text(), u"qwq"_s);
    QVERIFY(m_log.isEmpty());
    QComboBox editable;
    editable.setEditable(true);
    QVERIFY(KeyRegistry::isTextInput(editable.lineEdit()));
    QComboBox fixed;
    QVERIFY(!KeyRegistry::isTextInput(&fixed));
}

void TestKeyRegistry::conflictsAreRefused()
{
    KeyRegistry keys(m_window.get(), nullptr, u"test"_s);
    addUsual(keys);
    QVERIFY(!keys.setKey(u"take"_s, Qt::Key_Q));
    QCOMPARE(keys.key(u"take"_s), QKeySequence(Qt::Key_W));
    QCOMPARE(keys.conflict(u"take"_s, Qt::Key_Q).value_or(QString()), u"keep"_s);
    // Shift+Q is the person's Q: taken as well.
    QVERIFY(!keys.setKey(u"undo"_s, Qt::SHIFT | Qt::Key_Q));
    QVERIFY(!keys.setKey(u"take"_s, Qt::SHIFT | Qt::Key_T)); // would hide its own person scope
    QVERIFY(keys.setKey(u"take"_s, Qt::Key_T));
    // A default key that is taken leaves the newcomer without one.
    keys.add({u"late"_s, u"Late"_s, u"List"_s, Qt::Key_T, false, false, [](KeyScope) {}});
    QVERIFY(keys.key(u"late"_s).isEmpty());
}

void TestKeyRegistry::changedKeysAreKept()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"keys.ini"_s);
    {
        QSettings settings(file, QSettings::IniFormat);
        KeyRegistry keys(m_window.get(), &settings, u"test"_s);
        addUsual(keys);
        QVERIFY(keys.setKey(u"keep"_s, Qt::Key_K));
    }
    QSettings settings(file, QSettings::IniFormat);
    KeyRegistry keys(m_window.get(), &settings, u"test"_s);
    addUsual(keys);
    QCOMPARE(keys.key(u"keep"_s), QKeySequence(Qt::Key_K));
    QTest::keyClick(m_canvas, Qt::Key_K);
    QTest::keyClick(m_canvas, Qt::Key_Q);
    QCOMPARE(m_log, QStringList({u"keep0"_s}));
}

void TestKeyRegistry::resetGivesDefaultsBack()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"keys.ini"_s), QSettings::IniFormat);
    KeyRegistry keys(m_window.get(), &settings, u"test"_s);
    addUsual(keys);
    QVERIFY(keys.setKey(u"keep"_s, Qt::Key_K));
    QVERIFY(keys.setKey(u"take"_s, Qt::Key_Q));
    QSignalSpy changed(&keys, &KeyRegistry::keysChanged);
    keys.resetAll();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(keys.key(u"keep"_s), QKeySequence(Qt::Key_Q));
    QCOMPARE(keys.key(u"take"_s), QKeySequence(Qt::Key_W));
    QVERIFY(settings.allKeys().isEmpty());
}

void TestKeyRegistry::hangulJamoCountAsLatinKeys()
{
    KeyRegistry keys(m_window.get(), nullptr, u"test"_s);
    addUsual(keys);
    QCOMPARE(KeyRegistry::latinKey(u'ㅁ'), int(Qt::Key_A));
    QKeyEvent press(QEvent::KeyPress, int(u'ㅂ'), Qt::NoModifier, u"ㅂ"_s);
    QCoreApplication::sendEvent(m_canvas, &press);
    QCOMPARE(m_log, QStringList({u"keep0"_s}));
}

void TestKeyRegistry::menuShortcutsDoNotStealKeys()
{
    KeyRegistry keys(m_window.get(), nullptr, u"test"_s);
    addUsual(keys);
    auto *action = new QAction(m_window.get());
    action->setShortcut(Qt::CTRL | Qt::Key_Z);
    m_window->addAction(action);
    QSignalSpy triggered(action, &QAction::triggered);
    QTest::keyClick(m_canvas, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(triggered.count(), 0);
    QCOMPARE(m_log, QStringList({u"undo0"_s}));
    m_edit->setFocus();
    QTest::keyClick(m_edit, Qt::Key_Q);
    QCOMPARE(m_log.size(), 1);
}

void TestKeyRegistry::schemeFromTaxonomy()
{
    QStringList keys;
    for (const ValueKey &key : valueKeyScheme(Taxonomy::maskGenderAge()))
        keys << key.key.toString();
    QCOMPARE(keys.join(QString()), u"ASDFGZXC"_s);
}

void TestKeyRegistry::schemeSharesNoKeys()
{
    QList<Attribute> attributes;
    for (const int values : {4, 5, 3, 3, 2, 7}) {
        Attribute attribute{u"a%1"_s.arg(attributes.size()), {}, false, {}};
        for (int v = 0; v < values; ++v)
            attribute.values << u"v%1"_s.arg(v);
        attributes << attribute;
    }
    const auto taxonomy = Taxonomy::create(attributes);
    QVERIFY(taxonomy.has_value());
    QSet<QString> seen;
    int without = 0;
    for (const ValueKey &key : valueKeyScheme(*taxonomy)) {
        const QString text = key.key.toString();
        if (text.isEmpty()) {
            ++without;
            continue;
        }
        QVERIFY2(!seen.contains(text), qPrintable(text));
        QVERIFY(!u"QWENP"_s.contains(text));
        seen.insert(text);
    }
    QCOMPARE(without, 7); // the last attribute found no room
}

QTEST_MAIN(TestKeyRegistry)
#include "tst_keyregistry.moc"
