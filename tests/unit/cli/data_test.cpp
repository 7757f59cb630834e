// Cities in and out of the service's database, backups and keys, as somebody calls them who
// administers the machine.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "support/database/fresh_database.h"
#include "unit/cli/called.h"

namespace kynnys {
namespace {

namespace fs = std::filesystem;

class DataCommand : public ::testing::TestWithParam<DatabaseKind> {
  protected:
    Called with_store(std::vector<std::string> arguments) {
        return with_store_at(fresh_.address(), std::move(arguments));
    }
    Called with_store_at(const std::string& address, std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), {"--database", address});
        if (arguments[1] != "backup")
            arguments.insert(arguments.end(), {"--key-file", folder_.at("keys")});
        return call(arguments);
    }
    void make_city(const std::string& name, const std::string& seed) {
        ASSERT_EQ(call({"demo", "make", folder_.at(name), "--people", "30", "--workplaces", "4",
                        "--seed", seed})
                      .code,
                  0);
    }
    void import(const std::string& name, const std::string& organisation) {
        const Called called = with_store({"data", "import", folder_.at(name), "--organisation",
                                          organisation, "--basis", "Act 1, section 2"});
        ASSERT_EQ(called.code, 0) << called.err;
        EXPECT_NE(called.out.find("30 people, 4 workplaces"), std::string::npos) << called.out;
    }
    static std::string text_of(const fs::path& path) {
        std::ifstream file(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    void expect_same_files(const std::string& one, const std::string& other) {
        int files = 0;
        for (const auto& entry : fs::directory_iterator(folder_.at(one))) {
            EXPECT_EQ(text_of(entry.path()),
                      text_of(fs::path(folder_.at(other)) / entry.path().filename()))
                << entry.path().filename();
            ++files;
        }
        EXPECT_EQ(files, 11);
    }

    testing::FreshDatabase fresh_{GetParam()};
    WorkFolder folder_;
};
INSTANTIATE_ON_BOTH(DataCommand);

TEST_P(DataCommand, ExportsWhatWasImported) {
    make_city("city", "5");
    make_city("second", "6");
    import("city", "north");
    import("second", "south");
    const Called out = with_store({"data", "export", folder_.at("out"), "--organisation", "north"});
    ASSERT_EQ(out.code, 0) << out.err;
    expect_same_files("city", "out");
    EXPECT_EQ(with_store({"data", "export", folder_.at("x"), "--organisation", "nowhere"}).code, 3);
}

TEST_P(DataCommand, ImportsAllOrNothing) {
    make_city("city", "5");
    import("city", "north");
    const Called again = with_store(
        {"data", "import", folder_.at("city"), "--organisation", "north", "--basis", "x"});
    EXPECT_EQ(again.code, 4) << again.err;
    std::ofstream(fs::path(folder_.at("city")) / "people.csv", std::ios::app) << "broken\n";
    const Called faulty = with_store(
        {"data", "import", folder_.at("city"), "--organisation", "south", "--basis", "x"});
    EXPECT_EQ(faulty.code, 2);
    EXPECT_EQ(with_store({"data", "export", folder_.at("x"), "--organisation", "south"}).code, 3);
}

TEST_P(DataCommand, BacksUpAndRestores) {
    make_city("city", "5");
    import("city", "north");
    const Called made = with_store({"data", "backup", folder_.at("backup")});
    ASSERT_EQ(made.code, 0) << made.err;
    EXPECT_EQ(with_store({"data", "backup", folder_.at("backup")}).code, 4);
    const std::string other = folder_.at("other.db");
    const Called restored = with_store_at(other, {"data", "restore", folder_.at("backup")});
    ASSERT_EQ(restored.code, 0) << restored.err;
    EXPECT_EQ(restored.out, made.out);
    ASSERT_EQ(
        with_store_at(other, {"data", "export", folder_.at("out"), "--organisation", "north"}).code,
        0);
    expect_same_files("city", "out");
    EXPECT_EQ(with_store_at(other, {"data", "restore", folder_.at("backup")}).code, 4);
    EXPECT_EQ(with_store_at(other, {"data", "verify"}).code, 0);
    EXPECT_EQ(with_store_at(other, {"audit", "verify"}).code, 0);
}

TEST_P(DataCommand, VerifiesAndNamesFaults) {
    make_city("city", "5");
    import("city", "north");
    const Called whole = with_store({"data", "verify", "--json"});
    EXPECT_EQ(whole.code, 0) << whole.out << whole.err;
    EXPECT_GE(whole.json().find_whole("sealed_values").value(), 30);
    {
        const auto database = testing::open(fresh_);
        ASSERT_TRUE(database->write([](Transaction& transaction) {
            return transaction.change("UPDATE person SET name = '' WHERE code = 'P0001'");
        }));
    }
    const Called faulty = with_store({"data", "verify", "--json"});
    EXPECT_EQ(faulty.code, 4);
    const Json report = faulty.json();
    const auto faults = report.find_array("faults");
    ASSERT_EQ(faults.value()->size(), 1U) << faulty.out;
    EXPECT_EQ(faults.value()->front().find_string("key").value(), "search.words_differ");
    EXPECT_NE(with_store({"data", "verify"}).out.find(" 1 faults"), std::string::npos);
}

TEST_P(DataCommand, ChangesKeysAlsoAfterAnInterruption) {
    make_city("city", "5");
    import("city", "north");
    const std::string before = folder_.read("keys");
    const std::vector<std::string> words{"data",           "rekey",      "--database",
                                         fresh_.address(), "--key-file", folder_.at("keys")};
    EXPECT_EQ(call_interrupted(words).code, 6);
    EXPECT_EQ(with_store({"data", "verify"}).code, 0);
    const Called changed = call(words);
    ASSERT_EQ(changed.code, 0) << changed.err;
    EXPECT_EQ(folder_.read("keys").substr(0, 2), "2 ");
    EXPECT_EQ(folder_.read("keys").find(before.substr(2, 20)), std::string::npos);
    EXPECT_EQ(with_store({"data", "verify"}).code, 0);
    ASSERT_EQ(with_store({"data", "export", folder_.at("out"), "--organisation", "north"}).code, 0);
    expect_same_files("city", "out");
}

TEST_P(DataCommand, MakesNoDatabaseWhereThereIsNone) {
    make_city("city", "5");
    import("city", "north");
    for (const char* verb : {"backup", "verify", "rekey"}) {
        std::vector<std::string> words{"data", verb};
        if (words[1] == "backup")
            words.push_back(folder_.at("backup"));
        const Called called = with_store_at(folder_.at("nothing.db"), words);
        EXPECT_EQ(called.code, 3) << verb << called.err;
    }
    EXPECT_FALSE(folder_.has("nothing.db"));
}

}  // namespace
}  // namespace kynnys
