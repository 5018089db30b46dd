// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/newproject/datasetsstep.h"

#include "ui/shell/newproject/newprojectdraft.h"
#include "ui/shell/newproject/origineditor.h"
#include "ui/shell/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

QStringList droppedFolders(const QMimeData *mime)
{
    QStringList folders;
    for (const QUrl &url : mime->urls()) {
        const QFileInfo info(url.toLocalFile());
        if (!url.isLocalFile() || !info.exists())
            continue;
        const QString folder = info.isDir() ? info.absoluteFilePath() : info.absolutePath();
        if (!folders.contains(folder))
            folders.append(folder); // a dropped table means its folder
    }
    return folders;
}

QLabel *muted(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(true);
    return label;
}

} // namespace

DropZone::DropZone(QWidget *parent)
    : QFrame(parent)
{
    setAcceptDrops(true);
    setObjectName(u"dropZone"_s);
    restyle(false);
    connect(Theme::instance(), &Theme::changed, this, [this] { restyle(false); });
}

void DropZone::restyle(bool active)
{
    const ThemeColors &colors = Theme::instance()->colors();
    setStyleSheet(u"#dropZone { border: 1px dashed %1; border-radius: 8px; background: %2; }"_s.arg(
        (active ? colors.accent : colors.borderStrong).name(),
        (active ? colors.accentSoft : colors.panel).name()));
}

void DropZone::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFolders(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
        restyle(true);
    }
}

void DropZone::dragLeaveEvent(QDragLeaveEvent *)
{
    restyle(false);
}

void DropZone::dropEvent(QDropEvent *event)
{
    restyle(false);
    event->acceptProposedAction();
    Q_EMIT foldersDropped(droppedFolders(event->mimeData()));
}

DatasetsStep::DatasetsStep(NewProjectDraft *draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
{
    auto *zone = new DropZone(this);
    auto *icon = new QLabel(zone);
    icon->setPixmap(Theme::instance()->icon(u"folder"_s).pixmap(32, 32));
    auto *title = new QLabel(tr("Drop the folders of your data here"), zone);
    auto *hint =
        muted(tr("A folder with a table of pictures, one folder for each label, or labels in file "
                 "names; or the folder above several of them. Nothing in it is ever changed."),
              zone);
    hint->setAlignment(Qt::AlignCenter);
    auto *browseButton = new QPushButton(tr("Choose a folder…"), zone);
    browseButton->setObjectName(u"browseButton"_s);
    browseButton->setAutoDefault(false);
    auto *zoneLayout = new QVBoxLayout(zone);
    zoneLayout->setContentsMargins(24, 20, 24, 20);
    zoneLayout->setSpacing(8);
    zoneLayout->addWidget(icon, 0, Qt::AlignCenter);
    zoneLayout->addWidget(title, 0, Qt::AlignCenter);
    zoneLayout->addWidget(hint);
    zoneLayout->addWidget(browseButton, 0, Qt::AlignCenter);

    m_message = new QLabel(this);
    m_message->setObjectName(u"messageLabel"_s);
    m_message->setWordWrap(true);
    m_message->hide();

    auto *list = new QWidget(this);
    m_rows = new QVBoxLayout(list);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(8);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(list);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(zone);
    layout->addWidget(m_message);
    layout->addWidget(scroll, 1);

    connect(browseButton, &QPushButton::clicked, this, &DatasetsStep::browse);
    connect(zone, &DropZone::foldersDropped, this, [this](const QStringList &folders) {
        m_message->hide();
        for (const QString &folder : folders)
            m_draft->addFolder(folder);
    });
    connect(draft, &NewProjectDraft::changed, this, &DatasetsStep::rebuild);
    connect(draft, &NewProjectDraft::progressed, this, &DatasetsStep::updateCounts);
    connect(draft, &NewProjectDraft::notRecognised, this, [this](const Error &error) {
        m_message->setText(error.text());
        m_message->show();
    });
}

void DatasetsStep::browse()
{
    auto *dialog = new QFileDialog(this, tr("Folder with pictures"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_message->hide();
        m_draft->addFolder(folder);
    });
    dialog->open();
}

QString DatasetsStep::countsText(const DraftDataset &dataset) const
{
    const QLocale locale;
    if (dataset.state == DraftDataset::State::Failed)
        return dataset.error.text();
    if (dataset.state == DraftDataset::State::Scanning)
        return dataset.total > 0
            ? tr("Checking pictures: %1 of %2")
                  .arg(locale.toString(dataset.done), locale.toString(dataset.total))
            : tr("Reading the table…");
    const DatasetIndex &index = *dataset.index;
    qsizetype notes = 0;
    for (const DatasetProblem &problem : index.problems())
        notes += problem.severity == ProblemSeverity::Note ? 1 : 0;
    QStringList parts{tr("%1 pictures").arg(locale.toString(index.size()))};
    if (dataset.spec.role != DatasetRole::Evaluation)
        parts.append(tr("%1 people").arg(locale.toString(qulonglong(index.people().size()))));
    const int problems = int(index.problems().size() - notes);
    parts.append(problems == 0 ? tr("no problems") : tr("%n problem(s)", nullptr, problems));
    if (notes > 0)
        parts.append(tr("%n note(s)", nullptr, int(notes)));
    return parts.join(u"  ·  "_s);
}

QWidget *DatasetsStep::makeRow(int dataset)
{
    const DraftDataset &draft = m_draft->datasets()[size_t(dataset)];
    const ThemeColors &colors = Theme::instance()->colors();
    auto *row = new QFrame(this);
    row->setObjectName(u"datasetRow"_s);
    row->setStyleSheet(
        u"#datasetRow { background: %1; border: 1px solid %2; border-radius: 6px; }"_s.arg(
            colors.raised.name(), colors.border.name()));
    auto *title = new QLabel(draft.title, row);
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    auto *path = muted(draft.spec.root, row);
    path->setToolTip(tr("Recognised by %1").arg(draft.why));
    auto *counts = new QLabel(countsText(draft), row);
    counts->setObjectName(u"countsLabel"_s);
    counts->setWordWrap(true);
    m_counts.append(counts);

    auto *role = new QComboBox(row);
    role->setAccessibleName(tr("What the data set is for"));
    role->addItems({tr("Labelled"), tr("Pool to be labelled"), tr("Evaluation")}); // as DatasetRole
    role->setCurrentIndex(int(draft.spec.role));
    auto *removeButton = new QToolButton(row);
    removeButton->setIcon(Theme::instance()->icon(u"close"_s));
    removeButton->setToolTip(tr("Leave this data set out"));
    removeButton->setAccessibleName(removeButton->toolTip());

    auto *texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(title);
    texts->addWidget(path);
    texts->addWidget(counts);
    texts->addWidget(makeOrigin(dataset, row));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(12, 8, 8, 8);
    layout->setSpacing(12);
    layout->addLayout(texts, 1);
    layout->addWidget(role);
    layout->addWidget(removeButton);
    // Queued: both rebuild the rows, and with them the sender.
    connect(
        role, &QComboBox::activated, m_draft,
        [draft = m_draft, dataset](int index) { draft->setRole(dataset, DatasetRole(index)); },
        Qt::QueuedConnection);
    connect(
        removeButton, &QToolButton::clicked, m_draft,
        [draft = m_draft, dataset] { draft->remove(dataset); }, Qt::QueuedConnection);
    return row;
}

QWidget *DatasetsStep::makeOrigin(int dataset, QWidget *row)
{
    const DatasetSpec &spec = m_draft->datasets()[size_t(dataset)].spec;
    auto *box = new QWidget(row);
    auto *button = new QToolButton(box);
    button->setObjectName(u"originButton"_s);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setText(
        tr("Source and licence: %1").arg(OriginEditor::summary(DatasetOrigin::of(spec))));
    auto *editor = new OriginEditor(DatasetOrigin::of(spec), box);
    const bool isOpen = m_openOrigins.contains(spec.root);
    const auto showArrow = [button](bool open) {
        button->setIcon(Theme::instance()->icon(open ? u"chevron-down"_s : u"chevron-right"_s));
    };
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setChecked(isOpen);
    showArrow(isOpen);
    editor->setVisible(isOpen);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(button, 0, Qt::AlignLeft);
    layout->addWidget(editor);
    connect(button, &QToolButton::toggled, button, showArrow);
    connect(button, &QToolButton::toggled, this, [this, editor, root = spec.root](bool open) {
        editor->setVisible(open);
        if (open)
            m_openOrigins.insert(root);
        else
            m_openOrigins.remove(root);
    });
    connect(editor, &OriginEditor::edited, this, [this, editor, button, dataset] {
        m_draft->setOrigin(dataset, editor->origin());
        button->setText(tr("Source and licence: %1").arg(OriginEditor::summary(editor->origin())));
    });
    return box;
}

void DatasetsStep::rebuild()
{
    m_counts.clear();
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (int d = 0; d < int(m_draft->datasets().size()); ++d)
        m_rows->addWidget(makeRow(d));
    m_rows->addStretch(1);
}

void DatasetsStep::updateCounts()
{
    for (qsizetype d = 0; d < m_counts.size(); ++d)
        m_counts[d]->setText(countsText(m_draft->datasets()[size_t(d)]));
}

} // namespace lw
