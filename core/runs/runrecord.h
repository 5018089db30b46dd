// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runstore.h"

#include <QJsonObject>

namespace lw {

/// run.json of one run (everything but id, folder and config, which the folder itself tells).
[[nodiscard]] QJsonObject runRecordToJson(const RunRecord &record);
/// Fills what run.json holds; fields that are absent keep their default.
void readRunRecord(const QJsonObject &object, RunRecord &record);
/// Writes run.json into the record's folder, synced and renamed.
[[nodiscard]] Result<void> saveRunRecord(const RunRecord &record);

} // namespace lw
