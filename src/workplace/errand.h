// What somebody of an organisation is to arrange with employers until a day: more hours of a task,
// an arrangement that opens jobs, a visit.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"

namespace kynnys {

// Which of a plan's changes that would place more people, counted from 0.
struct ErrandOrigin {
    std::string plan_run;
    int place = 0;
    friend bool operator==(const ErrandOrigin&, const ErrandOrigin&) = default;
};

struct Errand {
    std::string id;
    std::int64_t version = 0;
    std::string organisation;
    std::string made_by;                 // id of a user
    std::optional<ErrandOrigin> origin;  // nothing when somebody thought of it
    std::string text;
    std::string owner;  // id of a user
    Date due_on{};
    std::optional<Date> done_on;
    std::string outcome;  // what came of it, where something was said
    friend bool operator==(const Errand&, const Errand&) = default;
};

inline constexpr std::size_t errand_text_most = 1000;  // bytes

// Everything that is wrong, each with its field: errand.text_is_empty, errand.text_is_too_long
// {most} (of the text and the outcome), errand.has_no_owner.
std::vector<Error> errand_faults(const Errand& errand);

}  // namespace kynnys
