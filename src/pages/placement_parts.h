// Jobs that clients have, as pages show them: their state, their terms, the weeks of work.
#pragma once

#include <string>
#include <vector>

#include "app/placement_desk.h"
#include "pages/form_parts.h"

namespace kynnys::pages {

std::string placement_path(const std::string& id);

Html placement_badge(const Call& call, PlacementState state);
// Who must act next, or since when it is so.
std::string placement_sentence(const Call& call, const Placement& placement);

// What, how much, for what wage.
Html terms_list(const Call& call, const Placement& placement);

// Done and planned hours of all the person's jobs, with what each week passes. `sees_edges`: for
// who may know.
Html weeks_table(const Call& call, const std::vector<PersonWeek>& weeks, bool sees_edges);

// "3,5" and "3:30" are three hours and a half. Errors: those of parse_scaled().
Result<Minutes> parse_hours(std::string_view text);
// The inverse: "3,5"; minutes that are no decimal of an hour as "3:20".
std::string decimal_hours(Minutes minutes);
// "12,50".
std::string euros_text(Cents cents);

}  // namespace kynnys::pages
