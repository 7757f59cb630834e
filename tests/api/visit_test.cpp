// Visits, through the pages and from devices: what is written is kept once, whoever else writes.
#include <gtest/gtest.h>

#include "api/world.h"
#include "base/random_id.h"

namespace kynnys::testing {

namespace {

class Visits : public OnWorld {
  protected:
    Visits() {
        placement_ = world_.placement(world_.north(), client_.id);
        visits_ = "/people/" + client_.id + "/visits";
    }
    static bool says(const Reply& reply, const std::string& text) {
        return reply.text.find(text) != std::string::npos;
    }
    static Json write(const std::string& field, const std::string& value, const std::string& device,
                      int number) {
        return Json::Object{{"field", field},         {"value", value},
                            {"device", device},       {"number", number},
                            {"seen", Json::Object{}}, {"at", "2026-11-23T09:15:00.000000Z"}};
    }
    Json entry(const std::string& id, const std::string& device, const std::string& minutes) {
        return Json::Object{{"visit", id},
                            {"person", client_.id},
                            {"placement", placement_},
                            {"writes", Json::Array{write("day", "2026-11-23", device, 1),
                                                   write("minutes", minutes, device, 2),
                                                   write("task.Shelving", "with_words", device, 3),
                                                   write("words", "Quiet morning", device, 4)}}};
    }
    Reply send(const Caller& caller, const Json& visit) {
        Json::Array all;
        all.push_back(visit);
        return world_.post(caller, "/visits", Json::Object{{"visits", std::move(all)}});
    }
    static std::string refusal(const Reply& reply) {
        const Json* const items = reply.json.find("items");
        if (items == nullptr || items->array() == nullptr || items->array()->empty())
            return "no answer: " + reply.text;
        const Json* const error = items->array()->front().find("error");
        return error == nullptr ? "" : error->find_string("key").value();
    }
    std::size_t kept() { return world_.get(coach_, visits_).json.find("items")->array()->size(); }
    web::Parameters form(const std::string& id) {
        return {{"visit", id},         {"person", client_.id},      {"placement", placement_},
                {"day", "2026-11-23"}, {"activity", "at_work"},     {"minutes", "30"},
                {"mood", "well"},      {"task-name-0", "Shelving"}, {"task-0", "alone"}};
    }

    Caller coach_ = world_.user(world_.north(), ActorRole::coach);
    Someone client_ = world_.client(Footing::own_and_assigned, coach_);
    std::string placement_;
    std::string visits_;
};

INSTANTIATE_ON_BOTH(Visits);

}  // namespace

TEST_P(Visits, AreLoggedByAPlainForm) {
    EXPECT_TRUE(says(world_.page(coach_, "/visit"), client_.name));
    const Reply shown = world_.page(coach_, "/visit?person=" + client_.id);
    EXPECT_TRUE(says(shown, "Kitchen assistant")) << shown.text;
    const std::string id = new_id();
    const Reply saved = world_.send(coach_, "/visit", form(id));
    ASSERT_EQ(saved.status, web::status::see_other) << saved.text;
    const Reply list = world_.page(coach_, visits_);
    EXPECT_TRUE(says(list, "23.11.2026: at the workplace, support 30 min.")) << list.text;
    EXPECT_TRUE(says(list, "Shelving: alone"));
    EXPECT_EQ(world_.send(coach_, "/visit", form(id)).status, web::status::see_other);
    EXPECT_EQ(kept(), 1U);
    EXPECT_TRUE(world_.tables_with("Shelving").empty());
    EXPECT_TRUE(says(world_.page(coach_, visits_ + ".csv"), "support 30 min."));
}

TEST_P(Visits, SayWhatIsMissing) {
    const Reply reply = world_.send(coach_, "/visit",
                                    {{"visit", new_id()}, {"person", client_.id}, {"words", "x"}});
    EXPECT_EQ(reply.status, web::status::invalid);
    EXPECT_TRUE(says(reply, "How many minutes of support?"));
    EXPECT_TRUE(says(reply, "x</textarea>"));
    web::Parameters wrong = form(new_id());
    wrong.add("other_minutes", "many");
    EXPECT_TRUE(says(world_.send(coach_, "/visit", wrong), "Write 0 to 600 minutes"));
}

TEST_P(Visits, ThatComeTwiceAreKeptOnce) {
    const std::string id = new_id();
    EXPECT_EQ(refusal(send(coach_, entry(id, "telephone", "20"))), "");
    EXPECT_EQ(refusal(send(coach_, entry(id, "telephone", "20"))), "");
    EXPECT_EQ(kept(), 1U);
}

TEST_P(Visits, OfTwoDevicesStandSideBySideUntilSomebodySettlesThem) {
    const std::string id = new_id();
    send(coach_, entry(id, "telephone", "20"));
    EXPECT_EQ(refusal(send(coach_, entry(id, "laptop", "35"))), "");
    EXPECT_EQ(kept(), 1U);
    EXPECT_TRUE(says(world_.page(coach_, visits_), "two versions"));
    const std::string page = "/visits/" + id;
    const Reply both = world_.page(coach_, page);
    EXPECT_TRUE(says(both, "Two versions")) << both.text;
    EXPECT_TRUE(says(both, ">20<") && says(both, ">35<"));
    const std::string sign = "name=\"seen\" value=\"";
    const std::size_t at = both.text.find(sign) + sign.size();
    std::string seen = both.text.substr(at, both.text.find('"', at) - at);
    for (std::size_t quote = seen.find("&quot;"); quote != std::string::npos;
         quote = seen.find("&quot;"))
        seen.replace(quote, 6, "\"");
    web::Parameters settled{
        {"person", client_.id},     {"placement", placement_},   {"seen", seen},
        {"day", "2026-11-23"},      {"activity", "at_work"},     {"other_minutes", "35"},
        {"words", "Quiet morning"}, {"task-name-0", "Shelving"}, {"task-0", "with_words"}};
    const Reply saved = world_.send(coach_, page, settled);
    EXPECT_EQ(saved.status, web::status::see_other) << saved.text;
    EXPECT_FALSE(says(world_.page(coach_, page), "Two versions"));
    EXPECT_TRUE(says(world_.page(coach_, visits_), "support 35 min."));
    settled.add("removed", "");
    EXPECT_EQ(world_.send(coach_, page + "/remove", settled).status, web::status::see_other);
    EXPECT_EQ(kept(), 0U);
}

TEST_P(Visits, AreTakenFromThoseAloneWhoMayLogThem) {
    const std::string id = new_id();
    const Caller stranger = world_.user(world_.south(), ActorRole::coach);
    EXPECT_EQ(refusal(send(stranger, entry(id, "telephone", "20"))), "subject.is_unknown");
    const Caller manager = world_.user(world_.north(), ActorRole::manager);
    EXPECT_EQ(refusal(send(manager, entry(id, "telephone", "20"))), "action.is_not_allowed");
    EXPECT_EQ(kept(), 0U);
    EXPECT_EQ(world_.page(manager, "/visit").status, web::status::forbidden);
    EXPECT_EQ(world_.page(stranger, visits_).status, web::status::not_found);
    EXPECT_FALSE(says(world_.page(stranger, "/visit"), client_.name));
    const Someone other = world_.client(Footing::own_and_assigned, coach_);
    Json borrowed = Json::Object{{"visit", id},
                                 {"person", other.id},
                                 {"placement", placement_},
                                 {"writes", Json::Array{write("day", "2026-11-23", "t", 1)}}};
    EXPECT_EQ(refusal(send(coach_, borrowed)), "subject.is_unknown");
}

TEST_P(Visits, ThatCantBeReadAreRefusedByThemselves) {
    Json::Array both{Json(Json::Object{{"visit", "x"}, {"person", client_.id}}),
                     entry(new_id(), "telephone", "20")};
    const Reply reply = world_.post(coach_, "/visits", Json::Object{{"visits", std::move(both)}});
    EXPECT_EQ(reply.status, 200) << reply.text;
    EXPECT_EQ(refusal(reply), "visit.has_no_id");
    EXPECT_EQ(kept(), 1U);
}

TEST_P(Visits, LeaveNobodyInWhatABrowserKeeps) {
    const Reply shell = world_.page(coach_, "/visit/shell");
    EXPECT_EQ(shell.status, 200);
    EXPECT_FALSE(says(shell, client_.name));
    EXPECT_FALSE(says(shell, "form_secret"));
    EXPECT_FALSE(says(shell, client_.id));
    const Reply worker = world_.page(coach_, "/visit-worker.js");
    EXPECT_NE(worker.headers.find("Content-Type")->find("javascript"), std::string::npos);
}

}  // namespace kynnys::testing
