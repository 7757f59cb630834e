// Facts at random, some of them missing.
#pragma once

#include <rapidcheck.h>

#include "rules/facts.h"

namespace kynnys::rules {

// Most amounts are small, so that edges are met; days lie between 1950 and 2030.
inline std::int64_t random_grains(const FactRule& fact) {
    Grains all = grains_of(fact);
    if (fact.unit->kind == Kind::date)
        all = {-7'305, 21'914};
    const bool is_small = *rc::gen::inRange(0, 4) > 0;
    constexpr std::int64_t few = 150'000;
    const std::int64_t most = is_small ? std::min(all.most, all.least + few) : all.most;
    return fact.unit->kind == Kind::date ? *rc::gen::inRange(all.least, all.most + 1)
                                         : *rc::gen::inRange(all.least, most + 1);
}

inline FactRow random_facts(const RuleSet& rules) {
    FactRow row(rules.facts.size());
    for (std::size_t i = 0; i < rules.facts.size(); ++i) {
        if (*rc::gen::inRange(0, 3) > 0)
            row.set(static_cast<int>(i), random_grains(rules.facts[i]));
    }
    return row;
}

inline Date random_day() {
    return date_of(*rc::gen::inRange<std::int64_t>(18'262, 21'550));  // 2020 to 2028
}

}  // namespace kynnys::rules
