#include "storage/proposal_row.h"

#include <fmt/format.h>

#include "storage/row_values.h"
#include "storage/stored_code.h"

namespace kynnys {

std::string proposal_columns(std::string_view table) {
    return fmt::format(
        "{0}.id, {0}.version, {0}.plan_run, {0}.person, {0}.workplace, {0}.state, {0}.value, "
        "{0}.weekly_minutes, {0}.job",
        table);
}

std::string decision_columns(std::string_view table) {
    return fmt::format(
        "{0}.id, {0}.proposal, {0}.state, {0}.reason, {0}.decided_by, {0}.role, {0}.decided_at, "
        "{0}.policy_version",
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
    return decision;
}

SealedPlace reason_place(std::string_view decision) {
    return {"decision", "reason", decision};
}

}  // namespace kynnys
