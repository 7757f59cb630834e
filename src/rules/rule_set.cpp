#include "rules/rule_set.h"

#include <algorithm>

namespace kynnys::rules {

namespace {

template <class Named>
int place_of(const std::vector<Named>& all, std::string_view name) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Named& one) { return one.name == name; });
    return found == all.end() ? -1 : static_cast<int>(found - all.begin());
}

class ChangeDays {
  public:
    template <class Dated>
    void add(const std::vector<Dated>& all) {
        for (const Dated& one : all) add(one.valid);
    }
    void add(const Validity& valid) {
        if (valid.from)
            days_.push_back(*valid.from);
        if (valid.until)
            days_.emplace_back(std::chrono::sys_days(*valid.until) + std::chrono::days(1));
    }
    std::vector<Date> take() {
        std::sort(days_.begin(), days_.end());
        days_.erase(std::unique(days_.begin(), days_.end()), days_.end());
        return std::move(days_);
    }

  private:
    std::vector<Date> days_;
};

}  // namespace

const CodeList<Mark, mark_count>& mark_codes() {
    static constexpr CodeList<Mark, mark_count> codes{
        "mark.is_unknown", {"read", "calculated", "memory", "announced", "convention"}};
    return codes;
}

const CodeList<Subject, subject_count>& subject_codes() {
    static constexpr CodeList<Subject, subject_count> codes{"subject.is_unknown",
                                                            {"person", "job"}};
    return codes;
}

const CodeList<Change, change_count>& change_codes() {
    static constexpr CodeList<Change, change_count> codes{"change.is_unknown",
                                                          {"never", "by recording", "by choice"}};
    return codes;
}

const CodeList<EdgeLevel, edge_level_count>& edge_level_codes() {
    static constexpr CodeList<EdgeLevel, edge_level_count> codes{"edge_level.is_unknown",
                                                                 {"early", "hard"}};
    return codes;
}

bool is_unverified(const Origin& origin, Date at) {
    return origin.mark == Mark::memory || origin.mark == Mark::announced ||
           (origin.check_again_on && *origin.check_again_on < at);
}

int RuleSet::fact(std::string_view fact_name) const {
    return place_of(facts, fact_name);
}

int RuleSet::parameter(std::string_view parameter_name) const {
    return place_of(parameters, parameter_name);
}

int RuleSet::formula(std::string_view formula_name) const {
    return place_of(formulas, formula_name);
}

int RuleSet::service(std::string_view service_name) const {
    return place_of(services, service_name);
}

std::vector<Date> days_of_change(const RuleSet& rules) {
    ChangeDays days;
    for (const Parameter& parameter : rules.parameters) days.add(parameter.values);
    for (const NamedFormula& formula : rules.formulas) days.add(formula.versions);
    days.add(rules.services);
    for (const Service& service : rules.services) {
        days.add(service.criteria);
        days.add(service.deadlines);
    }
    days.add(rules.lines);
    days.add(rules.edges);
    days.add(rules.cautions);
    return days.take();
}

}  // namespace kynnys::rules
