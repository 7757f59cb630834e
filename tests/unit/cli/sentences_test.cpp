// Every key that the planner and the engine give has a sentence here or in speech/, and every
// sentence is one that can be said.
#include "cli/sentences.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>

#include "base/text.h"
#include "cli/speaker.h"
#include "locale/messages.h"
#include "plan/policy_catalogue.h"
#include "support/source_keys.h"

namespace kynnys {

namespace {

void add_matches(const std::string& text, const std::regex& pattern, const std::string& before,
                 std::set<std::string>& found) {
    for (std::sregex_iterator at(text.begin(), text.end(), pattern), end; at != end; ++at)
        found.insert(before + (*at)[1].str());
}

std::set<std::string> keys_in_code(const std::string& folder) {
    const std::regex key("\"([a-z_]+\\.[a-z_]+)\"");
    const std::regex finding("(?:findings|found)\\.add\\(\\s*\"([a-z_]+)\"");
    std::set<std::string> keys;
    for (const auto& [file, code] : code_of_folder(folder)) {
        add_matches(code, key, "", keys);
        add_matches(code, finding, "violation.", keys);
    }
    return keys;
}

// Keys of files that are read have their sentences in exchange/, those of the service in locale/.
bool is_said_elsewhere(const std::string& key) {
    return find_policy_entry(key) != nullptr || key.starts_with("group.") ||
           key == "waiting_rule.is_unknown" || message(UiLanguage::en, key, {}).has_value();
}

std::set<std::string> planner_keys() {
    std::set<std::string> keys = keys_in_code("plan");
    keys.merge(keys_in_code("solve"));
    std::erase_if(keys, is_said_elsewhere);
    return keys;
}

int kinds_of(const Saying& saying) {
    return static_cast<int>(split(saying.kinds, ' ').size());
}

}  // namespace

TEST(Sentences, AreThereForEveryKeyOfThePlanner) {
    const std::set<std::string> keys = planner_keys();
    EXPECT_GT(keys.size(), 100U);
    for (const std::string& key : keys) EXPECT_NE(find_saying(key), nullptr) << key;
}

TEST(Sentences, AreOnlyOfKeysThatAreGiven) {
    std::set<std::string> keys = planner_keys();
    keys.merge(keys_in_code("cli"));
    for (const Saying& saying : sayings()) {
        EXPECT_TRUE(keys.contains(std::string(saying.key))) << saying.key;
    }
}

TEST(Sentences, StandOnceEach) {
    for (std::size_t at = 1; at < sayings().size(); ++at)
        EXPECT_LT(sayings()[at - 1].key, sayings()[at].key);
}

TEST(Sentences, NameOnlyArgumentsThatTheyHave) {
    const std::regex place("\\{([0-9])\\}");
    for (const Saying& saying : sayings()) {
        const std::string pattern(saying.pattern);
        for (std::sregex_iterator at(pattern.begin(), pattern.end(), place), end; at != end; ++at)
            EXPECT_LT(std::stoi((*at)[1].str()), kinds_of(saying)) << saying.key;
        EXPECT_EQ(std::count(pattern.begin(), pattern.end(), '{'),
                  std::distance(std::sregex_iterator(pattern.begin(), pattern.end(), place),
                                std::sregex_iterator()))
            << saying.key;
    }
}

TEST(Sentences, AreOfKindsThatTheSpeakerKnows) {
    const City nowhere;
    const Speaker speaker(nowhere);
    for (const Saying& saying : sayings()) {
        const std::vector<std::string> arguments(static_cast<std::size_t>(kinds_of(saying)), "1");
        const std::string said = speaker.say(saying.key, arguments);
        EXPECT_EQ(said.find('{'), std::string::npos) << said;
        EXPECT_FALSE(said.empty()) << saying.key;
    }
}

TEST(Sentences, EndWithAStop) {
    for (const Saying& saying : sayings()) {
        std::string_view end = saying.pattern;
        if (end.ends_with(']'))
            end.remove_suffix(1);
        const bool has_stop = end.ends_with('.') || end.ends_with('?') || end.ends_with("{0}");
        EXPECT_TRUE(has_stop || saying.kinds.find("message") != std::string_view::npos)
            << saying.key;
    }
}

}  // namespace kynnys
