// A client ends a consent on the own page: asked first, and only then.
#include <gtest/gtest.h>

#include "api/world.h"

namespace kynnys {
namespace {

using testing::Caller;
using testing::Footing;
using testing::Reply;
using testing::Someone;

class OwnSheet : public testing::OnWorld {
  protected:
    Reply end(web::Parameters fields) { return world_.send(client_, "/own/sheet/end", fields); }

    Caller coach_ = world_.user(world_.north(), ActorRole::coach);
    Someone person_ = world_.client(Footing::own_and_assigned, coach_);
    Caller client_ = world_.link_to(LinkKind::client, person_.id, world_.north());
};
INSTANTIATE_ON_BOTH(OwnSheet);

TEST_P(OwnSheet, AsksBeforeAConsentEnds) {
    const auto is_live = [&] {
        const Reply sheet = world_.get(client_, "/people/" + person_.id + "/disclosures");
        for (const Json& one : *sheet.json.find("disclosures")->array()) {
            if (one.find_string("id").value() == person_.spare_consent)
                return *one.find("is_live") == Json(true);
        }
        return false;
    };
    ASSERT_TRUE(is_live());
    const Reply asked = end({{"disclosure", person_.spare_consent}});
    EXPECT_EQ(asked.status, 200) << asked.text;
    EXPECT_NE(asked.text.find("name=\"sure\""), std::string::npos);
    EXPECT_TRUE(is_live());
    EXPECT_EQ(end({{"disclosure", person_.spare_consent}, {"sure", "yes"}}).status,
              web::status::see_other);
    EXPECT_FALSE(is_live());
    EXPECT_EQ(end({{"disclosure", "unknown"}}).status, web::status::see_other);
}

}  // namespace
}  // namespace kynnys
