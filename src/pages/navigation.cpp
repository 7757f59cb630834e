#include "pages/navigation.h"

#include <array>

#include "pages/form_parts.h"

namespace kynnys::pages {

namespace {

bool is_signed_in(const Call& call) {
    return call.signed_in() && call.signed_in()->session.state == SessionState::whole;
}

Html language_button(const Call& call, UiLanguage language) {
    const std::string code(ui_language_codes().code(language));
    Attributes attributes{{"name", "language"}, {"value", code}, {"lang", code}};
    if (language == call.language())
        attributes.emplace_back("aria-current", "true");
    return element("button", attributes, language_name(language));
}

// A page that answers a form can't be looked at again in another language.
Html language_choice(const Call& call) {
    Html buttons;
    for (const UiLanguage language : {UiLanguage::fi, UiLanguage::sv, UiLanguage::en})
        buttons += language_button(call, language);
    const bool is_shown = call.request().method == web::Method::get;
    return element("form",
                   {{"method", "post"},
                    {"action", "/language"},
                    {"class", "languages"},
                    {"aria-label", call.say("page.languages")}},
                   hidden_field("to", is_shown ? call.request().path : "/") + buttons);
}

Html search(const Call& call) {
    if (!is_signed_in(call) || !call.offers(Action::person_list))
        return {};
    const std::string label = call.say("page.search_people");
    return element(
        "form",
        {{"method", "post"}, {"action", "/people/search"}, {"class", "search"}, {"role", "search"}},
        secret_field(call) +
            element("label", {{"for", "search-name"}, {"class", "visually-hidden"}}, label) +
            element("input",
                    {{"id", "search-name"},
                     {"name", "name"},
                     {"type", "search"},
                     {"autocomplete", "off"},
                     {"placeholder", label},
                     {"aria-keyshortcuts", "/"}},
                    {}) +
            element("button", {{"class", "quiet"}}, call.say("button.search")));
}

Html account(const Call& call) {
    if (!is_signed_in(call))
        return {};
    const SignedIn& in = *call.signed_in();
    const auto organisation = in.organisations.find(in.session.organisation);
    const Html place =
        organisation == in.organisations.end()
            ? Html()
            : element("span", {{"class", "account-organisation"}}, organisation->second);
    return element("a", {{"href", "/account"}, {"class", "account"}},
                   element("span", in.user.name) + " " + place) +
           element("form", {{"method", "post"}, {"action", "/sign-out"}},
                   secret_field(call) +
                       element("button", {{"class", "quiet"}}, call.say("button.sign_out")));
}

struct Entry {
    const char* path;
    const char* key;
    std::optional<Action> needs;
    std::optional<Action> unless = std::nullopt;  // who has this finds it elsewhere
};
constexpr std::array entries{
    Entry{"/", "navigation.today", std::nullopt},
    Entry{"/people", "navigation.people", Action::person_list},
    Entry{"/workplaces", "navigation.workplaces", Action::workplace_view},
    Entry{"/plans", "navigation.plans", Action::plan_list},
    Entry{"/referrals", "navigation.referrals", Action::referral_list},
    Entry{"/services", "navigation.services", Action::service_list, Action::referral_list},
    Entry{"/consultations", "navigation.consultations", Action::consultation_list,
          Action::user_list},
    Entry{"/users", "navigation.users", Action::user_list},
    Entry{"/policy", "navigation.policy", Action::policy_view},
    Entry{"/rules", "navigation.rules", Action::rules_view, Action::plan_make},
    Entry{"/audit", "navigation.audit", Action::audit_view},
    Entry{"/data", "navigation.data", Action::organisation_edit}};

bool is_below(const std::string& path, const std::string& entry) {
    return path == entry || (entry != "/" && path.starts_with(entry + "/"));
}

}  // namespace

Html site_header(const Call& call) {
    return element("header", {{"class", "site-header"}},
                   element("a", {{"href", "/"}, {"class", "brand"}}, call.say("page.product")) +
                       search(call) + language_choice(call) + account(call));
}

Html site_navigation(const Call& call) {
    if (!is_signed_in(call))
        return {};
    Html items;
    for (const Entry& entry : entries) {
        if ((entry.needs && !call.offers(*entry.needs)) ||
            (entry.unless && call.offers(*entry.unless)))
            continue;
        Attributes attributes{{"href", entry.path}};
        if (is_below(call.request().path, entry.path))
            attributes.emplace_back("aria-current",
                                    call.request().path == entry.path ? "page" : "true");
        items += element("li", element("a", attributes, call.say(entry.key)));
    }
    return element("nav",
                   {{"class", "site-navigation"}, {"aria-label", call.say("page.navigation")}},
                   element("ul", items));
}

}  // namespace kynnys::pages
