// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace lw::test {

/// Small data sets with drawn pictures, for tests that want to break single things.
/// `rows` are lines "gender,age,path"; each person gets seven pictures.
bool writeAistages(const QString &root, const QStringList &rows);
/// `people` persons "USER_ID,GENDER,AGE", four TYPEs each.
bool writeMedicalMasks(const QString &root, const QStringList &people);
/// `count` pictures.
bool writeAistagesEval(const QString &root, int count);

} // namespace lw::test
