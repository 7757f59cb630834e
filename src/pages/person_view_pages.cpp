// One person: what they can do, on which conditions, what they wish, which jobs are proposed.
#include "pages/condition_parts.h"
#include "pages/form_parts.h"
#include "pages/job_parts.h"
#include "pages/money_parts.h"
#include "pages/not_placed_parts.h"
#include "pages/offer_parts.h"
#include "pages/person_frame.h"
#include "pages/profile_parts.h"
#include "pages/routes.h"
#include "pages/words.h"

namespace kynnys::pages {

namespace {

using web::Method;

Result<ClientView> view_of(const Call& call) {
    return call.desks().people.find(call.actor(), call.argument("person"));
}

std::string path_of(const Call& call, const std::string& part = "") {
    return "/people/" + call.argument("person") + part;
}

// Says what is changed, since a page may have several.
Html change_link(const Call& call, const char* what, const std::string& part) {
    if (!call.offers(Action::person_edit))
        return {};
    return element("p", link_button(call.say(what), path_of(call, part)));
}

Html approval(const Call& call, const ClientView& view) {
    if (!view.approval)
        return element("p", {{"class", "quiet-text"}}, call.say("person_page.not_approved"));
    const bool is_latest = view.approval->version == view.record.version;
    const std::string day = time_text(view.approval->approved_at);
    return element("p", {{"class", "quiet-text"}},
                   is_latest ? call.say("person_page.approved", {day})
                             : call.say("person_page.changed_since", {day}));
}

Answer strengths(const Call& call) {
    const ClientView view = TRY(view_of(call));
    const Client& client = view.record.client;
    const OpenQuestions questions = TRY(call.desks().questions.find(call.actor(), view.record.id));
    const auto where = [&](Ability ability) {
        return call.offers(Action::person_edit)
                   ? path_of(call, "/strengths/edit#field-") + std::string(line_of(ability).code)
                   : "";
    };
    Html content = element("h2", call.say("person_page.can")) + approval(call, view) +
                   profile(call, client.person.profile,
                           next_questions(call, questions, "profile.questions_open", where)) +
                   change_link(call, "person_page.change_strengths", "/strengths/edit");
    if (!client.note.empty())
        content += element("h2", call.say("person_field.note")) +
                   element("p", {{"class", "note"}}, client.note);
    content += change_link(call, "person_page.change_basics", "/edit");
    return person_page(call, view, path_of(call), content);
}

Answer show_conditions(const Call& call) {
    const ClientView view = TRY(view_of(call));
    const Conditions& all = view.record.client.person.conditions;
    return person_page(
        call, view, path_of(call, "/conditions"),
        element("h2", call.say("person_page.week")) + week_picture(call, all.available) +
            element("h2", call.say("person_page.conditions")) + conditions(call, all) +
            change_link(call, "person_page.change_conditions", "/conditions/edit"));
}

Answer show_wishes(const Call& call) {
    const ClientView view = TRY(view_of(call));
    const Wishes& wished = view.record.client.person.wishes;
    const City places = TRY(places_wished(call, wished));
    return person_page(call, view, path_of(call, "/wishes"),
                       element("h2", call.say("person_page.wishes")) +
                           wishes(call, wished, places) +
                           change_link(call, "person_page.change_wishes", "/wishes/edit"));
}

Answer jobs(const Call& call) {
    const ClientView view = TRY(view_of(call));
    Html cards;
    const auto all = TRY(call.desks().plans.jobs_of_client(call.actor(), view.record.id));
    const auto money = TRY(money_lines(call, meant_jobs(all)));
    for (std::size_t at = 0; at < all.size(); ++at) {
        const ProposedJob& job = all[at];
        cards += job_card(
            call, job, Reader::professional,
            money[at] + element("p", element("a", {{"href", "/proposals/" + job.proposal.id}},
                                             call.say("person_page.see_proposal"))));
    }
    Html content = element("h2", call.say("person_page.jobs"));
    content +=
        why_no_job(call, TRY(call.desks().plan_reviews.why_no_job(call.actor(), view.record.id)));
    content += cards.is_empty()
                   ? element("p", {{"class", "empty"}}, call.say("person_page.no_jobs"))
                   : element("ul", {{"class", "cards"}}, cards);
    content += put_off_list(call, view.record.id,
                            TRY(call.desks().offers.put_offs(call.actor(), view.record.id)));
    return person_page(call, view, path_of(call, "/jobs"), content);
}

}  // namespace

void add_person_view_pages(Routes& routes) {
    routes.add(Method::get, "/people/{person}", "page.person", Door::user, strengths);
    routes.add(Method::get, "/people/{person}/conditions", "page.person.conditions", Door::user,
               show_conditions);
    routes.add(Method::get, "/people/{person}/wishes", "page.person.wishes", Door::user,
               show_wishes);
    routes.add(Method::get, "/people/{person}/jobs", "page.person.jobs", Door::user, jobs);
}

}  // namespace kynnys::pages
