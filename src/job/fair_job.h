// Rules of a fair carved job. They are data: the policy file sets them, each with its reason.
#pragma once

#include "base/quantity.h"

namespace kynnys {

struct FairJobRules {
    Minutes weekly_fewest{120};     // less is no job
    Minutes shift_fewest{60};       // a shift shorter than this is not worth getting up for
    int travel_times_in_shift = 2;  // a shift is at least this many times the one-way trip
    int days_most = 5;
    Minutes waiting_most{15};         // paid waiting before one piece; no other gaps: no split day
    Minutes break_length{30};         // unpaid break in a shift that is longer than the person's
                                      // longest stretch (Working Hours Act 872/2019, 24 §)
    int arrangements_most = 2;        // in one job
    int arranged_demands_most = 4;    // demand lines of one job met only through arrangements
    Minutes work_activity_edge{480};  // paid hours a week up to which a place in rehabilitative
                                      // work activity is kept (Act 189/2001, 6 §; Act 702/2020)
    friend bool operator==(const FairJobRules&, const FairJobRules&) = default;
};

}  // namespace kynnys
