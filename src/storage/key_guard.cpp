#include "storage/key_guard.h"

namespace kynnys {

Result<Done> check_key(Transaction& transaction, const Seal& seal) {
    const std::string prefix = seal.current_prefix();
    const auto others = TRY(transaction.first(
        "SELECT count(*) FROM service_secret WHERE substr(value, 1, :length) <> :prefix",
        {{"length", static_cast<std::int64_t>(prefix.size())}, {"prefix", prefix}},
        [](Row& row) { return row.whole(); }));
    if (others.value_or(0) > 0)
        return Error{ErrorKind::unavailable, "key_file.is_outdated", "", {}};
    return Done{};
}

void guard_key(Database& database, const Seal& seal, std::function<void()> when_outdated) {
    database.guard_writes([&seal, tell = std::move(when_outdated)](Transaction& transaction) {
        auto checked = check_key(transaction, seal);
        if (!checked && checked.error().key == "key_file.is_outdated")
            tell();
        return checked;
    });
}

}  // namespace kynnys
