// From a made-up city to a plan and everything that is asked of it.
#include <gtest/gtest.h>

#include <set>

#include "called.h"

namespace kynnys {

namespace {

class Journey : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        folder_ = new WorkFolder;
        made_ = new Called(call({"demo", "make", folder_->at("city"), "--people", "24",
                                 "--workplaces", "4", "--seed", "5"}));
        planned_ = new Called(call({"plan", "make", folder_->at("city"), "--out",
                                    folder_->at("plan.json"), "--seconds", "1", "--json"}));
    }
    static void TearDownTestSuite() {
        delete planned_;
        delete made_;
        delete folder_;
    }

    static std::string city() { return folder_->at("city"); }
    static std::string plan() { return folder_->at("plan.json"); }

    // The id of somebody who has a job, and of somebody who has none.
    static std::string someone(const std::string& list) {
        const Json shown = call({"plan", "show", city(), plan(), "--json"}).json();
        const auto people = shown.find_array(list);
        if (!people || people.value()->empty())
            return {};
        return people.value()->front().find_string("person").value();
    }

    static const WorkFolder* folder_;
    static const Called* made_;
    static const Called* planned_;
};

const WorkFolder* Journey::folder_ = nullptr;
const Called* Journey::made_ = nullptr;
const Called* Journey::planned_ = nullptr;

}  // namespace

TEST_F(Journey, MakesACity) {
    ASSERT_EQ(made_->code, 0) << made_->err;
    EXPECT_NE(made_->out.find("24 people"), std::string::npos) << made_->out;
    const Called checked = call({"city", "check", city()});
    EXPECT_EQ(checked.code, 0) << checked.err;
}

TEST_F(Journey, PlansWithTheFiguresThatScriptsAskFor) {
    ASSERT_EQ(planned_->code, 0) << planned_->err;
    const Json plan = planned_->json();
    const std::int64_t value = plan.find_whole("value").value();
    const std::int64_t bound = plan.find_whole("bound").value();
    EXPECT_GT(value, 0);
    EXPECT_GE(bound, value);
    ASSERT_NE(plan.find("gap"), nullptr);
    EXPECT_NEAR(*plan.find("gap")->real(),
                static_cast<double>(bound - value) / static_cast<double>(bound), 1e-6);
    EXPECT_GT(plan.find_whole("placed").value(), 0);
    EXPECT_LE(plan.find_whole("placed").value(), plan.find_whole("wanting_work").value());
    EXPECT_GE(plan.find_whole("weekly_minutes").value(), 120);
    EXPECT_NE(plan.find("seconds")->real(), nullptr);
    EXPECT_EQ(planned_->err, "");  // nobody watches
}

TEST_F(Journey, GivesTheSamePlanAgain) {
    const std::string again = folder_->at("again.json");
    ASSERT_EQ(
        call({"plan", "make", city(), "--out", again, "--seconds", "1", "--threads", "1"}).code, 0);
    const auto without_time = [](std::string text) {
        const std::size_t at = text.find("\"seconds\":");
        return text.erase(at, text.find(',', at) - at);
    };
    EXPECT_EQ(without_time(folder_->read("again.json")), without_time(folder_->read("plan.json")));
}

TEST_F(Journey, ChecksThePlan) {
    const Called checked = call({"plan", "check", city(), plan()});
    EXPECT_EQ(checked.code, 0) << checked.out << checked.err;
    EXPECT_NE(checked.out.find("The plan holds"), std::string::npos) << checked.out;
    const Json json = call({"plan", "check", city(), plan(), "--json"}).json();
    EXPECT_EQ(*json.find("is_good"), Json(true));
}

TEST_F(Journey, FindsWhatWasChangedInAPlan) {
    std::string text = folder_->read("plan.json");
    const std::size_t at = text.find("\"points\":") + 9;
    text.insert(at, "1");
    folder_->write("changed.json", text);
    const Called checked = call({"plan", "check", city(), folder_->at("changed.json")});
    EXPECT_EQ(checked.code, 2) << checked.out << checked.err;
    EXPECT_NE(checked.out.find("The plan does not hold"), std::string::npos) << checked.out;
}

TEST_F(Journey, ShowsThePlanInEveryOrder) {
    const Called by_person = call({"plan", "show", city(), plan()});
    EXPECT_EQ(by_person.code, 0) << by_person.err;
    EXPECT_NE(by_person.out.find(" → "), std::string::npos);
    EXPECT_NE(by_person.out.find("Why: "), std::string::npos);
    EXPECT_NE(by_person.out.find("Fairness\n  Longest waiting first"), std::string::npos);
    const Called by_workplace = call({"plan", "show", city(), plan(), "--by", "workplace"});
    EXPECT_NE(by_workplace.out.find("Frees: "), std::string::npos) << by_workplace.err;
    const Called by_week = call({"plan", "show", city(), plan(), "--by", "week"});
    EXPECT_NE(by_week.out.find("Mon "), std::string::npos) << by_week.err;
    for (const Called& called : {by_person, by_workplace, by_week})
        EXPECT_EQ(called.out.find('{'), std::string::npos) << called.out;
}

TEST_F(Journey, ShowsOnePersonHourByHour) {
    const std::string placed = someone("proposals");
    ASSERT_NE(placed, "");
    const Called shown = call({"plan", "show", city(), plan(), "--person", placed});
    EXPECT_EQ(shown.code, 0) << shown.err;
    EXPECT_NE(shown.out.find("(" + placed + ")"), std::string::npos) << shown.out;
    EXPECT_NE(shown.out.find("A job at all"), std::string::npos) << shown.out;
    const Called nobody = call({"plan", "show", city(), plan(), "--person", "P99999"});
    EXPECT_EQ(nobody.code, 3);
    EXPECT_NE(nobody.err.find("No person of this city has the id \"P99999\""), std::string::npos);
}

TEST_F(Journey, PrintsAPageThatHoldsTogether) {
    const Called page = call({"plan", "show", city(), plan(), "--html"});
    ASSERT_EQ(page.code, 0) << page.err;
    for (const char* part :
         {"<html lang=\"en\">", "<title>", "<h1>", "href=\"#main\"", "<main id=\"main\"",
          "id=\"proposals\"", "id=\"workplaces\"", "id=\"week\"", "<caption"})
        EXPECT_NE(page.out.find(part), std::string::npos) << part;
    for (const char* part : {"<script", "http://", "https://", "<link", "<img"})
        EXPECT_EQ(page.out.find(part), std::string::npos) << part;
    std::set<std::string> ids;
    for (std::size_t at = page.out.find(" id=\""); at != std::string::npos;
         at = page.out.find(" id=\"", at + 1)) {
        const std::string id = page.out.substr(at + 5, page.out.find('"', at + 5) - at - 5);
        EXPECT_TRUE(ids.insert(id).second) << id;
    }
    for (std::size_t at = page.out.find("=\"#"); at != std::string::npos;
         at = page.out.find("=\"#", at + 1)) {
        const std::string id = page.out.substr(at + 3, page.out.find('"', at + 3) - at - 3);
        EXPECT_TRUE(ids.contains(id)) << id;
    }
}

TEST_F(Journey, ExplainsAJobAndItsAbsence) {
    const std::string placed = someone("proposals");
    const Called why = call({"plan", "explain", city(), plan(), "--person", placed});
    EXPECT_EQ(why.code, 0) << why.err;
    EXPECT_NE(why.out.find("The plan gives a job here"), std::string::npos) << why.out;
    const std::string missing = someone("not_placed");
    if (missing.empty())
        GTEST_SKIP() << "everybody is placed";
    const Called why_not = call({"plan", "explain", city(), plan(), "--person", missing,
                                 "--workplace", "W001", "--seconds", "1"});
    EXPECT_EQ(why_not.code, 0) << why_not.err;
    EXPECT_NE(why_not.out.find("is not placed."), std::string::npos) << why_not.out;
    const Json json = call({"plan", "explain", city(), plan(), "--person", missing, "--workplace",
                            "W001", "--seconds", "1", "--json"})
                          .json();
    EXPECT_EQ(json.find_string("person").value(), missing);
    EXPECT_EQ(json.find_array("workplaces").value()->size(), 1U);
}

TEST_F(Journey, SaysWhereToLookNext) {
    const Called unlocked =
        call({"plan", "unlock", city(), plan(), "--seconds", "1", "--verify", "1"});
    EXPECT_EQ(unlocked.code, 0) << unlocked.err;
    const Json json =
        call({"plan", "unlock", city(), plan(), "--seconds", "1", "--verify", "1", "--json"})
            .json();
    EXPECT_TRUE(json.find_array("unlocks").is_ok());
}

TEST_F(Journey, PlansAnewAfterAChangeAndCarriesIt) {
    const std::string placed = someone("proposals");
    folder_->write("changes.csv", "kind,id,change,value\nperson," + placed + ",gone,\n");
    const std::string fresh = folder_->at("new.json");
    const Called replanned =
        call({"plan", "replan", city(), plan(), "--changes", folder_->at("changes.csv"), "--out",
              fresh, "--city-out", folder_->at("new-city")});
    ASSERT_EQ(replanned.code, 0) << replanned.err;
    EXPECT_NE(replanned.out.find("(" + placed + "): No longer in the city."), std::string::npos)
        << replanned.out;
    const Called checked = call({"plan", "check", city(), fresh});
    EXPECT_EQ(checked.code, 0) << checked.out << checked.err;
    EXPECT_EQ(call({"plan", "show", city(), fresh, "--person", placed}).code, 3);
    EXPECT_EQ(call({"city", "check", folder_->at("new-city")}).code, 0);
}

}  // namespace kynnys
