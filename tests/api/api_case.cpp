#include "api/api_case.h"

#include <algorithm>

#include "app/organisation_desk.h"
#include "base/text.h"
#include "storage/account_store.h"

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

ApiCase::ApiCase() {
    auto opened = Store::open(fresh_.address(), (fresh_.folder() / "keys").string(), 4,
                              [this] { return now_; });
    if (!opened)
        throw std::runtime_error(opened.error().key);
    store_ = std::move(opened).value();
    Office& office = store_->office();
    desks_ = std::make_unique<api::Desks>(
        api::Desks{SignInDesk(office, SecondFactor::optional), UserDesk(office), TokenDesk(office),
                   AuditDesk(office), WorkplaceDesk(office), TaskDesk(office),
                   ArrangementDesk(office), PolicyDesk(office)});
    router_ = std::make_unique<web::Router>(
        [](std::string_view, std::string_view route, std::string_view cause) {
            ADD_FAILURE() << route << ": " << cause;
        });
    routes_ = std::make_unique<api::Routes>(*router_, *desks_);
    api::add_api(*routes_);
}

ApiCase::~ApiCase() = default;

std::string ApiCase::as(const std::string& role, const std::string& organisation) {
    std::string& secret = secrets_[role + " " + organisation];
    if (!secret.empty())
        return secret;
    const auto kept = store_->database().write(
        [&](Transaction& transaction) { return kept_organisation(transaction, organisation); });
    Actor actor;
    actor.kind = ActorKind::user;
    actor.organisation = kept.value().id;
    actor.role = actor_role_codes().parse(role).value();
    const UserDraft draft{role + "-" + organisation, "Made-up User", "en", {actor.role}};
    User user = desks_->users.add_by_command(actor.organisation, draft, "").value().card.user;
    user.state = UserState::active;
    EXPECT_TRUE(store_->database().write(
        [&](Transaction& transaction) { return change_user(transaction, user); }));
    actor.id = user.id;
    const auto token = desks_->tokens.make(
        actor, {"test", {"workplace:read", "workplace:write", "policy:read", "policy:write"}, 1});
    return secret = token.value().secret;
}

Said ApiCase::ask(web::Method method, const std::string& path, const std::string& secret,
                  const std::string& body, const web::Headers& more) {
    web::Request request;
    request.method = method;
    const std::size_t question = path.find('?');
    request.path = "/api/v1" + path.substr(0, question);
    if (question != std::string::npos) {
        for (const std::string_view part : split(std::string_view(path).substr(question + 1), '&'))
            request.query.add(std::string(part.substr(0, part.find('='))),
                              std::string(part.substr(part.find('=') + 1)));
    }
    request.headers = more;
    request.headers.add("Authorization", "Bearer " + secret);
    if (!body.empty())
        request.content_type = "application/json";
    request.body = body;
    request.id = "0123456789abcdef";
    const web::Response response = router_->respond(request).response;
    auto json = parse_json(response.body);
    return {response.status, json ? std::move(json).value() : Json(), response.headers};
}

int ApiCase::events(const std::string& action, const std::string& outcome) {
    const auto count = store_->database().read([&](Transaction& transaction) {
        return transaction.first(
            "SELECT count(*) FROM audit_event WHERE action = :action AND outcome = :outcome",
            {{"action", action}, {"outcome", outcome}}, [](Row& row) { return row.number(); });
    });
    return count.value().value_or(0);
}

}  // namespace kynnys::testing
