// The API's tests of workplaces and what belongs to them: short words for asking by role.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "api/world.h"

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
class ApiCase : public OnWorld {
  protected:
    Caller as(const std::string& role, const std::string& organisation = "work");
    Said ask(web::Method method, const std::string& path, const Caller& caller,
             const std::string& body = "", const web::Headers& more = {});
    Said get(const std::string& path, const Caller& caller) {
        return ask(web::Method::get, path, caller);
    }
    Said post(const std::string& path, const Caller& caller, const std::string& body) {
        return ask(web::Method::post, path, caller, body);
    }
    Said patch(const std::string& path, const Caller& caller, const std::string& body) {
        return ask(web::Method::patch, path, caller, body);
    }

    // How many events of that action and outcome the log holds.
    int events(const std::string& action, const std::string& outcome = "done");

  private:
    std::map<std::string, Caller> callers_;  // by role and organisation
};

}  // namespace kynnys::testing
