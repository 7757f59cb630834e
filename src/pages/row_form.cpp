#include "pages/row_form.h"

#include <set>

#include "base/text.h"

namespace kynnys::pages {

namespace {

std::string joined_values(const web::Parameters& parameters, std::string_view name) {
    std::vector<std::string> words;
    for (const std::string_view value : parameters.all(name)) words.emplace_back(value);
    return joined(words, " ");
}

}  // namespace

Json typed_member(const Call& call, std::string_view name, Shape shape) {
    if (shape == Shape::yes_no)
        return call.field(name) == "yes";
    if (shape == Shape::list)
        return json_of(shape, joined_values(call.form().fields, name));
    const std::string text = call.field(name);
    // What is no number stays text, so that the reading says so at its field.
    if (shape == Shape::whole && !text.empty() && !parse_whole(text))
        return text;
    return json_of(shape, text);
}

std::vector<Error> errors_of(const std::vector<Fault>& faults) {
    std::vector<Error> errors;
    for (const Fault& fault : faults) {
        const bool is_no_number = fault.key == "member.has_wrong_type";
        errors.push_back({ErrorKind::invalid, is_no_number ? "form.is_no_number" : fault.key,
                          fault.header, fault.arguments});
    }
    return errors;
}

web::Parameters differing(const web::Parameters& kept, const web::Parameters& typed) {
    std::set<std::string_view> names;
    for (const auto& [name, value] : kept.pairs()) names.insert(name);
    web::Parameters different;
    for (const std::string_view name : names) {
        const std::string now = joined_values(kept, name);
        if (now != joined_values(typed, name))
            different.add(std::string(name), now);
    }
    return different;
}

}  // namespace kynnys::pages
