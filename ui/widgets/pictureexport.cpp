// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pictureexport.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QGuiApplication>
#include <QImage>
#include <QMenu>
#include <QMessageBox>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct ChartExportText
{
    Q_DECLARE_TR_FUNCTIONS(lw::ChartExport)
};

QImage chartImage(const DrawnChart &chart)
{
    constexpr int scale = 2;
    QImage image(chart.size * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    chart.paint(painter);
    return image;
}

bool writeSvg(const DrawnChart &chart, const QString &file)
{
    QSvgGenerator svg;
    svg.setFileName(file);
    svg.setSize(chart.size);
    svg.setViewBox(QRect(QPoint(), chart.size));
    svg.setTitle(chart.title);
    QPainter painter;
    if (!painter.begin(&svg))
        return false;
    chart.paint(painter);
    return painter.end();
}

bool writePdf(const DrawnChart &chart, const QString &file)
{
    constexpr int dotsPerInch = 96;
    QPdfWriter pdf(file);
    pdf.setResolution(dotsPerInch);
    pdf.setTitle(chart.title);
    pdf.setPageSize(QPageSize(QSizeF(chart.size) / dotsPerInch, QPageSize::Inch));
    pdf.setPageMargins(QMarginsF());
    QPainter painter;
    if (!painter.begin(&pdf))
        return false;
    chart.paint(painter);
    return painter.end();
}

void askAndExportChart(QWidget *parent, const DrawnChart &chart, const QString &suffix)
{
    auto *dialog = new QFileDialog(parent, ChartExportText::tr("Export %1").arg(chart.title));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(u"*."_s + suffix);
    dialog->selectFile(chart.title + u'.' + suffix);
    QObject::connect(
        dialog, &QFileDialog::fileSelected, parent, [parent, chart](const QString &file) {
            const auto written = exportChart(chart, file);
            if (written)
                return;
            auto *box = new QMessageBox(QMessageBox::Warning, chart.title, written.error().text(),
                                        QMessageBox::Ok, parent);
            box->setAttribute(Qt::WA_DeleteOnClose);
            box->open();
        });
    dialog->open();
}

} // namespace

Result<void> exportChart(const DrawnChart &chart, const QString &file)
{
    bool isWritten = false;
    if (file.endsWith(u".svg"_s, Qt::CaseInsensitive)) {
        isWritten = writeSvg(chart, file);
    } else if (file.endsWith(u".pdf"_s, Qt::CaseInsensitive)) {
        isWritten = writePdf(chart, file);
    } else if (file.endsWith(u".csv"_s, Qt::CaseInsensitive)) {
        QSaveFile out(file);
        isWritten = out.open(QIODevice::WriteOnly) && out.write(chart.values(u',').toUtf8()) >= 0
            && out.commit();
    } else {
        isWritten = chartImage(chart).save(file, "PNG");
    }
    if (isWritten)
        return {};
    return Error::failed(ChartExportText::tr("The chart could not be written"), file,
                         ChartExportText::tr("Choose another folder, or free some space."));
}

void fillChartMenu(QMenu *menu, QWidget *parent, std::function<DrawnChart()> chart)
{
    QObject::connect(menu->addAction(ChartExportText::tr("Copy picture")), &QAction::triggered,
                     parent,
                     [chart] { QGuiApplication::clipboard()->setImage(chartImage(chart())); });
    QObject::connect(menu->addAction(ChartExportText::tr("Copy values")), &QAction::triggered,
                     parent,
                     [chart] { QGuiApplication::clipboard()->setText(chart().values(u'\t')); });
    menu->addSeparator();
    for (const QString &suffix : {u"png"_s, u"svg"_s, u"pdf"_s, u"csv"_s}) {
        QObject::connect(
            menu->addAction(ChartExportText::tr("Export as %1…").arg(suffix.toUpper())),
            &QAction::triggered, parent,
            [parent, chart, suffix] { askAndExportChart(parent, chart(), suffix); });
    }
}

} // namespace lw
