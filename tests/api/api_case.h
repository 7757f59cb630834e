// The API on a database of its own, asked without a network.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "api/routes.h"
#include "serve/store.h"
#include "support/database/fresh_database.h"

namespace kynnys::testing {

struct Said {
    int status = 0;
    Json body;
    web::Headers headers;
    // The key of the error, or "".
    [[nodiscard]] std::string key() const;
    // "field key" of every error.
    [[nodiscard]] std::vector<std::string> keys() const;
    // A member of the body as text, or "".
    [[nodiscard]] std::string text(std::string_view name) const;
};

// Programs ask with tokens: as("coach") is one of a user in that role in the first organisation,
// as("coach", "other") of one in another.
class ApiCase : public ::testing::TestWithParam<DatabaseKind> {
  protected:
    ApiCase();
    ~ApiCase() override;

    std::string as(const std::string& role, const std::string& organisation = "work");
    Said ask(web::Method method, const std::string& path, const std::string& secret,
             const std::string& body = "", const web::Headers& more = {});
    Said get(const std::string& path, const std::string& secret) {
        return ask(web::Method::get, path, secret);
    }
    Said post(const std::string& path, const std::string& secret, const std::string& body) {
        return ask(web::Method::post, path, secret, body);
    }
    Said patch(const std::string& path, const std::string& secret, const std::string& body) {
        return ask(web::Method::patch, path, secret, body);
    }

    // How many events of that action and outcome the log holds.
    int events(const std::string& action, const std::string& outcome = "done");

    Instant now_ = parse_instant("2026-11-21T09:15:00.000000Z").value();

  private:
    FreshDatabase fresh_{GetParam()};
    std::unique_ptr<Store> store_;
    std::unique_ptr<api::Desks> desks_;
    std::unique_ptr<web::Router> router_;
    std::unique_ptr<api::Routes> routes_;
    std::map<std::string, std::string> secrets_;  // by role and organisation
};

}  // namespace kynnys::testing
