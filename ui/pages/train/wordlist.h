// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace lw {

/// Names to tick, in a given order, whose value is "stem, layer1". A name of the value that is not
/// offered stands last, ticked, until somebody unticks it.
class WordList : public QListWidget
{
    Q_OBJECT

public:
    explicit WordList(QWidget *parent = nullptr);

    void setOffered(const QStringList &words);
    void setValue(const QString &value);
    [[nodiscard]] QString value() const;

Q_SIGNALS:
    void edited(const QString &value); ///< the user ticked or unticked a name

private:
    void refill();

    QStringList m_offered;
    QStringList m_chosen;
};

} // namespace lw
