// How much support a person's visits took and how independent the work was, over time: a picture
// with its table.
#pragma once

#include <vector>

#include "app/visit_desk.h"
#include "pages/call.h"

namespace kynnys::pages {

// `cards`: the latest first. Days with several visits are one point: minutes together, independence
// as the mean of all tasks. Nothing where no visit has a day.
Html support_curve(const Call& call, const std::vector<VisitCard>& cards);

}  // namespace kynnys::pages
