#include "cli/store_options.h"

#include <algorithm>
#include <cstdlib>

#include "exchange/file_text.h"

namespace kynnys {

namespace {

std::optional<std::string> environment(const std::string& variable) {
    const char* value = std::getenv(variable.c_str());
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

}  // namespace

void StoreOptions::declare(Arguments& arguments, const std::vector<std::string_view>& names) {
    arguments.file("--config", config_, "Settings in a TOML file; see docs/serve.md");
    const Settings usual;
    for (const Setting& setting : settings_table()) {
        if (!names.empty() && std::find(names.begin(), names.end(), setting.name) == names.end())
            continue;
        const std::string text = setting.text(usual);
        arguments.text(option_name(setting.name), std::string(setting.what),
                       given_[std::string(setting.name)],
                       std::string(setting.help) + (text.empty() ? "" : " (" + text + ")"));
    }
}

Result<Settings> StoreOptions::settings() const {
    SettingSources sources;
    if (config_) {
        sources.file_name = config_->filename().string();
        sources.file = TRY(read_text(*config_));
    }
    sources.environment = environment;
    for (const auto& [name, value] : given_) {
        if (value)
            sources.options.emplace(name, *value);
    }
    return make_settings(sources);
}

Result<std::unique_ptr<Store>> StoreOptions::open() const {
    const Settings all = TRY(settings());
    return Store::open(all.database, all.key_file, all.database_connections);
}

Result<Database> StoreOptions::open_database() const {
    const Settings all = TRY(settings());
    return Database::open({all.database, all.database_connections});
}

Result<Database> StoreOptions::find_database() const {
    const std::string address = TRY(settings()).database;
    if (!is_there(address))
        return Error{ErrorKind::not_found, "database.is_missing", "", {}};
    return open_database();
}

Result<KeyRing> StoreOptions::keys() const {
    return read_key_file(TRY(settings()).key_file);
}

}  // namespace kynnys
