#include "api/api_case.h"

#include <algorithm>

#include "base/text.h"

namespace kynnys::testing {

std::string Said::key() const {
    const Json* error = body.find("error");
    return error == nullptr ? "" : error->find_string("key").value();
}

std::vector<std::string> Said::keys() const {
    std::vector<std::string> all;
    const auto take = [&](const Json& error) {
        all.push_back(error.find_string("field").value() + " " + error.find_string("key").value());
    };
    if (const Json* errors = body.find("errors"))
        std::for_each(errors->array()->begin(), errors->array()->end(), take);
    else if (const Json* error = body.find("error"))
        take(*error);
    return all;
}

std::string Said::text(std::string_view name) const {
    const auto found = body.find_string(name);
    return found ? found.value() : "";
}

Caller ApiCase::as(const std::string& role, const std::string& organisation) {
    const auto known = callers_.find(role + " " + organisation);
    if (known != callers_.end())
        return known->second;
    const std::string& id = organisation == "work" ? world_.north() : world_.south();
    const Caller user = world_.user(id, actor_role_codes().parse(role).value());
    const Caller caller =
        world_.token_of(user, {"workplace:read", "workplace:write", "policy:read", "policy:write",
                               "service:read", "service:write", "referral:read", "referral:write"});
    return callers_.emplace(role + " " + organisation, caller).first->second;
}

Said ApiCase::ask(web::Method method, const std::string& path, const Caller& caller,
                  const std::string& body, const web::Headers& more) {
    Question question;
    question.method = method;
    const std::size_t mark = path.find('?');
    question.path = path.substr(0, mark);
    if (mark != std::string::npos) {
        for (const std::string_view part : split(std::string_view(path).substr(mark + 1), '&'))
            question.query.add(std::string(part.substr(0, part.find('='))),
                               std::string(part.substr(part.find('=') + 1)));
    }
    question.headers = more;
    if (!body.empty())
        question.body = parse_json(body).value();
    const Reply reply = world_.ask(caller, question);
    return {reply.status, reply.json, reply.headers};
}

int ApiCase::events(const std::string& action, const std::string& outcome) {
    const auto count = world_.database().read([&](Transaction& transaction) {
        return transaction.first(
            "SELECT count(*) FROM audit_event WHERE action = :action AND outcome = :outcome",
            {{"action", action}, {"outcome", outcome}}, [](Row& row) { return row.number(); });
    });
    return count.value().value_or(0);
}

}  // namespace kynnys::testing
