// What work does to a person's money, and what is known of the person for it: for who works with
// the person, and for the person.
#include "pages/draft_form.h"
#include "pages/money_parts.h"
#include "pages/money_question.h"
#include "pages/notice.h"
#include "pages/own_frame.h"
#include "pages/person_frame.h"
#include "pages/routes.h"
#include "pages/row_form.h"
#include "pages/situation_form.h"

namespace kynnys::pages {

namespace {

using web::Method;

bool is_own(const Call& call) {
    return call.actor().kind == ActorKind::link;
}

std::string person_of(const Call& call) {
    return is_own(call) ? call.actor().subject : call.argument("person");
}

std::string path_of(const Call& call, const char* part = "") {
    return (is_own(call) ? "/own/money" : "/people/" + call.argument("person") + "/money") + part;
}

Html who_may_see(const Call& call) {
    return element("p", {{"class", "quiet-text"}},
                   call.say(is_own(call) ? "own_money.who_sees" : "money.who_sees"));
}

Html known_part(const Call& call, const SituationView& situation, const std::string& edit_path) {
    Html all = element("h2", call.say(is_own(call) ? "own_money.known" : "money.known")) +
               who_may_see(call) + known_situation(call, situation);
    if (!edit_path.empty())
        all += element(
            "p",
            link_button(call.say(is_own(call) ? "own_money.change" : "money.change"), edit_path));
    return element("section", {{"class", "money-known"}}, all);
}

Answer show(const Call& call) {
    const AskedMoney asked = asked_money(call);
    const MoneyCheck check =
        TRY(call.desks().money.check(call.actor(), person_of(call), asked.question));
    const bool may_change = is_own(call) || call.offers(Action::situation_edit);
    const std::string edit_path = may_change ? path_of(call, "/edit") : "";
    const Html content = element("h2", call.say(is_own(call) ? "own_money.title" : "money.title")) +
                         element("p", call.say(is_own(call) ? "own_money.what" : "money.what")) +
                         money_question(call, asked) + money_answer(call, check, edit_path) +
                         known_part(call, check.situation, edit_path);
    if (is_own(call))
        return own_page(call, call.say("own.money"), content);
    const ClientView view = TRY(call.desks().people.find(call.actor(), person_of(call)));
    return person_page(call, view, path_of(call), content);
}

Page form_page(const Call& call, const SituationView& situation, FormState state) {
    const bool is_conflict = !state.theirs.pairs().empty();
    const FormParts parts(call, std::move(state));
    Html content;
    if (is_conflict)
        content +=
            notice(Notice::alert, call.say("form.was_changed"), call.say("form.both_are_shown"));
    content += parts.error_summary() + element("p", call.say("money.unknown_stays")) +
               who_may_see(call) +
               draft_form(call, path_of(call, "/edit"),
                          version_field(situation.version) + situation_fields(parts, situation) +
                              element("div", {{"class", "buttons"}},
                                      button(call.say("button.save")) +
                                          link_button(call.say("button.cancel"), path_of(call))));
    const std::string title = call.say(is_own(call) ? "own_money.change" : "money.change");
    Page page;
    if (is_own(call))
        page = own_page(call, title, content);
    else
        page.content = content;
    page.title = title;
    page.crumbs.push_back(
        {call.say(is_own(call) ? "own.money" : "person_page.money"), path_of(call)});
    return page;
}

Answer edit(const Call& call) {
    const SituationView situation =
        TRY(call.desks().situations.find_for_change(call.actor(), person_of(call)));
    return form_page(call, situation, {situation_values(call, situation), {}, {}});
}

Page again(const Call& call, const SituationView& now, FormState state, int status) {
    Page page = form_page(call, now, std::move(state));
    page.status = status;
    return page;
}

Answer save(const Call& call) {
    SituationDesk& desk = call.desks().situations;
    const std::string person = person_of(call);
    const SituationView before = TRY(desk.find_for_change(call.actor(), person));
    const auto saved =
        desk.change(call.actor(), person, typed_situation(call, before), call.version_seen());
    if (saved && saved.value())
        return SeeOther{path_of(call), "done.is_saved"};
    if (saved)
        return again(call, before, typed(call, errors_of(saved.value().faults())),
                     web::status::invalid);
    if (saved.error().kind != ErrorKind::conflict)
        return saved.error();
    const SituationView now = TRY(desk.find_for_change(call.actor(), person));
    FormState state = typed(call, {});
    state.theirs = differing(situation_values(call, now), call.form().fields);
    return again(call, now, std::move(state), web::status::conflict);
}

}  // namespace

void add_money_pages(Routes& routes) {
    routes.add(Method::get, "/people/{person}/money", "page.person.money", Door::user, show);
    routes.add(Method::get, "/people/{person}/money/edit", "page.person.money.edit", Door::user,
               edit);
    routes.add(Method::post, "/people/{person}/money/edit", "page.person.money.save", Door::user,
               save);
    routes.add(Method::get, "/own/money", "page.own.money", Door::link, show);
    routes.add(Method::get, "/own/money/edit", "page.own.money.edit", Door::link, edit);
    routes.add(Method::post, "/own/money/edit", "page.own.money.save", Door::link, save);
}

}  // namespace kynnys::pages
