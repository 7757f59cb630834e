// A plan as JSON for other programs. docs/commands.md describes the members.
#pragma once

#include "base/json.h"
#include "cli/plan_view.h"

namespace kynnys {

// value, bound, gap, placed, wanting_work, weekly_minutes, seconds and more.
Json::Object figures_json(const Plan& plan);

Json::Array proposals_json(const PlanView& view);
Json::Array not_placed_json(const PlanView& view);
Json::Array traded_away_json(const PlanView& view);
Json::Array workplaces_json(const PlanView& view);
Json::Array week_json(const PlanView& view);
Json::Array fairness_json(const PlanView& view);
Json::Array terms_json(const Speaker& speaker, const std::vector<Term>& terms);

// {"person": id, "name": name}; names are left out where there are none.
Json::Object person_json(const PlanView& view, PersonIndex person);
Json::Object workplace_json(const PlanView& view, WorkplaceIndex workplace);

// weekly_minutes, arrangements, shifts and tasks of a job, added to an object.
void add_job(const PlanView& view, const CarvedJob& job, Json::Object& object);

// {"key": …, "arguments": […], "sentence": …}
Json message_json(const Speaker& speaker, const Message& message);

}  // namespace kynnys
