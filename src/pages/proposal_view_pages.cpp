// One proposal: what it is, who must act next, what was decided, and deciding about it.
#include "base/text.h"
#include "pages/form_parts.h"
#include "pages/money_parts.h"
#include "pages/notice.h"
#include "pages/proposal_parts.h"
#include "pages/routes.h"
#include "pages/words.h"
#include "speech/writing.h"
#include "web/error_response.h"

namespace kynnys::pages {

namespace {

using web::Method;

std::string path_of(const ProposalSheet& sheet) {
    return "/proposals/" + sheet.record.id;
}

// Who must act next.
const char* next_key(ProposalState state) {
    switch (state) {
        case ProposalState::open:
            return "proposal_page.next_open";
        case ProposalState::accepted:
            return "proposal_page.next_accepted";
        case ProposalState::refused:
            return "proposal_page.next_refused";
        case ProposalState::agreed:
            return "proposal_page.next_agreed";
        case ProposalState::not_now:
            return "proposal_page.next_not_now";
        case ProposalState::never:
            return "proposal_page.next_never";
    }
    return "proposal_page.next_open";
}

Html state_line(const Call& call, const ProposalSheet& sheet) {
    const std::string since =
        sheet.decisions.empty() ? "" : time_text(sheet.decisions.back().decision.decided_at);
    return element("p", {{"class", "state"}},
                   proposal_badge(call, sheet.record.state) + " " +
                       call.say(next_key(sheet.record.state), {since}));
}

// What it was before, and why it is not that any more.
Html what_was_changed(const Call& call, const ProposalSheet& sheet) {
    if (!sheet.record.planned)
        return {};
    const ProposalJob& planned = *sheet.record.planned;
    const std::string week =
        sheet.planned ? week_text(call.language(), sheet.planned->job) : std::string();
    return notice(
        Notice::info, call.say("proposal_page.was_changed"),
        element("p",
                call.say("proposal_page.planned", {duration({planned.weekly_minutes}), week})) +
            element("p", call.say("proposal_page.values", {grouped_number(planned.value),
                                                           grouped_number(sheet.record.value)})));
}

Html job_of(const Call& call, const ProposalSheet& sheet) {
    if (!sheet.proposal)
        return element("p", {{"class", "empty"}},
                       call.say(Error{ErrorKind::conflict, "proposal.is_outdated", "", {}}));
    const PlanSpeaker speaker = speaker_of(call, sheet.city);
    const CarvedJob& job = sheet.proposal->job;
    Html all = element("p", {{"class", "when"}},
                       element("strong", call.say("proposal_page.a_week",
                                                  {duration({sheet.record.weekly_minutes})})) +
                           " " + week_text(call.language(), job)) +
               week_list(call, sheet.city, job);
    if (!job.arrangements.empty())
        all += element("p", element("strong", call.say("proposal_page.arrangements")) + " " +
                                speaker.arrangements(sheet.city, job.arrangements));
    return all + element("h2", call.say("fit_page.why")) +
           reason_table(call, speaker, "reasons", sheet.proposal->terms);
}

Html decide_form(const Call& call, const ProposalSheet& sheet, const FormState& state) {
    if (!call.offers(Action::proposal_decide))
        return {};
    const std::string path = path_of(sheet);
    const auto one = [&](const char* key, Button kind, const char* decision) {
        return button(call.say(key), kind, "state", decision);
    };
    const Html hidden = version_field(sheet.record.version);
    switch (sheet.record.state) {
        case ProposalState::open: {
            const FormParts parts(call, state);
            Attributes folded{{"class", "refusal"}};
            if (!state.errors.empty())
                folded.emplace_back("open", "");
            const Html refuse = form(
                call, path + "/decision",
                hidden +
                    parts.text({"reason", "proposal_page.reason_to_refuse", "", "text", "", true}) +
                    one("button.refuse", Button::danger, "refused"));
            return element(
                "div", {{"class", "actions"}},
                form(call, path + "/decision",
                     hidden + one("button.accept", Button::primary, "accepted")) +
                    link_button(call.say("button.change_job"), path + "/change") +
                    element("details", folded,
                            element("summary", call.say("button.refuse_with_reason")) + refuse));
        }
        case ProposalState::accepted:
        case ProposalState::refused:
            return element("div", {{"class", "actions"}},
                           form(call, path + "/decision",
                                hidden + one("button.take_back", Button::secondary, "open")) +
                               link_button(call.say("button.change_job"), path + "/change"));
        default:
            return element("div", {{"class", "actions"}},
                           link_button(call.say("button.change_job"), path + "/change"));
    }
}

Html history(const Call& call, const ProposalSheet& sheet) {
    if (sheet.decisions.empty())
        return {};
    Html items;
    for (const NamedDecision& one : sheet.decisions)
        items += element("li", proposal_badge(call, one.decision.state) + decision_line(call, one));
    return element("h2", call.say("proposal_page.history")) +
           element("ol", {{"class", "history"}}, items);
}

Html site_answers(const Call& call, const ProposalSheet& sheet) {
    Html content;
    if (sheet.record.state == ProposalState::accepted ||
        sheet.record.state == ProposalState::agreed)
        content += element("p", {{"class", "quiet-text"}},
                           call.say(sheet.record.tells_name ? "site_answer.name_is_told"
                                                            : "site_answer.name_is_kept"));
    Html items;
    bool is_noted = true;
    for (const SiteAnswer& one : sheet.site_answers) {
        Html item = element("strong", word(call, "site_answer", site_answer_codes(), one.kind)) +
                    " " + element("span", {{"class", "quiet-text"}}, time_text(one.answered_at));
        if (!one.message.empty())
            item += element("p", {{"class", "note"}}, one.message);
        items += element("li", item);
        is_noted = is_noted && !one.noted_by.empty();
    }
    if (!items.is_empty())
        content += element("h2", call.say("site_answer.title")) +
                   element("ol", {{"class", "history"}}, items);
    if (!is_noted && call.offers(Action::proposal_decide))
        content += form(call, path_of(sheet) + "/noted",
                        button(call.say("site_answer.note"), Button::secondary));
    return content;
}

// Beginning the job, or the way to it.
Result<Html> begin_part(const Call& call, const ProposalSheet& sheet) {
    const ProposalState state = sheet.record.state;
    if ((state != ProposalState::accepted && state != ProposalState::agreed) ||
        !call.offers(Action::placement_view))
        return Html();
    if (const auto begun = TRY(call.desks().placements.begun_from(call.actor(), sheet.record.id)))
        return element("p", element("a", {{"href", "/placements/" + *begun}},
                                    call.say("proposal_page.has_begun")));
    if (!call.offers(Action::placement_edit))
        return Html();
    return element("p", link_button(call.say("proposal_page.begin"),
                                    "/people/" + sheet.record.person +
                                        "/work/new?proposal=" + sheet.record.id));
}

Html ways(const Call& call, const ProposalSheet& sheet) {
    Html all =
        element("a", {{"href", "/people/" + sheet.record.person + "/fit/" + sheet.record.id}},
                call.say("proposal_page.to_fit"));
    if (call.offers(Action::plan_view))
        all += " · " + element("a", {{"href", "/plans/" + sheet.record.plan_run}},
                               call.say("proposal_page.to_plan"));
    return element("p", all);
}

Answer proposal_page(const Call& call, const ProposalSheet& sheet, const FormState& state) {
    const Person& person = sheet.city.people.front();
    const std::string& name = person.name.empty() ? person.id : person.name;
    Page page;
    page.title = call.say("fit_page.title", {name, sheet.workplace});
    page.crumbs = {{call.say("navigation.people"), "/people"},
                   {name, "/people/" + sheet.record.person + "/jobs"}};
    const Html money = TRY(money_line(
        call, {sheet.record.person, {sheet.record.weekly_minutes}, sheet.record.workplace}));
    page.content = state_line(call, sheet) + FormParts(call, state).error_summary() + money +
                   what_was_changed(call, sheet) + decide_form(call, sheet, state) +
                   TRY(begin_part(call, sheet)) + element("h2", call.say("fit_page.week")) +
                   job_of(call, sheet) + site_answers(call, sheet) + history(call, sheet) +
                   ways(call, sheet);
    if (!state.errors.empty())
        page.status = web::status_of(state.errors.front().kind);
    return page;
}

Answer show(const Call& call) {
    return proposal_page(
        call, TRY(call.desks().proposals.find(call.actor(), call.argument("proposal"))), {});
}

const char* done_key(ProposalState state) {
    switch (state) {
        case ProposalState::accepted:
            return "done.proposals_accepted";
        case ProposalState::refused:
            return "done.proposals_refused";
        default:
            return "done.proposals_taken_back";
    }
}

Answer decide(const Call& call) {
    const std::string& id = call.argument("proposal");
    DecisionDraft draft;
    draft.state = TRY(proposal_state_codes().parse(call.field("state")));
    if (draft.state == ProposalState::refused)
        draft.reason = call.field("reason");
    draft.version = call.version_seen();
    const auto decided = call.desks().plans.decide(call.actor(), id, draft);
    if (decided)
        return SeeOther{"/proposals/" + id, done_key(draft.state)};
    Error error = decided.error();
    if (error.kind != ErrorKind::invalid && error.kind != ErrorKind::conflict)
        return error;
    if (error.field != "reason")
        error.field.clear();
    return proposal_page(call, TRY(call.desks().proposals.find(call.actor(), id)),
                         typed(call, {error}));
}

Answer note(const Call& call) {
    const std::string& id = call.argument("proposal");
    TRY(call.desks().sites.note(call.actor(), id));
    return SeeOther{"/proposals/" + id, "done.answer_noted"};
}

}  // namespace

void add_proposal_view_pages(Routes& routes) {
    routes.add(Method::get, "/proposals/{proposal}", "page.proposal", Door::user, show);
    routes.add(Method::post, "/proposals/{proposal}/decision", "page.proposal.decide", Door::user,
               decide);
    routes.add(Method::post, "/proposals/{proposal}/noted", "page.proposal.noted", Door::user,
               note);
}

}  // namespace kynnys::pages
