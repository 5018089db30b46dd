// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace lw {

/// What pages tell one another of faces, one for each workspace (its child).
class FaceNews : public QObject
{
    Q_OBJECT

public:
    static FaceNews *of(QObject *workspace);

Q_SIGNALS:
    void changed(); ///< faces were found, or the project's crop is another one
    void dialogWanted(); ///< Find faces was asked for on a page

private:
    using QObject::QObject;
};

} // namespace lw
