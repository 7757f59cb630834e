#include "plan/plan_review.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace kynnys {

std::string subject_of(const Message& not_placed) {
    constexpr std::array<std::string_view, 7> with_subject{
        "not_placed.access_missing",        "not_placed.licence_missing",
        "not_placed.exposure_not_accepted", "not_placed.gap_too_large",
        "not_placed.line_unknown",          "not_placed.kind_is_no_go",
        "not_placed.surrounding_is_no_go"};
    const bool has_subject =
        std::find(with_subject.begin(), with_subject.end(), not_placed.key) != with_subject.end();
    return has_subject && !not_placed.arguments.empty() ? not_placed.arguments[0] : "";
}

}  // namespace kynnys
