// docs/openapi.yaml against the routes, and against what real answers hold.
#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <set>

#include "api/routes.h"
#include "api/world.h"
#include "web/conditional.h"

namespace kynnys::testing {

namespace {

std::string small(std::string_view text) {
    std::string made(text);
    std::transform(made.begin(), made.end(), made.begin(),
                   [](char letter) { return static_cast<char>(std::tolower(letter)); });
    return made;
}

std::set<std::string> doors_of(const YAML::Node& operation) {
    std::set<std::string> doors;
    for (const auto& way : operation["security"])
        doors.insert(way.begin()->first.as<std::string>());
    return doors;
}

std::set<std::string> doors_of(api::Door door) {
    switch (door) {
        case api::Door::open:
            return {};
        case api::Door::half_session:
        case api::Door::session:
            return {"session"};
        case api::Door::signed_in:
            return {"session", "token"};
        case api::Door::known:
            return {"session", "token", "link"};
    }
    return {};
}

class OpenApi : public OnWorld {
  protected:
    OpenApi() { description_ = YAML::Load(world_.get({}, "/openapi.yaml").text); }

    [[nodiscard]] YAML::Node target(const YAML::Node& node) const {
        if (!node["$ref"])
            return node;
        YAML::Node found;
        found.reset(description_);
        std::string way = node["$ref"].as<std::string>().substr(2) + "/";
        while (!way.empty()) {
            const std::size_t end = way.find('/');
            found.reset(found[way.substr(0, end)]);
            way.erase(0, end + 1);
        }
        return found;
    }

    // Every member of the answer is described, and every one that must be there is.
    void check(const Json& json, const YAML::Node& node, const std::string& way) const {
        const YAML::Node schema = target(node);
        ASSERT_TRUE(schema.IsDefined() && schema.IsMap()) << way;
        if (json.array() != nullptr) {
            for (const Json& item : *json.array()) check(item, schema["items"], way + "[]");
        }
        if (json.object() == nullptr || !schema["properties"])
            return;
        for (const auto& [name, value] : *json.object()) {
            const YAML::Node property = schema["properties"][name];
            EXPECT_TRUE(property.IsDefined()) << way << "." << name << " is not described";
            if (property.IsDefined())
                check(value, property, way + "." + name);
        }
        for (const auto& required : schema["required"])
            EXPECT_NE(json.find(required.as<std::string>()), nullptr)
                << way << " lacks " << required;
    }

    void check_answer(const std::string& path, const std::string& method, const Reply& reply) {
        const YAML::Node operation = description_["paths"][path][method];
        ASSERT_TRUE(operation.IsDefined()) << method << " " << path;
        const YAML::Node answer = target(operation["responses"][std::to_string(reply.status)]);
        ASSERT_TRUE(answer.IsDefined() && answer.IsMap())
            << method << " " << path << " " << reply.status << reply.text;
        if (!reply.text.empty())
            check(reply.json, answer["content"]["application/json"]["schema"], method + " " + path);
    }

    YAML::Node description_;
};

INSTANTIATE_ON_BOTH(OpenApi);

TEST_P(OpenApi, DescribesEveryRouteAndNothingElse) {
    std::set<std::string> routes;
    for (const auto& entry : world_.service().routes().entries()) {
        const auto& all = world_.service().router().routes();
        const auto found = std::find_if(all.begin(), all.end(),
                                        [&](const auto& one) { return one->name == entry.name; });
        ASSERT_NE(found, all.end());
        const web::Route& route = **found;
        const std::string path = route.pattern.substr(std::string("/api/v1").size());
        const std::string method = small(web::method_text(route.method));
        routes.insert(method + " " + path);
        const YAML::Node operation = description_["paths"][path][method];
        ASSERT_TRUE(operation.IsDefined()) << entry.name << " is not described";
        EXPECT_EQ(operation["operationId"].as<std::string>(), entry.name);
        EXPECT_EQ(doors_of(operation), doors_of(entry.door)) << entry.name;
        std::set<std::string> places;
        for (const auto& parameter : operation["parameters"]) {
            const YAML::Node one = target(parameter);
            if (one["in"].as<std::string>() == "path")
                places.insert("{" + one["name"].as<std::string>() + "}");
        }
        for (const std::string& place : places)
            EXPECT_NE(path.find(place), std::string::npos) << entry.name;
        EXPECT_EQ(places.size(),
                  static_cast<std::size_t>(std::count(path.begin(), path.end(), '{')));
    }
    for (const auto& path : description_["paths"]) {
        for (const auto& operation : path.second) {
            const std::string one =
                operation.first.as<std::string>() + " " + path.first.as<std::string>();
            EXPECT_EQ(routes.count(one), 1U) << one << " is no route";
        }
    }
}

TEST_P(OpenApi, IsKeptByWhoHasItAlready) {
    const Reply reply = world_.get({}, "/openapi.yaml");
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(*reply.headers.find("Content-Type"), "application/yaml");
    Question again{.path = "/openapi.yaml"};
    again.headers.add("If-None-Match", *reply.headers.find("ETag"));
    EXPECT_EQ(world_.ask({}, again).status, 304);
    Question packed{.path = "/openapi.yaml"};
    packed.headers.add("Accept-Encoding", "gzip");
    const Reply small_one = world_.ask({}, packed);
    EXPECT_EQ(*small_one.headers.find("Content-Encoding"), "gzip");
    EXPECT_LT(small_one.text.size(), reply.text.size() / 4);
}

TEST_P(OpenApi, NamesEveryMemberThatAnswersHave) {
    const Caller coach = world_.user(world_.north(), ActorRole::coach);
    const Caller manager = world_.user(world_.north(), ActorRole::manager);
    const Caller administrator = world_.user(world_.north(), ActorRole::administrator);
    const Someone person = world_.client(Footing::own_and_assigned, coach);
    const std::string own = "/people/" + person.id;
    const std::string workplace = world_.workplace(world_.north());
    const std::string proposal =
        world_.proposal(world_.north(), person.id, ProposalState::accepted);
    const std::string plan = world_.plan(world_.north());
    struct Look {
        const Caller& caller;
        std::string path;  // as described
        std::string asked;
    };
    const Look looks[] = {
        {coach, "/session", "/session"},
        {coach, "/sessions", "/sessions"},
        {coach, "/tokens", "/tokens"},
        {administrator, "/users", "/users"},
        {administrator, "/users/{user}", "/users/" + coach.id},
        {administrator, "/audit", "/audit"},
        {administrator, "/outbox", "/outbox"},
        {coach, "/people", "/people"},
        {coach, "/people/{person}", own},
        {coach, "/people/{person}/export", own + "/export"},
        {coach, "/people/{person}/disclosures", own + "/disclosures"},
        {coach, "/people/{person}/proposals", own + "/proposals"},
        {coach, "/plans", "/plans"},
        {coach, "/plans/{plan}", "/plans/" + plan},
        {coach, "/plans/{plan}/proposals", "/plans/" + plan + "/proposals"},
        {coach, "/proposals/{proposal}", "/proposals/" + proposal},
        {coach, "/workplaces", "/workplaces"},
        {coach, "/workplaces/{workplace}", "/workplaces/" + workplace},
        {coach, "/workplaces/{workplace}/tasks", "/workplaces/" + workplace + "/tasks"},
        {coach, "/arrangements", "/arrangements"},
        {manager, "/policy", "/policy"},
    };
    for (const Look& look : looks)
        check_answer(look.path, "get", world_.get(look.caller, look.asked));
    check_answer("/tokens", "post",
                 world_.post(coach, "/tokens",
                             Json::Object{{"name", "x"}, {"scopes", Json::Array{"person:read"}}}));
    check_answer("/users/{user}/invitation", "post",
                 world_.post(administrator, "/users/" + coach.id + "/invitation", Json::Object{}));
}

}  // namespace

}  // namespace kynnys::testing
