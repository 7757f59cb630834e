// What a job does to the money of a month: line by line before and after, each with its rules, as a
// range where something is not known.
//
// Amounts are worked out exactly and then rounded line by line to whole cents, halves away from
// zero; sums are sums of the rounded lines. All is before tax.
#pragma once

#include <optional>
#include <vector>

#include "rules/edge_answer.h"
#include "rules/evaluation.h"

namespace kynnys::rules {

struct MoneyLineAnswer {
    int line = -1;
    Range before;  // cents a month
    Range change;
    Range after;
    Trace trace;
    Missing missing;
};

struct CautionAnswer {
    int caution = -1;
    Verdict applies = Verdict::cannot_tell;  // never no
};

struct MoneyComparison {
    Date at;
    std::vector<MoneyLineAnswer> lines;
    Range before;
    Range change;
    Range after;
    bool is_unverified = false;
    Missing missing;                      // what the lines wait for
    std::vector<EdgeAnswer> edges;        // that apply, or may
    std::vector<CautionAnswer> cautions;  // that apply, or may
};

// The facts have the job, too: its hours and its wage. Before the day from which the rules can be
// asked there are no lines, and nothing is known of the sums.
MoneyComparison compare_money(const RuleSet& rules, const FactRow& facts, Date at);

// The change of the month alone, of a program for the day. Where a fact is missing on which several
// lines depend, they move together: what the wage brings and what it takes are of the same wage. A
// range that is found so is wider by half a cent for each line, for the sake of their rounding.
Range change_of_month(const Program& program, const FactRow& facts, Date at);

// Whole cents.
Range rounded(const Range& cents);
// What is left of an amount; never below 0.
Range amount_after(const Range& before, const Range& change);

}  // namespace kynnys::rules
