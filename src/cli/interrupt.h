// Ctrl-C ends a long search with the best that it has found. A second one ends the program.
#pragma once

namespace kynnys {

void listen_for_interrupts();

[[nodiscard]] bool was_interrupted();

}  // namespace kynnys
