#include "pages/week_field.h"

#include "pages/address.h"
#include "pages/words.h"

namespace kynnys::pages {

namespace {

// "0 40 56" for each window: day, first slot, the slot after the last one.
std::string numbers_of(const WeekGrid& week) {
    std::vector<std::string> all;
    for (const Window& window : week.windows())
        all.push_back(std::to_string(static_cast<int>(window.day)) + " " +
                      std::to_string(window.open) + " " + std::to_string(window.close));
    return joined(all, ",");
}

std::string names_of_days(const Call& call) {
    std::vector<std::string> all;
    for (int day = 0; day < days_per_week; ++day)
        all.push_back(short_word(call, static_cast<Day>(day)));
    return joined(all, ",");
}

}  // namespace

web::Parameters with_week(const Call& call, const web::Parameters& values, const WeekGrid& week) {
    return with(values, week_name, week_text(call, week));
}

Html week_field(const FormParts& parts, const WeekGrid& week) {
    const Call& call = parts.call();
    return element(
        "div",
        {{"class", "week-field"},
         {"data-week", numbers_of(week)},
         {"data-days", names_of_days(call)},
         {"data-label", call.say("week.grid")},
         {"data-open", call.say("week.open")},
         {"data-closed", call.say("week.closed")}},
        parts.text({week_name, "person_field.available", "person_field.available_hint"}));
}

}  // namespace kynnys::pages
