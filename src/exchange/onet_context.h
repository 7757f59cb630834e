// What the context ratings of an occupation say about the surroundings of its tasks. docs/onet.md
// has the same tables.
#pragma once

#include <span>
#include <string_view>

#include "base/quantity.h"
#include "exchange/onet_doing.h"
#include "exchange/onet_rating.h"

namespace kynnys {

// From that rating on, tasks of those doings (codes separated by spaces; "" for all) expose to it.
struct OnetExposureRule {
    std::string_view column;
    int from;  // hundredths
    Exposure exposure;
    std::string_view doings;
};
std::span<const OnetExposureRule> onet_context_exposures();

// From that rating on, tasks of those doings need the occupational safety card.
struct OnetSafetyRule {
    std::string_view column;
    int from;
    std::string_view doings;
};
std::span<const OnetSafetyRule> onet_safety_rules();

CodeSet<Exposure> exposures_of(const OnetProfile& profile, OnetDoing doing);
CodeSet<Licence> licences_of(const OnetProfile& profile, OnetDoing doing);
CodeSet<Surrounding> surroundings_of(const OnetProfile& profile, OnetDoing doing);

// By the importance of static strength: under 2.00 nothing, under 2.75 five, under 3.25 ten, else
// fifteen; only of doings that lift.
Kilograms lifts_of(const OnetProfile& profile, OnetDoing doing);

}  // namespace kynnys
