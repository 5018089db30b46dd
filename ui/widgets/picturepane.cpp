// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/picturepane.h"
#include "ui/shell/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace lw {

PicturePane::PicturePane(QWidget *parent)
    : QWidget(parent)
{
    connect(Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PicturePane::setCaption(const QString &caption)
{
    m_caption = caption;
    setAccessibleName(caption);
    setToolTip(caption); // it may be elided
    update();
}

void PicturePane::setPicture(const QImage &picture)
{
    m_picture = picture;
    update();
}

void PicturePane::setEmptyText(const QString &text)
{
    m_emptyText = text;
    update();
}

void PicturePane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeColors &colors = Theme::instance()->colors();
    const int line = fontMetrics().height();
    painter.setPen(colors.textMuted);
    painter.drawText(QRect(0, 0, width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(m_caption, Qt::ElideRight, width()));
    const QRect area = rect().adjusted(0, line + Theme::grid, 0, 0);
    if (m_picture.isNull()) {
        painter.setPen(colors.textFaint);
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
        return;
    }
    const QSize size = m_picture.size().scaled(area.size(), Qt::KeepAspectRatio);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRect(area.topLeft(), size), m_picture);
}

void PicturePane::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_picture.isNull())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Copy picture")), &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setImage(m_picture); });
    connect(menu->addAction(tr("Export as PNG…")), &QAction::triggered, this,
            &PicturePane::askAndSave);
    menu->popup(event->globalPos());
}

void PicturePane::askAndSave()
{
    auto *dialog = new QFileDialog(this, tr("Export picture"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"png"_s);
    dialog->setNameFilter(u"*.png"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        if (m_picture.save(file))
            return;
        auto *box = new QMessageBox(QMessageBox::Warning, tr("Export picture"),
                                    tr("The picture could not be written to %1.").arg(file),
                                    QMessageBox::Ok, this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
    dialog->open();
}

} // namespace lw
