// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/wallbar.h"

#include "ui/shell/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lw {

WallBar::WallBar(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_class(new QComboBox(this))
    , m_instruction(new QLabel(this))
    , m_goOn(new QPushButton(this))
    , m_leave(new QPushButton(tr("Leave  Esc"), this))
{
    setObjectName(u"wallBar"_s);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_class->setObjectName(u"wallClass"_s);
    m_class->setFocusPolicy(Qt::NoFocus);
    m_class->setToolTip(tr("The class on the wall"));
    m_instruction->setObjectName(u"wallInstruction"_s);
    m_instruction->setWordWrap(true);
    m_instruction->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_goOn->setObjectName(u"wallGoOn"_s);
    m_goOn->setFocusPolicy(Qt::NoFocus);
    m_goOn->setDefault(true);
    m_leave->setObjectName(u"wallLeave"_s);
    m_leave->setFocusPolicy(Qt::NoFocus);
    auto *controls = new QHBoxLayout;
    controls->setSpacing(2 * Theme::grid);
    controls->addWidget(m_title);
    controls->addWidget(m_class);
    controls->addStretch(1);
    controls->addWidget(m_goOn);
    controls->addWidget(m_leave);
    auto *layout = new QVBoxLayout(this); // beside the buttons, a narrow window leaves no line
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(Theme::grid);
    layout->addLayout(controls);
    layout->addWidget(m_instruction);
    connect(m_class, &QComboBox::activated, this,
            [this](int index) { Q_EMIT classChosen(m_class->itemData(index).toInt()); });
    connect(m_goOn, &QPushButton::clicked, this, &WallBar::goOnRequested);
    connect(m_leave, &QPushButton::clicked, this, &WallBar::leaveRequested);
    connect(Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void WallBar::setClasses(const Taxonomy &taxonomy, const std::vector<int> &counts, int classIndex)
{
    const QSignalBlocker blocker(m_class);
    m_class->clear();
    for (int c = 0; c < int(counts.size()); ++c) {
        if (counts[size_t(c)] > 0 || c == classIndex) {
            m_class->addItem(tr("%1 (%2)", "class, number of pictures")
                                 .arg(taxonomy.className(c), QLocale().toString(counts[size_t(c)])),
                             c);
        }
    }
    m_class->setCurrentIndex(m_class->findData(classIndex));
}

void WallBar::showStep(WallKind kind, WallStep step, int shown, int marked)
{
    const bool isRecap = kind == WallKind::Recap;
    m_title->setText(step == WallStep::Relabel ? tr("Wrong ones")
                         : isRecap             ? tr("Recap")
                                               : tr("Wall"));
    m_class->setVisible(step == WallStep::Mark);
    if (step == WallStep::Relabel) {
        m_instruction->setText(
            tr("Only the %n picture(s) you marked: give each its right label.", nullptr, shown));
        m_goOn->setText(tr("Back to the wall  Enter"));
    } else if (isRecap) {
        m_instruction->setText(
            tr("Your latest %n decision(s) for this class. Click (or Space) what is wrong.",
               nullptr, shown));
        m_goOn->setText(marked > 0 ? tr("Relabel %n  Enter", nullptr, marked)
                                   : tr("Next class  Enter"));
    } else {
        m_instruction->setText(
            tr("%n picture(s), surest first, that the model calls this. Click (or Space) the wrong "
               "ones.",
               nullptr, shown));
        m_goOn->setText(marked > 0
                            ? tr("Accept %1, relabel %2  Enter").arg(shown - marked).arg(marked)
                            : tr("Accept all %1  Enter").arg(shown));
    }
    m_goOn->setEnabled(shown > 0);
}

QString WallBar::instruction() const
{
    return m_instruction->text();
}

void WallBar::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = Theme::instance()->colors();
    QPainter painter(this);
    painter.fillRect(rect(), colors.accentSoft);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colors.border);
}

} // namespace lw
