// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/drawndatasets.h"

#include "tests/support/pictures.h"

using namespace Qt::StringLiterals;

namespace lw::test {

bool writeAistages(const QString &root, const QStringList &rows)
{
    const QByteArray picture = quartersPicture(48, 64);
    QString table = u"id,gender,race,age,path\n"_s;
    bool ok = true;
    int id = 0;
    for (const QString &row : rows) {
        const QStringList fields = row.split(u',');
        table += u"%1,%2,Asian,%3,%4\n"_s.arg(++id, 6, 10, QChar(u'0'))
                     .arg(fields[0], fields[1], fields[2]);
        for (const QString &stem : {u"mask1"_s, u"mask2"_s, u"mask3"_s, u"mask4"_s, u"mask5"_s,
                                    u"incorrect_mask"_s, u"normal"_s})
            ok = writeFile(root + u"/images/"_s + fields[2] + u'/' + stem + u".jpg"_s, picture)
                && ok;
    }
    return writeFile(root + u"/train.csv"_s, table.toUtf8()) && ok;
}

bool writeMedicalMasks(const QString &root, const QStringList &people)
{
    const QByteArray picture = quartersPicture(48, 64);
    QString table = u"ID,TYPE,USER_ID,GENDER,AGE,name,size_mb\r\n"_s;
    bool ok = true;
    for (const QString &person : people) {
        const QStringList fields = person.split(u',');
        for (int type = 1; type <= 4; ++type) {
            const QString name = u"%1_%2_%1.jpg"_s.arg(fields[0]).arg(type);
            table += u"%1,%2,%1,%3,%4,%5,0.01\r\n"_s.arg(fields[0]).arg(type).arg(fields[1],
                                                                                  fields[2], name);
            ok = writeFile(root + u"/images/"_s + name, picture) && ok;
        }
    }
    return writeFile(root + u"/df_part_4.csv"_s, table.toUtf8()) && ok;
}

bool writeAistagesEval(const QString &root, int count)
{
    const QByteArray picture = quartersPicture(48, 64);
    QString table = u"ImageID,ans\n"_s;
    bool ok = true;
    for (int i = 0; i < count; ++i) {
        const QString name = u"%1.jpg"_s.arg(i, 8, 16, QChar(u'0'));
        table += name + u",0\n"_s;
        ok = writeFile(root + u"/images/"_s + name, picture) && ok;
    }
    return writeFile(root + u"/info.csv"_s, table.toUtf8()) && ok;
}

} // namespace lw::test
