// The jobs and crews of one workplace that the search has come across.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <vector>

#include "solve/carving/crew.h"
#include "solve/carving/crew_master.h"
#include "solve/carving/crew_site.h"

namespace kynnys::carving {

class CrewPool {
  public:
    explicit CrewPool(const CrewSite& site) : site_(site) {}

    std::size_t add(const Job& job);  // its number; known ones keep theirs
    [[nodiscard]] std::size_t size() const { return jobs_.size(); }
    [[nodiscard]] const Job& job(std::size_t at) const { return jobs_[at]; }
    [[nodiscard]] const CrewMaster::Column& column(std::size_t at) const { return columns_[at]; }
    [[nodiscard]] std::int64_t worth(std::size_t at) const { return worth_[at]; }  // points
    // Worth less charge and prices, scaled.
    [[nodiscard]] std::int64_t reduced(std::size_t at, const Prices& prices,
                                       const std::vector<std::int64_t>& charges) const;

    // Of the same people the better crew is kept. The jobs must fit together.
    void keep_crew(const std::vector<std::size_t>& jobs);
    [[nodiscard]] const std::vector<Crew>& crews() const { return crews_; }
    // The best crew for these local charges, and what it is worth beyond them (scaled); -1 and 0
    // when to have nobody is best.
    struct Choice {
        int crew = -1;
        std::int64_t value = 0;
    };
    [[nodiscard]] Choice best(const std::vector<std::int64_t>& charges) const;

  private:
    const CrewSite& site_;
    std::vector<Job> jobs_;
    std::deque<CrewMaster::Column> columns_;  // stay where they are
    std::vector<std::int64_t> worth_;
    std::map<Job, std::size_t> number_of_;
    std::vector<Crew> crews_;
    std::vector<std::vector<int>> local_people_;  // by crew
    std::map<std::vector<int>, std::size_t> crew_of_;
};

}  // namespace kynnys::carving
