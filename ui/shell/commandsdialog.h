// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/commandpalette.h"

#include <QDialog>

namespace lw {

/// Help > Keys: every command with its keys, by the place it is found in, with a search line.
class CommandsDialog : public QDialog
{
    Q_OBJECT

public:
    CommandsDialog(const QList<PaletteCommand> &commands, QWidget *parent);
};

} // namespace lw
