// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/aboutdialog.h"

#include "core/learn/devices.h"
#include "ui/shell/theme.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSysInfo>
#include <QtConcurrentRun>

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

QString examined()
{
    QStringList lines{
        u"Labelwright " LABELWRIGHT_VERSION ""_s,
        u"Qt %1"_s.arg(QString::fromLatin1(qVersion())),
        u"LibTorch %1"_s.arg(torchVersion()),
        QSysInfo::prettyProductName() + u", "_s + QSysInfo::currentCpuArchitecture(),
    };
    const auto found = devices();
    for (const DeviceInfo &device : found)
        lines.append(u"%1: %2"_s.arg(device.id, device.title));
    return lines.join(u'\n');
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
    , m_text(new QPlainTextEdit(this))
{
    setWindowTitle(tr("About Labelwright"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *title = new QLabel(u"Labelwright"_s, this);
    title->setProperty("role", u"hero"_s);
    auto *words = new QLabel(tr("Workbench for imbalanced image classification. Free software "
                                "under the GNU General Public License, version 3 or later, "
                                "without any warranty."),
                             this);
    words->setWordWrap(true);
    m_text->setReadOnly(true);
    m_text->setPlainText(tr("Looking up versions and devices…"));
    auto *hint = new QLabel(
        tr("\"labelwright-cli doctor\" examines more and says what to do about each problem."),
        this);
    hint->setWordWrap(true);
    hint->setProperty("role", u"muted"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(2 * Theme::grid);
    column->addWidget(title);
    column->addWidget(words);
    column->addWidget(m_text, 1);
    column->addWidget(hint);
    column->addWidget(buttons);
    resize(480, 420);
    connect(&m_examination, &QFutureWatcher<QString>::finished, this,
            [this] { m_text->setPlainText(m_examination.result()); });
    m_examination.setFuture(QtConcurrent::run(examined));
}

AboutDialog::~AboutDialog()
{
    m_examination.waitForFinished();
}

} // namespace lw
