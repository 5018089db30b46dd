// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/sampletext.h"

#include <algorithm>
#include <string_view>

namespace lw {

namespace {

/// ASCII, which nearly every path is, is folded without making a string.
void appendFolded(QByteArray &text, const QString &word)
{
    const qsizetype before = text.size();
    text.resize(before + word.size());
    char *out = text.data() + before;
    for (const QChar c : word) {
        const char16_t code = c.unicode();
        if (code >= 0x80) {
            text.resize(before);
            text += word.toCaseFolded().toUtf8();
            return;
        }
        *out++ = char(code >= u'A' && code <= u'Z' ? code + 32 : code);
    }
}

} // namespace

SampleText::SampleText(std::shared_ptr<const SampleTable> samples)
    : m_samples(std::move(samples))
{
}

void SampleText::make() const
{
    const SampleTable &table = *m_samples;
    m_starts.reserve(size_t(table.size()) + 1);
    m_text.reserve(qsizetype(table.size()) * 64);
    for (int d = 0; d < table.datasetCount(); ++d) {
        const DatasetIndex &dataset = table.dataset(d);
        QByteArray name;
        appendFolded(name, dataset.spec().id);
        for (int i = 0; i < dataset.size(); ++i) {
            m_starts.push_back(quint32(m_text.size()));
            m_text += name;
            m_text += '\t'; // no word reaches over two fields
            appendFolded(m_text, dataset.path(i));
            m_text += '\t';
            if (dataset.person(i) >= 0)
                appendFolded(m_text, dataset.people()[size_t(dataset.person(i))].key);
            m_text += '\n';
        }
    }
    m_starts.push_back(quint32(m_text.size()));
}

std::vector<bool> SampleText::rowsWith(const QString &word) const
{
    std::call_once(m_once, [this] { make(); });
    std::vector<bool> found(size_t(m_samples->size()), false);
    const QByteArray wanted = word.toCaseFolded().toUtf8();
    if (wanted.isEmpty()) {
        found.assign(found.size(), true);
        return found;
    }
    const std::string_view text(m_text.constData(), size_t(m_text.size()));
    const std::string_view needle(wanted.constData(), size_t(wanted.size()));
    auto start = m_starts.begin();
    for (size_t at = text.find(needle); at != std::string_view::npos;
         at = text.find(needle, *start)) {
        start = std::upper_bound(start, m_starts.end(), quint32(at));
        found[size_t(start - m_starts.begin()) - 1] = true;
    }
    return found;
}

} // namespace lw
