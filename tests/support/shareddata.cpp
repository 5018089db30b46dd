// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shareddata.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace lw::test {

QString sharedFolder()
{
    const QString named = qEnvironmentVariable("LABELWRIGHT_SHARED");
    const QString folder =
        named.isEmpty() ? QStringLiteral(LABELWRIGHT_SOURCE_DIR) + u"/../shared"_s : named;
    return QDir(folder + u"/data"_s).exists() ? QDir(folder).canonicalPath() : QString();
}

} // namespace lw::test
