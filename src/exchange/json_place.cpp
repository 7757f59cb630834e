#include "exchange/json_place.h"

namespace kynnys {

Result<JsonPlace> JsonPlace::member(std::string_view name) const {
    if (json_->object() == nullptr)
        return error("plan.value_has_wrong_type", {"object"});
    const Json* found = json_->find(name);
    if (found == nullptr)
        return error("plan.member_is_missing", {std::string(name)});
    return JsonPlace(*found, way_.empty() ? std::string(name) : way_ + "." + std::string(name));
}

Result<std::int64_t> JsonPlace::whole(std::int64_t fewest, std::int64_t most) const {
    const std::int64_t* number = json_->whole();
    if (number == nullptr)
        return error("plan.value_has_wrong_type", {"whole number"});
    if (*number < fewest || *number > most)
        return error("number.is_out_of_range",
                     {std::to_string(*number), std::to_string(fewest), std::to_string(most)});
    return *number;
}

Result<double> JsonPlace::number() const {
    if (const std::int64_t* whole = json_->whole())
        return static_cast<double>(*whole);
    if (const double* real = json_->real())
        return *real;
    return error("plan.value_has_wrong_type", {"number"});
}

Result<std::string> JsonPlace::text() const {
    if (const std::string* text = json_->string())
        return *text;
    return error("plan.value_has_wrong_type", {"text"});
}

Result<bool> JsonPlace::yes_or_no() const {
    if (const bool* value = json_->boolean())
        return *value;
    return error("plan.value_has_wrong_type", {"true or false"});
}

Result<std::int64_t> JsonPlace::whole(std::string_view name, std::int64_t fewest,
                                      std::int64_t most) const {
    const JsonPlace place = TRY(member(name));
    return place.whole(fewest, most);
}

Result<std::string> JsonPlace::text(std::string_view name) const {
    const JsonPlace place = TRY(member(name));
    return place.text();
}

Result<std::vector<std::string>> JsonPlace::texts(std::string_view name) const {
    return list<std::string>(name, [](const JsonPlace& place) { return place.text(); });
}

}  // namespace kynnys
