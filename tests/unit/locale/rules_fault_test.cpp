// What is wrong in a file of rules is said in each language, for every key that has a sentence.
#include <gtest/gtest.h>

#include <algorithm>

#include "exchange/sentence.h"
#include "locale/messages.h"
#include "support/source_keys.h"

namespace kynnys {
namespace {

std::set<std::string> keys_of_rules() {
    const std::string code =
        code_in(std::string(KYNNYS_SOURCE) + "/src/exchange/sentence_rules.cpp");
    std::set<std::string> keys;
    for (const Sentence& one : sentence_table()) {
        if (code.find("{\"" + std::string(one.key) + "\",") != std::string::npos)
            keys.insert(std::string(one.key));
    }
    return keys;
}

TEST(RulesFault, IsSaidInEachLanguage) {
    const std::set<std::string> keys = keys_of_rules();
    EXPECT_GT(keys.size(), 50U);
    for (std::string key : keys) {
        std::replace(key.begin(), key.end(), '.', '_');
        for (const UiLanguage language : {UiLanguage::fi, UiLanguage::sv, UiLanguage::en})
            EXPECT_TRUE(message_table(language).contains("rules_fault." + key)) << key;
    }
    std::size_t said = 0;
    for (const auto& [key, pattern] : message_table(UiLanguage::en))
        said += key.starts_with("rules_fault.") && key != "rules_fault.at" ? 1 : 0;
    EXPECT_EQ(said, keys.size());
}

}  // namespace
}  // namespace kynnys
