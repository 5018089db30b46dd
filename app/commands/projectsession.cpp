// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/projectsession.h"

#include "app/commands/command.h"
#include "app/commands/consolejob.h"
#include "core/labels/labelfacts.h"
#include "core/learn/recipeschema.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace lw {

Result<ProjectSession> ProjectSession::open(const QString &path, Console &console)
{
    auto project = runConsoleJob(console, Cli::tr("Opening the project"),
                                 [&path](JobContext &job) { return Project::open(path, job); });
    if (!project)
        return project.error();
    ProjectSession session;
    session.project = *project;
    for (const Error &warning : session.project->warnings())
        console.complain(warning.text());
    if (const auto opened = session.openLabels(); !opened)
        return opened.error();
    session.runs = RunStore(session.project->paths().runs(), recipeSchema());
    return session;
}

Result<void> ProjectSession::openLabels()
{
    labels.reset(); // its lock, too
    auto opened =
        LabelStore::open(project->paths().labels(), project->samples(), project->taxonomy());
    if (!opened)
        return opened.error();
    labels = std::move(*opened);
    return {};
}

Result<void> ProjectSession::checkWritable() const
{
    if (!labels->isReadOnly())
        return {};
    Error error =
        Error::failed(Cli::tr("The labels can only be read: %1").arg(labels->readOnlyReason()),
                      project->paths().labels(),
                      Cli::tr("Close the other program, or make the folder writable."));
    error.kind = ErrorKind::ReadOnly;
    return error;
}

Result<std::vector<int>> ProjectSession::rowsOf(const QString &datasetOrVal) const
{
    if (datasetOrVal == "val"_L1)
        return project->split().validationRows;
    const int dataset = samples().datasetIndex(datasetOrVal);
    if (dataset < 0) {
        QStringList known{u"val"_s};
        for (int d = 0; d < samples().datasetCount(); ++d)
            known << samples().dataset(d).spec().id;
        Error error = Error::badInput(Cli::tr("The project has no data set '%1'").arg(datasetOrVal),
                                      {}, 0, Cli::tr("It has: %1.").arg(known.join(u", "_s)));
        error.kind = ErrorKind::NotFound;
        return error;
    }
    std::vector<int> rows(size_t(samples().dataset(dataset).size()));
    std::iota(rows.begin(), rows.end(), samples().firstRow(dataset));
    return rows;
}

std::vector<int> ProjectSession::truthOf(const std::vector<int> &rows) const
{
    std::vector<int> truth;
    truth.reserve(rows.size());
    for (const int row : rows) {
        if (row < 0) {
            truth.push_back(unknownValue);
            continue;
        }
        // A class that a model completed is no truth either.
        const AttributeValues known = knownValues(samples(), taxonomy(), row, labels->label(row));
        truth.push_back(taxonomy().classOf({known.data(), size_t(taxonomy().attributeCount())}));
    }
    return truth;
}

Result<int> ProjectSession::commit(LabelBatch batch)
{
    if (const auto writable = checkWritable(); !writable)
        return writable.error();
    const int changes = int(batch.changes.size());
    if (labels->apply(std::move(batch)) == 0)
        return 0;
    if (const auto flushed = labels->flush(); !flushed)
        return flushed.error();
    return changes;
}

} // namespace lw
