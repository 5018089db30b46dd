// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/optioneditor.h"

#include "core/runs/optionvalue.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStyle>
#include <QToolButton>

#include <limits>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// Scrolling the form must not change the values the pointer passes over.
class WheelNeedsFocus : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (event->type() != QEvent::Wheel || !widget || widget->hasFocus())
            return false;
        event->ignore();
        return true;
    }
};

} // namespace

OptionEditor::OptionEditor(const OptionSpec &spec, QWidget *parent)
    : QWidget(parent)
    , m_spec(spec)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    switch (spec.type) {
    case OptionType::Bool:
        makeToggle();
        break;
    case OptionType::Int:
        makeInteger();
        break;
    case OptionType::Choice:
        makeChoice();
        break;
    case OptionType::Double:
    case OptionType::Text:
    case OptionType::IntList:
        makeLine();
        break;
    }
    layout->addWidget(m_control, 1);
    m_control->setObjectName(u"option."_s + spec.key);
    m_control->setAccessibleName(spec.title);
    m_control->setToolTip(help());
    m_control->setFocusPolicy(Qt::StrongFocus);
    m_control->installEventFilter(new WheelNeedsFocus(m_control));
    setFocusProxy(m_control);
    setValue(spec.defaultValue);
}

void OptionEditor::makeToggle()
{
    auto *box = new QCheckBox(this);
    m_show = [box](const QVariant &value) { box->setChecked(value.toBool()); };
    connect(box, &QCheckBox::toggled, this, [this](bool on) { Q_EMIT edited(on); });
    m_control = box;
}

void OptionEditor::makeInteger()
{
    auto *spin = new QSpinBox(this);
    const bool hasRange = m_spec.minimum < m_spec.maximum;
    constexpr int most = std::numeric_limits<int>::max();
    spin->setRange(hasRange ? int(m_spec.minimum) : -most,
                   hasRange ? int(std::min(m_spec.maximum, double(most))) : most);
    spin->setGroupSeparatorShown(true);
    spin->setKeyboardTracking(false);
    if (!m_spec.unit.isEmpty())
        spin->setSuffix(u' ' + m_spec.unit);
    m_show = [spin](const QVariant &value) { spin->setValue(value.toInt()); };
    connect(spin, &QSpinBox::valueChanged, this, [this](int value) { Q_EMIT edited(value); });
    m_control = spin;
}

void OptionEditor::makeChoice()
{
    auto *combo = new QComboBox(this);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(8);
    for (qsizetype i = 0; i < m_spec.choices.size(); ++i)
        combo->addItem(m_spec.choiceTitles.value(i, m_spec.choices[i]), m_spec.choices[i]);
    // The list may be wider than the box: titles tell more than a name.
    combo->view()->setMinimumWidth(combo->view()->sizeHintForColumn(0) + 24);
    m_show = [combo](const QVariant &value) { combo->setCurrentIndex(combo->findData(value)); };
    connect(combo, &QComboBox::currentIndexChanged, this,
            [this, combo] { Q_EMIT edited(combo->currentData()); });
    m_control = combo;
}

void OptionEditor::makeLine()
{
    auto *line = new QLineEdit(this);
    if (m_spec.type == OptionType::Text)
        line->setPlaceholderText(tr("none"));
    m_show = [line](const QVariant &value) { line->setText(optionText(value)); };
    connect(line, &QLineEdit::editingFinished, this, [this, line] { Q_EMIT edited(line->text()); });
    m_control = line;
}

void OptionEditor::addTool(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setObjectName(u"tool."_s + m_spec.key);
    layout()->addWidget(button);
}

void OptionEditor::setValue(const QVariant &value)
{
    const QSignalBlocker quiet(m_control);
    m_show(value);
    setProblem({});
}

void OptionEditor::setProblem(const QString &text)
{
    m_control->setProperty("invalid", !text.isEmpty());
    m_control->setToolTip(text.isEmpty() ? help() : text);
    m_control->style()->unpolish(m_control);
    m_control->style()->polish(m_control);
}

QString OptionEditor::help() const
{
    QStringList facts;
    if (m_spec.minimum < m_spec.maximum)
        facts.append(tr("%1 to %2").arg(optionText(m_spec.minimum), optionText(m_spec.maximum)));
    if (!m_spec.unit.isEmpty())
        facts.append(m_spec.unit);
    const QString usual = optionText(m_spec.defaultValue);
    if (!usual.isEmpty())
        facts.append(tr("usually %1").arg(usual));
    return u"<p>%1</p><p><small>%2<br><code>%3</code></small></p>"_s.arg(
        m_spec.help.toHtmlEscaped(), facts.join(u" · "_s).toHtmlEscaped(), m_spec.key);
}

} // namespace lw
