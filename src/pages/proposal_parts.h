// A proposed job as pages show it: the week, the tasks, the reasons that add up.
#pragma once

#include "app/plan_review_desk.h"
#include "pages/call.h"
#include "plan/city.h"
#include "plan/plan.h"
#include "speech/plan_speaker.h"

namespace kynnys::pages {

Html proposal_badge(const Call& call, ProposalState state);

// Who decided, when, and by which rules.
Html decision_line(const Call& call, const NamedDecision& named);

// In the language of who asks; names alone.
PlanSpeaker speaker_of(const Call& call, const City& names);

// Every day with its hours and tasks.
Html week_list(const Call& call, const City& names, const CarvedJob& job);

// All terms, the strongest first, with their points and the sum. `id` is the table's own.
Html reason_table(const Call& call, const PlanSpeaker& speaker, const std::string& id,
                  const std::vector<Term>& terms);

// "+154"
std::string signed_number(std::int64_t number);

// With a capital letter at the beginning.
std::string capitalised(const std::string& text);

}  // namespace kynnys::pages
