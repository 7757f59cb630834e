#include "demo/demo_services.h"

#include <memory>

#include "base/instant.h"
#include "cli/command.h"
#include "cli/load.h"
#include "cli/today.h"
#include "exchange/file_text.h"
#include "exchange/service_directory.h"

namespace kynnys {

namespace {

Result<ExitCode> make(const std::filesystem::path& file, Console& console) {
    TRY(check_output(file));
    std::vector<DirectoryEntry> entries;
    for (DemoService& one : demo_services(today())) {
        one.service.organisation = one.provider;
        entries.push_back({std::move(one.service), std::move(one.provider)});
    }
    TRY(write_text(file, directory_text(entries, ServiceLanguage::finnish, now())));
    console.out << entries.size() << " services\n";
    return ExitCode::done;
}

CommandAction declare(Arguments& arguments) {
    const auto file = std::make_shared<std::filesystem::path>();
    arguments.path("FILE", *file, "The file to write");
    return [file](Console& console) { return make(*file, console); };
}

}  // namespace

Command demo_services_command() {
    return {"demo", "services", "Make a directory of made-up services for clients",
            "kynnys demo services services.json", declare};
}

}  // namespace kynnys
