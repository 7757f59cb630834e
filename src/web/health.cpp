#include "web/health.h"

namespace kynnys::web {

Handler health_handler() {
    return [](const Request&, Context&) { return json_response(Json::Object{{"status", "up"}}); };
}

Handler readiness_handler(std::vector<ReadinessCheck> checks) {
    return [checks = std::move(checks)](const Request&, Context&) {
        Json::Object outcomes;
        bool is_ready = true;
        for (const ReadinessCheck& check : checks) {
            const Result<Done> outcome = check.check();
            is_ready = is_ready && outcome;
            outcomes.emplace_back(check.name, outcome ? "ok" : outcome.error().key);
        }
        Response response = json_response(Json::Object{{"status", is_ready ? "ready" : "not ready"},
                                                       {"checks", std::move(outcomes)}});
        if (!is_ready) {
            response.status = status::unavailable;
            response.headers.add("Retry-After", "2");
        }
        return response;
    };
}

}  // namespace kynnys::web
