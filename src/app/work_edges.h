// The weeks of a person's work, all jobs together, and the edges that they pass: seen before they
// are passed, since what is planned counts.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/office.h"
#include "coaching/work_hours.h"
#include "rules/edge_answer.h"
#include "rules/facts.h"

namespace kynnys {

// A job with all its days.
struct JobHours {
    Placement placement;
    std::vector<WorkedDay> days;
};

// Of the person, whoever they are for; the newest start first.
Result<std::vector<JobHours>> jobs_with_hours(Transaction& transaction, const Office& office,
                                              const std::string& person);

// Of all jobs together, in the week that begins on that Monday.
WeekOfWork week_of_jobs(const std::vector<JobHours>& jobs, Date monday, Date today);

// Watches weeks of work for the edges of a rule set, which must outlive it.
class EdgeWatch {
  public:
    explicit EdgeWatch(const rules::RuleSet& rules) : rules_(rules) {}

    // What the week passes or may pass, by the rules of its last day: its hours as if every week
    // were so, the average wage of the jobs and the subsidies that they have. Nothing without work.
    std::vector<rules::EdgeAnswer> warnings(const rules::FactRow& person,
                                            const std::vector<JobHours>& jobs, Date monday,
                                            Date today);

    // Of these, what surely matters and is surely passed.
    [[nodiscard]] bool is_surely_passed(const rules::EdgeAnswer& edge) const;

  private:
    const rules::Program& program(Date at);

    const rules::RuleSet& rules_;
    std::map<Date, rules::Program> programs_;
};

}  // namespace kynnys
