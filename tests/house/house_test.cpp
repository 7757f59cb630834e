// The rules of the house, held against this very checkout.
#include <gtest/gtest.h>

#include "house/documents.h"
#include "house/layers.h"
#include "house/rules.h"
#include "house/tools.h"

namespace kynnys::house {
namespace {

const std::filesystem::path root = KYNNYS_SOURCE;

const std::vector<SourceFile>& sources() {
    static const std::vector<SourceFile> files = read_tree(root, {"src"});
    return files;
}

const std::vector<SourceFile>& all_files() {
    static const std::vector<SourceFile> files = read_tree(root, {"src", "tests", "benchmarks"});
    return files;
}

TEST(House, HasSources) {
    EXPECT_GT(sources().size(), 20U);
    EXPECT_GT(all_files().size(), sources().size());
}

TEST(House, FilesIncludeOnlyWhatTheirLayerMay) {
    Breaches breaches;
    const LayerTable table = parse_layers(read_text(root / "src" / "LAYERS"), breaches);
    EXPECT_EQ(listed(breaches), "");
    EXPECT_EQ(listed(layer_breaches(table, sources())), "");
    EXPECT_EQ(listed(find_cycle(table)), "");
}

TEST(House, EveryLayerHasItsFolder) {
    Breaches breaches;
    for (const auto& [layer, others] : parse_layers(read_text(root / "src" / "LAYERS"), breaches))
        EXPECT_TRUE(std::filesystem::is_directory(root / "src" / layer)) << layer;
}

TEST(House, FilesDoNotIncludeInCircles) {
    EXPECT_EQ(listed(find_cycle(include_graph(sources()))), "");
}

// What verifies a solution may know the problem's words, but nothing of how it was found.
TEST(House, CheckersShareNoCodeWithTheSearch) {
    const auto graph = include_graph(sources());
    EXPECT_EQ(shared_with_judge(
                  graph, "src/solve/carving/checker",
                  {"src/base/", "src/solve/carving/problem.h", "src/solve/carving/certificate.h"}),
              std::set<std::string>{});
    for (const char* judge : {"src/plan/check_conditions", "src/plan/check_rules",
                              "src/plan/check_shared", "src/plan/check_week"}) {
        EXPECT_EQ(
            shared_with_judge(graph, judge,
                              {"src/base/", "src/ability/", "src/person/", "src/workplace/",
                               "src/job/", "src/plan/check_", "src/plan/city.h",
                               "src/plan/message.h", "src/plan/plan.h", "src/plan/policy.h",
                               "src/solve/carving/certificate.h", "src/solve/carving/problem.h"}),
            std::set<std::string>{});
    }
}

TEST(House, LibrariesOfOthersStayInTheirPlace) {
    EXPECT_EQ(listed(third_party_breaches(sources())), "");
}

TEST(House, FilesAreShort) {
    EXPECT_EQ(listed(long_files(all_files())), "");
}

TEST(House, SqlStaysInStorage) {
    EXPECT_EQ(listed(sql_outside_storage(sources())), "");
}

TEST(House, NoWorkIsLeftUnfinished) {
    EXPECT_EQ(listed(unfinished_work(sources())), "");
}

TEST(House, NamesAreLowerSnake) {
    EXPECT_EQ(listed(odd_names(all_files())), "");
}

TEST(House, HeadersAreGuarded) {
    EXPECT_EQ(listed(unguarded_headers(all_files())), "");
}

TEST(House, SourceFilesBeginWithTheirOwnHeader) {
    EXPECT_EQ(listed(late_own_headers(all_files())), "");
}

TEST(House, DocumentsNameOnlyWhatIsThere) {
    EXPECT_EQ(listed(absent_files(root, read_documents(root))), "");
}

TEST(House, ArchitectureSaysWhatTheLayersSay) {
    Breaches breaches;
    const LayerTable table = parse_layers(read_text(root / "src" / "LAYERS"), breaches);
    const SourceFile architecture = {"ARCHITECTURE.md", read_text(root / "ARCHITECTURE.md")};
    EXPECT_EQ(listed(layer_rows_breaches(table, architecture)), "");
}

TEST(House, FilesAreFormatted) {
    EXPECT_EQ(listed(unformatted(root, all_files())), "");
}

}  // namespace
}  // namespace kynnys::house
