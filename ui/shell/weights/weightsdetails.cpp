// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/weights/weightsdetails.h"

#include "core/learn/architectures.h"
#include "ui/shell/theme.h"

#include <QClipboard>
#include <QFileInfo>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

QLabel *weightsLabel(const QString &text, const QString &role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", role);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QVBoxLayout *cardLayout(QFrame *card)
{
    card->setProperty("surface", u"card"_s);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(3 * Theme::grid, 2 * Theme::grid, 2 * Theme::grid, 2 * Theme::grid);
    layout->setSpacing(Theme::grid);
    return layout;
}

QString triple(const std::array<double, 3> &values)
{
    const QLocale locale;
    if (values[0] == values[1] && values[1] == values[2])
        return locale.toString(values[0], 'g', 3);
    return u"%1 / %2 / %3"_s.arg(locale.toString(values[0], 'g', 3),
                                 locale.toString(values[1], 'g', 3),
                                 locale.toString(values[2], 'g', 3));
}

QString weightsSizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 0, QLocale::DataSizeSIFormat);
}

bool isDetectorName(const QString &name)
{
    return !architectureByName(name);
}

QList<PublicWeights> filesFor(const QString &name)
{
    if (!isDetectorName(name))
        return publicWeightsOf(name);
    QList<PublicWeights> files = publicDetectorWeights();
    files.removeIf([&name](const PublicWeights &weights) { return weights.architecture != name; });
    return files;
}

} // namespace

WeightsDetails::WeightsDetails(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void WeightsDetails::setUseTitle(const QString &title)
{
    m_useTitle = title;
    if (!m_architecture.isEmpty())
        refresh();
}

void WeightsDetails::showNetwork(const QString &architecture)
{
    m_architecture = architecture;
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(Theme::grid, 0, 3 * Theme::grid, 0);
    column->setSpacing(2 * Theme::grid);
    addHeader(column);
    column->addWidget(weightsLabel(tr("Installed"), u"section"_s, body));
    const QList<InstalledWeights> installed = WeightsFolder().installedFor(architecture);
    for (const InstalledWeights &weights : installed)
        addInstalledFile(column, weights);
    if (installed.isEmpty())
        column->addWidget(
            weightsLabel(tr("None yet. Open a page below in a browser, download the file, and drop "
                            "it here. This program fetches nothing by itself."),
                         u"muted"_s, body));
    const QList<PublicWeights> files = filesFor(architecture);
    if (!files.isEmpty())
        column->addWidget(weightsLabel(tr("Public files that fit"), u"section"_s, body));
    for (const PublicWeights &weights : files)
        addPublicFile(column, weights);
    column->addStretch(1);
    setWidget(body); // the one before is deleted
}

void WeightsDetails::addHeader(QVBoxLayout *column)
{
    column->addWidget(weightsLabel(m_architecture, u"title"_s, column->parentWidget()));
    const QLocale locale;
    QString facts = tr("Face detector of the Try page and of cropping");
    if (const ArchitectureInfo *info = architectureByName(m_architecture))
        facts = tr("%1, input %2 px, %3 million parameters, %4 GFLOP for an image")
                    .arg(info->family)
                    .arg(info->inputSize)
                    .arg(locale.toString(double(info->parameters) / 1e6, 'f', 1),
                         locale.toString(info->gflops, 'g', 3));
    column->addWidget(weightsLabel(facts, u"muted"_s, column->parentWidget()));
}

void WeightsDetails::addPublicFile(QVBoxLayout *column, const PublicWeights &weights)
{
    auto *card = new QFrame(column->parentWidget());
    QVBoxLayout *layout = cardLayout(card);
    layout->addWidget(weightsLabel(weights.name, u"strong"_s, card));
    QString file = tr("%1, %2, licence %3")
                       .arg(weights.publisher, weightsSizeText(weights.bytes), weights.licence);
    if (weights.fileName != weights.name)
        file = tr("%1: %2, %3, licence %4")
                   .arg(weights.publisher, weights.fileName, weightsSizeText(weights.bytes),
                        weights.licence);
    layout->addWidget(weightsLabel(file, u"muted"_s, card));
    layout->addWidget(
        weightsLabel(tr("Trained on %1. Input mean %2, deviation %3")
                         .arg(weights.trainedOn, triple(weights.mean), triple(weights.deviation)),
                     u"muted"_s, card));
    layout->addWidget(
        copyLine(u"page"_s, weights.page, tr("Copy the address of the publisher's page")));
    column->addWidget(card);
}

void WeightsDetails::addInstalledFile(QVBoxLayout *column, const InstalledWeights &weights)
{
    auto *card = new QFrame(column->parentWidget());
    QVBoxLayout *layout = cardLayout(card);
    layout->addWidget(weightsLabel(QFileInfo(weights.file).fileName(), u"strong"_s, card));
    layout->addWidget(weightsLabel(
        tr("%1, brought in from %2").arg(weightsSizeText(weights.bytes), weights.originalName),
        u"muted"_s, card));
    if (!weights.missingParts.isEmpty())
        layout->addWidget(weightsLabel(
            tr("Not complete: %1 must be brought in, too.").arg(weights.missingParts.join(u", "_s)),
            u"warning"_s, card));
    if (const auto agrees = weights.agreesWithName())
        layout->addWidget(
            *agrees ? weightsLabel(tr("The check sum is the one in the publisher's file name."),
                                   u"good"_s, card)
                    : weightsLabel(tr("The check sum is another than the one in the publisher's "
                                      "file name: download the file again."),
                                   u"bad"_s, card));
    layout->addWidget(copyLine(u"sha256"_s, weights.sha256, tr("Copy the SHA-256 of the file")));
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    auto *verify = new QPushButton(tr("Check again"), card);
    verify->setObjectName(u"verifyWeights"_s);
    verify->setToolTip(tr("Whether the file is still what was brought in"));
    verify->setAutoDefault(false);
    connect(verify, &QPushButton::clicked, this,
            [this, weights] { Q_EMIT verifyRequested(weights); });
    row->addWidget(verify);
    if (!m_useTitle.isEmpty() && !isDetectorName(m_architecture)) {
        auto *use = new QPushButton(m_useTitle, card);
        use->setObjectName(u"useWeights"_s);
        use->setProperty("primary", true);
        use->setAutoDefault(false);
        connect(use, &QPushButton::clicked, this,
                [this, weights] { Q_EMIT useRequested(weights.architecture, weights.file); });
        row->addWidget(use);
    }
    layout->addLayout(row);
    column->addWidget(card);
}

QWidget *WeightsDetails::copyLine(const QString &name, const QString &text, const QString &help)
{
    auto *line = new QWidget;
    auto *edit = new QLineEdit(text, line);
    edit->setObjectName(name);
    edit->setReadOnly(true);
    edit->setCursorPosition(0);
    edit->setToolTip(text);
    if (name == u"sha256")
        edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *copy = new QToolButton(line);
    copy->setObjectName(name + u"Copy"_s);
    copy->setIcon(Theme::instance()->icon(u"copy"_s));
    copy->setToolTip(help);
    copy->setAccessibleName(help);
    connect(copy, &QToolButton::clicked, this,
            [text] { QGuiApplication::clipboard()->setText(text); });
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::grid);
    row->addWidget(edit, 1);
    row->addWidget(copy);
    return line;
}

} // namespace lw
