// Every key that can be raised has a sentence, and every sentence a key that is raised.
#include "exchange/sentence.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>

#include "plan/policy_catalogue.h"

namespace kynnys {

namespace {

namespace fs = std::filesystem;

// Without comments, which name keys as examples.
std::string code_of(const fs::path& path) {
    std::ifstream file(path);
    std::string code;
    for (std::string line; std::getline(file, line);)
        code += line.substr(0, line.find("//")) + "\n";
    return code;
}

bool is_raised_for_files(const fs::path& path) {
    const std::string folder = path.parent_path().filename().string();
    const std::string name = path.filename().string();
    if (folder == "exchange")
        return !name.starts_with("sentence") && name != "visit_json.cpp";  // no file has visits
    if (folder == "base")
        return name.starts_with("csv") || name.starts_with("json_reader") ||
               name.starts_with("week");
    if (folder == "workplace")
        return name != "errand.cpp";  // no file has errands
    return folder == "ability" || folder == "rules" || folder == "person" || name == "group.cpp" ||
           name == "policy_catalogue.cpp" || name == "service_check.cpp";
}

// The keys in the sources: quoted words such as "noun.what_is_wrong".
std::set<std::string> raised_keys() {
    const std::regex key("\"([a-z_]+\\.[a-z]+_[a-z0-9_]+)\"");
    std::set<std::string> keys;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(KYNNYS_SOURCE) / "src")) {
        if (!entry.is_regular_file() || !is_raised_for_files(entry.path()))
            continue;
        const std::string text = code_of(entry.path());
        for (std::sregex_iterator match(text.begin(), text.end(), key), end; match != end; ++match)
            keys.insert((*match)[1]);
        std::erase_if(keys, [](const std::string& word) { return find_policy_entry(word); });
    }
    return keys;
}

}  // namespace

TEST(Sentence, EveryKeyThatIsRaisedHasOne) {
    std::set<std::string> said;
    for (const Sentence& sentence : sentence_table()) said.emplace(sentence.key);
    const std::set<std::string> raised = raised_keys();
    EXPECT_GT(raised.size(), 80U);
    for (const std::string& key : raised) EXPECT_TRUE(said.contains(key)) << key;
}

TEST(Sentence, EverySentenceHasAKeyThatIsRaised) {
    const std::set<std::string> raised = raised_keys();
    for (const Sentence& sentence : sentence_table())
        EXPECT_TRUE(raised.contains(std::string(sentence.key))) << sentence.key;
}

TEST(Sentence, KeysStandOnceAndSentencesEnd) {
    const std::vector<Sentence>& table = sentence_table();
    for (std::size_t i = 0; i < table.size(); ++i) {
        EXPECT_TRUE(i == 0 || table[i].key != table[i - 1].key) << table[i].key;
        const std::string_view pattern = table[i].pattern;
        const std::string_view end =
            pattern.ends_with(']') ? pattern.substr(0, pattern.size() - 1) : pattern;
        EXPECT_TRUE(end.ends_with('.') || end.ends_with('?')) << table[i].key;
        EXPECT_EQ(std::count(pattern.begin(), pattern.end(), '['),
                  std::count(pattern.begin(), pattern.end(), ']'))
            << table[i].key;
    }
}

TEST(Sentence, LeavesOutThePartWhoseArgumentIsMissing) {
    EXPECT_EQ(sentence_of("task.is_unknown", {"T9", ""}),
              "No task has the id \"T9\". Add the task to tasks.csv, or correct the id.");
    EXPECT_EQ(sentence_of("number.is_not_whole", {"x"}), "\"x\" is not a whole number.");
    EXPECT_EQ(sentence_of("number.is_not_whole", {"x", "1", "7"}),
              "\"x\" is not a whole number. Write a number from 1 to 7.");
}

TEST(Sentence, SaysAnUnknownKeyAsItIs) {
    EXPECT_EQ(sentence_of("noun.is_new", {"a", "b"}), "noun.is_new: a, b");
}

TEST(Sentence, SaysAnErrorWithItsPlace) {
    EXPECT_EQ(
        error_sentence({ErrorKind::invalid, "plan.time_is_unknown", "proposals[0].start", {"9"}}),
        "proposals[0].start: \"9\" is no time on the quarter-hour such as 09:15.");
}

}  // namespace kynnys
