// The checker accepts just the jobs that trying everything finds, at the same values.
#include <gtest/gtest.h>

#include <map>
#include <vector>

#include "solve/carving/checker.h"
#include "support/brute_force.h"
#include "support/error_key.h"
#include "support/random.h"
#include "support/random_problem.h"

namespace kynnys::carving {
namespace {

constexpr std::size_t jobs_most = 3000;

std::size_t at(int position) {
    return static_cast<std::size_t>(position);
}

int any_place(Random& random, std::size_t size) {
    return random.between(0, static_cast<int>(size) - 1);
}

void change_piece(const Problem& problem, Shift& shift, Random& random) {
    if (shift.pieces.empty())
        return;
    Piece& piece = shift.pieces[at(any_place(random, shift.pieces.size()))];
    switch (random.between(0, 4)) {
        case 0:
            piece.start += random.between(-1, 1);
            break;
        case 1:
            piece.length += random.between(-1, 1);
            break;
        case 2:
            piece.occasion = any_place(random, problem.occasions.size());
            break;
        case 3:
            shift.pieces.erase(shift.pieces.begin() + any_place(random, shift.pieces.size()));
            break;
        default:
            shift.pieces.insert(shift.pieces.begin() + any_place(random, shift.pieces.size()),
                                piece);
    }
}

// A shift that again starts and ends with its pieces.
void mend_ends(Shift& shift) {
    if (shift.pieces.empty())
        return;
    shift.start = shift.pieces.front().start;
    shift.end = shift.pieces.back().start + shift.pieces.back().length;
}

void change_shift(const Problem& problem, Job& job, Random& random) {
    Shift& shift = job.shifts[at(any_place(random, job.shifts.size()))];
    switch (random.between(0, 6)) {
        case 0:
            shift.day = random.between(0, 6);
            break;
        case 1:
            shift.break_start = random.chance(50) ? -1 : random.between(shift.start, shift.end);
            break;
        case 2:
            shift.start += random.between(-1, 1);
            break;
        case 3:
            shift.end += random.between(-1, 1);
            break;
        case 4:
            job.shifts.erase(job.shifts.begin() + any_place(random, job.shifts.size()));
            break;
        default:
            change_piece(problem, shift, random);
            if (random.chance(70))
                mend_ends(shift);
    }
}

Job changed(const Problem& problem, Job job, Random& random) {
    if (random.chance(10))
        job.option = any_place(random, problem.options.size());
    const int changes = random.between(1, 2);
    for (int i = 0; i < changes && !job.shifts.empty(); ++i) change_shift(problem, job, random);
    return job;
}

using Values = std::map<Job, std::int64_t>;

// Nothing when there are too many.
std::optional<Values> values_of_all(const Problem& problem) {
    Values values;
    for (std::size_t option = 0; option < problem.options.size(); ++option) {
        const auto jobs = every_job(problem, static_cast<int>(option), jobs_most);
        if (!jobs)
            return std::nullopt;
        for (const ValuedJob& one : *jobs) values[one.job] = one.value;
    }
    return values;
}

void expect_same(const Problem& problem, const Values& values, const Job& job) {
    const auto checked = checked_job_value(problem, job);
    const auto listed = values.find(job);
    ASSERT_EQ(checked.is_ok(), listed != values.end()) << error_key(checked);
    if (checked.is_ok()) {
        ASSERT_EQ(checked.value(), listed->second);
    }
}

TEST(CheckedJobValue, AcceptsJustTheJobsThatTryingEverythingFinds) {
    std::int64_t jobs = 0;
    std::int64_t still_feasible = 0;
    std::int64_t refused = 0;
    for (std::uint64_t seed = 0; seed < 600; ++seed) {
        SCOPED_TRACE(seed);
        const Problem problem = random_problem(seed);
        const auto values = values_of_all(problem);
        if (!values)
            continue;
        Random random(seed);
        for (const auto& [job, value] : *values) {
            expect_same(problem, *values, job);
            const Job other = changed(problem, job, random);
            expect_same(problem, *values, other);
            ++jobs;
            ++(values->contains(other) ? still_feasible : refused);
            if (HasFatalFailure())
                return;
        }
    }
    EXPECT_GT(jobs, 50'000);
    EXPECT_GT(still_feasible, 5'000);
    EXPECT_GT(refused, 20'000);
}

}  // namespace
}  // namespace kynnys::carving
