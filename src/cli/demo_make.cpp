#include <algorithm>
#include <memory>

#include "base/json.h"
#include "cli/city_summary.h"
#include "cli/command.h"
#include "demo/demo_city.h"
#include "exchange/city_folder.h"

namespace kynnys {

namespace {

struct Options {
    std::filesystem::path folder;
    std::int64_t people = 300;
    std::int64_t workplaces = 60;
    std::int64_t seed = 7;
    Form form = Form::text;
};

Result<ExitCode> make_demo(const Options& options, Console& console) {
    const City city =
        make_demo_city(static_cast<int>(options.people), static_cast<int>(options.workplaces),
                       static_cast<std::uint64_t>(options.seed));
    TRY(write_city_folder(city, options.folder));
    tell_new_city(city, options.folder, options.form, console);
    return ExitCode::done;
}

CommandAction declare(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    arguments.path("FOLDER", options->folder, "The folder to make, or a city folder to replace");
    arguments.number("--people", options->people, {0, 1'000'000}, "How many people");
    arguments.number("--workplaces", options->workplaces, {0, 100'000}, "How many workplaces");
    arguments.number("--seed", options->seed, {0, std::numeric_limits<std::int64_t>::max()},
                     "Another number gives another city, the same one the same");
    arguments.form(options->form);
    return [options](Console& console) { return make_demo(*options, console); };
}

}  // namespace

Command demo_make_command() {
    return {"demo", "make", "Make a city of made-up people and workplaces",
            "kynnys demo make city --people 300 --workplaces 60 --seed 7", declare};
}

}  // namespace kynnys
