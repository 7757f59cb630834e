#include <memory>

#include "app/service_desk.h"
#include "cli/command.h"
#include "cli/load.h"
#include "cli/store_options.h"
#include "exchange/file_text.h"

namespace kynnys {

namespace {

struct Options {
    StoreOptions store;
    std::filesystem::path file;
    std::optional<std::string> language;
};

ServiceLanguage language_of(const Options& options) {
    if (options.language == "sv")
        return ServiceLanguage::swedish;
    return options.language == "en" ? ServiceLanguage::english : ServiceLanguage::finnish;
}

void tell_count(std::size_t services, Console& console) {
    console.out << services << " services\n";
}

Result<ExitCode> import(const Options& options, Console& console) {
    const auto entries = parse_directory(TRY(read_text(options.file)), language_of(options));
    if (!entries)
        return faults_error(entries.faults(), options.file);
    const auto store = TRY(options.store.open());
    const auto imported = TRY(ServiceDesk(store->office()).import(entries.value()));
    if (!imported)
        return faults_error(imported.faults(), options.file);
    tell_count(entries.value().size(), console);
    return ExitCode::done;
}

Result<ExitCode> export_all(const Options& options, Console& console) {
    const auto store = TRY(options.store.open());
    const auto entries = TRY(ServiceDesk(store->office()).export_all());
    TRY(write_text(options.file,
                   directory_text(entries, language_of(options), store->office().now())));
    tell_count(entries.size(), console);
    return ExitCode::done;
}

void declare_common(Arguments& arguments, const std::shared_ptr<Options>& options) {
    options->store.declare(arguments, {"database", "key_file"});
    arguments.choice("--language", options->language, {"fi", "sv", "en"},
                     "Of the form's own texts (fi)");
}

CommandAction declare_import(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    arguments.path("FILE", options->file, "A directory in Open Referral HSDS 3 JSON");
    declare_common(arguments, options);
    return [options](Console& console) { return import(*options, console); };
}

CommandAction declare_export(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    arguments.path("FILE", options->file, "The file to write");
    declare_common(arguments, options);
    return [options](Console& console) { return export_all(*options, console); };
}

}  // namespace

Command service_import_command() {
    return {"service", "import", "Bring a directory of services into the service's database",
            "kynnys service import services.json --database kynnys.db", declare_import};
}

Command service_export_command() {
    return {"service", "export", "Write the directory of services as a file",
            "kynnys service export services.json --database kynnys.db", declare_export};
}

}  // namespace kynnys
