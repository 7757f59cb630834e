#include "pages/condition_parts.h"

#include <algorithm>

#include "pages/words.h"

namespace kynnys::pages {

namespace {

constexpr int first_hour = 6;
constexpr int last_hour = 22;
constexpr int lifts_anything = 100;

std::string hour_class(const WeekGrid& week, Day day, int hour) {
    int open = 0;
    for (int slot = hour * slots_per_hour; slot < (hour + 1) * slots_per_hour; ++slot)
        open += week.is_open(day, slot) ? 1 : 0;
    if (open == 0)
        return "hour";
    return open == slots_per_hour ? "hour hour-open" : "hour hour-part";
}

Html hour_heads() {
    Html heads = element("th", Html());
    for (int hour = first_hour; hour < last_hour; ++hour)
        heads += element("th", std::to_string(hour));
    return element("tr", heads);
}

template <class What, class Words>
Html liked(const Call& call, const std::vector<std::pair<What, Liking>>& all, Words words) {
    std::vector<Html> lines;
    for (const auto& [what, liking] : all)
        lines.push_back(
            call.say("wishes.line", {word(call, "liking", liking_codes(), liking), words(what)}));
    return web::html_list(lines);
}

// The code where the workplace is gone.
std::string place_name(const City& places, const std::string& code) {
    const auto found =
        std::find_if(places.workplaces.begin(), places.workplaces.end(),
                     [&](const Workplace& workplace) { return workplace.id == code; });
    return found == places.workplaces.end() ? code : found->name;
}

}  // namespace

Html week_picture(const Call& call, const WeekGrid& week) {
    Html rows = hour_heads();
    for (int d = 0; d < days_per_week; ++d) {
        const Day day = static_cast<Day>(d);
        Html cells = element("th", short_word(call, day));
        for (int hour = first_hour; hour < last_hour; ++hour)
            cells += element("td", {{"class", hour_class(week, day, hour)}}, Html());
        rows += element("tr", cells);
    }
    const std::string text = week_text(call, week);
    return element("p", text.empty() ? call.say("week.never") : text) +
           element("div", {{"class", "week"}, {"aria-hidden", "true"}}, element("table", rows));
}

Html conditions(const Call& call, const Conditions& conditions) {
    const auto hours = [](Minutes minutes) { return duration_text(minutes); };
    std::vector<Html> lines{
        call.say("conditions.hours", {hours(conditions.daily_most), hours(conditions.weekly_most),
                                      std::to_string(conditions.days_most)}),
        call.say("conditions.travel", {hours(conditions.travel_most)}),
        call.say("conditions.stretch", {hours(conditions.stretch_most)})};
    if (conditions.lift_most.count < lifts_anything)
        lines.emplace_back(
            call.say("conditions.lift", {std::to_string(conditions.lift_most.count)}));
    const auto add = [&](const char* key, const std::string& words) {
        if (!words.empty())
            lines.emplace_back(call.say(key, {words}));
    };
    add("conditions.not_exposed",
        words(call, "exposure", exposure_codes(), conditions.not_exposed_to));
    add("conditions.needs", words(call, "access_need", access_need_codes(), conditions.needs));
    add("conditions.languages", words(call, "language", language_codes(), conditions.languages));
    add("conditions.licences", words(call, "licence", licence_codes(), conditions.licences));
    return web::html_list(lines);
}

Result<City> places_wished(const Call& call, const Wishes& wishes) {
    return wishes.workplaces.empty() ? Result<City>(City{})
                                     : call.desks().people.known_workplaces(call.actor());
}

Html wishes(const Call& call, const Wishes& wishes, const City& places) {
    Html all = liked(call, wishes.kinds, [&](WorkKind kind) {
        return word(call, "work_kind", work_kind_codes(), kind);
    });
    all += liked(call, wishes.surroundings, [&](Surrounding one) {
        return word(call, "surrounding", surrounding_codes(), one);
    });
    all += liked(call, wishes.times,
                 [&](DayTime time) { return word(call, "day_time", day_time_codes(), time); });
    all += liked(call, wishes.workplaces,
                 [&](const std::string& code) { return place_name(places, code); });
    std::vector<Html> amounts;
    if (wishes.weekly_wanted)
        amounts.emplace_back(call.say("wishes.weekly", {duration_text(*wishes.weekly_wanted)}));
    if (wishes.travel_wanted)
        amounts.emplace_back(call.say("wishes.travel", {duration_text(*wishes.travel_wanted)}));
    all += web::html_list(amounts);
    return all.is_empty() ? element("p", {{"class", "empty"}}, call.say("wishes.none")) : all;
}

}  // namespace kynnys::pages
