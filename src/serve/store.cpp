#include "serve/store.h"

#include "access/secret.h"
#include "storage/account_store.h"
#include "storage/migration.h"
#include "storage/secret_store.h"

namespace kynnys {

namespace {

// A lost key file must not be replaced by a new one: nothing could be read any more.
Result<KeyRing> keys_for(Database& database, const std::string& path) {
    auto keys = read_key_file(path);
    if (keys || keys.error().kind != ErrorKind::not_found)
        return keys;
    const int users = TRY(database.read(user_count));
    if (users > 0)
        return keys;
    return make_key_file(path);
}

}  // namespace

Result<std::unique_ptr<Store>> Store::open(const std::string& database, const std::string& key_file,
                                           int connections, std::function<Instant()> clock) {
    Database opened = TRY(Database::open({database, connections}));
    TRY(migrate(opened));
    Vault vault(TRY(keys_for(opened, key_file)));
    std::string audit_key = TRY(opened.write([&](Transaction& transaction) {
        return kept_secret(transaction, vault.seal, "audit", make_secret());
    }));
    return std::unique_ptr<Store>(
        new Store(std::move(opened), std::move(vault), std::move(audit_key), std::move(clock)));
}

Store::Store(Database database, Vault vault, std::string audit_key, std::function<Instant()> clock)
    : database_(std::move(database)),
      vault_(std::move(vault)),
      audit_key_(std::move(audit_key)),
      recorder_(database_, audit_key_),
      office_{database_, vault_, recorder_, std::move(clock), audit_key_} {}

}  // namespace kynnys
