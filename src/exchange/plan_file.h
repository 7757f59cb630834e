// A plan as a JSON file. docs/plan-file.md describes it. People, workplaces, tasks and arrangements
// are named by their ids; the proof's persons, places and prices are positions in the carving
// problem (solve/carving/certificate.h), which the same city always gives anew.
//
// Errors of reading, with the place as field, such as "proposals[3].shifts[0].start":
//   json.is_malformed, json.is_too_deep {line, column}, json.has_doubled_member {name}
//   plan.is_no_plan                   not a plan of this program
//   plan.version_is_unknown {version, known version}
//   plan.member_is_missing {name}     plan.value_has_wrong_type {type meant}
//   plan.person_is_unknown {id}, and so for workplace, task and arrangement
//   plan.person_is_doubled {id}
//   plan.day_is_unknown {text}        plan.time_is_unknown {text}
//   plan.minutes_are_off_the_quarter {minutes}
//   plan.decision_is_unknown {word, nearest, known}
//   plan.prices_are_out_of_order
//   plan.sum_disagrees {name, what stands there, what the plan adds up to}
//   number.is_out_of_range {number, fewest, most}
//   plan.policy_is_faulty {the first fault as a sentence}
// and those of read_text().
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "plan/city.h"
#include "plan/plan.h"

namespace kynnys {

// (bound - value) / max(1, bound): how much better, in parts of one, another plan could be.
double plan_gap(const Plan& plan);

// Paid minutes a week of all proposals.
Minutes plan_weekly_minutes(const Plan& plan);

// What a plan was made from besides the city's folder, so that the folder and the plan are enough
// to check it.
struct PlanSources {
    Policy policy;                     // the city's, or the one that stood in for it
    std::vector<std::string> changes;  // texts of files of changes, in the order they were made
};

// The city is the one that the plan was made from, with its policy; `changes` are those that made
// it from the city of the folder. Each proposal and each case stands on a line of its own.
std::string plan_text(const Plan& plan, const City& city,
                      const std::vector<std::string>& changes = {});

// All of the plan or an error. The city must have the people, workplaces, tasks and arrangements
// that the plan names; whether it is the same city, its fingerprint tells.
Result<Plan> parse_plan(std::string_view text, const City& city);

// One proposal of a plan, as it stands there.
std::string proposal_text(const Proposal& proposal, const City& city);
Result<Proposal> parse_proposal(std::string_view text, const City& city);

Result<PlanSources> parse_plan_sources(std::string_view text);

Result<Done> write_plan_file(const Plan& plan, const City& city, const std::filesystem::path& path,
                             const std::vector<std::string>& changes = {});
Result<Plan> read_plan_file(const std::filesystem::path& path, const City& city);

}  // namespace kynnys
