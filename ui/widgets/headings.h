// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QHeaderView;

namespace lw {

/// Gives each heading of a table or tree with items (QTableWidget, QTreeWidget) room for its words
/// and the padding of its style: measured before the window is shown they would be cut. Call it
/// once the headings are set, before columns are fitted.
void fitHeadings(QHeaderView *header);

} // namespace lw
