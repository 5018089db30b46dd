// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/bulkacceptdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QTableWidget>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

QTableWidgetItem *numberItem(int number, bool emphasised)
{
    auto *item = new QTableWidgetItem(QLocale().toString(number));
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    QFont font = item->font();
    font.setBold(emphasised);
    item->setFont(font);
    return item;
}

} // namespace

BulkAcceptDialog::BulkAcceptDialog(const LabelStore &labels, std::vector<int> rows, QWidget *parent)
    : QDialog(parent)
    , m_labels(labels)
    , m_rows(std::move(rows))
    , m_percent(new QDoubleSpinBox(this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_class(new QComboBox(this))
    , m_summary(new QLabel(this))
    , m_table(new QTableWidget(this))
{
    setWindowTitle(tr("Accept by confidence"));
    setMinimumSize(520, 520);
    m_percent->setObjectName(u"threshold"_s);
    m_percent->setRange(0, 100);
    m_percent->setDecimals(1);
    m_percent->setSuffix(u" %"_s);
    m_slider->setRange(0, 1000);
    m_class->addItem(tr("Every class"), unknownValue);
    const Taxonomy &taxonomy = labels.taxonomy();
    for (int c = 0; c < taxonomy.classCount(); ++c)
        m_class->addItem(taxonomy.className(c), c);
    m_summary->setWordWrap(true);
    m_table->setColumnCount(4);
    m_table->setHorizontalHeaderLabels({tr("Class"), tr("Decided now"), tr("Added"), tr("After")});
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("Accept"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"acceptButton"_s);
    m_accept->setDefault(true);
    auto *form = new QFormLayout;
    form->addRow(tr("Confidence at least"), m_percent);
    form->addRow(QString(), m_slider);
    form->addRow(tr("Suggested class"), m_class);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_class, &QComboBox::currentIndexChanged, this, &BulkAcceptDialog::refresh);
    connect(m_slider, &QSlider::valueChanged, this,
            [this](int value) { m_percent->setValue(value / 10.0); });
    connect(m_percent, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        const QSignalBlocker blocker(m_slider);
        m_slider->setValue(int(std::lround(value * 10)));
        refresh();
    });
    setThreshold(95);
}

void BulkAcceptDialog::setThreshold(double percent)
{
    m_percent->setValue(percent);
}

float BulkAcceptDialog::threshold() const
{
    return float(m_percent->value() / 100);
}

int BulkAcceptDialog::onlyClass() const
{
    return m_class->currentData().toInt();
}

void BulkAcceptDialog::refresh()
{
    const Taxonomy &taxonomy = m_labels.taxonomy();
    std::vector<int> decided(size_t(taxonomy.classCount()), 0);
    std::vector<int> added(size_t(taxonomy.classCount()), 0);
    double confidence = 0;
    m_count = 0;
    for (const int row : m_rows) {
        const CurrentLabel &label = m_labels.label(row);
        const bool isAccepted =
            label.state == ReviewState::Accepted || label.state == ReviewState::Corrected;
        if (isAccepted && label.classIndex != unknownValue)
            ++decided[size_t(label.classIndex)];
        const bool fits = label.state == ReviewState::Unreviewed && label.suggestion != unknownValue
            && label.confidence >= threshold()
            && (onlyClass() == unknownValue || label.suggestion == onlyClass());
        if (!fits)
            continue;
        ++added[size_t(label.suggestion)];
        ++m_count;
        confidence += double(label.confidence);
    }
    const QLocale locale;
    m_summary->setText(
        m_count == 0 ? tr("No unreviewed picture in the list has a suggestion this sure.")
                     : tr("%1 of %2 pictures in the list would be accepted. Their mean confidence "
                          "is %3 %, so about %4 of them would be wrong if the network judges "
                          "itself rightly.")
                           .arg(locale.toString(m_count), locale.toString(int(m_rows.size())))
                           .arg(confidence / m_count * 100, 0, 'f', 1)
                           .arg(locale.toString(int(std::lround(m_count - confidence)))));
    m_table->setRowCount(taxonomy.classCount());
    for (int c = 0; c < taxonomy.classCount(); ++c) {
        m_table->setItem(c, 0, new QTableWidgetItem(taxonomy.className(c)));
        m_table->setItem(c, 1, numberItem(decided[size_t(c)], false));
        m_table->setItem(c, 2, numberItem(added[size_t(c)], false));
        m_table->setItem(c, 3, numberItem(decided[size_t(c)] + added[size_t(c)], true));
    }
    m_accept->setText(tr("Accept %1").arg(locale.toString(m_count)));
    m_accept->setEnabled(m_count > 0);
}

} // namespace lw
