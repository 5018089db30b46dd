// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/weights/filedropframe.h"

#include "ui/shell/theme.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

QStringList droppedFiles(const QMimeData *mime)
{
    QStringList files;
    const auto urls = mime->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

} // namespace

FileDropFrame::FileDropFrame(const QString &text, const QString &chooserTitle,
                             const QString &nameFilter, QWidget *parent)
    : QFrame(parent)
    , m_chooserTitle(chooserTitle)
    , m_nameFilter(nameFilter)
{
    setAcceptDrops(true);
    setProperty("surface", u"drop"_s);
    auto *icon = new QLabel(this);
    const auto draw = [icon] {
        icon->setPixmap(Theme::instance()->icon(u"download"_s).pixmap(5 * Theme::grid));
    };
    draw();
    connect(Theme::instance(), &Theme::changed, icon, draw);
    auto *words = new QLabel(text, this);
    words->setWordWrap(true);
    auto *button = new QPushButton(tr("Choose files…"), this);
    button->setObjectName(u"chooseFiles"_s);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, &FileDropFrame::choose);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(4 * Theme::grid, 3 * Theme::grid, 3 * Theme::grid, 3 * Theme::grid);
    row->setSpacing(3 * Theme::grid);
    row->addWidget(icon);
    row->addWidget(words, 1);
    row->addWidget(button);
}

void FileDropFrame::setActive(bool active)
{
    setProperty("active", active);
    style()->unpolish(this);
    style()->polish(this);
}

void FileDropFrame::choose()
{
    auto *dialog = new QFileDialog(this, m_chooserTitle, QString(), m_nameFilter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &FileDropFrame::filesGiven);
    dialog->open();
}

void FileDropFrame::dragEnterEvent(QDragEnterEvent *event)
{
    if (droppedFiles(event->mimeData()).isEmpty())
        return;
    setActive(true);
    event->acceptProposedAction();
}

void FileDropFrame::dragLeaveEvent(QDragLeaveEvent *event)
{
    setActive(false);
    QFrame::dragLeaveEvent(event);
}

void FileDropFrame::dropEvent(QDropEvent *event)
{
    setActive(false);
    event->acceptProposedAction();
    Q_EMIT filesGiven(droppedFiles(event->mimeData()));
}

} // namespace lw
