// Where a command finds the service's database: the same settings as the server's.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.h"
#include "serve/settings.h"
#include "serve/store.h"

namespace kynnys {

class StoreOptions {
  public:
    // Declares --config, and those of the settings that are named; all when none is.
    void declare(Arguments& arguments, const std::vector<std::string_view>& names = {});

    // Errors: those of reading the file, and of make_settings.
    [[nodiscard]] Result<Settings> settings() const;
    [[nodiscard]] Result<std::unique_ptr<Store>> open() const;

    // The database as it is: its schema is not brought up to date, and no key is made.
    [[nodiscard]] Result<Database> open_database() const;
    // The same, but makes no new file. Error: database.is_missing (not_found).
    [[nodiscard]] Result<Database> find_database() const;
    [[nodiscard]] Result<KeyRing> keys() const;

  private:
    std::optional<std::filesystem::path> config_;
    std::map<std::string, std::optional<std::string>> given_;  // by the setting's name
};

}  // namespace kynnys
