// The linear program over the jobs found so far at one workplace: which crew is worth most, when
// each person has a charge. Limits enter it only once a solution breaks them.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <vector>

#include "solve/carving/ledger.h"

namespace kynnys::carving {

class CrewMaster {
  public:
    // People and places by their local numbers (crew_site.h). Charges in points; those who must
    // have a job pay dearly to have none.
    CrewMaster(const std::vector<std::int64_t>& capacities, std::vector<double> charges,
               std::vector<char> must);
    ~CrewMaster();
    CrewMaster(const CrewMaster&) = delete;
    CrewMaster& operator=(const CrewMaster&) = delete;

    struct Column {
        int person = 0;
        double value = 0;                       // points, without the charge
        std::vector<std::pair<int, int>> uses;  // (place, amount), ascending
    };
    void add(const Column& column);  // which must outlive the master

    void solve();
    [[nodiscard]] double value() const { return value_; }
    [[nodiscard]] const std::vector<double>& prices() const { return prices_; }  // by place
    struct Choice {
        std::size_t column = 0;
        double weight = 0;
    };
    [[nodiscard]] const std::vector<Choice>& choices() const { return choices_; }
    [[nodiscard]] bool leaves_somebody_out() const { return leaves_somebody_out_; }

  private:
    struct Program;
    int person_row(int person);
    void read_solution();
    bool add_broken_limits();
    void add_limit(int place);

    const std::vector<std::int64_t>& capacities_;
    std::vector<double> charges_;
    std::vector<char> must_;
    std::vector<int> row_of_person_;
    std::vector<int> row_of_place_;
    std::vector<int> places_;  // by row, -1: a person's
    std::vector<const Column*> columns_;
    std::unique_ptr<Program> program_;
    std::vector<Choice> choices_;
    std::vector<double> prices_;
    double value_ = 0;
    bool leaves_somebody_out_ = false;
    bool is_new_ = true;
};

}  // namespace kynnys::carving
