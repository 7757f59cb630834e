// One call of the program: reads the command line, does what it asks, says what went wrong.
#pragma once

#include <string>
#include <vector>

#include "cli/console.h"

namespace kynnys {

// `arguments` are those after the program's name. Whatever a part of the program throws is caught
// here and nowhere else; the exit codes are those of ExitCode.
int run_command(const std::vector<std::string>& arguments, Console& console);

}  // namespace kynnys
