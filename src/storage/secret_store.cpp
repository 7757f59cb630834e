#include "storage/secret_store.h"

namespace kynnys {

Result<std::string> kept_secret(Transaction& transaction, const Seal& seal, std::string_view name,
                                std::string_view fresh) {
    const SealedPlace place{"service_secret", "value", name};
    TRY(
        transaction.change("INSERT INTO service_secret (name, value) VALUES (:name, :value) "
                           "ON CONFLICT (name) DO NOTHING",
                           {{"name", name}, {"value", seal.sealed(place, fresh)}}));
    const auto value =
        TRY(transaction.first("SELECT value FROM service_secret WHERE name = :name",
                              {{"name", name}}, [](Row& row) { return row.text(); }));
    return seal.opened(place, value.value_or(""));
}

}  // namespace kynnys
