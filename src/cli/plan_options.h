// What the commands about plans have in common.
#pragma once

#include <optional>

#include "cli/command.h"
#include "cli/load.h"
#include "cli/progress.h"
#include "plan/make_plan.h"

namespace kynnys {

// How long may a search take, with how many threads, and who sees it work.
struct SearchOptions {
    explicit SearchOptions(std::int64_t seconds_by_default) : seconds(seconds_by_default) {}
    std::int64_t seconds;
    std::int64_t threads = 2;
    ProgressWish progress = ProgressWish::on_terminal;

    void declare(Arguments& arguments);
    // The progress must outlive the search; Ctrl-C ends it early.
    [[nodiscard]] carving::SearchLimits limits(Console& console, Progress& progress_line) const;
};

// CITY and PLAN.
struct PlanFiles {
    std::filesystem::path city;
    std::filesystem::path plan;

    void declare(Arguments& arguments);
};

// Said on the error stream when a plan brings a policy of its own.
void note_policy(const LoadedPlan& loaded, Console& console);
// Said on the error stream when Ctrl-C ended the work early.
void note_interrupt(Console& console);

}  // namespace kynnys
