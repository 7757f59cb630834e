// The weekly consultation: who brings, reads and agrees on what, through the pages.
#include <gtest/gtest.h>

#include "api/world.h"

namespace kynnys::testing {

namespace {

class ConsultationPages : public OnWorld {
  protected:
    [[nodiscard]] std::string day(int ahead) const {
        return iso_text(Date(std::chrono::sys_days(world_.today()) + std::chrono::days{ahead}));
    }
    Reply bring(const Caller& caller, const std::string& text, const std::string& person = "") {
        return world_.send(caller, "/consultations/new",
                           {{"meeting_on", day(3)},
                            {"case_text", text},
                            {"questions", "Who knows of a quiet place?\n\nWhat comes first?"},
                            {"person", person}});
    }
    // The address of a case that was brought.
    std::string brought(const Caller& caller, const std::string& text,
                        const std::string& person = "") {
        const Reply reply = bring(caller, text, person);
        EXPECT_EQ(reply.status, web::status::see_other) << reply.text;
        return std::string(*reply.headers.find("Location"));
    }
    Reply agree(const Caller& caller, const std::string& path, const std::string& version,
                const std::string& owner, int ahead = 5) {
        return world_.send(caller, path + "/steps",
                           {{"version", version},
                            {"text", "Calls the library"},
                            {"owner", owner},
                            {"due_on", day(ahead)}});
    }
    static bool says(const Reply& reply, const std::string& text) {
        return reply.text.find(text) != std::string::npos;
    }

    Caller coach_ = world_.user(world_.north(), ActorRole::coach);
    Caller official_ = world_.user(world_.south(), ActorRole::referrer);
};

INSTANTIATE_ON_BOTH(ConsultationPages);

}  // namespace

TEST_P(ConsultationPages, ShowACaseWithoutANameToAllWhoTakePart) {
    const std::string path = brought(coach_, "Nights are hard, mornings are good");
    const Reply read = world_.page(official_, path);
    EXPECT_EQ(read.status, web::status::ok);
    EXPECT_TRUE(says(read, "A case without a name"));
    EXPECT_TRUE(says(read, "What comes first?"));
    EXPECT_FALSE(says(read, path + "/edit"));
    EXPECT_TRUE(says(world_.page(coach_, path), path + "/edit"));
    EXPECT_EQ(world_.page(world_.user(world_.north(), ActorRole::evaluator), path).status,
              web::status::not_found);
    EXPECT_TRUE(world_.tables_with("Nights are hard").empty());
    const auto events = world_.events_of(read.request);
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events.front().action, "consultation.list");
}

TEST_P(ConsultationPages, ShowACaseWithANameToWhoMaySeeTheClient) {
    const Someone client = world_.client(Footing::own_and_assigned, coach_);
    const std::string path = brought(coach_, "Wants to cook again", client.id);
    EXPECT_TRUE(says(world_.page(coach_, path), client.name));
    EXPECT_EQ(world_.page(official_, path).status, web::status::not_found);
    EXPECT_FALSE(says(world_.page(official_, "/consultations"), "Wants to cook again"));
    EXPECT_EQ(bring(official_, "Not mine to bring", client.id).status, web::status::not_found);
}

TEST_P(ConsultationPages, TakeOutWhatTellsWhoItIs) {
    const Reply told = bring(coach_, "Call 040 123 4567 in the evening");
    EXPECT_EQ(told.status, web::status::invalid);
    EXPECT_TRUE(says(told, "This tells who the client is: 040 123 4567."));
    EXPECT_TRUE(says(told, "in the evening"));
    const Reply empty = world_.send(coach_, "/consultations/new", {{"meeting_on", day(-1)}});
    EXPECT_EQ(empty.status, web::status::invalid);
    for (const char* said : {"That meeting is over", "Tell the case", "at least one question"})
        EXPECT_TRUE(says(empty, said)) << said;
}

TEST_P(ConsultationPages, ComeBackUntilTheStepsAreDone) {
    const std::string path = brought(coach_, "Needs a quiet place");
    const Reply early = agree(official_, path, "1", official_.id, 1);
    EXPECT_TRUE(says(early, "The day is before the meeting"));
    ASSERT_EQ(agree(official_, path, "1", official_.id).status, web::status::see_other);
    EXPECT_TRUE(says(agree(coach_, path, "1", coach_.id), "Calls the library"));
    EXPECT_TRUE(says(world_.page(official_, "/"), "agreed step"));
    world_.pass(std::chrono::hours{24 * 9});
    const Caller coach = world_.session_of(coach_);
    const Caller official = world_.session_of(official_);
    EXPECT_TRUE(says(world_.page(coach, "/consultations"), "Needs a quiet place"));
    EXPECT_TRUE(says(world_.send(coach, path + "/close", {{"version", "2"}}), "Not all steps"));

    const std::string page = world_.page(official, path).text;
    const std::string sign = "action=\"" + path + "/steps/";
    const std::size_t at = page.find(sign) + sign.size();
    const std::string step = path + "/steps/" + page.substr(at, page.find('"', at) - at);
    ASSERT_EQ(world_.send(official, step, {{"version", "2"}, {"is", "done"}}).status,
              web::status::see_other);
    EXPECT_FALSE(says(world_.page(official, "/"), "agreed step"));
    EXPECT_EQ(world_.send(official, path + "/close", {{"version", "3"}}).status,
              web::status::forbidden);
    ASSERT_EQ(world_.send(coach, path + "/close", {{"version", "3"}}).status,
              web::status::see_other);
    EXPECT_FALSE(says(world_.page(coach, "/consultations"), "Needs a quiet place"));
    EXPECT_TRUE(says(agree(coach, path, "4", coach.id), "The case is closed"));
}

TEST_P(ConsultationPages, ShowBothVersionsToWhoSavesLater) {
    const std::string path = brought(coach_, "First words");
    const web::Parameters mine{
        {"version", "1"}, {"meeting_on", day(3)}, {"case_text", "My words"}, {"questions", "One?"}};
    ASSERT_EQ(world_.send(coach_, path + "/edit", mine).status, web::status::see_other);
    const Reply second = world_.send(coach_, path + "/edit",
                                     {{"version", "1"},
                                      {"meeting_on", day(3)},
                                      {"case_text", "Later words"},
                                      {"questions", "One?"}});
    EXPECT_EQ(second.status, web::status::conflict);
    EXPECT_TRUE(says(second, "My words"));
    EXPECT_TRUE(says(second, "Later words"));
    EXPECT_EQ(world_.send(official_, path + "/edit", mine).status, web::status::conflict);
}

}  // namespace kynnys::testing
