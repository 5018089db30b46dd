// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/newproject/meaningrow.h"

#include "ui/shell/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int sampleHeight = 72; // pixels

void showPicture(QLabel *label, const QByteArray &jpeg)
{
    const QImage image = QImage::fromData(jpeg, "JPG");
    if (image.isNull())
        return;
    const qreal ratio = label->devicePixelRatioF();
    QPixmap pixmap = QPixmap::fromImage(image).scaled(label->size() * ratio, Qt::KeepAspectRatio,
                                                      Qt::SmoothTransformation);
    pixmap.setDevicePixelRatio(ratio);
    label->setPixmap(pixmap);
}

} // namespace

MeaningRow::MeaningRow(const Choice &choice, QWidget *parent)
    : QWidget(parent)
    , m_meaning(new QComboBox(this))
{
    auto *label = new QLabel(choice.label, this);
    label->setMinimumWidth(64);
    label->setTextFormat(Qt::PlainText);
    m_meaning->setObjectName(choice.name);
    m_meaning->setAccessibleName(tr("What %1 means").arg(choice.label));
    for (const QString &value : choice.values)
        m_meaning->addItem(value.isEmpty() ? tr("not labelled") : value, value);
    m_meaning->setCurrentIndex(std::max(0, m_meaning->findData(choice.current)));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * Theme::grid);
    layout->addWidget(label);
    layout->addWidget(m_meaning);
    layout->addStretch(1);
    connect(m_meaning, &QComboBox::currentIndexChanged, this,
            [this] { Q_EMIT chosen(m_meaning->currentData().toString()); });
}

MeaningRow::~MeaningRow()
{
    if (m_job != 0)
        m_jobs->cancel(m_job);
}

void MeaningRow::showSamples(JobSystem *jobs, std::shared_ptr<ThumbnailCache> thumbnails,
                             const QString &root, const QStringList &files)
{
    QList<QPointer<QLabel>> targets;
    auto *row = static_cast<QHBoxLayout *>(layout());
    for (const QString &file : files) {
        auto *picture = new QLabel(this);
        picture->setFixedSize(sampleHeight * 3 / 4, sampleHeight);
        picture->setAlignment(Qt::AlignCenter);
        picture->setStyleSheet(
            u"background: %1; border-radius: 4px;"_s.arg(Theme::instance()->colors().panel.name()));
        picture->setToolTip(file);
        row->insertWidget(row->count() - 1, picture);
        targets.append(picture);
    }
    const auto pictures = std::make_shared<QList<QByteArray>>();
    JobSpec spec;
    spec.title = tr("Reading sample pictures");
    spec.queue = u"disk"_s;
    spec.work = [root, files, pictures,
                 cache = std::move(thumbnails)](JobContext &job) -> Result<void> {
        for (const QString &file : files) {
            if (job.stopRequested())
                return Error::cancelled();
            pictures->append(cache->get(root + u'/' + file).value_or(QByteArray()));
        }
        return {};
    };
    spec.finished = [pictures, targets](const JobInfo &) {
        for (qsizetype i = 0; i < pictures->size(); ++i) {
            if (targets[i])
                showPicture(targets[i], pictures->at(i));
        }
    };
    m_jobs = jobs;
    m_job = jobs->start(std::move(spec));
}

} // namespace lw
