// One person and one job, line by line.
#pragma once

#include <vector>

#include "app/fit_desk.h"
#include "pages/call.h"
#include "speech/plan_speaker.h"

namespace kynnys::pages {

// The tasks that the job is made of; without one those that fit, or else all.
std::vector<const TaskView*> tasks_looked_at(const FitView& fit);

// Each line that these tasks ask for once, at the most that one of them asks; strengths first,
// what is missing last.
Html fit_lines(const Call& call, const PlanSpeaker& speaker, const FitView& fit);

// "Hygiene passport is needed. It would fit with …": each sentence once.
Html refusal_list(const Call& call, const PlanSpeaker& speaker, const City& city,
                  const std::vector<Refusal>& refusals);

// Wishes that the tasks meet or go against, each once; nothing when there are none.
Html wish_list(const Call& call, const PlanSpeaker& speaker, const FitView& fit);

}  // namespace kynnys::pages
