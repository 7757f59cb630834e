#include "storage/blind_index.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "storage/name_words.h"

namespace kynnys {
namespace {

bool finds(const BlindIndex& index, std::string_view typed, std::string_view name) {
    const std::vector<std::int64_t> kept = index.tokens(name);
    const auto wanted = index.search_tokens(typed);
    return wanted &&
           std::all_of(wanted.value().begin(), wanted.value().end(), [&](const auto& word) {
               return std::any_of(word.begin(), word.end(), [&](std::int64_t token) {
                   return std::binary_search(kept.begin(), kept.end(), token);
               });
           });
}

TEST(NameWords, FoldCapitalsAndMarks) {
    using Words = std::vector<NameWord>;
    EXPECT_EQ(name_words("Åström-Mäkelä"), (Words{U"astrom", U"makela"}));
    EXPECT_EQ(name_words("  ASTROM  Makela. "), (Words{U"astrom", U"makela"}));
    EXPECT_EQ(name_words("A\u030astro\u0308m"), Words{U"astrom"});
    EXPECT_EQ(name_words("Søren Æbelø Groß Łukasz Žižek Þór"),
              (Words{U"soren", U"aebelo", U"gross", U"lukasz", U"zizek", U"thor"}));
    EXPECT_EQ(name_words("O\u2019Neill O'Neill"), (Words{U"o", U"neill", U"o", U"neill"}));
    EXPECT_EQ(name_words("Иван Ёлкин ΑΝΝΑ"), (Words{U"иван", U"ёлкин", U"αννα"}));
    EXPECT_EQ(name_words("محمد 2"), (Words{U"محمد", U"2"}));
    EXPECT_EQ(name_words(" -,. "), Words{});
}

TEST(BlindIndex, FindsByTheBeginningOfAnyWord) {
    const BlindIndex index(fresh_key_ring());
    for (const char* typed : {"Aino", "ai", "virt", "VIRTANEN", "vir ain", "Aino Virtanen"})
        EXPECT_TRUE(finds(index, typed, "Aino Virtanen")) << typed;
    for (const char* typed : {"ino", "virtanena", "aino korhonen", "va", "xx"})
        EXPECT_FALSE(finds(index, typed, "Aino Virtanen")) << typed;
}

TEST(BlindIndex, FindsWithMarksAndWithout) {
    const BlindIndex index(fresh_key_ring());
    EXPECT_TRUE(finds(index, "makela", "Mäkelä"));
    EXPECT_TRUE(finds(index, "mäkelä", "Makela"));
    EXPECT_TRUE(finds(index, "Ås", "Astrom"));
}

TEST(BlindIndex, FindsVeryLongWordsByTheirBeginning) {
    const BlindIndex index(fresh_key_ring());
    const std::string name = "Wolfeschlegelsteinhausen";
    EXPECT_TRUE(finds(index, name, name));
    EXPECT_TRUE(finds(index, name.substr(0, 15), name));
    EXPECT_EQ(index.tokens(name).size(), 11U);
}

TEST(BlindIndex, RefusesASearchForTooMuch) {
    const BlindIndex index(fresh_key_ring());
    std::string words;
    for (int word = 0; word < 12; ++word) words += "ab ";
    EXPECT_TRUE(index.search_tokens(words));
    EXPECT_EQ(index.search_tokens(words + "ab").error().key, "search.has_too_many_words");
}

TEST(BlindIndex, RefusesASearchForTooLittle) {
    const BlindIndex index(fresh_key_ring());
    for (const char* typed : {"", " ", "a", "a b", "-"})
        EXPECT_EQ(index.search_tokens(typed).error().key, "search.is_too_short") << typed;
    EXPECT_EQ(index.search_tokens("a virtanen").value().size(), 1U);
}

TEST(BlindIndex, SaysNothingWithoutTheKey) {
    const BlindIndex index(fresh_key_ring());
    const BlindIndex other(fresh_key_ring());
    EXPECT_NE(index.tokens("Aino"), other.tokens("Aino"));
    EXPECT_EQ(index.tokens("Aino"), index.tokens("AINO"));
}

TEST(BlindIndex, FindsWhatOlderKeysHaveKept) {
    const KeyRing first = fresh_key_ring();
    Key second = fresh_key_ring().current();
    second.number = 2;
    const BlindIndex both(KeyRing({first.current(), second}));
    const std::vector<std::int64_t> old = BlindIndex(first).tokens("Aino");
    const auto wanted = both.search_tokens("aino").value();
    ASSERT_EQ(wanted.size(), 1U);
    EXPECT_EQ(wanted[0].size(), 2U);
    EXPECT_TRUE(std::binary_search(old.begin(), old.end(), wanted[0][0]));
    EXPECT_TRUE(finds(both, "aino", "Aino"));
}

}  // namespace
}  // namespace kynnys
