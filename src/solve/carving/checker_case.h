// What the decisions on a leaf's path leave to one person.
#pragma once

#include <array>
#include <vector>

#include "solve/carving/certificate.h"
#include "solve/carving/problem.h"

namespace kynnys::carving::checking {

struct PersonCase {
    enum class Day { free, worked, off };

    bool may_stay_out = true;
    bool may_have_job = true;
    std::vector<int> only_at;  // each must be the job's workplace
    std::vector<int> not_at;   // workplaces
    std::array<Day, days_per_week> days{};
    std::vector<int> must_do;      // occasions
    std::vector<int> must_not_do;  // occasions
    friend bool operator==(const PersonCase&, const PersonCase&) = default;

    [[nodiscard]] bool allows_place(int workplace) const;
};

// The person's case on that path. The path's numbers must be in range.
PersonCase case_of(const Problem& problem, const std::vector<Branch>& path, int person);

// Does the job keep all the decisions?
bool is_allowed(const Problem& problem, const PersonCase& decided, const Job& job);

}  // namespace kynnys::carving::checking
