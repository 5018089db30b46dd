// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/maskpasting/maskpastingdialog.h"

#include "core/learn/facedetectors.h"
#include "core/learn/weightsfolder.h"
#include "core/project/maskpasting.h"
#include "ui/shell/maskpasting/maskpreview.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/figurestrip.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QSlider>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr size_t previewPhotos = 12;

/// A few of the rows, spread over them.
QStringList spreadFiles(const SampleTable &samples, const std::vector<int> &rows)
{
    QStringList files;
    const size_t count = std::min(previewPhotos, rows.size());
    for (size_t i = 0; i < count; ++i)
        files.append(samples.absolutePath(rows[i * rows.size() / count]));
    return files;
}

} // namespace

MaskPastingDialog::MaskPastingDialog(Workspace *workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_preview(new MaskPreview(workspace->jobs(), this))
    , m_count(new QLabel(this))
    , m_message(new QLabel(this))
{
    setWindowTitle(tr("Paste masks"));
    resize(1080, 680);
    auto *intro = new QLabel(
        tr("Puts masks on photos of faces without one and adds the pictures as a data set of this "
           "project. Each keeps the person, gender and age of its photo."),
        this);
    intro->setWordWrap(true);
    setTone(intro, TextTone::Muted);
    m_count->setObjectName(u"pastingCount"_s);
    m_count->setWordWrap(true);
    m_message->setObjectName(u"pastingMessage"_s);
    m_message->setWordWrap(true);
    setTone(m_message, TextTone::Bad);
    m_message->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_startButton = buttons->addButton(tr("Make the data set"), QDialogButtonBox::AcceptRole);
    m_startButton->setObjectName(u"startPasting"_s);
    m_startButton->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(4 * Theme::grid);
    middle->addWidget(makeSettings());
    middle->addWidget(m_preview, 1);
    auto *footer = new QHBoxLayout;
    footer->addWidget(m_count, 1);
    footer->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(3 * Theme::grid);
    layout->addWidget(intro);
    layout->addLayout(middle, 1);
    layout->addWidget(m_message);
    layout->addLayout(footer);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &MaskPastingDialog::start);
    connect(m_preview, &MaskPreview::failed, this, [this](const Error &error) {
        m_message->setText(error.text());
        m_message->show();
    });
    listMasks();
    refreshSources();
}

MaskPastingDialog::~MaskPastingDialog() = default;

QWidget *MaskPastingDialog::makeSettings()
{
    auto *content = new QWidget(this);
    auto *form = new QFormLayout(content);
    form->setContentsMargins(0, 0, 2 * Theme::grid, 0);
    form->setVerticalSpacing(2 * Theme::grid);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addSources(form);
    addMasks(form);
    m_worn = addSlider(form, tr("Worn"), u"poseWorn"_s, 60, tr("Share of masks worn correctly"));
    m_underNose = addSlider(form, tr("Under the nose"), u"poseUnderNose"_s, 20,
                            tr("Share of masks that leave the nose free; labelled incorrect"));
    m_onChin = addSlider(form, tr("On the chin"), u"poseOnChin"_s, 20,
                         tr("Share of masks on the chin; labelled incorrect"));
    m_place = addSlider(form, tr("Place and size"), u"jitterPlace"_s, 50,
                        tr("How much size, shift and tilt vary"));
    m_color = addSlider(form, tr("Colour"), u"jitterColour"_s, 50,
                        tr("How much the colour of cloth "
                           "varies"));
    m_light =
        addSlider(form, tr("Light"), u"jitterLight"_s, 50, tr("How much the brightness varies"));
    m_seed = new QSpinBox(content);
    m_seed->setRange(0, 1'000'000);
    m_seed->setValue(1);
    m_seed->setToolTip(tr("Another number makes other pictures; the same one makes the same"));
    form->addRow(tr("Seed"), m_seed);
    connect(m_seed, &QSpinBox::valueChanged, this, &MaskPastingDialog::refreshPreview);
    auto *area = new QScrollArea(this);
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumWidth(content->sizeHint().width() + 24);
    area->setMaximumWidth(std::max(420, content->sizeHint().width() + 24));
    return area;
}

void MaskPastingDialog::addSources(QFormLayout *form)
{
    m_dataset = new QComboBox(this);
    m_dataset->setObjectName(u"pastingDataset"_s);
    m_dataset->addItem(tr("All data sets"), QString());
    const SampleTable &samples = *m_workspace->project()->samples();
    for (int d = 0; d < samples.datasetCount(); ++d) {
        const DatasetSpec &spec = samples.dataset(d).spec();
        if (spec.role != DatasetRole::Evaluation)
            m_dataset->addItem(spec.id, spec.id);
    }
    m_unknownToo = new QCheckBox(tr("also where the mask is not known"), this);
    m_unknownToo->setObjectName(u"pastingUnknownToo"_s);
    m_unknownToo->setToolTip(
        tr("For data sets that do not say whether a mask is worn, such as UTKFace"));
    m_detector = new QComboBox(this);
    m_detector->setObjectName(u"pastingDetector"_s);
    m_detector->addItems(faceDetectorNames());
    m_detector->setCurrentText(landmarkDetector(WeightsFolder::defaultFolder()));
    m_detector->setToolTip(tr("MTCNN and YuNet find eyes, nose and mouth; with Haar they are "
                              "estimated from the face's box."));
    m_most = new QSpinBox(this);
    m_most->setObjectName(u"pastingMost"_s);
    m_most->setRange(0, 10'000'000);
    m_most->setSpecialValueText(tr("all"));
    m_perPhoto = new QSpinBox(this);
    m_perPhoto->setRange(1, 20);
    form->addRow(tr("Photos of"), m_dataset);
    form->addRow(QString(), m_unknownToo);
    form->addRow(tr("Face detector"), m_detector);
    form->addRow(tr("Photos at most"), m_most);
    form->addRow(tr("Pictures of each"), m_perPhoto);
    connect(m_dataset, &QComboBox::currentIndexChanged, this, &MaskPastingDialog::refreshSources);
    connect(m_detector, &QComboBox::currentIndexChanged, this, &MaskPastingDialog::refreshSources);
    connect(m_unknownToo, &QCheckBox::toggled, this, &MaskPastingDialog::refreshSources);
    connect(m_most, &QSpinBox::valueChanged, this, &MaskPastingDialog::showCount);
    connect(m_perPhoto, &QSpinBox::valueChanged, this, &MaskPastingDialog::showCount);
}

void MaskPastingDialog::addMasks(QFormLayout *form)
{
    m_masks = new QListWidget(this);
    m_masks->setObjectName(u"pastingMasks"_s);
    m_masks->setAccessibleName(tr("Masks that are pasted"));
    m_masks->setMaximumHeight(112);
    auto *folder = new QPushButton(tr("Add a folder of PNGs…"), this);
    folder->setAutoDefault(false);
    folder->setToolTip(tr("Masks from the front, cut out on a transparent ground"));
    auto *box = new QVBoxLayout;
    box->setSpacing(Theme::grid);
    box->addWidget(m_masks);
    box->addWidget(folder, 0, Qt::AlignLeft);
    form->addRow(tr("Masks"), box);
    connect(folder, &QPushButton::clicked, this, &MaskPastingDialog::chooseFolder);
    connect(m_masks, &QListWidget::itemChanged, this, &MaskPastingDialog::refreshPreview);
}

QSlider *MaskPastingDialog::addSlider(QFormLayout *form, const QString &label, const QString &name,
                                      int percent, const QString &tip)
{
    auto *slider = new QSlider(Qt::Horizontal, this);
    slider->setObjectName(name);
    slider->setRange(0, 100);
    slider->setValue(percent);
    slider->setToolTip(tip);
    slider->setAccessibleName(label);
    slider->setMinimumWidth(120);
    auto *value = new QLabel(this);
    value->setMinimumWidth(value->fontMetrics().horizontalAdvance(u"100 %"_s));
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const auto show = [value](int now) { value->setText(u"%1 %"_s.arg(now)); };
    show(percent);
    auto *row = new QHBoxLayout;
    row->addWidget(slider, 1);
    row->addWidget(value);
    form->addRow(label, row);
    connect(slider, &QSlider::valueChanged, value, show);
    connect(slider, &QSlider::valueChanged, this, &MaskPastingDialog::refreshPreview);
    return slider;
}

void MaskPastingDialog::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder with masks"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_maskFolder = folder;
        listMasks();
        refreshPreview();
    });
    dialog->open();
}

void MaskPastingDialog::listMasks()
{
    // Reading a folder may take a while: the drawn ones at once, the others when they are read.
    const auto loaded = std::make_shared<MaskTemplates>();
    JobSpec spec;
    spec.title = tr("Reading masks");
    spec.queue = u"preview"_s;
    spec.work = [loaded, folder = m_maskFolder](JobContext &) -> Result<void> {
        *loaded = MaskTemplates::load(folder);
        return {};
    };
    spec.finished = [self = QPointer(this), loaded](const JobInfo &) {
        if (!self)
            return;
        const QSignalBlocker quiet(self->m_masks);
        self->m_masks->clear();
        for (const MaskTemplate &mask : loaded->templates) {
            auto *item = new QListWidgetItem(mask.title, self->m_masks);
            item->setData(Qt::UserRole, mask.id);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
            item->setCheckState(Qt::Checked);
        }
        self->refreshPreview();
    };
    m_workspace->jobs()->start(std::move(spec));
}

MaskPasting MaskPastingDialog::pasting() const
{
    MaskPasting pasting;
    pasting.dataset = m_dataset->currentData().toString();
    pasting.templateFolder = m_maskFolder;
    for (int i = 0; i < m_masks->count(); ++i) {
        if (m_masks->item(i)->checkState() == Qt::Checked)
            pasting.templates.append(m_masks->item(i)->data(Qt::UserRole).toString());
    }
    pasting.worn = float(m_worn->value());
    pasting.underNose = float(m_underNose->value());
    pasting.onChin = float(m_onChin->value());
    pasting.jitter = {float(m_place->value()) / 100, float(m_color->value()) / 100,
                      float(m_light->value()) / 100};
    pasting.perPhoto = m_perPhoto->value();
    pasting.most = m_most->value();
    pasting.seed = quint64(m_seed->value());
    pasting.unknownToo = m_unknownToo->isChecked();
    return pasting;
}

void MaskPastingDialog::refreshSources()
{
    MaskPasting all = pasting();
    all.most = 0;
    const auto project = m_workspace->project();
    const std::vector<int> rows =
        maskPastingSources(*project, m_workspace->labels()->labels(), all);
    m_photos = int(rows.size());
    m_message->hide();
    m_preview->setPhotos(spreadFiles(*project->samples(), rows), m_detector->currentText());
    refreshPreview();
}

void MaskPastingDialog::refreshPreview()
{
    m_preview->setPasting(pasting());
    showCount();
}

void MaskPastingDialog::showCount()
{
    const QLocale locale;
    const int used = m_most->value() > 0 ? std::min(m_photos, m_most->value()) : m_photos;
    const bool anyPose = m_worn->value() + m_underNose->value() + m_onChin->value() > 0;
    const bool anyMask = !pasting().templates.isEmpty();
    if (m_photos == 0)
        m_count->setText(tr("No photo of a face without a mask is among them. Label some in "
                            "Review, or also take those whose mask is not known."));
    else if (!anyPose || !anyMask)
        m_count->setText(anyMask ? tr("Give at least one way of wearing a share.")
                                 : tr("Choose at least one mask."));
    else
        m_count->setText(
            tr("%1 photos become up to %2 pictures. People held out for validation "
               "are left out.")
                .arg(locale.toString(used), locale.toString(used * m_perPhoto->value())));
    m_startButton->setEnabled(m_photos > 0 && anyPose && anyMask);
}

void MaskPastingDialog::start()
{
    const auto labels = m_workspace->labels()->labels();
    const auto outcome = std::make_shared<MaskPastingOutcome>();
    JobSpec spec;
    spec.title = tr("Pasting masks");
    spec.queue = u"disk"_s;
    spec.work = [project = m_workspace->project(), outcome, pasting = pasting(),
                 now = std::vector<CurrentLabel>(labels.begin(), labels.end()),
                 detector = m_detector->currentText()](JobContext &job) -> Result<void> {
        auto made = pasteMasks(
            *project, now, pasting,
            [&detector] { return makeFaceDetector(detector, WeightsFolder::defaultFolder()); },
            job);
        if (!made)
            return made.error();
        *outcome = *std::move(made);
        return {};
    };
    spec.finished = [workspace = QPointer(m_workspace), outcome,
                     root = m_workspace->project()->paths().root](const JobInfo &job) {
        if (!workspace)
            return;
        if (job.state == JobState::Failed && job.error)
            workspace->showError(*job.error);
        if (job.state != JobState::Done)
            return;
        workspace->showMessage(tr("%1 pictures with masks were added as \"%2\"; %3 photos had no "
                                  "face.")
                                   .arg(outcome->made)
                                   .arg(outcome->id)
                                   .arg(outcome->skipped.size()));
        if (workspace->hasProject() && workspace->project()->paths().root == root)
            workspace->openProject(root);
    };
    Q_EMIT started(m_workspace->jobs()->start(std::move(spec)));
    accept();
}

} // namespace lw
