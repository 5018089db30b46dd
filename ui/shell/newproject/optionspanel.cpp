// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/newproject/optionspanel.h"

#include "core/dataset/labelwords.h"
#include "ui/shell/newproject/meaningrow.h"
#include "ui/shell/newproject/newprojectdraft.h"
#include "ui/shell/theme.h"
#include "ui/widgets/figurestrip.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int samplesPerMeaning = 5;
constexpr qsizetype mostMeanings = 32;

QLabel *panelHeading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

QLabel *panelNote(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    setTone(label, TextTone::Muted);
    return label;
}

/// Attributes that no picture of the data set has a value of, or that are said for all of them.
QStringList commonQuestions(const NewProjectDraft &draft, const DraftDataset &dataset)
{
    if (!dataset.index || !dataset.spec.options.contains(u"same_for_all"_s))
        return {};
    const QVariantMap common = dataset.spec.options.value(u"same_for_all"_s).toMap();
    QStringList open;
    const QList<Attribute> &attributes = draft.taxonomy().attributes();
    for (int a = 0; a < int(attributes.size()); ++a) {
        bool anyKnown = false;
        for (int i = 0; i < dataset.index->size() && !anyKnown; ++i)
            anyKnown = dataset.index->values(i)[size_t(a)] != unknownValue;
        if (!anyKnown || !common.value(attributes[a].name).toString().isEmpty())
            open.append(attributes[a].name);
    }
    return open;
}

QStringList samplesOfGroup(const DatasetIndex &index, const QString &group)
{
    std::vector<int> members;
    for (int i = 0; i < index.size(); ++i) {
        if (index.group(i) == group)
            members.push_back(i);
    }
    QStringList paths;
    for (size_t n = 0; n < samplesPerMeaning && n < members.size(); ++n)
        paths.append(index.path(members[n * members.size() / samplesPerMeaning % members.size()]));
    paths.removeDuplicates();
    return paths;
}

} // namespace

OptionsPanel::OptionsPanel(NewProjectDraft *draft, int dataset,
                           std::shared_ptr<ThumbnailCache> thumbnails, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_dataset(dataset)
    , m_thumbnails(std::move(thumbnails))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    rebuild();
    // Queued: the sender may be one of the rows that are built anew.
    connect(draft, &NewProjectDraft::changed, this, &OptionsPanel::rebuildIfNeeded,
            Qt::QueuedConnection);
}

bool OptionsPanel::hasQuestions(const NewProjectDraft &draft, const DraftDataset &dataset)
{
    return dataset.spec.options.contains(u"attribute"_s)
        || dataset.spec.options.contains(u"labels"_s) || !commonQuestions(draft, dataset).isEmpty();
}

const DraftDataset &OptionsPanel::dataset() const
{
    return m_draft->datasets()[size_t(m_dataset)];
}

QString OptionsPanel::questions() const
{
    const QVariantMap &options = dataset().spec.options;
    QString text = options.value(u"attribute"_s).toString() + u'|'
        + options.value(u"table"_s).toString() + u'|'
        + commonQuestions(*m_draft, dataset()).join(u',');
    const QVariantMap labels = options.value(u"labels"_s).toMap();
    for (auto it = labels.cbegin(); it != labels.cend(); ++it)
        text += u'|' + it.key() + u'=' + it->toString();
    for (const Attribute &attribute : m_draft->taxonomy().attributes())
        text += u'|' + attribute.values.join(u',');
    return text + (dataset().columns ? dataset().columns->table : QString());
}

void OptionsPanel::rebuildIfNeeded()
{
    const bool isThere = m_dataset < int(m_draft->datasets().size());
    if (isThere && isVisibleTo(window()) && questions() != m_shown)
        rebuild();
}

void OptionsPanel::rebuild()
{
    m_shown = questions();
    if (m_content) {
        m_content->hide();
        m_content->deleteLater();
    }
    m_content = new QWidget(this);
    m_rows = new QVBoxLayout(m_content);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(2 * Theme::grid);
    if (dataset().spec.options.contains(u"attribute"_s))
        addFolderQuestions();
    if (dataset().spec.options.contains(u"labels"_s))
        addTableQuestions();
    addCommonQuestions();
    layout()->addWidget(m_content);
}

QComboBox *OptionsPanel::addChoice(QFormLayout *form, const QString &label, const QString &name,
                                   const QStringList &values, const QString &current)
{
    auto *box = new QComboBox(m_content);
    box->setObjectName(name);
    box->setAccessibleName(label);
    for (const QString &value : values)
        box->addItem(value.isEmpty() ? tr("none") : value, value);
    box->setCurrentIndex(std::max(0, box->findData(current)));
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    form->addRow(label, box);
    return box;
}

void OptionsPanel::addFolderQuestions()
{
    m_rows->addWidget(
        panelHeading(tr("What do the folders of \"%1\" mean?").arg(dataset().spec.id), m_content));
    m_rows->addWidget(panelNote(
        tr("Each folder is a label. Choose what it is a label of, and compare the pictures."),
        m_content));
    auto *form = new QFormLayout;
    QStringList attributes;
    for (const Attribute &attribute : m_draft->taxonomy().attributes())
        attributes.append(attribute.name);
    const QString current = dataset().spec.options.value(u"attribute"_s).toString();
    QComboBox *box = addChoice(form, tr("The folders are values of"), u"folderAttribute"_s,
                               attributes + QStringList{QString(classAttribute)}, current);
    connect(box, &QComboBox::currentIndexChanged, this,
            [this, box] { setFolderAttribute(box->currentData().toString()); });
    m_rows->addLayout(form);
    addMeanings(current);
}

void OptionsPanel::setFolderAttribute(const QString &attribute)
{
    QVariantMap options = dataset().spec.options;
    const QVariantMap old = options.value(u"values"_s).toMap();
    QStringList folders;
    for (const QVariant &map : old)
        folders += map.toMap().keys();
    options.insert(u"attribute"_s, attribute);
    options.insert(
        u"values"_s,
        QVariantMap{{attribute, LabelWords::usualMap(m_draft->taxonomy(), attribute, folders)}});
    m_draft->setOptions(m_dataset, options);
}

void OptionsPanel::addTableQuestions()
{
    const QVariantMap &options = dataset().spec.options;
    m_rows->addWidget(
        panelHeading(tr("Which columns of \"%1\" are read?").arg(dataset().spec.id), m_content));
    auto *form = new QFormLayout;
    if (dataset().tables.size() > 1) {
        QComboBox *table = addChoice(form, tr("Table"), u"csvTable"_s, dataset().tables,
                                     options.value(u"table"_s).toString());
        connect(table, &QComboBox::currentIndexChanged, this,
                [this, table] { m_draft->setTable(m_dataset, table->currentData().toString()); });
    }
    const QStringList columns = dataset().columns ? dataset().columns->names : QStringList();
    QComboBox *path = addChoice(form, tr("Picture's file"), u"csvPath"_s, columns,
                                options.value(u"path"_s).toString());
    connect(path, &QComboBox::currentIndexChanged, this,
            [this, path] { setOption(u"path"_s, path->currentData()); });
    const QStringList optional = QStringList{QString()} + columns;
    QComboBox *person = addChoice(form, tr("Person"), u"csvPerson"_s, optional,
                                  options.value(u"person"_s).toString());
    person->setToolTip(tr("Pictures of one person are never on both sides of the split. Without "
                          "the column each picture counts as a person."));
    connect(person, &QComboBox::currentIndexChanged, this,
            [this, person] { setOption(u"person"_s, person->currentData()); });
    const QVariantMap labels = options.value(u"labels"_s).toMap();
    QStringList attributes;
    for (const Attribute &attribute : m_draft->taxonomy().attributes())
        attributes.append(attribute.name);
    attributes.append(QString(classAttribute));
    for (const QString &attribute : std::as_const(attributes)) {
        const QString label =
            attribute == classAttribute ? tr("Class of all attributes") : attribute;
        QComboBox *box = addChoice(form, label, u"csvLabel_"_s + attribute, optional,
                                   labels.value(attribute).toString());
        connect(box, &QComboBox::currentIndexChanged, this,
                [this, box, attribute] { setColumn(attribute, box->currentData().toString()); });
    }
    m_rows->addLayout(form);
    for (const QString &attribute : std::as_const(attributes))
        addMeanings(attribute);
}

void OptionsPanel::setColumn(const QString &attribute, const QString &column)
{
    QVariantMap options = dataset().spec.options;
    QVariantMap labels = options.value(u"labels"_s).toMap();
    QVariantMap values = options.value(u"values"_s).toMap();
    labels.remove(attribute);
    values.remove(attribute);
    if (!column.isEmpty() && dataset().columns) {
        labels.insert(attribute, column);
        const int a = m_draft->taxonomy().attributeIndex(attribute);
        const bool isNumber = a >= 0 && !m_draft->taxonomy().attributes()[a].bounds.isEmpty();
        const QStringList words = dataset().columns->wordsOf(column);
        if (!isNumber && words.size() <= mostMeanings)
            values.insert(attribute, LabelWords::usualMap(m_draft->taxonomy(), attribute, words));
    }
    options.insert(u"labels"_s, labels);
    options.insert(u"values"_s, values);
    m_draft->setOptions(m_dataset, options);
}

void OptionsPanel::addMeanings(const QString &attribute)
{
    const QVariantMap map =
        dataset().spec.options.value(u"values"_s).toMap().value(attribute).toMap();
    if (map.isEmpty())
        return;
    const Taxonomy &taxonomy = m_draft->taxonomy();
    const int a = taxonomy.attributeIndex(attribute);
    QStringList values{QString()};
    if (a >= 0)
        values += taxonomy.attributes()[a].values;
    else
        for (int c = 0; c < taxonomy.classCount(); ++c)
            values.append(taxonomy.className(c));
    m_rows->addWidget(panelNote(tr("What each word of %1 means:").arg(attribute), m_content));
    for (auto it = map.cbegin(); it != map.cend(); ++it) {
        const QString word = it.key();
        auto *row = new MeaningRow(
            {word, u"meaning_%1_%2"_s.arg(attribute, word), values, it->toString()}, m_content);
        const QStringList files =
            dataset().index ? samplesOfGroup(*dataset().index, word) : QStringList();
        if (!files.isEmpty())
            row->showSamples(m_draft->jobs(), m_thumbnails, dataset().spec.root, files);
        connect(row, &MeaningRow::chosen, this, [this, attribute, word](const QString &value) {
            QVariantMap words =
                dataset().spec.options.value(u"values"_s).toMap().value(attribute).toMap();
            words.insert(word, value);
            setInner(u"values"_s, attribute, words);
        });
        m_rows->addWidget(row);
    }
}

void OptionsPanel::addCommonQuestions()
{
    const QStringList open = commonQuestions(*m_draft, dataset());
    if (open.isEmpty())
        return;
    m_rows->addWidget(panelHeading(
        tr("What do all pictures of \"%1\" have in common?").arg(dataset().spec.id), m_content));
    m_rows->addWidget(panelNote(
        tr("The data set does not say this of single pictures. What stays open is asked for in "
           "Review and left out of the loss in training."),
        m_content));
    const QVariantMap common = dataset().spec.options.value(u"same_for_all"_s).toMap();
    for (const QString &attribute : open) {
        const int a = m_draft->taxonomy().attributeIndex(attribute);
        auto *row =
            new MeaningRow({attribute, u"common_"_s + attribute,
                            QStringList{QString()} + m_draft->taxonomy().attributes()[a].values,
                            common.value(attribute).toString()},
                           m_content);
        connect(row, &MeaningRow::chosen, this, [this, attribute](const QString &value) {
            setInner(u"same_for_all"_s, attribute, value);
        });
        m_rows->addWidget(row);
    }
}

void OptionsPanel::setOption(const QString &key, const QVariant &value)
{
    QVariantMap options = dataset().spec.options;
    options.insert(key, value);
    m_draft->setOptions(m_dataset, options);
}

void OptionsPanel::setInner(const QString &key, const QString &inner, const QVariant &value)
{
    QVariantMap map = dataset().spec.options.value(key).toMap();
    map.insert(inner, value);
    setOption(key, map);
}

} // namespace lw
