// What the planner says can be said in every language.
#include "speech/plan_speaker.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>

#include "base/text.h"
#include "locale/messages.h"
#include "plan/limits.h"
#include "speech/sayings.h"
#include "speech/writing.h"
#include "support/source_keys.h"

namespace kynnys {

namespace {

constexpr UiLanguage languages[] = {UiLanguage::fi, UiLanguage::sv, UiLanguage::en};
constexpr LimitKind last_limit = LimitKind::shift_too_short;

// Nouns of what is said to people; others are said by the command line alone.
bool is_said_to_people(const std::string& key) {
    const std::set<std::string> nouns{"term", "refusal", "wish", "not_placed", "change", "explain"};
    return nouns.contains(key.substr(0, key.find('.')));
}

std::set<std::string> keys_of_the_planner() {
    std::set<std::string> keys;
    const std::regex pattern("\"([a-z_]+\\.[a-z_]+)\"");
    for (const auto& [file, code] : code_of_folder("plan")) {
        for (std::sregex_iterator at(code.begin(), code.end(), pattern), end; at != end; ++at) {
            if (is_said_to_people((*at)[1]))
                keys.insert((*at)[1]);
        }
    }
    for (int kind = 0; kind <= static_cast<int>(last_limit); ++kind)
        keys.insert("refusal." + std::string(name_of(static_cast<LimitKind>(kind))));
    return keys;
}

// What the check of a job finds; checks of whole plans find more, which the command line says.
std::set<std::string> keys_of_the_check() {
    std::set<std::string> keys;
    const std::regex finding("(?:findings|found)\\.add\\(\\s*\"([a-z_]+)\"");
    for (const auto& [file, code] : code_of_folder("plan")) {
        for (std::sregex_iterator at(code.begin(), code.end(), finding), end; at != end; ++at)
            keys.insert("violation." + (*at)[1].str());
    }
    return keys;
}

int kinds_of(const PlanSaying& saying) {
    return static_cast<int>(split(saying.kinds, ' ').size());
}

City named_city() {
    City city;
    Person person;
    person.id = "P1";
    person.name = "Aino Koe";
    city.people.push_back(person);
    Arrangement stool;
    stool.id = "A1";
    stool.name = "Jakkara";
    city.arrangements.push_back(stool);
    return city;
}

}  // namespace

TEST(PlanSayings, AreThereForEveryKeyOfThePlanner) {
    const std::set<std::string> keys = keys_of_the_planner();
    EXPECT_GT(keys.size(), 60U);
    for (const std::string& key : keys) EXPECT_NE(find_plan_saying(key), nullptr) << key;
}

TEST(PlanSayings, AreThereForEachReasonNotToBePlacedAndItsTitle) {
    for (int kind = 0; kind <= static_cast<int>(last_limit); ++kind) {
        const auto limit = static_cast<LimitKind>(kind);
        if (limit == LimitKind::core_task || limit == LimitKind::travel_too_long)
            continue;  // never the reason that matters most
        const std::string name(name_of(limit));
        EXPECT_NE(find_plan_saying("not_placed." + name), nullptr) << name;
    }
    for (const PlanSaying& saying : plan_sayings()) {
        if (!saying.key.starts_with("not_placed."))
            continue;
        const std::string suffix(saying.key.substr(saying.key.find('.')));
        EXPECT_NE(find_plan_saying("not_placed_title" + suffix), nullptr) << suffix;
    }
}

TEST(PlanSayings, AreOnlyOfKeysThatAreGiven) {
    std::set<std::string> keys = keys_of_the_planner();
    keys.merge(keys_of_the_check());
    for (const PlanSaying& saying : plan_sayings()) {
        const bool is_made_up = saying.key.starts_with("not_placed");
        EXPECT_TRUE(is_made_up || keys.contains(std::string(saying.key))) << saying.key;
    }
}

TEST(PlanSayings, StandOnceEach) {
    for (std::size_t at = 1; at < plan_sayings().size(); ++at)
        EXPECT_LT(plan_sayings()[at - 1].key, plan_sayings()[at].key);
}

TEST(PlanSayings, HaveAPatternInEachLanguageForTheArgumentsThatTheyHave) {
    const std::regex place("\\{([0-9])\\}");
    for (const PlanSaying& saying : plan_sayings()) {
        for (const UiLanguage language : languages) {
            const auto& table = message_table(language);
            const auto found = table.find(saying.key);
            ASSERT_NE(found, table.end()) << saying.key;
            const std::string& pattern = found->second;
            for (std::sregex_iterator at(pattern.begin(), pattern.end(), place), end; at != end;
                 ++at)
                EXPECT_LT(std::stoi((*at)[1].str()), kinds_of(saying)) << saying.key;
        }
    }
}

TEST(PlanSayings, AreOfKindsThatTheSpeakerKnows) {
    const City nowhere;
    for (const UiLanguage language : languages) {
        const PlanSpeaker speaker(language, NameStyle::alone, nowhere);
        for (const PlanSaying& saying : plan_sayings()) {
            for (const std::string_view kind : split(saying.kinds, ' '))
                EXPECT_TRUE(speaker.written(kind, "1")) << kind;
        }
    }
}

// Terms, changes, wishes and titles stand inside a line; all else is a sentence.
TEST(PlanSayings, EndWithAStop) {
    for (const PlanSaying& saying : plan_sayings()) {
        const bool is_sentence =
            saying.key.starts_with("refusal.") || saying.key.starts_with("not_placed.") ||
            saying.key.starts_with("explain.") || saying.key.starts_with("violation.");
        for (const UiLanguage language : languages) {
            std::string_view end = message_table(language).find(saying.key)->second;
            if (end.ends_with(']'))
                end.remove_suffix(1);
            EXPECT_EQ(end.ends_with('.'), is_sentence) << saying.key;
        }
    }
}

TEST(PlanSpeaker, SpeaksEachLanguage) {
    const City city = named_city();
    const auto say = [&](UiLanguage language, const std::string& key,
                         const std::vector<std::string>& arguments) {
        return PlanSpeaker(language, NameStyle::alone, city).say(key, arguments);
    };
    EXPECT_EQ(say(UiLanguage::fi, "term.strength", {"hand_use", "150"}),
              "Vahvuus käytössä: käsien käyttö (2\u00a0h\u00a030\u00a0min)");
    EXPECT_EQ(say(UiLanguage::sv, "change.available_also", {"Mon-Tue 09:00-12:00"}),
              "tid också mån–tis 09:00–12:00");
    EXPECT_EQ(say(UiLanguage::fi, "term.arrangement_cost", {"A1", "15050"}),
              "Jakkara maksaa kerran 150,50\u00a0€");
    EXPECT_EQ(say(UiLanguage::fi, "change.language_learnt", {"fi,sv"}),
              "työkieleksi suomi tai ruotsi");
    EXPECT_EQ(say(UiLanguage::en, "not_placed.no_workplace_within_travel", {"20", "", "0"}),
              "Accepts 20\u00a0min each way.");
}

TEST(PlanSpeaker, NamesPeopleWithOrWithoutTheirIds) {
    const City city = named_city();
    EXPECT_EQ(PlanSpeaker(UiLanguage::fi, NameStyle::alone, city).person("P1"), "Aino Koe");
    EXPECT_EQ(PlanSpeaker(UiLanguage::fi, NameStyle::with_id, city).person("P1"), "Aino Koe (P1)");
    EXPECT_EQ(PlanSpeaker(UiLanguage::fi, NameStyle::alone, city).person("P9"), "P9");
}

TEST(Writing, CountsInEachLanguage) {
    EXPECT_EQ(counted(UiLanguage::fi, "people", 1), "1 henkilö");
    EXPECT_EQ(counted(UiLanguage::sv, "days", 2), "2 dagar");
    EXPECT_EQ(counted(UiLanguage::en, "tasks", 1204), "1\u00a0204 tasks");
}

}  // namespace kynnys
