// Compares the search with CBC on the same made-up markets, and writes the markets down.
//   carving_benchmark compare TASKS PEOPLE SEED SECONDS   rows of a table
//   carving_benchmark market TASKS PEOPLE SEED            the market, as README.md describes it
//   carving_benchmark program TASKS PEOPLE SEED FILE      its integer program as an MPS file
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include "carving_market.h"
#include "course.h"
#include "support/compact_model.h"

namespace kynnys::carving {
namespace {

constexpr int columns_most = 2'000'000;  // a program beyond this does not fit CBC's memory here

std::string whole(std::optional<double> number) {
    return number ? std::to_string(std::llround(*number)) : "–";
}

std::string gap(const Moment& moment) {
    if (!moment.value || !moment.bound || *moment.value <= 0)
        return "–";
    std::array<char, 32> text{};
    const double percent = 100 * (*moment.bound - *moment.value) / *moment.value;
    std::snprintf(text.data(), text.size(), "%.2f %%", std::max(0.0, percent));
    return text.data();
}

Course cbc_course(const Problem& problem, double seconds) {
    const CompactModel model(problem);
    if (model.mip().columns().size() > columns_most)
        return {};
    const auto file = std::filesystem::temp_directory_path() /
                      ("kynnys_carving_" + std::to_string(getpid()) + ".mps");
    Course course;
    if (write_mps(model.mip(), file))
        course = course_of_cbc(file, seconds);
    std::filesystem::remove(file);
    return course;
}

int compare(const MarketSize& size, std::uint64_t seed, double seconds) {
    const Problem problem = problem_of(make_market(size, seed));
    const Course ours = course_of_search(problem, seconds);
    if (ours.empty()) {
        std::cerr << "the checker refuses what the search says\n";
        return 1;
    }
    const Course theirs = cbc_course(problem, seconds);
    for (const double at : {1.0, 5.0, 20.0, 60.0}) {
        if (at > seconds)
            break;
        const Moment us = known_at(ours, at);
        const Moment them = known_at(theirs, at);
        std::cout << "| " << size.tasks << " × " << size.people << " | " << seed << " | "
                  << problem.options.size() << " | " << at << " s | " << whole(us.value) << " | "
                  << whole(us.bound) << " | " << gap(us) << " | " << whole(them.value) << " | "
                  << whole(them.bound) << " | " << gap(them) << " |" << std::endl;
    }
    return 0;
}

int run(const std::vector<std::string>& words) {
    const MarketSize size{std::stoi(words[1]), std::stoi(words[2])};
    const std::uint64_t seed = std::stoull(words[3]);
    if (words[0] == "compare" && words.size() == 5)
        return compare(size, seed, std::stod(words[4]));
    if (words[0] == "market" && words.size() == 4) {
        write_market(make_market(size, seed), std::cout);
        return 0;
    }
    if (words[0] == "program" && words.size() == 5) {
        const Problem problem = problem_of(make_market(size, seed));
        return write_mps(CompactModel(problem).mip(), words[4]) ? 0 : 1;
    }
    return 2;
}

}  // namespace
}  // namespace kynnys::carving

int main(int count, char** words) {
    const std::vector<std::string> given(words + 1, words + count);
    const int result = given.size() >= 4 ? kynnys::carving::run(given) : 2;
    if (result == 2)
        std::cerr << "compare TASKS PEOPLE SEED SECONDS | market TASKS PEOPLE SEED | "
                     "program TASKS PEOPLE SEED FILE\n";
    return result;
}
