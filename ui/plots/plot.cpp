// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot.h"
#include "ui/plots/plotstyle.h"
#include "ui/shell/theme.h"

#include <qcustomplot.h>

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QToolTip>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

QString quoted(QString cell)
{
    if (!cell.isEmpty() && u"=+@"_s.contains(cell.front()))
        cell.prepend(u'\''); // a spreadsheet would take it for a formula
    if (cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n')) {
        cell.replace(u'"', u"\"\""_s);
        cell = u'"' + cell + u'"';
    }
    return cell;
}

QString joined(const QList<QStringList> &rows, QChar separator)
{
    QString text;
    for (const QStringList &row : rows) {
        QStringList cells = row;
        if (separator == u',') {
            for (QString &cell : cells)
                cell = quoted(cell);
        }
        text += cells.join(separator) + u'\n';
    }
    return text;
}

} // namespace

Plot::Plot(QWidget *parent)
    : QWidget(parent)
    , m_canvas(new QCustomPlot(this))
    , m_emptyLabel(new QLabel(m_canvas))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_canvas);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_canvas->setContextMenuPolicy(Qt::NoContextMenu); // it arrives here, at the parent
    m_canvas->setMouseTracking(true);
    m_canvas->setMinimumSize(0, 0);
    m_canvas->installEventFilter(this);
    m_canvas->axisRect()->setMinimumMargins(
        QMargins(Theme::grid, 2 * Theme::grid, 2 * Theme::grid, Theme::grid));
    m_emptyLabel->setAlignment(Qt::AlignCenter);
    m_emptyLabel->setWordWrap(true);
    m_emptyLabel->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_emptyLabel->hide();
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillMenu(menu);
        menu->popup(mapToGlobal(at));
    });
    connect(Theme::instance(), &Theme::changed, this, &Plot::applyStyle);
    applyPlotStyle(*m_canvas);
}

Plot::~Plot() = default;

void Plot::setTitle(const QString &title)
{
    m_title = title;
    setAccessibleName(title);
}

void Plot::setEmptyText(const QString &text)
{
    m_emptyLabel->setText(text);
}

void Plot::setEmpty(bool empty)
{
    m_isEmpty = empty;
    m_emptyLabel->setVisible(empty);
    if (QCPLayoutGrid *grid = m_canvas->plotLayout())
        grid->setVisible(!empty);
}

void Plot::applyStyle()
{
    applyPlotStyle(*m_canvas);
    QPalette palette = m_emptyLabel->palette();
    palette.setColor(QPalette::WindowText, Theme::instance()->colors().textMuted);
    m_emptyLabel->setPalette(palette);
    restyle();
    replotSoon();
}

void Plot::replotSoon()
{
    m_canvas->replot(QCustomPlot::rpQueuedReplot);
}

void Plot::hovered(const QPoint *)
{
}

bool Plot::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_canvas)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::MouseMove && !m_isEmpty) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QPoint at = mouse->position().toPoint();
        hovered(&at);
        const QString text = textAt(at);
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(mouse->globalPosition().toPoint(), text, m_canvas);
    } else if (event->type() == QEvent::Leave) {
        hovered(nullptr);
    }
    return QWidget::eventFilter(watched, event);
}

void Plot::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LocaleChange)
        applyStyle();
}

void Plot::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int margin = 4 * Theme::grid;
    m_emptyLabel->setGeometry(rect().adjusted(margin, margin, -margin, -margin));
}

namespace {

/// On screen the card around a plot has its title; a picture that leaves the program carries it.
class TitledCanvas
{
public:
    TitledCanvas(QCustomPlot &canvas, const QString &title)
        : m_canvas(canvas)
    {
        if (title.isEmpty() || canvas.plotLayout()->rowCount() == 0)
            return;
        canvas.plotLayout()->insertRow(0);
        QFont font = canvas.font();
        font.setWeight(QFont::DemiBold);
        m_title = new QCPTextElement(&canvas, title, font);
        m_title->setTextColor(Theme::instance()->colors().text);
        canvas.plotLayout()->addElement(0, 0, m_title);
    }
    ~TitledCanvas()
    {
        if (!m_title)
            return;
        m_canvas.plotLayout()->remove(m_title);
        m_canvas.plotLayout()->simplify();
        m_canvas.replot(QCustomPlot::rpQueuedReplot);
    }
    TitledCanvas(const TitledCanvas &) = delete;
    TitledCanvas &operator=(const TitledCanvas &) = delete;

private:
    QCustomPlot &m_canvas;
    QCPTextElement *m_title = nullptr;
};

bool writePlotSvg(QCustomPlot &canvas, const QString &file, const QString &title)
{
    QSvgGenerator svg;
    svg.setFileName(file);
    svg.setSize(canvas.size());
    svg.setViewBox(QRect(QPoint(), canvas.size()));
    svg.setTitle(title);
    QCPPainter painter;
    if (!painter.begin(&svg))
        return false;
    painter.setMode(QCPPainter::pmVectorized);
    painter.fillRect(QRect(QPoint(), canvas.size()), Theme::instance()->colors().panel);
    canvas.toPainter(&painter, canvas.width(), canvas.height());
    return painter.end();
}

} // namespace

Result<void> Plot::exportTo(const QString &file) const
{
    bool written = false;
    const bool isPicture = !file.endsWith(u".csv"_s, Qt::CaseInsensitive);
    const TitledCanvas titled(*m_canvas, isPicture ? m_title : QString());
    if (file.endsWith(u".svg"_s, Qt::CaseInsensitive)) {
        written = writePlotSvg(*m_canvas, file, m_title);
    } else if (file.endsWith(u".png"_s, Qt::CaseInsensitive)) {
        written = m_canvas->savePng(file, 0, 0, 2);
    } else if (file.endsWith(u".pdf"_s, Qt::CaseInsensitive)) {
        written = m_canvas->savePdf(file, 0, 0, QCP::epNoCosmetic, u"Labelwright"_s, m_title);
    } else if (file.endsWith(u".csv"_s, Qt::CaseInsensitive)) {
        QSaveFile out(file);
        written = out.open(QIODevice::WriteOnly) && out.write(joined(values(), u',').toUtf8()) >= 0
            && out.commit();
    } else {
        return Error::badInput(tr("Plots are exported as .png, .svg, .pdf or .csv"), file);
    }
    if (!written) {
        return Error::failed(tr("The plot could not be written"), file,
                             tr("Choose another folder, or free some space."));
    }
    return {};
}

void Plot::askAndExport(const QString &suffix)
{
    auto *dialog = new QFileDialog(this, tr("Export %1").arg(m_title));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(u"*."_s + suffix);
    QString name = m_title.isEmpty() ? u"plot"_s : m_title;
    dialog->selectFile(name.replace(u'/', u'-') + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        if (const auto done = exportTo(file); !done)
            Q_EMIT exportFailed(done.error());
    });
    dialog->open();
}

void Plot::fillMenu(QMenu *menu)
{
    connect(menu->addAction(tr("Copy picture")), &QAction::triggered, this, [this] {
        const TitledCanvas titled(*m_canvas, m_title);
        QGuiApplication::clipboard()->setPixmap(m_canvas->toPixmap(0, 0, 2));
    });
    connect(menu->addAction(tr("Copy values")), &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(joined(values(), u'\t')); });
    menu->addSeparator();
    connect(menu->addAction(tr("Export as PNG…")), &QAction::triggered, this,
            [this] { askAndExport(u"png"_s); });
    connect(menu->addAction(tr("Export as SVG…")), &QAction::triggered, this,
            [this] { askAndExport(u"svg"_s); });
    connect(menu->addAction(tr("Export as PDF…")), &QAction::triggered, this,
            [this] { askAndExport(u"pdf"_s); });
    connect(menu->addAction(tr("Export values as CSV…")), &QAction::triggered, this,
            [this] { askAndExport(u"csv"_s); });
}

} // namespace lw
