#include <memory>

#include "base/json.h"
#include "cli/command.h"
#include "cli/speaker.h"
#include "cli/store_options.h"
#include "storage/store_check.h"

namespace kynnys {

namespace {

struct Options {
    StoreOptions store;
    Form form = Form::text;
};

Json report_json(const StoreReport& report) {
    Json::Array faults;
    for (const Error& fault : report.faults)
        faults.emplace_back(Json::Object{{"key", fault.key}, {"message", said(fault)}});
    return Json::Object{{"schema_version", report.schema_version},
                        {"sealed_values", report.sealed_values},
                        {"linked", report.audit.linked},
                        {"faults", std::move(faults)}};
}

Result<ExitCode> verify(const Options& options, Console& console) {
    const KeyRing keys = TRY(options.store.keys());
    Database database = TRY(options.store.find_database());
    const StoreReport report = TRY(store_report(database, keys));
    if (options.form == Form::json) {
        console.out << json_pretty_text(report_json(report));
    } else {
        for (const Error& fault : report.faults) console.out << said(fault) << '\n';
        console.out << "Schema " << report.schema_version << ", " << report.sealed_values
                    << " sealed values, " << report.audit.linked << " events, "
                    << report.faults.size() << " faults\n";
    }
    return report.faults.empty() ? ExitCode::done : ExitCode::conflict;
}

CommandAction declare(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    options->store.declare(arguments, {"database", "key_file"});
    arguments.form(options->form);
    return [options](Console& console) { return verify(*options, console); };
}

}  // namespace

Command data_verify_command() {
    return {"data", "verify", "Hold the database against itself, its keys and its audit log",
            "kynnys data verify --database kynnys.db", declare};
}

}  // namespace kynnys
