// Changing a proposed job before it is accepted: what would come of it first, then accepting that.
#include "access/secret.h"
#include "base/text.h"
#include "exchange/plan_file.h"
#include "pages/job_change_form.h"
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

// The job that a change begins with: the plan's own.
Result<CarvedJob> planned_job(const ProposalSheet& sheet) {
    const auto& first = sheet.record.planned ? sheet.planned : sheet.proposal;
    if (!first)
        return Error{ErrorKind::conflict, "proposal.is_outdated", "", {}};
    return first->job;
}

// Of what is shown, so that nobody accepts a job that was not seen.
std::string mark_of(const ProposalSheet& sheet, const JobOffer& offer) {
    Proposal shown = sheet.proposal ? *sheet.proposal : Proposal{};
    shown.job = offer.job;
    shown.terms = offer.terms;
    shown.value = offer.value;
    return fingerprint_of(proposal_text(shown, sheet.city));
}

Result<Html> preview(const Call& call, const ProposalSheet& sheet, const JobOffer& offer) {
    const Html money = TRY(
        money_line(call, {sheet.record.person, weekly_minutes(offer.job), sheet.record.workplace}));
    const std::int64_t before =
        sheet.record.planned ? sheet.record.planned->value : sheet.record.value;
    return notice(
        Notice::success, call.say("job_change_page.works"),
        element("p", element("strong", call.say("proposal_page.a_week",
                                                {duration(weekly_minutes(offer.job))})) +
                         " " + week_text(call.language(), offer.job)) +
            week_list(call, sheet.city, offer.job) +
            element("p", call.say("proposal_page.values",
                                  {grouped_number(before), grouped_number(offer.value)})) +
            money);
}

Html nearest(const Call& call, const ProposalSheet& sheet, const CarvedJob& job) {
    return notice(Notice::info, call.say("job_change_page.nearest"),
                  element("p", week_text(call.language(), job)) + week_list(call, sheet.city, job));
}

struct Shown {
    const ProposalSheet& sheet;
    const ChangeTrial* trial = nullptr;  // null until something was tried
};

Answer change_page(const Call& call, const Shown& shown, const CarvedJob& planned,
                   const FormState& state) {
    const ProposalSheet& sheet = shown.sheet;
    const Person& person = sheet.city.people.front();
    const std::string& name = person.name.empty() ? person.id : person.name;
    const std::string path = "/proposals/" + sheet.record.id;
    const FormParts parts(call, state);
    Page page;
    page.title = call.say("job_change_page.title", {name});
    page.crumbs = {{call.say("fit_page.title", {name, sheet.workplace}), path}};
    const bool is_good = shown.trial != nullptr && shown.trial->offer;
    page.content = parts.error_summary();
    if (is_good)
        page.content += TRY(preview(call, sheet, *shown.trial->offer));
    else if (shown.trial != nullptr && shown.trial->nearest)
        page.content += nearest(call, sheet, *shown.trial->nearest);
    else
        page.content += element("p", call.say("job_change_page.what"));
    Html buttons;
    if (is_good)
        buttons += hidden_field("shown", mark_of(sheet, *shown.trial->offer)) +
                   button(call.say("button.accept_changed"), Button::primary, "act", "accept");
    buttons += button(call.say("button.try_change"), is_good ? Button::secondary : Button::primary,
                      "act", "try") +
               link_button(call.say("button.cancel"), path);
    page.content +=
        form(call, path + "/change",
             version_field(sheet.record.version) + job_change_fields(parts, sheet, planned) +
                 parts.area({"reason", "job_change_page.reason", "job_change_page.reason_hint",
                             "text", "", true},
                            2) +
                 element("div", {{"class", "buttons"}}, buttons));
    if (!state.errors.empty())
        page.status = web::status_of(state.errors.front().kind);
    return page;
}

Answer show(const Call& call) {
    TRY(call.check_offers(Action::proposal_decide));
    const ProposalSheet sheet =
        TRY(call.desks().proposals.find(call.actor(), call.argument("proposal")));
    const CarvedJob planned = TRY(planned_job(sheet));
    const CarvedJob& now = sheet.proposal ? sheet.proposal->job : planned;
    FormState state;
    // A job that was changed has other days than its shifts are named by.
    state.values = job_values(sheet, sheet.record.planned ? planned : now);
    return change_page(call, {sheet}, planned, state);
}

std::vector<Error> form_errors(const std::vector<Fault>& faults) {
    std::vector<Error> errors;
    for (const Fault& fault : faults)
        errors.push_back({ErrorKind::invalid, fault.key, fault.header == "reason" ? "reason" : "",
                          fault.arguments});
    return errors;
}

Answer accept(const Call& call, const TriedChange& tried, const CarvedJob& planned,
              const JobChangeDraft& change) {
    const Shown shown{tried.sheet, &tried.trial};
    if (call.field("shown") != mark_of(tried.sheet, *tried.trial.offer))
        return change_page(call, shown, planned, typed(call, {}));
    const DecisionDraft draft{ProposalState::accepted, call.field("reason"), call.version_seen()};
    const auto accepted = call.desks().proposals.accept_changed(
        call.actor(), call.argument("proposal"), draft, change);
    if (accepted && accepted.value())
        return SeeOther{"/proposals/" + tried.sheet.record.id, "done.job_changed"};
    if (accepted)
        return change_page(call, shown, planned,
                           typed(call, form_errors(accepted.value().faults())));
    Error error = accepted.error();
    if (error.kind != ErrorKind::conflict)
        return error;
    error.field.clear();
    return change_page(call, shown, planned, typed(call, {error}));
}

Answer change(const Call& call) {
    const std::string& id = call.argument("proposal");
    const ProposalSheet sheet = TRY(call.desks().proposals.find(call.actor(), id));
    const CarvedJob planned = TRY(planned_job(sheet));
    TypedChange wanted = typed_change(call, sheet, planned);
    if (!wanted.errors.empty())
        return change_page(call, {sheet}, planned, typed(call, std::move(wanted.errors)));
    const auto tried = TRY(call.desks().proposals.try_change(call.actor(), id, wanted.change));
    if (!tried)
        return change_page(call, {sheet}, planned, typed(call, form_errors(tried.faults())));
    const ChangeTrial& trial = tried.value().trial;
    if (!trial.offer)
        return change_page(call, {sheet, &trial}, planned,
                           typed(call, errors_of(call, sheet.city, trial.faults)));
    if (call.field("act") == "accept")
        return accept(call, tried.value(), planned, wanted.change);
    return change_page(call, {sheet, &trial}, planned, typed(call, {}));
}

}  // namespace

void add_job_change_pages(Routes& routes) {
    routes.add(Method::get, "/proposals/{proposal}/change", "page.proposal.change", Door::user,
               show);
    routes.add(Method::post, "/proposals/{proposal}/change", "page.proposal.changed", Door::user,
               change);
}

}  // namespace kynnys::pages
