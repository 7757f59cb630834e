#include "base/json.h"

namespace kynnys {

const Json* Json::find(std::string_view name) const {
    const Object* members = object();
    if (members == nullptr)
        return nullptr;
    for (const Member& member : *members) {
        if (member.first == name)
            return &member.second;
    }
    return nullptr;
}

namespace {

Error member_error(const char* key, std::string_view name) {
    return Error{ErrorKind::invalid, key, std::string(name), {std::string(name)}};
}

// The member of that name as the kind of value that `read` looks for.
template <class Value>
Result<const Value*> find_member(const Json& json, std::string_view name,
                                 const Value* (Json::*read)() const) {
    const Json* member = json.find(name);
    if (member == nullptr)
        return member_error("json.is_missing", name);
    const Value* value = (member->*read)();
    if (value == nullptr)
        return member_error("json.has_wrong_type", name);
    return value;
}

}  // namespace

Result<std::int64_t> Json::find_whole(std::string_view name) const {
    return *TRY(find_member(*this, name, &Json::whole));
}

Result<std::string> Json::find_string(std::string_view name) const {
    return *TRY(find_member(*this, name, &Json::string));
}

Result<const Json::Array*> Json::find_array(std::string_view name) const {
    return find_member(*this, name, &Json::array);
}

}  // namespace kynnys
