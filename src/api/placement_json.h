// Jobs that clients have, as the API gives and takes them.
#pragma once

#include "app/placement_desk.h"
#include "base/json.h"

namespace kynnys::api {

Json::Object placement_json(const Placement& placement);
// With its days.
Json::Object job_json(const JobHours& job);
// With its state, its days and the workplace's name.
Json::Object card_json(const PlacementCard& card, Date today);
Json weeks_json(const std::vector<PersonWeek>& weeks, const rules::RuleSet& rules);

// The terms, with what the body says of them. Errors: member.has_wrong_type, member.is_unknown;
// those of the codes and of dates and numbers, each with its member.
Result<PlacementTerms> changed_terms(PlacementTerms terms, const Json& body);
// The same beside "workplace" and "proposal".
Result<PlacementDraft> placement_draft(const Json& body, Date today);
// "last_on", "reason" and "note"; nothing where "last_on" is null, which takes an end back.
Result<std::optional<PlacementEnd>> end_in(const Json& body);
// "days": [{"on": "2026-11-23", "planned_minutes": 120, "done_minutes": null}].
Result<std::vector<WorkedDay>> days_in(const Json& body);

}  // namespace kynnys::api
