// What may be known of requests: metrics, access log, health.
#include <gtest/gtest.h>
#include <spdlog/logger.h>
#include <spdlog/sinks/ostream_sink.h>

#include <sstream>

#include "web/access_log.h"
#include "web/health.h"
#include "web/metrics.h"

namespace kynnys::web {
namespace {

Exchange person_shown() {
    return {Time{std::chrono::milliseconds(784111777123)},
            "id7",
            Method::get,
            {"person.show", "/people/{id}"},
            200,
            std::chrono::microseconds(1500),
            42};
}

void expect_line(const std::string& text, const std::string& line) {
    EXPECT_NE(text.find(line + "\n"), std::string::npos) << line << "\n in \n" << text;
}

TEST(Metrics, CountRequestsByRouteMethodAndStatus) {
    Metrics metrics;
    metrics.count(person_shown());
    metrics.count(person_shown());
    metrics.count({{}, "id", std::nullopt, {}, 400, std::chrono::microseconds(0), 0});
    const std::string text = metrics.text({3, 4, 5});
    expect_line(text, R"(kynnys_requests_total{method="GET",route="person.show",status="2xx"} 2)");
    expect_line(text, R"(kynnys_requests_total{method="none",route="none",status="4xx"} 1)");
    expect_line(text, R"(kynnys_response_bytes_total{route="person.show"} 84)");
    expect_line(text, R"(kynnys_request_seconds_count{route="person.show"} 2)");
    expect_line(text, R"(kynnys_request_seconds_bucket{route="person.show",le="0.001"} 0)");
    expect_line(text, R"(kynnys_request_seconds_bucket{route="person.show",le="0.002"} 2)");
    expect_line(text, "kynnys_connections 3");
    expect_line(text, "kynnys_waiting_requests 4");
    expect_line(text, "kynnys_refused_connections 5");
}

TEST(Metrics, AreServed) {
    Metrics metrics;
    Context context;
    const Response response = metrics_handler(metrics, [] {
        return ServerFigures{1, 0, 0};
    })(Request(), context);
    EXPECT_EQ(response.headers.joined("Content-Type"), "text/plain; version=0.0.4; charset=utf-8");
    expect_line(response.body, "kynnys_connections 1");
}

TEST(AccessLog, HasOneLineWithoutAnybodyInIt) {
    EXPECT_EQ(access_line(person_shown()),
              R"({"at":"1994-11-06T08:49:37.123Z","request":"id7","method":"GET",)"
              R"("route":"/people/{id}","status":200,"microseconds":1500,"bytes":42})");
}

TEST(AccessLog, WritesThroughItsLogger) {
    std::ostringstream out;
    const auto logger = std::make_shared<spdlog::logger>(
        "access", std::make_shared<spdlog::sinks::ostream_sink_mt>(out));
    logger->set_pattern("%v");
    const AccessLog log(logger);
    log.write(person_shown());
    EXPECT_EQ(out.str(), access_line(person_shown()) + "\n");
    out.str("");
    log.write_bug("id7", "person.show", "a {broken} \"check\"");
    EXPECT_NE(out.str().find(R"("request":"id7","route":"person.show",)"
                             R"("bug":"a {broken} \"check\""})"),
              std::string::npos)
        << out.str();
}

TEST(Health, IsUp) {
    Context context;
    const Response response = health_handler()(Request(), context);
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(response.body, R"({"status":"up"})");
}

TEST(Health, IsReadyWhenEveryCheckPasses) {
    Result<Done> database = Done{};
    const Handler ready = readiness_handler(
        {{"key", [] { return Result<Done>(Done{}); }}, {"database", [&] { return database; }}});
    Context context;
    Response response = ready(Request(), context);
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(response.body, R"({"status":"ready","checks":{"key":"ok","database":"ok"}})");
    database = Error{ErrorKind::unavailable, "database.is_lost", "", {}};
    response = ready(Request(), context);
    EXPECT_EQ(response.status, 503);
    EXPECT_EQ(response.headers.joined("Retry-After"), "2");
    EXPECT_EQ(response.body,
              R"({"status":"not ready","checks":{"key":"ok","database":"database.is_lost"}})");
}

}  // namespace
}  // namespace kynnys::web
