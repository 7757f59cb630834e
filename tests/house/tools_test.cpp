#include "house/tools.h"

#include <gtest/gtest.h>

#include "house/made_up_folder.h"

namespace kynnys::house {
namespace {

// Made-up sources beside the house's two configurations.
class Tools : public testing::Test {
  protected:
    void SetUp() override {
        for (const char* name : {".clang-format", ".clang-tidy"})
            folder_.copy(std::filesystem::path(KYNNYS_SOURCE) / name);
    }

    SourceFile written(const std::string& name, const std::string& text) {
        folder_.write(name, text);
        return {name, text};
    }

    // What clang-tidy says about a source file with this text.
    CommandOutcome tidied(const std::string& text) {
        folder_.write("made_up.cpp", text);
        return run_command("cd '" + folder_.path().string() +
                           "' && clang-tidy --quiet made_up.cpp -- -std=c++20");
    }

    void expect_refused(const std::string& text, const std::string& check) {
        const CommandOutcome outcome = tidied(text);
        EXPECT_NE(outcome.exit_code, 0) << text;
        EXPECT_NE(outcome.output.find("[" + check), std::string::npos) << outcome.output;
    }

    MadeUpFolder folder_;
};

std::string function_of_lines(int lines) {
    std::string text = "int counted(int count) {\n";
    for (int i = 0; i < lines; ++i) text += "    count += 2;\n";
    return text + "    return count;\n}\n";
}

TEST_F(Tools, FormatNamesOnlyTheUntidyFile) {
    const SourceFile tidy = written("tidy.cpp", "int main() {\n    return 0;\n}\n");
    const SourceFile untidy = written("untidy.cpp", "int  main( ) {return 0;}\n");
    EXPECT_EQ(unformatted(folder_.path(), {tidy, untidy}), Breaches{"untidy.cpp"});
    EXPECT_TRUE(unformatted(folder_.path(), {tidy}).empty());
}

TEST_F(Tools, FormatTellsOfAFileThatIsNotThere) {
    EXPECT_EQ(unformatted(folder_.path(), {{"nowhere.cpp", ""}}).size(), 1U);
}

TEST_F(Tools, TidyAcceptsTheHouseStyle) {
    const CommandOutcome outcome = tidied(function_of_lines(50) +
                                          "class Counter {\n  public:\n"
                                          "    int next() { return ++last_count_; }\n\n"
                                          "  private:\n    int last_count_ = 0;\n};\n");
    EXPECT_EQ(outcome.exit_code, 0) << outcome.output;
}

TEST_F(Tools, TidyRefusesALongFunction) {
    expect_refused(function_of_lines(61), "readability-function-size");
}

TEST_F(Tools, TidyRefusesForeignNames) {
    const std::string check = "readability-identifier-naming";
    expect_refused("int addTwo(int count) { return count + 2; }\n", check);
    expect_refused("struct small_thing {\n    int count = 0;\n};\n", check);
    expect_refused("class Thing {\n    int count = 0;\n};\n", check);
    expect_refused("enum class Kind { Large };\n", check);
}

TEST_F(Tools, TidyRefusesWhatIsProneToBugs) {
    expect_refused(
        "int f(int a) {\n    if (a > 1) {\n        return 1;\n    } else if (a > 1) {\n"
        "        return 1;\n    }\n    return 0;\n}\n",
        "bugprone-branch-clone");
}

}  // namespace
}  // namespace kynnys::house
