// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace lw {

/// One remembered value: its stored name and its default.
template <typename T> struct Setting
{
    const char *key;
    T defaultValue;
};

/// Everything the window remembers between two starts. Add here.
namespace setting {
inline const Setting<int> theme{"appearance/theme", 0}; ///< ThemeMode
inline const Setting<QString> language{"appearance/language", {}}; ///< "ko"; empty: the desktop's
inline const Setting<QByteArray> geometry{"window/geometry", {}};
inline const Setting<QString> page{"window/page", {}}; ///< id of the page shown last
inline const Setting<QStringList> recentProjects{"projects/recent", {}}; ///< newest first
inline const Setting<QString> lastProject{"projects/last", {}}; ///< open when the window closed
inline const Setting<QStringList> pausedRuns{"training/paused", {}}; ///< "project|run id"
inline const Setting<QString> reviewer{"review/reviewer", {}}; ///< name stored with decisions
inline const Setting<QString> trainRecipe{"train/recipe", {}}; ///< name of the one shown last
inline const Setting<QString> trainDevice{"train/device", QStringLiteral("auto")};
inline const Setting<int> trainThreads{"train/threads", 0};
inline const Setting<bool> trainAdvanced{"train/advanced", false};
inline const Setting<QStringList> trainFolded{
    "train/folded",
    {QStringLiteral("validate"), QStringLiteral("method")}}; ///< first keys of sections
inline const Setting<QStringList> trainPlots{"train/plots",
                                             {QStringLiteral("loss"), QStringLiteral("accuracy"),
                                              QStringLiteral("macro-f1"),
                                              QStringLiteral("class-f1")}};
inline const Setting<int> trainSmoothing{"train/smoothing", 0}; ///< percent
inline const Setting<bool> trainLogLoss{"train/logarithmic", false};
inline const Setting<bool> trainFlips{"train/flips", true}; ///< the strip is open
inline const Setting<QStringList> trainHiddenColumns{
    "train/hiddenColumns",
    {QStringLiteral("accuracy"), QStringLiteral("images"), QStringLiteral("network"),
     QStringLiteral("note")}}; ///< of the run table
inline const Setting<QByteArray> trainSplit{"train/split", {}}; ///< form and plots
inline const Setting<QByteArray> trainRows{"train/rows", {}}; ///< plots and table
} // namespace setting

/// Typed access to the settings above.
class Settings
{
public:
    Settings() = default;
    /// In a file of its own, for tests.
    explicit Settings(const QString &file)
        : m_store(file, QSettings::IniFormat)
    {
    }

    template <typename T> [[nodiscard]] T get(const Setting<T> &which) const
    {
        return m_store.value(QLatin1String(which.key), QVariant::fromValue(which.defaultValue))
            .template value<T>();
    }
    template <typename T> void set(const Setting<T> &which, const T &value)
    {
        m_store.setValue(QLatin1String(which.key), QVariant::fromValue(value));
    }

    /// Moves a project to the front of the recent ones; keeps twelve.
    void addRecentProject(const QString &path);
    void removeRecentProject(const QString &path);
    [[nodiscard]] QSettings *store() { return &m_store; }

private:
    QSettings m_store;
};

} // namespace lw
