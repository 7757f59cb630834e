// The commands about rules and money, as scripts and people call them.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "called.h"

namespace kynnys {

namespace {

const std::string rules_path = std::string(KYNNYS_SOURCE) + "/rules/finland.toml";

class Rules : public testing::Test {
  protected:
    void SetUp() override {
        folder_.write("one.toml",
                      "benefit = 'yleistuki'\nbenefit_monthly = 800.02\npension = 'none'\n"
                      "social_assistance = false\nin_work_activity = false\njobseeker = true\n");
        folder_.write("two.toml",
                      "weekly_hours = 8\nhourly_wage = 10\npension = 'none'\n"
                      "social_assistance = false\nin_work_activity = false\n[[person]]\nid = 'A'\n"
                      "benefit = 'none'\n[[person]]\nid = 'B'\nbenefit = 'earnings_related'\n"
                      "benefit_monthly = 500\n");
    }
    [[nodiscard]] std::string one() const { return folder_.at("one.toml"); }
    [[nodiscard]] std::string two() const { return folder_.at("two.toml"); }

    // Finland's rules with 100 euros exempt from April 2024.
    [[nodiscard]] std::string changed() const {
        std::string text = read_source();
        const std::string from = "value = 0\nfrom = 2024-04-01";
        text.replace(text.find(from), from.size(), "value = 100\nfrom = 2024-04-01");
        folder_.write("changed.toml", text);
        return folder_.at("changed.toml");
    }
    [[nodiscard]] static std::string read_source() {
        std::ifstream file(rules_path);
        return {std::istreambuf_iterator<char>(file), {}};
    }

    WorkFolder folder_;
};

}  // namespace

TEST_F(Rules, AreChecked) {
    const Called good = call({"rules", "check", rules_path});
    EXPECT_EQ(good.code, 0) << good.err;
    EXPECT_NE(good.out.find("No fault in"), std::string::npos);
    folder_.write("bad.toml", "format = 1\nnmae = 'x'\n");
    const Called bad = call({"rules", "check", folder_.at("bad.toml")});
    EXPECT_EQ(bad.code, 2);
    EXPECT_NE(bad.err.find("bad.toml line 2, column 1: \"nmae\" has no meaning here. Did you mean "
                           "\"name\"?"),
              std::string::npos)
        << bad.err;
    const Called json = call({"rules", "check", folder_.at("bad.toml"), "--json"});
    EXPECT_EQ(json.code, 2);
    EXPECT_EQ(*json.json().find("is_good")->boolean(), false);
    EXPECT_EQ(call({"rules", "check", folder_.at("nowhere.toml")}).code, 3);
}

TEST_F(Rules, AreShownAsTheyHoldOnADay) {
    const Called then = call({"rules", "show", "--at", "2024-03-31"});
    EXPECT_NE(then.out.find("exempt amount in unemployment benefit: €300 a month, until 31.3.2024"),
              std::string::npos)
        << then.out;
    const Called now = call({"rules", "show", "--at", "2026-11-22", "--language", "sv"});
    EXPECT_NE(now.out.find("skyddade belopp: 0"), std::string::npos) << now.out;
    const Json json = call({"rules", "show", "--at", "2026-11-22", "--json"}).json();
    EXPECT_GT(json.find_array("parameters").value()->size(), 40U);
}

TEST_F(Rules, SayWhichServicesFit) {
    const Called said = call({"rules", "fits", "--facts", one(), "--at", "2026-11-22"});
    EXPECT_EQ(said.code, 0) << said.err;
    EXPECT_NE(said.out.find("Jobcenter: cannot tell"), std::string::npos) << said.out;
    const Json json =
        call({"rules", "fits", "--facts", one(), "--at", "2026-11-22", "--json"}).json();
    const auto& people = *json.find_array("people").value();
    ASSERT_EQ(people.size(), 1U);
    EXPECT_GT(people[0].find_array("services").value()->size(), 10U);
    const Called early = call({"rules", "fits", "--facts", one(), "--at", "2019-01-01"});
    EXPECT_NE(early.out.find("begin on 1.1.2020"), std::string::npos) << early.out;
}

TEST_F(Rules, AreComparedWithThoseAffected) {
    const Called said =
        call({"rules", "compare", rules_path, changed(), "--facts", two(), "--at", "2026-11-22"});
    EXPECT_EQ(said.code, 0) << said.err;
    EXPECT_NE(said.out.find("figure unemployment_exempt_amount"), std::string::npos) << said.out;
    EXPECT_NE(said.out.find("affects 1 of 2 people"), std::string::npos) << said.out;
    EXPECT_NE(said.out.find("+€173.80 → +€223.80"), std::string::npos) << said.out;
    const Json json = call({"rules", "compare", rules_path, changed(), "--facts", two(), "--at",
                            "2026-11-22", "--json"})
                          .json();
    const auto& affected = *json.find_array("affected").value();
    ASSERT_EQ(affected.size(), 1U);
    EXPECT_EQ(affected[0].find_string("person").value(), "B");
    const Called same = call({"rules", "compare", rules_path, rules_path});
    EXPECT_NE(same.out.find("do not differ"), std::string::npos);
}

TEST_F(Rules, SayWhatAJobDoesToTheMoney) {
    const Called said = call({"money", "--facts", one(), "--hours", "8", "--wage", "10", "--at",
                              "2026-11-22", "--compare", "2024-03-31", "--curve"});
    EXPECT_EQ(said.code, 0) << said.err;
    EXPECT_NE(said.out.find("+€174 a month, before tax"), std::string::npos) << said.out;
    EXPECT_NE(said.out.find("on 31.3.2024: +€324 a month, before tax"), std::string::npos);
    EXPECT_NE(said.out.find("Where the curve changes"), std::string::npos);
}

TEST_F(Rules, SayItInJsonInCents) {
    const Json json = call({"money", "--facts", one(), "--hours", "8", "--wage", "10", "--at",
                            "2026-11-22", "--compare", "2024-03-31", "--curve", "--json"})
                          .json();
    const auto& comparisons = *json.find_array("comparisons").value();
    ASSERT_EQ(comparisons.size(), 2U);
    EXPECT_EQ(comparisons[0].find("change")->find_whole("least").value(), 17'380);
    EXPECT_EQ(comparisons[1].find("change")->find_whole("most").value(), 32'380);
    EXPECT_GT(json.find("curve")->find_array("points").value()->size(), 25U);
}

TEST_F(Rules, WantOnePersonForTheMoney) {
    EXPECT_EQ(call({"money", "--facts", two()}).code, 2);
    EXPECT_EQ(call({"money", "--facts", two(), "--person", "B"}).code, 0);
    const Called none = call({"money", "--facts", two(), "--person", "C"});
    EXPECT_EQ(none.code, 3);
    EXPECT_NE(none.err.find("\"C\""), std::string::npos);
}

TEST_F(Rules, RefuseWhatIsNoAmount) {
    for (const std::vector<std::string>& wrong : {std::vector<std::string>{"--hours", "8:75"},
                                                  {"--hours", "200"},
                                                  {"--wage", "ten"},
                                                  {"--wage", "10.005"},
                                                  {"--at", "2026-13-01"},
                                                  {"--compare", "never"}}) {
        std::vector<std::string> words{"money", "--facts", one()};
        words.insert(words.end(), wrong.begin(), wrong.end());
        EXPECT_EQ(call(words).code, 2) << wrong[0] << " " << wrong[1];
    }
}

}  // namespace kynnys
