// A plan as text for a terminal.
#pragma once

#include <string>

#include "cli/plan_view.h"

namespace kynnys {

// People placed, hours, value, bound and time.
std::string figures_text(const PlanView& view);
// Why people are not placed: the groups with their sizes.
std::string not_placed_summary(const PlanView& view);
// The policy's fairness, named and explained.
std::string fairness_text(const PlanView& view);

std::string proposals_text(const PlanView& view);   // by person, first reasons
std::string not_placed_text(const PlanView& view);  // everybody, by reason
std::string traded_away_text(const PlanView& view);
std::string workplaces_text(const PlanView& view);  // by workplace
std::string week_roster_text(const PlanView& view);

// One person's week with every piece, and every reason with its points.
std::string whole_proposal_text(const PlanView& view, const Proposal& proposal);

// "title" with a line of dashes below.
std::string heading(std::string_view title);

// The tasks of a job: "set the tables 2 h 30 min, fold laundry 1 h".
std::string tasks_text(const PlanView& view, const CarvedJob& job);

}  // namespace kynnys
