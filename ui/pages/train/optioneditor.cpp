// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/optioneditor.h"

#include "core/runs/optionvalue.h"
#include "ui/pages/train/wordlist.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStringListModel>
#include <QStyle>
#include <QStyleOption>
#include <QStylePainter>
#include <QToolButton>

#include <algorithm>
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

/// A list of choices that ends in "…" where the form is too narrow, and opens as wide as its words.
class ElidedCombo : public QComboBox
{
public:
    using QComboBox::QComboBox;

    void showPopup() override
    {
        constexpr int frame = 40; // margins and a scroll bar
        int widest = width();
        for (int i = 0; i < count(); ++i)
            widest = std::max(widest, fontMetrics().horizontalAdvance(itemText(i)) + frame);
        view()->setMinimumWidth(widest);
        QComboBox::showPopup();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QStylePainter painter(this);
        QStyleOptionComboBox option;
        initStyleOption(&option);
        const QRect field = style()->subControlRect(QStyle::CC_ComboBox, &option,
                                                    QStyle::SC_ComboBoxEditField, this);
        option.currentText =
            fontMetrics().elidedText(option.currentText, Qt::ElideRight, field.width() - 2);
        painter.drawComplexControl(QStyle::CC_ComboBox, option);
        painter.drawControl(QStyle::CE_ComboBoxLabel, option);
    }
};

/// Several lines; told when the focus leaves.
class LinesEdit : public QPlainTextEdit
{
public:
    LinesEdit(std::function<void()> finished, QWidget *parent)
        : QPlainTextEdit(parent)
        , m_finished(std::move(finished))
    {
    }

protected:
    void focusOutEvent(QFocusEvent *event) override
    {
        QPlainTextEdit::focusOutEvent(event);
        if (document()->isModified() && event->reason() != Qt::PopupFocusReason) {
            document()->setModified(false);
            m_finished();
        }
    }

private:
    std::function<void()> m_finished;
};

constexpr int wideText = 22; ///< characters: more do not fit beside a title

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
    case OptionType::Text:
        makeText();
        break;
    case OptionType::Words:
        makeWords();
        break;
    case OptionType::Double:
    case OptionType::IntList:
        makeLine();
        break;
    }
    layout->insertWidget(0, m_control, 1);
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
    auto *combo = new ElidedCombo(this);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(8);
    for (qsizetype i = 0; i < m_spec.choices.size(); ++i)
        combo->addItem(m_spec.choiceTitles.value(i, m_spec.choices[i]), m_spec.choices[i]);
    m_show = [combo](const QVariant &value) { combo->setCurrentIndex(combo->findData(value)); };
    connect(combo, &QComboBox::currentIndexChanged, this,
            [this, combo] { Q_EMIT edited(combo->currentData()); });
    m_control = combo;
}

void OptionEditor::makeLine()
{
    auto *line = new QLineEdit(this);
    m_show = [line](const QVariant &value) { line->setText(optionText(value)); };
    connect(line, &QLineEdit::editingFinished, this, [this, line] { Q_EMIT edited(line->text()); });
    m_control = line;
    if (m_spec.unit.isEmpty())
        return;
    auto *unit = new QLabel(m_spec.unit, this);
    unit->setProperty("role", u"muted"_s);
    layout()->addWidget(unit);
}

/// A line as long as the value is one, else lines.
void OptionEditor::makeText()
{
    makeLine();
    auto *line = static_cast<QLineEdit *>(m_control);
    line->setPlaceholderText(tr("none"));
    auto *lines = new LinesEdit([this] { Q_EMIT edited(m_lines->toPlainText()); }, this);
    lines->setVisible(false);
    lines->setTabChangesFocus(true);
    lines->setLineWrapMode(QPlainTextEdit::NoWrap);
    lines->setFixedHeight(9 * lines->fontMetrics().lineSpacing());
    layout()->addWidget(lines);
    m_lines = lines;
    m_show = [line, lines](const QVariant &value) {
        const QString text = value.toString();
        const bool isLong = text.contains(u'\n');
        line->setVisible(!isLong);
        lines->setVisible(isLong);
        line->setText(isLong ? QString() : text);
        lines->setPlainText(isLong ? text : QString());
        lines->document()->setModified(false);
    };
}

/// A line, until there are names to tick.
void OptionEditor::makeWords()
{
    makeLine();
    auto *line = static_cast<QLineEdit *>(m_control);
    line->setPlaceholderText(tr("none"));
    m_words = new WordList(this);
    m_words->setObjectName(u"words."_s + m_spec.key);
    m_words->setAccessibleName(m_spec.title);
    m_words->setToolTip(help());
    m_words->setVisible(false);
    m_words->viewport()->installEventFilter(new WheelNeedsFocus(m_words->viewport()));
    layout()->addWidget(m_words);
    m_show = [line, words = m_words](const QVariant &value) {
        line->setText(value.toString());
        words->setValue(value.toString());
    };
    connect(m_words, &WordList::edited, this, [this, line](const QString &value) {
        line->setText(value);
        Q_EMIT edited(value);
    });
}

void OptionEditor::setWords(const QStringList &words)
{
    if (!m_words)
        return;
    m_words->setOffered(words);
    m_words->setVisible(!words.isEmpty());
    m_control->setVisible(words.isEmpty());
    setFocusProxy(words.isEmpty() ? m_control : m_words);
}

void OptionEditor::setSuggestions(const QStringList &words)
{
    auto *line = qobject_cast<QLineEdit *>(m_control);
    if (!line)
        return;
    if (!line->completer()) {
        auto *completer = new QCompleter(line);
        completer->setModel(new QStringListModel(completer));
        completer->setFilterMode(Qt::MatchContains);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        line->setCompleter(completer);
    }
    static_cast<QStringListModel *>(line->completer()->model())->setStringList(words);
}

bool OptionEditor::isWide() const
{
    if (m_spec.type == OptionType::Text || m_spec.type == OptionType::Words)
        return true;
    const auto isLong = [](const QString &title) { return title.size() > wideText; };
    return std::ranges::any_of(m_spec.choiceTitles, isLong);
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
    m_problem = text;
    m_control->setProperty("invalid", !text.isEmpty());
    refreshToolTip();
    m_control->style()->unpolish(m_control);
    m_control->style()->polish(m_control);
}

void OptionEditor::setIgnored(const QString &why)
{
    if (why == m_ignored)
        return;
    m_ignored = why;
    setEnabled(why.isEmpty());
    refreshToolTip();
}

void OptionEditor::refreshToolTip()
{
    const QString text = !m_problem.isEmpty() ? m_problem : help();
    m_control->setToolTip(text);
    if (m_words)
        m_words->setToolTip(text);
}

QString OptionEditor::textOf(const QVariant &value) const
{
    if (m_spec.type == OptionType::Bool)
        return value.toBool() ? tr("on") : tr("off");
    if (m_spec.type == OptionType::Choice) {
        const QString word = value.toString();
        return m_spec.choiceTitles.value(m_spec.choices.indexOf(word), word);
    }
    const QString text = optionText(value);
    if (text.isEmpty())
        return tr("none");
    return m_spec.unit.isEmpty() ? text : text + u' ' + m_spec.unit;
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
        facts.append(tr("usually %1").arg(textOf(m_spec.defaultValue)));
    const QString ignored =
        m_ignored.isEmpty() ? QString() : u"<p><b>%1</b></p>"_s.arg(m_ignored.toHtmlEscaped());
    return ignored
        + u"<p>%1</p><p><small>%2<br><code>%3</code></small></p>"_s.arg(
            m_spec.help.toHtmlEscaped(), facts.join(u" · "_s).toHtmlEscaped(), m_spec.key);
}

} // namespace lw
