// Why somebody has no job in a plan, and the smallest change that would bring one.
#pragma once

#include <optional>

#include "app/plan_review_desk.h"
#include "pages/call.h"
#include "speech/plan_speaker.h"

namespace kynnys::pages {

// The change as a sentence; that there is none, once all were tried; nothing before.
Html repair_html(const Call& call, const PlanRun& run, const PlanSpeaker& speaker,
                 const std::optional<KeptRepair>& repair);

// For the person's own page; nothing where there is nothing to say.
Html why_no_job(const Call& call, const std::optional<WhyNoJob>& why);

}  // namespace kynnys::pages
