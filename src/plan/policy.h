// The weights and rules by which a plan is judged. They are data with reasons and a version, set in
// the city's policy file; nothing is learned. One point is a small, comparable unit of worth.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/date.h"
#include "job/fair_job.h"

namespace kynnys {

enum class WaitingRule { off, tie_break, levels };

// "At least `share` percent of those placed are of this group", e.g. "age>=55", "out_of_work>=24"
// (months), "gender=woman", "language!=fi", "district=Itäkeskus".
struct MinimumShare {
    std::string group;
    int share = 0;  // percent
    friend bool operator==(const MinimumShare&, const MinimumShare&) = default;
};

// All weights are points; those "per quarter" are per quarter-hour of paid work.
struct Weights {
    std::int32_t placement = 400;        // a person has a job at all
    std::int32_t work_quarter = 20;      // each quarter-hour of work
    std::int32_t strength_quarter = 6;   // a demand that meets a strength, per line, at most two
    std::int32_t stretch_quarter = 8;    // minus: a demand one step above the person, per line
    std::int32_t unknown_quarter = 3;    // minus: a demand on a line nobody has judged
    std::int32_t wish_quarter = 8;       // a kind or surrounding that the person wants (avoids: -)
    std::int32_t time_wish_quarter = 2;  // a time of the day that the person wants (avoids: -)
    std::int32_t workplace_wish = 120;   // a workplace that the person wants (avoids: -)
    std::int32_t relief_per_euro_quarter = 1;  // the owner's cost of the freed quarter, per euro
    std::int32_t must_quarter = 6;       // a task that must be done, hurries others: half of it
    std::int32_t travel_minute = 1;      // minus: per minute of way there and back, each day
    std::int32_t travel_wish = 2;        // minus: per minute one way above what is wished, a day
    std::int32_t day = 20;               // minus: each day
    std::int32_t hours_quarter_off = 6;  // minus: each quarter-hour a week above or below the wish
    std::int32_t arrangement = 40;       // minus: each arrangement
    std::int32_t arrangement_per_100_euro = 5;  // minus: its cost once
    std::int32_t help_minute = 1;               // minus: each minute of weekly help
    std::int32_t waiting_quarter = 30;          // minus: a quarter-hour of paid waiting
    std::int32_t waiting_year = 10;             // plus: a full year out of work, at most twenty
    std::int32_t waiting_level = 2000;          // plus: each level, when levels are on
    std::int32_t missing_share = 1500;          // minus: each person missing from a minimum share
    friend bool operator==(const Weights&, const Weights&) = default;
};

// One line of the policy file with its reason, as it is shown beside results.
struct PolicyLine {
    std::string name;
    std::string value;
    std::string unit;
    std::string reason;
    std::string source;
    friend bool operator==(const PolicyLine&, const PolicyLine&) = default;
};

struct Policy {
    std::string version = "1";
    Date date{};  // the day for which ages and durations are reckoned
    Weights weights;
    FairJobRules fair_job;
    int gap_hard_from = 2;      // a gap of so many steps that nothing closes excludes
    int unknown_hard_from = 4;  // a demand of this step on an unknown line excludes
    WaitingRule waiting_rule = WaitingRule::tie_break;
    std::vector<int> waiting_levels;  // months out of work, descending, e.g. 60, 24, 12
    std::vector<MinimumShare> shares;
    std::int64_t coach_minutes = -1;  // of weekly help over all jobs; -1: no limit
    std::vector<PolicyLine> lines;    // one for each value above, in the catalogue's order
    friend bool operator==(const Policy&, const Policy&) = default;
};

// The policy that holds where a city's policy file says nothing else, with its lines.
Policy default_policy(Date date);

}  // namespace kynnys
