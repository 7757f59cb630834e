// The jobs proposed to a client, who answers yes, not now or never this.
#include <array>

#include "pages/form_parts.h"
#include "pages/job_parts.h"
#include "pages/money_parts.h"
#include "pages/offer_parts.h"
#include "pages/own_frame.h"
#include "pages/routes.h"
#include "pages/words.h"

namespace kynnys::pages {

namespace {

using web::Method;

struct Choice {
    ProposalState state;
    const char* key;
    Button kind;
};
constexpr std::array choices{Choice{ProposalState::agreed, "own.yes", Button::primary},
                             Choice{ProposalState::not_now, "own.not_now", Button::secondary},
                             Choice{ProposalState::never, "own.never", Button::secondary}};

Html answer_form(const Call& call, const ProposalRecord& proposal) {
    Html buttons;
    for (const Choice& choice : choices) {
        if (choice.state != proposal.state)
            buttons += button(call.say(choice.key), choice.kind, "state",
                              std::string(proposal_state_codes().code(choice.state)));
    }
    return form(call, "/own/jobs/" + proposal.id,
                version_field(proposal.version) + element("div", {{"class", "buttons"}}, buttons));
}

// The client alone lets the workplace know the name, and can take it back.
Html name_form(const Call& call, const ProposalRecord& proposal) {
    if (proposal.state != ProposalState::accepted && proposal.state != ProposalState::agreed)
        return {};
    const bool is_told = proposal.tells_name;
    return form(call, "/own/jobs/" + proposal.id + "/name",
                element("p", call.say(is_told ? "own.name_is_told" : "own.name_is_kept")) +
                    button(call.say(is_told ? "own.keep_name" : "own.tell_name"), Button::secondary,
                           "name", is_told ? "kept" : "told"));
}

// Who can tell more.
Result<Html> whom_to_ask(const Call& call) {
    std::vector<Html> people;
    for (const CircleMember& one :
         TRY(call.desks().circles.circle(call.actor(), call.actor().subject)).members)
        people.emplace_back(
            one.name + ", " +
            word(call, "assignment_kind", assignment_kind_codes(), one.assignment.kind));
    if (people.empty())
        return Html();
    return element("h2", call.say("own.whom_to_ask")) + web::html_list(people);
}

Answer show(const Call& call) {
    const auto jobs = TRY(call.desks().plans.jobs_of_client(call.actor(), call.actor().subject));
    Html cards;
    const auto money = TRY(money_lines(call, meant_jobs(jobs)));
    for (std::size_t at = 0; at < jobs.size(); ++at) {
        const ProposalRecord& proposal = jobs[at].proposal;
        cards += job_card(call, jobs[at], Reader::client,
                          money[at] + answer_form(call, proposal) + name_form(call, proposal));
    }
    const Html put_off = put_off_list(
        call, "", TRY(call.desks().offers.put_offs(call.actor(), call.actor().subject)));
    return own_page(call, call.say("own.jobs"),
                    (cards.is_empty() ? element("p", {{"class", "empty"}}, call.say("own.no_jobs"))
                                      : element("p", call.say("own.jobs_what")) +
                                            element("ul", {{"class", "cards"}}, cards)) +
                        put_off + TRY(whom_to_ask(call)));
}

Answer answer(const Call& call) {
    DecisionDraft draft;
    draft.state = TRY(proposal_state_codes().parse(call.field("state")));
    draft.version = call.version_seen();
    TRY(call.desks().plans.decide(call.actor(), call.argument("proposal"), draft));
    return SeeOther{"/own/jobs", "done.is_answered"};
}

Answer tell_name(const Call& call) {
    const NameTelling telling =
        call.field("name") == "told" ? NameTelling::told : NameTelling::kept;
    TRY(call.desks().sites.tell_name(call.actor(), call.argument("proposal"), telling));
    return SeeOther{"/own/jobs", "done.is_saved"};
}

}  // namespace

void add_own_job_pages(Routes& routes) {
    routes.add(Method::get, "/own/jobs", "page.own.jobs", Door::link, show);
    routes.add(Method::post, "/own/jobs/{proposal}", "page.own.jobs.answer", Door::link, answer);
    routes.add(Method::post, "/own/jobs/{proposal}/name", "page.own.jobs.name", Door::link,
               tell_name);
}

}  // namespace kynnys::pages
