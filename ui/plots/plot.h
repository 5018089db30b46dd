// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QStringList>
#include <QWidget>

class QCustomPlot;
class QLabel;
class QMenu;

namespace lw {

/// What all plots share: the appearance (switched live), values on hover, an empty state in words,
/// and a context menu that copies or exports the picture (PNG, PDF) and the values (CSV).
class Plot : public QWidget
{
    Q_OBJECT

public:
    explicit Plot(QWidget *parent = nullptr);
    ~Plot() override;

    /// What the plot shows: name of exported files, and for screen readers.
    void setTitle(const QString &title);
    /// Shown instead of the axes while there is nothing to show; says what to do next.
    void setEmptyText(const QString &text);
    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }

    /// Header and rows of what is shown, unformatted: for CSV and the clipboard.
    [[nodiscard]] virtual QList<QStringList> values() const = 0;
    /// By the file's suffix: png, pdf or csv.
    [[nodiscard]] Result<void> exportTo(const QString &file) const;
    /// "Copy picture", "Export …": the entries of the context menu, for other menus as well.
    void fillMenu(QMenu *menu);

    [[nodiscard]] QSize sizeHint() const override { return {420, 220}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 96}; }

Q_SIGNALS:
    void exportFailed(const lw::Error &error);

protected:
    [[nodiscard]] QCustomPlot *canvas() const { return m_canvas; }
    void setEmpty(bool empty);
    /// Colours of what is drawn, after the appearance changed.
    virtual void restyle() = 0;
    /// Text for the mouse at a position of the canvas; empty: none.
    [[nodiscard]] virtual QString textAt(const QPoint &position) const = 0;
    /// The mouse moved over the canvas or left it (null).
    virtual void hovered(const QPoint *position);
    void replotSoon();

    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyStyle();
    void askAndExport(const QString &suffix);

    QCustomPlot *m_canvas;
    QLabel *m_emptyLabel;
    QString m_title;
    bool m_isEmpty = false;
};

} // namespace lw
