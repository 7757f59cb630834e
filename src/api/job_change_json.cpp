#include "api/job_change_json.h"

#include "api/call.h"
#include "api/values.h"

namespace kynnys::api {

namespace {

constexpr const char* shifts_field = "changes.shifts";

Error wrong(std::string key, const char* field, std::vector<std::string> arguments = {}) {
    return {ErrorKind::invalid, std::move(key), field, std::move(arguments)};
}

Result<Day> day_member(const Json& json, std::string_view member) {
    const std::string text = TRY(Call::text(json, member));
    if (const auto day = day_of_text(text))
        return *day;
    return wrong("week.unknown_day", shifts_field, {text, text, ""});
}

Result<int> slot_member(const Json& json, std::string_view member) {
    const std::string text = TRY(Call::text(json, member));
    if (const auto slot = slot_of_clock(text))
        return *slot;
    return wrong("week.not_a_time", shifts_field, {text});
}

Result<ShiftChange> shift_change(const Json& json) {
    if (json.object() == nullptr)
        return wrong("member.has_wrong_type", shifts_field);
    TRY(Call::check_members(json, {"was", "day", "start", "end"}));
    ShiftChange change{TRY(day_member(json, "was")), std::nullopt};
    if (json.find("day") == nullptr)
        return change;
    const Window window{TRY(day_member(json, "day")), TRY(slot_member(json, "start")),
                        TRY(slot_member(json, "end"))};
    if (window.open >= window.close)
        return wrong("week.ends_before_it_starts", shifts_field,
                     {clock_text(window.open) + "-" + clock_text(window.close)});
    change.becomes = window;
    return change;
}

}  // namespace

Result<JobChangeDraft> job_change_of(const Json& json) {
    if (json.object() == nullptr)
        return wrong("member.has_wrong_type", "changes");
    TRY(Call::check_members(json, {"without", "shifts"}));
    JobChangeDraft draft;
    draft.without = TRY(texts_member(json, "without"));
    const Json* shifts = json.find("shifts");
    if (shifts == nullptr)
        return draft;
    if (shifts->array() == nullptr)
        return wrong("member.has_wrong_type", shifts_field);
    for (const Json& one : *shifts->array()) draft.shifts.push_back(TRY(shift_change(one)));
    return draft;
}

}  // namespace kynnys::api
