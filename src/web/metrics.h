// What is counted about requests, in Prometheus' text format. Labels are a route's name, a method
// and a class of status, so that their number is bounded and no id is among them.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "web/exchange.h"
#include "web/router.h"
#include "web/server.h"

namespace kynnys::web {

// kynnys_requests_total, kynnys_request_seconds (histogram by route), kynnys_response_bytes_total,
// kynnys_connections, kynnys_refused_connections, kynnys_waiting_requests. For any thread.
class Metrics {
  public:
    Metrics();
    ~Metrics();
    Metrics(const Metrics&) = delete;
    Metrics& operator=(const Metrics&) = delete;

    void count(const Exchange& exchange);
    // The text for a scraper.
    std::string text(const ServerFigures& figures);

  private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

// `metrics` must outlive the handler; `figures` is called at each request.
Handler metrics_handler(Metrics& metrics, std::function<ServerFigures()> figures);

}  // namespace kynnys::web
