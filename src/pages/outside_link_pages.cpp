// Links for referrers from outside: the list, a new one, renewed, taken back.
#include "pages/facts.h"
#include "pages/list_parts.h"
#include "pages/notice.h"
#include "pages/routes.h"
#include "pages/row_form.h"
#include "pages/service_parts.h"
#include "pages/words.h"
#include "web/error_response.h"

namespace kynnys::pages {

namespace {

using web::Method;

constexpr const char* list_path = "/outside-links";
constexpr int page_length = 50;

std::string path_of(const Call& call, const char* deed) {
    return std::string(list_path) + "/" + call.argument("referrer") + deed;
}

std::vector<Crumb> crumbs(const Call& call) {
    return {{call.say("service_page.title"), "/services"},
            {call.say("outside_link.title"), list_path}};
}

std::string services_text(const Call& call, const OutsideLinkCard& card) {
    std::string all;
    for (const ServiceText& name : card.services)
        all += (all.empty() ? "" : ", ") + said(call, name);
    return all;
}

Html state_of(const Call& call, const OutsideLinkCard& card) {
    const OutsideReferrerRecord& record = card.record;
    if (record.referrer.ended_at)
        return element("span", {{"class", "hds-status-label"}}, call.say("outside_link.is_ended"));
    if (!card.is_live)
        return element("span", {{"class", "hds-status-label hds-status-label--alert"}},
                       call.say("outside_link.is_over"));
    return element("span", {{"class", "hds-status-label hds-status-label--success"}},
                   call.say("outside_link.ends", {time_text(*record.link_ends_at)}));
}

Html deeds_of(const Call& call, const OutsideLinkCard& card) {
    const OutsideReferrer& one = card.record.referrer;
    if (one.ended_at)
        return {};
    const std::string path = std::string(list_path) + "/" + one.id;
    return element(
        "div", {{"class", "buttons"}},
        form(call, path + "/renew", button(call.say("outside_link.renew"), Button::secondary)) +
            link_button(call.say("outside_link.end"), path + "/end"));
}

Html item(const Call& call, const OutsideLinkCard& card) {
    const OutsideReferrer& one = card.record.referrer;
    return element("li", {{"class", "card"}},
                   element("h2", one.office) + element("p", state_of(call, card)) +
                       facts({{call.say("outside_link.email"), one.email},
                              {call.say("outside_link.services"), services_text(call, card)},
                              {call.say("outside_link.made"), time_text(one.made_at)},
                              {call.say("outside_link.sent"), std::to_string(card.record.sent)}}) +
                       deeds_of(call, card));
}

Answer list(const Call& call) {
    auto cards =
        TRY(call.desks().outside_links.list(call.actor(), {call.query("after"), page_length + 1}));
    std::optional<std::string> next;
    if (cards.size() > page_length) {
        cards.resize(page_length);
        next = cards.back().record.referrer.id;
    }
    Html items;
    for (const OutsideLinkCard& card : cards) items += item(call, card);
    Page page;
    page.title = call.say("outside_link.title");
    page.crumbs = {{call.say("service_page.title"), "/services"}};
    page.content =
        element("p", call.say("outside_link.what")) +
        element("p",
                link_button(call.say("outside_link.new"), "/outside-links/new", Button::primary)) +
        (items.is_empty() ? element("p", {{"class", "empty"}}, call.say("outside_link.none"))
                          : element("ul", {{"class", "cards"}}, items)) +
        paging(call, list_path, next);
    return page;
}

Answer new_page(const Call& call, const FormState& state) {
    std::vector<Option> services;
    for (const Service& one : TRY(call.desks().outside_links.services(call.actor())))
        services.push_back({one.id, said(call, one.name)});
    std::vector<Option> languages;
    for (const UiLanguage language : {UiLanguage::fi, UiLanguage::sv, UiLanguage::en})
        languages.push_back(
            {std::string(ui_language_codes().code(language)), language_name(language)});
    const FormParts parts(call, state);
    Page page;
    page.title = call.say("outside_link.new");
    page.crumbs = crumbs(call);
    if (!state.errors.empty())
        page.status = web::status_of(state.errors.front().kind);
    if (services.empty()) {
        page.content = element("p", {{"class", "empty"}}, call.say("outside_link.no_services"));
        return page;
    }
    page.content =
        parts.error_summary() + element("p", call.say("outside_link.purpose")) +
        form(call, "/outside-links/new",
             parts.text({"office", "outside_link.office", "outside_link.office_hint", "text",
                         "organization", true}) +
                 parts.text({"email", "outside_link.email", "outside_link.email_hint", "email",
                             "off", true}) +
                 parts.choice({"language", "outside_link.language", ""}, languages) +
                 parts.ticks({"services", "outside_link.services", "outside_link.services_hint"},
                             services) +
                 button(call.say("outside_link.make")));
    return page;
}

Answer show_new(const Call& call) {
    TRY(call.check_offers(Action::service_link));
    FormState state;
    state.values.add("language", std::string(ui_language_codes().code(call.language())));
    return new_page(call, state);
}

// The secret and the code are told once, and go to the referrer by two ways.
Page made_page(const Call& call, const MadeLink& made) {
    Page page;
    page.title = call.say("outside_link.made_title");
    page.crumbs = crumbs(call);
    page.content = notice(Notice::info, "", call.say("outside_link.once")) +
                   element("h2", call.say("own_link.address")) +
                   element("p", {{"class", "secret"}}, call.origin() + "/link/" + made.secret) +
                   element("h2", call.say("own_link.code")) +
                   element("p", {{"class", "secret large"}}, made.code) +
                   element("p", call.say("own_link.ends", {time_text(made.ends_at)}));
    return page;
}

Answer add(const Call& call) {
    OutsideReferrer draft;
    draft.office = call.field("office");
    draft.email = call.field("email");
    const UiLanguage language = TRY(ui_language_codes().parse(call.field("language")));
    draft.language = ui_language_codes().code(language);
    for (const std::string_view service : call.form().fields.all("services"))
        draft.services.emplace_back(service);
    const auto made = TRY(call.desks().outside_links.add(call.actor(), draft));
    if (!made)
        return new_page(call, typed(call, errors_of(made.faults())));
    return made_page(call, made.value().link);
}

Answer renew(const Call& call) {
    return made_page(
        call, TRY(call.desks().outside_links.renew(call.actor(), call.argument("referrer"))));
}

Answer ask_to_end(const Call& call) {
    TRY(call.check_offers(Action::service_link));
    Page page;
    page.title = call.say("outside_link.end");
    page.crumbs = crumbs(call);
    page.content = notice(Notice::alert, "", call.say("outside_link.end_what")) +
                   form(call, path_of(call, "/end"),
                        element("div", {{"class", "buttons"}},
                                button(call.say("outside_link.end_sure"), Button::danger) +
                                    link_button(call.say("button.cancel"), list_path)));
    return page;
}

Answer end(const Call& call) {
    TRY(call.desks().outside_links.end(call.actor(), call.argument("referrer")));
    return SeeOther{list_path, "done.outside_link_ended"};
}

}  // namespace

void add_outside_link_pages(Routes& routes) {
    routes.add(Method::get, "/outside-links", "page.outside_links", Door::user, list);
    routes.add(Method::get, "/outside-links/new", "page.outside_link.new", Door::user, show_new);
    routes.add(Method::post, "/outside-links/new", "page.outside_link.add", Door::user, add);
    routes.add(Method::post, "/outside-links/{referrer}/renew", "page.outside_link.renew",
               Door::user, renew);
    routes.add(Method::get, "/outside-links/{referrer}/end", "page.outside_link.end", Door::user,
               ask_to_end);
    routes.add(Method::post, "/outside-links/{referrer}/end", "page.outside_link.end.send",
               Door::user, end);
}

}  // namespace kynnys::pages
