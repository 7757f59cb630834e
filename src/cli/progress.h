// How far long work has come, on one line of the error stream that is written over and over. It
// says nothing where nobody watches, unless asked to; then each step is a line of its own.
#pragma once

#include <chrono>
#include <string_view>

#include "cli/console.h"
#include "solve/carving/search.h"

namespace kynnys {

enum class ProgressWish { on_terminal, always };

class Progress {
  public:
    Progress(Console& console, ProgressWish wish);
    ~Progress() { end(); }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    // What begins now: always shown.
    void begin(std::string_view step);
    // How far it is: left out when the line was written less than a moment ago.
    void update(std::string_view state);

    // Leaves the line empty, so that the answer can follow.
    void end();

    // To be given to a search; the progress must outlive it.
    std::function<void(const carving::SearchProgress&)> of_search();

  private:
    void write(std::string_view text);

    enum class Style { silent, one_line, lines };
    Console& console_;
    Style style_;
    std::chrono::steady_clock::time_point written_at_{};
};

}  // namespace kynnys
