// The parts of the table of sentences, by what they are about.
#pragma once

#include <vector>

#include "cli/sentences.h"

namespace kynnys {

void add_change_sentences(std::vector<Saying>& all);   // new plans
void add_check_sentences(std::vector<Saying>& all);    // what a check of a plan finds
void add_engine_sentences(std::vector<Saying>& all);   // what the engine's own checker finds
void add_command_sentences(std::vector<Saying>& all);  // errors of the commands

}  // namespace kynnys
