// The database with its keys, opened as every command and the server need it.
#pragma once

#include <memory>
#include <string>

#include "app/office.h"
#include "base/result.h"
#include "storage/key_file.h"

namespace kynnys {

class Store {
  public:
    // Opens and migrates. Makes the key file where there is neither a key file nor a row in the
    // database. Errors: those of the parts; key_file.is_missing when there are rows already.
    static Result<std::unique_ptr<Store>> open(const std::string& database,
                                               const std::string& key_file, int connections,
                                               std::function<Instant()> clock = now);

    [[nodiscard]] Office& office() { return office_; }
    [[nodiscard]] Database& database() { return database_; }
    [[nodiscard]] const std::string& audit_key() const { return audit_key_; }

  private:
    Store(Database database, Vault vault, std::string audit_key, std::function<Instant()> clock);

    Database database_;
    Vault vault_;
    std::string audit_key_;
    AuditRecorder recorder_;
    Office office_;
};

}  // namespace kynnys
