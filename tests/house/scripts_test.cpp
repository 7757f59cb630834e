// The scripts of the house, run on made-up input.
#include <gtest/gtest.h>

#include "house/made_up_folder.h"
#include "house/tools.h"

namespace kynnys::house {
namespace {

const std::string root = KYNNYS_SOURCE;

const std::string two_tests =
    "<testsuite name=\"x\"\n\ttests=\"2\"\n\t>\n"
    "\t<testcase name=\"test_a\" classname=\"test_a\" time=\"1\" status=\"{A}\">\n"
    "\t<testcase name=\"tidy\" classname=\"tidy\" time=\"1\" status=\"{B}\">\n";

const std::string five_cases =
    "<testsuites tests=\"5\" failures=\"0\" disabled=\"1\" errors=\"0\" name=\"AllTests\">\n"
    "  <testsuite name=\"A\" tests=\"2\" failures=\"0\" disabled=\"0\" skipped=\"1\" "
    "errors=\"0\">\n"
    "    <testcase name=\"One\" status=\"run\" result=\"skipped\">\n"
    "  <testsuite name=\"B\" tests=\"3\" failures=\"0\" disabled=\"1\" skipped=\"0\" "
    "errors=\"0\">\n";

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what))
        text.replace(at, what.size(), by);
    return text;
}

std::string counted(const MadeUpFolder& results) {
    return run_command(root + "/tests/house/count_cases '" + results.path().string() + "'").output;
}

std::string run_of(const std::string& status_a, const std::string& status_b) {
    return replaced(replaced(two_tests, "{A}", status_a), "{B}", status_b);
}

TEST(CountCases, AddsCasesAndOtherTests) {
    MadeUpFolder results;
    results.write("ctest.xml", run_of("run", "run"));
    results.write("test_a.xml", five_cases);
    EXPECT_EQ(counted(results), "4 0 2\n");
}

TEST(CountCases, CountsEveryFailure) {
    MadeUpFolder results;
    results.write("ctest.xml", run_of("fail", "fail"));
    results.write("test_a.xml",
                  replaced(five_cases, "tests=\"5\" failures=\"0\"", "tests=\"5\" failures=\"3\""));
    EXPECT_EQ(counted(results), "0 4 2\n");
}

TEST(CountCases, CountsACrash) {
    MadeUpFolder results;
    results.write("ctest.xml", run_of("fail", "notrun"));
    EXPECT_EQ(counted(results), "0 2 0\n");
    results.write("test_a.xml", five_cases);
    EXPECT_EQ(counted(results), "3 2 2\n");
}

// The packages' script in a made-up world: `there` says which packages are installed, and what the
// script would do as root is written to a file.
class InstallPackages : public testing::Test {
  protected:
    void SetUp() override {
        folder_.copy(root + "/tools/install_packages");
        folder_.write("packages", "# two groups\nrun:  alpha beta\nrun:  gamma\ntest: delta\n");
    }

    CommandOutcome install(const std::string& there, const std::string& groups) {
        folder_.write_script("dpkg-query",
                             "for p in " + there + "; do echo \"$p installed\"; done");
        for (const char* tool : {"apt-get", "sudo"})
            folder_.write_script(tool, "echo \"$0 $*\" >>'" + log().string() + "'");
        return run_command("cd '" + folder_.path().string() + "' && PATH=.:$PATH " +
                           "./install_packages " + groups);
    }
    std::filesystem::path log() { return folder_.path() / "log"; }

    MadeUpFolder folder_;
};

TEST_F(InstallPackages, DoesNothingWhenAllIsThere) {
    const CommandOutcome outcome = install("alpha beta gamma delta", "run test");
    EXPECT_EQ(outcome.exit_code, 0);
    EXPECT_EQ(outcome.output, "");
    EXPECT_FALSE(std::filesystem::exists(log()));
}

TEST_F(InstallPackages, InstallsOnlyWhatIsMissing) {
    const CommandOutcome outcome = install("alpha gamma", "run");
    EXPECT_EQ(outcome.exit_code, 0) << outcome.output;
    EXPECT_EQ(outcome.output, "Installing Debian packages: beta\n");
    const std::string done = read_text(log());
    EXPECT_NE(done.find("update"), std::string::npos) << done;
    EXPECT_NE(done.find("--no-install-recommends beta\n"), std::string::npos) << done;
}

TEST_F(InstallPackages, LooksOnlyAtTheGroupsThatAreNamed) {
    EXPECT_EQ(install("alpha beta gamma", "run").output, "");
    EXPECT_EQ(install("alpha beta gamma", "run test").output,
              "Installing Debian packages: delta\n");
}

TEST_F(InstallPackages, RefusesAnUnknownGroup) {
    EXPECT_NE(install("alpha", "nothing").exit_code, 0);
}

TEST(Scripts, AreCleanForShellcheck) {
    const CommandOutcome outcome =
        run_command("cd '" + root + "' && shellcheck run test .ci/run tools/install_packages " +
                    "tests/house/count_cases tests/house/tidy_file tests/security/scan "
                    "benchmarks/*.sh");
    EXPECT_EQ(outcome.exit_code, 0) << outcome.output;
}

}  // namespace
}  // namespace kynnys::house
