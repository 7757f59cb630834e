// Proposals as lists show them: with names, and with the last decision about each.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "plan/city.h"
#include "plan/plan_run.h"
#include "storage/page_of.h"
#include "storage/transaction.h"
#include "storage/vault.h"
#include "storage/visibility.h"

namespace kynnys {

struct ListedProposal {
    ProposalRecord record;
    std::string person_code;
    std::string person_name;
    std::string workplace_code;
    std::string workplace_name;
};

struct ProposalFilter {
    std::string run;
    std::optional<ProposalState> state;
};

// By id; only of people who may be seen by now. Errors beside those of a transaction: those of
// opening a sealed field.
Result<std::vector<ListedProposal>> listed_proposals(Transaction& transaction, const Vault& vault,
                                                     const Visibility& visibility,
                                                     const ProposalFilter& filter,
                                                     const PageOf& page);

// How many of a plan are in each state; none for a state that nobody has given.
Result<std::map<ProposalState, int>> proposal_counts(Transaction& transaction,
                                                     std::string_view run);

// A decision and the name of the user who took it; "" for a client's.
struct NamedDecision {
    Decision decision;
    std::string decided_by;
};
// Of each of the proposals, by its id; the latest last.
Result<std::map<std::string, std::vector<NamedDecision>>> named_decisions(
    Transaction& transaction, const Vault& vault, const std::vector<std::string>& proposals);

// What the organisation's workplaces, tasks and arrangements with these codes are called. A code
// that is there no more is its own name; `words` may be no codes at all.
struct WantedNames {
    std::set<std::string> workplaces;
    std::set<std::string> tasks;
    std::set<std::string> arrangements;
    std::set<std::string> words;
};
Result<City> names_of(Transaction& transaction, std::string_view organisation,
                      const WantedNames& wanted);

// One person's part in two plans.
struct ComparedProposal {
    std::string person;
    std::string person_name;
    std::string workplace_before;  // ids and names; "" where there was no job
    std::string name_before;
    std::string workplace_after;
    std::string name_after;
    std::int64_t minutes_before = 0;
    std::int64_t minutes_after = 0;
};
// Those for whom the plans differ in workplace or hours, by person; and how many are alike.
struct PlanComparison {
    std::vector<ComparedProposal> differences;
    int alike = 0;
};
Result<PlanComparison> compared_plans(Transaction& transaction, const Vault& vault,
                                      const Visibility& visibility, std::string_view before,
                                      std::string_view after);

}  // namespace kynnys
