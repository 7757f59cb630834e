#include <memory>

#include "app/data_desk.h"
#include "cli/command.h"
#include "cli/store_options.h"
#include "storage/backup.h"
#include "storage/migration.h"

namespace kynnys {

namespace {

struct Options {
    StoreOptions store;
    std::filesystem::path file;
};

Result<Done> record(Database& database, const std::string& action) {
    const AuditEvent event = data_event(action, now());
    return database.write([&](Transaction& transaction) { return add_event(transaction, event); });
}

void tell(const BackupFigures& figures, Console& console) {
    console.out << figures.rows << " rows, schema " << figures.header.schema_version << ", made at "
                << iso_text(figures.header.made_at) << '\n';
    for (const AuditHead& head : figures.header.heads)
        console.out << "Head: " << head.link.number << ' ' << head.link.hash << '\n';
}

// The event first, so that the backup itself tells of it; an older schema may have no log.
Result<ExitCode> back_up(const Options& options, Console& console) {
    Database database = TRY(options.store.find_database());
    if (TRY(database.read(schema_version)) == newest_schema())
        TRY(record(database, "data.backup"));
    tell(TRY(write_backup(database, options.file, now())), console);
    return ExitCode::done;
}

Result<ExitCode> restore(const Options& options, Console& console) {
    const KeyRing keys = TRY(options.store.keys());
    Database database = TRY(options.store.open_database());
    const BackupFigures figures = TRY(restore_backup(database, keys, options.file));
    TRY(record(database, "data.restore"));
    tell(figures, console);
    return ExitCode::done;
}

CommandAction declare_backup(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    arguments.path("FILE", options->file, "The file to make; it must not be there yet");
    options->store.declare(arguments, {"database"});
    return [options](Console& console) { return back_up(*options, console); };
}

CommandAction declare_restore(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    arguments.path("FILE", options->file, "A backup, made by kynnys data backup");
    options->store.declare(arguments, {"database", "key_file"});
    return [options](Console& console) { return restore(*options, console); };
}

}  // namespace

Command data_backup_command() {
    return {"data", "backup", "Write the whole database to a file, also while the service runs",
            "kynnys data backup monday.backup --database kynnys.db", declare_backup};
}

Command data_restore_command() {
    return {"data", "restore", "Read a backup into an empty database of either kind",
            "kynnys data restore monday.backup --database new.db --key-file kynnys.key",
            declare_restore};
}

}  // namespace kynnys
