#include "cli/interrupt.h"

#include <atomic>
#include <csignal>

namespace kynnys {

namespace {

// Several threads ask; a signal may only set what is free of locks.
std::atomic<bool> interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free);

void note_interrupt(int signal) {
    interrupted = true;
    std::signal(signal, SIG_DFL);
}

}  // namespace

void listen_for_interrupts() {
    std::signal(SIGINT, note_interrupt);
    std::signal(SIGTERM, note_interrupt);
}

bool was_interrupted() {
    return interrupted;
}

}  // namespace kynnys
