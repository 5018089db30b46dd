// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/facefinding/facefindingdialog.h"

#include "core/learn/facedetectors.h"
#include "core/learn/weightsfolder.h"
#include "ui/shell/facefinding/facepreview.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/figurestrip.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr size_t previewPictures = 9;

enum FaceColumn { NameColumn, OneColumn, SeveralColumn, NoneColumn, UnreadColumn, WithoutColumn };

QComboBox *faceChoice(QWidget *parent, const QString &name,
                      const QList<std::pair<QString, QVariant>> &choices)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(name);
    for (const auto &[title, value] : choices)
        box->addItem(title, value);
    return box;
}

void chooseData(QComboBox *box, const QVariant &value)
{
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

} // namespace

FaceFindingDialog::FaceFindingDialog(Workspace *workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_project(workspace->project())
    , m_preview(new FacePreview(workspace->jobs(), m_project, this))
    , m_detector(faceChoice(this, u"faceDetector"_s, {}))
    , m_unit(faceChoice(this, u"faceMarginUnit"_s,
                        {{tr("pixels"), false}, {tr("% of the face"), true}}))
    , m_choice(faceChoice(this, u"faceChoice"_s,
                          {{tr("the largest"), int(FaceChoice::Largest)},
                           {tr("the most central"), int(FaceChoice::Central)}}))
    , m_shape(faceChoice(this, u"faceShape"_s, {{tr("square"), true}, {tr("as the face"), false}}))
    , m_margin(new QDoubleSpinBox(this))
    , m_align(new QCheckBox(tr("level the eyes"), this))
    , m_table(new QTableWidget(this))
    , m_summary(new QLabel(this))
    , m_message(new QLabel(this))
    , m_progress(new QProgressBar(this))
{
    setWindowTitle(tr("Find faces"));
    resize(1120, 680);
    auto *intro = new QLabel(
        tr("Finds the face in each picture and cuts it out, the same way at training, prediction "
           "and on Try. The pictures themselves are never changed."),
        this);
    intro->setWordWrap(true);
    setTone(intro, TextTone::Muted);
    m_summary->setObjectName(u"faceSummary"_s);
    m_message->setObjectName(u"faceMessage"_s);
    m_message->setWordWrap(true);
    setTone(m_message, TextTone::Bad);
    m_message->hide();
    makeTable();
    auto *left = new QVBoxLayout;
    left->setSpacing(3 * Theme::grid);
    left->addWidget(makeForm());
    left->addWidget(m_table, 1);
    left->addWidget(m_summary);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(4 * Theme::grid);
    middle->addLayout(left, 3);
    middle->addWidget(m_preview, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(3 * Theme::grid);
    layout->addWidget(intro);
    layout->addLayout(middle, 1);
    layout->addWidget(m_message);
    layout->addWidget(makeFooter());
    connect(m_preview, &FacePreview::failed, this, &FaceFindingDialog::showProblem);
    connect(m_preview, &FacePreview::shown, m_message, &QWidget::hide);
    readSettings();
    readCounts();
    for (const JobInfo &job : m_workspace->jobs()->jobs()) {
        if (job.queue == faceFindingQueue && !job.isOver())
            watch(job.id); // the dialog was closed meanwhile
    }
    formChanged();
}

FaceFindingDialog::~FaceFindingDialog() = default;

QWidget *FaceFindingDialog::makeForm()
{
    auto *form = new QWidget(this);
    auto *rows = new QFormLayout(form);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setVerticalSpacing(2 * Theme::grid);
    for (const QString &name : faceDetectorNames()) {
        const QString title = name == u"haar" ? tr("Haar cascade")
            : name == u"mtcnn"                ? u"MTCNN"_s
            : name == u"yunet"                ? u"YuNet"_s
                                              : name;
        const bool isThere = isFaceDetectorInstalled(name, WeightsFolder::defaultFolder());
        m_detector->addItem(isThere ? title : tr("%1 (not installed)").arg(title), name);
    }
    m_detector->setToolTip(tr("Haar is always there; MTCNN and YuNet find more faces with masks, "
                              "and know the eyes. Tools > Weights of networks brings them in."));
    m_margin->setObjectName(u"faceMargin"_s);
    m_margin->setRange(0, 2000);
    m_margin->setDecimals(0);
    m_margin->setToolTip(tr("Added on each side of the face; 30 pixels are usual for portraits of "
                            "384 × 512"));
    m_choice->setToolTip(tr("Which face is cut out when several were found"));
    m_align->setObjectName(u"faceAlign"_s);
    auto *margin = new QHBoxLayout;
    margin->setSpacing(2 * Theme::grid);
    margin->addWidget(m_margin);
    margin->addWidget(m_unit);
    margin->addStretch(1);
    auto *shape = new QHBoxLayout;
    shape->setSpacing(3 * Theme::grid);
    shape->addWidget(m_shape);
    shape->addWidget(m_align);
    shape->addStretch(1);
    rows->addRow(tr("Detector"), m_detector);
    rows->addRow(tr("Margin"), margin);
    rows->addRow(tr("Of several faces"), m_choice);
    rows->addRow(tr("Shape"), shape);
    for (QComboBox *box : {m_unit, m_choice, m_shape})
        connect(box, &QComboBox::currentIndexChanged, this, &FaceFindingDialog::formChanged);
    connect(m_detector, &QComboBox::currentIndexChanged, this, [this] {
        readCounts();
        formChanged();
    });
    connect(m_margin, &QDoubleSpinBox::valueChanged, this, &FaceFindingDialog::formChanged);
    connect(m_align, &QCheckBox::toggled, this, &FaceFindingDialog::formChanged);
    return form;
}

void FaceFindingDialog::makeTable()
{
    const SampleTable &samples = *m_project->samples();
    m_table->setObjectName(u"faceTable"_s);
    m_table->setColumnCount(WithoutColumn + 1);
    m_table->setHorizontalHeaderLabels({tr("data set"), tr("one face"), tr("several"), tr("none"),
                                        tr("not looked at"), tr("without a face")});
    m_table->horizontalHeaderItem(WithoutColumn)
        ->setToolTip(tr("What training makes of a picture without a face"));
    m_table->setRowCount(samples.datasetCount());
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->setAccessibleName(tr("Data sets with the faces found in them"));
    for (int d = 0; d < samples.datasetCount(); ++d) {
        const QString id = samples.dataset(d).spec().id;
        auto *name = new QTableWidgetItem(id);
        name->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
        name->setCheckState(Qt::Checked);
        name->setToolTip(tr("%n picture(s)", nullptr, samples.dataset(d).size()));
        m_table->setItem(d, NameColumn, name);
        for (int column = OneColumn; column <= UnreadColumn; ++column) {
            auto *cell = new QTableWidgetItem(u"–"_s);
            cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(d, column, cell);
        }
        auto *without = faceChoice(m_table, u"faceWithout%1"_s.arg(d),
                                   {{tr("take the middle"), int(WithoutFace::Centre)},
                                    {tr("leave it out"), int(WithoutFace::Exclude)}});
        without->setAccessibleName(tr("Pictures of %1 without a face").arg(id));
        m_table->setCellWidget(d, WithoutColumn, without);
        connect(without, &QComboBox::currentIndexChanged, this, &FaceFindingDialog::formChanged);
    }
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    // A header measures items, not the boxes that lie over them.
    m_table->horizontalHeader()->setSectionResizeMode(WithoutColumn, QHeaderView::Fixed);
    if (QWidget *box = m_table->cellWidget(0, WithoutColumn)) {
        box->ensurePolished();
        m_table->setColumnWidth(WithoutColumn, box->sizeHint().width() + 8 * Theme::grid);
    }
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    connect(m_table, &QTableWidget::itemChanged, this, [this](QTableWidgetItem *item) {
        if (item->column() == NameColumn)
            formChanged();
    });
}

QWidget *FaceFindingDialog::makeFooter()
{
    auto *footer = new QWidget(this);
    m_progress->setObjectName(u"faceProgress"_s);
    m_progress->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, footer);
    m_find = buttons->addButton(tr("Find faces"), QDialogButtonBox::ActionRole);
    m_find->setObjectName(u"findFaces"_s);
    m_find->setDefault(true);
    m_stop = buttons->addButton(tr("Stop"), QDialogButtonBox::ActionRole);
    m_stop->setObjectName(u"stopFindingFaces"_s);
    m_stop->setToolTip(tr("What was found stays; finding goes on from there"));
    m_keep = buttons->addButton(tr("Keep for the project"), QDialogButtonBox::ActionRole);
    m_keep->setObjectName(u"keepFaceCrop"_s);
    m_keep->setToolTip(tr("Writes this crop into project.yaml: recipes use it unless they say "
                          "otherwise. Runs that were trained keep their own."));
    for (QAbstractButton *button : buttons->buttons())
        static_cast<QPushButton *>(button)->setAutoDefault(button == m_find);
    auto *line = new QHBoxLayout(footer);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_progress, 1);
    line->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_find, &QPushButton::clicked, this, &FaceFindingDialog::find);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_workspace->jobs()->cancel(m_job); });
    connect(m_keep, &QPushButton::clicked, this, &FaceFindingDialog::keep);
    connect(m_workspace->jobs(), &JobSystem::jobChanged, this, &FaceFindingDialog::showProgress);
    connect(m_workspace->jobs(), &JobSystem::jobFinished, this, &FaceFindingDialog::showProgress);
    return footer;
}

void FaceFindingDialog::readSettings()
{
    const auto read = FaceSettings::read(m_project->paths().config());
    if (read)
        m_kept = *read;
    const FaceCrop &crop = m_kept.crop;
    const QSignalBlocker blocks[]{QSignalBlocker(m_detector), QSignalBlocker(m_unit),
                                  QSignalBlocker(m_choice),   QSignalBlocker(m_shape),
                                  QSignalBlocker(m_margin),   QSignalBlocker(m_align)};
    chooseData(m_detector, crop.isOn() ? crop.detector : faceDetectorNames().first());
    chooseData(m_unit, crop.isMarginPercent);
    chooseData(m_choice, int(crop.choice));
    chooseData(m_shape, crop.isSquare);
    m_margin->setValue(crop.margin);
    m_align->setChecked(crop.isAligned);
    for (int d = 0; d < m_table->rowCount(); ++d) {
        auto *without = static_cast<QComboBox *>(m_table->cellWidget(d, WithoutColumn));
        const QSignalBlocker block(without);
        chooseData(without,
                   int(m_kept.withoutFace.value(m_table->item(d, NameColumn)->text(),
                                                WithoutFace::Centre)));
    }
}

FaceSettings FaceFindingDialog::settings() const
{
    FaceSettings settings;
    settings.crop.detector = m_detector->currentData().toString();
    settings.crop.margin = m_margin->value();
    settings.crop.isMarginPercent = m_unit->currentData().toBool();
    settings.crop.choice = FaceChoice(m_choice->currentData().toInt());
    settings.crop.isSquare = m_shape->currentData().toBool();
    settings.crop.isAligned = m_align->isEnabled() && m_align->isChecked();
    for (int d = 0; d < m_table->rowCount(); ++d) {
        const auto *without = static_cast<QComboBox *>(m_table->cellWidget(d, WithoutColumn));
        if (WithoutFace(without->currentData().toInt()) == WithoutFace::Exclude)
            settings.withoutFace[m_table->item(d, NameColumn)->text()] = WithoutFace::Exclude;
    }
    return settings;
}

QStringList FaceFindingDialog::chosenDatasets() const
{
    QStringList ids;
    for (int d = 0; d < m_table->rowCount(); ++d) {
        if (m_table->item(d, NameColumn)->checkState() == Qt::Checked)
            ids.append(m_table->item(d, NameColumn)->text());
    }
    return ids;
}

/// Some pictures of the chosen data sets, spread over them.
std::vector<int> FaceFindingDialog::previewRows() const
{
    const QStringList chosen = chosenDatasets();
    const std::vector<int> rows =
        chosen.isEmpty() ? std::vector<int>() : rowsOfDatasets(*m_project->samples(), chosen);
    std::vector<int> some;
    const size_t count = std::min(previewPictures, rows.size());
    for (size_t i = 0; i < count; ++i)
        some.push_back(rows[(2 * i + 1) * rows.size() / (2 * count)]);
    return some;
}

void FaceFindingDialog::formChanged()
{
    const bool knowsEyes = m_detector->currentData().toString() != u"haar";
    m_align->setEnabled(knowsEyes);
    m_align->setToolTip(knowsEyes ? tr("Turns the picture until the eyes are level")
                                  : tr("The Haar cascade does not know where the eyes are."));
    m_unit->setToolTip(m_unit->currentText());
    m_preview->showCrops(previewRows(), settings().crop, settings().withoutFace);
    showState();
}

void FaceFindingDialog::showState()
{
    const FaceSettings now = settings();
    QMap<QString, WithoutFace> excluded = m_kept.withoutFace;
    for (auto it = excluded.begin(); it != excluded.end();)
        it = *it == WithoutFace::Centre ? excluded.erase(it) : std::next(it);
    m_keep->setEnabled(!now.crop.sameAs(m_kept.crop) || now.withoutFace != excluded);
    m_find->setVisible(m_job == 0);
    m_find->setEnabled(!chosenDatasets().isEmpty());
    m_stop->setVisible(m_job != 0);
    m_progress->setVisible(m_job != 0);
}

void FaceFindingDialog::showProblem(const Error &error)
{
    m_message->setText(error.text());
    m_message->show();
}

} // namespace lw
