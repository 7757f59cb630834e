#include "pages/district_place.h"

#include <algorithm>
#include <set>

#include "base/check.h"
#include "base/text.h"

namespace kynnys::pages {

namespace {

bool is_empty(const Json& value) {
    return value.is_null() || (value.string() != nullptr && trimmed(*value.string()).empty());
}

// The form has both.
Json& member(Json::Object& members, std::string_view name) {
    const auto found = std::find_if(members.begin(), members.end(),
                                    [&](const auto& one) { return one.first == name; });
    CHECK(found != members.end());
    return found->second;
}

// Of the workplaces in the district, all of them where it is ""; nothing where there are none.
std::optional<Place> middle_of(const City& city, std::string_view district) {
    std::int64_t east = 0;
    std::int64_t north = 0;
    std::int64_t count = 0;
    for (const Workplace& workplace : city.workplaces) {
        if (!district.empty() && lowered(workplace.district) != lowered(district))
            continue;
        east += workplace.place.east.count;
        north += workplace.place.north.count;
        ++count;
    }
    if (count == 0)
        return std::nullopt;
    return Place{{east / count}, {north / count}};
}

}  // namespace

Result<std::vector<std::string>> known_districts(const Call& call) {
    std::set<std::string> names;
    for (const Workplace& workplace :
         TRY(call.desks().people.known_workplaces(call.actor())).workplaces) {
        if (!workplace.district.empty())
            names.insert(workplace.district);
    }
    return std::vector<std::string>(names.begin(), names.end());
}

Html district_fields(const FormParts& parts, const std::string& hint) {
    const Call& call = parts.call();
    // Without suggestions the field is as good for who knows the name.
    const auto districts = known_districts(call);
    Field district{"district", "district.name", hint};
    if (districts)
        district.suggestions = districts.value();
    Attributes folded;
    for (const char* field : {"district", "east_metres", "north_metres"}) {
        if (folded.empty() && parts.has_error(field))
            folded.emplace_back("open", "");
    }
    return parts.text(district) +
           element("details", folded,
                   element("summary", call.say("district.by_metres")) +
                       element("p", {{"class", "quiet-text"}}, call.say("district.metres_hint")) +
                       element("div", {{"class", "pair"}},
                               parts.text({"east_metres", "district.east", "", "number"}) +
                                   parts.text({"north_metres", "district.north", "", "number"})));
}

Result<Done> add_place(const Call& call, UnknownDistrict unknown, Json::Object& members) {
    Json& east = member(members, "east_metres");
    Json& north = member(members, "north_metres");
    if (!is_empty(east) || !is_empty(north))
        return Done{};
    const City city = TRY(call.desks().people.known_workplaces(call.actor()));
    const std::string district(trimmed(call.field("district")));
    auto place = district.empty() ? std::nullopt : middle_of(city, district);
    if (!place && unknown == UnknownDistrict::middle_of_all)
        place = middle_of(city, "").value_or(Place{});
    if (!place)
        return Done{};
    east = Json(place->east.count);
    north = Json(place->north.count);
    return Done{};
}

std::vector<Error> told_of_district(std::vector<Error> errors) {
    const auto is_empty_place = [](const Error& error) {
        return error.key == "field.is_empty" &&
               (error.field == "east_metres" || error.field == "north_metres");
    };
    const std::size_t before = errors.size();
    std::erase_if(errors, is_empty_place);
    if (errors.size() < before)
        errors.push_back({ErrorKind::invalid, "district.has_no_place", "district", {}});
    return errors;
}

}  // namespace kynnys::pages
