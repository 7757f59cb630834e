#include "storage/workplace_owner.h"

namespace kynnys {

Result<std::string> organisation_of_workplace(Transaction& transaction,
                                              const std::string& workplace) {
    auto owner = TRY(transaction.first("SELECT organisation FROM workplace WHERE id = :id",
                                       {{"id", workplace}}, [](Row& row) { return row.text(); }));
    if (!owner)
        return Error{ErrorKind::not_found, "subject.is_unknown", "", {}};
    return *std::move(owner);
}

}  // namespace kynnys
