// The whole service in one process: database, desks, routes and server.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>

#include "api/routes.h"
#include "base/result.h"
#include "serve/settings.h"
#include "web/router.h"

namespace kynnys {

class RunningService {
  public:
    // Reads the rules, opens the database, brings its schema up to date, and listens. Makes the key
    // file where there is neither a key file nor anything in the database. Errors: those of the
    // parts; rules.have_faults {file, all faults, how many}; key_file.is_missing when the database
    // holds something already.
    static Result<std::unique_ptr<RunningService>> start(
        const Settings& settings, std::function<Instant()> clock = now,
        web::RateGuard::Clock steady = web::steady_now);
    ~RunningService();
    RunningService(const RunningService&) = delete;
    RunningService& operator=(const RunningService&) = delete;

    [[nodiscard]] std::uint16_t port() const;
    [[nodiscard]] const web::Router& router() const;
    [[nodiscard]] const api::Routes& routes() const;

    // Finishes what it has begun, for so long at most.
    void stop(std::chrono::milliseconds grace);

  private:
    struct Inside;
    explicit RunningService(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

}  // namespace kynnys
