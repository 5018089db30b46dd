// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcomepage.h"

#include "ui/shell/theme.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int columnWidth = 620;
constexpr qsizetype shownProjects = 6;

QLabel *label(const QString &text, const QString &role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("role", role);
    label->setWordWrap(true);
    return label;
}

} // namespace

WelcomePage::WelcomePage(const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent)
    , m_drop(new QFrame(this))
    , m_dropTitle(label({}, u"title"_s, m_drop))
    , m_recent(new QWidget(this))
    , m_recentColumn(new QVBoxLayout(m_recent))
{
    m_drop->setProperty("surface", u"drop"_s);
    m_dropTitle->setAlignment(Qt::AlignCenter);
    auto *icon = new QLabel(m_drop);
    icon->setAlignment(Qt::AlignCenter);
    auto tint = [icon] {
        icon->setPixmap(Theme::instance()
                            ->icon(u"download"_s)
                            .pixmap(QSize(36, 36), icon->devicePixelRatioF()));
    };
    connect(Theme::instance(), &Theme::changed, icon, tint);
    tint();
    auto *hint = label(tr("A folder of images becomes a new project. A project folder is opened. "
                          "Nothing is copied or changed in your folders."),
                       u"muted"_s, m_drop);
    hint->setAlignment(Qt::AlignCenter);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(2 * Theme::grid);
    buttons->addStretch();
    for (QAction *action : actions) {
        auto *button = new QPushButton(action->text().remove(u'&'), m_drop);
        button->setObjectName(u"welcome-"_s + action->objectName());
        button->setProperty("primary", action == actions.first());
        button->setToolTip(action->toolTip());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *drop = new QVBoxLayout(m_drop);
    drop->setContentsMargins(8 * Theme::grid, 9 * Theme::grid, 8 * Theme::grid, 9 * Theme::grid);
    drop->setSpacing(3 * Theme::grid);
    drop->addWidget(icon);
    drop->addWidget(m_dropTitle);
    drop->addWidget(hint);
    drop->addSpacing(Theme::grid);
    drop->addLayout(buttons);

    auto *body = new QWidget(this);
    body->setMinimumWidth(columnWidth);
    body->setMaximumWidth(columnWidth + 160);
    auto *column = new QVBoxLayout(body);
    column->setSpacing(2 * Theme::grid);
    column->addStretch(2);
    column->addWidget(label(u"Labelwright"_s, u"hero"_s, body));
    column->addWidget(label(tr("From raw folders to reviewed labels and a calibrated ensemble."),
                            u"muted"_s, body));
    column->addSpacing(4 * Theme::grid);
    column->addWidget(m_drop);
    column->addSpacing(4 * Theme::grid);
    m_recentColumn->setContentsMargins({});
    m_recentColumn->setSpacing(2);
    column->addWidget(m_recent);
    column->addStretch(3);
    auto *row = new QHBoxLayout(this);
    row->addStretch();
    row->addWidget(body);
    row->addStretch();
    setOpening({});
}

void WelcomePage::setOpening(const QString &path)
{
    m_dropTitle->setText(path.isEmpty() ? tr("Drop a data set or a project here")
                                        : tr("Opening %1…").arg(QFileInfo(path).fileName()));
}

void WelcomePage::setDragActive(bool active)
{
    m_drop->setProperty("active", active);
    m_drop->style()->unpolish(m_drop);
    m_drop->style()->polish(m_drop);
}

void WelcomePage::setRecentProjects(const QStringList &paths)
{
    const auto old = m_recent->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *widget : old) {
        widget->hide();
        widget->deleteLater();
    }
    m_recent->setVisible(!paths.isEmpty());
    m_recentColumn->addWidget(label(tr("Recent projects"), u"section"_s, m_recent));
    for (const QString &path : paths.mid(0, shownProjects)) {
        auto *line = new QWidget(m_recent);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins({});
        const bool exists = QFileInfo::exists(path);
        auto *open = new QPushButton(
            Theme::instance()->icon(u"folder"_s),
            u"%1   %2"_s.arg(QFileInfo(path).fileName(), QDir::toNativeSeparators(path)), line);
        open->setObjectName(u"recentProject"_s);
        open->setProperty("flat", true);
        open->setProperty("leading", true);
        open->setEnabled(exists);
        open->setToolTip(exists ? tr("Open this project")
                                : tr("This folder is not there at the moment."));
        open->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        connect(open, &QPushButton::clicked, this, [this, path] { Q_EMIT projectChosen(path); });
        auto *forget = new QToolButton(line);
        forget->setIcon(Theme::instance()->icon(u"close"_s));
        forget->setIconSize(QSize(14, 14));
        forget->setToolTip(tr("Remove from this list; the project itself stays"));
        forget->setAccessibleName(forget->toolTip());
        connect(forget, &QToolButton::clicked, this,
                [this, path] { Q_EMIT forgetRequested(path); });
        row->addWidget(open, 1);
        row->addWidget(forget);
        m_recentColumn->addWidget(line);
    }
}

} // namespace lw
