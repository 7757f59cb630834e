#include <memory>

#include "base/json.h"
#include "cli/city_summary.h"
#include "cli/command.h"
#include "cli/fault_json.h"
#include "cli/load.h"
#include "cli/text_layout.h"
#include "exchange/city_folder.h"

namespace kynnys {

namespace {

struct Options {
    std::filesystem::path city;
    Form form = Form::text;
};

Result<ExitCode> check(const Options& options, Console& console) {
    const Checked<City> city = read_city_folder(options.city);
    if (options.form == Form::json) {
        Json::Object object = checked_json(city);
        if (city) {
            for (Json::Member& member : city_json(city.value()))
                object.push_back(std::move(member));
        }
        console.out << json_pretty_text(object);
    }
    if (!city) {
        const Error error = faults_error(city.faults(), options.city);
        if (options.form == Form::json)
            return exit_code_of(error.kind);
        return error;
    }
    if (options.form == Form::text)
        console.out << wrapped("No fault in " + options.city.string() + ": " +
                               city_text(city.value()) + ".");
    return ExitCode::done;
}

CommandAction declare(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    arguments.path("CITY", options->city, "The city's folder; docs/city-folder.md describes it");
    arguments.form(options->form);
    return [options](Console& console) { return check(*options, console); };
}

}  // namespace

Command city_check_command() {
    return {"city", "check", "Read a city's files and name every fault with how to mend it",
            "kynnys city check city", declare};
}

}  // namespace kynnys
