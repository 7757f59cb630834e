// The compact model on CBC and trying everything give the same optimum.
#include "support/compact_model.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "solve/carving/checker.h"
#include "support/brute_force.h"
#include "support/case_count.h"
#include "support/error_key.h"
#include "support/random_problem.h"

namespace kynnys::carving {
namespace {

TEST(CompactModel, HasTheSameOptimumAsTryingEverything) {
    int compared = 0;
    int placed = 0;
    for (std::uint64_t seed = 0; seed < case_count(400); ++seed) {
        SCOPED_TRACE(seed);
        const Problem problem = random_problem(seed);
        const auto best = best_solution(problem);
        const CompactModel model(problem);
        if (!best || model.mip().columns().empty())
            continue;
        const MipAnswer answer = solve_with_cbc(model.mip(), 60);
        ASSERT_TRUE(answer.is_optimal);
        ASSERT_EQ(answer.value, best->value);
        const Solution solution = model.solution(answer);
        ASSERT_EQ(error_key(check_solution(problem, solution)), "");
        ++compared;
        placed += static_cast<int>(solution.jobs.size());
    }
    const auto cases = static_cast<int>(case_count(400));
    EXPECT_GE(compared, cases * 5 / 6);
    EXPECT_GT(placed, cases / 2);
}

// The file is read by the cbc command, an implementation of its own.
TEST(CompactModel, WritesAFileThatAnotherReaderUnderstands) {
    const Problem problem = random_problem(3, medium_size);
    const CompactModel model(problem);
    const auto folder = std::filesystem::temp_directory_path();
    const std::string name = "kynnys_compact_model_" + std::to_string(getpid());
    const auto file = folder / (name + ".mps");
    const auto out = folder / (name + ".txt");
    ASSERT_TRUE(write_mps(model.mip(), file));
    const std::string command =
        "cbc " + file.string() + " solve solution " + out.string() + " > /dev/null 2>&1";
    if (std::system(command.c_str()) != 0)
        GTEST_SKIP() << "the cbc command is not there";
    std::ifstream in(out);
    std::string line;
    std::getline(in, line);
    const MipAnswer answer = solve_with_cbc(model.mip(), 60);
    const std::string words = "Optimal - objective value ";
    ASSERT_EQ(line.substr(0, words.size()), words);
    EXPECT_EQ(std::llround(-std::stod(line.substr(words.size()))), answer.value);
    std::filesystem::remove(file);
    std::filesystem::remove(out);
}

}  // namespace
}  // namespace kynnys::carving
