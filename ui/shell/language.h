// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace lw {

struct Language
{
    QString code; ///< "ko"
    QString name; ///< in its own words
};

/// The languages the program is written in.
[[nodiscard]] QList<Language> languages();
/// Installs the program's and Qt's translations for `code` ("" is the desktop's language) and takes
/// away the earlier ones. Widgets made afterwards speak it.
void useLanguage(const QString &code);

} // namespace lw
