// The restricted master: the linear program over the jobs found so far, solved by CLP. Its duals
// are the prices that ask for better jobs.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <vector>

#include "solve/carving/volume.h"

namespace kynnys::carving {

class Master {
  public:
    // The part's ledger must outlive the master. Limits that no job uses cost nothing.
    Master(const Workshop& workshop, const BindingLimits& limits, const Part& part);
    ~Master();
    Master(const Master&) = delete;
    Master& operator=(const Master&) = delete;

    // Adds jobs of the part's people that are not there yet; returns how many were new.
    int add(const std::vector<Job>& jobs);

    // Only jobs for which is_allowed holds may be used; people in must_have pay dearly to have
    // none.
    template <class Allowed>
    void restrict(const Allowed& is_allowed, const std::vector<int>& must_have) {
        for (std::size_t j = 0; j < jobs_.size(); ++j) allow(j, is_allowed(jobs_[j]));
        require(must_have);
    }

    void solve();
    [[nodiscard]] double value() const;   // points
    [[nodiscard]] Prices prices() const;  // duals of the limits, scaled and rounded
    struct Choice {
        const Job* job = nullptr;
        double weight = 0;
    };
    [[nodiscard]] std::vector<Choice> choices() const;  // with weight above nothing
    [[nodiscard]] bool leaves_somebody_out() const;     // who must have a job
    [[nodiscard]] const std::vector<Job>& jobs() const { return jobs_; }

  private:
    struct Program;
    void allow(std::size_t job, bool is_allowed);
    void require(const std::vector<int>& must_have);
    int row_of(int place);
    std::map<int, double> uses_of(const Job& job);

    const Workshop& workshop_;
    const BindingLimits& limits_;
    const Ledger& ledger_;
    std::vector<int> people_;
    std::map<int, int> row_of_place_;
    std::vector<int> row_of_person_;  // -1: not of the part
    std::vector<Job> jobs_;
    std::vector<std::size_t> order_;  // of jobs_, sorted, to know them again
    std::unique_ptr<Program> program_;
    bool is_new_ = true;
};

}  // namespace kynnys::carving
