// Lists as users have kept them: the filters and the order, under a name of their own.
#pragma once

#include <string>
#include <vector>

#include "base/code_list.h"
#include "storage/transaction.h"

namespace kynnys {

enum class ListKind { people, workplaces };
const CodeList<ListKind, 2>& list_kind_codes();

enum class ViewUse { kept, first_shown };  // the latter: shown when nothing else is asked for

struct SavedView {
    std::string id;
    std::string account;
    ListKind list = ListKind::people;
    std::string name;
    std::string query;  // of the list's address: "status=waiting&sort=district"
    ViewUse use = ViewUse::kept;
    friend bool operator==(const SavedView&, const SavedView&) = default;
};

// Errors of both: view.name_is_taken (conflict), field "name". At most one view of a list is first
// shown: another one is only kept from then on.
Result<Done> add_view(Transaction& transaction, const SavedView& view);
// Name and use; for the account's own. Error: view.is_missing (not_found).
Result<Done> change_view(Transaction& transaction, const SavedView& view);

// For the account's own. Error: view.is_missing (not_found).
Result<Done> remove_view(Transaction& transaction, const std::string& account,
                         const std::string& id);

// Of one account, by list, in the order in which they came.
Result<std::vector<SavedView>> views_of(Transaction& transaction, const std::string& account);

}  // namespace kynnys
