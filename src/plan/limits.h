// The hard limits between a person and a task at a workplace, as numbers: quick enough to be asked
// for every person and task of a city. fit.h says them with their arguments and changes.
#pragma once

#include <string_view>
#include <vector>

#include "person/person.h"
#include "plan/carvable.h"
#include "plan/common_time.h"
#include "plan/effects.h"
#include "plan/policy.h"
#include "workplace/workplace.h"

namespace kynnys {

enum class LimitKind {
    core_task,              // stays with its role
    workplace_is_no_go,     // the person will not: wishes with `never`
    kind_is_no_go,          // what: WorkKind
    surrounding_is_no_go,   // what: Surrounding
    hours_too_few,          // has: minutes a week the person can; asks: the fewest of a fair job
    travel_too_long,        // has: minutes one way the person accepts; asks: what it takes
    language_missing,       // none of the workplace's languages
    access_missing,         // what: AccessNeed
    licence_missing,        // what: Licence
    exposure_not_accepted,  // what: Exposure
    too_heavy,              // has, asks: kilograms
    gap_too_large,          // what: Ability; has: step after the arrangements; asks: step
    line_unknown,           // what: Ability; asks: step
    piece_too_long,         // has: the longest piece the person can, asks: what it takes; minutes
    at_night,               // the only common time is at night, which the person does not accept
    no_common_time,         // no room for a piece in any share of the task
    shift_too_short,        // has: longest common stretch, asks: shortest fair shift; minutes
};

// `what`, `has` and `asks` mean what the kind says, and are 0 where it says nothing.
struct Limit {
    LimitKind kind{};
    int what = 0;
    int has = 0;
    int asks = 0;
    friend bool operator==(const Limit&, const Limit&) = default;
};

// The kind as a word for message keys: "travel_too_long".
std::string_view name_of(LimitKind kind);

// The code of what the limit is about: an exposure, a licence, an ability …; "" when it has none.
std::string_view code_of(const Limit& limit);

// A limit that is a wish of the person, not something the person cannot do.
constexpr bool is_no_go(LimitKind kind) {
    return kind == LimitKind::workplace_is_no_go || kind == LimitKind::kind_is_no_go ||
           kind == LimitKind::surrounding_is_no_go;
}

// Could this arrangement, alone or with others, lift the limit?
bool arrangement_may_lift(const Arrangement& arrangement, const Limit& limit);

// What is known about a person at a workplace before any arrangement.
struct Meeting {
    const Person& person;
    const Workplace& workplace;
    Minutes one_way;
    WeekSlots open;  // workable for the person, and the workplace is open
};
Meeting meeting_of(const Person& person, const Workplace& workplace);

// Each function adds every limit that holds, in the order of LimitKind.
void add_workplace_limits(const Policy& policy, const Meeting& meeting, const Effects& effects,
                          std::vector<Limit>& limits);
void add_task_limits(const Policy& policy, const Person& person, const Task& task,
                     const Effects& effects, std::vector<Limit>& limits);
void add_time_limits(const Meeting& meeting, const CarvableTask& task, std::vector<Limit>& limits);

}  // namespace kynnys
