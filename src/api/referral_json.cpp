#include "api/referral_json.h"

#include "api/call.h"
#include "api/service_json.h"
#include "exchange/fact_json.h"

namespace kynnys::api {

namespace {

Json day_json(const std::optional<Date>& day) {
    return day ? Json(iso_text(*day)) : Json();
}

Json time_json(const std::optional<Instant>& at) {
    return at ? Json(iso_text(*at)) : Json();
}

Json name_json(const ServiceText& text) {
    return Json::Object{{"fi", text.finnish}, {"sv", text.swedish}, {"en", text.english}};
}

template <class Enum, std::size_t count>
Json code_json(const CodeList<Enum, count>& codes, const std::optional<Enum>& value) {
    return value ? Json(codes.code(*value)) : Json();
}

Json sent_json(const std::optional<SentFacts>& sent) {
    if (!sent)
        return {};
    return Json::Object{
        {"name", sent->name}, {"phone", sent->phone}, {"facts", sent->facts}, {"note", sent->note}};
}

Json steps_json(const ReferralCard& card) {
    Json::Array steps;
    for (const ReferralStep step : card.steps) steps.emplace_back(referral_step_codes().code(step));
    return steps;
}

Error at(Error error, const char* member) {
    error.field = member;
    return error;
}

// A code of a list; none where it is absent.
template <class Enum, std::size_t count>
Result<std::optional<Enum>> code_of(const Json& body, const char* member,
                                    const CodeList<Enum, count>& codes) {
    const std::string word = TRY(Call::text(body, member));
    if (word.empty())
        return std::optional<Enum>();
    auto code = codes.parse(word);
    if (!code)
        return at(std::move(code).error(), member);
    return std::optional(code.value());
}

std::string_view verdict_of(const ServiceFit& fit) {
    if (!fit.answer)
        return "ask";
    switch (fit.answer->verdict) {
        case rules::Verdict::yes:
            return "fits";
        case rules::Verdict::no:
            return "does_not_fit";
        default:
            return "might_fit";
    }
}

Json fit_json(const ServiceFit& fit, const rules::RuleSet& rules, Date today) {
    Json::Array missing;
    if (fit.answer) {
        for (const int fact : fit.answer->missing.facts)
            missing.emplace_back(rules.facts[static_cast<std::size_t>(fact)].name);
    }
    return Json::Object{{"service", service_json(fit.card, today)},
                        {"verdict", verdict_of(fit)},
                        {"missing", std::move(missing)}};
}

}  // namespace

Json::Object referral_json(const ReferralCard& card) {
    const Referral& one = card.referral;
    return {{"id", one.id},
            {"version", one.version},
            {"person", card.is_sent ? Json(one.person) : Json()},
            {"service", one.service},
            {"service_name", name_json(card.service)},
            {"from", card.from},
            {"to", card.to},
            {"state", referral_state_codes().code(one.state)},
            {"owner", referral_owner_codes().code(one.owner)},
            {"sent_at", iso_text(one.sent_at)},
            {"changed_on", iso_text(one.changed_on)},
            {"due_on", day_json(one.due_on)},
            {"place", one.place ? Json(*one.place) : Json()},
            {"estimate", day_json(one.estimate)},
            {"reason", code_json(return_reason_codes(), one.reason)},
            {"note", card.sent ? Json(one.note) : Json()},
            {"next_service", one.next_service},
            {"awaited", code_json(referral_news_codes(), one.awaited)},
            {"shares", referral_shares_codes().code(card.consent.shares)},
            {"consent", card.consent.text},
            {"consent_at", time_json(card.consent.recorded_at)},
            {"sent", sent_json(card.sent)},
            {"waits_for_me", card.waits_for_me},
            {"has_news", card.has_news},
            {"steps", steps_json(card)}};
}

Json::Object referral_json(const ReferralView& view) {
    Json::Object object = referral_json(view.card);
    Json::Array events;
    for (const ReferralEvent& one : view.events)
        events.emplace_back(Json::Object{{"at", iso_text(one.at)}, {"kind", one.kind}});
    Json::Array messages;
    for (const ReferralView::Message& one : view.messages)
        messages.emplace_back(Json::Object{{"at", iso_text(one.at)},
                                           {"organisation", one.organisation},
                                           {"author", one.author},
                                           {"body", one.body}});
    object.emplace_back("events", std::move(events));
    object.emplace_back("messages", std::move(messages));
    return object;
}

Json::Object check_json(const ServiceCheck& check, const rules::RuleSet& rules, Date today) {
    Json::Array fits;
    for (const ServiceFit& fit : check.fits) fits.push_back(fit_json(fit, rules, today));
    Json::Array questions;
    for (const int fact : check.questions)
        questions.emplace_back(rules.facts[static_cast<std::size_t>(fact)].name);
    return {{"items", std::move(fits)}, {"questions", std::move(questions)}};
}

Result<ReferralDraft> draft_of(const Json& body) {
    TRY(Call::check_members(body, {"service", "shares", "consent", "note"}));
    ReferralDraft draft;
    draft.service = TRY(Call::text(body, "service"));
    draft.consent = TRY(Call::text(body, "consent"));
    draft.note = TRY(Call::text(body, "note"));
    draft.shares =
        TRY(code_of(body, "shares", referral_shares_codes())).value_or(ReferralShares::facts);
    return draft;
}

Result<StepDetails> details_of(const Json& body) {
    constexpr std::int64_t most = 100'000;
    TRY(Call::check_members(
        body, {"step", "version", "place", "estimate", "reason", "note", "next_service", "news"}));
    StepDetails details;
    if (const Json* place = body.find("place"); place != nullptr && !place->is_null()) {
        if (place->whole() == nullptr || *place->whole() < -most || *place->whole() > most)
            return Error{ErrorKind::invalid, "member.has_wrong_type", "place", {"number"}};
        details.place = static_cast<int>(*place->whole());
    }
    if (const std::string day = TRY(Call::text(body, "estimate")); !day.empty()) {
        auto parsed = parse_date(day);
        if (!parsed)
            return at(std::move(parsed).error(), "estimate");
        details.estimate = parsed.value();
    }
    details.reason = TRY(code_of(body, "reason", return_reason_codes()));
    details.note = TRY(Call::text(body, "note"));
    details.next_service = TRY(Call::text(body, "next_service"));
    details.news = TRY(code_of(body, "news", referral_news_codes()));
    return details;
}

Result<ReferralStep> step_of(const Json& body) {
    auto step = referral_step_codes().parse(TRY(Call::text(body, "step")));
    if (!step)
        return at(std::move(step).error(), "step");
    return step;
}

}  // namespace kynnys::api
