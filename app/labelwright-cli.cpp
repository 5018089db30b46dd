// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/console.h"
#include "app/commands/interrupt.h"
#include "core/learn/blas.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    lw::ensureFastBlas(argc, argv);
    const lw::Interrupt interrupt;
    QCoreApplication application(argc, argv);
    application.setApplicationName(u"labelwright"_s);
    application.setApplicationVersion(QStringLiteral(LABELWRIGHT_VERSION));
    QTranslator translator;
    if (translator.load(QLocale(), u"labelwright"_s, u"_"_s, u":/i18n"_s))
        application.installTranslator(&translator);
    lw::Console console(stdout, stderr, interrupt.token());
    return lw::runCommandLine(application.arguments().mid(1), console);
}
