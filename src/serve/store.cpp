#include "serve/store.h"

#include "access/secret.h"
#include "storage/account_store.h"
#include "storage/key_guard.h"
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

// Whoever guards must do so before anybody else writes.
Database guarded(Database database, const Seal& seal, std::function<void()> when_outdated) {
    guard_key(database, seal, std::move(when_outdated));
    return database;
}

}  // namespace

Result<std::unique_ptr<Store>> Store::open(const std::string& database, const std::string& key_file,
                                           int connections, std::function<Instant()> clock,
                                           std::function<void()> when_outdated,
                                           rules::RuleSet rules) {
    Database opened = TRY(Database::open({database, connections}));
    TRY(migrate(opened));
    Vault vault(TRY(keys_for(opened, key_file)));
    std::string audit_key = TRY(opened.write([&](Transaction& transaction) {
        return kept_secret(transaction, vault.seal, "audit", make_secret());
    }));
    return std::unique_ptr<Store>(new Store(std::move(opened), std::move(vault),
                                            std::move(audit_key), std::move(rules),
                                            std::move(clock), std::move(when_outdated)));
}

Store::Store(Database database, Vault vault, std::string audit_key, rules::RuleSet rules,
             std::function<Instant()> clock, std::function<void()> when_outdated)
    : vault_(std::move(vault)),
      database_(guarded(std::move(database), vault_.seal, std::move(when_outdated))),
      audit_key_(std::move(audit_key)),
      rules_(std::move(rules)),
      recorder_(database_, audit_key_),
      office_{database_, vault_, recorder_, std::move(clock), audit_key_, rules_} {}

Result<Done> Store::check_key() {
    return database_.read(
        [&](Transaction& transaction) { return kynnys::check_key(transaction, vault_.seal); });
}

}  // namespace kynnys
