#include "storage/secret_store.h"

namespace kynnys {

namespace {

SealedPlace place_of(std::string_view name) {
    return {"service_secret", "value", name};
}

}  // namespace

Result<std::string> kept_secret(Transaction& transaction, const Seal& seal, std::string_view name,
                                std::string_view fresh) {
    TRY(
        transaction.change("INSERT INTO service_secret (name, value) VALUES (:name, :value) "
                           "ON CONFLICT (name) DO NOTHING",
                           {{"name", name}, {"value", seal.sealed(place_of(name), fresh)}}));
    const std::string kept = TRY(find_secret(transaction, seal, name)).value_or("");
    const std::string prefix = seal.current_prefix();
    TRY(
        transaction.change("UPDATE service_secret SET value = :value WHERE name = :name "
                           "AND substr(value, 1, :length) <> :prefix",
                           {{"value", seal.sealed(place_of(name), kept)},
                            {"name", name},
                            {"length", static_cast<std::int64_t>(prefix.size())},
                            {"prefix", prefix}}));
    return kept;
}

Result<std::optional<std::string>> find_secret(Transaction& transaction, const Seal& seal,
                                               std::string_view name) {
    const auto value =
        TRY(transaction.first("SELECT value FROM service_secret WHERE name = :name",
                              {{"name", name}}, [](Row& row) { return row.text(); }));
    if (!value)
        return std::optional<std::string>();
    return std::optional(TRY(seal.opened(place_of(name), *value)));
}

}  // namespace kynnys
