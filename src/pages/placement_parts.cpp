#include "pages/placement_parts.h"

#include "base/text.h"
#include "pages/list_parts.h"
#include "pages/money_parts.h"
#include "pages/words.h"

namespace kynnys::pages {

namespace {

std::string days_text(const Call& call, const CodeSet<Day>& days) {
    std::vector<std::string> all;
    for (const Day day : days.values()) all.push_back(short_word(call, day));
    return all.empty() ? call.say("placement.days_change") : joined(all, ", ");
}

Html row(const Call& call, const char* key, const Html& value) {
    return element("dt", call.say(key)) + element("dd", value);
}

std::string subsidy_text(const Call& call, const PlacementTerms& terms) {
    std::string name = word(call, "job_subsidy", job_subsidy_codes(), terms.subsidy);
    if (terms.subsidy == JobSubsidy::none)
        return name;
    return name + ", " +
           (terms.subsidy_decided_on
                ? call.say("placement.decided_on", {day_text(*terms.subsidy_decided_on)})
                : call.say("placement.not_decided"));
}

std::string time_of(const Call& call, const Placement& placement) {
    const std::string from = day_text(placement.terms.start_on);
    const auto last = last_day(placement);
    return last ? call.say("placement.from_to", {from, day_text(*last)})
                : call.say("placement.from", {from});
}

}  // namespace

std::string placement_path(const std::string& id) {
    return "/placements/" + id;
}

Html placement_badge(const Call& call, PlacementState state) {
    static constexpr const char* kinds[] = {"alert", "info", "info", "success", "neutral"};
    return element("span",
                   {{"class", std::string("hds-status-label hds-status-label--") +
                                  kinds[static_cast<std::size_t>(state)]}},
                   word(call, "placement_state", placement_state_codes(), state));
}

std::string placement_sentence(const Call& call, const Placement& placement) {
    const PlacementState state = state_of(placement, call.today());
    switch (state) {
        case PlacementState::blocked:
            return call.say("placement.is_blocked");
        case PlacementState::planned:
            return call.say("placement.is_planned", {day_text(placement.terms.start_on)});
        case PlacementState::begun:
            return call.say("placement.is_begun", {day_text(placement.terms.start_on)});
        case PlacementState::started:
            return call.say("placement.is_started", {day_text(*placement.started_on)});
        case PlacementState::ended:
            return call.say("placement.is_ended",
                            {day_text(placement.end->last_on),
                             word(call, "end_reason", end_reason_codes(), placement.end->reason)});
    }
    return "";
}

Html terms_list(const Call& call, const Placement& placement) {
    const PlacementTerms& terms = placement.terms;
    Html all = row(call, "placement.contract",
                   word(call, "contract_type", contract_type_codes(), terms.contract)) +
               row(call, "placement.time", time_of(call, placement)) +
               row(call, "placement.weekly",
                   duration_text(terms.weekly) + " · " + days_text(call, terms.days)) +
               row(call, "placement.hourly_wage",
                   call.say("placement.euros_an_hour", {euros_text(terms.hourly_wage)})) +
               row(call, "placement.market",
                   word(call, "labour_market", labour_market_codes(), terms.market)) +
               row(call, "placement.subsidy", subsidy_text(call, terms));
    if (!terms.note.empty() && call.actor().kind != ActorKind::link)
        all += row(call, "placement.note", terms.note);
    return element("dl", {{"class", "facts"}}, all);
}

Html weeks_table(const Call& call, const std::vector<PersonWeek>& weeks, bool sees_edges) {
    web::HtmlTable table{"weeks", call.say("work_page.weeks"), {}, {}};
    for (const char* key :
         {"work_page.week", "work_page.paid", "work_page.planned", "work_page.together"})
        table.columns.emplace_back(call.say(key));
    if (sees_edges)
        table.columns.emplace_back(call.say("work_page.edges"));
    for (const PersonWeek& one : weeks) {
        const WeekOfWork& week = one.week;
        const Date sunday(std::chrono::sys_days(week.monday) + std::chrono::days{6});
        Html paid = duration_text(week.done);
        if (week.unknown > 0)
            paid += " " + element("span", {{"class", "quiet-text"}},
                                  call.say("work_page.unknown", {std::to_string(week.unknown)}));
        std::vector<Html> cells{day_text(week.monday) + "–" + day_text(sunday), paid,
                                duration_text(week.planned), duration_text(week.all())};
        if (sees_edges) {
            std::vector<Html> lines;
            for (const rules::EdgeAnswer& edge : one.warnings)
                lines.emplace_back(rules_speaker(call).edge(edge));
            cells.push_back(lines.empty() ? Html(call.say("work_page.no_edge"))
                                          : web::html_list(lines));
        }
        table.rows.push_back(std::move(cells));
    }
    return web::html_table(table, web::HtmlWidth::may_scroll);
}

Result<Minutes> parse_hours(std::string_view text) {
    const std::string_view typed = trimmed(text);
    const std::size_t colon = typed.find(':');
    if (colon == std::string_view::npos) {
        const std::int64_t hundredths = TRY(parse_scaled(typed, 2));
        return Minutes{(hundredths * 60 + 50) / 100};
    }
    const std::int64_t hours = TRY(parse_whole(typed.substr(0, colon)));
    const std::int64_t minutes = TRY(parse_whole(typed.substr(colon + 1)));
    if (hours < 0 || hours > 1'000 || minutes < 0 || minutes > 59)
        return Error{ErrorKind::invalid, "number.is_not_a_number", "", {std::string(typed)}};
    return Minutes{hours * 60 + minutes};
}

std::string decimal_hours(Minutes minutes) {
    const std::int64_t hours = minutes.count / 60;
    const std::int64_t rest = minutes.count % 60;
    if (rest == 0)
        return std::to_string(hours);
    if (rest % 15 == 0)
        return std::to_string(hours) + (rest == 15 ? ",25" : rest == 30 ? ",5" : ",75");
    return std::to_string(hours) + (rest < 10 ? ":0" : ":") + std::to_string(rest);
}

std::string euros_text(Cents cents) {
    const std::int64_t rest = cents.count % 100;
    return std::to_string(cents.count / 100) + (rest < 10 ? ",0" : ",") + std::to_string(rest);
}

}  // namespace kynnys::pages
