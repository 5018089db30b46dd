// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace lw::test {

/// Four coloured quarters (top left red, top right green, bottom left blue, bottom right white),
/// encoded by `extension` (".jpg", ".png"). Drawn, so that a test can ask where a colour went.
[[nodiscard]] QByteArray quartersPicture(int width, int height, const char *extension = ".jpg");
/// The same JPEG with an EXIF segment of this orientation.
[[nodiscard]] QByteArray withOrientation(const QByteArray &jpeg, int orientation);
/// Writes bytes, making folders; true when all arrived.
bool writeFile(const QString &file, const QByteArray &bytes);

} // namespace lw::test
