// Who works with a person, who sees the data; the person's own link; the end of the record.
#include "pages/basis_fields.h"
#include "pages/form_parts.h"
#include "pages/notice.h"
#include "pages/person_frame.h"
#include "pages/routes.h"
#include "pages/sheet_parts.h"
#include "pages/words.h"

namespace kynnys::pages {

namespace {

using web::Method;

std::string path_of(const Call& call, const std::string& part = "") {
    return "/people/" + call.argument("person") + part;
}

Html link_section(const Call& call) {
    if (!call.offers(Action::person_link))
        return {};
    return element("h2", call.say("own_link.title")) + element("p", call.say("own_link.what")) +
           form(call, path_of(call, "/link"), button(call.say("own_link.make"), Button::secondary));
}

Html export_section(const Call& call) {
    if (!call.offers(Action::person_export))
        return {};
    return element(
        "p",
        element("a", {{"href", "/api/v1" + path_of(call, "/export")}, {"download", "kynnys.json"}},
                call.say("sheet.export")));
}

Html erase_section(const Call& call) {
    if (!call.offers(Action::person_erase))
        return {};
    return element("h2", call.say("erase.title")) +
           element("p",
                   link_button(call.say("erase.button"), path_of(call, "/erase"), Button::danger));
}

constexpr const char* circle_field = "member";

// The user and the kind, as one choice of a list.
std::string member_code(const Assignment& one) {
    return std::string(assignment_kind_codes().code(one.kind)) + " " + one.user;
}

Result<Assignment> typed_member(const Call& call) {
    const std::string code = call.field(circle_field);
    const std::size_t space = code.find(' ');
    if (space == std::string::npos)
        return Error{ErrorKind::invalid, "account.is_unknown", circle_field, {}};
    const AssignmentKind kind = TRY(assignment_kind_codes().parse(code.substr(0, space)));
    return Assignment{call.argument("person"), code.substr(space + 1), kind};
}

std::string member_text(const Call& call, const CircleMember& one) {
    return one.name + ", " +
           word(call, "assignment_kind", assignment_kind_codes(), one.assignment.kind);
}

Html member_line(const Call& call, const CircleMember& one, bool may_be_ended) {
    Html line = element("span", member_text(call, one));
    if (may_be_ended)
        line += form(call, path_of(call, "/circle/end"),
                     hidden_field(circle_field, member_code(one.assignment)) +
                         button(call.say("circle.end"), Button::secondary));
    return element("li", {{"class", "to-do"}}, line);
}

Html circle_section(const Call& call, const Circle& circle) {
    Html members;
    for (const CircleMember& one : circle.members)
        members += member_line(call, one, circle.may_be_changed);
    Html all = element("h2", {{"id", "circle"}}, call.say("circle.title")) +
               (members.is_empty() ? element("p", {{"class", "empty"}}, call.say("circle.nobody"))
                                   : element("ul", {{"class", "to-dos"}}, members));
    if (circle.candidates.empty())
        return all;
    std::vector<Option> options;
    for (const CircleMember& one : circle.candidates)
        options.push_back({member_code(one.assignment), member_text(call, one)});
    const FormParts parts(call, {});
    return all + form(call, path_of(call, "/circle"),
                      parts.choice({circle_field, "circle.who", "circle.who_hint"}, options) +
                          button(call.say("circle.add"), Button::secondary));
}

Answer join(const Call& call) {
    TRY(call.desks().circles.assign(call.actor(), TRY(typed_member(call))));
    return SeeOther{path_of(call, "/sheet"), "done.is_added"};
}

Answer leave(const Call& call) {
    TRY(call.desks().circles.end(call.actor(), TRY(typed_member(call))));
    return SeeOther{path_of(call, "/sheet"), "done.is_ended"};
}

Answer show(const Call& call) {
    const std::string& person = call.argument("person");
    const DisclosureSheet sheet = TRY(call.desks().disclosures.sheet(call.actor(), person));
    const std::string end_path =
        call.offers(Action::disclosure_end) ? path_of(call, "/sheet/end") : "";
    const Circle circle = TRY(call.desks().circles.circle(call.actor(), person));
    const Html content = circle_section(call, circle) + element("h2", call.say("sheet.title")) +
                         disclosure_lines(call, sheet, end_path) + link_section(call) +
                         element("h2", call.say("sheet.looks")) + looks_table(call, sheet) +
                         export_section(call) + erase_section(call);
    if (!call.offers(Action::person_view)) {
        Page page;
        page.title = call.say("sheet.title");
        page.crumbs = {{call.say("navigation.people"), "/people"}};
        page.content = content;
        return page;
    }
    const ClientView view = TRY(call.desks().people.find(call.actor(), person));
    return person_page(call, view, path_of(call, "/sheet"), content);
}

Answer end(const Call& call) {
    TRY(call.desks().disclosures.end(call.actor(), call.argument("person"),
                                     call.field("disclosure")));
    return SeeOther{path_of(call, "/sheet"), "done.is_ended"};
}

Answer make_link(const Call& call) {
    const MadeLink made =
        TRY(call.desks().links.make_for_person(call.actor(), call.argument("person")));
    const std::string scheme = call.request().scheme == web::Scheme::https ? "https://" : "http://";
    const std::string address = scheme + call.request().host + "/link/" + made.secret;
    Page page;
    page.title = call.say("own_link.title");
    page.crumbs = {{call.say("navigation.people"), "/people"},
                   {call.say("sheet.title"), path_of(call, "/sheet")}};
    page.content = notice(Notice::info, "", call.say("own_link.once")) +
                   element("h2", call.say("own_link.address")) +
                   element("p", {{"class", "secret"}}, address) +
                   element("h2", call.say("own_link.code")) +
                   element("p", {{"class", "secret large"}}, made.code) +
                   element("p", call.say("own_link.ends", {time_text(made.ends_at)}));
    return page;
}

Answer ask_to_erase(const Call& call) {
    TRY(call.check_offers(Action::person_erase));
    Page page;
    page.title = call.say("erase.title");
    page.crumbs = {{call.say("navigation.people"), "/people"},
                   {call.say("sheet.title"), path_of(call, "/sheet")}};
    page.content =
        notice(Notice::alert, "", call.say("erase.what")) +
        form(call, path_of(call, "/erase"),
             element("div", {{"class", "buttons"}},
                     button(call.say("erase.sure"), Button::danger) +
                         link_button(call.say("button.cancel"), path_of(call, "/sheet"))));
    return page;
}

Answer erase(const Call& call) {
    const std::string event = TRY(call.desks().people.erase(call.actor(), call.argument("person")));
    Page page;
    page.title = call.say("erase.done");
    page.crumbs = {{call.say("navigation.people"), "/people"}};
    page.content = element("p", call.say("erase.proof", {event}));
    return page;
}

}  // namespace

void add_person_sheet_pages(Routes& routes) {
    routes.add(Method::get, "/people/{person}/sheet", "page.person.sheet", Door::user, show);
    routes.add(Method::post, "/people/{person}/sheet/end", "page.person.sheet.end", Door::user,
               end);
    routes.add(Method::post, "/people/{person}/circle", "page.person.circle", Door::user, join);
    routes.add(Method::post, "/people/{person}/circle/end", "page.person.circle.end", Door::user,
               leave);
    routes.add(Method::post, "/people/{person}/link", "page.person.link", Door::user, make_link);
    routes.add(Method::get, "/people/{person}/erase", "page.person.erase", Door::user,
               ask_to_erase);
    routes.add(Method::post, "/people/{person}/erase", "page.person.erase.send", Door::user, erase);
}

}  // namespace kynnys::pages
