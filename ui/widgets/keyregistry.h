// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <optional>

class QKeyEvent;
class QSettings;
class QWidget;

namespace lw {

/// What a key acts on. The bare key takes the selection; a command that is `scoped` also hears
/// Shift (the whole person) and Alt (only the current picture).
enum class KeyScope { Selection, Person, Current };

/// One thing a key can do.
struct KeyCommand
{
    QString id; ///< stable, stored in settings: "set.mask.wear"
    QString title; ///< translated, complete: "Set mask to wear"
    QString group; ///< translated heading in the overview
    QKeySequence defaultKey; ///< one key with modifiers, may be empty
    bool scoped = false; ///< Shift and Alt choose the scope, so the key itself has neither
    bool repeats = false; ///< also called while the key is held down
    std::function<void(KeyScope)> run;
};

/// The one gate through which bare keys reach a page: a key works only while the focus lies within
/// `scope` and nobody types in a text field, no key has two meanings, every key can be changed,
/// reset, and is kept in settings. Hangul jamo count as the Latin keys they lie on, so that
/// labelling goes on with the Korean layout switched on.
class KeyRegistry : public QObject
{
    Q_OBJECT

public:
    /// Keys are heard while the focus is inside `scope`; kept in `settings` (may be null: not kept)
    /// under keys/`profile`.
    KeyRegistry(QWidget *scope, QSettings *settings, QString profile, QObject *parent = nullptr);
    ~KeyRegistry() override;

    /// Takes the stored key, or the default one when that is still free.
    void add(KeyCommand command);
    /// Forgets commands whose id begins with `prefix` (the taxonomy changed). Stored keys are kept.
    void removePrefix(const QString &prefix);

    [[nodiscard]] const QList<KeyCommand> &commands() const { return m_commands; }
    [[nodiscard]] QKeySequence key(const QString &id) const;
    /// "A", or empty
    [[nodiscard]] QString keyText(const QString &id) const;
    /// The command that would answer `key` (also with a scope's modifier), or nothing.
    [[nodiscard]] std::optional<QString> conflict(const QString &id, const QKeySequence &key) const;
    /// False, and nothing changed, when another command has the key or it is no single key.
    bool setKey(const QString &id, const QKeySequence &key);
    void reset(const QString &id);
    void resetAll();

    /// Sets of keys under a name, kept in settings; "default" is always there.
    [[nodiscard]] QString profile() const { return m_profile; }
    [[nodiscard]] QStringList profiles() const;
    /// Takes the keys of another profile; a new name begins with the present keys.
    void setProfile(const QString &name);
    /// Forgets a profile (not "default") and goes on with "default".
    void removeProfile(const QString &name);
    /// All keys by command id, {"keys": {"set.mask.wear": "A"}}.
    [[nodiscard]] QByteArray exported() const;
    /// Takes keys from `exported`; commands that are unknown here are left alone. What would give a
    /// key two meanings is refused: the ids are returned, the others are taken.
    [[nodiscard]] QStringList importKeys(const QByteArray &json);

    /// True when `widget` takes typed text, so that bare keys belong to it.
    [[nodiscard]] static bool isTextInput(const QWidget *widget);
    /// The key a jamo of the two-set Korean layout lies on; other keys unchanged.
    [[nodiscard]] static int latinKey(int key);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void keysChanged();

private:
    struct Match
    {
        qsizetype command = -1;
        KeyScope scope = KeyScope::Selection;
    };
    [[nodiscard]] qsizetype indexOf(const QString &id) const;
    [[nodiscard]] Match match(const QKeyEvent &event) const;
    [[nodiscard]] bool isOpen() const;
    void store(const QString &id) const;
    [[nodiscard]] QKeySequence storedKey(const KeyCommand &command) const;
    void readAll();
    [[nodiscard]] QString settingsKey(const QString &id) const;

    QPointer<QWidget> m_scope;
    QSettings *m_settings;
    QString m_profile;
    QList<KeyCommand> m_commands;
    QList<QKeySequence> m_keys; ///< beside m_commands
};

} // namespace lw
