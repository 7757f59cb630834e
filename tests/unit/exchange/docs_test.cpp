// The page on the city folder names every file, column, word and value of the policy.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "exchange/city_schema.h"
#include "exchange/plan_file.h"
#include "plan/policy_catalogue.h"
#include "small_folder.h"

namespace kynnys {

namespace {

std::string page(const char* name) {
    std::ostringstream text;
    text << std::ifstream(std::string(KYNNYS_SOURCE) + "/docs/" + name).rdbuf();
    return text.str();
}

// The part of the page under the heading that names the file.
std::string part_on(const std::string& text, std::string_view file) {
    std::size_t at = text.find("\n## ");
    while (at != std::string::npos) {
        const std::size_t next = text.find("\n## ", at + 1);
        const std::size_t end_of_heading = text.find('\n', at + 1);
        if (text.substr(at, end_of_heading - at).find(file) != std::string::npos)
            return text.substr(at, next - at);
        at = next;
    }
    return "";
}

template <class Row>
void expect_columns(const std::string& text, const Schema<Row>& schema) {
    const std::string part = part_on(text, schema.file);
    EXPECT_FALSE(part.empty()) << schema.file;
    for (const Column<Row>& column : schema.columns) {
        const std::string name = "`" + std::string(column.name) + "`";
        const bool is_required = column.need == Need::required;
        EXPECT_NE(part.find(is_required ? "**" + name + "**" : "| " + name), std::string::npos)
            << schema.file << " " << column.name;
    }
}

template <class Enum, std::size_t count>
void expect_words(const std::string& text, const CodeList<Enum, count>& list) {
    for (const std::string_view code : list.codes)
        EXPECT_NE(text.find("`" + std::string(code) + "`"), std::string::npos) << code;
}

}  // namespace

TEST(Docs, NameEveryColumnAndWhichMustBeFilledIn) {
    const std::string text = page("city-folder.md");
    expect_columns(text, people_schema());
    expect_columns(text, profiles_schema());
    expect_columns(text, conditions_schema());
    expect_columns(text, wishes_schema());
    expect_columns(text, workplaces_schema());
    expect_columns(text, roles_schema());
    expect_columns(text, tasks_schema());
    expect_columns(text, demands_schema());
    expect_columns(text, arrangements_schema());
    expect_columns(text, effects_schema());
    expect_columns(text, policy_schema());
}

TEST(Docs, NameEveryWordOfTheLists) {
    const std::string text = page("city-folder.md");
    expect_words(text, exposure_codes());
    expect_words(text, licence_codes());
    expect_words(text, language_codes());
    expect_words(text, work_kind_codes());
    expect_words(text, surrounding_codes());
    expect_words(text, access_need_codes());
    expect_words(text, gender_codes());
    expect_words(text, travel_mode_codes());
    expect_words(text, liking_codes());
    expect_words(text, day_time_codes());
    expect_words(text, arrangement_class_codes());
    expect_words(text, task_part_codes());
    expect_words(text, if_not_done_codes());
    for (const AbilityLine& line : ability_catalogue())
        EXPECT_NE(text.find("`" + std::string(line.code) + "`"), std::string::npos) << line.code;
}

TEST(Docs, NameEveryValueOfThePolicyWithItsDefaultAndItsUnit) {
    const std::string text = page("city-folder.md");
    const Policy policy = default_policy(Date{});
    for (const PolicyEntry& entry : policy_catalogue()) {
        const bool is_day = entry.name == "policy.date";
        const std::string row = "| `" + std::string(entry.name) + "` | " +
                                (is_day ? "" : policy_value_text(entry, policy)) + " | " +
                                std::string(entry.unit) + " | " + std::string(entry.reason) + " |";
        EXPECT_NE(text.find(row), std::string::npos) << row;
    }
}

TEST(Docs, NameEveryMemberOfThePlanFile) {
    const std::string text = page("plan-file.md");
    const City city = small_folder_city();
    Plan plan;
    plan.proposals = {
        {{0}, {{0}, {}, {{Day::monday, 40, 48, 44, 2, {{{0}, 40, 4}}}}}, 0, {}, false}};
    plan.proposals[0].terms = {{"term.x", {}, 0}};
    plan.not_placed = {{{1}, "not_placed.x", {}}};
    plan.traded_away = {{{0}, {0}, 1, 0}};
    plan.certificate.leaves = {{{{}}, {}}};
    plan.certificate.charges = {0};
    plan.certificate.crews = {{{{{}, {0}}}, {}}};
    const std::string json = plan_text(plan, city);
    std::size_t members = 0;
    for (std::size_t colon = json.find("\":"); colon != std::string::npos;
         colon = json.find("\":", colon + 1)) {
        const std::size_t open = json.rfind('"', colon - 1);
        const std::string name = json.substr(open + 1, colon - open - 1);
        EXPECT_NE(text.find("`" + name + "`"), std::string::npos) << name;
        ++members;
    }
    EXPECT_GT(members, 40U);
}

}  // namespace kynnys
