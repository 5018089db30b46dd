// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/newproject/newprojectdialog.h"

#include "ui/shell/newproject/createstep.h"
#include "ui/shell/newproject/datasetsstep.h"
#include "ui/shell/newproject/mappingstep.h"
#include "ui/shell/newproject/newprojectdraft.h"
#include "ui/shell/theme.h"

#include <QBoxLayout>
#include <QDir>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace lw {

NewProjectDialog::NewProjectDialog(JobSystem *jobs, QWidget *parent,
                                   std::shared_ptr<const Project> project)
    : QDialog(parent)
    , m_draft(new NewProjectDraft(jobs, std::move(project), this))
    , m_steps(new QStackedWidget(this))
    , m_mapping(new MappingStep(m_draft, this))
    , m_create(new CreateStep(m_draft, this))
{
    setWindowTitle(m_draft->isAddition() ? tr("Add data set") : tr("New project"));
    resize(880, 640);
    m_steps->addWidget(new DatasetsStep(m_draft, this));
    m_steps->addWidget(m_mapping);
    m_steps->addWidget(m_create);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(16);
    layout->addWidget(makeHeader());
    layout->addWidget(m_steps, 1);
    layout->addWidget(makeFooter());

    connect(m_draft, &NewProjectDraft::changed, this, &NewProjectDialog::updateButtons);
    connect(m_create, &CreateStep::folderChanged, this, &NewProjectDialog::updateButtons);
    connect(m_draft, &NewProjectDraft::createProgressed, this, [this](const JobInfo &job) {
        m_progress->setRange(0, int(job.total));
        m_progress->setValue(int(job.done));
        m_status->setText(job.stage);
    });
    connect(m_draft, &NewProjectDraft::created, this, [this](const QString &folder) {
        setCreating(false);
        Q_EMIT projectCreated(folder);
        accept();
    });
    connect(m_draft, &NewProjectDraft::createFailed, this, [this](const Error &error) {
        setCreating(false);
        m_status->setText(error.text());
    });
    connect(Theme::instance(), &Theme::changed, this,
            [this] { showStep(m_steps->currentIndex()); });
    showStep(Datasets);
}

void NewProjectDialog::addFolder(const QString &folder)
{
    m_draft->addFolder(folder);
}

QWidget *NewProjectDialog::makeHeader()
{
    auto *header = new QWidget(this);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(24);
    for (const QString &title :
         {tr("1  Data sets"),
          m_draft->isAddition() ? tr("2  Meaning") : tr("2  Meaning and classes"),
          m_draft->isAddition() ? tr("3  Check and add") : tr("3  Check and create")}) {
        auto *label = new QLabel(title, header);
        QFont font = label->font();
        font.setPointSizeF(font.pointSizeF() * 1.15);
        font.setWeight(QFont::DemiBold);
        label->setFont(font);
        m_stepLabels.append(label);
        layout->addWidget(label);
    }
    layout->addStretch(1);
    return header;
}

QWidget *NewProjectDialog::makeFooter()
{
    auto *footer = new QWidget(this);
    m_status = new QLabel(footer);
    m_status->setObjectName(u"statusLabel"_s);
    m_status->setWordWrap(true);
    m_progress = new QProgressBar(footer);
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_cancelButton = new QPushButton(tr("Cancel"), footer);
    m_cancelButton->setObjectName(u"cancelButton"_s);
    m_backButton = new QPushButton(tr("Back"), footer);
    m_backButton->setObjectName(u"backButton"_s);
    m_nextButton = new QPushButton(footer);
    m_nextButton->setObjectName(u"nextButton"_s);
    m_nextButton->setDefault(true);
    m_cancelButton->setAutoDefault(false);
    m_backButton->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_status, 1);
    row->addWidget(m_cancelButton);
    row->addWidget(m_backButton);
    row->addWidget(m_nextButton);
    auto *layout = new QVBoxLayout(footer);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_progress);
    layout->addLayout(row);
    connect(m_cancelButton, &QPushButton::clicked, this, &NewProjectDialog::reject);
    connect(m_backButton, &QPushButton::clicked, this,
            [this] { showStep(m_steps->currentIndex() - 1); });
    connect(m_nextButton, &QPushButton::clicked, this, [this] {
        if (m_steps->currentIndex() == Create)
            create();
        else
            showStep(m_steps->currentIndex() + 1);
    });
    return footer;
}

void NewProjectDialog::showStep(int step)
{
    if (step == Mapping)
        m_mapping->activate();
    else if (step == Create)
        m_create->activate();
    m_steps->setCurrentIndex(step);
    m_status->clear();
    const ThemeColors &colors = Theme::instance()->colors();
    for (int s = 0; s < StepCount; ++s) {
        QPalette palette = m_stepLabels[s]->palette();
        palette.setColor(QPalette::WindowText, s == step ? colors.accent : colors.textFaint);
        m_stepLabels[s]->setPalette(palette);
    }
    updateButtons();
}

void NewProjectDialog::updateButtons()
{
    const int step = m_steps->currentIndex();
    m_backButton->setVisible(step > Datasets);
    m_backButton->setEnabled(!m_creating);
    m_nextButton->setText(step != Create              ? tr("Next")
                              : m_draft->isAddition() ? tr("Add to the project")
                                                      : tr("Create project"));
    m_nextButton->setEnabled(!m_creating && m_draft->isReady()
                             && (step != Create || !m_create->folder().isEmpty()));
    m_steps->setEnabled(!m_creating);
}

void NewProjectDialog::setCreating(bool creating)
{
    m_creating = creating;
    m_progress->setVisible(creating);
    m_progress->setRange(0, 0);
    m_status->clear();
    updateButtons();
}

void NewProjectDialog::create()
{
    setCreating(true);
    m_draft->create(QDir::cleanPath(QDir(m_create->folder()).absolutePath()));
}

void NewProjectDialog::reject()
{
    if (m_creating) // Cancel first stops the work; the dialog stays with what was chosen
        m_draft->cancelCreate();
    else
        QDialog::reject();
}

} // namespace lw
