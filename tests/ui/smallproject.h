// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"
#include "tests/support/drawndatasets.h"
#include "tests/support/jobcontext.h"

namespace lw::test {

/// A project of drawn pictures below `folder`: 12 labelled people, 4 in the pool. Its folder, or
/// empty when it could not be made.
inline QString makeSmallProject(const QString &folder)
{
    QStringList rows;
    for (int i = 0; i < 12; ++i) {
        const QString gender = i % 2 ? QStringLiteral("male") : QStringLiteral("female");
        const int age = 20 + i % 3 * 20;
        rows.append(QStringLiteral("%1,%2,%3_%1_Asian_%2")
                        .arg(gender)
                        .arg(age)
                        .arg(i, 6, 10, QLatin1Char('0')));
    }
    const QStringList people{QStringLiteral("1,MALE,25"), QStringLiteral("2,FEMALE,40"),
                             QStringLiteral("3,MALE,61"), QStringLiteral("4,FEMALE,33")};
    const QString labelled = folder + QStringLiteral("/train");
    const QString pool = folder + QStringLiteral("/pool");
    if (!writeAistages(labelled, rows) || !writeMedicalMasks(pool, people))
        return {};
    ProjectConfig config;
    const auto train = specForFolder(labelled, DatasetRole::Labelled, config.taxonomy);
    const auto extra = specForFolder(pool, DatasetRole::Pool, config.taxonomy);
    if (!train || !extra)
        return {};
    config.datasets = {*train, *extra};
    config.personConstant = QStringList{QStringLiteral("gender"), QStringLiteral("age")};
    config.validation.peoplePerGroup = 1;
    JobContext job = quietJob();
    const auto project = Project::create(folder + QStringLiteral("/project"), config, job);
    return project ? folder + QStringLiteral("/project") : QString();
}

} // namespace lw::test
