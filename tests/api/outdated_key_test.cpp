// A server that still runs when the key is changed under it.
#include "api/world.h"
#include "storage/rekey.h"
#include "storage/store_check.h"
#include "support/error_key.h"

namespace kynnys::testing {

namespace {

class OutdatedKey : public OnWorld {};
INSTANTIATE_ON_BOTH(OutdatedKey);

TEST_P(OutdatedKey, IsToldByEveryAnswerAndOnceInTheLog) {
    const Caller coach = world_.user(world_.north(), ActorRole::coach);
    const Someone client = world_.client(Footing::own_and_assigned, coach);
    const std::string path = "/people/" + client.id;
    EXPECT_EQ(world_.get(coach, path).status, 200);
    const auto key_file = world_.folder() / "kynnys.key";
    const auto changed = rekey(world_.database(), key_file, [] { return false; });
    ASSERT_TRUE(changed) << error_key(changed);

    const Json body = Json::Object{{"municipality", "Espoo"}};
    const Reply refused = world_.ask(coach, {.method = web::Method::patch,
                                             .path = path,
                                             .body = body,
                                             .headers = {{"If-Match", "\"v1\""}}});
    EXPECT_EQ(refused.status, 503) << refused.text;
    const Reply found = world_.post(coach, "/people/search", Json::Object{{"name", client.name}});
    EXPECT_EQ(found.status, 503) << "words are searched with another key: " << found.text;
    EXPECT_EQ(found.key(), "key_file.is_outdated");
    EXPECT_EQ(world_.get(coach, path).status, 503);
    web::Request ready;
    ready.path = "/ready";
    const web::Response unready = world_.service().router().respond(ready).response;
    EXPECT_EQ(unready.status, 503);
    EXPECT_NE(unready.body.find("key_file.is_outdated"), std::string::npos) << unready.body;

    const std::string log = world_.log();
    const std::size_t line = log.find("the key was changed: restart with the new key file");
    ASSERT_NE(line, std::string::npos) << log;
    EXPECT_EQ(log.find("the key was changed", line + 1), std::string::npos) << log;
    const auto report = store_report(world_.database(), read_key_file(key_file).value());
    EXPECT_TRUE(report.value().faults.empty()) << report.value().faults.front().key;
}

}  // namespace

}  // namespace kynnys::testing
