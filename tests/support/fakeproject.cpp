// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeproject.h"

#include "core/evaluate/predictions.h"
#include "core/project/project.h"
#include "core/runs/runstore.h"
#include "tests/support/drawndatasets.h"
#include "tests/support/jobcontext.h"
#include "tests/support/pictures.h"

#include <random>

using namespace Qt::StringLiterals;

namespace lw::test {

namespace {

/// Logits for some rows; paths as predictions have them.
Result<void> writePredictions(const Project &project, const RunRecord &run, const QString &dataset,
                              const std::vector<int> &rows, double skill, std::mt19937 &random)
{
    const SampleTable &samples = *project.samples();
    const Taxonomy &taxonomy = project.taxonomy();
    std::normal_distribution<float> noise;
    Predictions p;
    p.runId = run.id;
    p.datasetId = dataset;
    p.classCount = taxonomy.classCount();
    p.checkpointHash = u"0"_s;
    for (const int row : rows) {
        const QString &id = samples.dataset(samples.datasetOf(row)).spec().id;
        const QString &path = samples.path(row);
        p.paths.append(dataset == u"val"_s ? id + u':' + path : path);
        const int truth = taxonomy.classOf(samples.values(row));
        for (int c = 0; c < p.classCount; ++c)
            p.logits.push_back(noise(random) + (c == truth ? float(skill) : 0.F));
    }
    return p.save(run.predictionsFile(dataset));
}

std::vector<int> rowsOf(const SampleTable &samples, const QString &id)
{
    std::vector<int> rows;
    const int d = samples.datasetIndex(id);
    for (int i = 0; d >= 0 && i < samples.dataset(d).size(); ++i)
        rows.push_back(samples.firstRow(d) + i);
    return rows;
}

} // namespace

Result<QString> makeSmallProject(const QString &folder)
{
    QStringList people;
    for (int i = 0; i < 48; ++i) {
        // Most are young or in the middle, few are 60: as in the real data.
        const int age = i % 8 == 7 ? 60 : i % 2 == 0 ? 19 + i % 9 : 45 + i % 14;
        people.append(u"%1,%2,p%3"_s.arg(i % 3 == 0 ? u"male"_s : u"female"_s)
                          .arg(age)
                          .arg(i, 3, 10, QChar(u'0')));
    }
    const QString data = folder + u"/data"_s;
    const bool written = writeAistages(data + u"/train"_s, people)
        && writeMedicalMasks(data + u"/pool"_s,
                             {u"1,MALE,24"_s, u"2,FEMALE,31"_s, u"3,MALE,58"_s, u"4,FEMALE,62"_s,
                              u"5,MALE,45"_s, u"6,FEMALE,20"_s})
        && writeAistagesEval(data + u"/eval"_s, 12)
        && writeFile(data + u"/train/images/p003/mask2.jpg"_s, {});
    if (!written)
        return Error::failed(u"The test data could not be written"_s, data);
    ProjectConfig config;
    config.personConstant = {u"gender"_s, u"age"_s};
    const std::pair<QString, DatasetRole> sets[]{{u"train"_s, DatasetRole::Labelled},
                                                 {u"pool"_s, DatasetRole::Pool},
                                                 {u"eval"_s, DatasetRole::Evaluation}};
    for (const auto &[id, role] : sets) {
        auto spec = specForFolder(data + u'/' + id, role, config.taxonomy);
        if (!spec)
            return spec.error();
        spec->id = id;
        config.datasets.append(*spec);
    }
    JobContext job = quietJob();
    const auto project = Project::create(folder, config, job);
    if (!project)
        return project.error();
    return folder;
}

Result<QString> addPredictedRun(const QString &projectFolder, const QString &name, double skill,
                                unsigned seed)
{
    JobContext job = quietJob();
    const auto project = Project::open(projectFolder, job);
    if (!project)
        return project.error();
    const RunStore store((*project)->paths().runs(), {});
    auto run = store.create(name, RunConfig());
    if (!run)
        return run.error();
    run->status = RunStatus::Finished;
    run->architecture = u"resnet18"_s;
    if (auto saved = store.save(*run); !saved)
        return saved.error();
    writeFile(run->checkpointBest(), "not a network");
    std::mt19937 random(seed);
    const SampleTable &samples = *(*project)->samples();
    const std::pair<QString, std::vector<int>> sets[]{
        {u"val"_s, (*project)->split().validationRows},
        {u"pool"_s, rowsOf(samples, u"pool"_s)},
        {u"eval"_s, rowsOf(samples, u"eval"_s)}};
    for (const auto &[id, rows] : sets) {
        if (auto done = writePredictions(**project, *run, id, rows, skill, random); !done)
            return done.error();
    }
    return run->id;
}

} // namespace lw::test
