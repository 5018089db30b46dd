// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/labelstore.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

#include <optional>

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace lw {

class KeyRegistry;
class LikelyClasses;
class ReviewList;

/// Beside grid and loupe: what is known of the current sample and what can be done to it, each
/// button with its key.
class LabelPanel : public QWidget
{
    Q_OBJECT

public:
    LabelPanel(const KeyRegistry *keys, QWidget *parent = nullptr);
    /// A project was opened (or closed: null).
    void setList(ReviewList *list);
    /// `selected`: how many samples the buttons act on.
    void showRow(int row, int selected);
    void refresh();
    /// The values answered so far in a blind check, nothing: no blind check.
    void setBlindAnswer(const std::optional<AttributeValues> &answer);

Q_SIGNALS:
    void commandChosen(const QString &id); ///< id of a KeyCommand
    void classChosen(int classIndex);

private:
    void buildValues();
    void showHeader();
    void showValues();
    void showMissing(); ///< marks the attributes that are still to be labelled
    void showHistory();
    void showSuspect();
    void showBlind();
    QPushButton *commandButton(const QString &id, const QString &text);
    void updateKeyCaps();

    const KeyRegistry *m_keys;
    QPointer<ReviewList> m_list;
    QLabel *m_path;
    QLabel *m_facts;
    QLabel *m_selection;
    QLabel *m_state;
    QWidget *m_suspectBox;
    QLabel *m_suspect;
    QWidget *m_known; ///< suggestion and history: what a blind check hides
    QWidget *m_decisions;
    std::optional<AttributeValues> m_blind;
    QWidget *m_values;
    QGridLayout *m_valueLayout;
    LikelyClasses *m_likely;
    QLabel *m_suggestion;
    QLabel *m_history;
    QList<QLabel *> m_attributeNames; ///< one per attribute
    QHash<QString, QPushButton *> m_buttons; ///< by command id
    QHash<QString, QString> m_buttonTexts;
    int m_row = -1;
    int m_selected = 0;
};

} // namespace lw
