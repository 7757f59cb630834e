#include "storage/proposal_row.h"

#include <fmt/format.h>

#include "storage/row_values.h"
#include "storage/stored_code.h"

namespace kynnys {

std::string proposal_columns(std::string_view table) {
    return fmt::format(
        "{0}.id, {0}.version, {0}.plan_run, {0}.person, {0}.workplace, {0}.state, {0}.value, "
        "{0}.weekly_minutes, {0}.job, {0}.source, {0}.planned_job, {0}.planned_value, "
        "{0}.planned_weekly_minutes, {0}.kept_from, {0}.tells_name",
        table);
}

std::string decision_columns(std::string_view table) {
    return fmt::format(
        "{0}.id, {0}.proposal, {0}.state, {0}.reason, {0}.decided_by, {0}.role, {0}.decided_at, "
        "{0}.policy_version, {0}.job",
        table);
}

ProposalRecord proposal_row(Row& row) {
    ProposalRecord proposal;
    proposal.id = row.text();
    proposal.version = row.whole();
    proposal.plan_run = row.text();
    proposal.person = row.text();
    proposal.workplace = row.text();
    proposal.state = restored(proposal_state_codes(), row.text());
    proposal.value = row.whole();
    proposal.weekly_minutes = row.whole();
    proposal.job = row.text();
    proposal.source = restored(proposal_source_codes(), row.text());
    ProposalJob planned;
    planned.json = row.text();
    planned.value = row.whole();
    planned.weekly_minutes = row.whole();
    if (!planned.json.empty())
        proposal.planned = std::move(planned);
    proposal.kept_from = row.text();
    proposal.tells_name = row.flag();
    return proposal;
}

Decision decision_row(Row& row) {
    Decision decision;
    decision.id = row.text();
    decision.proposal = row.text();
    decision.state = restored(proposal_state_codes(), row.text());
    decision.reason = row.text();
    decision.decided_by = row.text();
    decision.role = row.text();
    decision.decided_at = moment(row);
    decision.policy_version = row.text();
    decision.job = row.text();
    return decision;
}

SealedPlace reason_place(std::string_view decision) {
    return {"decision", "reason", decision};
}

}  // namespace kynnys
