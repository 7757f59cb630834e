// Referrals: the lists of both sides, and one referral with what this side may do next.
#include "base/text.h"
#include "pages/list_file.h"
#include "pages/list_parts.h"
#include "pages/person_frame.h"
#include "pages/referral_parts.h"
#include "pages/referral_view.h"
#include "pages/service_parts.h"
#include "pages/words.h"
#include "web/error_response.h"

namespace kynnys::pages {

namespace {

using web::Method;

constexpr const char* list_path = "/referrals";
constexpr int page_length = 50;
constexpr int services_most = 200;

std::vector<Filter> all_filters(const Call& call) {
    Filter side{
        {"side", "referral_page.side", ""},
        {{"", call.say("referral_page.sent")}, {"received", call.say("referral_page.received")}}};
    Filter state{{"state", "referral_page.state", ""}, {{"", call.say("referral_page.any_state")}}};
    for (const Option& one : options(call, "referral_state", referral_state_codes()))
        state.options.push_back(one);
    return {side, state};
}

// Of one side, and in one state where the address says so.
Result<std::vector<ReferralCard>> cards_asked(const Call& call, const PageOf& page) {
    std::optional<ReferralState> state;
    if (const std::string word = call.query("state"); !word.empty())
        state = TRY(referral_state_codes().parse(word));
    const auto side =
        call.query("side") == "received" ? ReferralDesk::Side::received : ReferralDesk::Side::sent;
    return call.desks().referrals.list(call.actor(), side, state, page);
}

Html table_or_none(const Call& call, const std::vector<ReferralCard>& cards) {
    return list_table(referral_table(call, cards), call.say("referral_page.none"));
}

Answer list(const Call& call) {
    const auto cards = TRY(cards_asked(call, {call.query("after"), page_length}));
    std::optional<std::string> next;
    if (cards.size() == page_length)
        next = cards.back().referral.id;
    Html links = link_button(call.say("check_page.title"), "/check", Button::primary) +
                 link_button(call.say("service_page.title"), "/services");
    if (call.offers(Action::consultation_list))
        links += link_button(call.say("consultation.title"), "/consultations");
    Page page;
    page.title = call.say("referral_page.title");
    page.content = element("p", {{"class", "buttons"}}, links) +
                   filters(call, list_path, all_filters(call)) + table_or_none(call, cards) +
                   paging(call, list_path, next) + export_links(call, list_path);
    return page;
}

Result<TableFile> list_file(const Call& call) {
    const auto cards = TRY(cards_asked(call, {"", rows_in_a_file}));
    return file_of("referrals", referral_table(call, cards));
}

Answer of_person(const Call& call) {
    const std::string& id = call.argument("person");
    const std::string path = "/people/" + id + "/referrals";
    const ClientView view = TRY(call.desks().people.find(call.actor(), id));
    const auto cards = TRY(call.desks().referrals.of_person(call.actor(), id));
    Html content = element("h2", call.say("referral_page.title"));
    if (call.offers(Action::referral_send))
        content += element(
            "p", link_button(call.say("check_page.title"), "/check?person=" + id, Button::primary));
    if (call.offers(Action::consultation_edit))
        content += element(
            "p", link_button(call.say("consultation.bring"), "/consultations/new?person=" + id));
    return person_page(call, view, path, content + table_or_none(call, cards));
}

constexpr const char* no_service = "none";

std::vector<Option> return_reasons(const Call& call) {
    std::vector<Option> all = options(call, "return_reason", return_reason_codes());
    all.insert(all.begin(), {"", call.say("form.choose")});
    return all;
}

Result<std::vector<Option>> next_services(const Call& call, const Referral& referral) {
    ServiceFilter filter;
    filter.state = ServiceState::active;
    // None is an answer, too; a receiver who has not thought of one is asked.
    std::vector<Option> all{{"", call.say("form.choose")},
                            {no_service, call.say("referral_page.no_next_service")}};
    for (const ServiceCard& card :
         TRY(call.desks().services.list(call.actor(), filter, {"", services_most}))) {
        if (card.service.id != referral.service)
            all.push_back({card.service.id, said(call, card.service.name)});
    }
    return all;
}

Html step_fields(const FormParts& parts, const Referral& referral, ReferralStep step,
                 const std::vector<Option>& next) {
    const Call& call = parts.call();
    switch (step) {
        case ReferralStep::queue:
            return parts.text({"place", "referral_page.place", "", "number", "", true}) +
                   parts.text({"estimate", "referral_page.estimate", "referral_page.day_hint"});
        case ReferralStep::give_back:
            return parts.choice({"reason", "referral_page.reason", "", "text", "", true},
                                return_reasons(call)) +
                   parts.choice(
                       {"next_service", "referral_page.next_service", "", "text", "", true}, next) +
                   parts.area({"note", "referral_page.note", ""}, 2);
        case ReferralStep::withdraw:
            return parts.area({"note", "referral_page.why", "", "text", "", true}, 2);
        case ReferralStep::tell: {
            std::vector<Option> news;
            for (const ReferralNews one : news_for(referral))
                news.push_back(
                    {std::string(referral_news_codes().code(one)),
                     call.say("referral_event." + std::string(referral_news_codes().code(one)))});
            return parts.radios({"news", "referral_page.news", "", "text", "", true}, news) +
                   parts.text({"note", "referral_page.one_line", "referral_page.one_line_hint"});
        }
        default:
            return {};
    }
}

// Those with fields are folded, so that what is most usual stands first; the one with a fault is
// open.
Html step_form(const Call& call, const ReferralCard& card, ReferralStep step,
               const std::vector<Option>& next, const FormState& state) {
    const std::string code(referral_step_codes().code(step));
    const std::string* typed_step = state.values.find("step");
    const bool is_typed = typed_step != nullptr && *typed_step == code;
    const FormParts parts(call, is_typed ? state : FormState{});
    const Html fields = step_fields(parts, card.referral, step, next);
    const bool is_plain = fields.is_empty();
    const std::string label = call.say("referral_step." + code);
    Html all = form(call, referral_path(card.referral.id) + "/steps",
                    version_field(card.referral.version) + hidden_field("step", code) +
                        (is_typed ? parts.error_summary() : Html()) + fields +
                        button(label, is_plain ? Button::primary : Button::secondary));
    if (is_plain)
        return all;
    Attributes attributes{{"class", "refusal"}};
    if (is_typed)
        attributes.emplace_back("open", "");
    return element("details", attributes, element("summary", label) + all);
}

Html told_of(const Call& call, const ReferralCard& card) {
    const Html title = element("h2", call.say("referral_page.told"));
    if (!card.sent)
        return title + element("p", call.say("referral_page.not_told_any_more"));
    return title + sent_list(call, *card.sent) +
           element("p", {{"class", "quiet-text"}},
                   call.say("referral_page.consent", {card.consent.text}));
}

Answer page_of(const Call& call, const ReferralView& view, const FormState& state) {
    const ReferralCard& card = view.card;
    const auto next = TRY(next_services(call, card.referral));
    Page page;
    page.title = call.say("referral_page.one", {said(call, card.service)});
    page.crumbs = {{call.say("referral_page.title"),
                    card.is_received && !card.is_sent ? "/referrals?side=received" : list_path}};
    Html steps;
    for (const ReferralStep step : card.steps) steps += step_form(call, card, step, next, state);
    page.content =
        element("p", referral_state(call, card)) +
        element("p", call.say("referral_page.from_to", {card.from, card.to})) +
        (card.is_sent ? element("p", element("a", {{"href", "/people/" + card.referral.person}},
                                             call.say("referral_page.to_client")))
                      : Html()) +
        referral_details(call, card) + steps + told_of(call, card) + referral_events(call, view) +
        referral_messages(call, view, FormParts(call, state), referral_path(card.referral.id));
    if (!state.errors.empty())
        page.status = web::status_of(state.errors.front().kind);
    return page;
}

Answer show(const Call& call) {
    return page_of(call, TRY(call.desks().referrals.find(call.actor(), call.argument("referral"))),
                   {});
}

// Forms keep what was typed.
Answer again(const Call& call, const Error& error) {
    if (error.kind != ErrorKind::invalid && error.kind != ErrorKind::conflict)
        return error;
    const auto view = TRY(call.desks().referrals.find(call.actor(), call.argument("referral")));
    return page_of(call, view, typed(call, {error}));
}

Result<StepDetails> typed_details(const Call& call, ReferralStep step) {
    StepDetails details;
    if (const std::string place = call.field("place"); !place.empty()) {
        const auto number = parse_whole(place);
        if (!number || number.value() < 0 || number.value() > 100'000)
            return Error{ErrorKind::invalid, "form.is_no_number", "place", {}};
        details.place = static_cast<int>(number.value());
    }
    if (const std::string day = call.field("estimate"); !day.empty()) {
        auto parsed = parse_date(day);
        if (!parsed)
            return Error{ErrorKind::invalid, "date.is_not_a_day", "estimate", {day}};
        details.estimate = parsed.value();
    }
    if (const auto reason = return_reason_codes().parse(call.field("reason")))
        details.reason = reason.value();
    if (const auto news = referral_news_codes().parse(call.field("news")))
        details.news = news.value();
    details.note = call.field("note");
    details.next_service = call.field("next_service");
    if (step == ReferralStep::give_back && details.next_service.empty())
        return Error{ErrorKind::invalid, "referral.next_service_is_missing", "next_service", {}};
    if (details.next_service == no_service)
        details.next_service.clear();
    return details;
}

Answer take_step(const Call& call) {
    const std::string& id = call.argument("referral");
    const ReferralStep step = TRY(referral_step_codes().parse(call.field("step")));
    const auto details = typed_details(call, step);
    if (!details)
        return again(call, details.error());
    const auto done = call.desks().referrals.take_step(call.actor(), id, step, details.value(),
                                                       call.version_seen());
    if (!done)
        return again(call, done.error());
    return SeeOther{referral_path(id), "done.referral_step"};
}

Answer write(const Call& call) {
    const std::string& id = call.argument("referral");
    const auto done = call.desks().referrals.write(call.actor(), id, call.field("body"));
    if (!done)
        return again(call, done.error());
    return SeeOther{referral_path(id), "done.referral_message"};
}

}  // namespace

void add_referral_pages(Routes& routes) {
    routes.add(Method::get, "/referrals", "page.referrals", Door::user, list);
    routes.add(Method::get, "/referrals.csv", "page.referrals.csv", Door::user, csv_of(list_file));
    routes.add(Method::get, "/referrals.xlsx", "page.referrals.xlsx", Door::user,
               xlsx_of(list_file));
    routes.add(Method::get, "/referrals/{referral}", "page.referral", Door::user, show);
    routes.add(Method::post, "/referrals/{referral}/steps", "page.referral.step", Door::user,
               take_step);
    routes.add(Method::post, "/referrals/{referral}/messages", "page.referral.write", Door::user,
               write);
    routes.add(Method::get, "/people/{person}/referrals", "page.person.referrals", Door::user,
               of_person);
}

}  // namespace kynnys::pages
