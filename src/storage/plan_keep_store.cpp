#include "storage/plan_keep_store.h"

#include <fmt/format.h>

#include "storage/plan_store.h"
#include "storage/proposal_row.h"
#include "storage/row_values.h"

namespace kynnys {

Result<std::vector<ProposalRecord>> decided_proposals(Transaction& transaction,
                                                      std::string_view organisation) {
    return transaction.list(
        fmt::format("SELECT {} FROM proposal r JOIN plan_run p ON p.id = r.plan_run "
                    "WHERE p.organisation = :organisation AND r.state IN ('accepted', 'agreed') "
                    "AND NOT EXISTS (SELECT 1 FROM proposal later WHERE later.kept_from = r.id) "
                    "ORDER BY r.person, r.id",
                    proposal_columns("r")),
        {{"organisation", organisation}}, proposal_row);
}

Result<bool> take_over(Transaction& transaction, ProposalRecord& record) {
    const auto before = find_proposal(transaction, record.kept_from);
    if (!before && before.error().kind != ErrorKind::not_found)
        return before.error();
    const bool stands = before && (before.value().state == ProposalState::accepted ||
                                   before.value().state == ProposalState::agreed);
    if (!stands || TRY(is_kept_on(transaction, record.kept_from))) {
        record.kept_from.clear();
        return false;
    }
    record.state = before.value().state;
    record.source = before.value().source;
    record.tells_name = before.value().tells_name;
    return true;
}

Result<Done> move_site_answers(Transaction& transaction, const ProposalRecord& record) {
    TRY(transaction.change("UPDATE site_answer SET proposal = :id WHERE proposal = :kept_from",
                           {{"id", record.id}, {"kept_from", record.kept_from}}));
    return Done{};
}

Result<Done> add_not_kept(Transaction& transaction, std::string_view run, const NotKept& one) {
    TRY(
        transaction.change("INSERT INTO plan_not_kept (plan_run, proposal, reason, arguments) "
                           "VALUES (:run, :proposal, :reason, :arguments)",
                           {{"run", run},
                            {"proposal", one.proposal},
                            {"reason", one.reason.key},
                            {"arguments", words_text(one.reason.arguments)}}));
    return Done{};
}

Result<std::vector<ListedNotKept>> not_kept_of(Transaction& transaction, const Vault& vault,
                                               const Visibility& visibility, std::string_view run) {
    Binds binds{{"run", run}};
    const std::string seen = visible(visibility, "p.id", binds);
    auto all = TRY(
        transaction.list("SELECT n.proposal, n.reason, n.arguments, p.id, p.code, p.name, w.name "
                         "FROM plan_not_kept n JOIN proposal r ON r.id = n.proposal "
                         "JOIN person p ON p.id = r.person JOIN workplace w ON w.id = r.workplace "
                         "WHERE n.plan_run = :run AND " +
                             seen + " ORDER BY n.proposal",
                         binds, [](Row& row) {
                             ListedNotKept one;
                             one.not_kept.proposal = row.text();
                             one.not_kept.reason.key = row.text();
                             one.not_kept.reason.arguments = words(row);
                             one.person = row.text();
                             one.person_code = row.text();
                             one.person_name = row.text();
                             one.workplace_name = row.text();
                             return one;
                         }));
    for (ListedNotKept& one : all)
        one.person_name = TRY(vault.seal.opened({"person", "name", one.person}, one.person_name));
    return all;
}

}  // namespace kynnys
