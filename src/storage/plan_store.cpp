#include "storage/plan_store.h"

#include <fmt/format.h>

#include "storage/proposal_row.h"
#include "storage/row_values.h"
#include "storage/stored_code.h"

namespace kynnys {

namespace {

constexpr std::string_view run_columns =
    "id, organisation, state, asked_by, asked_at, changed_at, seconds_allowed, fault, value, "
    "bound, placed, wanting_work, weekly_minutes, policy_version, city_fingerprint, review, keeps, "
    "kept, edges";

// What a newer plan keeps is told once, there.
constexpr std::string_view not_kept_on =
    "NOT EXISTS (SELECT 1 FROM proposal later WHERE later.kept_from = proposal.id)";

PlanRun run_of(Row& row) {
    PlanRun run;
    run.id = row.text();
    run.organisation = row.text();
    run.state = restored(plan_state_codes(), row.text());
    run.asked_by = row.text();
    run.asked_at = moment(row);
    run.changed_at = moment(row);
    run.seconds_allowed = row.whole();
    run.fault = row.text();
    run.value = row.whole();
    run.bound = row.whole();
    run.placed = row.number();
    run.wanting_work = row.number();
    run.weekly_minutes = row.whole();
    run.policy_version = row.text();
    run.city_fingerprint = row.text();
    run.review = restored(plan_review_codes(), row.text());
    run.keeps = restored(plan_keeps_codes(), row.text());
    run.kept = row.number();
    run.edges = restored(plan_edges_codes(), row.text());
    return run;
}

}  // namespace

Result<Done> add_plan_run(Transaction& transaction, const PlanRun& run) {
    TRY(transaction.change(
        "INSERT INTO plan_run (id, organisation, state, asked_by, asked_at, changed_at, "
        "seconds_allowed, fault, value, bound, placed, wanting_work, weekly_minutes, "
        "policy_version, city_fingerprint, node, lease_until, document, keeps, edges) VALUES (:id, "
        ":organisation, :state, :asked_by, :asked_at, :changed_at, :seconds_allowed, '', 0, 0, 0, "
        "0, 0, '', '', '', '', '', :keeps, :edges)",
        {{"id", run.id},
         {"organisation", run.organisation},
         {"state", plan_state_codes().code(run.state)},
         {"asked_by", run.asked_by},
         {"asked_at", iso_text(run.asked_at)},
         {"changed_at", iso_text(run.changed_at)},
         {"seconds_allowed", run.seconds_allowed},
         {"keeps", plan_keeps_codes().code(run.keeps)},
         {"edges", plan_edges_codes().code(run.edges)}}));
    return Done{};
}

Result<std::optional<PlanRun>> take_plan_run(Transaction& transaction, const PlanLease& lease) {
    // SQLite has one writer at a time anyway, and does not know these words.
    const std::string_view lock =
        transaction.database() == DatabaseKind::postgresql ? " FOR UPDATE SKIP LOCKED" : "";
    return transaction.first(
        fmt::format("UPDATE plan_run SET state = 'running', changed_at = :now, node = :node, "
                    "lease_until = :until WHERE id = (SELECT id FROM plan_run "
                    "WHERE state = 'waiting' OR (state = 'running' AND lease_until < :now) "
                    "ORDER BY asked_at, id LIMIT 1{}) RETURNING {}",
                    lock, run_columns),
        {{"now", iso_text(lease.now)}, {"node", lease.node}, {"until", iso_text(lease.until)}},
        run_of);
}

Result<bool> renew_plan_lease(Transaction& transaction, std::string_view run,
                              const PlanLease& lease) {
    const std::int64_t renewed = TRY(transaction.change(
        "UPDATE plan_run SET lease_until = :until WHERE id = :id AND node = :node "
        "AND state = 'running'",
        {{"id", run}, {"node", lease.node}, {"until", iso_text(lease.until)}}));
    return renewed == 1;
}

Result<bool> finish_plan_run(Transaction& transaction, const PlanRun& run, std::string_view node,
                             std::string_view document) {
    const std::int64_t finished = TRY(transaction.change(
        "UPDATE plan_run SET state = :state, changed_at = :changed_at, fault = :fault, "
        "value = :value, bound = :bound, placed = :placed, wanting_work = :wanting_work, "
        "weekly_minutes = :weekly_minutes, policy_version = :policy_version, "
        "city_fingerprint = :city_fingerprint, review = :review, kept = :kept, "
        "document = :document "
        "WHERE id = :id AND node = :node AND state = 'running'",
        {{"id", run.id},
         {"state", plan_state_codes().code(run.state)},
         {"changed_at", iso_text(run.changed_at)},
         {"fault", run.fault},
         {"value", run.value},
         {"bound", run.bound},
         {"placed", run.placed},
         {"wanting_work", run.wanting_work},
         {"weekly_minutes", run.weekly_minutes},
         {"policy_version", run.policy_version},
         {"city_fingerprint", run.city_fingerprint},
         {"review", plan_review_codes().code(run.review)},
         {"kept", run.kept},
         {"document", document},
         {"node", node}}));
    return finished == 1;
}

Result<bool> cancel_plan_run(Transaction& transaction, std::string_view run, Instant now) {
    const std::int64_t cancelled = TRY(transaction.change(
        "UPDATE plan_run SET state = 'cancelled', changed_at = :now WHERE id = :id "
        "AND state IN ('waiting', 'running')",
        {{"id", run}, {"now", iso_text(now)}}));
    return cancelled == 1;
}

Result<PlanRun> find_plan_run(Transaction& transaction, std::string_view id) {
    auto run = TRY(transaction.first(
        fmt::format("SELECT {} FROM plan_run WHERE id = :id", run_columns), {{"id", id}}, run_of));
    if (!run)
        return Error{ErrorKind::not_found, "plan.is_unknown", "", {}};
    return *std::move(run);
}

Result<std::string> find_plan_document(Transaction& transaction, std::string_view id) {
    auto document = TRY(transaction.first("SELECT document FROM plan_run WHERE id = :id",
                                          {{"id", id}}, [](Row& row) { return row.text(); }));
    if (!document)
        return Error{ErrorKind::not_found, "plan.is_unknown", "", {}};
    return *std::move(document);
}

Result<std::vector<PlanRun>> plan_runs(Transaction& transaction, std::string_view organisation,
                                       std::string_view before, int most) {
    return transaction.list(
        fmt::format("SELECT {} FROM plan_run WHERE organisation = :organisation "
                    "AND (:before = '' OR id < :before) ORDER BY id DESC LIMIT :most",
                    run_columns),
        {{"organisation", organisation}, {"before", before}, {"most", most}}, run_of);
}

Result<std::optional<PlanRun>> newest_plan(Transaction& transaction,
                                           std::string_view organisation) {
    return transaction.first(
        fmt::format("SELECT {} FROM plan_run WHERE organisation = :organisation "
                    "AND state = 'done' ORDER BY id DESC LIMIT 1",
                    run_columns),
        {{"organisation", organisation}}, run_of);
}

Result<Done> add_proposal(Transaction& transaction, const ProposalRecord& proposal) {
    TRY(transaction.change(
        "INSERT INTO proposal (id, version, plan_run, person, workplace, state, value, "
        "weekly_minutes, job, source, kept_from, tells_name) VALUES (:id, 1, :plan_run, :person, "
        ":workplace, :state, :value, :weekly_minutes, :job, :source, :kept_from, :tells_name)",
        {{"id", proposal.id},
         {"plan_run", proposal.plan_run},
         {"person", proposal.person},
         {"workplace", proposal.workplace},
         {"state", proposal_state_codes().code(proposal.state)},
         {"value", proposal.value},
         {"weekly_minutes", proposal.weekly_minutes},
         {"job", proposal.job},
         {"source", proposal_source_codes().code(proposal.source)},
         {"kept_from", proposal.kept_from},
         {"tells_name", proposal.tells_name}}));
    return Done{};
}

Result<ProposalRecord> find_proposal(Transaction& transaction, std::string_view id) {
    auto proposal = TRY(transaction.first(
        fmt::format("SELECT {} FROM proposal WHERE id = :id", proposal_columns("proposal")),
        {{"id", id}}, proposal_row));
    if (!proposal)
        return Error{ErrorKind::not_found, "proposal.is_unknown", "", {}};
    return *std::move(proposal);
}

Result<std::vector<ProposalRecord>> proposals_of_plan(Transaction& transaction,
                                                      const Visibility& visibility,
                                                      std::string_view run, std::string_view after,
                                                      int most) {
    Binds binds{{"run", run}, {"after", after}, {"most", most}};
    const std::string seen = visible(visibility, "proposal.person", binds);
    return transaction.list(
        fmt::format("SELECT {} FROM proposal WHERE plan_run = :run AND id > :after AND {} "
                    "ORDER BY id LIMIT :most",
                    proposal_columns("proposal"), seen),
        binds, proposal_row);
}

Result<std::vector<ProposalRecord>> proposals_beside(Transaction& transaction,
                                                     const ProposalRecord& proposal) {
    return transaction.list(
        fmt::format("SELECT {} FROM proposal WHERE plan_run = :run AND workplace = :workplace "
                    "AND person <> :person AND state IN ('open', 'accepted', 'agreed') ORDER BY id",
                    proposal_columns("proposal")),
        {{"run", proposal.plan_run},
         {"workplace", proposal.workplace},
         {"person", proposal.person}},
        proposal_row);
}

Result<std::vector<ProposalRecord>> proposals_of_person(Transaction& transaction,
                                                        std::string_view person) {
    return transaction.list(
        fmt::format("SELECT {} FROM proposal WHERE person = :person AND {} ORDER BY id DESC",
                    proposal_columns("proposal"), not_kept_on),
        {{"person", person}}, proposal_row);
}

Result<std::vector<AgreedWork>> agreed_work(Transaction& transaction,
                                            const Visibility& visibility) {
    Binds binds;
    const std::string seen = visible(visibility, "proposal.person", binds);
    return transaction.list(
        fmt::format(
            "SELECT person, CAST(SUM(weekly_minutes) AS BIGINT) FROM proposal "
            "WHERE state = 'agreed' AND NOT EXISTS (SELECT 1 FROM placement j WHERE j.proposal ="
            " proposal.id) AND {} AND {} GROUP BY person ORDER BY person",
            not_kept_on, seen),
        binds, [](Row& row) {
            AgreedWork one;
            one.person = row.text();
            one.weekly = Minutes{row.whole()};
            return one;
        });
}

Result<std::vector<ProposalRecord>> proposals_of_workplace(Transaction& transaction,
                                                           const Visibility& visibility,
                                                           std::string_view workplace) {
    Binds binds{{"workplace", workplace}};
    const std::string seen = visible(visibility, "proposal.person", binds);
    return transaction.list(
        fmt::format("SELECT {} FROM proposal WHERE workplace = :workplace "
                    "AND state IN ('accepted', 'agreed') AND {} AND {} ORDER BY id DESC",
                    proposal_columns("proposal"), not_kept_on, seen),
        binds, proposal_row);
}

Result<Done> add_decision(Transaction& transaction, const Seal& seal, const Decision& decision,
                          std::int64_t version_seen) {
    const std::int64_t changed =
        TRY(transaction.change("UPDATE proposal SET state = :state, version = version + 1 "
                               "WHERE id = :id AND version = :version",
                               {{"id", decision.proposal},
                                {"state", proposal_state_codes().code(decision.state)},
                                {"version", version_seen}}));
    if (changed != 1)
        return Error{ErrorKind::conflict, "proposal.was_changed", "version", {}};
    TRY(transaction.change(
        "INSERT INTO decision (id, proposal, state, reason, decided_by, role, decided_at, "
        "policy_version, job) VALUES (:id, :proposal, :state, :reason, :decided_by, :role, "
        ":decided_at, :policy_version, :job)",
        {{"id", decision.id},
         {"proposal", decision.proposal},
         {"state", proposal_state_codes().code(decision.state)},
         {"reason", seal.sealed(reason_place(decision.id), decision.reason)},
         {"decided_by", decision.decided_by},
         {"role", decision.role},
         {"decided_at", iso_text(decision.decided_at)},
         {"policy_version", decision.policy_version},
         {"job", decision.job}}));
    return Done{};
}

Result<bool> is_kept_on(Transaction& transaction, std::string_view proposal) {
    const auto later =
        TRY(transaction.first("SELECT id FROM proposal WHERE kept_from = :id LIMIT 1",
                              {{"id", proposal}}, [](Row& row) { return row.text(); }));
    return later.has_value();
}

Result<Done> change_job(Transaction& transaction, std::string_view proposal,
                        const ProposalJob& job) {
    TRY(transaction.change(
        "UPDATE proposal SET "
        "planned_value = CASE WHEN planned_job = '' THEN value ELSE planned_value END, "
        "planned_weekly_minutes = CASE WHEN planned_job = '' THEN weekly_minutes "
        "ELSE planned_weekly_minutes END, "
        "planned_job = CASE WHEN planned_job = '' THEN job ELSE planned_job END, "
        "job = :job, value = :value, weekly_minutes = :weekly_minutes WHERE id = :id",
        {{"id", proposal},
         {"job", job.json},
         {"value", job.value},
         {"weekly_minutes", job.weekly_minutes}}));
    return Done{};
}

Result<Done> restore_job(Transaction& transaction, std::string_view proposal) {
    TRY(
        transaction.change("UPDATE proposal SET job = planned_job, value = planned_value, "
                           "weekly_minutes = planned_weekly_minutes, planned_job = '' "
                           "WHERE id = :id AND planned_job <> ''",
                           {{"id", proposal}}));
    return Done{};
}

Result<std::vector<Decision>> decisions_of(Transaction& transaction, const Seal& seal,
                                           std::string_view proposal) {
    auto decisions = TRY(transaction.list(
        fmt::format("SELECT {} FROM decision WHERE proposal = :proposal ORDER BY id",
                    decision_columns("decision")),
        {{"proposal", proposal}}, decision_row));
    for (Decision& decision : decisions)
        decision.reason = TRY(seal.opened(reason_place(decision.id), decision.reason));
    return decisions;
}

}  // namespace kynnys
