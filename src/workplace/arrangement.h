// A change at work that lets a person do what the person could not do without it. The six classes
// are those of the Finnish Institute of Occupational Health's model of modified work.
#pragma once

#include <string>
#include <vector>

#include "ability/ability.h"
#include "ability/surroundings.h"
#include "base/index.h"
#include "base/quantity.h"

namespace kynnys {

enum class ArrangementClass {
    working_time,
    reorganised_tasks,
    environment,
    technology_and_aids,
    help_at_work,
    commuting,
};
const CodeList<ArrangementClass, 6>& arrangement_class_codes();

// Raises one line by some steps, but never above `up_to`.
struct AbilityRaise {
    Ability ability{};
    int steps = 1;
    Step up_to = Step::on_my_own;
    friend bool operator==(const AbilityRaise&, const AbilityRaise&) = default;
};

struct Arrangement {
    std::string id;
    std::string name;
    ArrangementClass kind{};
    std::vector<AbilityRaise> raises;
    CodeSet<Exposure> lifts;  // exposures that it takes away
    CodeSet<AccessNeed> provides;
    Kilograms lifts_weight{0};  // it adds this much to what the person can lift
    Minutes eases_travel{0};    // it adds this much to the longest way
    Cents cost_once{0};
    Minutes weekly_help{0};    // of a co-worker or instructor, while it is in use
    std::string funding_rule;  // "" when the workplace pays; else the rule's name
    friend bool operator==(const Arrangement&, const Arrangement&) = default;
};

using ArrangementIndex = Index<Arrangement>;

}  // namespace kynnys
