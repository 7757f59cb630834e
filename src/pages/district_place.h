// Where somebody lives or works, by the name of the district: nobody knows metres by heart.
#pragma once

#include <string>
#include <vector>

#include "base/json.h"
#include "pages/form_parts.h"

namespace kynnys::pages {

// Districts in which a workplace of the caller's organisation lies, by name.
Result<std::vector<std::string>> known_districts(const Call& call);

// The district, and the metres for who knows them, folded away.
Html district_fields(const FormParts& parts, const std::string& hint);

// What stands in for a district without a workplace.
enum class UnknownDistrict { stays_open, middle_of_all };

// Where the metres were left empty: the middle of the workplaces in the district that was typed, or
// what stands in for it.
Result<Done> add_place(const Call& call, UnknownDistrict unknown, Json::Object& members);

// The same errors; that metres are missing is said of the district, which was typed in their place:
// district.has_no_place.
std::vector<Error> told_of_district(std::vector<Error> errors);

}  // namespace kynnys::pages
