#include <memory>

#include "base/json.h"
#include "cli/command.h"
#include "cli/speaker.h"
#include "cli/store_options.h"
#include "storage/audit_store.h"

namespace kynnys {

namespace {

struct Options {
    StoreOptions store;
    std::optional<std::string> expected;
    Form form = Form::text;
};

bool is_head(const AuditReport& report, const std::string& hash) {
    for (const AuditLink& head : report.heads) {
        if (head.hash == hash)
            return true;
    }
    return false;
}

Json report_json(const AuditReport& report) {
    Json::Array heads;
    for (const AuditLink& head : report.heads)
        heads.emplace_back(Json::Object{{"number", head.number}, {"hash", head.hash}});
    Json::Array faults;
    for (const Error& fault : report.faults)
        faults.emplace_back(Json::Object{{"key", fault.key}, {"message", said(fault)}});
    return Json::Object{{"linked", report.linked},
                        {"waiting", report.waiting},
                        {"heads", std::move(heads)},
                        {"faults", std::move(faults)}};
}

Result<ExitCode> verify(const Options& options, Console& console) {
    const auto store = TRY(options.store.open());
    AuditReport report = TRY(store->database().read(
        [&](Transaction& transaction) { return audit_report(transaction, store->audit_key()); }));
    if (options.expected && !is_head(report, *options.expected))
        report.faults.push_back(
            {ErrorKind::conflict, "audit.head_is_missing", "", {*options.expected}});
    if (options.form == Form::json) {
        console.out << json_pretty_text(report_json(report));
    } else {
        for (const Error& fault : report.faults) console.out << said(fault) << '\n';
        console.out << report.linked << " events in " << report.heads.size() << " chains, "
                    << report.waiting << " not linked yet, " << report.faults.size() << " faults\n";
        for (const AuditLink& head : report.heads)
            console.out << "Head: " << head.number << ' ' << head.hash << '\n';
    }
    return report.faults.empty() ? ExitCode::done : ExitCode::conflict;
}

CommandAction declare(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    options->store.declare(arguments, {"database", "key_file"});
    arguments.text("--expect", "HASH", options->expected,
                   "A head that was printed before, and must still be there");
    arguments.form(options->form);
    return [options](Console& console) { return verify(*options, console); };
}

}  // namespace

Command audit_verify_command() {
    return {"audit", "verify", "Hold the audit log against its chains",
            "kynnys audit verify --database kynnys.db", declare};
}

}  // namespace kynnys
