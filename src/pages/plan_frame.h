// What stands around every view of a plan: its figures, how far it has come, and its parts.
#pragma once

#include "app/plan_review_desk.h"
#include "pages/call.h"
#include "pages/page.h"

namespace kynnys::pages {

// "Plan of 22.11.2026 10:12".
std::string title_of(const Call& call, const PlanRun& run);

// The state as a badge, and as a sentence that says since when and what happens next.
Html state_badge(const Call& call, PlanState state);
std::string state_sentence(const Call& call, const PlanRun& run);

// "at most 5.8 % could be missing", rounded up.
std::string gap_text(const Call& call, const PlanRun& run);

// `path` is that of the part shown, such as "/plans/ID/unlocks".
Page plan_page(const Call& call, const PlanHead& head, const std::string& path,
               const Html& content);

// That what belongs here is still being found out, or never will be; nothing when it is there.
Html review_notice(const Call& call, const PlanHead& head);

}  // namespace kynnys::pages
