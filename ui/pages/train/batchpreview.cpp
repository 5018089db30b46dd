// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/batchpreview.h"

#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"

#include <QHBoxLayout>
#include <QHelpEvent>
#include <QImage>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>
#include <QtConcurrent>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace lw {

namespace {

constexpr int shownPictures = 8;
constexpr int pictureColumns = 4;

/// Options that decide which pictures there are; the others only change how they look.
bool decidesSamples(const QString &key)
{
    return !key.startsWith(u"augment."_s) && !key.startsWith(u"optimizer."_s)
        && !key.startsWith(u"schedule."_s) && !key.startsWith(u"loss."_s);
}

} // namespace

/// Pictures side by side, or a sentence.
class PreviewCanvas : public QWidget
{
public:
    explicit PreviewCanvas(QWidget *parent)
        : QWidget(parent)
    {
        setObjectName(u"batchPreviewCanvas"_s);
    }

    void show(std::vector<PreviewPicture> pictures, std::vector<QString> help, QString text)
    {
        m_pictures = std::move(pictures);
        m_help = std::move(help);
        m_text = std::move(text);
        m_images.clear();
        for (const PreviewPicture &picture : m_pictures) {
            m_images.push_back(QImage(picture.pixels.data(), picture.side, picture.side,
                                      3 * picture.side, QImage::Format_RGB888));
        }
        update();
    }
    [[nodiscard]] int count() const { return int(m_pictures.size()); }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        const int rows = shownPictures / pictureColumns;
        return rows * cell(width) + (rows - 1) * Theme::grid;
    }
    [[nodiscard]] QSize sizeHint() const override { return {280, heightForWidth(280)}; }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QWidget::resizeEvent(event);
        setFixedHeight(heightForWidth(width()));
    }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const ThemeColors &colors = Theme::instance()->colors();
        for (int i = 0; i < shownPictures; ++i) {
            QPainterPath outline;
            outline.addRoundedRect(place(i), Theme::grid, Theme::grid);
            painter.fillPath(outline, colors.raised);
            if (i >= count())
                continue;
            painter.save();
            painter.setClipPath(outline);
            painter.drawImage(place(i), m_images[size_t(i)]);
            painter.restore();
        }
        if (!m_text.isEmpty()) {
            painter.setPen(colors.textMuted);
            painter.drawText(rect().adjusted(2 * Theme::grid, 0, -2 * Theme::grid, 0),
                             Qt::AlignCenter | Qt::TextWordWrap, m_text);
        }
    }
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::ToolTip)
            return QWidget::event(event);
        const auto *help = static_cast<QHelpEvent *>(event);
        for (int i = 0; i < count(); ++i) {
            if (place(i).contains(help->pos()))
                QToolTip::showText(help->globalPos(), m_help[size_t(i)], this, place(i));
        }
        return true;
    }

private:
    [[nodiscard]] static int cell(int width)
    {
        return std::max(1, (width - (pictureColumns - 1) * Theme::grid) / pictureColumns);
    }
    [[nodiscard]] QRect place(int i) const
    {
        const int side = cell(width());
        return {i % pictureColumns * (side + Theme::grid),
                i / pictureColumns * (side + Theme::grid), side, side};
    }

    std::vector<PreviewPicture> m_pictures; ///< own the pixels of the images
    std::vector<QImage> m_images;
    std::vector<QString> m_help;
    QString m_text;
};

BatchPreview::BatchPreview(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_canvas(new PreviewCanvas(this))
{
    auto *title = new QLabel(tr("A batch as the network sees it"), this);
    title->setProperty("role", u"muted"_s);
    auto *another = new QToolButton(this);
    another->setObjectName(u"anotherBatch"_s);
    another->setIcon(Theme::instance()->icon(u"refresh"_s));
    another->setToolTip(tr("Another batch"));
    connect(another, &QToolButton::clicked, this, [this] {
        ++m_epoch;
        compute();
    });
    connect(Theme::instance(), &Theme::changed, another,
            [another] { another->setIcon(Theme::instance()->icon(u"refresh"_s)); });
    auto *top = new QHBoxLayout;
    top->addWidget(title, 1);
    top->addWidget(another);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Theme::grid, 0, 0);
    layout->setSpacing(Theme::grid);
    layout->addLayout(top);
    layout->addWidget(m_canvas);

    m_soon.setSingleShot(true);
    m_soon.setInterval(250ms);
    connect(&m_soon, &QTimer::timeout, this, &BatchPreview::compute);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &BatchPreview::take);
    connect(workspace, &Workspace::projectOpened, this, [this] {
        m_isStale = true;
        if (isVisible())
            m_soon.start();
    });
    connect(workspace, &Workspace::projectClosing, this, [this] {
        m_stop.request_stop();
        m_plan.reset();
        m_planKey.clear();
        m_canvas->show({}, {}, {});
    });
}

BatchPreview::~BatchPreview()
{
    m_stop.request_stop();
}

int BatchPreview::pictureCount() const
{
    return m_canvas->count();
}

void BatchPreview::setRecipe(const RunConfig &recipe)
{
    m_recipe = recipe;
    m_isStale = true;
    if (isVisible())
        m_soon.start();
}

void BatchPreview::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        m_soon.start();
}

/// The samples at this moment; made again only when something changed that decides them.
Result<std::shared_ptr<const TrainPlan>> BatchPreview::plan()
{
    RunRecord run;
    run.config = m_recipe;
    QString key = m_workspace->project()->paths().root + u'|'
        + QString::number(m_workspace->labels()->revision());
    for (const OptionSpec &spec : m_recipe.schema()) {
        // Other runs and steps play no part in what a batch looks like.
        if (spec.type == OptionType::Text || spec.type == OptionType::Words
            || spec.key == u"method"_s)
            run.config.reset(spec.key);
        else if (decidesSamples(spec.key))
            key += u'|' + m_recipe.text(spec.key);
    }
    if (key == m_planKey && m_plan)
        return m_plan;
    auto made = makePlan(*m_workspace->project(), *m_workspace->labels(), run, u"cpu"_s, 0);
    if (!made)
        return made.error();
    m_planKey = key;
    m_plan = std::make_shared<const TrainPlan>(std::move(made).value());
    return m_plan;
}

void BatchPreview::compute()
{
    if (!m_workspace->hasProject() || !isVisible())
        return;
    m_isStale = false;
    m_stop.request_stop();
    m_stop = {};
    const auto samples = plan();
    if (!samples) {
        m_canvas->show({}, {}, samples.error().text());
        Q_EMIT shown();
        return;
    }
    m_watcher.setFuture(QtConcurrent::run(
        [plan = *samples, recipe = m_recipe, epoch = m_epoch, stop = m_stop.get_token()] {
            return std::make_shared<const Result<std::vector<PreviewPicture>>>(
                previewBatch(*plan, recipe, shownPictures, epoch, stop));
        }));
}

void BatchPreview::take()
{
    const Pictures pictures = m_watcher.result();
    if (!*pictures) {
        if (pictures->error().kind == ErrorKind::Cancelled)
            return;
        m_canvas->show({}, {}, pictures->error().text());
        Q_EMIT shown();
        return;
    }
    if (!m_workspace->hasProject())
        return;
    const Taxonomy &taxonomy = m_workspace->project()->taxonomy();
    const QLocale locale;
    std::vector<QString> help;
    for (const PreviewPicture &picture : **pictures) {
        const QString own = taxonomy.className(picture.classIndex);
        if (picture.partner < 0) {
            help.push_back(own);
            continue;
        }
        const PreviewPicture &partner = (**pictures)[size_t(picture.partner)];
        help.push_back(tr("%1% %2\n%3% %4")
                           .arg(locale.toString(100 * picture.share, 'f', 0), own,
                                locale.toString(100 * (1 - picture.share), 'f', 0),
                                taxonomy.className(partner.classIndex)));
    }
    m_canvas->show(**pictures, std::move(help), {});
    Q_EMIT shown();
}

} // namespace lw
