// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/newproject/origineditor.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace lw {

OriginEditor::OriginEditor(const DatasetOrigin &origin, QWidget *parent)
    : QWidget(parent)
    , m_source(new QLineEdit(origin.source, this))
    , m_licence(new QLineEdit(origin.licence, this))
    , m_redistribution(new QComboBox(this))
{
    m_source->setObjectName(u"originSource"_s);
    m_source->setPlaceholderText(tr("Address or name"));
    m_licence->setObjectName(u"originLicence"_s);
    m_licence->setPlaceholderText(tr("As its publisher states it"));
    m_redistribution->setObjectName(u"originRedistribution"_s);
    m_redistribution->addItems(
        {tr("not known"), tr("allowed"), tr("forbidden")}); // as Redistribution
    m_redistribution->setCurrentIndex(int(origin.redistribution));
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 4, 0, 0);
    form->addRow(tr("Source"), m_source);
    form->addRow(tr("Licence"), m_licence);
    form->addRow(tr("Redistribution"), m_redistribution);
    connect(m_source, &QLineEdit::textEdited, this, &OriginEditor::edited);
    connect(m_licence, &QLineEdit::textEdited, this, &OriginEditor::edited);
    connect(m_redistribution, &QComboBox::activated, this, &OriginEditor::edited);
}

DatasetOrigin OriginEditor::origin() const
{
    return {m_source->text().trimmed(), m_licence->text().trimmed(),
            Redistribution(m_redistribution->currentIndex())};
}

QString OriginEditor::summary(const DatasetOrigin &origin)
{
    const QString licence = origin.licence.isEmpty() ? tr("licence not known") : origin.licence;
    switch (origin.redistribution) {
    case Redistribution::Allowed:
        return tr("%1; may be handed on").arg(licence);
    case Redistribution::Forbidden:
        return tr("%1; not to be handed on").arg(licence);
    case Redistribution::Unknown:
        break;
    }
    return tr("%1; redistribution not known").arg(licence);
}

} // namespace lw
