// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/submission.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr qsizetype namedInError = 5; ///< images named in a message; the rest is counted

struct SubmissionText
{
    Q_DECLARE_TR_FUNCTIONS(lw::Submission)
};

QString imageId(const QString &path)
{
    return path.section(u'/', -1);
}

/// Quoted where needed; a cell that a spreadsheet would read as a formula gets a leading
/// apostrophe.
QString csvCell(QString text)
{
    if (!text.isEmpty() && u"=+-@"_s.contains(text.front()))
        text.prepend(u'\'');
    if (text.contains(u',') || text.contains(u'"') || text.contains(u'\n')) {
        text.replace(u'"', u"\"\""_s);
        text = u'"' + text + u'"';
    }
    return text;
}

QString listed(const QStringList &names)
{
    QString text = names.first(std::min(namedInError, names.size())).join(u", "_s);
    if (names.size() > namedInError)
        text += u", …"_s;
    return text;
}

QHash<QString, int> classByPath(const QStringList &paths, std::span<const int> predicted)
{
    QHash<QString, int> classes;
    for (qsizetype i = 0; i < paths.size() && size_t(i) < predicted.size(); ++i)
        classes.insert(paths[i], predicted[size_t(i)]);
    return classes;
}

} // namespace

Result<void> writeSubmission(const QString &file, const DatasetIndex &evaluation,
                             const QStringList &paths, std::span<const int> predicted)
{
    const QHash<QString, int> classes = classByPath(paths, predicted);
    QByteArray text = "ImageID,ans\n";
    QStringList missing;
    for (int i = 0; i < evaluation.size(); ++i) {
        const QString &path = evaluation.path(i);
        const auto found = classes.constFind(path);
        if (found == classes.constEnd() || *found < 0)
            missing.append(imageId(path));
        else
            text += csvCell(imageId(path)).toUtf8() + ',' + QByteArray::number(*found) + '\n';
    }
    if (!missing.isEmpty()) {
        const QString what =
            QCoreApplication::translate("lw::Submission",
                                        "%n image(s) of the evaluation set have no prediction: "
                                        "%1",
                                        nullptr, int(missing.size()))
                .arg(listed(missing));
        return Error::badInput(
            what, file, 0,
            SubmissionText::tr("Repair or replace these images, then predict the evaluation "
                               "set again."));
    }
    QDir().mkpath(QFileInfo(file).absolutePath());
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size() || !out.commit()) {
        return Error::failed(
            SubmissionText::tr("The submission could not be written: %1").arg(out.errorString()),
            file, SubmissionText::tr("Choose another folder, or free some space."));
    }
    return {};
}

SubmissionCheck checkSubmission(const DatasetIndex &evaluation, const QStringList &paths,
                                std::span<const int> predicted, int classes)
{
    SubmissionCheck check;
    check.expected = evaluation.size();
    check.classCounts.assign(size_t(classes), 0);
    const QHash<QString, int> given = classByPath(paths, predicted);
    QSet<QString> known;
    for (int i = 0; i < evaluation.size(); ++i) {
        const QString &path = evaluation.path(i);
        known.insert(path);
        const int c = given.value(path, -1);
        if (c < 0 || c >= classes)
            check.missing.append(imageId(path));
        else
            ++check.classCounts[size_t(c)];
    }
    for (const QString &path : paths) {
        if (!known.contains(path))
            check.foreign.append(imageId(path));
    }
    for (int c = 0; c < classes; ++c) {
        if (check.classCounts[size_t(c)] == 0)
            check.neverPredicted.push_back(c);
    }
    return check;
}

Result<QHash<QString, int>> readSubmission(const QString &file, int classes)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly)) {
        return Error::failed(
            SubmissionText::tr("The submission could not be read: %1").arg(in.errorString()), file);
    }
    QHash<QString, int> result;
    for (qint64 row = 1; !in.atEnd(); ++row) {
        QString line = QString::fromUtf8(in.readLine()).trimmed();
        if (row == 1 && line.startsWith(u'\ufeff'))
            line.remove(0, 1);
        if (line.isEmpty() || (row == 1 && line.startsWith(u"ImageID"_s)))
            continue;
        const QString id = line.section(u',', 0, -2).remove(u'"');
        bool isNumber = false;
        const int c = line.section(u',', -1).trimmed().toInt(&isNumber);
        if (!isNumber || c < 0 || c >= classes || id.isEmpty()) {
            return Error::badInput(
                SubmissionText::tr("A row is not an image and a class from 0 to %1")
                    .arg(classes - 1),
                file, row, SubmissionText::tr("Correct the row, or choose another file."));
        }
        result.insert(id, c);
    }
    return result;
}

SubmissionDifference differenceTo(const QHash<QString, int> &earlier,
                                  const DatasetIndex &evaluation, const QStringList &paths,
                                  std::span<const int> predicted)
{
    const QHash<QString, int> given = classByPath(paths, predicted);
    SubmissionDifference difference;
    QHash<std::pair<int, int>, int> groups;
    int known = 0;
    for (int i = 0; i < evaluation.size(); ++i) {
        const auto before = earlier.constFind(imageId(evaluation.path(i)));
        const auto now = given.constFind(evaluation.path(i));
        known += before != earlier.constEnd();
        if (now == given.constEnd())
            continue;
        if (before == earlier.constEnd()) {
            ++difference.onlyNow;
        } else if (*before == *now) {
            ++difference.same;
        } else {
            difference.changes.push_back({.row = i, .before = *before, .now = *now});
            ++groups[{*before, *now}];
        }
    }
    difference.onlyBefore = int(earlier.size()) - known;
    std::stable_sort(difference.changes.begin(), difference.changes.end(),
                     [&groups](const SubmissionChange &a, const SubmissionChange &b) {
                         const std::pair pairA{a.before, a.now}, pairB{b.before, b.now};
                         const int sizeA = groups.value(pairA), sizeB = groups.value(pairB);
                         return sizeA != sizeB ? sizeA > sizeB : pairA < pairB;
                     });
    return difference;
}

} // namespace lw
