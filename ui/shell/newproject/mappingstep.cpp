// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/newproject/mappingstep.h"

#include "ui/shell/newproject/meaningrow.h"
#include "ui/shell/newproject/newprojectdraft.h"
#include "ui/shell/newproject/optionspanel.h"

#include <QBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int samplesPerType = 5;

QLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

/// A few pictures of a kind, spread over the data set so that they show different people.
QStringList samplesOf(const DatasetIndex &index, const QString &group)
{
    std::vector<int> members;
    for (int i = 0; i < index.size(); ++i) {
        if (index.group(i) == group)
            members.push_back(i);
    }
    QStringList paths;
    for (size_t n = 0; n < samplesPerType && n < members.size(); ++n)
        paths.append(index.path(members[n * members.size() / samplesPerType % members.size()]));
    paths.removeDuplicates();
    return paths;
}

} // namespace

MappingStep::MappingStep(NewProjectDraft *draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_thumbnails(std::make_shared<ThumbnailCache>(QString()))
{
    auto *content = new QWidget(this);
    m_mappings = new QVBoxLayout;
    m_mappings->setSpacing(16);
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(0, 0, 8, 0);
    contentLayout->setSpacing(16);
    contentLayout->addLayout(m_mappings);
    QWidget *classes = makeClasses();
    classes->setVisible(!draft->isAddition()); // a project's classes stay as they are
    contentLayout->addWidget(classes);
    contentLayout->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

QWidget *MappingStep::makeClasses()
{
    auto *box = new QWidget(this);
    m_classText = new QLabel(box);
    m_classText->setWordWrap(true);
    m_firstBound = new QSpinBox(box);
    m_secondBound = new QSpinBox(box);
    const QList<int> bounds = m_draft->taxonomy().attributes().last().bounds;
    for (QSpinBox *spin : {m_firstBound, m_secondBound}) {
        spin->setRange(1, 119);
        spin->setSuffix(tr(" years"));
    }
    m_firstBound->setValue(bounds.value(0));
    m_secondBound->setValue(bounds.value(1));
    m_firstBound->setAccessibleName(tr("First year of the middle age group"));
    m_secondBound->setAccessibleName(tr("First year of the oldest age group"));
    m_secondBound->setMinimum(m_firstBound->value() + 1);
    m_firstBound->setMaximum(m_secondBound->value() - 1);
    const auto apply = [this] {
        m_secondBound->setMinimum(m_firstBound->value() + 1);
        m_firstBound->setMaximum(m_secondBound->value() - 1);
        m_draft->setAgeBounds(m_firstBound->value(), m_secondBound->value());
        updateClassText();
    };
    connect(m_firstBound, &QSpinBox::editingFinished, this, apply);
    connect(m_secondBound, &QSpinBox::editingFinished, this, apply);

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(new QLabel(tr("The middle age group begins at"), box));
    row->addWidget(m_firstBound);
    row->addWidget(new QLabel(tr("and the oldest at"), box));
    row->addWidget(m_secondBound);
    row->addStretch(1);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(heading(tr("Classes"), box));
    layout->addWidget(m_classText);
    layout->addLayout(row);
    updateClassText();
    return box;
}

void MappingStep::updateClassText()
{
    QStringList parts;
    for (const Attribute &attribute : m_draft->taxonomy().attributes())
        parts.append(tr("%1 (%2)").arg(attribute.name, attribute.values.join(u", "_s)));
    m_classText->setText(
        tr("%1 classes: %2").arg(m_draft->taxonomy().classCount()).arg(parts.join(u"  ×  "_s)));
}

void MappingStep::activate()
{
    QString shown;
    for (const DraftDataset &dataset : m_draft->datasets())
        shown += dataset.spec.id + u' ' + dataset.spec.format + u' ' + dataset.spec.root + u'\n';
    if (shown == m_shown)
        return;
    m_shown = shown;
    while (QLayoutItem *item = m_mappings->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    bool any = false;
    for (int d = 0; d < int(m_draft->datasets().size()); ++d) {
        if (m_draft->datasets()[size_t(d)].spec.options.contains(u"type_map"_s)) {
            m_mappings->addWidget(makeMapping(d));
            any = true;
        } else if (OptionsPanel::hasQuestions(*m_draft, m_draft->datasets()[size_t(d)])) {
            m_mappings->addWidget(new OptionsPanel(m_draft, d, m_thumbnails, this));
            any = true;
        }
    }
    if (!any) {
        auto *nothing =
            new QLabel(tr("The meaning of these pictures is in their file names; there is "
                          "nothing to choose. Go on to the next step."),
                       this);
        nothing->setWordWrap(true);
        m_mappings->addWidget(nothing);
    }
}

QWidget *MappingStep::makeMapping(int dataset)
{
    const DraftDataset &draft = m_draft->datasets()[size_t(dataset)];
    auto *box = new QWidget(this);
    auto *note = new QLabel(
        tr("Compare the pictures and choose what each TYPE shows. The page on which this "
           "data was published describes TYPE the other way round (1 none … 4 worn); the "
           "files themselves show the order below. Neither is taken for granted: what you "
           "see decides."),
        box);
    note->setObjectName(u"typeMapNote"_s);
    note->setWordWrap(true);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(heading(tr("What do the pictures of \"%1\" show?").arg(draft.spec.id), box));
    layout->addWidget(note);
    const QVariantMap typeMap = draft.spec.options.value(u"type_map"_s).toMap();
    for (auto it = typeMap.cbegin(); it != typeMap.cend(); ++it)
        layout->addWidget(makeTypeRow(dataset, it.key(), box));
    return box;
}

QWidget *MappingStep::makeTypeRow(int dataset, const QString &type, QWidget *parent)
{
    const DraftDataset &draft = m_draft->datasets()[size_t(dataset)];
    const int mask = m_draft->taxonomy().attributeIndex(u"mask"_s);
    auto *row =
        new MeaningRow({tr("TYPE %1").arg(type), u"typeMap"_s + type,
                        m_draft->taxonomy().attributes()[mask].values,
                        draft.spec.options.value(u"type_map"_s).toMap().value(type).toString()},
                       parent);
    const QStringList files =
        draft.index ? samplesOf(*draft.index, u"TYPE %1"_s.arg(type)) : QStringList();
    if (!files.isEmpty())
        row->showSamples(m_draft->jobs(), m_thumbnails, draft.spec.root, files);
    connect(row, &MeaningRow::chosen, this, [this, dataset, type](const QString &value) {
        QVariantMap typeMap =
            m_draft->datasets()[size_t(dataset)].spec.options.value(u"type_map"_s).toMap();
        typeMap.insert(type, value);
        m_draft->setTypeMap(dataset, typeMap);
    });
    return row;
}

} // namespace lw
