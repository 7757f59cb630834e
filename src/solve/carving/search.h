// Finds a good solution and the proof of how good it is.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "solve/carving/certificate.h"
#include "solve/carving/problem.h"

namespace kynnys::carving {

// Work is counted, not timed, so that the same problem and limits give the same plan on every
// machine. One second is the work that two cores of 2.8 GHz do in about a second.
inline constexpr std::int64_t work_per_second = 1'000'000;

struct SearchProgress {
    std::int64_t value = 0;
    std::int64_t bound = 0;
    double share_of_work = 0;  // 0 … 1
};

struct SearchLimits {
    std::int64_t work = 10 * work_per_second;
    int threads = 2;                                        // changes the time, never the result
    std::function<void(const SearchProgress&)> progress{};  // called from the calling thread
    std::function<bool()> cancelled{};                      // asked now and then; ends early
};

// An earlier answer to a similar problem, in the new problem's numbers.
struct WarmStart {
    Prices prices;                        // in its layout
    std::vector<Job> jobs;                // those that are still feasible are used
    std::vector<std::int64_t> charges{};  // by person, as in a certificate; empty: none are known
};

struct SearchOutcome {
    Solution solution;
    Certificate certificate;  // its bound is >= the solution's value; equal when proven optimal
    Prices prices;            // of the root, to look for what would unlock more
    bool was_cancelled = false;
};

// The problem must be well formed (see problem.h); what is not is a bug and fails a CHECK.
SearchOutcome search(const Problem& problem, const SearchLimits& limits,
                     const std::optional<WarmStart>& warm_start = std::nullopt);

}  // namespace kynnys::carving
