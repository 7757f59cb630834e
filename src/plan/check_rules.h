// The parts of check_plan. Each adds what it finds to the list.
#pragma once

#include "plan/check_plan.h"

namespace kynnys {

class Findings {
  public:
    void add(std::string key, std::vector<std::string> arguments) {
        found_.push_back({"violation." + std::move(key), std::move(arguments)});
    }
    [[nodiscard]] std::vector<Message> take() && { return std::move(found_); }
    [[nodiscard]] std::size_t count() const { return found_.size(); }

  private:
    std::vector<Message> found_;
};

// One proposal with what it points to; made only when all of it exists.
struct CheckedProposal {
    const City& city;
    const Proposal& proposal;
    const Person& person;
    const Workplace& workplace;
};

// Can, may and will this person do these tasks here under these arrangements?
void check_conditions(const CheckedProposal& checked, Findings& findings);

// Shifts, breaks, pieces and hours.
void check_week(const CheckedProposal& checked, Findings& findings);

// What the proposals use together.
void check_shared(const City& city, const std::vector<CheckedProposal>& all, Findings& findings);

// Terms, values and the bound, on the problem of the city.
void check_values(const City& city, const Plan& plan, ProofCheck proof, PlanCheck& check,
                  Findings& findings);

// "Mon 09:00-10:00"
std::string time_text(Day day, int start, int end);

}  // namespace kynnys
