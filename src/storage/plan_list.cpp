#include "storage/plan_list.h"

#include <set>

#include "storage/proposal_row.h"
#include "storage/row_values.h"
#include "storage/stored_code.h"

namespace kynnys {

namespace {

Result<std::string> opened_name(const Vault& vault, const std::string& person,
                                const std::string& sealed) {
    return vault.seal.opened({"person", "name", person}, sealed);
}

Result<ListedProposal> listed(Row& row, const Vault& vault) {
    ListedProposal listed;
    listed.record = proposal_row(row);
    listed.person_code = row.text();
    listed.person_name = TRY(opened_name(vault, listed.record.person, row.text()));
    listed.workplace_code = row.text();
    listed.workplace_name = row.text();
    return listed;
}

template <class Named>
Result<Done> add_names(Transaction& transaction, const char* table, std::string_view organisation,
                       std::set<std::string> codes, const std::set<std::string>& words,
                       std::vector<Named>& named) {
    std::vector<std::string> asked(codes.begin(), codes.end());
    asked.insert(asked.end(), words.begin(), words.end());
    if (asked.empty())
        return Done{};
    Binds binds{{"organisation", organisation}};
    const std::string list = in_list("code", asked, binds);
    TRY(transaction.each(std::string("SELECT code, name FROM ") + table +
                             " WHERE organisation = :organisation AND code IN (" + list + ")",
                         binds, [&](Row& row) {
                             Named& one = named.emplace_back();
                             one.id = row.text();
                             one.name = row.text();
                             codes.erase(one.id);
                         }));
    for (const std::string& missing : codes) named.emplace_back().id = missing;
    return Done{};
}

struct Compared {
    ComparedProposal proposal;
    std::string sealed_name;
};

}  // namespace

Result<std::vector<ListedProposal>> listed_proposals(Transaction& transaction, const Vault& vault,
                                                     const Visibility& visibility,
                                                     const ProposalFilter& filter,
                                                     const PageOf& page) {
    const std::string state(filter.state ? proposal_state_codes().code(*filter.state) : "");
    Binds binds{{"run", filter.run}, {"after", page.after}, {"most", page.most}, {"state", state}};
    const std::string seen = visible(visibility, "r.person", binds);
    auto rows = TRY(transaction.list(
        "SELECT " + proposal_columns("r") +
            ", p.code, p.name, w.code, w.name FROM proposal r "
            "JOIN person p ON p.id = r.person JOIN workplace w ON w.id = r.workplace "
            "WHERE r.plan_run = :run AND r.id > :after AND (:state = '' OR r.state = :state) AND " +
            seen + " ORDER BY r.id LIMIT :most",
        binds, [&](Row& row) { return listed(row, vault); }));
    std::vector<ListedProposal> all;
    for (auto& row : rows) all.push_back(TRY(std::move(row)));
    return all;
}

Result<std::map<ProposalState, int>> proposal_counts(Transaction& transaction,
                                                     std::string_view run) {
    std::map<ProposalState, int> counts;
    TRY(transaction.each(
        "SELECT state, COUNT(*) FROM proposal WHERE plan_run = :run GROUP BY state", {{"run", run}},
        [&](Row& row) {
            const ProposalState state = restored(proposal_state_codes(), row.text());
            counts[state] = row.number();
        }));
    return counts;
}

Result<std::map<std::string, std::vector<NamedDecision>>> named_decisions(
    Transaction& transaction, const Vault& vault, const std::vector<std::string>& proposals) {
    Binds binds;
    const std::string list = in_list("proposal", proposals, binds);
    std::map<std::string, std::vector<NamedDecision>> all;
    TRY(transaction.each("SELECT " + decision_columns("d") +
                             ", COALESCE(a.name, '') FROM decision d "
                             "LEFT JOIN account a ON a.id = d.decided_by WHERE d.proposal IN (" +
                             list + ") ORDER BY d.id",
                         binds, [&](Row& row) {
                             NamedDecision named;
                             named.decision = decision_row(row);
                             named.decided_by = row.text();
                             all[named.decision.proposal].push_back(std::move(named));
                         }));
    for (auto& [proposal, decisions] : all) {
        for (auto& [decision, name] : decisions)
            decision.reason = TRY(vault.seal.opened(reason_place(decision.id), decision.reason));
    }
    return all;
}

Result<City> names_of(Transaction& transaction, std::string_view organisation,
                      const WantedNames& wanted) {
    City city;
    TRY(add_names(transaction, "workplace", organisation, wanted.workplaces, wanted.words,
                  city.workplaces));
    TRY(add_names(transaction, "task", organisation, wanted.tasks, wanted.words, city.tasks));
    TRY(add_names(transaction, "arrangement", organisation, wanted.arrangements, wanted.words,
                  city.arrangements));
    return city;
}

Result<PlanComparison> compared_plans(Transaction& transaction, const Vault& vault,
                                      const Visibility& visibility, std::string_view before,
                                      std::string_view after) {
    Binds binds{{"before", before}, {"after", after}};
    const std::string seen = visible(visibility, "p.id", binds);
    PlanComparison comparison;
    auto rows = TRY(transaction.list(
        "SELECT p.id, p.name, COALESCE(b.workplace, ''), COALESCE(v.name, ''), "
        "COALESCE(b.weekly_minutes, 0), COALESCE(a.workplace, ''), COALESCE(w.name, ''), "
        "COALESCE(a.weekly_minutes, 0) FROM "
        "(SELECT person FROM proposal WHERE plan_run = :before UNION "
        "SELECT person FROM proposal WHERE plan_run = :after) both_plans "
        "JOIN person p ON p.id = both_plans.person "
        "LEFT JOIN proposal b ON b.id = (SELECT MAX(id) FROM proposal "
        "WHERE person = p.id AND plan_run = :before) "
        "LEFT JOIN workplace v ON v.id = b.workplace "
        "LEFT JOIN proposal a ON a.id = (SELECT MAX(id) FROM proposal "
        "WHERE person = p.id AND plan_run = :after) "
        "LEFT JOIN workplace w ON w.id = a.workplace WHERE " +
            seen + " ORDER BY p.id",
        binds, [](Row& row) {
            Compared one;
            one.proposal.person = row.text();
            one.sealed_name = row.text();
            one.proposal.workplace_before = row.text();
            one.proposal.name_before = row.text();
            one.proposal.minutes_before = row.whole();
            one.proposal.workplace_after = row.text();
            one.proposal.name_after = row.text();
            one.proposal.minutes_after = row.whole();
            return one;
        }));
    for (Compared& one : rows) {
        ComparedProposal& proposal = one.proposal;
        if (proposal.workplace_before == proposal.workplace_after &&
            proposal.minutes_before == proposal.minutes_after) {
            ++comparison.alike;
            continue;
        }
        proposal.person_name = TRY(opened_name(vault, proposal.person, one.sealed_name));
        comparison.differences.push_back(std::move(proposal));
    }
    return comparison;
}

}  // namespace kynnys
