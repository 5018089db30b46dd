// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the page: images for Review, saved weights, labels for the pool, submissions.
#include "core/learn/predicting.h"
#include "ui/pages/evaluate/evaluatepage.h"
#include "ui/pages/evaluate/evaluatesession.h"
#include "ui/pages/evaluate/submissiondialog.h"
#include "ui/shell/pseudolabelling.h"
#include "ui/shell/workspace.h"

#include <QFileDialog>
#include <QInputDialog>

using namespace Qt::StringLiterals;

namespace lw {

void EvaluatePage::showCell(int truth, int predicted, int attribute)
{
    const Taxonomy &taxonomy = m_workspace->project()->taxonomy();
    const auto name = [&](int c) {
        return attribute < 0 ? taxonomy.className(c)
                             : taxonomy.attributes()[attribute].values.value(c);
    };
    showRows(tr("%1 predicted as %2").arg(name(truth), name(predicted)),
             m_session->rowsOfCell(truth, predicted, attribute));
}

void EvaluatePage::showRows(const QString &title, const std::vector<int> &rows)
{
    if (rows.empty())
        return;
    m_workspace->showInReview({.title = title, .rows = rows});
}

void EvaluatePage::askName(const QString &title, const QString &text,
                           void (EvaluatePage::*take)(const QString &))
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(text);
    connect(dialog, &QInputDialog::textValueSelected, this, take);
    dialog->open();
}

void EvaluatePage::askPresetName()
{
    askName(tr("Save weights"), tr("Name of these weights"), &EvaluatePage::keepPreset);
}

void EvaluatePage::askTeacherName()
{
    askName(tr("Label the pool"),
            tr("Name of this teacher. Its suggestions can be withdrawn by it, and its weights are "
               "saved under it."),
            &EvaluatePage::teach);
}

void EvaluatePage::askTable()
{
    auto *dialog =
        new QFileDialog(this, tr("Import predictions"), QString(), u"*.csv *.tsv *.txt"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_session, &EvaluateSession::importTable);
    dialog->open();
}

void EvaluatePage::teach(const QString &name)
{
    if (!savePreset(name))
        return;
    const EnsemblePreset preset = EnsemblePreset::of(m_session->ensemble(), name.trimmed());
    QList<RunRecord> runs;
    for (const EvaluateMember &member : m_session->members()) {
        if (member.index < 0 || m_session->ensemble().member(member.index).weight <= 0)
            continue;
        if (member.isImported) {
            m_workspace->showError(
                Error::badInput(tr("The table %1 says nothing about the pool").arg(member.run.name),
                                {}, 0, tr("Mute it, or leave it out of the vote.")));
            return;
        }
        runs.append(member.run);
    }
    const auto project = m_workspace->project();
    const PseudoLabelTeacher teacher{
        .name = preset.name,
        .predict = [project, preset, runs](const QString &dataset, const QString &device,
                                           JobContext &job) -> Result<PredictionOutcome> {
            std::vector<Predictions> members;
            PredictionOutcome outcome;
            for (const RunRecord &run : runs) {
                auto one = cachedPredictions(*project, run, dataset, device, 0, job);
                if (!one)
                    return one.error();
                one->predictions.runId = run.id; // the folder may have been renamed since
                members.push_back(std::move(one->predictions));
                outcome.problems = one->problems;
            }
            auto ensemble = Ensemble::create(std::move(members));
            if (!ensemble)
                return ensemble.error();
            preset.applyTo(*ensemble);
            outcome.predictions = ensemble->asPredictions(u"ensemble:"_s + preset.name);
            return outcome;
        }};
    for (const QString &pool : poolIds(*m_workspace))
        startPseudoLabelling(m_workspace, teacher, pool);
}

bool EvaluatePage::savePreset(const QString &name)
{
    if (name.trimmed().isEmpty() || !m_session->hasEnsemble())
        return false;
    EnsemblePreset preset = EnsemblePreset::of(m_session->ensemble(), name.trimmed());
    preset.macroF1 = m_session->hasTruth() ? m_session->metrics().macroF1 : -1;
    const auto written =
        preset.write(ensemblePresetFile(m_workspace->project()->paths().root, preset.name));
    if (!written)
        m_workspace->showError(written.error());
    fillPresets();
    return bool(written);
}

void EvaluatePage::askSubmission()
{
    const int d = evaluationSet();
    if (d < 0 || !m_session->hasEnsemble())
        return;
    const auto project = m_workspace->project();
    const Ensemble &ensemble = m_session->ensemble();
    auto *dialog = new SubmissionDialog(
        project->taxonomy(),
        {.samples = project->samples(),
         .dataset = d,
         .paths = ensemble.paths(),
         .predicted = {ensemble.predicted().begin(), ensemble.predicted().end()}},
        m_workspace->sharedThumbnails(), project->paths().exports() + u"/submission.csv"_s, this);
    connect(dialog, &SubmissionDialog::rowsActivated, this, &EvaluatePage::showRows);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SubmissionDialog::fileChosen, this, &EvaluatePage::writeSubmissionTo);
    dialog->open();
}

bool EvaluatePage::writeSubmissionTo(const QString &file)
{
    const int d = evaluationSet();
    if (d < 0 || !m_session->hasEnsemble())
        return false;
    const Ensemble &ensemble = m_session->ensemble();
    const auto written = writeSubmission(file, m_workspace->project()->samples()->dataset(d),
                                         ensemble.paths(), ensemble.predicted());
    if (!written) {
        m_workspace->showError(written.error());
        return false;
    }
    // The recipe beside it: which runs, weights and bias made these answers.
    const auto recipe = writeSubmissionRecipe(ensemble, file);
    if (!recipe)
        m_workspace->showError(recipe.error());
    m_workspace->showMessage(tr("The submission was written to %1.").arg(file));
    return true;
}

} // namespace lw
