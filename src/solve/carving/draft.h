// A solution under construction: at most one job a person, with the ledger of what they use.
#pragma once

#include <cstdint>
#include <map>

#include "solve/carving/relaxation.h"

namespace kynnys::carving {

class Draft {
  public:
    explicit Draft(const Workshop& workshop);

    void place(Job job);  // the person must have none and the job must fit
    void clear(int person);
    [[nodiscard]] const Job* job_of(int person) const;
    [[nodiscard]] const std::map<int, Job>& jobs() const { return jobs_; }  // by person
    [[nodiscard]] const Ledger& ledger() const { return ledger_; }
    [[nodiscard]] std::int64_t value() const { return value_ - ledger_.missing_share_cost(); }
    [[nodiscard]] Solution solution() const;

  private:
    const Problem& problem_;
    Ledger ledger_;
    std::map<int, Job> jobs_;
    std::int64_t value_ = 0;
};

// Places people one by one, those with the best reduced value first, each in the best job that the
// prices leave; then, at no prices, whoever still gains. Deterministic.
void place_greedily(Workshop& workshop, const PriceView& view, const std::vector<int>& people,
                    Draft& draft);

// Gives people one by one the best job that is free to them, until nobody gains. Only the people
// named are moved. The value never falls.
void polish(Workshop& workshop, const std::vector<int>& people, Draft& draft);

// All people in ascending order.
std::vector<int> everyone(const Problem& problem);

}  // namespace kynnys::carving
