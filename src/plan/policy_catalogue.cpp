#include "plan/policy_catalogue.h"

#include <algorithm>
#include <type_traits>

#include "base/check.h"

namespace kynnys {

namespace {

constexpr std::int64_t most_points = 100'000;
constexpr std::int64_t week_minutes = 7 * 24 * 60;
constexpr std::int64_t no_limit = -1;

constexpr std::string_view own_choice = "Our own starting value; set it to fit your service";
constexpr std::string_view preferences =
    "Individual Placement and Support: client preferences; the size is ours";
constexpr std::string_view carving = "Ratko method of job carving; the size is ours";
constexpr std::string_view arranging =
    "Modified work, Finnish Institute of Occupational Health; the size is ours";
constexpr std::string_view share_reason = "A minimum share that was set without a stated reason";

PolicyEntry weight(std::string_view name, std::string_view unit, std::int32_t Weights::*value,
                   std::string_view reason, std::string_view source) {
    return {name, unit, 0, most_points, value, reason, source};
}

void add_general(std::vector<PolicyEntry>& all) {
    all.push_back({"policy.version", "", 0, 0, PolicyText::version,
                   "Names this set of weights and rules, so that a plan can say by which it was "
                   "made",
                   own_choice});
    all.push_back({"policy.date", "", 0, 0, PolicyText::date,
                   "The day for which ages and times out of work are reckoned; the plan does not "
                   "look at the clock",
                   own_choice});
}

void add_person_weights(std::vector<PolicyEntry>& all) {
    const std::string_view quarter = "points per quarter-hour";
    all.push_back(weight("weight.placement", "points", &Weights::placement,
                         "A first job at all matters more than any detail of it",
                         "Individual Placement and Support: zero exclusion; the size is ours"));
    all.push_back(weight("weight.work_quarter", quarter, &Weights::work_quarter,
                         "More paid work is better, as far as the person wants it", own_choice));
    all.push_back(weight("weight.strength_quarter", quarter, &Weights::strength_quarter,
                         "Work that uses a strength others rely on goes well; at most two "
                         "strengths of a task count",
                         "Strengths first, as in täsmätyö (Kiipula); the size is ours"));
    all.push_back(weight("weight.stretch_quarter", quarter, &Weights::stretch_quarter,
                         "Taken off: a demand one step above the person can be learnt, but it is "
                         "a strain",
                         own_choice));
    all.push_back(weight("weight.unknown_quarter", quarter, &Weights::unknown_quarter,
                         "Taken off: a demand on a line that nobody has judged is a risk, not a "
                         "refusal",
                         "Unknown is a value of its own; the size is ours"));
    all.push_back(weight("weight.wish_quarter", quarter, &Weights::wish_quarter,
                         "Kinds of work and surroundings that the person wants count for it, "
                         "those that the person avoids against it",
                         preferences));
    all.push_back(weight("weight.time_wish_quarter", quarter, &Weights::time_wish_quarter,
                         "Times of the day that the person wants count for it, those that the "
                         "person avoids against it",
                         preferences));
    all.push_back(weight("weight.workplace_wish", "points", &Weights::workplace_wish,
                         "A workplace that the person wants counts for it, one that the person "
                         "avoids against it",
                         preferences));
    all.push_back(weight("weight.travel_minute", "points per minute of way and day",
                         &Weights::travel_minute,
                         "Taken off: time on the way is the person's own time", own_choice));
    all.push_back(weight("weight.travel_wish", "points per minute one way and day",
                         &Weights::travel_wish, "Taken off: a way longer than the person hopes for",
                         preferences));
    all.push_back(weight("weight.day", "points per day", &Weights::day,
                         "Taken off: each day of the week with work takes a start of its own",
                         own_choice));
    all.push_back(weight("weight.hours_quarter_off", quarter, &Weights::hours_quarter_off,
                         "Taken off: a week shorter or longer than the person hopes for",
                         preferences));
    all.push_back(weight("weight.waiting_quarter", quarter, &Weights::waiting_quarter,
                         "Taken off: paid waiting helps neither the person nor the workplace",
                         own_choice));
}

void add_workplace_weights(std::vector<PolicyEntry>& all) {
    all.push_back(weight("weight.relief_per_euro_quarter",
                         "points per quarter-hour and euro of hourly cost",
                         &Weights::relief_per_euro_quarter,
                         "An hour of a specialist that is freed is worth what it costs", carving));
    all.push_back(weight("weight.must_quarter", "points per quarter-hour", &Weights::must_quarter,
                         "Tasks that must be done come first; those that hurry others count half",
                         carving));
    all.push_back(weight("weight.arrangement", "points", &Weights::arrangement,
                         "Taken off: each arrangement takes effort to make and to keep",
                         arranging));
    all.push_back(weight("weight.arrangement_per_100_euro", "points per 100 euros",
                         &Weights::arrangement_per_100_euro,
                         "Taken off: the cost of an arrangement, once", arranging));
    all.push_back(weight("weight.help_minute", "points per minute a week", &Weights::help_minute,
                         "Taken off: weekly help takes time of a co-worker or an instructor",
                         arranging));
}

void add_fairness(std::vector<PolicyEntry>& all) {
    all.push_back({"fairness.waiting", "", 0, 0, PolicyText::waiting_rule,
                   "Who has waited longer comes first where the plans are otherwise as good "
                   "(tie_break); levels puts long waiting before everything else; off ignores it",
                   own_choice});
    all.push_back({"fairness.waiting_levels", "months out of work, longest first", 0, 0,
                   PolicyText::waiting_levels,
                   "Each number of months reached is one level; used only when waiting is levels",
                   own_choice});
    all.push_back(weight("weight.waiting_year", "points per year out of work",
                         &Weights::waiting_year,
                         "Decides between plans that are otherwise nearly as good; at most twenty "
                         "years count",
                         own_choice));
    all.push_back(weight("weight.waiting_level", "points per level", &Weights::waiting_level,
                         "Large enough that a level outweighs the details of any job", own_choice));
    all.push_back(weight("weight.missing_share", "points per person", &Weights::missing_share,
                         "Taken off for each person missing from a minimum share, so that a share "
                         "is met when it can be",
                         own_choice));
}

void add_fair_job(std::vector<PolicyEntry>& all) {
    const std::string_view minutes = "minutes";
    all.push_back({"fair_job.weekly_fewest", minutes, 15, week_minutes,
                   &FairJobRules::weekly_fewest, "Less than this in a week is no job",
                   "Helsinki Jobcenter: work begins with a few hours a week"});
    all.push_back({"fair_job.shift_fewest", minutes, 15, 24 * 60, &FairJobRules::shift_fewest,
                   "A shorter shift is not worth getting ready for", own_choice});
    all.push_back({"fair_job.travel_times_in_shift", "times the way there", 0, 20,
                   &FairJobRules::travel_times_in_shift,
                   "A shift is at least so many times as long as the way there, so that the day "
                   "is more work than travel",
                   own_choice});
    all.push_back({"fair_job.days_most", "days a week", 1, 7, &FairJobRules::days_most,
                   "Two free days a week, whoever asks for more", own_choice});
    all.push_back({"fair_job.waiting_most", minutes, 0, 24 * 60, &FairJobRules::waiting_most,
                   "Longer gaps between pieces would split the day", own_choice});
    all.push_back({"fair_job.break_length", minutes, 15, 4 * 60, &FairJobRules::break_length,
                   "An unpaid break in a shift that is longer than the person works at a stretch",
                   "Working Hours Act 872/2019, 24 §"});
    all.push_back({"fair_job.arrangements_most", "arrangements", 0, 20,
                   &FairJobRules::arrangements_most,
                   "A job that needs more arrangements than this is the wrong job", own_choice});
    all.push_back({"fair_job.arranged_demands_most", "demands", 0, 1'000,
                   &FairJobRules::arranged_demands_most,
                   "A job rests on what the person can do; only so many demands may be met "
                   "through arrangements",
                   own_choice});
    all.push_back({"fair_job.work_activity_edge", "minutes a week", 0, week_minutes,
                   &FairJobRules::work_activity_edge,
                   "Up to this much regular paid work the place in rehabilitative work activity "
                   "is kept",
                   "Act 189/2001, 6 § (as amended by Act 702/2020): 8 hours a week"});
}

void add_limits(std::vector<PolicyEntry>& all) {
    all.push_back({"fit.gap_hard_from", "steps", 1, 5, &Policy::gap_hard_from,
                   "A demand so many steps above the person, after arrangements, rules the task "
                   "out",
                   own_choice});
    all.push_back({"fit.unknown_hard_from", "step", 0, 5, &Policy::unknown_hard_from,
                   "A demand of this step or higher on a line nobody has judged rules the task "
                   "out; 5 never does",
                   own_choice});
    all.push_back({"coach.weekly_minutes", "minutes a week", no_limit, 10'000'000,
                   &Policy::coach_minutes,
                   "Weekly help that co-workers and instructors can give over all jobs; none "
                   "sets no limit",
                   own_choice});
}

std::vector<PolicyEntry> make_catalogue() {
    std::vector<PolicyEntry> all;
    add_general(all);
    add_person_weights(all);
    add_workplace_weights(all);
    add_fairness(all);
    add_fair_job(all);
    add_limits(all);
    return all;
}

// Calls `use` with a reference to the number that the entry names.
template <class AnyPolicy, class Use>
void visit_number(const PolicyEntry& entry, AnyPolicy& policy, Use use) {
    std::visit(
        [&](auto value) {
            using Value = decltype(value);
            if constexpr (std::is_same_v<Value, PolicyText>)
                CHECK(!"a text is no number");
            else if constexpr (std::is_same_v<Value, std::int32_t Weights::*>)
                use(policy.weights.*value);
            else if constexpr (std::is_same_v<Value, Minutes FairJobRules::*>)
                use((policy.fair_job.*value).count);
            else if constexpr (std::is_same_v<Value, int FairJobRules::*>)
                use(policy.fair_job.*value);
            else
                use(policy.*value);
        },
        entry.value);
}

std::string levels_text(const std::vector<int>& levels) {
    std::string text;
    for (const int months : levels) text += (text.empty() ? "" : " ") + std::to_string(months);
    return text;
}

std::string value_text(PolicyText which, const Policy& policy) {
    switch (which) {
        case PolicyText::version:
            return policy.version;
        case PolicyText::date:
            return iso_text(policy.date);
        case PolicyText::waiting_rule:
            return std::string(waiting_rule_codes().code(policy.waiting_rule));
        case PolicyText::waiting_levels:
            return levels_text(policy.waiting_levels);
    }
    return "";
}

PolicyLine line_with_reason(const Policy& policy, PolicyLine line) {
    const auto known = std::find_if(policy.lines.begin(), policy.lines.end(),
                                    [&](const PolicyLine& old) { return old.name == line.name; });
    if (known != policy.lines.end()) {
        line.reason = known->reason;
        line.source = known->source;
    }
    return line;
}

}  // namespace

const CodeList<WaitingRule, 3>& waiting_rule_codes() {
    static const CodeList<WaitingRule, 3> codes{"waiting_rule.is_unknown",
                                                {"off", "tie_break", "levels"}};
    return codes;
}

const std::vector<PolicyEntry>& policy_catalogue() {
    static const std::vector<PolicyEntry> catalogue = make_catalogue();
    return catalogue;
}

const PolicyEntry* find_policy_entry(std::string_view name) {
    const std::vector<PolicyEntry>& all = policy_catalogue();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const PolicyEntry& entry) { return entry.name == name; });
    return found == all.end() ? nullptr : &*found;
}

std::int64_t policy_number(const PolicyEntry& entry, const Policy& policy) {
    std::int64_t number = 0;
    visit_number(entry, policy, [&](const auto& value) { number = value; });
    return number;
}

void set_policy_number(const PolicyEntry& entry, std::int64_t number, Policy& policy) {
    CHECK(entry.fewest <= number && number <= entry.most);
    visit_number(entry, policy, [&](auto& value) {
        value = static_cast<std::remove_reference_t<decltype(value)>>(number);
    });
}

std::string policy_value_text(const PolicyEntry& entry, const Policy& policy) {
    if (const PolicyText* text = std::get_if<PolicyText>(&entry.value))
        return value_text(*text, policy);
    const std::int64_t number = policy_number(entry, policy);
    return number == no_limit ? "none" : std::to_string(number);
}

std::vector<PolicyLine> policy_lines(const Policy& policy) {
    std::vector<PolicyLine> lines;
    for (const PolicyEntry& entry : policy_catalogue()) {
        lines.push_back(line_with_reason(
            policy,
            {std::string(entry.name), policy_value_text(entry, policy), std::string(entry.unit),
             std::string(entry.reason), std::string(entry.source)}));
    }
    for (const MinimumShare& share : policy.shares) {
        lines.push_back(line_with_reason(
            policy, {std::string(share_prefix) + share.group, std::to_string(share.share),
                     std::string(share_unit), std::string(share_reason), std::string(own_choice)}));
    }
    return lines;
}

Policy default_policy(Date date) {
    Policy policy;
    policy.date = date;
    policy.lines = policy_lines(policy);
    return policy;
}

}  // namespace kynnys
