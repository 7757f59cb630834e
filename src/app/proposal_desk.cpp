#include "app/proposal_desk.h"

#include <algorithm>

#include "app/fit_city.h"
#include "app/jobs_together.h"
#include "app/person_relations.h"
#include "app/recorded.h"
#include "base/text.h"
#include "exchange/plan_file.h"
#include "storage/plan_store.h"

namespace kynnys {

namespace {

constexpr const char* changes_field = "changes";
constexpr const char* without_field = "changes.without";
constexpr const char* shifts_field = "changes.shifts";

std::optional<Proposal> parsed(const std::string& job, const City& city) {
    auto proposal = parse_proposal(job, city);
    return proposal ? std::optional(std::move(proposal).value()) : std::nullopt;
}

Result<ProposalSheet> sheet_of(Transaction& transaction, const Vault& vault,
                               ProposalRecord record) {
    ProposalSheet sheet;
    const WorkplaceRecord workplace = TRY(find_workplace(transaction, record.workplace));
    sheet.workplace = workplace.workplace.name;
    FitCity fit = TRY(fit_city_in_plan(transaction, vault, {record, workplace}));
    sheet.city = std::move(fit.city);
    sheet.besides = std::move(fit.besides);
    sheet.proposal = parsed(record.job, sheet.city);
    if (record.planned)
        sheet.planned = parsed(record.planned->json, sheet.city);
    auto decisions = TRY(named_decisions(transaction, vault, {record.id}));
    sheet.decisions = std::move(decisions[record.id]);
    sheet.site_answers = TRY(site_answers_of(transaction, vault.seal, record.id));
    sheet.record = std::move(record);
    return sheet;
}

Fault fault(std::string field, std::string key, std::vector<std::string> arguments = {}) {
    return {"", 0, 0, std::move(field), std::move(key), std::move(arguments)};
}

// A change begins with what the plan proposed, not with what somebody made of it before.
const std::optional<Proposal>& first_proposed(const ProposalSheet& sheet) {
    return sheet.record.planned ? sheet.planned : sheet.proposal;
}

Checked<JobChange> change_of(const ProposalSheet& sheet, const JobChangeDraft& draft) {
    const CarvedJob& job = first_proposed(sheet)->job;
    std::vector<Fault> faults;
    JobChange change;
    change.shifts = draft.shifts;
    for (const std::string& code : draft.without) {
        const auto totals = task_totals(job);
        const auto named = std::find_if(totals.begin(), totals.end(), [&](const TaskTotal& one) {
            return sheet.city.tasks[one.task.place()].id == code;
        });
        if (named == totals.end())
            faults.push_back(fault(without_field, "job_change.task_is_unknown", {code}));
        else
            change.without.push_back(named->task);
    }
    for (const ShiftChange& one : draft.shifts) {
        const bool is_there = std::any_of(job.shifts.begin(), job.shifts.end(),
                                          [&](const Shift& shift) { return shift.day == one.was; });
        if (!is_there)
            faults.push_back(
                fault(shifts_field, "job_change.shift_is_unknown", {day_text(one.was)}));
    }
    if (faults.empty() && changes_nothing(job, change))
        faults.push_back(fault(changes_field, "job_change.changes_nothing"));
    return faults.empty() ? Checked<JobChange>(std::move(change)) : std::move(faults);
}

Fault fault_of(const ChangeFault& one) {
    std::string field = changes_field;
    if (one.shift)
        field = std::string(shifts_field) + "." + day_text(*one.shift);
    else if (one.task)
        field = without_field;
    return fault(std::move(field), one.violation.key, one.violation.arguments);
}

Result<Checked<TriedChange>> tried(ProposalSheet sheet, const JobChangeDraft& draft) {
    if (!first_proposed(sheet))
        return Error{ErrorKind::conflict, "proposal.is_outdated", "", {}};
    auto change = change_of(sheet, draft);
    if (!change)
        return Checked<TriedChange>(std::move(change).faults());
    ChangeTrial trial =
        TRY(try_change(sheet.city, *first_proposed(sheet), change.value(), sheet.besides));
    return Checked<TriedChange>(TriedChange{std::move(sheet), std::move(trial)});
}

ProposalJob job_of(const TriedChange& tried) {
    Proposal changed;
    changed.person = first_proposed(tried.sheet)->person;
    changed.job = tried.trial.offer->job;
    changed.terms = tried.trial.offer->terms;
    changed.value = tried.trial.offer->value;
    return {proposal_text(changed, tried.sheet.city), changed.value,
            weekly_minutes(changed.job).count};
}

// With what speaks against it, so that one answer tells all.
Result<Checked<TriedChange>> acceptable(ProposalSheet sheet, const DecisionDraft& draft,
                                        const JobChangeDraft& change) {
    auto change_tried = TRY(tried(std::move(sheet), change));
    std::vector<Fault> faults;
    if (!change_tried)
        faults = change_tried.faults();
    else if (!change_tried.value().trial.offer)
        std::transform(change_tried.value().trial.faults.begin(),
                       change_tried.value().trial.faults.end(), std::back_inserter(faults),
                       fault_of);
    if (trimmed(draft.reason).empty())
        faults.push_back(fault("reason", "job_change.has_no_reason"));
    if (!faults.empty())
        return Checked<TriedChange>(std::move(faults));
    return change_tried;
}

}  // namespace

Result<ProposalSheet> ProposalDesk::find(const Actor& actor, const std::string& id) {
    const AuditEvent event = event_of(actor, Action::proposal_view, office_.now(), {id});
    const auto read = [&](Transaction& transaction, AuditEvent& kept) -> Result<ProposalSheet> {
        ProposalRecord record = TRY(find_proposal(transaction, id));
        kept.subjects = {record.person, id};
        TRY(check_person(transaction, actor, record.person, Action::proposal_view,
                         day_of(office_.now())));
        return sheet_of(transaction, office_.vault, std::move(record));
    };
    return viewed(office_, event, read);
}

Result<Checked<TriedChange>> ProposalDesk::try_change(const Actor& actor, const std::string& id,
                                                      const JobChangeDraft& change) {
    const AuditEvent event = event_of(actor, Action::proposal_view, office_.now(), {id});
    const auto read = [&](Transaction& transaction, AuditEvent& kept) -> Result<ProposalSheet> {
        ProposalRecord record = TRY(find_proposal(transaction, id));
        kept.subjects = {record.person, id};
        TRY(check_person(transaction, actor, record.person, Action::proposal_decide,
                         day_of(office_.now())));
        return sheet_of(transaction, office_.vault, std::move(record));
    };
    return tried(TRY(viewed(office_, event, read)), change);
}

Result<Checked<ProposalView>> ProposalDesk::accept_changed(const Actor& actor,
                                                           const std::string& id,
                                                           const DecisionDraft& draft,
                                                           const JobChangeDraft& change) {
    const Instant now = office_.now();
    const AuditEvent event = event_of(actor, Action::proposal_decide, now, {id});
    const auto write = [&](Transaction& transaction,
                           AuditEvent& kept) -> Result<Checked<ProposalView>> {
        ProposalRecord record = TRY(find_proposal(transaction, id));
        kept.subjects = {record.person, id};
        TRY(check_person(transaction, actor, record.person, Action::proposal_decide, day_of(now)));
        TRY(check_decision(transaction, actor, record, draft));
        auto accepted = TRY(acceptable(TRY(sheet_of(transaction, office_.vault, std::move(record))),
                                       draft, change));
        if (!accepted)
            return Checked<ProposalView>(std::move(accepted).faults());
        const ProposalJob job = job_of(accepted.value());
        ProposalRecord changed = accepted.value().sheet.record;
        changed.job = job.json;
        TRY(check_jobs_together(transaction, office_.vault, changed));
        Decision decision =
            TRY(decision_of(transaction, actor, accepted.value().sheet.record, draft, now));
        decision.job = job.json;
        decision.policy_version = accepted.value().sheet.city.policy.version;
        TRY(add_decision(transaction, office_.vault.seal, decision, draft.version));
        TRY(change_job(transaction, id, job));
        kept.fields = {std::string(proposal_state_codes().code(draft.state)), "with_changes"};
        return Checked<ProposalView>(TRY(proposal_view(transaction, office_.vault, id)));
    };
    return written(office_, event, write);
}

}  // namespace kynnys
