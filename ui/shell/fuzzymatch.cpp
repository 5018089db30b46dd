// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/fuzzymatch.h"

#include <QList>
#include <QString>

#include <algorithm>

namespace lw {

namespace {

int scoreWord(QStringView word, QStringView text)
{
    if (const qsizetype whole = text.indexOf(word, 0, Qt::CaseInsensitive); whole >= 0) {
        const bool begins = whole == 0 || !text[whole - 1].isLetterOrNumber();
        return int(word.size()) * 8 + (begins ? 24 : 8) + (whole == 0 ? 8 : 0);
    }
    int score = 0;
    qsizetype at = 0;
    bool together = false;
    for (const QChar letter : word) {
        const qsizetype found = text.indexOf(letter, at, Qt::CaseInsensitive);
        if (found < 0)
            return 0;
        const bool begins = found == 0 || !text[found - 1].isLetterOrNumber();
        score += 1 + (begins ? 4 : 0) + (together && found == at ? 3 : 0);
        together = true;
        at = found + 1;
    }
    return score;
}

} // namespace

int fuzzyScore(QStringView query, QStringView text)
{
    int total = 0;
    const auto words = query.split(u' ', Qt::SkipEmptyParts);
    for (const QStringView word : words) {
        const int score = scoreWord(word, text);
        if (score == 0)
            return 0;
        total += score;
    }
    // Of two equally good ones the shorter was meant.
    return total == 0 ? 1 : total * 8 + std::max(0, 7 - int(text.size()) / 12);
}

} // namespace lw
