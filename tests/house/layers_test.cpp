#include "house/layers.h"

#include <gtest/gtest.h>

namespace kynnys::house {
namespace {

LayerTable small_table() {
    Breaches none;
    return parse_layers("# layers\nbase:\nsolve: base\nplan: base solve # and more\n", none);
}

Breaches breaches_of(const std::string& path, const std::string& text) {
    return layer_breaches(small_table(), {{path, text}});
}

TEST(Layers, ReadsTheTable) {
    Breaches breaches;
    const LayerTable table = parse_layers("# x\nbase:\n\nsolve: base # y\n", breaches);
    EXPECT_TRUE(breaches.empty()) << listed(breaches);
    EXPECT_EQ(table, (LayerTable{{"base", {}}, {"solve", {"base"}}}));
}

TEST(Layers, RefusesALineWithoutColonATwinAndAnUnknownName) {
    Breaches breaches;
    const LayerTable table = parse_layers("base\nsolve: base\nsolve:\n", breaches);
    EXPECT_EQ(breaches.size(), 3U) << listed(breaches);
    EXPECT_EQ(table, (LayerTable{{"solve", {}}}));
}

TEST(Layers, AllowsWhatTheTableSays) {
    EXPECT_EQ(breaches_of("src/plan/a.h", "#include <vector>\n#include \"solve/b.h\"\n"),
              Breaches{});
    EXPECT_EQ(breaches_of("src/plan/a.cpp", "#include \"plan/a.h\"\n"), Breaches{});
}

TEST(Layers, RefusesAnIncludeUpwards) {
    EXPECT_EQ(breaches_of("src/base/a.h", "\n#include \"plan/b.h\"\n"),
              Breaches{"src/base/a.h:2: base may not include plan"});
}

TEST(Layers, RefusesAnIncludeWithSpaces) {
    EXPECT_EQ(breaches_of("src/solve/deep/a.cpp", "  # include \"plan/b.h\"").size(), 1U);
}

TEST(Layers, RefusesAnIncludeThatNamesNoLayer) {
    EXPECT_EQ(breaches_of("src/plan/a.h", "#include \"b.h\"\n").size(), 1U);
    EXPECT_EQ(breaches_of("src/plan/a.h", "#include \"../base/b.h\"\n").size(), 1U);
}

TEST(Layers, RefusesAFolderThatTheTableLacks) {
    EXPECT_EQ(breaches_of("src/magic/a.h", ""),
              Breaches{"src/magic/a.h: stands in no layer of src/LAYERS"});
    EXPECT_EQ(breaches_of("src/a.cpp", "").size(), 1U);
}

TEST(Layers, FindsACycleOfFiles) {
    const std::vector<SourceFile> files = {
        {"src/base/a.h", "#include \"base/b.h\"\n"},
        {"src/base/b.h", "#include \"base/c.h\"\n"},
        {"src/base/c.h", "#include \"base/b.h\"\n"},
    };
    EXPECT_EQ(find_cycle(include_graph(files)),
              (std::vector<std::string>{"src/base/b.h", "src/base/c.h", "src/base/b.h"}));
}

TEST(Layers, FindsACycleOfLayers) {
    Breaches none;
    EXPECT_EQ(find_cycle(parse_layers("a: b\nb: c\nc: a\n", none)).size(), 4U);
    EXPECT_EQ(find_cycle(parse_layers("a: a\n", none)).size(), 2U);
}

TEST(Layers, FindsNoCycleInADiamond) {
    Breaches none;
    EXPECT_TRUE(find_cycle(parse_layers("a: b c\nb: d\nc: d\nd:\n", none)).empty());
}

TEST(Layers, FindsWhatAJudgeShares) {
    const std::vector<SourceFile> files = {
        {"src/solve/checker.cpp", "#include \"solve/checker.h\"\n#include \"solve/problem.h\"\n"},
        {"src/solve/checker.h", "#include \"base/a.h\"\n"},
        {"src/solve/problem.h", "#include \"solve/search.h\"\n"},
        {"src/solve/search.h", ""},
    };
    const auto shared = [&](const std::vector<std::string>& allowed) {
        return shared_with_judge(include_graph(files), "src/solve/checker", allowed);
    };
    EXPECT_EQ(shared({"src/base/", "src/solve/problem.h"}),
              std::set<std::string>{"src/solve/search.h"});
    EXPECT_TRUE(shared({"src/base/", "src/solve/"}).empty());
}

TEST(Layers, KeepsLibrariesOfOthersInTheirPlace) {
    EXPECT_TRUE(third_party_breaches({{"src/base/json.cpp", "#include <boost/json.hpp>\n"},
                                      {"src/base/a.h", "#include <vector>\n#include <time.h>\n"},
                                      {"src/solve/a.cpp", "#include <ClpSimplex.hpp>\n"}})
                    .empty());
}

TEST(Layers, RefusesLibrariesOfOthersOutOfPlace) {
    const auto count = [](const std::string& path, const std::string& target) {
        return third_party_breaches({{path, "#include <" + target + ">\n"}}).size();
    };
    EXPECT_EQ(count("src/plan/a.cpp", "boost/json.hpp"), 1U);
    EXPECT_EQ(count("src/base/json.h", "boost/json.hpp"), 1U);
    EXPECT_EQ(count("src/web/server.h", "boost/asio.hpp"), 1U);
    EXPECT_EQ(count("src/web/server.cpp", "boost/asio.hpp"), 0U);
    EXPECT_EQ(count("src/plan/a.cpp", "ClpSimplex.hpp"), 1U);
    EXPECT_EQ(count("src/cli/a.cpp", "unknown/library.hpp"), 1U);
    EXPECT_EQ(count("src/web/a.cpp", "xlsxwriter.h"), 1U) << "like one of the standard's";
    EXPECT_EQ(count("src/pages/a.cpp", "xlsxwriter.h"), 0U);
}

}  // namespace
}  // namespace kynnys::house
