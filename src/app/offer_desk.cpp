#include "app/offer_desk.h"

#include <algorithm>

#include "app/board_job.h"
#include "app/jobs_together.h"
#include "app/person_relations.h"
#include "app/proposal_rules.h"
#include "app/recorded.h"
#include "base/random_id.h"
#include "base/text.h"
#include "exchange/plan_file.h"
#include "plan/explain.h"
#include "plan/job_suits.h"
#include "plan/worth.h"
#include "storage/carving_store.h"
#include "storage/plan_store.h"

namespace kynnys {

namespace {

Error conflict(std::string key, std::vector<std::string> arguments = {}) {
    return {ErrorKind::conflict, std::move(key), "", std::move(arguments)};
}

bool is_put_off(const std::vector<PutOff>& all, const std::string& workplace) {
    return std::any_of(all.begin(), all.end(),
                       [&](const PutOff& one) { return one.workplace == workplace; });
}

// Who decides for the client decides about every workplace of the organisation.
Result<WorkplaceRecord> own_workplace(Transaction& transaction, const Actor& actor,
                                      const std::string& workplace) {
    auto found = find_workplace(transaction, workplace);
    if (!found)
        return unknown_if_missing(std::move(found).error());
    if (found.value().organisation != actor.organisation)
        return unknown_subject();
    return found;
}

// The best job beside the others, as the fit page shows it.
Result<Proposal> best_job(Transaction&, const WorkplaceRecord&, const FitCity& fit) {
    ExplainRequest request;
    request.person = PersonIndex{0};
    request.workplace = WorkplaceIndex{0};
    request.repairs_most = 0;
    request.whole_most = 0;
    Plan others;
    others.proposals = fit.besides;
    const Explanation explanation = TRY(explain(fit.city, others, request));
    const auto& found = explanation.workplaces.front().beside;
    if (!found)
        return conflict("offer.has_no_job");
    Proposal proposal;
    proposal.person = PersonIndex{0};
    proposal.job = found->job;
    proposal.terms = found->terms;
    proposal.value = found->value;
    return proposal;
}

// The board's job as it stands, valued for the person.
Result<Proposal> job_of_board(Transaction& transaction, const Seal& seal,
                              const WorkplaceRecord& workplace, const FitCity& fit,
                              const std::string& job) {
    const CarvingRecord board = TRY(find_carving(transaction, seal, workplace.id));
    const auto& drafts = board.draft.jobs;
    const auto named = std::find_if(drafts.begin(), drafts.end(),
                                    [&](const DraftJob& draft) { return draft.id == job; });
    if (named == drafts.end())
        return conflict("carving.job_is_missing");
    const WorkplaceCity alone = TRY(workplace_city(transaction, workplace));
    const BoardJob found = TRY(board_job(alone.city, alone.task_ids, *named));
    Proposal proposal;
    proposal.person = PersonIndex{0};
    auto suiting = found.week ? job_that_suits(fit.city, proposal.person, *found.week, fit.besides)
                              : std::nullopt;
    if (!suiting)
        return conflict("offer.job_does_not_suit");
    proposal.job = *std::move(suiting);
    proposal.terms = terms_of(fit.city, proposal.person, proposal.job);
    proposal.value = sum_of(proposal.terms);
    return proposal;
}

}  // namespace

Result<ProposalRecord> OfferDesk::offer(const Actor& actor, const std::string& person,
                                        const std::string& workplace) {
    return offered(actor, person, workplace, best_job);
}

Result<ProposalRecord> OfferDesk::offer_from_board(const Actor& actor, const std::string& person,
                                                   const std::string& workplace,
                                                   const std::string& job) {
    return offered(actor, person, workplace,
                   [&](Transaction& transaction, const WorkplaceRecord& place, const FitCity& fit) {
                       return job_of_board(transaction, office_.vault.seal, place, fit, job);
                   });
}

Result<ProposalRecord> OfferDesk::offered(const Actor& actor, const std::string& person,
                                          const std::string& workplace, const Choose& choose) {
    const Instant now = office_.now();
    const AuditEvent event = event_of(actor, Action::proposal_decide, now, {person});
    const auto write = [&](Transaction& transaction, AuditEvent& kept) -> Result<ProposalRecord> {
        TRY(check_person(transaction, actor, person, Action::proposal_decide, day_of(now)));
        const WorkplaceRecord place = TRY(own_workplace(transaction, actor, workplace));
        const auto plan = TRY(newest_plan(transaction, place.organisation));
        if (!plan)
            return conflict("offer.has_no_plan");
        ProposalRecord record;
        record.id = new_id();
        record.version = 1;
        record.plan_run = plan->id;
        record.person = person;
        record.workplace = place.id;
        record.source = ProposalSource::offer;
        if (const auto one = TRY(standing_proposal(transaction, record)))
            return conflict("offer.exists", {std::string(proposal_state_codes().code(one->state))});
        if (is_put_off(TRY(put_offs_of(transaction, office_.vault.seal, person)), place.id))
            return conflict("offer.is_put_off");
        const FitCity fit = TRY(fit_city_in_plan(transaction, office_.vault, {record, place}));
        if (!fit.city.people.front().wants_work)
            return conflict("offer.wants_no_work");
        const Proposal chosen = TRY(choose(transaction, place, fit));
        record.value = chosen.value;
        record.weekly_minutes = weekly_minutes(chosen.job).count;
        record.job = proposal_text(chosen, fit.city);
        TRY(check_jobs_together(transaction, office_.vault, record));
        TRY(add_proposal(transaction, record));
        kept.subjects = {person, record.id};
        kept.fields = {"offer"};
        return record;
    };
    return written(office_, event, write);
}

Result<Done> OfferDesk::put_off(const Actor& actor, const std::string& person,
                                const std::string& workplace, const std::string& reason) {
    const Instant now = office_.now();
    AuditEvent event = event_of(actor, Action::proposal_decide, now, {person, workplace});
    event.fields = {"put_off"};
    return written(office_, event, [&](Transaction& transaction) -> Result<Done> {
        TRY(check_person(transaction, actor, person, Action::proposal_decide, day_of(now)));
        TRY(own_workplace(transaction, actor, workplace));
        if (trimmed(reason).empty())
            return Error{ErrorKind::invalid, "put_off.has_no_reason", "reason", {}};
        PutOff put_off;
        put_off.id = new_id();
        put_off.person = person;
        put_off.workplace = workplace;
        put_off.reason = std::string(trimmed(reason));
        put_off.put_off_by = actor.id;
        put_off.put_off_at = now;
        return add_put_off(transaction, office_.vault.seal, put_off);
    });
}

Result<Done> OfferDesk::take_up(const Actor& actor, const std::string& person,
                                const std::string& workplace) {
    const Instant now = office_.now();
    AuditEvent event = event_of(actor, Action::proposal_decide, now, {person, workplace});
    event.fields = {"taken_up"};
    return written(office_, event, [&](Transaction& transaction) -> Result<Done> {
        TRY(check_person(transaction, actor, person, Action::proposal_decide, day_of(now)));
        if (!TRY(end_put_off(transaction, person, workplace)))
            return Error{ErrorKind::not_found, "put_off.is_missing", "", {}};
        return Done{};
    });
}

Result<std::vector<PutOff>> OfferDesk::put_offs(const Actor& actor, const std::string& person) {
    const AuditEvent event = event_of(actor, Action::proposal_view, office_.now(), {person});
    return viewed(office_, event, [&](Transaction& transaction) -> Result<std::vector<PutOff>> {
        TRY(check_person(transaction, actor, person, Action::proposal_view, day_of(office_.now())));
        return put_offs_of(transaction, office_.vault.seal, person);
    });
}

}  // namespace kynnys
