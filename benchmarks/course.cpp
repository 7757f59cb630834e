#include "course.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <memory>
#include <regex>
#include <string>

#include "solve/carving/checker.h"
#include "solve/carving/search.h"

namespace kynnys::carving {

namespace {

double processor_seconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

using Pipe = std::unique_ptr<FILE, decltype(&pclose)>;

// Reads what cbc writes, which is a minimisation with all values negated.
class CbcReader {
  public:
    void read(const std::string& line) {
        static const std::regex clock(R"(([0-9.]+) seconds)");
        static const std::regex first(R"(^Continuous objective value is (\S+))");
        static const std::regex cuts(R"(cuts changed objective from \S+ to (\S+))");
        static const std::regex found(R"(nteger solution of (\S+) found)");
        static const std::regex pumped(R"(Solution found of (\S+))");
        static const std::regex improved(R"(improved solution from \S+ to (\S+))");
        static const std::regex nodes(R"(on tree, (\S+) best solution, best possible (\S+))");
        static const std::regex final_value(R"(^Objective value: +(\S+))");
        static const std::regex final_bound(R"(^Lower bound: +(\S+))");
        std::smatch match;
        if (std::regex_search(line, match, clock))
            now_.seconds = std::stod(match[1]);
        for (const std::regex& of_value : {found, pumped, improved, final_value}) {
            if (std::regex_search(line, match, of_value))
                take_value(-std::stod(match[1]));
        }
        for (const std::regex& of_bound : {first, cuts, final_bound}) {
            if (std::regex_search(line, match, of_bound))
                take_bound(-std::stod(match[1]));
        }
        if (std::regex_search(line, match, nodes)) {
            take_value(-std::stod(match[1]));
            take_bound(-std::stod(match[2]));
        }
        if (line.rfind("Result - Optimal solution found", 0) == 0)
            is_optimal_ = true;
        course_.push_back(now_);
    }

    [[nodiscard]] Course course() {
        if (is_optimal_ && now_.value)
            now_.bound = now_.value;
        course_.push_back(now_);
        return std::move(course_);
    }

  private:
    // Without a solution cbc writes a huge number.
    void take_value(double value) {
        if (value > -1e20)
            now_.value = std::max(now_.value.value_or(value), value);
    }
    void take_bound(double bound) { now_.bound = std::min(now_.bound.value_or(bound), bound); }

    Moment now_;
    bool is_optimal_ = false;
    Course course_;
};

}  // namespace

Moment known_at(const Course& course, double seconds) {
    Moment known;
    for (const Moment& moment : course) {
        if (moment.seconds > seconds)
            break;
        known = moment;
    }
    return known;
}

Course course_of_search(const Problem& problem, double seconds) {
    Course course;
    const double begun = processor_seconds();
    const auto add = [&](std::int64_t value, std::int64_t bound) {
        course.push_back(
            {processor_seconds() - begun, static_cast<double>(value), static_cast<double>(bound)});
    };
    SearchLimits limits;
    limits.work = static_cast<std::int64_t>(seconds * static_cast<double>(work_per_second));
    limits.threads = 1;
    limits.progress = [&](const SearchProgress& now) { add(now.value, now.bound); };
    const SearchOutcome outcome = search(problem, limits);
    add(outcome.solution.value, outcome.certificate.bound);
    if (!check_solution(problem, outcome.solution) ||
        !check_certificate(problem, outcome.certificate))
        return {};
    return course;
}

Course course_of_cbc(const std::filesystem::path& mps, double seconds) {
    const std::string command =
        "cbc " + mps.string() + " sec " + std::to_string(seconds) + " solve 2>/dev/null";
    const Pipe pipe(popen(command.c_str(), "r"), &pclose);
    if (!pipe)
        return {};
    CbcReader reader;
    std::array<char, 4096> line{};
    while (std::fgets(line.data(), line.size(), pipe.get()) != nullptr) reader.read(line.data());
    return reader.course();
}

}  // namespace kynnys::carving
