#include <memory>

#include "base/text.h"
#include "cli/city_summary.h"
#include "cli/command.h"
#include "cli/load.h"
#include "cli/text_layout.h"
#include "demo/demo_city.h"
#include "exchange/city_folder.h"
#include "exchange/onet_import.h"

namespace kynnys {

namespace {

constexpr int sites_most = 2'000;

struct Options {
    std::filesystem::path source;
    std::filesystem::path folder;
    std::int64_t people = 300;
    std::int64_t workplaces = 0;
    std::int64_t seed = 7;
    OnetCoverage coverage = OnetCoverage::known_kinds;
    Form form = Form::text;
};

std::vector<OnetSite> made_up_sites(std::uint64_t seed) {
    std::vector<OnetSite> sites;
    for (int number = 0; number < sites_most; ++number) {
        DemoLocation location = demo_workplace_location(number, seed);
        sites.push_back({std::move(location.district), location.place});
    }
    return sites;
}

Result<ExitCode> import(const Options& options, Console& console) {
    const OnetSource source = TRY(read_or_error(read_onet_source(options.source), options.source));
    const auto seed = static_cast<std::uint64_t>(options.seed);
    OnetOptions wanted;
    wanted.workplaces = static_cast<int>(options.workplaces);
    wanted.coverage = options.coverage;
    wanted.sites = made_up_sites(seed);
    City city;
    city.arrangements = demo_arrangements();
    OnetImport imported = import_onet(source, city.arrangements, wanted);
    city.workplaces = std::move(imported.workplaces);
    city.tasks = std::move(imported.tasks);
    city.people = make_demo_people(static_cast<int>(options.people), seed);
    city.policy = default_policy(demo_date());
    TRY(write_city_folder(city, options.folder));
    if (!imported.occupations_left_out.empty())
        console.err << wrapped("Left out, since they have no ratings or no tasks: " +
                               joined(imported.occupations_left_out, ", ") + ".");
    tell_new_city(city, options.folder, options.form, console);
    if (options.form == Form::text)
        console.out << "The people are made up. Work from O*NET 18.1 by the U.S. Department of "
                       "Labor; see docs/onet.md.\n";
    return ExitCode::done;
}

CommandAction declare(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    arguments.path("SOURCE_FOLDER", options->source,
                   "The folder with O*NET's tables; docs/onet.md names them");
    arguments.path("CITY_FOLDER", options->folder,
                   "The folder to make, or a city folder to replace");
    arguments.number("--people", options->people, {0, 1'000'000}, "How many made-up people");
    arguments.number("--workplaces", options->workplaces, {0, sites_most},
                     "How many workplaces; 0 makes one of each kind");
    arguments.number("--seed", options->seed, {0, std::numeric_limits<std::int64_t>::max()},
                     "Another number gives other people and places");
    arguments.flag(
        "--every-occupation", [options] { options->coverage = OnetCoverage::every_occupation; },
        "Make a workplace also of each occupation that no kind has");
    arguments.form(options->form);
    return [options](Console& console) { return import(*options, console); };
}

}  // namespace

Command import_onet_command() {
    return {"import", "onet", "Make a city with the work of O*NET's tables and made-up people",
            "kynnys import onet onet-18.1 city --people 300", declare};
}

}  // namespace kynnys
