// Holds that a list of codes can be written into files and read back.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "base/code_list.h"
#include "support/error_key.h"

namespace kynnys {

// Every code is lower_snake, there once, and reads back as its value; a word that none knows is
// refused by that key.
template <class Enum, std::size_t count>
void expect_round_trip(const CodeList<Enum, count>& codes, std::string_view key) {
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < count; ++i) {
        const auto value = static_cast<Enum>(i);
        const std::string_view code = codes.code(value);
        EXPECT_FALSE(code.empty()) << key << " " << i;
        EXPECT_TRUE(std::all_of(code.begin(), code.end(), [](char letter) {
            return (letter >= 'a' && letter <= 'z') || letter == '_';
        })) << code;
        EXPECT_TRUE(seen.insert(code).second) << code;
        const Result<Enum> read = codes.parse(code);
        ASSERT_TRUE(read.is_ok()) << code;
        EXPECT_EQ(read.value(), value);
    }
    EXPECT_EQ(error_key(codes.parse("no such word")), key);
}

}  // namespace kynnys
