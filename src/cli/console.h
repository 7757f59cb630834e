// Where a command speaks, and how it ends.
#pragma once

#include <functional>
#include <ostream>

#include "base/result.h"

namespace kynnys {

// What a command gives back to the shell. Scripts rely on these numbers.
enum class ExitCode {
    done = 0,
    invalid = 2,
    not_found = 3,
    conflict = 4,
    forbidden = 5,
    unavailable = 6,
    bug = 70,
};
ExitCode exit_code_of(ErrorKind kind);

enum class Screen { terminal, other };

struct Console {
    std::ostream& out;  // the answer
    std::ostream& err;  // progress, notes and errors
    Screen err_screen = Screen::other;
    std::function<bool()> is_interrupted = [] { return false; };
};

}  // namespace kynnys
