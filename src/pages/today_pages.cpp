// Today: what waits for me, every role's home. Each line is a thing to do, with its button.
#include "pages/form_parts.h"
#include "pages/money_parts.h"
#include "pages/referral_parts.h"
#include "pages/routes.h"
#include "pages/service_parts.h"
#include "pages/words.h"

namespace kynnys::pages {

namespace {

struct Line {
    std::string text;
    std::string button;
    std::string path;
};
using Lines = std::vector<Line>;

std::string counted(int count) {
    return count < counted_most ? std::to_string(count) : std::to_string(counted_most) + "+";
}

Result<Done> add_decisions(const Call& call, const std::string& plan, Lines& lines) {
    const PlanHead head = TRY(call.desks().plan_reviews.find(call.actor(), plan));
    const auto add = [&](ProposalState state, const char* text, const char* button) {
        if (const auto count = head.states.find(state); count != head.states.end())
            lines.push_back({call.say(text, {std::to_string(count->second)}), call.say(button),
                             "/plans/" + plan});
    };
    add(ProposalState::open, "today.proposals_wait", "today.decide");
    add(ProposalState::agreed, "today.clients_agree", "today.look");
    add(ProposalState::not_now, "today.clients_say_not_now", "today.look");
    if (const int left = head.run.wanting_work - head.run.placed; left > 0)
        lines.push_back({call.say("today.not_placed", {std::to_string(left)}),
                         call.say("today.what_helps"), "/plans/" + plan + "/unlocks"});
    return Done{};
}

Result<Done> add_plans(const Call& call, Lines& lines) {
    if (!call.offers(Action::plan_list))
        return Done{};
    const auto plans = TRY(call.desks().plans.list(call.actor(), "", 1));
    if (plans.empty()) {
        if (call.offers(Action::plan_make))
            lines.push_back({call.say("today.no_plan"), call.say("today.make_plan"), "/plans"});
        return Done{};
    }
    const PlanRun& newest = plans.front();
    const std::string path = "/plans/" + newest.id;
    if (newest.state == PlanState::waiting || newest.state == PlanState::running)
        lines.push_back({call.say("today.plan_is_made"), call.say("today.look"), path});
    if (newest.state == PlanState::failed)
        lines.push_back({call.say("today.plan_failed"), call.say("today.look"), path});
    if (newest.state == PlanState::done && call.offers(Action::proposal_decide))
        TRY(add_decisions(call, newest.id, lines));
    return Done{};
}

constexpr int answers_most = 5;

Result<Done> add_site_answers(const Call& call, Lines& lines) {
    if (!call.offers(Action::proposal_decide) || !call.offers(Action::plan_list))
        return Done{};
    for (const WaitingAnswer& one : TRY(call.desks().sites.waiting(call.actor(), answers_most)))
        lines.push_back({call.say("today.workplace_answers",
                                  {one.workplace_name,
                                   word(call, "site_answer", site_answer_codes(), one.kind)}),
                         call.say("today.look"), "/proposals/" + one.proposal});
    return Done{};
}

Result<Done> add_passed_edges(const Call& call, Lines& lines) {
    for (const PassedEdge& one : TRY(call.desks().money.passed_edges(call.actor())))
        lines.push_back({call.say("today.passes_edge", {one.name, duration_text(one.weekly),
                                                        rules_speaker(call).edge(one.edge)}),
                         call.say("today.look"), "/people/" + one.person + "/money"});
    return Done{};
}

Result<Done> add_passed_weeks(const Call& call, Lines& lines) {
    for (const PassedWeek& one : TRY(call.desks().placements.passed_weeks(call.actor())))
        lines.push_back({call.say("today.week_passes_edge",
                                  {one.name, duration_text(one.week.all()),
                                   day_text(one.week.monday), rules_speaker(call).edge(one.edge)}),
                         call.say("today.look"), "/people/" + one.person + "/work"});
    return Done{};
}

Result<Done> add_people(const Call& call, Lines& lines) {
    if (!call.offers(Action::person_list))
        return Done{};
    PersonFilter waiting;
    waiting.status = ClientStatus::waiting;
    if (const int count = TRY(call.desks().people.count(call.actor(), waiting)); count > 0)
        lines.push_back({call.say("today.people_wait", {counted(count)}), call.say("today.look"),
                         "/people?status=waiting"});
    return Done{};
}

Result<Done> add_users(const Call& call, Lines& lines) {
    if (!call.offers(Action::user_edit))
        return Done{};
    if (const int invited = TRY(call.desks().users.count(call.actor(), UserState::invited));
        invited > 0)
        lines.push_back({call.say("today.users_invited", {std::to_string(invited)}),
                         call.say("today.look"), "/users"});
    return Done{};
}

Result<Done> add_mail(const Call& call, Lines& lines) {
    if (const int failed = TRY(call.desks().outbox.failed(call.actor())); failed > 0)
        lines.push_back({call.say("today.mail_failed", {std::to_string(failed)}),
                         call.say("today.look"), "/outbox?state=failed"});
    return Done{};
}

constexpr std::size_t referrals_most = 5;

Result<Done> add_referrals(const Call& call, Lines& lines) {
    for (const ReferralCard& card :
         TRY(call.desks().referrals.waiting(call.actor(), referrals_most)))
        lines.push_back({referral_line(call, card),
                         call.say(card.waits_for_me ? "today.answer" : "today.read"),
                         referral_path(card.referral.id)});
    for (const ServiceCard& card :
         TRY(call.desks().services.to_confirm(call.actor(), referrals_most)))
        lines.push_back({call.say("today.service_is_old", {said(call, card.service.name)}),
                         call.say("today.look"), service_path(card.service.id)});
    return Done{};
}

Result<Done> add_consultations(const Call& call, Lines& lines) {
    const ConsultationAgenda agenda = TRY(call.desks().consultations.agenda(call.actor()));
    if (agenda.own_steps > 0)
        lines.push_back({call.say("today.own_steps", {std::to_string(agenda.own_steps)}),
                         call.say("today.look"), "/consultations"});
    if (agenda.next_on)
        lines.push_back({call.say("today.consultation",
                                  {std::to_string(agenda.cases), day_text(*agenda.next_on)}),
                         call.say("today.look"), "/consultations"});
    return Done{};
}

Result<Done> add_errands(const Call& call, Lines& lines) {
    const ErrandAgenda agenda = TRY(call.desks().errands.agenda(call.actor()));
    if (agenda.open > 0)
        lines.push_back({call.say(agenda.overdue > 0 ? "today.errands_late" : "today.errands",
                                  {std::to_string(agenda.open), std::to_string(agenda.overdue)}),
                         call.say("today.look"), "/errands?whose=mine"});
    return Done{};
}

Html line(const Line& one) {
    return element("li", {{"class", "to-do"}},
                   element("span", one.text) + link_button(one.button, one.path));
}

// "My people (17)", beside what waits.
Result<Html> my_people(const Call& call) {
    if (call.actor().role != ActorRole::coach)
        return Html();
    PersonFilter mine;
    mine.coach = call.actor().id;
    const int count = TRY(call.desks().people.count(call.actor(), mine));
    return element(
        "section", {{"aria-labelledby", "my-people"}},
        element("h2", {{"id", "my-people"}}, call.say("today.my_people", {counted(count)})) +
            element("p", element("a", {{"href", "/people?coach=" + call.actor().id}},
                                 call.say("today.see_my_people"))) +
            element("p", link_button(call.say("visit_page.title"), "/visit")));
}

Answer show(const Call& call) {
    Lines lines;
    TRY(add_referrals(call, lines));
    TRY(add_plans(call, lines));
    TRY(add_site_answers(call, lines));
    TRY(add_passed_edges(call, lines));
    TRY(add_passed_weeks(call, lines));
    TRY(add_people(call, lines));
    TRY(add_users(call, lines));
    TRY(add_mail(call, lines));
    TRY(add_consultations(call, lines));
    TRY(add_errands(call, lines));
    Html list;
    for (const Line& one : lines) list += line(one);
    Page page;
    page.title = call.say("today.title", {call.signed_in()->user.name});
    page.content = element("h2", call.say("today.waits", {std::to_string(lines.size())})) +
                   (list.is_empty() ? element("p", {{"class", "empty"}}, call.say("today.nothing"))
                                    : element("ul", {{"class", "to-dos"}}, list)) +
                   TRY(my_people(call));
    return page;
}

}  // namespace

void add_today_pages(Routes& routes) {
    routes.add(web::Method::get, "/", "page.today", Door::user, show);
}

}  // namespace kynnys::pages
