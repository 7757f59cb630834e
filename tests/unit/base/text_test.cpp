#include "base/text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <limits>

namespace kynnys {
namespace {

using Words = std::vector<std::string_view>;

TEST(Text, TrimsBlanksAtBothEnds) {
    EXPECT_EQ(trimmed("  a b \t\r\n"), "a b");
    EXPECT_EQ(trimmed("\u00a0\u202f 12\u00a0"), "12");
    EXPECT_EQ(trimmed(" \n "), "");
    EXPECT_EQ(trimmed(""), "");
    EXPECT_EQ(trimmed("\u00e0"), "\u00e0") << "its last byte is that of a no-break space";
}

TEST(Text, SplitsIntoTrimmedParts) {
    EXPECT_EQ(split("a, b ,c", ','), (Words{"a", "b", "c"}));
    EXPECT_EQ(split("a,,b,", ','), (Words{"a", "", "b", ""}));
    EXPECT_EQ(split("one", ','), (Words{"one"}));
}

TEST(Text, ABlankTextHasNoParts) {
    EXPECT_TRUE(split("", ',').empty());
    EXPECT_TRUE(split("  ", ',').empty());
}

TEST(Text, JoinsWhatWasSplit) {
    EXPECT_EQ(joined({"a", "b", "c"}, ", "), "a, b, c");
    EXPECT_EQ(joined({"a"}, ", "), "a");
    EXPECT_EQ(joined({}, ", "), "");
}

TEST(Text, LowersFinnishAndSwedishLetters) {
    EXPECT_EQ(lowered("ÄÖÅ Työ ABCZ 19"), "äöå työ abcz 19");
    EXPECT_EQ(lowered("äöå"), "äöå");
    EXPECT_EQ(lowered("Ñ"), "Ñ");
}

TEST(Utf8, AcceptsEveryLengthOfCharacter) {
    EXPECT_TRUE(is_utf8(""));
    EXPECT_TRUE(is_utf8("plain letters, more than eight of them"));
    EXPECT_TRUE(is_utf8("työ – \u20ac \U0001f44b after that more"));
    EXPECT_TRUE(is_utf8("\ud7ff\ue000\U0010ffff"));
}

TEST(Utf8, RefusesWhatIsMalformed) {
    for (const char* text : {
             "ty\xf6",
             "eight letters and then \xe4",
             "\x80",
             "\xc3",
             "\xc3(",
             "\xe2\x82",
             "\xe2\x28\xa1",
             "\xf0\x9f\x91",
             "\xff",
             "\xfe\xff",
             "\xc0\xaf",          // a slash in two bytes
             "\xc1\xbf",          // longer than needed
             "\xe0\x80\xaf",      // longer than needed
             "\xf0\x80\x80\xaf",  // longer than needed
             "\xed\xa0\x80",      // a surrogate
             "\xf4\x90\x80\x80",  // above U+10FFFF
             "\xf5\x80\x80\x80",
         })
        EXPECT_FALSE(is_utf8(text)) << text;
}

// How many sequences are UTF-8 that begin with a byte from `first` on, go on with any byte and then
// with bytes from the edges of what may follow.
std::ptrdiff_t accepted_sequences(unsigned first, int edge_bytes) {
    std::vector<std::string> sequences;
    for (unsigned lead = first; lead <= 0xff; ++lead) {
        for (unsigned second = 0; second <= 0xff; ++second)
            sequences.push_back({static_cast<char>(lead), static_cast<char>(second)});
    }
    for (int i = 0; i < edge_bytes; ++i) {
        std::vector<std::string> longer;
        for (const std::string& sequence : sequences) {
            for (const char edge : {'\x00', '\x7f', '\x80', '\xbf', '\xc0', '\xff'})
                longer.push_back(sequence + edge);
        }
        sequences = std::move(longer);
    }
    return std::count_if(sequences.begin(), sequences.end(), is_utf8);
}

TEST(Utf8, AcceptsNoMoreAndNoFewerThanThereAre) {
    EXPECT_EQ(accepted_sequences(0x80, 0), 0x800 - 0x80);
    // Of 64 bytes that may follow, the edges hold two.
    EXPECT_EQ(accepted_sequences(0xe0, 1), (0x10000 - 0x800 - 0x800) / 64 * 2);
    EXPECT_EQ(accepted_sequences(0xf0, 2), 0x100000 / 64 / 64 * 2 * 2);
}

TEST(Text, SuggestsANearWord) {
    const Words known{"kitchen", "cleaning", "garden", "fi", "Käpylä"};
    EXPECT_EQ(nearest_word("kichen", known), "kitchen");
    EXPECT_EQ(nearest_word("kitchne", known), "kitchen");
    EXPECT_EQ(nearest_word("noies", {"noise"}), "noise") << "two letters swapped are one edit";
    EXPECT_EQ(nearest_word("noisee", {"noise"}), "noise");
    EXPECT_EQ(nearest_word("Gardens", known), "garden");
    EXPECT_EQ(nearest_word("KITCHEN", known), "kitchen");
    EXPECT_EQ(nearest_word("Kapyla", known), "Käpylä");
    EXPECT_EQ(nearest_word(" cleanin ", known), "cleaning");
}

TEST(Text, SuggestsNothingThatIsFar) {
    const Words known{"kitchen", "cleaning", "fi"};
    EXPECT_EQ(nearest_word("welding", known), "");
    EXPECT_EQ(nearest_word("", known), "");
    EXPECT_EQ(nearest_word("xy", known), "");
    EXPECT_EQ(nearest_word("x", known), "");
    EXPECT_EQ(nearest_word(std::string(100'000, 'k'), known), "");
    EXPECT_EQ(nearest_word("a", {"b"}), "") << "nothing of the word is left";
    EXPECT_EQ(nearest_word("word", {}), "");
}

TEST(Text, SuggestsTheFirstOfEquallyNearWords) {
    EXPECT_EQ(nearest_word("bat", {"cat", "hat", "bat-"}), "cat");
    EXPECT_EQ(nearest_word("bat-", {"cat", "bat--", "bat"}), "bat--");
}

TEST(Text, GroupsThousands) {
    EXPECT_EQ(grouped_number(0), "0");
    EXPECT_EQ(grouped_number(999), "999");
    EXPECT_EQ(grouped_number(1204), "1\u00a0204");
    EXPECT_EQ(grouped_number(-1234567), "-1\u00a0234\u00a0567");
    EXPECT_EQ(grouped_number(-123), "-123");
    EXPECT_EQ(grouped_number(std::numeric_limits<std::int64_t>::min()),
              "-9\u00a0223\u00a0372\u00a0036\u00a0854\u00a0775\u00a0808");
}

TEST(Text, SaysDurations) {
    EXPECT_EQ(duration_text(370), "6 h 10 min");
    EXPECT_EQ(duration_text(45), "45 min");
    EXPECT_EQ(duration_text(0), "0 min");
    EXPECT_EQ(duration_text(120), "2 h");
    EXPECT_EQ(duration_text(-75), "-1 h 15 min");
    EXPECT_EQ(duration_text(-5), "-5 min");
}

RC_GTEST_PROP(Text, JoinedPartsSplitAgain, ()) {
    const auto parts = *rc::gen::container<std::vector<std::string>>(
        rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::inRange('a', 'z'))));
    const std::string text = joined(parts, " | ");
    const Words split_again = split(text, '|');
    RC_ASSERT(std::vector<std::string>(split_again.begin(), split_again.end()) == parts);
}

}  // namespace
}  // namespace kynnys
