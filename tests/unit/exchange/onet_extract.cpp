#include "unit/exchange/onet_extract.h"

#include <algorithm>
#include <array>

#include "base/check.h"

namespace kynnys {

std::filesystem::path onet_extract_folder() {
    return std::filesystem::path(KYNNYS_SOURCE) / "tests/data/onet";
}

const OnetSource& onet_extract() {
    static const Checked<OnetSource> source = read_onet_source(onet_extract_folder());
    CHECK(source.is_ok());
    return source.value();
}

std::span<const OnetKind> onet_extract_kinds() {
    static constexpr auto kinds = std::to_array<OnetKind>({
        {"tea house", "99-0001.00 99-0005.00 99-0009.00", "Mon-Sat 08:00-20:00", "fi en",
         WorkKind::kitchen, "lively", "hygiene_passport", 2},
        {"weather garden", "99-0003.00 99-0004.00", "Mon-Fri 07:00-15:00", "", WorkKind::garden, "",
         "", 1},
    });
    return kinds;
}

const OnetStatement& onet_statement(std::string_view task_id) {
    const std::vector<OnetStatement>& statements = onet_extract().statements;
    const auto found =
        std::find_if(statements.begin(), statements.end(),
                     [&](const OnetStatement& statement) { return statement.task_id == task_id; });
    CHECK(found != statements.end());
    return *found;
}

const OnetProfile& onet_profile(std::string_view code) {
    const int place = onet_extract().find(code);
    CHECK(place >= 0);
    const OnetOccupation& occupation = onet_extract().occupations[static_cast<std::size_t>(place)];
    CHECK(occupation.profile.has_value());
    return *occupation.profile;
}

}  // namespace kynnys
