// One line of JSON for every answer: time, request, method, route, status, microseconds, bytes. No
// address, path, query, user agent or cookie: nobody can be followed by this log.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "web/exchange.h"

namespace spdlog {
class logger;
}

namespace kynnys::web {

class AccessLog {
  public:
    // The logger's pattern must be "%v": the line is complete in itself.
    explicit AccessLog(std::shared_ptr<spdlog::logger> logger);

    void write(const Exchange& exchange) const;
    // A bug; see BugReport in web/router.h.
    void write_bug(std::string_view request, std::string_view route, std::string_view cause) const;
    // What keeps the server from its work, and what helps; `key` is an error's.
    void write_fault(std::string_view key, std::string_view help) const;

  private:
    std::shared_ptr<spdlog::logger> logger_;
};

// The line that is written, without its end.
std::string access_line(const Exchange& exchange);

}  // namespace kynnys::web
