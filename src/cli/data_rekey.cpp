#include <memory>

#include "app/data_desk.h"
#include "cli/command.h"
#include "cli/store_options.h"
#include "storage/rekey.h"

namespace kynnys {

namespace {

Result<ExitCode> change_keys(const StoreOptions& options, Console& console) {
    const Settings settings = TRY(options.settings());
    Database database = TRY(options.find_database());
    const std::int64_t written = TRY(rekey(database, settings.key_file, console.is_interrupted));
    TRY(database.write([](Transaction& transaction) {
        return add_event(transaction, data_event("data.rekey", now()));
    }));
    console.out << written
                << " values sealed with a new key; the older key is gone. Keep a copy "
                   "of the key file, apart from the database.\n";
    return ExitCode::done;
}

CommandAction declare(Arguments& arguments) {
    const auto options = std::make_shared<StoreOptions>();
    options->declare(arguments, {"database", "key_file"});
    return [options](Console& console) { return change_keys(*options, console); };
}

}  // namespace

Command data_rekey_command() {
    return {"data", "rekey", "Seal everything with a new key; stop the service first",
            "kynnys data rekey --database kynnys.db --key-file kynnys.key", declare};
}

}  // namespace kynnys
