// One field of a file while it is read: what it says, and where a fault in it is told.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/fault_log.h"
#include "exchange/known.h"

namespace kynnys {

struct CellPlace {
    std::string_view file;
    int line = 0;
    int column = 0;
    std::string_view header;
};

class Cell {
  public:
    // `text` is without blanks around it.
    Cell(std::string_view text, CellPlace place, const Known& known, FaultLog& log)
        : text_(text), place_(place), known_(known), log_(log) {}

    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] const Known& known() const { return known_; }
    [[nodiscard]] FaultLog& log() const { return log_; }

    // The same cell as if it said something else.
    [[nodiscard]] Cell with_text(std::string_view text) const {
        return Cell(text, place_, known_, log_);
    }

    // Argument {0} is the cell's text, shortened when it is long; then those given.
    void fault(std::string_view key, std::vector<std::string> arguments = {}) const;
    // The same for one word of the cell.
    void fault_of(std::string_view word, std::string_view key,
                  std::vector<std::string> arguments = {}) const;
    // The key and arguments of an error of a parser.
    void fault(const Error& error) const;

  private:
    std::string_view text_;
    CellPlace place_;
    const Known& known_;
    FaultLog& log_;
};

// The first `most` characters of a text, with "…" when there are more.
std::string shortened(std::string_view text, std::size_t most = 80);

}  // namespace kynnys
