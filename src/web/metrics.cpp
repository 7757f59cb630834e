#include "web/metrics.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

namespace kynnys::web {
namespace {

using prometheus::Counter;
using prometheus::Family;
using prometheus::Gauge;
using prometheus::Histogram;

const Histogram::BucketBoundaries& latency_bounds() {
    static const Histogram::BucketBoundaries seconds = {0.001, 0.002, 0.005, 0.01, 0.02, 0.05,
                                                        0.1,   0.2,   0.5,   1,    2,    5};
    return seconds;
}

std::string status_class(int status) {
    return std::to_string(status / 100) + "xx";
}

}  // namespace

struct Metrics::Inside {
    prometheus::Registry registry;
    Family<Counter>& requests = prometheus::BuildCounter()
                                    .Name("kynnys_requests_total")
                                    .Help("Requests that were answered")
                                    .Register(registry);
    Family<Histogram>& seconds = prometheus::BuildHistogram()
                                     .Name("kynnys_request_seconds")
                                     .Help("From the complete header until the answer was ready")
                                     .Register(registry);
    Family<Counter>& bytes = prometheus::BuildCounter()
                                 .Name("kynnys_response_bytes_total")
                                 .Help("Bytes of the answers' bodies")
                                 .Register(registry);
    Gauge& connections = prometheus::BuildGauge()
                             .Name("kynnys_connections")
                             .Help("Connections that are open")
                             .Register(registry)
                             .Add({});
    Gauge& waiting = prometheus::BuildGauge()
                         .Name("kynnys_waiting_requests")
                         .Help("Requests that wait for a worker")
                         .Register(registry)
                         .Add({});
    Gauge& refused = prometheus::BuildGauge()
                         .Name("kynnys_refused_connections")
                         .Help("Connections turned away since the start")
                         .Register(registry)
                         .Add({});
};

Metrics::Metrics() : inside_(std::make_unique<Inside>()) {}
Metrics::~Metrics() = default;

void Metrics::count(const Exchange& exchange) {
    const std::string method =
        exchange.method ? std::string(method_text(*exchange.method)) : "none";
    const std::string& route = exchange.route.name;
    inside_->requests
        .Add({{"route", route}, {"method", method}, {"status", status_class(exchange.status)}})
        .Increment();
    inside_->seconds.Add({{"route", route}}, latency_bounds())
        .Observe(std::chrono::duration<double>(exchange.took).count());
    inside_->bytes.Add({{"route", route}}).Increment(static_cast<double>(exchange.bytes));
}

std::string Metrics::text(const ServerFigures& figures) {
    inside_->connections.Set(static_cast<double>(figures.connections));
    inside_->waiting.Set(static_cast<double>(figures.waiting_requests));
    inside_->refused.Set(static_cast<double>(figures.refused_connections));
    return prometheus::TextSerializer().Serialize(inside_->registry.Collect());
}

Handler metrics_handler(Metrics& metrics, std::function<ServerFigures()> figures) {
    return [&metrics, figures = std::move(figures)](const Request&, Context&) {
        Response response = text_response(metrics.text(figures()));
        response.headers.set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
        response.compression = Compression::allowed;
        return response;
    };
}

}  // namespace kynnys::web
