#include <unistd.h>

#include <iostream>

#include "cli/interrupt.h"
#include "cli/run_command.h"

int main(int count, char** words) {
    kynnys::listen_for_interrupts();
    kynnys::Console console{
        std::cout, std::cerr,
        isatty(STDERR_FILENO) == 1 ? kynnys::Screen::terminal : kynnys::Screen::other,
        kynnys::was_interrupted};
    return kynnys::run_command({words + 1, words + count}, console);
}
