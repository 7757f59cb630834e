#include "coaching/visit.h"

#include <algorithm>

#include "base/text.h"

namespace kynnys {

namespace {

Error invalid(const char* key, const std::string& field, std::vector<std::string> arguments = {}) {
    return {ErrorKind::invalid, key, field, std::move(arguments)};
}

template <class Value>
Result<Done> at_field(const Result<Value>& read, const std::string& field) {
    if (read)
        return Done{};
    Error error = read.error();
    error.field = field;
    return error;
}

template <class Enum, std::size_t count>
Result<Done> check_code(const CodeList<Enum, count>& codes, const std::string& value,
                        const std::string& field) {
    return at_field(codes.parse(value), field);
}

Result<Done> check_minutes(const std::string& value, const std::string& field) {
    const auto minutes = parse_whole(value);
    if (!minutes || minutes.value() < 0 || minutes.value() > visit_minutes_most.count)
        return invalid("visit.minutes_are_out_of_range", field,
                       {std::to_string(visit_minutes_most.count)});
    return Done{};
}

Result<Done> check_task(const std::string& value, const std::string& field) {
    const std::size_t name = field.size() - visit_field::task.size();
    if (name == 0 || name > visit_task_most)
        return invalid("visit.field_is_unknown", field);
    return value.empty() ? Result<Done>(Done{}) : check_code(independence_codes(), value, field);
}

Result<Done> check_value(const std::string& field, const std::string& value) {
    if (field == visit_field::day)
        return at_field(parse_date(value), field);
    if (field == visit_field::activity)
        return check_code(visit_activity_codes(), value, field);
    if (field == visit_field::minutes)
        return check_minutes(value, field);
    if (field == visit_field::mood)
        return value.empty() ? Result<Done>(Done{}) : check_code(visit_mood_codes(), value, field);
    if (field == visit_field::words)
        return value.size() <= visit_words_most
                   ? Result<Done>(Done{})
                   : invalid("visit.words_are_too_long", field, {std::to_string(visit_words_most)});
    if (field == visit_field::next_on)
        return value.empty() ? Result<Done>(Done{}) : at_field(parse_date(value), field);
    if (field == visit_field::removed && (value.empty() || value == "yes"))
        return Done{};
    if (field.starts_with(visit_field::task))
        return check_task(value, field);
    return invalid("visit.field_is_unknown", field);
}

bool is_well_formed(const FieldWrite& write) {
    const auto name_fits = [](const std::string& device) {
        return !device.empty() && device.size() <= 64;
    };
    const auto own = write.seen.find(write.device);
    return name_fits(write.device) && write.number > 0 && write.seen.size() <= visit_devices_most &&
           (own == write.seen.end() || own->second < write.number) &&
           std::all_of(write.seen.begin(), write.seen.end(),
                       [&](const auto& one) { return name_fits(one.first) && one.second > 0; });
}

// The value that is shown.
std::string shown(const Visit& visit, std::string_view field) {
    const auto values = values_of(visit, field);
    return values.empty() ? "" : values.front();
}

template <class Enum, std::size_t count>
std::optional<Enum> shown_code(const Visit& visit, std::string_view field,
                               const CodeList<Enum, count>& codes) {
    const auto parsed = codes.parse(shown(visit, field));
    return parsed ? std::optional(parsed.value()) : std::nullopt;
}

std::optional<Date> shown_day(const Visit& visit, std::string_view field) {
    const auto parsed = parse_date(shown(visit, field));
    return parsed ? std::optional(parsed.value()) : std::nullopt;
}

}  // namespace

const CodeList<VisitActivity, 4>& visit_activity_codes() {
    static constexpr CodeList<VisitActivity, 4> codes{
        "visit_activity.is_unknown", {"at_work", "elsewhere", "with_employer", "remote"}};
    return codes;
}

const CodeList<Independence, 5>& independence_codes() {
    static constexpr CodeList<Independence, 5> codes{
        "independence.is_unknown",
        {"with_hands", "with_showing", "with_words", "with_a_glance", "alone"}};
    return codes;
}

const CodeList<VisitMood, 3>& visit_mood_codes() {
    static constexpr CodeList<VisitMood, 3> codes{"visit_mood.is_unknown",
                                                  {"well", "so_so", "hard"}};
    return codes;
}

Result<Done> check_write(const std::string& field, const FieldWrite& write) {
    if (!is_well_formed(write))
        return invalid("visit.write_is_malformed", field);
    return check_value(field, write.value);
}

Result<Visit> merged(Visit visit, const Visit& other) {
    if (visit.id != other.id || visit.person != other.person || visit.placement != other.placement)
        return Error{ErrorKind::conflict, "visit.is_anothers", "", {}};
    for (const auto& [name, field] : other.fields) visit.fields[name].merge(field);
    std::size_t writes = 0;
    for (const auto& [name, field] : visit.fields) writes += field.writes().size();
    if (writes > visit_writes_most)
        return Error{
            ErrorKind::conflict, "visit.is_too_long", "", {std::to_string(visit_writes_most)}};
    return visit;
}

SeenFields seen_in(const Visit& visit) {
    SeenFields seen;
    for (const auto& [name, field] : visit.fields) seen[name] = field.seen();
    return seen;
}

std::vector<std::string> values_of(const Visit& visit, std::string_view field) {
    const auto found = visit.fields.find(std::string(field));
    return found == visit.fields.end() ? std::vector<std::string>() : found->second.values();
}

VisitFacts facts_of(const Visit& visit) {
    VisitFacts facts;
    facts.day = shown_day(visit, visit_field::day);
    facts.activity = shown_code(visit, visit_field::activity, visit_activity_codes())
                         .value_or(VisitActivity::at_work);
    if (const auto minutes = parse_whole(shown(visit, visit_field::minutes)))
        facts.minutes = {minutes.value()};
    facts.mood = shown_code(visit, visit_field::mood, visit_mood_codes());
    facts.words = shown(visit, visit_field::words);
    facts.next_on = shown_day(visit, visit_field::next_on);
    facts.is_removed = shown(visit, visit_field::removed) == "yes";
    for (const auto& [name, field] : visit.fields) {
        if (field.values().size() > 1)
            facts.disputed.push_back(name);
        if (!name.starts_with(visit_field::task))
            continue;
        if (const auto independence = shown_code(visit, name, independence_codes()))
            facts.tasks.push_back({name.substr(visit_field::task.size()), *independence});
    }
    return facts;
}

}  // namespace kynnys
