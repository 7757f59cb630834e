#include "exchange/onet_doing.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "base/text.h"

namespace kynnys {
namespace {

std::string doing_of(std::string_view statement) {
    const std::string text = lowered(statement);
    const std::optional<OnetDoing> doing = find_onet_doing(onet_words(text));
    return doing ? std::string(onet_doing_lines(*doing).code) : "core";
}

TEST(OnetDoing, WordsAreWithoutMarks) {
    EXPECT_EQ(
        onet_words("sort (and tie) red, blue or \"green\" ribbons; then rest."),
        (OnetWords{"sort", "and", "tie", "red", "blue", "or", "green", "ribbons", "then", "rest"}));
    EXPECT_TRUE(onet_words("").empty());
    EXPECT_TRUE(onet_words(" ,. ").empty());
}

TEST(OnetDoing, BeginningsAreOfWords) {
    const OnetWords words = onet_words("water the gardens");
    EXPECT_TRUE(has_beginning(words, "moss garden"));
    EXPECT_FALSE(has_beginning(words, "arden ater"));
    EXPECT_TRUE(has_beginning(words, ""));
}

TEST(OnetDoing, IsToldByTheFirstWordAndWhatItIsAbout) {
    EXPECT_EQ(doing_of("Sweep the stairs of the tower."), "cleaning");
    EXPECT_EQ(doing_of("Remove empty dishes from the garden tables."), "cleaning");
    EXPECT_EQ(doing_of("Carry chairs to the lake."), "carrying");
    EXPECT_EQ(doing_of("Sort buttons by colour."), "putting_in_order");
    EXPECT_EQ(doing_of("Set the tables for the feast."), "putting_in_order");
    EXPECT_EQ(doing_of("Peel fruit for the jam."), "helping_to_cook");
    EXPECT_EQ(doing_of("Rake leaves in the park."), "growing");
    EXPECT_EQ(doing_of("Sew patches on kites."), "making_by_hand");
    EXPECT_EQ(doing_of("Greet those who come."), "serving");
    EXPECT_EQ(doing_of("Read to children in the afternoon."), "keeping_company");
    EXPECT_EQ(doing_of("Record what was found in a log."), "recording");
    EXPECT_EQ(doing_of("Feed and brush the animals."), "caring_for_animals");
    EXPECT_EQ(doing_of("Operate washing machines."), "running_a_machine");
}

TEST(OnetDoing, FirstRuleThatFitsDecides) {
    EXPECT_EQ(doing_of("Wash the fruit for the jam."), "helping_to_cook");
    EXPECT_EQ(doing_of("Wash the floor."), "cleaning");
    EXPECT_EQ(doing_of("Clean the cages of the rabbits."), "caring_for_animals");
}

TEST(OnetDoing, UnknownWordsStayWithTheRole) {
    EXPECT_EQ(doing_of("Negotiate with the ministry."), "core");
    EXPECT_EQ(doing_of("Remove doubts about the method."), "core");
    EXPECT_EQ(doing_of(""), "core");
}

TEST(OnetDoing, CoreWordsKeepAStatementWithItsRole) {
    EXPECT_EQ(doing_of("Carry boxes of books."), "carrying");
    EXPECT_EQ(doing_of("Carry boxes of medicines."), "core");
    EXPECT_EQ(doing_of("Clean the saws."), "core");
    EXPECT_EQ(doing_of("Sort and count cash."), "core");
}

TEST(OnetDoing, WhatIsFarFromTheBeginningDoesNotTell) {
    EXPECT_EQ(doing_of("Remove all that is in the way when it is late and dark and wet and snow."),
              "core");
}

TEST(OnetDoingTable, StandsInTheOrderOfTheEnumeration) {
    ASSERT_EQ(onet_doings().size(), onet_doing_count);
    for (std::size_t place = 0; place < onet_doing_count; ++place)
        EXPECT_EQ(static_cast<std::size_t>(onet_doings()[place].doing), place);
}

TEST(OnetDoingTable, NamesAbilityLines) {
    for (const OnetDoingLines& doing : onet_doings()) {
        const std::vector<std::string_view> lines = split(doing.lines, ' ');
        EXPECT_TRUE(lines.size() >= 4 && lines.size() <= 5) << doing.code;
        for (const std::string_view line : lines)
            EXPECT_TRUE(parse_ability(line).is_ok()) << doing.code << ": " << line;
    }
}

TEST(OnetDoingTable, EveryDoingHasARuleAndEveryWordIsInLowerCase) {
    std::set<OnetDoing> doings;
    const auto expect_lower = [](std::string_view text) { EXPECT_EQ(lowered(text), text); };
    for (const OnetDoingRule& rule : onet_doing_rules()) {
        doings.insert(rule.doing);
        EXPECT_FALSE(rule.verbs.empty());
        expect_lower(rule.verbs);
        expect_lower(rule.about);
    }
    EXPECT_EQ(doings.size(), onet_doing_count);
    expect_lower(onet_core_words());
}

TEST(OnetDoingTable, NoVerbIsHiddenByAnEarlierRule) {
    std::set<std::string_view> taken;  // verbs of rules that fit whatever they are about
    for (const OnetDoingRule& rule : onet_doing_rules()) {
        for (const std::string_view verb : split(rule.verbs, ' ')) {
            EXPECT_FALSE(taken.contains(verb)) << verb;
            if (rule.about.empty())
                taken.insert(verb);
        }
    }
}

}  // namespace
}  // namespace kynnys
