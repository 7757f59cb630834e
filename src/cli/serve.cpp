#include <chrono>
#include <memory>
#include <thread>

#include "cli/command.h"
#include "cli/store_options.h"
#include "serve/service.h"

namespace kynnys {

namespace {

constexpr std::chrono::milliseconds pause{50};
constexpr std::chrono::seconds grace{10};

Result<ExitCode> serve(const StoreOptions& options, Console& console) {
    const Settings settings = TRY(options.settings());
    const auto service = TRY(RunningService::start(settings));
    const bool is_v6 = settings.address.find(':') != std::string::npos;
    console.out << "Listening at " << (settings.tls_certificate.empty() ? "http://" : "https://")
                << (is_v6 ? "[" + settings.address + "]" : settings.address) << ':'
                << service->port() << std::endl;
    while (!console.is_interrupted()) std::this_thread::sleep_for(pause);
    console.err << "Stopping: finishing what was begun\n";
    service->stop(grace);
    return ExitCode::done;
}

CommandAction declare(Arguments& arguments) {
    const auto options = std::make_shared<StoreOptions>();
    options->declare(arguments);
    return [options](Console& console) { return serve(*options, console); };
}

}  // namespace

Command serve_command() {
    return {"serve", "", "Serve pages and the API to browsers and programs",
            "kynnys serve --database kynnys.db --port 8080", declare};
}

}  // namespace kynnys
