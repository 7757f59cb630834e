#include "api/placement_json.h"

#include "api/call.h"
#include "api/values.h"
#include "base/text.h"

namespace kynnys::api {

namespace {

constexpr std::string_view term_members[] = {
    "title",   "contract",           "hourly_wage", "weekly_minutes", "days",
    "subsidy", "subsidy_decided_on", "market",      "start_on",       "planned_end_on",
    "note"};

Json day_json(const std::optional<Date>& day) {
    if (!day)
        return nullptr;
    return iso_text(*day);
}

Json minutes_json(const std::optional<Minutes>& minutes) {
    if (!minutes)
        return nullptr;
    return minutes->count;
}

Json fitting_json(const rules::EdgeAnswer& edge) {
    if (!edge.fitting_minutes)
        return nullptr;
    return *edge.fitting_minutes;
}

Json proposal_json(const Placement& placement) {
    if (!placement.proposal)
        return nullptr;
    return *placement.proposal;
}

// "12.50".
std::string euros(Cents cents) {
    const std::int64_t rest = cents.count % 100;
    return std::to_string(cents.count / 100) + (rest < 10 ? ".0" : ".") + std::to_string(rest);
}

Error wrong_type(std::string_view member) {
    return {ErrorKind::invalid, "member.has_wrong_type", std::string(member), {}};
}

template <class Value>
Result<Value> at_member(Result<Value> read, std::string_view member) {
    if (read)
        return read;
    Error error = std::move(read).error();
    error.field = member;
    return error;
}

template <class Enum, std::size_t count>
Result<Done> take_code(const Json& body, std::string_view member,
                       const CodeList<Enum, count>& codes, Enum& into) {
    if (body.find(member) == nullptr)
        return Done{};
    const std::string word = TRY(Call::text(body, member));
    into = TRY(at_member(codes.parse(word), member));
    return Done{};
}

Result<Done> take_text(const Json& body, std::string_view member, std::string& into) {
    if (body.find(member) != nullptr)
        into = TRY(Call::text(body, member));
    return Done{};
}

Result<std::optional<Date>> maybe_day(const Json& json, std::string_view member) {
    if (json.is_null())
        return std::optional<Date>();
    const std::string* const text = json.string();
    if (text == nullptr)
        return wrong_type(member);
    return std::optional(TRY(at_member(parse_date(*text), member)));
}

Result<Done> take_maybe_day(const Json& body, std::string_view member, std::optional<Date>& into) {
    if (const Json* const found = body.find(member))
        into = TRY(maybe_day(*found, member));
    return Done{};
}

Result<std::optional<Minutes>> maybe_minutes(const Json& object, std::string_view member) {
    const Json* const found = object.find(member);
    if (found == nullptr || found->is_null())
        return std::optional<Minutes>();
    if (found->whole() == nullptr)
        return wrong_type(member);
    return std::optional(Minutes{*found->whole()});
}

Result<Done> take_amounts(const Json& body, PlacementTerms& terms) {
    if (body.find("hourly_wage") != nullptr) {
        const std::string text = TRY(Call::text(body, "hourly_wage"));
        terms.hourly_wage = {TRY(at_member(parse_scaled(text, 2), "hourly_wage"))};
    }
    if (body.find("weekly_minutes") != nullptr)
        terms.weekly = TRY(maybe_minutes(body, "weekly_minutes")).value_or(Minutes{});
    if (body.find("days") == nullptr)
        return Done{};
    terms.days = {};
    const auto words = TRY(texts_member(body, "days"));
    for (const std::string& one : words) {
        const auto day = day_of_text(one);
        if (!day)
            return wrong_type("days");
        terms.days.add(*day);
    }
    return Done{};
}

Result<PlacementTerms> terms_in(PlacementTerms terms, const Json& body) {
    TRY(take_text(body, "title", terms.title));
    TRY(take_code(body, "contract", contract_type_codes(), terms.contract));
    TRY(take_amounts(body, terms));
    TRY(take_code(body, "subsidy", job_subsidy_codes(), terms.subsidy));
    TRY(take_maybe_day(body, "subsidy_decided_on", terms.subsidy_decided_on));
    TRY(take_code(body, "market", labour_market_codes(), terms.market));
    std::optional<Date> start = terms.start_on;
    TRY(take_maybe_day(body, "start_on", start));
    terms.start_on = start.value_or(terms.start_on);
    TRY(take_maybe_day(body, "planned_end_on", terms.planned_end_on));
    TRY(take_text(body, "note", terms.note));
    return terms;
}

std::vector<std::string_view> members(std::vector<std::string_view> beside) {
    beside.insert(beside.end(), std::begin(term_members), std::end(term_members));
    return beside;
}

}  // namespace

Json::Object placement_json(const Placement& placement) {
    const PlacementTerms& terms = placement.terms;
    std::vector<std::string> days;
    for (const Day day : terms.days.values()) days.push_back(day_text(day));
    Json::Object object{{"id", placement.id},
                        {"version", placement.version},
                        {"person", placement.person},
                        {"workplace", placement.workplace},
                        {"proposal", proposal_json(placement)},
                        {"title", terms.title},
                        {"contract", contract_type_codes().code(terms.contract)},
                        {"hourly_wage", euros(terms.hourly_wage)},
                        {"weekly_minutes", terms.weekly.count},
                        {"days", texts_json(days)},
                        {"subsidy", job_subsidy_codes().code(terms.subsidy)},
                        {"subsidy_decided_on", day_json(terms.subsidy_decided_on)},
                        {"market", labour_market_codes().code(terms.market)},
                        {"start_on", iso_text(terms.start_on)},
                        {"planned_end_on", day_json(terms.planned_end_on)},
                        {"note", terms.note},
                        {"started_on", day_json(placement.started_on)},
                        {"needs_money_check", needs_money_check(placement)}};
    if (placement.end)
        object.emplace_back("end",
                            Json::Object{{"last_on", iso_text(placement.end->last_on)},
                                         {"reason", end_reason_codes().code(placement.end->reason)},
                                         {"note", placement.end->note}});
    return object;
}

Json::Object job_json(const JobHours& job) {
    Json::Object object = placement_json(job.placement);
    Json::Array worked;
    for (const WorkedDay& day : job.days)
        worked.emplace_back(Json::Object{{"on", iso_text(day.on)},
                                         {"planned_minutes", minutes_json(day.planned)},
                                         {"done_minutes", minutes_json(day.done)}});
    object.emplace_back("worked_days", std::move(worked));
    return object;
}

Json::Object card_json(const PlacementCard& card, Date today) {
    Json::Object object = job_json(card.job);
    object.emplace_back("state", placement_state_codes().code(state_of(card.job.placement, today)));
    object.emplace_back("workplace_name", card.workplace);
    return object;
}

Json weeks_json(const std::vector<PersonWeek>& weeks, const rules::RuleSet& rules) {
    Json::Array all;
    for (const PersonWeek& one : weeks) {
        Json::Array edges;
        for (const rules::EdgeAnswer& edge : one.warnings)
            edges.emplace_back(Json::Object{
                {"edge", rules.edges[static_cast<std::size_t>(edge.edge)].name},
                {"is_sure",
                 edge.applies == rules::Verdict::yes && edge.keeps == rules::Verdict::no},
                {"fitting_minutes", fitting_json(edge)}});
        all.emplace_back(Json::Object{{"monday", iso_text(one.week.monday)},
                                      {"done_minutes", one.week.done.count},
                                      {"planned_minutes", one.week.planned.count},
                                      {"unknown_days", one.week.unknown},
                                      {"edges", std::move(edges)}});
    }
    return all;
}

Result<PlacementTerms> changed_terms(PlacementTerms terms, const Json& body) {
    TRY(Call::check_members(body, members({"version"})));
    return terms_in(std::move(terms), body);
}

Result<PlacementDraft> placement_draft(const Json& body, Date today) {
    TRY(Call::check_members(body, members({"workplace", "proposal"})));
    PlacementDraft draft;
    draft.terms.start_on = today;
    draft.workplace = TRY(Call::text(body, "workplace"));
    if (const std::string proposal = TRY(Call::text(body, "proposal")); !proposal.empty())
        draft.proposal = proposal;
    draft.terms = TRY(terms_in(draft.terms, body));
    return draft;
}

Result<std::optional<PlacementEnd>> end_in(const Json& body) {
    TRY(Call::check_members(body, {"last_on", "reason", "note", "version"}));
    std::optional<Date> last_on;
    TRY(take_maybe_day(body, "last_on", last_on));
    if (!last_on)
        return std::optional<PlacementEnd>();
    PlacementEnd end;
    end.last_on = *last_on;
    TRY(take_code(body, "reason", end_reason_codes(), end.reason));
    TRY(take_text(body, "note", end.note));
    return std::optional(end);
}

Result<std::vector<WorkedDay>> days_in(const Json& body) {
    TRY(Call::check_members(body, {"days", "version"}));
    const Json* const found = body.find("days");
    if (found == nullptr || found->array() == nullptr || found->array()->size() > 100)
        return wrong_type("days");
    std::vector<WorkedDay> days;
    for (const Json& one : *found->array()) {
        if (one.object() == nullptr)
            return wrong_type("days");
        TRY(Call::check_members(one, {"on", "planned_minutes", "done_minutes"}));
        const std::string on = TRY(Call::text(one, "on"));
        WorkedDay& day = days.emplace_back();
        day.on = TRY(at_member(parse_date(on), "days"));
        day.planned = TRY(maybe_minutes(one, "planned_minutes"));
        day.done = TRY(maybe_minutes(one, "done_minutes"));
    }
    return days;
}

}  // namespace kynnys::api
