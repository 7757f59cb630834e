#include "house/rules.h"

#include <gtest/gtest.h>

namespace kynnys::house {
namespace {

// The word is put together here, so that this file itself does not hold it.
const std::string unfinished = std::string("TO") + "DO";

TEST(Rules, CountsLinesOfAFile) {
    std::string just_right;
    for (std::size_t i = 0; i < lines_most; ++i) just_right += "//\n";
    EXPECT_TRUE(long_files({{"a.h", just_right}}).empty());
    EXPECT_EQ(long_files({{"a.h", just_right + "//\n"}}), Breaches{"a.h: has 401 lines"});
    EXPECT_EQ(long_files({{"a.h", just_right + "//"}}).size(), 1U);
}

TEST(Rules, FindsSqlOutsideStorage) {
    const std::string select = std::string("query(\"SEL") + "ECT name FROM person\");\n";
    const std::string create = std::string("\"CRE") + "ATE TABLE person (\"\n";
    EXPECT_EQ(sql_outside_storage({{"src/plan/a.cpp", "\n" + select}}),
              Breaches{"src/plan/a.cpp:2: SQL belongs in src/storage"});
    EXPECT_EQ(sql_outside_storage({{"src/cli/a.cpp", create}}).size(), 1U);
    EXPECT_TRUE(sql_outside_storage({{"src/storage/a.cpp", select + create}}).empty());
}

TEST(Rules, TakesPlainEnglishForNoSql) {
    EXPECT_TRUE(sql_outside_storage({{"src/a/a.h", "// Select a task from the list, update it.\n"}})
                    .empty());
}

TEST(Rules, FindsMarksOfUnfinishedWork) {
    EXPECT_EQ(unfinished_work({{"src/a/a.h", "// x\n// " + unfinished + ": later\n"}}),
              Breaches{"src/a/a.h:2: unfinished work"});
    EXPECT_TRUE(unfinished_work({{"src/a/a.h", "// " + unfinished + "S is a name\n"}}).empty());
}

TEST(Rules, HoldsNamesToLowerSnake) {
    EXPECT_TRUE(odd_names({{"src/base/code_list.h", ""}, {"tests/unit/a1.cpp", ""}}).empty());
    EXPECT_EQ(odd_names({{"src/base/CodeList.h", ""}}).size(), 1U);
    EXPECT_EQ(odd_names({{"src/Base/code.h", ""}}).size(), 1U);
    EXPECT_EQ(odd_names({{"src/base/code-list.h", ""}}).size(), 1U);
}

TEST(Rules, AsksHeadersForTheirGuard) {
    EXPECT_TRUE(unguarded_headers({{"a.h", "// What it is.\n\n#pragma once\nint x;\n"}}).empty());
    EXPECT_EQ(unguarded_headers({{"a.h", "#include <vector>\n#pragma once\n"}}).size(), 1U);
    EXPECT_EQ(unguarded_headers({{"a.h", "// nothing\n"}}).size(), 1U);
    EXPECT_TRUE(unguarded_headers({{"a.cpp", "int x;\n"}}).empty());
}

TEST(Rules, AsksSourceFilesForTheirOwnHeaderFirst) {
    const SourceFile header{"src/base/a.h", ""};
    const SourceFile late{"src/base/a.cpp", "#include <vector>\n#include \"base/a.h\"\n"};
    const SourceFile first{"src/base/a.cpp", "#include \"base/a.h\"\n#include <vector>\n"};
    EXPECT_EQ(late_own_headers({header, late}).size(), 1U);
    EXPECT_TRUE(late_own_headers({header, first}).empty());
    EXPECT_TRUE(late_own_headers({late}).empty());
}

}  // namespace
}  // namespace kynnys::house
