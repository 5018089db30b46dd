// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "ui/shell/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

QString kindName(BannerKind kind)
{
    switch (kind) {
    case BannerKind::Error:
        return u"error"_s;
    case BannerKind::Warning:
        return u"warning"_s;
    case BannerKind::Info:
        break;
    }
    return u"info"_s;
}

QToolButton *iconButton(const QString &icon, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(Theme::instance()->icon(icon));
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

} // namespace

Banner::Banner(BannerKind kind, const QString &text, QWidget *parent)
    : QFrame(parent)
    , m_text(text)
    , m_kind(kind)
    , m_icon(new QLabel(this))
    , m_row(new QHBoxLayout(this))
{
    setProperty("banner", kindName(kind));
    auto *words = new QLabel(text, this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_row->setContentsMargins(3 * Theme::grid, Theme::grid, 2 * Theme::grid, Theme::grid);
    m_row->setSpacing(2 * Theme::grid);
    m_row->addWidget(m_icon);
    m_row->addWidget(words, 1);
    auto *copy = iconButton(u"copy"_s, tr("Copy this message"), this);
    copy->setObjectName(u"copyBanner"_s);
    connect(copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text); });
    m_row->addWidget(copy);
    auto *close = iconButton(u"close"_s, tr("Dismiss"), this);
    close->setObjectName(u"dismissBanner"_s);
    connect(close, &QToolButton::clicked, this, &Banner::dismissed);
    m_row->addWidget(close);

    auto tint = [this] {
        m_icon->setPixmap(
            Theme::instance()->icon(kindName(m_kind)).pixmap(QSize(18, 18), devicePixelRatioF()));
    };
    connect(Theme::instance(), &Theme::changed, this, tint);
    tint();
}

void Banner::addButton(const QString &title, std::function<void()> clicked)
{
    auto *button = new QPushButton(title, this);
    connect(button, &QPushButton::clicked, this, std::move(clicked));
    connect(button, &QPushButton::clicked, this, &Banner::dismissed);
    m_row->insertWidget(2, button);
}

BannerStack::BannerStack(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

Banner *BannerStack::show(BannerKind kind, const QString &text)
{
    const auto banners = findChildren<Banner *>(QString(), Qt::FindDirectChildrenOnly);
    for (Banner *banner : banners) {
        if (banner->text() == text && !banner->isHidden())
            return banner;
    }
    auto *banner = new Banner(kind, text, this);
    connect(banner, &Banner::dismissed, banner, [banner] {
        banner->hide();
        banner->deleteLater();
    });
    m_column->insertWidget(0, banner);
    banner->show(); // now: a layout would show it only from the event loop
    return banner;
}

void BannerStack::showError(const Error &error)
{
    show(BannerKind::Error, error.text());
}

void BannerStack::clear()
{
    const auto banners = findChildren<Banner *>(QString(), Qt::FindDirectChildrenOnly);
    for (Banner *banner : banners)
        Q_EMIT banner->dismissed();
}

QStringList BannerStack::texts() const
{
    QStringList texts;
    const auto banners = findChildren<Banner *>(QString(), Qt::FindDirectChildrenOnly);
    for (const Banner *banner : banners) {
        if (!banner->isHidden())
            texts.append(banner->text());
    }
    return texts;
}

} // namespace lw
