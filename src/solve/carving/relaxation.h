// The Lagrangian relaxation: shared limits are priced instead of kept, so that each person's best
// job can be found alone. Its value is a bound for any prices.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "solve/carving/pricing.h"

namespace kynnys::carving {

// Everything the parts of a search share: the tables, one pricer a thread, the count of work.
class Workshop {
  public:
    Workshop(const Problem& problem, int threads);

    [[nodiscard]] const Problem& problem() const { return problem_; }
    [[nodiscard]] const PriceLayout& layout() const { return layout_; }
    [[nodiscard]] const OptionTable& table() const { return table_; }
    [[nodiscard]] int threads() const { return threads_; }
    [[nodiscard]] Pricer& pricer(int thread = 0) {
        return *pricers_[static_cast<std::size_t>(thread)];
    }
    // Rows of tables touched by all pricers so far, and other work in terms of them.
    [[nodiscard]] std::int64_t work() const;
    void add_work(std::int64_t rows) { other_work_ += rows; }  // from one thread only

  private:
    const Problem& problem_;
    PriceLayout layout_;
    OptionTable table_;
    int threads_;
    std::vector<std::unique_ptr<Pricer>> pricers_;
    std::int64_t other_work_ = 0;
};

// A part of the problem: some people, and what others leave of the shared limits.
struct Part {
    std::vector<int> people;
    const Ledger& ledger;
};

struct Answer {
    std::int64_t bound = 0;  // scaled; of the part's people alone
    std::vector<Best> best;  // by position in Part::people
};

Answer relax(Workshop& workshop, const Part& part, const PriceView& view);

// Sum of price * what is left, over all limits.
std::int64_t worth_of_limits(const PriceLayout& layout, const Ledger& ledger, const Prices& prices);

}  // namespace kynnys::carving
