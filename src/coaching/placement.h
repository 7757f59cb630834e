// A paid job that a client has: its terms, how it ended, and what is still to be done for it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/code_list.h"
#include "base/date.h"
#include "base/instant.h"
#include "base/quantity.h"
#include "base/week.h"

namespace kynnys {

enum class ContractType {
    permanent,
    fixed_term,
    variable_hours,  // the employer offers the hours from week to week
    gig,
    assignment,  // paid for what is done, without an employment relationship
};
const CodeList<ContractType, 5>& contract_type_codes();

// Money that the employer gets for the job. One at a time: they exclude each other.
enum class JobSubsidy { none, pay_subsidy, subsidy_55, municipal, other };
const CodeList<JobSubsidy, 5>& job_subsidy_codes();

enum class LabourMarket { open, intermediate };
const CodeList<LabourMarket, 2>& labour_market_codes();

enum class EndReason {
    agreed_end,  // the contract was to end then
    other_job,   // a better or longer one
    study,
    own_choice,
    health,
    life_situation,  // family, home, the way to work
    money,           // the benefit, the pension or the wage
    task_did_not_suit,
    workplace_did_not_suit,
    too_little_support,
    workplace_ended_it,
    workplace_had_no_work,
    retirement,
    other,
};
const CodeList<EndReason, 14>& end_reason_codes();

struct PlacementTerms {
    std::string title;  // what the job is called
    ContractType contract = ContractType::permanent;
    Cents hourly_wage{};
    Minutes weekly{};
    CodeSet<Day> days;  // none: they change
    JobSubsidy subsidy = JobSubsidy::none;
    std::optional<Date> subsidy_decided_on;  // of a subsidy; nothing while it is not decided
    LabourMarket market = LabourMarket::open;
    Date start_on{};
    std::optional<Date> planned_end_on;  // the last day
    std::string note;
    friend bool operator==(const PlacementTerms&, const PlacementTerms&) = default;
};

struct PlacementEnd {
    Date last_on{};
    EndReason reason = EndReason::other;
    std::string note;
    friend bool operator==(const PlacementEnd&, const PlacementEnd&) = default;
};

struct Placement {
    std::string id;
    std::int64_t version = 0;
    std::string person;
    std::string organisation;
    std::string workplace;
    std::optional<std::string> proposal;  // that it came from
    PlacementTerms terms;
    std::optional<PlacementEnd> end;
    // The day on which the paid hours reached job_start_minutes, from what was written down.
    std::optional<Date> started_on;
    Instant terms_changed_at{};  // the hours, the wage or the subsidy
    std::optional<Instant> money_checked_at;
    friend bool operator==(const Placement&, const Placement&) = default;
};

// A job has started once so much of it was paid (the definition of a first job that evaluations of
// supported employment count by).
inline constexpr Minutes job_start_minutes{4 * 60};

inline constexpr std::size_t placement_title_most = 200;  // bytes
inline constexpr std::size_t placement_note_most = 1000;  // bytes
inline constexpr Minutes placement_weekly_fewest{15};
inline constexpr Minutes placement_weekly_most{48 * 60};
inline constexpr Cents placement_wage_most{200 * 100};

// Everything that is wrong, each with its field: placement.title_is_empty,
// placement.text_is_too_long {most} (title, note), placement.hours_are_out_of_range {fewest, most
// in hours}, placement.wage_is_out_of_range {most in euros}, placement.ends_before_it_starts,
// placement.end_is_missing of a fixed term, placement.subsidy_needs_hours of a contract that
// promises none, placement.starts_before_decision: no subsidy is paid for work that began before it
// was decided.
std::vector<Error> placement_faults(const PlacementTerms& terms);

// placement.ends_before_it_starts and placement.text_is_too_long, fields "last_on" and "end_note".
std::vector<Error> end_faults(const Placement& placement, const PlacementEnd& end);

// What stands between two terms that changes what work does to the money.
bool changes_money(const PlacementTerms& before, const PlacementTerms& after);
// Nobody has looked at what the job as it is now does to the person's money.
bool needs_money_check(const Placement& placement);

enum class PlacementState {
    blocked,  // waits for the decision on the subsidy
    planned,  // begins later
    begun,    // the first paid hours are to come
    started,
    ended,
};
const CodeList<PlacementState, 5>& placement_state_codes();
PlacementState state_of(const Placement& placement, Date today);

// The last day on which it is worked in, as far as is known.
std::optional<Date> last_day(const Placement& placement);

}  // namespace kynnys
