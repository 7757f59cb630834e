#include "web/access_log.h"

#include <spdlog/logger.h>

#include "base/json.h"
#include "web/time_text.h"

namespace kynnys::web {
AccessLog::AccessLog(std::shared_ptr<spdlog::logger> logger) : logger_(std::move(logger)) {}

void AccessLog::write(const Exchange& exchange) const {
    logger_->info(access_line(exchange));
}

void AccessLog::write_bug(std::string_view request, std::string_view route,
                          std::string_view cause) const {
    logger_->error(json_text(Json::Object{{"at", log_time(std::chrono::system_clock::now())},
                                          {"request", request},
                                          {"route", route},
                                          {"bug", cause}}));
}

void AccessLog::write_fault(std::string_view key, std::string_view help) const {
    logger_->error(json_text(Json::Object{
        {"at", log_time(std::chrono::system_clock::now())}, {"fault", key}, {"help", help}}));
}

std::string access_line(const Exchange& exchange) {
    return json_text(Json::Object{
        {"at", log_time(exchange.arrived_at)},
        {"request", exchange.request},
        {"method", exchange.method ? method_text(*exchange.method) : "none"},
        {"route", exchange.route.pattern},
        {"status", exchange.status},
        {"microseconds", std::int64_t{exchange.took.count()}},
        {"bytes", static_cast<std::int64_t>(exchange.bytes)},
    });
}

}  // namespace kynnys::web
