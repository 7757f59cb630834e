#include <memory>

#include "app/data_desk.h"
#include "cli/command.h"
#include "cli/load.h"
#include "cli/store_options.h"
#include "exchange/city_folder.h"

namespace kynnys {

namespace {

struct Options {
    StoreOptions store;
    std::filesystem::path city;
    std::string organisation;
    std::string basis_text;
    DisclosureBasis basis = DisclosureBasis::law;
};

void tell_counts(const City& city, Console& console) {
    console.out << city.people.size() << " people, " << city.workplaces.size() << " workplaces, "
                << city.tasks.size() << " tasks, " << city.arrangements.size() << " arrangements\n";
}

Result<ExitCode> import(const Options& options, Console& console) {
    const City city = TRY(load_city(options.city));
    const auto store = TRY(options.store.open());
    TRY(DataDesk(store->office())
            .import(options.organisation, city, options.basis, options.basis_text));
    tell_counts(city, console);
    return ExitCode::done;
}

Result<ExitCode> export_city(const Options& options, Console& console) {
    const auto store = TRY(options.store.open());
    const City city = TRY(DataDesk(store->office()).export_city(options.organisation));
    TRY(write_city_folder(city, options.city));
    tell_counts(city, console);
    return ExitCode::done;
}

CommandAction declare_import(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    arguments.path("CITY", options->city, "The city's folder; docs/city-folder.md describes it");
    options->store.declare(arguments, {"database", "key_file"});
    arguments.required_text("--organisation", "CODE", options->organisation,
                            "Whose it is; the organisation is made if it is not there");
    arguments.required_text("--basis", "TEXT", options->basis_text,
                            "On what it sees the people: the act and section, or the consent");
    arguments.flag(
        "--consent", [options] { options->basis = DisclosureBasis::consent; },
        "The people have consented; without it the basis is in law");
    return [options](Console& console) { return import(*options, console); };
}

CommandAction declare_export(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    arguments.path("FOLDER", options->city, "The folder to make, or a city folder to replace");
    options->store.declare(arguments, {"database", "key_file"});
    arguments.required_text("--organisation", "CODE", options->organisation, "Whose city it is");
    return [options](Console& console) { return export_city(*options, console); };
}

}  // namespace

Command data_import_command() {
    return {"data", "import", "Bring a city's files into the service's database, all or nothing",
            "kynnys data import city --organisation helsinki --basis \"Act 380/2023, section 12\"",
            declare_import};
}

Command data_export_command() {
    return {"data", "export", "Write an organisation's people and workplaces as a city's files",
            "kynnys data export city --organisation helsinki", declare_export};
}

}  // namespace kynnys
