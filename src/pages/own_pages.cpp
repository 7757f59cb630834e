// The client's own pages, by a link: what is written about me, which jobs are proposed, who sees
// my data. Large type, short sentences, one thing at a time.
#include "pages/condition_parts.h"
#include "pages/form_parts.h"
#include "pages/notice.h"
#include "pages/own_frame.h"
#include "pages/part_form.h"
#include "pages/person_frame.h"
#include "pages/profile_parts.h"
#include "pages/routes.h"
#include "pages/sheet_parts.h"
#include "pages/words.h"

namespace kynnys::pages {

namespace {

using web::Method;

Result<ClientView> me(const Call& call) {
    return call.desks().people.find(call.actor(), call.actor().subject);
}

bool is_approved(const ClientView& view) {
    return view.approval && view.approval->version == view.record.version;
}

Html step(const Call& call, const char* title, const std::string& what, const char* path) {
    return element(
        "li", {{"class", "card"}},
        element("h2", element("a", {{"href", path}}, call.say(title))) + element("p", what));
}

std::string jobs_line(const Call& call, const std::vector<ProposalRecord>& proposals) {
    std::size_t waiting = 0;
    for (const ProposalRecord& one : proposals)
        waiting += one.state == ProposalState::accepted ? 1 : 0;
    return waiting == 0 ? call.say("own.no_jobs_wait")
                        : call.say("own.jobs_wait", {std::to_string(waiting)});
}

Answer home(const Call& call) {
    const ClientView view = TRY(me(call));
    const auto proposals =
        TRY(call.desks().plans.proposals_of_client(call.actor(), view.record.id));
    const std::string approved =
        call.say(is_approved(view) ? "own.is_approved" : "own.is_not_approved");
    return own_page(
        call, call.say("own.title", {name_of(view.record.client)}),
        element("p", call.say("own.what")) +
            element(
                "ul", {{"class", "cards"}},
                step(call, "own.strengths", approved, "/own/strengths") +
                    step(call, "own.conditions", call.say("own.conditions_what"),
                         "/own/conditions") +
                    step(call, "own.wishes", call.say("own.wishes_what"), "/own/wishes") +
                    step(call, "own.jobs", jobs_line(call, proposals), "/own/jobs") +
                    step(call, "own_work.title", call.say("own_work.what"), "/own/work") +
                    step(call, "own.goals", call.say("own.goals_what"), "/own/goals") +
                    step(call, "own.money", call.say("own.money_what"), "/own/money") +
                    step(call, "own.referrals", call.say("own.referrals_what"), "/own/referrals") +
                    step(call, "own.timeline", call.say("own.timeline_what"), "/own/timeline") +
                    step(call, "own.sheet", call.say("own.sheet_what"), "/own/sheet") +
                    step(call, "own.contacts", call.say("own.contacts_what"),
                         "/own/contacts/edit")));
}

Html is_it_right(const Call& call, const ClientView& view) {
    if (is_approved(view))
        return element("p", call.say("own.is_approved"));
    return form(call, "/own/approval",
                version_field(view.record.version) + button(call.say("own.is_right")));
}

Answer strengths(const Call& call) {
    const ClientView view = TRY(me(call));
    const OpenQuestions questions = TRY(call.desks().questions.find(call.actor(), view.record.id));
    const auto where = [](Ability ability) {
        return "/own/questions/" + std::to_string(static_cast<int>(ability) + 1);
    };
    return own_page(call, call.say("own.strengths"),
                    element("p", call.say("own.strengths_what")) +
                        profile(call, view.record.client.person.profile,
                                next_questions(call, questions, "own.questions_open", where)) +
                        is_it_right(call, view) +
                        element("div", {{"class", "buttons"}},
                                link_button(call.say("own.ask"), "/own/questions") +
                                    link_button(call.say("button.change"), "/own/strengths/edit")));
}

Answer approve(const Call& call) {
    TRY(call.desks().people.approve(call.actor(), call.actor().subject, call.version_seen()));
    return SeeOther{"/own", "done.is_approved"};
}

Answer show_conditions(const Call& call) {
    const ClientView view = TRY(me(call));
    const Conditions& all = view.record.client.person.conditions;
    return own_page(call, call.say("own.conditions"),
                    element("h2", call.say("own.when")) + week_picture(call, all.available) +
                        element("h2", call.say("own.must")) + conditions(call, all) +
                        link_button(call.say("button.change"), "/own/conditions/edit"));
}

Answer show_wishes(const Call& call) {
    const ClientView view = TRY(me(call));
    const Wishes& wished = view.record.client.person.wishes;
    const City places = TRY(places_wished(call, wished));
    return own_page(
        call, call.say("own.wishes"),
        wishes(call, wished, places) + link_button(call.say("button.change"), "/own/wishes/edit"));
}

Answer sheet(const Call& call) {
    const DisclosureSheet found =
        TRY(call.desks().disclosures.sheet(call.actor(), call.actor().subject));
    return own_page(call, call.say("own.sheet"),
                    element("p", call.say("own.sheet_stop")) +
                        disclosure_lines(call, found, "/own/sheet/end") +
                        element("h2", call.say("sheet.looks")) + looks_table(call, found));
}

// What ending means, before it is done; nothing of it stands in an address.
Answer ask_to_end(const Call& call, const std::string& disclosure) {
    const DisclosureSheet found =
        TRY(call.desks().disclosures.sheet(call.actor(), call.actor().subject));
    std::string organisation;
    for (const DisclosureSheet::Line& line : found.lines) {
        if (line.disclosure.id == disclosure && line.is_live)
            organisation = line.organisation;
    }
    if (organisation.empty())
        return SeeOther{"/own/sheet", ""};
    return own_page(call, call.say("own.end_title"),
                    notice(Notice::alert, "", call.say("own.end_what", {organisation})) +
                        form(call, "/own/sheet/end",
                             hidden_field("disclosure", disclosure) + hidden_field("sure", "yes") +
                                 element("div", {{"class", "buttons"}},
                                         button(call.say("own.end_sure"), Button::danger) +
                                             link_button(call.say("own.end_not"), "/own/sheet"))));
}

Answer end_disclosure(const Call& call) {
    if (call.field("sure").empty())
        return ask_to_end(call, call.field("disclosure"));
    TRY(call.desks().disclosures.end(call.actor(), call.actor().subject, call.field("disclosure")));
    return SeeOther{"/own/sheet", "done.is_ended"};
}

}  // namespace

void add_own_pages(Routes& routes) {
    routes.add(Method::get, "/own", "page.own", Door::link, home);
    routes.add(Method::get, "/own/strengths", "page.own.strengths", Door::link, strengths);
    routes.add(Method::post, "/own/approval", "page.own.approve", Door::link, approve);
    routes.add(Method::get, "/own/conditions", "page.own.conditions", Door::link, show_conditions);
    routes.add(Method::get, "/own/wishes", "page.own.wishes", Door::link, show_wishes);
    routes.add(Method::get, "/own/sheet", "page.own.sheet", Door::link, sheet);
    routes.add(Method::post, "/own/sheet/end", "page.own.sheet.end", Door::link, end_disclosure);
    for (const PersonPart* part : own_parts()) {
        const std::string pattern = "/own" + std::string(part->path);
        const std::string name = "page.own." + std::string(part->title);
        const auto place = [](const Call& call) {
            return PersonPlace{call.actor().subject, "/own", {}};
        };
        routes.add(Method::get, pattern, name, Door::link,
                   [part, place](const Call& call) { return show_part(call, *part, place(call)); });
        routes.add(Method::post, pattern, name + ".save", Door::link,
                   [part, place](const Call& call) { return save_part(call, *part, place(call)); });
    }
    add_own_question_pages(routes);
    add_own_job_pages(routes);
    add_own_referral_pages(routes);
}

}  // namespace kynnys::pages
