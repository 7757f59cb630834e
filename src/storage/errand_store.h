// Errands as they are kept; what is to be done and what came of it are sealed.
#pragma once

#include "base/code_list.h"
#include "storage/page_of.h"
#include "storage/seal.h"
#include "storage/transaction.h"
#include "workplace/errand.h"

namespace kynnys {

enum class ErrandState { open, done };
const CodeList<ErrandState, 2>& errand_state_codes();

struct ErrandFilter {
    std::string organisation;
    ErrandState state = ErrandState::open;
    std::string owner = "";  // "" for all
};

// How much waits for somebody.
struct ErrandAgenda {
    int open = 0;
    int overdue = 0;  // of these
};

Result<Done> add_errand(Transaction& transaction, const Seal& seal, const Errand& errand);

// All but who made it, when, for whom and out of what. Errors: those of update_row().
Result<std::int64_t> change_errand(Transaction& transaction, const Seal& seal,
                                   const Errand& errand);

// Error: row.is_missing (not_found), field "errand".
Result<Errand> find_errand(Transaction& transaction, const Seal& seal, std::string_view id);

// By the day until which they are to be done, the first first.
Result<std::vector<Errand>> errands(Transaction& transaction, const Seal& seal,
                                    const ErrandFilter& filter, const PageOf& page);

// Those that came out of a plan.
Result<std::vector<Errand>> errands_of_plan(Transaction& transaction, const Seal& seal,
                                            std::string_view plan_run);

Result<ErrandAgenda> errand_agenda(Transaction& transaction, std::string_view owner, Date today);

}  // namespace kynnys
