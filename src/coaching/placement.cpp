#include "coaching/placement.h"

#include "base/text.h"

namespace kynnys {

namespace {

Error invalid(const char* key, const char* field, std::vector<std::string> arguments = {}) {
    return {ErrorKind::invalid, key, field, std::move(arguments)};
}

void check_length(const std::string& text, std::size_t most, const char* field,
                  std::vector<Error>& faults) {
    if (text.size() > most)
        faults.push_back(invalid("placement.text_is_too_long", field, {std::to_string(most)}));
}

void check_subsidy(const PlacementTerms& terms, std::vector<Error>& faults) {
    if (terms.subsidy == JobSubsidy::none)
        return;
    if (terms.contract == ContractType::variable_hours)
        faults.push_back(invalid("placement.subsidy_needs_hours", "contract"));
    if (terms.subsidy_decided_on && terms.start_on < *terms.subsidy_decided_on)
        faults.push_back(invalid("placement.starts_before_decision", "start_on"));
}

}  // namespace

const CodeList<ContractType, 5>& contract_type_codes() {
    static constexpr CodeList<ContractType, 5> codes{
        "contract_type.is_unknown",
        {"permanent", "fixed_term", "variable_hours", "gig", "assignment"}};
    return codes;
}

const CodeList<JobSubsidy, 5>& job_subsidy_codes() {
    static constexpr CodeList<JobSubsidy, 5> codes{
        "job_subsidy.is_unknown", {"none", "pay_subsidy", "subsidy_55", "municipal", "other"}};
    return codes;
}

const CodeList<LabourMarket, 2>& labour_market_codes() {
    static constexpr CodeList<LabourMarket, 2> codes{"labour_market.is_unknown",
                                                     {"open", "intermediate"}};
    return codes;
}

const CodeList<EndReason, 14>& end_reason_codes() {
    static constexpr CodeList<EndReason, 14> codes{
        "end_reason.is_unknown",
        {"agreed_end", "other_job", "study", "own_choice", "health", "life_situation", "money",
         "task_did_not_suit", "workplace_did_not_suit", "too_little_support", "workplace_ended_it",
         "workplace_had_no_work", "retirement", "other"}};
    return codes;
}

const CodeList<PlacementState, 5>& placement_state_codes() {
    static constexpr CodeList<PlacementState, 5> codes{
        "placement_state.is_unknown", {"blocked", "planned", "begun", "started", "ended"}};
    return codes;
}

std::vector<Error> placement_faults(const PlacementTerms& terms) {
    std::vector<Error> faults;
    if (trimmed(terms.title).empty())
        faults.push_back(invalid("placement.title_is_empty", "title"));
    check_length(terms.title, placement_title_most, "title", faults);
    check_length(terms.note, placement_note_most, "note", faults);
    if (terms.weekly < placement_weekly_fewest || terms.weekly > placement_weekly_most)
        faults.push_back(invalid("placement.hours_are_out_of_range", "weekly",
                                 {"0,25", std::to_string(placement_weekly_most.count / 60)}));
    if (terms.hourly_wage.count <= 0 || terms.hourly_wage > placement_wage_most)
        faults.push_back(invalid("placement.wage_is_out_of_range", "hourly_wage",
                                 {std::to_string(placement_wage_most.count / 100)}));
    if (terms.planned_end_on && *terms.planned_end_on < terms.start_on)
        faults.push_back(invalid("placement.ends_before_it_starts", "planned_end_on"));
    if (terms.contract == ContractType::fixed_term && !terms.planned_end_on)
        faults.push_back(invalid("placement.end_is_missing", "planned_end_on"));
    check_subsidy(terms, faults);
    return faults;
}

std::vector<Error> end_faults(const Placement& placement, const PlacementEnd& end) {
    std::vector<Error> faults;
    if (end.last_on < placement.terms.start_on)
        faults.push_back(invalid("placement.ends_before_it_starts", "last_on"));
    check_length(end.note, placement_note_most, "end_note", faults);
    return faults;
}

bool changes_money(const PlacementTerms& before, const PlacementTerms& after) {
    return before.weekly != after.weekly || before.hourly_wage != after.hourly_wage ||
           before.contract != after.contract || before.subsidy != after.subsidy;
}

bool needs_money_check(const Placement& placement) {
    return !placement.end && (!placement.money_checked_at ||
                              *placement.money_checked_at < placement.terms_changed_at);
}

PlacementState state_of(const Placement& placement, Date today) {
    if (placement.end && placement.end->last_on < today)
        return PlacementState::ended;
    const PlacementTerms& terms = placement.terms;
    if (terms.subsidy != JobSubsidy::none && !terms.subsidy_decided_on)
        return PlacementState::blocked;
    if (placement.started_on)
        return PlacementState::started;
    return today < terms.start_on ? PlacementState::planned : PlacementState::begun;
}

std::optional<Date> last_day(const Placement& placement) {
    return placement.end ? std::optional(placement.end->last_on) : placement.terms.planned_end_on;
}

}  // namespace kynnys
