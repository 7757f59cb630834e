#include "pages/person_frame.h"

#include "pages/words.h"

namespace kynnys::pages {

namespace {

Html how_to_reach(const Client& client) {
    Html ways;
    if (!client.phone.empty())
        ways += element("a", {{"href", "tel:" + client.phone}}, client.phone) + " ";
    if (!client.email.empty())
        ways += element("a", {{"href", "mailto:" + client.email}}, client.email);
    return ways;
}

Html header(const Call& call, const ClientView& view) {
    const Client& client = view.record.client;
    Html line = element("span", {{"class", "hds-status-label"}},
                        word(call, "client_status", client_status_codes(), client.status)) +
                " " + client.person.id;
    if (client.person.birth_year)
        line += " · " + call.say("person_page.born", {std::to_string(*client.person.birth_year)});
    Html all = element("p", {{"class", "person-line"}}, line);
    if (const Html ways = how_to_reach(client); !ways.is_empty())
        all += element("p", ways);
    return all;
}

Html tab(const Call& call, const std::string& path, const std::string& here, const char* key) {
    Attributes attributes{{"href", path}};
    if (path == here)
        attributes.emplace_back("aria-current", "page");
    return element("li", element("a", attributes, call.say(key)));
}

Html tabs(const Call& call, const std::string& id, const std::string& here) {
    const std::string base = "/people/" + id;
    const Html money_tab = call.offers(Action::situation_view)
                               ? tab(call, base + "/money", here, "person_page.money")
                               : Html();
    Html all =
        tab(call, base, here, "person_page.strengths") +
        tab(call, base + "/conditions", here, "person_page.conditions") +
        tab(call, base + "/wishes", here, "person_page.wishes") +
        tab(call, base + "/jobs", here, "person_page.jobs") +
        (call.offers(Action::placement_view) ? tab(call, base + "/work", here, "person_page.work")
                                             : Html()) +
        (call.offers(Action::coaching_view)
             ? tab(call, base + "/visits", here, "person_page.visits")
             : Html()) +
        (call.offers(Action::coaching_view) ? tab(call, base + "/goals", here, "person_page.goals")
                                            : Html()) +
        money_tab +
        (call.offers(Action::referral_list)
             ? tab(call, base + "/referrals", here, "person_page.referrals")
             : Html()) +
        tab(call, base + "/timeline", here, "person_page.timeline") +
        tab(call, base + "/sheet", here, "person_page.sheet");
    return element("nav", {{"class", "tabs"}, {"aria-label", call.say("person_page.parts")}},
                   element("ul", all));
}

}  // namespace

std::string name_of(const Client& client) {
    return client.person.name.empty() ? client.person.id : client.person.name;
}

Page person_page(const Call& call, const ClientView& view, const std::string& path,
                 const Html& content) {
    Page page;
    page.title = name_of(view.record.client);
    page.crumbs = {{call.say("navigation.people"), "/people"}};
    page.content = header(call, view) + tabs(call, view.record.id, path) + content;
    return page;
}

}  // namespace kynnys::pages
