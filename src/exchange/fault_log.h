// Collects the faults of a reading.
#pragma once

#include <cstddef>
#include <vector>

#include "exchange/fault.h"

namespace kynnys {

class FaultLog {
  public:
    void add(Fault fault) { faults_.push_back(std::move(fault)); }
    [[nodiscard]] std::size_t count() const { return faults_.size(); }
    [[nodiscard]] bool is_empty() const { return faults_.empty(); }

    // Looking for a near word among many costs time: true while the words compared so far, these
    // included, stay within what a reader would notice.
    bool may_compare(std::size_t words) {
        words_compared_ += words;
        return words_compared_ <= most_words_compared;
    }

    // In the order of the files named, then by line and column. Leaves the log empty.
    std::vector<Fault> take_sorted(const std::vector<std::string_view>& files);

  private:
    static constexpr std::size_t most_words_compared = 200'000;
    std::vector<Fault> faults_;
    std::size_t words_compared_ = 0;
};

}  // namespace kynnys
