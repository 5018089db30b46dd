// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/flipstrip.h"

#include "ui/shell/settings.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/thumbnailloader.h"

#include <QAbstractListModel>
#include <QListView>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int flipSide = 48; ///< pixels of a picture
constexpr int barHeight = 4;

enum class FlipKind { Wrong, Right, Other };

FlipKind kindOf(const PredictionFlip &flip)
{
    if (flip.after == flip.truth)
        return FlipKind::Right;
    return flip.before == flip.truth ? FlipKind::Wrong : FlipKind::Other;
}

} // namespace

/// The flips of an epoch whose pictures are still in the project.
class FlipModel : public QAbstractListModel
{
public:
    enum Role { KindRole = Qt::UserRole, RowRole };
    using QAbstractListModel::QAbstractListModel;

    void set(const std::vector<PredictionFlip> &flips, const Workspace &workspace)
    {
        beginResetModel();
        m_flips.clear();
        m_rows.clear();
        m_taxonomy = {};
        if (workspace.hasProject()) {
            m_taxonomy = workspace.project()->taxonomy();
            for (const PredictionFlip &flip : flips) {
                const int row = workspace.project()->samples()->rowOf(flip.dataset, flip.path);
                if (row < 0)
                    continue;
                m_flips.push_back(flip);
                m_rows.push_back(row);
            }
        }
        endResetModel();
    }
    void setLoader(ThumbnailLoader *loader) { m_loader = loader; }
    [[nodiscard]] const std::vector<int> &rows() const { return m_rows; }
    void picturesArrived()
    {
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1), {Qt::DecorationRole});
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid() || index.row() >= rowCount())
            return {};
        const PredictionFlip &flip = m_flips[size_t(index.row())];
        if (role == KindRole)
            return int(kindOf(flip));
        if (role == RowRole)
            return m_rows[size_t(index.row())];
        if (role == Qt::DecorationRole) {
            const QPixmap *picture =
                m_loader ? m_loader->find(m_rows[size_t(index.row())]) : nullptr;
            return picture ? QVariant(*picture) : QVariant();
        }
        if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole) {
            return FlipStrip::tr("%1\ntrue: %2\nbefore: %3\nnow: %4")
                .arg(flip.path, name(flip.truth), name(flip.before), name(flip.after));
        }
        return {};
    }

private:
    [[nodiscard]] QString name(int classIndex) const
    {
        return classIndex >= 0 && classIndex < m_taxonomy.classCount()
            ? m_taxonomy.className(classIndex)
            : u"–"_s;
    }

    std::vector<PredictionFlip> m_flips;
    std::vector<int> m_rows; ///< of the sample table
    Taxonomy m_taxonomy;
    ThumbnailLoader *m_loader = nullptr;
};

namespace {

class FlipDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const ThemeColors &colors = Theme::instance()->colors();
        const QRect cell = option.rect.adjusted(0, 0, -Theme::grid, 0);
        const QRect picture(cell.topLeft(), QSize(flipSide, flipSide));
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        QPainterPath outline;
        outline.addRoundedRect(picture, 3, 3);
        painter->fillPath(outline, colors.raised);
        const auto pixmap = index.data(Qt::DecorationRole).value<QPixmap>();
        if (!pixmap.isNull()) {
            painter->setClipPath(outline);
            const QSize size = pixmap.size().scaled(picture.size(), Qt::KeepAspectRatioByExpanding);
            QRect place(QPoint(), size);
            place.moveCenter(picture.center());
            painter->setRenderHint(QPainter::SmoothPixmapTransform);
            painter->drawPixmap(place, pixmap);
            painter->setClipping(false);
        }
        const auto kind = FlipKind(index.data(FlipModel::KindRole).toInt());
        painter->fillRect(QRect(cell.left(), picture.bottom() + 3, flipSide, barHeight),
                          kind == FlipKind::Right       ? colors.good
                              : kind == FlipKind::Wrong ? colors.bad
                                                        : colors.borderStrong);
        if (option.state & (QStyle::State_Selected | QStyle::State_HasFocus)) {
            painter->setPen(QPen(colors.accent, 2));
            painter->drawPath(outline);
        }
        painter->restore();
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {flipSide + Theme::grid, flipSide + barHeight + 3};
    }
};

} // namespace

FlipStrip::FlipStrip(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_header(new SectionHeader({}, this))
    , m_view(new QListView(this))
    , m_model(new FlipModel(this))
{
    m_view->setObjectName(u"flips"_s);
    m_view->setAccessibleName(tr("Pictures whose prediction flipped"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new FlipDelegate(m_view));
    m_view->setFlow(QListView::LeftToRight);
    m_view->setWrapping(false);
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setStyleSheet(u"QListView { background: transparent; border: none; }"_s);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setFixedHeight(flipSide + barHeight + 3 + 12);
    auto *review = new QPushButton(tr("Show in Review"), this);
    review->setObjectName(u"reviewFlips"_s);
    review->setProperty("flat", true);
    m_header->addWidget(review);
    m_header->setBody(m_view, Settings().get(setting::trainFlips));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_view);
    setVisible(false);
    connect(review, &QPushButton::clicked, this, [this] { openInReview(0); });
    connect(m_view, &QListView::activated, this,
            [this](const QModelIndex &index) { openInReview(index.row()); });
    connect(m_header, &SectionHeader::expandedChanged, this,
            [](bool open) { Settings().set(setting::trainFlips, open); });
    connect(workspace, &Workspace::projectClosing, this, [this] {
        clear();
        m_model->setLoader(nullptr);
        m_loader.reset();
    });
}

FlipStrip::~FlipStrip() = default;

void FlipStrip::makeLoader()
{
    m_loader = std::make_unique<ThumbnailLoader>(m_workspace->project()->samples(),
                                                 m_workspace->sharedThumbnails());
    m_loader->setSide(int(flipSide * 1.4 * devicePixelRatioF()));
    constexpr int enough = 16; // MB: a few hundred small pictures
    m_loader->setLimit(enough);
    m_model->setLoader(m_loader.get());
    connect(m_loader.get(), &ThumbnailLoader::loaded, this, [this] { m_model->picturesArrived(); });
}

void FlipStrip::setFlips(const EpochFlips &flips)
{
    m_model->set(flips.flips, *m_workspace);
    setVisible(m_model->rowCount() > 0);
    if (m_model->rowCount() == 0)
        return;
    m_epoch = flips.epoch;
    const auto count = [&flips](FlipKind kind) {
        return std::ranges::count(flips.flips, kind, kindOf);
    };
    m_header->setTitle(tr("Flipped in epoch %1: %2 pictures (%3 wrong now, %4 right now)")
                           .arg(flips.epoch)
                           .arg(flips.count)
                           .arg(count(FlipKind::Wrong))
                           .arg(count(FlipKind::Right)));
    if (!m_loader)
        makeLoader();
    m_loader->request(m_model->rows());
    m_view->scrollToTop();
}

void FlipStrip::clear()
{
    m_model->set({}, *m_workspace);
    setVisible(false);
}

int FlipStrip::pictureCount() const
{
    return m_model->rowCount();
}

void FlipStrip::openInReview(int first)
{
    std::vector<int> rows = m_model->rows();
    std::rotate(rows.begin(), rows.begin() + first, rows.end());
    m_workspace->showInReview({.title = tr("Flipped in epoch %1").arg(m_epoch), .rows = rows});
}

} // namespace lw
