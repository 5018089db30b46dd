// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/recipepanel.h"

#include "core/learn/architectures.h"
#include "core/learn/recipeschema.h"
#include "ui/pages/train/batchpreview.h"
#include "ui/pages/train/ratetestdialog.h"
#include "ui/pages/train/recipeform.h"
#include "ui/pages/train/stepslabel.h"
#include "ui/shell/settings.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace lw {

RecipePanel::RecipePanel(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_form(new RecipeForm(this))
{
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_form->setContentsMargins(0, 0, 3 * Theme::grid, 0);
    m_noMatch = new QLabel(tr("No option has these words."), this);
    m_noMatch->setProperty("role", u"muted"_s);
    m_noMatch->setVisible(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4 * Theme::grid, 3 * Theme::grid, Theme::grid, 3 * Theme::grid);
    layout->setSpacing(2 * Theme::grid);
    layout->addWidget(makeHeader());
    layout->addWidget(m_noMatch);
    layout->addWidget(scroll, 1);
    layout->addWidget(makeFooter());

    auto *weights =
        new QAction(Theme::instance()->icon(u"layers"_s), tr("Weights of networks…"), this);
    weights->setToolTip(tr("What each network costs, its public weights, and those installed"));
    connect(weights, &QAction::triggered, this, &RecipePanel::openWeights);
    m_form->addTool(u"model"_s, weights);
    m_form->addTool(u"weights"_s, weights);
    connect(m_device, &QComboBox::currentIndexChanged, this, &RecipePanel::refreshFacts);
    connect(m_form, &RecipeForm::recipeChanged, this, &RecipePanel::refreshFacts);
    connect(m_form, &RecipeForm::recipeChanged, this, &RecipePanel::refreshChanges);
    connect(m_form, &RecipeForm::recipeChanged, this, &RecipePanel::listStages);
    connect(&m_stageSearch, &QFutureWatcherBase::finished, this,
            [this] { m_form->setWords(u"optimizer.freeze"_s, m_stageSearch.result()); });
    connect(workspace, &Workspace::projectOpened, this,
            [this] { listRecipes(Settings().get(setting::trainRecipe)); });
    connect(&m_deviceSearch, &QFutureWatcherBase::finished, this, [this] {
        m_device->clear();
        m_device->addItem(tr("Automatic"), u"auto"_s);
        const auto found = m_deviceSearch.result();
        for (const DeviceInfo &device : found)
            m_device->addItem(device.title, device.id);
        const int index = m_device->findData(Settings().get(setting::trainDevice));
        m_device->setCurrentIndex(std::max(index, 0));
    });
    restoreSettings();
    listRecipes(Settings().get(setting::trainRecipe));
    addTools();
    findDevices();
}

void RecipePanel::restoreSettings()
{
    const Settings settings;
    m_advanced->setChecked(settings.get(setting::trainAdvanced));
    m_threads->setValue(settings.get(setting::trainThreads));
    m_form->setFoldedSections(settings.get(setting::trainFolded));
    connect(m_form, &RecipeForm::sectionsFolded, this,
            [this] { Settings().set(setting::trainFolded, m_form->foldedSections()); });
    connect(m_advanced, &QCheckBox::toggled, this,
            [](bool on) { Settings().set(setting::trainAdvanced, on); });
    connect(m_threads, &QSpinBox::valueChanged, this,
            [](int threads) { Settings().set(setting::trainThreads, threads); });
    connect(m_device, &QComboBox::activated, this,
            [this] { Settings().set(setting::trainDevice, m_device->currentData().toString()); });
}

/// What helps to choose values stands below them.
void RecipePanel::addTools()
{
    m_preview = new BatchPreview(m_workspace, m_form);
    m_form->addBelow(u"augment.flip"_s, m_preview);
    m_preview->setRecipe(m_form->recipe());
    connect(m_form, &RecipeForm::recipeChanged, this, [this] {
        if (m_form->isValid())
            m_preview->setRecipe(m_form->recipe());
    });
    auto *test = new QPushButton(tr("Find a learning rate…"), m_form);
    test->setObjectName(u"testRates"_s);
    test->setToolTip(tr("A hundred steps with a rising rate, and the rate at which the loss falls "
                        "most steeply"));
    connect(test, &QPushButton::clicked, this, &RecipePanel::testRates);
    m_form->addBelow(u"optimizer.rate"_s, test);
}

void RecipePanel::testRates()
{
    if (!m_workspace->hasProject()) {
        m_workspace->showMessage(tr("Open or make a project first."));
        return;
    }
    auto *dialog = new RateTestDialog(m_workspace, recipe(), m_device->currentData().toString(),
                                      m_threads->value(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RateTestDialog::rateChosen, this,
            [this](double rate) { m_form->setValue(u"optimizer.rate"_s, rate); });
    dialog->open();
}

QWidget *RecipePanel::makeHeader()
{
    auto *header = new QWidget(this);
    auto *title = new QLabel(tr("Recipe"), header);
    title->setProperty("role", u"title"_s);
    m_recipes = new QComboBox(header);
    m_recipes->setObjectName(u"recipes"_s);
    m_recipes->setToolTip(tr("What is trained, and how. Every recipe can be changed below."));
    connect(m_recipes, &QComboBox::activated, this, &RecipePanel::loadChosen);

    auto *more = new QToolButton(header);
    more->setIcon(Theme::instance()->icon(u"more"_s));
    more->setToolTip(tr("Open or save a recipe"));
    more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(more);
    menu->addAction(tr("Open a recipe file…"), this, &RecipePanel::openFile);
    menu->addAction(tr("Save in the project as…"), this, &RecipePanel::saveAs);
    more->setMenu(menu);
    m_advanced = new QCheckBox(tr("Advanced"), header);
    m_advanced->setObjectName(u"advanced"_s);
    m_advanced->setToolTip(tr("Show the options that are rarely changed, too"));
    connect(m_advanced, &QCheckBox::toggled, m_form, &RecipeForm::setAdvancedShown);
    m_steps = new StepsLabel(header);

    auto *top = new QHBoxLayout;
    top->addWidget(title, 1);
    top->addWidget(m_advanced);
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * Theme::grid);
    row->addWidget(m_recipes, 1);
    row->addWidget(more);
    auto *layout = new QVBoxLayout(header);
    layout->setContentsMargins(0, 0, 3 * Theme::grid, 0);
    layout->setSpacing(2 * Theme::grid);
    layout->addLayout(top);
    layout->addLayout(row);
    layout->addWidget(m_steps);
    layout->addWidget(makeSearch(header));
    return header;
}

QWidget *RecipePanel::makeSearch(QWidget *parent)
{
    auto *line = new QWidget(parent);
    m_search = new SearchField(line);
    m_search->setObjectName(u"searchOptions"_s);
    m_search->setPlaceholderText(tr("Search the options"));
    connect(m_search, &SearchField::searched, this, [this](const QString &text) {
        m_form->setSearch(text);
        m_noMatch->setVisible(!m_form->hasMatches());
    });
    m_changes = new QToolButton(line);
    m_changes->setObjectName(u"resetAll"_s);
    m_changes->setProperty("chip", true);
    m_changes->setToolTip(tr("Back to the recipe's values"));
    connect(m_changes, &QToolButton::clicked, m_form, &RecipeForm::resetAll);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * Theme::grid);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_changes);
    return line;
}

void RecipePanel::refreshChanges()
{
    const int changes = m_form->changedCount();
    m_changes->setVisible(changes > 0);
    m_changes->setText(tr("%n changed, undo", nullptr, changes));
    m_steps->setRecipe(m_form->recipe());
}

void RecipePanel::setRunNames(const QStringList &names)
{
    m_form->setSuggestions(u"start_from"_s, names);
    m_form->setSuggestions(u"members"_s, names);
}

void RecipePanel::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

/// What is being typed counts, too.
void RecipePanel::startNow()
{
    if (QWidget *typing = QApplication::focusWidget(); typing && isAncestorOf(typing)) {
        typing->clearFocus();
        typing->setFocus();
    }
    if (m_start->isEnabled())
        start();
}

QWidget *RecipePanel::makeFooter()
{
    auto *footer = new QWidget(this);
    m_facts = new QLabel(footer);
    m_facts->setObjectName(u"recipeFacts"_s);
    m_facts->setProperty("role", u"muted"_s);
    m_facts->setWordWrap(true);
    m_name = new QLineEdit(footer);
    m_name->setObjectName(u"runName"_s);
    m_name->setToolTip(tr("Empty: the recipe's name"));
    m_device = new QComboBox(footer);
    m_device->addItem(tr("Automatic"), u"auto"_s);
    m_device->setToolTip(tr("Automatic takes a graphics card when LibTorch finds one"));
    m_threads = new QSpinBox(footer);
    m_threads->setObjectName(u"trainThreads"_s);
    m_threads->setRange(0, 256);
    m_threads->setSpecialValueText(tr("All cores"));
    m_threads->setToolTip(tr("Threads of a run on the processor"));
    m_start = new QPushButton(tr("Start training"), footer);
    m_start->setObjectName(u"startTraining"_s);
    m_start->setProperty("primary", true);
    const QKeySequence key(Qt::CTRL | Qt::Key_Return); // an action of the page
    m_start->setToolTip(tr("Start, or queue when another run trains on this device (%1)")
                            .arg(key.toString(QKeySequence::NativeText)));
    connect(m_start, &QPushButton::clicked, this, &RecipePanel::start);

    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("Run name"), m_name);
    auto *where = new QHBoxLayout;
    where->addWidget(m_device, 2);
    where->addWidget(m_threads, 1);
    form->addRow(tr("Device"), where);
    auto *layout = new QVBoxLayout(footer);
    layout->setContentsMargins(0, 0, 3 * Theme::grid, 0);
    layout->setSpacing(2 * Theme::grid);
    layout->addWidget(m_facts);
    layout->addLayout(form);
    layout->addWidget(m_start);
    return footer;
}

QString RecipePanel::projectRecipes() const
{
    return m_workspace->hasProject() ? m_workspace->project()->paths().root + u"/recipes"_s
                                     : QString();
}

void RecipePanel::listRecipes(const QString &current)
{
    m_recipes->clear();
    const QStringList builtIn = builtInRecipes();
    for (const QString &name : builtIn)
        m_recipes->addItem(name, name);
    if (!projectRecipes().isEmpty()) {
        const auto files =
            QDir(projectRecipes()).entryInfoList({u"*.yaml"_s}, QDir::Files, QDir::Name);
        if (!files.isEmpty())
            m_recipes->insertSeparator(m_recipes->count());
        for (const QFileInfo &file : files)
            m_recipes->addItem(file.completeBaseName(), file.absoluteFilePath());
    }
    const int index = m_recipes->findText(current);
    m_recipes->setCurrentIndex(std::max(index, 0));
    loadChosen();
}

void RecipePanel::loadChosen()
{
    const auto recipe = loadRecipe(m_recipes->currentData().toString());
    if (!recipe) {
        m_workspace->showError(recipe.error());
        return;
    }
    setRecipe(*recipe, m_recipes->currentText());
    Settings().set(setting::trainRecipe, m_recipes->currentText());
}

void RecipePanel::setRecipe(const RunConfig &recipe, const QString &name)
{
    m_form->setRecipe(recipe);
    m_name->setPlaceholderText(name);
    if (m_recipes->currentText() != name) { // of a run, or from a file
        m_recipes->setPlaceholderText(name);
        m_recipes->setCurrentIndex(-1);
    }
}

const RunConfig &RecipePanel::recipe() const
{
    return m_form->recipe();
}

void RecipePanel::openFile()
{
    auto *dialog =
        new QFileDialog(this, tr("Open a recipe"), projectRecipes(), tr("Recipes (*.yaml *.yml)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        const auto recipe = loadRecipe(file);
        if (recipe)
            setRecipe(*recipe, QFileInfo(file).completeBaseName());
        else
            m_workspace->showError(recipe.error());
    });
    dialog->open();
}

void RecipePanel::saveAs()
{
    if (!m_workspace->hasProject()) {
        m_workspace->showMessage(tr("Open a project first: recipes are saved in it."));
        return;
    }
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save the recipe"));
    dialog->setLabelText(tr("Name in this project"));
    dialog->setTextValue(m_name->placeholderText());
    connect(dialog, &QInputDialog::textValueSelected, this, &RecipePanel::writeRecipe);
    dialog->open();
}

void RecipePanel::writeRecipe(const QString &name)
{
    QString fileName = name.trimmed();
    fileName.replace(u'/', u'-');
    if (fileName.isEmpty())
        return;
    QDir().mkpath(projectRecipes());
    const auto written = recipe().write(projectRecipes() + u'/' + fileName + u".yaml"_s);
    if (!written) {
        m_workspace->showError(written.error());
        return;
    }
    listRecipes(fileName);
    m_workspace->showMessage(tr("Recipe “%1” saved").arg(fileName));
}

/// Asking CUDA for its devices may take seconds.
void RecipePanel::findDevices()
{
    m_deviceSearch.setFuture(QtConcurrent::run([] { return devices(); }));
}

/// Building a network, even without its weights, takes longer than a frame.
void RecipePanel::listStages()
{
    const QString model = recipe().text(u"model"_s), variant = recipe().text(u"variant"_s);
    if (m_stagesOf == model + u'|' + variant)
        return;
    m_stagesOf = model + u'|' + variant;
    m_stageSearch.setFuture(QtConcurrent::run([model, variant] {
        const auto names = stageNames(model, variant);
        return names ? *names : QStringList();
    }));
}

void RecipePanel::start()
{
    const QString typed = m_name->text().trimmed();
    Q_EMIT startRequested(typed.isEmpty() ? m_name->placeholderText() : typed, recipe(),
                          m_device->currentData().toString(), m_threads->value());
}

} // namespace lw
