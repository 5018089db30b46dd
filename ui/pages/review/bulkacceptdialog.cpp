// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/bulkacceptdialog.h"

#include "ui/shell/theme.h"
#include "ui/widgets/headings.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int usualTarget = 97;
constexpr double nothingPercent = 100.1; ///< shown as "none"

enum Column {
    ClassColumn,
    ThresholdColumn,
    PrecisionColumn,
    DecidedColumn,
    AddedColumn,
    AfterColumn
};

void setNumber(QTableWidget *table, int line, int column, const QString &text, bool emphasised)
{
    QTableWidgetItem *item = table->item(line, column);
    if (!item) {
        item = new QTableWidgetItem;
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        QFont font = table->font();
        font.setBold(emphasised);
        item->setFont(font);
        table->setItem(line, column, item);
    }
    item->setText(text);
}

} // namespace

BulkAcceptDialog::BulkAcceptDialog(const LabelStore &labels, std::vector<int> rows,
                                   ConfidenceCalibration calibration, const QString &calibrationRun,
                                   QWidget *parent)
    : QDialog(parent)
    , m_labels(labels)
    , m_rows(std::move(rows))
    , m_calibration(std::move(calibration))
    , m_calibrationRun(calibrationRun)
    , m_thresholds(size_t(labels.taxonomy().classCount()), 0.95F)
    , m_percent(new QDoubleSpinBox(this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_class(new QComboBox(this))
    , m_target(new QDoubleSpinBox(this))
    , m_useTarget(new QPushButton(tr("Set a threshold per class"), this))
    , m_summary(new QLabel(this))
    , m_table(new QTableWidget(this))
{
    setWindowTitle(tr("Accept by confidence"));
    setMinimumSize(680, 560);
    m_percent->setObjectName(u"threshold"_s);
    m_percent->setRange(0, 100);
    m_percent->setDecimals(1);
    m_percent->setSuffix(u" %"_s);
    m_slider->setRange(0, 1000);
    m_class->setObjectName(u"onlyClass"_s);
    m_class->addItem(tr("Every class"), unknownValue);
    const Taxonomy &taxonomy = labels.taxonomy();
    for (int c = 0; c < taxonomy.classCount(); ++c)
        m_class->addItem(taxonomy.className(c), c);
    m_class->setToolTip(tr("Accept suggestions of one class only, or of every class"));
    m_target->setObjectName(u"targetPrecision"_s);
    m_target->setRange(50, 99.9);
    m_target->setDecimals(1);
    m_target->setValue(usualTarget);
    m_target->setSuffix(u" %"_s);
    m_useTarget->setObjectName(u"useTarget"_s);
    m_useTarget->setAutoDefault(false);
    const bool canAim = !m_calibration.isEmpty();
    m_target->setEnabled(canAim);
    m_useTarget->setEnabled(canAim);
    m_useTarget->setToolTip(canAim ? tr("The lowest threshold of each class at which this share is "
                                        "expected to be right")
                                   : tr("This needs the predictions of a run on validation images: "
                                        "let a run predict them on the Train page."));
    m_summary->setWordWrap(true);
    m_summary->setObjectName(u"acceptSummary"_s);
    buildTable();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("Accept"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"acceptButton"_s);
    m_accept->setDefault(true);
    auto *aim = new QHBoxLayout;
    aim->addWidget(m_target);
    aim->addWidget(m_useTarget);
    aim->addStretch(1);
    auto *form = new QFormLayout;
    form->addRow(tr("Suggested class"), m_class);
    form->addRow(tr("Confidence at least"), m_percent);
    form->addRow(QString(), m_slider);
    form->addRow(tr("Or expected to be right"), aim);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_class, &QComboBox::currentIndexChanged, this,
            [this] { setThreshold(m_percent->value()); });
    connect(m_slider, &QSlider::valueChanged, this,
            [this](int value) { m_percent->setValue(value / 10.0); });
    connect(m_percent, &QDoubleSpinBox::valueChanged, this, &BulkAcceptDialog::setThreshold);
    connect(m_useTarget, &QPushButton::clicked, this,
            [this] { setTargetPrecision(m_target->value()); });
    setThreshold(95);
}

void BulkAcceptDialog::buildTable()
{
    const Taxonomy &taxonomy = m_labels.taxonomy();
    m_table->setColumnCount(6);
    m_table->setHorizontalHeaderLabels({tr("Class"), tr("Threshold"), tr("Expected right"),
                                        tr("Decided now"), tr("Added"), tr("After")});
    fitHeadings(m_table->horizontalHeader());
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setRowCount(taxonomy.classCount());
    for (int c = 0; c < taxonomy.classCount(); ++c) {
        m_table->setItem(c, ClassColumn, new QTableWidgetItem(taxonomy.className(c)));
        auto *percent = new QDoubleSpinBox(m_table);
        percent->setRange(0, nothingPercent);
        percent->setDecimals(1);
        percent->setSuffix(u" %"_s);
        percent->setFrame(false);
        percent->setAlignment(Qt::AlignRight);
        percent->setButtonSymbols(QAbstractSpinBox::NoButtons);
        percent->setToolTip(tr("At 100.1 % nothing of this class is accepted"));
        connect(percent, &QDoubleSpinBox::valueChanged, this,
                [this, c](double value) { setClassThreshold(c, value); });
        m_table->setCellWidget(c, ThresholdColumn, percent);
        m_classPercent.push_back(percent);
    }
    m_classPercent.front()->ensurePolished(); // else measured without the frame of its style
    m_table->verticalHeader()->setDefaultSectionSize(m_classPercent.front()->sizeHint().height()
                                                     + Theme::grid);
}

void BulkAcceptDialog::setThreshold(double percent)
{
    {
        const QSignalBlocker number(m_percent), slider(m_slider);
        m_percent->setValue(percent);
        m_slider->setValue(int(std::lround(percent * 10)));
    }
    const int only = m_class->currentData().toInt();
    for (int c = 0; c < int(m_thresholds.size()); ++c) {
        m_thresholds[size_t(c)] =
            only == unknownValue || only == c ? float(percent / 100) : acceptNothing;
    }
    showThresholds();
    refresh();
}

void BulkAcceptDialog::setClassThreshold(int classIndex, double percent)
{
    m_thresholds[size_t(classIndex)] = percent > 100 ? acceptNothing : float(percent / 100);
    refresh();
}

void BulkAcceptDialog::setTargetPrecision(double percent)
{
    m_thresholds = thresholdsForPrecision(
        m_labels.labels(), m_rows, m_labels.taxonomy().classCount(), percent / 100, m_calibration);
    showThresholds();
    refresh();
}

void BulkAcceptDialog::showThresholds()
{
    for (size_t c = 0; c < m_thresholds.size(); ++c) {
        const QSignalBlocker blocker(m_classPercent[c]);
        // Shown rounded up, so that typing what is shown does not accept more.
        m_classPercent[c]->setValue(m_thresholds[c] > 1
                                        ? nothingPercent
                                        : std::ceil(double(m_thresholds[c]) * 1000 - 0.01) / 10);
    }
}

QString BulkAcceptDialog::summary() const
{
    return m_summary->text();
}

void BulkAcceptDialog::refresh()
{
    m_forecast = forecastAccept(m_labels.labels(), m_rows, m_thresholds, m_calibration);
    const QLocale locale;
    const int count = m_forecast.count;
    QString words =
        tr("%1 of %2 pictures in the list would be accepted, with a mean confidence of %3 %.")
            .arg(locale.toString(count), locale.toString(int(m_rows.size())),
                 locale.toString(m_forecast.meanConfidence * 100, 'f', 1));
    if (m_forecast.precision) {
        words += u' '
            + tr("Expected precision %1 %, so about %2 of them wrong (calibrated on %3 validation "
                 "images of %4).")
                  .arg(locale.toString(*m_forecast.precision * 100, 'f', 1),
                       locale.toString(int(std::lround(count * (1 - *m_forecast.precision)))),
                       locale.toString(m_calibration.images()), m_calibrationRun);
    } else if (count > 0) {
        words += u' '
            + tr("How many of them are right is not known: no run has predicted the validation "
                 "images.");
    }
    m_summary->setText(
        count == 0 ? tr("No unreviewed picture in the list has a suggestion this sure.") : words);
    for (int c = 0; c < int(m_thresholds.size()); ++c) {
        const auto k = size_t(c);
        const double precision = m_forecast.classPrecision[k];
        setNumber(m_table, c, PrecisionColumn,
                  precision < 0 ? u"–"_s : tr("%1 %").arg(locale.toString(precision * 100, 'f', 1)),
                  false);
        setNumber(m_table, c, DecidedColumn, locale.toString(m_forecast.decided[k]), false);
        setNumber(m_table, c, AddedColumn, locale.toString(m_forecast.added[k]), false);
        setNumber(m_table, c, AfterColumn,
                  locale.toString(m_forecast.decided[k] + m_forecast.added[k]), true);
    }
    m_accept->setText(tr("Accept %1").arg(locale.toString(count)));
    m_accept->setEnabled(count > 0);
}

} // namespace lw
