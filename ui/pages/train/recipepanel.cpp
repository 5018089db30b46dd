// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/recipepanel.h"

#include "core/learn/architectures.h"
#include "core/learn/memoryforecast.h"
#include "core/learn/recipeschema.h"
#include "ui/pages/train/recipeform.h"
#include "ui/shell/theme.h"
#include "ui/shell/weights/weightsdialog.h"
#include "ui/shell/workspace.h"

#include <QAction>
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
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStyle>
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

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4 * Theme::grid, 3 * Theme::grid, Theme::grid, 3 * Theme::grid);
    layout->setSpacing(3 * Theme::grid);
    layout->addWidget(makeHeader());
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
    connect(workspace, &Workspace::projectOpened, this, [this] { listRecipes(u"quick-look"_s); });
    connect(&m_deviceSearch, &QFutureWatcherBase::finished, this, [this] {
        m_device->clear();
        m_device->addItem(tr("Automatic"), u"auto"_s);
        const auto found = m_deviceSearch.result();
        for (const DeviceInfo &device : found)
            m_device->addItem(device.title, device.id);
    });
    listRecipes(u"quick-look"_s);
    findDevices();
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
    auto *advanced = new QCheckBox(tr("Advanced"), header);
    advanced->setObjectName(u"advanced"_s);
    connect(advanced, &QCheckBox::toggled, m_form, &RecipeForm::setAdvancedShown);

    auto *top = new QHBoxLayout;
    top->addWidget(title, 1);
    top->addWidget(advanced);
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * Theme::grid);
    row->addWidget(m_recipes, 1);
    row->addWidget(more);
    auto *layout = new QVBoxLayout(header);
    layout->setContentsMargins(0, 0, 3 * Theme::grid, 0);
    layout->setSpacing(2 * Theme::grid);
    layout->addLayout(top);
    layout->addLayout(row);
    return header;
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
    m_start->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_start->setToolTip(tr("Start, or queue when another run trains on this device (%1)")
                            .arg(m_start->shortcut().toString(QKeySequence::NativeText)));
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
}

void RecipePanel::setRecipe(const RunConfig &recipe, const QString &name)
{
    m_form->setRecipe(recipe);
    m_name->setPlaceholderText(name);
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

/// What the network costs, said before anything is started.
void RecipePanel::refreshFacts()
{
    const RunConfig &config = m_form->recipe();
    const ArchitectureInfo *info = architectureByName(config.text(u"model"_s));
    m_start->setEnabled(m_form->isValid());
    if (!info)
        return;
    const QString device = m_device->currentData().toString();
    const double side = config.number(u"image_size"_s) / info->inputSize;
    const MemoryForecast memory = forecastMemory(config, device);
    const QLocale locale;
    const auto bytes = [&locale](qint64 count) {
        return locale.formattedDataSize(count, 1, QLocale::DataSizeSIFormat);
    };
    QString text = tr("%1: %2 million parameters, %3 GFLOP for an image of %4 px.")
                       .arg(info->name, locale.toString(double(info->parameters) / 1e6, 'g', 3),
                            locale.toString(info->gflops * side * side, 'g', 2))
                       .arg(config.integer(u"image_size"_s))
        + u' '
        + tr("A batch of %1 needs about %2 of memory.")
              .arg(config.integer(u"batch"_s))
              .arg(bytes(memory.needed));
    QString role = u"muted"_s;
    if (const QString warning = memoryWarning(config, device); !warning.isEmpty()) {
        text = warning;
        role = u"warning"_s;
    }
    if (!m_form->isValid())
        text = tr("A value is out of its range: it is marked in the form.");
    m_facts->setText(text);
    if (m_facts->property("role").toString() != role) {
        m_facts->setProperty("role", role);
        m_facts->style()->unpolish(m_facts);
        m_facts->style()->polish(m_facts);
    }
}

void RecipePanel::openWeights()
{
    const RunConfig &config = m_form->recipe();
    auto *dialog = new WeightsDialog(m_workspace->jobs(),
                                     {.architecture = config.text(u"model"_s),
                                      .batch = config.integer(u"batch"_s),
                                      .imageSize = config.integer(u"image_size"_s)},
                                     this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->offerUse(tr("Use in the recipe"));
    connect(dialog, &WeightsDialog::useRequested, this, &RecipePanel::takeWeights);
    dialog->open();
}

void RecipePanel::takeWeights(const QString &architecture, const QString &file)
{
    RunConfig recipe = m_form->recipe();
    if (const auto set = useWeights(recipe, architecture, file); !set) {
        m_workspace->showError(set.error());
        return;
    }
    for (const QString &key : {u"model"_s, u"weights"_s, u"weights_sha256"_s, u"normalise"_s})
        m_form->setValue(key, recipe.value(key));
}

void RecipePanel::start()
{
    const QString typed = m_name->text().trimmed();
    Q_EMIT startRequested(typed.isEmpty() ? m_name->placeholderText() : typed, recipe(),
                          m_device->currentData().toString(), m_threads->value());
}

} // namespace lw
