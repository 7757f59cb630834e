// What goes wrong while a command works: exit codes, sentences, and no half files.
#include <gtest/gtest.h>

#include "called.h"

namespace kynnys {

namespace {

class CommandError : public testing::Test {
  protected:
    void SetUp() override {
        const Called made = call({"demo", "make", city(), "--people", "6", "--workplaces", "2"});
        ASSERT_EQ(made.code, 0) << made.err;
    }
    [[nodiscard]] std::string city() const { return folder_.at("city"); }
    [[nodiscard]] std::string plan() const { return folder_.at("plan.json"); }
    [[nodiscard]] Called make_plan() const {
        return call({"plan", "make", city(), "--out", plan(), "--seconds", "1"});
    }

    WorkFolder folder_;
};

}  // namespace

TEST_F(CommandError, TellsAMissingCity) {
    const Called called = call({"plan", "make", folder_.at("nowhere"), "--out", plan()});
    EXPECT_EQ(called.code, 3);
    EXPECT_NE(called.err.find("nowhere"), std::string::npos) << called.err;
    EXPECT_FALSE(folder_.has("plan.json"));
}

TEST_F(CommandError, ListsEveryFaultOfACity) {
    std::string people = folder_.read("city/people.csv");
    people += "P!,x\n";
    folder_.write("city/people.csv", people);
    folder_.write("city/tasks.csv", "");
    const Called called = call({"city", "check", city()});
    EXPECT_EQ(called.code, 2);
    EXPECT_NE(called.err.find("people.csv line 8"), std::string::npos) << called.err;
    EXPECT_NE(called.err.find("tasks.csv"), std::string::npos) << called.err;
    const Called json = call({"city", "check", city(), "--json"});
    EXPECT_EQ(json.code, 2);
    EXPECT_GE(json.json().find_array("faults").value()->size(), 2U);
}

TEST_F(CommandError, TellsBeforeTheSearchThatTheResultCannotBeWritten) {
    const Called no_folder =
        call({"plan", "make", city(), "--out", folder_.at("no/plan.json"), "--seconds", "60"});
    EXPECT_EQ(no_folder.code, 2);
    EXPECT_NE(no_folder.err.find("There is no folder"), std::string::npos) << no_folder.err;
    EXPECT_EQ(call({"plan", "make", city(), "--out", city()}).code, 2);
}

TEST_F(CommandError, TellsAPlanThatIsNoneOrMissing) {
    EXPECT_EQ(call({"plan", "show", city(), folder_.at("plan.json")}).code, 3);
    folder_.write("plan.json", "{\"a\": 1}");
    const Called called = call({"plan", "show", city(), plan()});
    EXPECT_EQ(called.code, 2);
    EXPECT_NE(called.err.find("This is no plan."), std::string::npos) << called.err;
    const Called alone = call({"plan", "show", plan()});
    EXPECT_EQ(alone.code, 2);
    EXPECT_NE(alone.err.find("Name the plan"), std::string::npos) << alone.err;
}

TEST_F(CommandError, RefusesAPlanOfAnotherCity) {
    ASSERT_EQ(make_plan().code, 0);
    ASSERT_EQ(
        call({"demo", "make", city(), "--people", "6", "--workplaces", "2", "--seed", "8"}).code,
        0);
    for (const char* verb : {"check", "show", "unlock"}) {
        const Called called = call({"plan", verb, city(), plan()});
        EXPECT_EQ(called.code, 4) << called.err;
        EXPECT_NE(called.err.find("another city"), std::string::npos) << called.err;
    }
}

TEST_F(CommandError, ChecksAPlanThatWasMadeByAnotherPolicy) {
    const Called policy = call({"policy", "default", "--date", "2026-01-31"});
    ASSERT_EQ(policy.code, 0) << policy.err;
    folder_.write("policy.csv", policy.out);
    ASSERT_EQ(call({"plan", "make", city(), "--out", plan(), "--seconds", "1", "--policy",
                    folder_.at("policy.csv")})
                  .code,
              0);
    const Called checked = call({"plan", "check", city(), plan()});
    EXPECT_EQ(checked.code, 0) << checked.out << checked.err;
    EXPECT_NE(checked.err.find("policy of its own"), std::string::npos) << checked.err;
}

TEST_F(CommandError, TellsAFaultyPolicyAndChanges) {
    folder_.write("policy.csv", "name,value,unit,reason,source\nweight.plaement,1,,r,s\n");
    const Called policy =
        call({"plan", "make", city(), "--out", plan(), "--policy", folder_.at("policy.csv")});
    EXPECT_EQ(policy.code, 2);
    EXPECT_NE(policy.err.find("weight.placement"), std::string::npos) << policy.err;
    ASSERT_EQ(make_plan().code, 0);
    folder_.write("changes.csv", "kind,id,change,value\nperson,P7777,gone,\n");
    const Called changes = call({"plan", "replan", city(), plan(), "--changes",
                                 folder_.at("changes.csv"), "--out", folder_.at("new.json")});
    EXPECT_EQ(changes.code, 2);
    EXPECT_NE(changes.err.find("P7777"), std::string::npos) << changes.err;
    EXPECT_FALSE(folder_.has("new.json"));
}

TEST_F(CommandError, FinishesWithTheBestPlanSoFarWhenInterrupted) {
    const Called stopped =
        call_interrupted({"plan", "make", city(), "--out", plan(), "--seconds", "60"});
    EXPECT_EQ(stopped.code, 0) << stopped.err;
    EXPECT_NE(stopped.err.find("Stopped early"), std::string::npos) << stopped.err;
    const Called checked = call({"plan", "check", city(), plan()});
    EXPECT_EQ(checked.code, 0) << checked.out << checked.err;
}

TEST_F(CommandError, DoesNotReplaceAFolderThatIsNoCity) {
    std::filesystem::create_directory(folder_.at("letters"));
    folder_.write("letters/a.txt", "dear");
    const Called called = call({"demo", "make", folder_.at("letters")});
    EXPECT_EQ(called.code, 4);
    EXPECT_EQ(folder_.read("letters/a.txt"), "dear");
}

TEST_F(CommandError, ShowsProgressOnATerminalOnly) {
    const std::vector<std::string> arguments{"plan", "make",      city(), "--out",
                                             plan(), "--seconds", "1"};
    EXPECT_EQ(call(arguments).err, "");
    const std::string watched = call_on_terminal(arguments).err;
    EXPECT_NE(watched.find("Searching"), std::string::npos);
    EXPECT_TRUE(watched.ends_with("\r\x1b[K")) << watched;
    std::vector<std::string> asked = arguments;
    asked.emplace_back("--progress");
    EXPECT_NE(call(asked).err.find("Searching\n"), std::string::npos);
}

}  // namespace kynnys
