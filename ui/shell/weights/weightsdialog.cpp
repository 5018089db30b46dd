// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/weights/weightsdialog.h"

#include "ui/shell/theme.h"
#include "ui/shell/weights/filedropframe.h"
#include "ui/shell/weights/networklistmodel.h"
#include "ui/shell/weights/weightsdetails.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/searchfield.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;

namespace lw {

WeightsDialog::WeightsDialog(JobSystem *jobs, const WeightsPurpose &purpose, QWidget *parent)
    : QDialog(parent)
    , m_jobs(jobs)
    , m_model(new NetworkListModel(purpose.batch, purpose.imageSize, this))
    , m_details(new WeightsDetails(this))
    , m_problems(new BannerStack(this))
{
    setWindowTitle(tr("Weights of networks"));
    resize(1200, 700);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(3 * Theme::grid);
    splitter->addWidget(makeList());
    splitter->addWidget(m_details);
    splitter->setSizes({185 * Theme::grid, 105 * Theme::grid});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4 * Theme::grid, 4 * Theme::grid, 4 * Theme::grid, 3 * Theme::grid);
    layout->setSpacing(3 * Theme::grid);
    layout->addWidget(m_problems);
    layout->addWidget(splitter, 1);
    layout->addWidget(makeFooter());

    connect(m_details, &WeightsDetails::useRequested, this,
            [this](const QString &architecture, const QString &file) {
                Q_EMIT useRequested(architecture, file);
                accept();
            });
    connect(m_details, &WeightsDetails::verifyRequested, this, &WeightsDialog::verify);
    connect(jobs, &JobSystem::jobChanged, this, &WeightsDialog::showJob);
    select(purpose.architecture.isEmpty() ? m_model->name(0) : purpose.architecture);
}

QWidget *WeightsDialog::makeList()
{
    auto *side = new QWidget(this);
    auto *search = new SearchField(side);
    search->setObjectName(u"networkSearch"_s);
    search->setPlaceholderText(tr("Search networks"));
    m_sorted = new QSortFilterProxyModel(this);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(NetworkListModel::sortRole);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list = new QTableView(side);
    m_list->setObjectName(u"networks"_s);
    m_list->setModel(m_sorted);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(-1, Qt::AscendingOrder); // the program's own order, families together
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setShowGrid(false);
    m_list->setWordWrap(false);
    m_list->setTabKeyNavigation(false);
    m_list->setFont(Theme::figures(m_list->font()));
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setDefaultSectionSize(7 * Theme::grid);
    m_list->horizontalHeader()->setHighlightSections(false);
    m_list->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    connect(search, &SearchField::searched, m_sorted, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &WeightsDialog::showChosen);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * Theme::grid);
    layout->addWidget(search);
    layout->addWidget(m_list, 1);
    return side;
}

QWidget *WeightsDialog::makeFooter()
{
    auto *footer = new QWidget(this);
    auto *drop = new FileDropFrame(
        tr("Drop weights here: .safetensors, .pth or .pt of a network, or a face detector's files. "
           "They are checked first, and never executed."),
        tr("Bring in weights"), tr("Weights (*.safetensors *.pth *.pt *.onnx);;All files (*)"),
        footer);
    drop->setObjectName(u"weightsDrop"_s);
    connect(drop, &FileDropFrame::filesGiven, this, &WeightsDialog::bringIn);
    m_status = new QLabel(footer);
    m_status->setObjectName(u"weightsStatus"_s);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_status->setProperty("role", u"muted"_s);
    m_status->setText(
        tr("Installed files lie in %1.").arg(QDir::toNativeSeparators(WeightsFolder().path())));
    m_progress = new QProgressBar(footer);
    m_progress->setTextVisible(false);
    m_progress->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, footer);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *row = new QHBoxLayout;
    row->setSpacing(3 * Theme::grid);
    row->addWidget(m_status, 1);
    row->addWidget(buttons);
    auto *layout = new QVBoxLayout(footer);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * Theme::grid);
    layout->addWidget(drop);
    layout->addWidget(m_progress);
    layout->addLayout(row);
    return footer;
}

void WeightsDialog::offerUse(const QString &title)
{
    m_details->setUseTitle(title);
}

void WeightsDialog::select(const QString &architecture)
{
    const int row = m_model->rowOf(architecture);
    if (row < 0)
        return;
    const QModelIndex index = m_sorted->mapFromSource(m_model->index(row, 0));
    if (index.isValid()) {
        m_list->setCurrentIndex(index);
        m_list->scrollTo(index);
    }
    if (m_details->architecture() != architecture)
        m_details->showNetwork(architecture);
}

void WeightsDialog::showChosen()
{
    const auto chosen = m_list->selectionModel()->selectedRows();
    if (!chosen.isEmpty())
        m_details->showNetwork(m_model->name(m_sorted->mapToSource(chosen.first()).row()));
}

void WeightsDialog::bringIn(const QStringList &files)
{
    for (const QString &file : files) {
        const auto outcome = std::make_shared<InstalledWeights>();
        const QString name = QFileInfo(file).fileName();
        startJob(
            tr("Bring in %1").arg(name),
            [file, outcome](JobContext &job) -> Result<void> {
                constexpr qint64 megabyte = 1'000'000;
                const auto installed =
                    WeightsFolder().install(file, {}, job.stopToken(), [&job](qint64 d, qint64 t) {
                        job.report(d / megabyte, t / megabyte);
                    });
                if (!installed)
                    return installed.error();
                *outcome = *installed;
                return {};
            },
            [this, outcome, name] {
                m_model->refresh();
                select(outcome->architecture);
                m_details->refresh();
                m_status->setText(
                    outcome->missingParts.isEmpty()
                        ? tr("%1 is installed for %2.").arg(name, outcome->architecture)
                        : tr("%1 is in. %2 still needs %3.")
                              .arg(name, outcome->architecture,
                                   outcome->missingParts.join(u", "_s)));
                Q_EMIT broughtIn(*outcome);
            });
    }
}

void WeightsDialog::verify(const InstalledWeights &weights)
{
    const QString name = QFileInfo(weights.file).fileName();
    startJob(
        tr("Check %1").arg(name),
        [weights](JobContext &job) { return WeightsFolder().verify(weights, job.stopToken()); },
        [this, name] { m_status->setText(tr("%1 is as it was brought in.").arg(name)); });
}

/// The dialog may be gone when the job ends: the file is installed all the same.
void WeightsDialog::startJob(const QString &title, std::function<Result<void>(JobContext &)> work,
                             std::function<void()> done)
{
    const auto finished = [self = QPointer(this), done = std::move(done)](const JobInfo &job) {
        if (!self)
            return;
        self->m_running.removeOne(job.id);
        self->m_progress->setVisible(!self->m_running.isEmpty());
        if (job.state == JobState::Failed && job.error) {
            self->m_status->clear();
            self->m_problems->showError(*job.error);
        } else if (job.state == JobState::Done) {
            done();
        }
    };
    m_status->setText(title);
    m_progress->setRange(0, 0);
    m_progress->show();
    m_running.append(m_jobs->start(
        {.title = title, .queue = u"disk"_s, .work = std::move(work), .finished = finished}));
}

void WeightsDialog::showJob(const JobInfo &job)
{
    if (!m_running.contains(job.id) || job.isOver())
        return;
    m_status->setText(job.title);
    m_progress->setRange(0, int(job.total));
    m_progress->setValue(int(job.done));
}

} // namespace lw
