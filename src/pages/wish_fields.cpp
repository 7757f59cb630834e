#include "pages/wish_fields.h"

#include "base/text.h"
#include "pages/words.h"

namespace kynnys::pages {

namespace {

constexpr const char* weekly_field = "weekly_hours_wanted";
constexpr const char* travel_field = "travel_minutes_wanted";
constexpr std::int64_t hours_of_a_week = 168;
constexpr std::int64_t minutes_of_a_day = 24 * 60;

// What is liked or not, by the name of its field: "kind.kitchen".
template <class Enum, std::size_t count>
std::string field_of(std::string_view noun, const CodeList<Enum, count>& codes, Enum value) {
    return std::string(noun) + "." + std::string(codes.code(value));
}

template <class Enum, std::size_t count>
void keep(std::string_view noun, const CodeList<Enum, count>& codes,
          const std::vector<std::pair<Enum, Liking>>& liked, web::Parameters& values) {
    for (const auto& [what, liking] : liked)
        values.add(field_of(noun, codes, what), std::string(liking_codes().code(liking)));
}

std::vector<Option> likings(const Call& call) {
    std::vector<Option> all{{"", call.say("wishes.no_matter")}};
    for (Option& one : options(call, "liking", liking_codes())) all.push_back(std::move(one));
    return all;
}

template <class Enum, std::size_t count>
Html group(const FormParts& parts, const char* title, std::string_view noun,
           const CodeList<Enum, count>& codes) {
    const Call& call = parts.call();
    Html all;
    for (std::size_t i = 0; i < count; ++i) {
        const Enum value = static_cast<Enum>(i);
        all += parts.choice_named({field_of(noun, codes, value), ""},
                                  word(call, noun, codes, value), "", likings(call));
    }
    return element("fieldset", {{"class", "hds-fieldset pairs"}},
                   element("legend", {{"class", "hds-fieldset-legend"}}, call.say(title)) + all);
}

// Adds the error where the form says what is none of the likings.
template <class Enum, std::size_t count>
std::vector<std::pair<Enum, Liking>> typed_group(const Call& call, std::string_view noun,
                                                 const CodeList<Enum, count>& codes,
                                                 std::vector<Error>& errors) {
    std::vector<std::pair<Enum, Liking>> liked;
    for (std::size_t i = 0; i < count; ++i) {
        const Enum value = static_cast<Enum>(i);
        const std::string name = field_of(noun, codes, value);
        const std::string text = call.field(name);
        if (text.empty())
            continue;
        const auto liking = liking_codes().parse(text);
        if (liking)
            liked.emplace_back(value, liking.value());
        else
            errors.push_back(
                {ErrorKind::invalid, liking.error().key, name, liking.error().arguments});
    }
    return liked;
}

std::optional<Minutes> typed_amount(const Call& call, const char* name, std::int64_t unit,
                                    std::int64_t most, std::vector<Error>& errors) {
    const std::string text = call.field(name);
    if (text.empty())
        return std::nullopt;
    const auto number = parse_whole(text);
    if (!number || number.value() < 0 || number.value() > most) {
        errors.push_back({ErrorKind::invalid, "form.is_no_number", name, {}});
        return std::nullopt;
    }
    return Minutes{number.value() * unit};
}

std::string amount_text(const std::optional<Minutes>& minutes, std::int64_t unit) {
    return minutes ? std::to_string(minutes->count / unit) : "";
}

}  // namespace

web::Parameters kept_wishes(const Call&, const Client& client) {
    const Wishes& wishes = client.person.wishes;
    web::Parameters values;
    keep("work_kind", work_kind_codes(), wishes.kinds, values);
    keep("surrounding", surrounding_codes(), wishes.surroundings, values);
    keep("day_time", day_time_codes(), wishes.times, values);
    for (const auto& [code, liking] : wishes.workplaces)
        values.add("workplace." + code, std::string(liking_codes().code(liking)));
    values.add(weekly_field, amount_text(wishes.weekly_wanted, 60));
    values.add(travel_field, amount_text(wishes.travel_wanted, 1));
    return values;
}

Html wish_fields(const FormParts& parts, const Client& client) {
    const Call& call = parts.call();
    Html all = parts.text({weekly_field, "wishes.weekly_field"}) +
               parts.text({travel_field, "wishes.travel_field"}) +
               group(parts, "wishes.kinds", "work_kind", work_kind_codes()) +
               group(parts, "wishes.surroundings", "surrounding", surrounding_codes()) +
               group(parts, "wishes.times", "day_time", day_time_codes());
    for (const auto& [code, liking] : client.person.wishes.workplaces)
        all += parts.choice_named({"workplace." + code, ""}, code, "", likings(call));
    return all;
}

TypedClient typed_wishes(const Call& call, const Client& before) {
    TypedClient typed{before, {}};
    Wishes& wishes = typed.client.person.wishes;
    wishes.kinds = typed_group(call, "work_kind", work_kind_codes(), typed.errors);
    wishes.surroundings = typed_group(call, "surrounding", surrounding_codes(), typed.errors);
    wishes.times = typed_group(call, "day_time", day_time_codes(), typed.errors);
    wishes.workplaces.clear();
    for (const auto& [code, liking] : before.person.wishes.workplaces) {
        if (const auto now = liking_codes().parse(call.field("workplace." + code)))
            wishes.workplaces.emplace_back(code, now.value());
    }
    wishes.weekly_wanted = typed_amount(call, weekly_field, 60, hours_of_a_week, typed.errors);
    wishes.travel_wanted = typed_amount(call, travel_field, 1, minutes_of_a_day, typed.errors);
    return typed;
}

}  // namespace kynnys::pages
