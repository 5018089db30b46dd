// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keyregistry.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTextEdit>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr Qt::KeyboardModifiers usedModifiers =
    Qt::ShiftModifier | Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;

/// The digit that a sign lies on (US and Korean layouts), so that Shift+1 is heard as such.
int digitOf(int key)
{
    static constexpr std::array<int, 9> signs{
        Qt::Key_Exclam,    Qt::Key_At,       Qt::Key_NumberSign,
        Qt::Key_Dollar,    Qt::Key_Percent,  Qt::Key_AsciiCircum,
        Qt::Key_Ampersand, Qt::Key_Asterisk, Qt::Key_ParenLeft};
    const auto found = std::find(signs.begin(), signs.end(), key);
    return found == signs.end() ? key : Qt::Key_1 + int(found - signs.begin());
}

QKeyCombination combination(const QKeyEvent &event)
{
    int key = KeyRegistry::latinKey(event.key());
    Qt::KeyboardModifiers modifiers = event.modifiers() & usedModifiers;
    if (modifiers & Qt::ShiftModifier)
        key = digitOf(key);
    // "?" is Shift+/ on some layouts and a key of its own on others: the sign itself is what
    // counts.
    const bool isSign =
        key > Qt::Key_Space && key < Qt::Key_A && !(key >= Qt::Key_0 && key <= Qt::Key_9);
    if (isSign)
        modifiers &= ~Qt::ShiftModifier;
    return QKeyCombination(modifiers, Qt::Key(key));
}

const QString &defaultProfile()
{
    static const QString name = u"default"_s;
    return name;
}

QString profileListKey()
{
    return u"keys-profiles"_s;
}

QString profileKey()
{
    return u"keys-profile"_s;
}

std::optional<QKeyCombination> single(const QKeySequence &sequence)
{
    if (sequence.count() != 1)
        return std::nullopt;
    return sequence[0];
}

} // namespace

KeyRegistry::KeyRegistry(QWidget *scope, QSettings *settings, QString profile, QObject *parent)
    : QObject(parent)
    , m_scope(scope)
    , m_settings(settings)
    , m_profile(std::move(profile))
{
    if (m_settings && m_profile == defaultProfile()
        && m_settings->contains(profileKey())) // the one chosen last
        m_profile = m_settings->value(profileKey()).toString();
    qApp->installEventFilter(this);
}

KeyRegistry::~KeyRegistry() = default;

QString KeyRegistry::settingsKey(const QString &id) const
{
    return u"keys/%1/%2"_s.arg(m_profile, id);
}

qsizetype KeyRegistry::indexOf(const QString &id) const
{
    for (qsizetype i = 0; i < m_commands.size(); ++i) {
        if (m_commands[i].id == id)
            return i;
    }
    return -1;
}

void KeyRegistry::add(KeyCommand command)
{
    const QKeySequence key = storedKey(command);
    const QString id = command.id;
    m_commands.append(std::move(command));
    m_keys.append(QKeySequence());
    if (!key.isEmpty() && !conflict(id, key))
        m_keys.last() = key;
    Q_EMIT keysChanged();
}

QKeySequence KeyRegistry::storedKey(const KeyCommand &command) const
{
    const QString stored = settingsKey(command.id);
    return m_settings && m_settings->contains(stored)
        ? QKeySequence::fromString(m_settings->value(stored).toString(), QKeySequence::PortableText)
        : command.defaultKey;
}

void KeyRegistry::readAll()
{
    m_keys.fill(QKeySequence());
    for (qsizetype i = 0; i < m_commands.size(); ++i) {
        const QKeySequence key = storedKey(m_commands[i]);
        if (!key.isEmpty() && !conflict(m_commands[i].id, key))
            m_keys[i] = key;
    }
    Q_EMIT keysChanged();
}

void KeyRegistry::removePrefix(const QString &prefix)
{
    for (qsizetype i = m_commands.size() - 1; i >= 0; --i) {
        if (m_commands[i].id.startsWith(prefix)) {
            m_commands.removeAt(i);
            m_keys.removeAt(i);
        }
    }
    Q_EMIT keysChanged();
}

QKeySequence KeyRegistry::key(const QString &id) const
{
    const qsizetype i = indexOf(id);
    return i < 0 ? QKeySequence() : m_keys[i];
}

QString KeyRegistry::keyText(const QString &id) const
{
    return key(id).toString(QKeySequence::NativeText);
}

std::optional<QString> KeyRegistry::conflict(const QString &id, const QKeySequence &key) const
{
    const auto wanted = single(key);
    const qsizetype self = indexOf(id);
    if (!wanted || self < 0)
        return std::nullopt;
    // A scoped command answers its key with Shift and with Alt as well.
    const auto answers = [](const KeyCommand &command, QKeyCombination own) {
        QList<int> all{own.toCombined()};
        if (command.scoped) {
            all << (own.toCombined() | int(Qt::ShiftModifier))
                << (own.toCombined() | int(Qt::AltModifier));
        }
        return all;
    };
    const QList<int> mine = answers(m_commands[self], *wanted);
    for (qsizetype i = 0; i < m_commands.size(); ++i) {
        const auto other = single(m_keys[i]);
        if (i == self || !other)
            continue;
        for (const int theirs : answers(m_commands[i], *other)) {
            if (mine.contains(theirs))
                return m_commands[i].id;
        }
    }
    return std::nullopt;
}

bool KeyRegistry::setKey(const QString &id, const QKeySequence &key)
{
    const qsizetype i = indexOf(id);
    if (i < 0 || key.count() > 1 || (!key.isEmpty() && conflict(id, key)))
        return false;
    const auto wanted = single(key);
    const auto scopeModifiers = Qt::ShiftModifier | Qt::AltModifier;
    if (wanted && m_commands[i].scoped && (wanted->keyboardModifiers() & scopeModifiers))
        return false;
    m_keys[i] = key;
    store(id);
    Q_EMIT keysChanged();
    return true;
}

void KeyRegistry::reset(const QString &id)
{
    const qsizetype i = indexOf(id);
    if (i >= 0)
        setKey(id, m_commands[i].defaultKey);
}

void KeyRegistry::resetAll()
{
    for (qsizetype i = 0; i < m_commands.size(); ++i) {
        m_keys[i] = m_commands[i].defaultKey;
        if (m_settings)
            m_settings->remove(settingsKey(m_commands[i].id));
    }
    Q_EMIT keysChanged();
}

void KeyRegistry::store(const QString &id) const
{
    const qsizetype i = indexOf(id);
    if (!m_settings)
        return;
    if (m_keys[i] == m_commands[i].defaultKey)
        m_settings->remove(settingsKey(id));
    else
        m_settings->setValue(settingsKey(id), m_keys[i].toString(QKeySequence::PortableText));
}

QStringList KeyRegistry::profiles() const
{
    QStringList names;
    if (m_settings)
        names = m_settings->value(profileListKey()).toStringList();
    names.removeAll(defaultProfile());
    if (m_profile != defaultProfile() && !names.contains(m_profile))
        names.append(m_profile);
    names.sort();
    names.prepend(defaultProfile());
    return names;
}

void KeyRegistry::setProfile(const QString &name)
{
    if (name.isEmpty() || name == m_profile)
        return;
    const bool isNew = !profiles().contains(name);
    m_profile = name;
    if (m_settings) {
        QStringList names = profiles();
        names.removeAll(defaultProfile());
        m_settings->setValue(profileListKey(), names);
        m_settings->setValue(profileKey(), name);
    }
    if (!isNew) {
        readAll();
        return;
    }
    for (const KeyCommand &command : std::as_const(m_commands))
        store(command.id);
    Q_EMIT keysChanged();
}

void KeyRegistry::removeProfile(const QString &name)
{
    if (name == defaultProfile() || !profiles().contains(name))
        return;
    QStringList names = profiles();
    names.removeAll(defaultProfile());
    names.removeAll(name);
    if (m_settings) {
        m_settings->remove(u"keys/%1"_s.arg(name));
        m_settings->setValue(profileListKey(), names);
        m_settings->setValue(profileKey(), defaultProfile());
    }
    m_profile = defaultProfile();
    readAll();
}

QByteArray KeyRegistry::exported() const
{
    QJsonObject keys;
    for (qsizetype i = 0; i < m_commands.size(); ++i)
        keys[m_commands[i].id] = m_keys[i].toString(QKeySequence::PortableText);
    return QJsonDocument(QJsonObject{{u"profile"_s, m_profile}, {u"keys"_s, keys}}).toJson();
}

QStringList KeyRegistry::importKeys(const QByteArray &json)
{
    const QJsonObject keys = QJsonDocument::fromJson(json).object()[u"keys"_s].toObject();
    // All at once: keys may have changed places among themselves.
    for (qsizetype i = 0; i < m_commands.size(); ++i) {
        if (keys.contains(m_commands[i].id))
            m_keys[i] = QKeySequence();
    }
    QStringList refused;
    for (qsizetype i = 0; i < m_commands.size(); ++i) {
        const QString &id = m_commands[i].id;
        if (!keys.contains(id))
            continue;
        const QString text = keys[id].toString();
        if (!setKey(id, QKeySequence::fromString(text, QKeySequence::PortableText)))
            refused.append(id);
    }
    Q_EMIT keysChanged();
    return refused;
}

bool KeyRegistry::isTextInput(const QWidget *widget)
{
    for (const QWidget *w = widget; w; w = w->parentWidget()) {
        if (const auto *combo = qobject_cast<const QComboBox *>(w))
            return combo->isEditable();
        if (qobject_cast<const QAbstractSpinBox *>(w) || qobject_cast<const QKeySequenceEdit *>(w))
            return true;
        if (const auto *line = qobject_cast<const QLineEdit *>(w))
            return !line->isReadOnly();
        if (const auto *text = qobject_cast<const QTextEdit *>(w))
            return !text->isReadOnly();
        if (const auto *plain = qobject_cast<const QPlainTextEdit *>(w))
            return !plain->isReadOnly();
        if (w->isWindow())
            break;
    }
    return widget && widget->testAttribute(Qt::WA_InputMethodEnabled)
        && !qobject_cast<const QAbstractItemView *>(widget);
}

int KeyRegistry::latinKey(int key)
{
    static constexpr std::array<std::pair<char16_t, char>, 33> twoSet{{
        {u'ㅂ', 'Q'}, {u'ㅈ', 'W'}, {u'ㄷ', 'E'}, {u'ㄱ', 'R'}, {u'ㅅ', 'T'}, {u'ㅛ', 'Y'},
        {u'ㅕ', 'U'}, {u'ㅑ', 'I'}, {u'ㅐ', 'O'}, {u'ㅔ', 'P'}, {u'ㅁ', 'A'}, {u'ㄴ', 'S'},
        {u'ㅇ', 'D'}, {u'ㄹ', 'F'}, {u'ㅎ', 'G'}, {u'ㅗ', 'H'}, {u'ㅓ', 'J'}, {u'ㅏ', 'K'},
        {u'ㅣ', 'L'}, {u'ㅋ', 'Z'}, {u'ㅌ', 'X'}, {u'ㅊ', 'C'}, {u'ㅍ', 'V'}, {u'ㅠ', 'B'},
        {u'ㅜ', 'N'}, {u'ㅡ', 'M'}, {u'ㅃ', 'Q'}, {u'ㅉ', 'W'}, {u'ㄸ', 'E'}, {u'ㄲ', 'R'},
        {u'ㅆ', 'T'}, {u'ㅒ', 'O'}, {u'ㅖ', 'P'},
    }};
    const auto found = std::find_if(twoSet.begin(), twoSet.end(),
                                    [key](const auto &entry) { return int(entry.first) == key; });
    return found == twoSet.end() ? key : int(found->second);
}

bool KeyRegistry::isOpen() const
{
    const QWidget *focus = QApplication::focusWidget();
    if (!m_scope || !m_scope->isVisible() || QApplication::activePopupWidget())
        return false;
    if (!focus || !(focus == m_scope || m_scope->isAncestorOf(focus)))
        return false;
    const QWidget *modal = QApplication::activeModalWidget();
    return (!modal || modal->isAncestorOf(m_scope)) && !isTextInput(focus);
}

KeyRegistry::Match KeyRegistry::match(const QKeyEvent &event) const
{
    const QKeyCombination pressed = combination(event);
    for (qsizetype i = 0; i < m_commands.size(); ++i) {
        const auto own = single(m_keys[i]);
        if (!own)
            continue;
        if (own->toCombined() == pressed.toCombined())
            return {i, KeyScope::Selection};
        if (!m_commands[i].scoped || own->key() != pressed.key())
            continue;
        const auto extra = pressed.keyboardModifiers() ^ own->keyboardModifiers();
        if (extra == Qt::KeyboardModifiers(Qt::ShiftModifier))
            return {i, KeyScope::Person};
        if (extra == Qt::KeyboardModifiers(Qt::AltModifier))
            return {i, KeyScope::Current};
    }
    return {};
}

bool KeyRegistry::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPress = event->type() == QEvent::KeyPress;
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if ((!isPress && !isOverride) || watched != QApplication::focusWidget() || !isOpen())
        return QObject::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const Match found = match(*key);
    if (found.command < 0)
        return QObject::eventFilter(watched, event);
    if (isOverride) { // the key is ours: no menu shortcut may take it
        event->accept();
        return true;
    }
    const KeyCommand &command = m_commands[found.command];
    if (!key->isAutoRepeat() || command.repeats) {
        const auto run = command.run; // the command may change the registry
        run(found.scope);
    }
    return true;
}

} // namespace lw
