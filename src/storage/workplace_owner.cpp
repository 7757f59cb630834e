#include "storage/workplace_owner.h"

namespace kynnys {

namespace {

Result<std::string> column_of(Transaction& transaction, std::string_view sql,
                              const std::string& workplace) {
    auto value =
        TRY(transaction.first(sql, {{"id", workplace}}, [](Row& row) { return row.text(); }));
    if (!value)
        return Error{ErrorKind::not_found, "subject.is_unknown", "", {}};
    return *std::move(value);
}

}  // namespace

Result<std::string> organisation_of_workplace(Transaction& transaction,
                                              const std::string& workplace) {
    return column_of(transaction, "SELECT organisation FROM workplace WHERE id = :id", workplace);
}

Result<std::string> workplace_code(Transaction& transaction, const std::string& workplace) {
    return column_of(transaction, "SELECT code FROM workplace WHERE id = :id", workplace);
}

}  // namespace kynnys
