// The database with its keys, opened as every command and the server need it.
#pragma once

#include <memory>
#include <string>

#include "app/office.h"
#include "base/result.h"
#include "exchange/rules_file.h"
#include "storage/key_file.h"

namespace kynnys {

class Store {
  public:
    // Opens and migrates. Makes the key file where there is neither a key file nor a row in the
    // database. Errors: those of the parts; key_file.is_missing when there are rows already. Each
    // time that nothing may be written since the key was changed, `when_outdated` is told.
    static Result<std::unique_ptr<Store>> open(
        const std::string& database, const std::string& key_file, int connections,
        std::function<Instant()> clock = now, std::function<void()> when_outdated = [] {},
        rules::RuleSet rules = finnish_rules());

    // That it is still the key to write with. Errors: those of check_key (storage/key_guard.h).
    Result<Done> check_key();

    [[nodiscard]] Office& office() { return office_; }
    [[nodiscard]] Database& database() { return database_; }
    [[nodiscard]] const std::string& audit_key() const { return audit_key_; }

  private:
    Store(Database database, Vault vault, std::string audit_key, rules::RuleSet rules,
          std::function<Instant()> clock, std::function<void()> when_outdated);

    Vault vault_;
    Database database_;  // guarded
    std::string audit_key_;
    rules::RuleSet rules_;
    AuditRecorder recorder_;
    Office office_;
};

}  // namespace kynnys
