// Lists of people over the API: the order that is asked for.
#include <gtest/gtest.h>

#include "api/world.h"

namespace kynnys::testing {

namespace {

class PersonListApi : public OnWorld {
  protected:
    Reply patch(const Caller& caller, const std::string& id, const Json& body) {
        return world_.ask(caller,
                          {.method = web::Method::patch, .path = "/people/" + id, .body = body});
    }
    Caller coach_ = world_.user(world_.north(), ActorRole::coach);
    Someone person_ = world_.client(Footing::own, coach_);
};

INSTANTIATE_ON_BOTH(PersonListApi);

TEST_P(PersonListApi, ListsInTheOrderThatIsAskedFor) {
    const std::string id = world_.client(Footing::own, coach_).id;
    EXPECT_EQ(patch(coach_, id, Json::Object{{"district", "Aurinkolahti"}, {"version", 1}}).status,
              200);
    EXPECT_EQ(
        patch(coach_, person_.id, Json::Object{{"district", "Vuosaari"}, {"version", 1}}).status,
        200);
    const auto first = [&](const std::string& sort, const std::string& after = "") {
        Question question{.path = "/people"};
        question.query.add("sort", sort);
        question.query.add("limit", "1");
        question.query.add("after", after);
        return world_.ask(coach_, question);
    };
    const auto id_of = [](const Reply& reply) {
        return *reply.json.find("items")->array()->front().find("id")->string();
    };
    EXPECT_EQ(id_of(first("district")), id);
    EXPECT_EQ(id_of(first("-district")), person_.id);
    EXPECT_EQ(id_of(first("-district", first("-district").text_at("next"))), id);
    EXPECT_EQ(first("name").key(), "sort.is_unknown");
    EXPECT_EQ(first("district", person_.id).key(), "cursor.is_unknown");
    const Reply found = world_.post(coach_, "/people/search",
                                    Json::Object{{"name", person_.name}, {"sort", "district"}});
    EXPECT_EQ(found.status, 200) << found.text;
}

}  // namespace

}  // namespace kynnys::testing
