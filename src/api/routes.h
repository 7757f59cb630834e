// The routes of the API, all under /api/v1.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "api/call.h"
#include "web/rate_guard.h"
#include "web/router.h"

namespace kynnys::api {

using Handler = std::function<Answer(const Call&)>;

// Adds routes and remembers through which door each is entered, for the tests that try every role
// at every one.
class Routes {
  public:
    Routes(web::Router& router, Desks& desks, web::RateGuard& rates)
        : router_(router), desks_(desks), rates_(rates) {}

    // `pattern` without /api/v1; `name` as in logs and openapi.yaml.
    void add(web::Method method, std::string_view pattern, std::string name, Door door,
             Handler handle);

    struct Entry {
        std::string name;
        Door door = Door::signed_in;
    };
    [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }

  private:
    web::Response respond(Call& call, Door door, const Handler& handle) const;

    web::Router& router_;
    Desks& desks_;
    web::RateGuard& rates_;
    std::vector<Entry> entries_;
};

// Each noun's own.
void add_openapi_routes(Routes& routes);
void add_session_routes(Routes& routes);
void add_user_routes(Routes& routes);
void add_token_routes(Routes& routes);
void add_audit_routes(Routes& routes);
void add_outbox_routes(Routes& routes);
void add_person_routes(Routes& routes);
void add_disclosure_routes(Routes& routes);
void add_situation_routes(Routes& routes);
void add_plan_routes(Routes& routes);
void add_workplace_routes(Routes& routes);
void add_task_routes(Routes& routes);
void add_arrangement_routes(Routes& routes);
void add_policy_routes(Routes& routes);
void add_service_routes(Routes& routes);
void add_referral_routes(Routes& routes);
void add_outside_link_routes(Routes& routes);
void add_placement_routes(Routes& routes);

// All of them.
void add_api(Routes& routes);

}  // namespace kynnys::api
