// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/triedpool.h"

#include "core/base/csvcell.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct TriedpoolText
{
    Q_DECLARE_TR_FUNCTIONS(lw::TriedPool)
};

Error cannotAdd(const QString &file, const QString &reason)
{
    return Error::failed(
        TriedpoolText::tr("The face could not be added to the pool: %1").arg(reason), file,
        TriedpoolText::tr("Check the free space and that the project's folder can be written."));
}

Result<void> writeFile(const QString &file, const QByteArray &bytes)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        return cannotAdd(file, out.errorString());
    return {};
}

/// A readable beginning and the pixels' hash.
QString fileNameFor(const QString &title, const QByteArray &png)
{
    static const QRegularExpression unusual(u"[^A-Za-z0-9_-]+"_s);
    QString base = QFileInfo(title).completeBaseName().replace(unusual, u"_"_s).left(40);
    if (base.isEmpty() || base == u"_")
        base = u"face"_s;
    const QByteArray hash = QCryptographicHash::hash(png, QCryptographicHash::Sha256);
    return u"%1-%2.png"_s.arg(base, QString::fromLatin1(hash.toHex().first(10)));
}

Result<void> addToConfig(const Project &project)
{
    // Read anew: another face may have been added since the project was opened.
    auto config = ProjectConfig::read(project.paths().config());
    if (!config)
        return config.error();
    const QString id = QString::fromLatin1(triedDataset);
    const auto isTried = [&id](const DatasetSpec &spec) { return spec.id == id; };
    if (std::ranges::any_of(config->datasets, isTried))
        return {};
    DatasetSpec spec;
    spec.id = id;
    spec.role = DatasetRole::Pool;
    spec.format = u"aistages-eval"_s; // a table of pictures whose labels are not known
    spec.root = id;
    config->datasets.append(spec);
    return config->write(project.paths().config());
}

} // namespace

Result<QString> addToTriedPool(const Project &project, const cv::Mat &rgb, const QString &title)
{
    cv::Mat bgr;
    cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
    std::vector<uchar> encoded;
    cv::imencode(".png", bgr, encoded);
    const QByteArray png(reinterpret_cast<const char *>(encoded.data()), qsizetype(encoded.size()));
    const QString folder = project.paths().root + u'/' + QString::fromLatin1(triedDataset);
    const QString name = fileNameFor(title, png);
    const QString path = u"images/"_s + name;
    if (!QDir().mkpath(folder + u"/images"_s))
        return cannotAdd(folder, TriedpoolText::tr("its folder cannot be made"));
    if (QFileInfo::exists(folder + u'/' + path))
        return path;
    if (auto written = writeFile(folder + u'/' + path, png); !written)
        return written.error();
    QByteArray table = "ImageID,ans\n";
    if (QFile old(folder + u"/info.csv"_s); old.open(QIODevice::ReadOnly))
        table = old.readAll();
    table += (csvCell(name) + u",0\n"_s).toUtf8();
    if (auto written = writeFile(folder + u"/info.csv"_s, table); !written)
        return written.error();
    if (auto added = addToConfig(project); !added)
        return added.error();
    QFile::remove(project.paths().indexFile(QString::fromLatin1(triedDataset))); // scanned again
    return path;
}

} // namespace lw
