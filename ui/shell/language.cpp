// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace lw {

QList<Language> languages()
{
    return {{u"en"_s, u"English"_s}, {u"ko"_s, u"한국어"_s}};
}

void useLanguage(const QString &code)
{
    QCoreApplication *application = QCoreApplication::instance();
    const auto earlier =
        application->findChildren<QTranslator *>(u"language"_s, Qt::FindDirectChildrenOnly);
    qDeleteAll(earlier); // a translator that is deleted is removed as well
    const QString wanted = code.isEmpty() ? QLocale::system().name().section(u'_', 0, 0) : code;
    // Dates and numbers follow the language, too.
    QLocale::setDefault(code.isEmpty() ? QLocale::system() : QLocale(code));
    const auto install = [application](const QString &file, const QString &folder) {
        auto *translator = new QTranslator(application);
        translator->setObjectName(u"language"_s);
        if (translator->load(file, folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    install(u"qtbase_%1"_s.arg(wanted), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u"labelwright_%1"_s.arg(wanted), u":/i18n"_s);
}

} // namespace lw
