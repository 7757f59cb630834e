#include "ability/profile.h"

#include "base/code_list.h"

namespace kynnys {

namespace {

constexpr CodeList<Rater, 5> rater_codes{
    "rater.is_unknown", {"person", "coach", "instructor", "health_care", "workplace"}};

constexpr CodeList<Sureness, 3> sureness_codes{"sureness.is_unknown",
                                               {"guess", "fairly_sure", "sure"}};

}  // namespace

Result<Rater> parse_rater(std::string_view code) {
    return rater_codes.parse(code);
}

Result<Sureness> parse_sureness(std::string_view code) {
    return sureness_codes.parse(code);
}

std::string_view code_of(Rater rater) {
    return rater_codes.code(rater);
}

std::string_view code_of(Sureness sureness) {
    return sureness_codes.code(sureness);
}

}  // namespace kynnys
