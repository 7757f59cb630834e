#include "storage/organisation_store.h"

#include "storage/edited_row.h"

namespace kynnys {

namespace {

Organisation organisation_of(Row& row) {
    return Organisation{row.text(), row.text(), row.text(), row.whole()};
}

}  // namespace

Result<Done> add_organisation(Transaction& transaction, const Organisation& organisation) {
    TRY(transaction.change(
        "INSERT INTO organisation (id, code, name) VALUES (:id, :code, :name)",
        {{"id", organisation.id}, {"code", organisation.code}, {"name", organisation.name}}));
    return Done{};
}

Result<Organisation> find_organisation(Transaction& transaction, const std::string& id) {
    const auto found =
        TRY(transaction.first("SELECT id, code, name, version FROM organisation WHERE id = :id",
                              {{"id", id}}, organisation_of));
    if (!found)
        return Error{ErrorKind::not_found, "organisation.is_missing", "", {}};
    return *found;
}

Result<std::optional<Organisation>> organisation_of_code(Transaction& transaction,
                                                         const std::string& code) {
    return transaction.first("SELECT id, code, name, version FROM organisation WHERE code = :code",
                             {{"code", code}}, organisation_of);
}

Result<std::vector<Organisation>> organisations(Transaction& transaction) {
    return transaction.list("SELECT id, code, name, version FROM organisation ORDER BY code", {},
                            organisation_of);
}

Result<std::int64_t> update_organisation(Transaction& transaction,
                                         const Organisation& organisation) {
    return update_row(transaction, {"organisation", {"code", "name"}},
                      {organisation.code, organisation.name},
                      {{{"id", organisation.id}}, organisation.version});
}

}  // namespace kynnys
