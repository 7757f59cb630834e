#include "cli/text_layout.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/text.h"

namespace kynnys {

TEST(TextLayout, CountsCharactersNotBytes) {
    EXPECT_EQ(width_of("äö–"), 3U);
    EXPECT_EQ(padded("äö", 4), "äö  ");
    EXPECT_EQ(right_aligned("7", 3), "  7");
    EXPECT_EQ(padded("long", 2), "long");
}

TEST(TextLayout, IndentsTheLinesAfterTheFirst) {
    const std::string words(60, 'a');
    EXPECT_EQ(wrapped(words + " " + words, " - "), " - " + words + "\n   " + words + "\n");
    EXPECT_EQ(wrapped(""), "\n");
}

RC_GTEST_PROP(TextLayout, KeepsEveryWordAndTheWidth, (const std::vector<unsigned>& lengths)) {
    std::vector<std::string> words;
    for (const unsigned length : lengths) words.emplace_back(1 + length % 20, 'w');
    const std::string text = joined(words, " ");
    const std::string lines = wrapped(text, "-> ");
    std::vector<std::string> kept;
    for (const std::string_view line : split(lines, '\n')) {
        RC_ASSERT(width_of(line) <= page_width);
        for (const std::string_view word : split(line, ' ')) {
            if (!word.empty() && word != "->")
                kept.emplace_back(word);
        }
    }
    RC_ASSERT(kept == words);
}

TEST(TextLayout, WritesShares) {
    EXPECT_EQ(percent_text(0), "0 %");
    EXPECT_EQ(percent_text(0.00001), "under 0.01 %");
    EXPECT_EQ(percent_text(0.0063), "0.63 %");
    EXPECT_EQ(percent_text(0.0312), "3.1 %");
    EXPECT_EQ(percent_text(0.5), "50 %");
    EXPECT_EQ(signed_number(1200), "+1\u00a0200");
    EXPECT_EQ(signed_number(-3), "-3");
}

}  // namespace kynnys
