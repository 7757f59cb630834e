// Which services somebody fits on a day, why, and what would have to change.
#pragma once

#include <optional>
#include <vector>

#include "rules/program.h"

namespace kynnys::rules {

// Something that an answer depends on and that nobody has said.
struct Missing {
    std::vector<int> facts;       // of the rule set, ascending
    std::vector<int> parameters;  // with no value on that day
    friend bool operator==(const Missing&, const Missing&) = default;
};

// The rules that were used, and whether one of them is unverified.
struct Trace {
    std::vector<Use> uses;  // ascending
    bool is_unverified = false;
};

struct CriterionAnswer {
    int criterion = -1;
    Verdict verdict = Verdict::cannot_tell;
    Trace trace;
    Missing missing;
};

// One thing that turns an answer into yes.
struct Turn {
    enum class Kind {
        time,       // it comes by itself: `day` is the first day of it
        fact,       // a fact that is known has to become another: `grains`
        known,      // a fact has to be put on record, and be so: `grains`
        criterion,  // several facts of this criterion have to be put on record, and fulfil it
    };
    Kind kind = Kind::time;
    Date day;
    int fact = -1;
    std::int64_t grains = 0;  // nearest to what the fact is now
    Grains fitting;           // all around it that do as well
    int criterion = -1;
};

struct DeadlineAnswer {
    int deadline = -1;
    Range last_day;  // anything where a fact is missing
    Trace trace;
};

struct ServiceAnswer {
    int service = -1;
    Verdict verdict = Verdict::cannot_tell;
    std::vector<CriterionAnswer> criteria;
    Trace trace;      // of all criteria
    Missing missing;  // what the verdict waits for; empty for yes and no
    // Each of these alone turns the answer into yes; the soonest and smallest first.
    std::vector<Turn> turns;
    // Where no single change does: one for each criterion that is not met; empty where one of them
    // has none.
    std::vector<Turn> together;
    std::vector<DeadlineAnswer> deadlines;
    std::optional<Range> gives;  // cents a month
};

struct Evaluation {
    Date at;
    std::vector<ServiceAnswer> services;
};

// `covers_from` is the first day that the rules can be asked for; an earlier one answers "cannot
// tell" for every service, with no criteria.
Evaluation evaluate(const RuleSet& rules, const FactRow& facts, Date at);

// The verdicts alone, of many people: one row of verdicts a person, in the order of the services.
std::vector<Verdict> judge_all(const RuleSet& rules, const std::vector<FactRow>& people, Date at);

// How far ahead a day is looked for that turns an answer into yes.
inline constexpr int most_days_ahead = 5 * 366;

}  // namespace kynnys::rules
