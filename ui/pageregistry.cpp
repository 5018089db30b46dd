// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/evaluate/evaluatepage.h"
#include "ui/pages/explore/explorepage.h"
#include "ui/pages/review/reviewpage.h"
#include "ui/pages/train/trainpage.h"
#include "ui/pages/trypage/trypage.h"
#include "ui/shell/page.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct PagesText
{
    Q_DECLARE_TR_FUNCTIONS(lw::Pages)
};

template <typename T> Page *create(Workspace *workspace, QWidget *parent)
{
    return new T(workspace, parent);
}

} // namespace

// A new page is one line here.
std::vector<PageEntry> pageRegistry()
{
    return {
        {u"explore"_s, PagesText::tr("Explore"), PagesText::tr("What do I have?"), u"explore"_s,
         create<ExplorePage>},
        {u"review"_s, PagesText::tr("Review"), PagesText::tr("Which labels are wrong?"),
         u"review"_s, create<ReviewPage>},
        {u"train"_s, PagesText::tr("Train"), PagesText::tr("What is learning?"), u"train"_s,
         create<TrainPage>},
        {u"evaluate"_s, PagesText::tr("Evaluate"), PagesText::tr("Whom do I trust, and how much?"),
         u"evaluate"_s, create<EvaluatePage>},
        {u"try"_s, PagesText::tr("Try"), PagesText::tr("Does it work?"), u"try"_s, create<TryPage>},
    };
}

} // namespace lw
