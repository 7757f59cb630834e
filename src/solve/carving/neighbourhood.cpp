#include "solve/carving/neighbourhood.h"

#include <algorithm>
#include <set>

namespace kynnys::carving {

namespace {

// A person who could gain at a workplace, by how much at the prices.
struct Gain {
    std::int64_t value = 0;
    int person = 0;
};

class Neighbourhoods {
  public:
    Neighbourhoods(Workshop& workshop, const BindingLimits& limits, const Prices& prices,
                   const Solution& solution, std::int64_t bound, const NeighbourhoodRules& rules)
        : workshop_(workshop),
          problem_(workshop.problem()),
          limits_(limits),
          prices_(prices),
          bound_(bound),
          rules_(rules),
          view_(problem_, workshop.layout()),
          draft_(workshop),
          reaching_(problem_.workplaces.size()) {
        view_.set(prices);
        for (const Job& job : solution.jobs) draft_.place(job);
        for (const Option& option : problem_.options) {
            auto& list = reaching_[static_cast<std::size_t>(option.workplace)];
            if (list.empty() || list.back() != option.person)
                list.push_back(option.person);
        }
    }

    Solution run() {
        std::vector<int> quiet(problem_.workplaces.size(), 0);  // tries since it last changed
        for (int round = 0; round < rules_.tries_most; ++round) {
            bool tried = false;
            for (int workplace = 0; workplace < static_cast<int>(quiet.size()); ++workplace) {
                auto& misses = quiet[static_cast<std::size_t>(workplace)];
                if (misses > round / 2 || reaching_[static_cast<std::size_t>(workplace)].empty()) {
                    continue;
                }
                if (is_over())
                    return draft_.solution();
                tried = true;
                std::set<int> touched;
                if (plan_anew(workplace, round, touched)) {
                    for (const int one : touched) quiet[static_cast<std::size_t>(one)] = 0;
                } else {
                    ++misses;
                }
            }
            if (!tried && round > 8)
                break;
        }
        return draft_.solution();
    }

  private:
    [[nodiscard]] bool is_over() const {
        return workshop_.work() >= rules_.work_most || draft_.value() >= bound_ ||
               (rules_.cancelled && rules_.cancelled());
    }

    [[nodiscard]] int workplace_of(int person) const {
        const Job* job = draft_.job_of(person);
        if (job == nullptr)
            return -1;
        return problem_.options[static_cast<std::size_t>(job->option)].workplace;
    }

    // The team of the workplace and those who would gain most by coming there, with what they have
    // now. In later rounds others are let in as well.
    std::vector<int> people_around(int workplace, int round) {
        std::vector<int> team;
        std::vector<Gain> others;
        const Ledger empty(problem_, workshop_.layout());
        for (const int person : reaching_[static_cast<std::size_t>(workplace)]) {
            if (workplace_of(person) == workplace) {
                team.push_back(person);
                continue;
            }
            Restriction here;
            here.only_at = workplace;
            Query query{view_, empty, &here};
            query.floor = no_job;
            const Job* job = draft_.job_of(person);
            const std::int64_t has =
                job == nullptr ? 0 : reduced_value(problem_, workshop_.layout(), view_, *job);
            const Best best = workshop_.pricer().best(person, query);
            if (best.job.option >= 0)
                others.push_back({best.value - has, person});
        }
        std::stable_sort(others.begin(), others.end(),
                         [](const Gain& a, const Gain& b) { return a.value > b.value; });
        const std::size_t room =
            static_cast<std::size_t>(rules_.people_most) -
            std::min(team.size(), static_cast<std::size_t>(rules_.people_most));
        const std::size_t skipped = static_cast<std::size_t>(round / 2) * (room / 2);
        for (std::size_t i = skipped; i < others.size() && i < skipped + room; ++i) {
            team.push_back(others[i].person);
        }
        std::sort(team.begin(), team.end());
        return team;
    }

    // Returns whether the plan became better; then the workplaces that changed are in `touched`.
    bool plan_anew(int workplace, int round, std::set<int>& touched) {
        const std::vector<int> people = people_around(workplace, round);
        if (people.empty())
            return false;
        std::vector<Job> before;
        const std::int64_t value_before = draft_.value();
        for (const int person : people) {
            if (const Job* job = draft_.job_of(person))
                before.push_back(*job);
            draft_.clear(person);
        }
        const std::int64_t beat = value_before - draft_.value();
        BranchRules rules;
        rules.nodes_most = rules_.nodes_most;
        rules.work_most = rules_.work_most;
        const Part part{people, draft_.ledger()};
        BranchResult found =
            branch_and_price(workshop_, limits_, part, {prices_, {}}, before, beat, rules);
        const bool is_better = !found.jobs.empty() && found.value > beat;
        const std::vector<Job>& chosen = is_better ? found.jobs : before;
        for (const auto* list : std::initializer_list<const std::vector<Job>*>{&before, &chosen}) {
            for (const Job& job : *list) {
                touched.insert(problem_.options[static_cast<std::size_t>(job.option)].workplace);
            }
        }
        for (const Job& job : chosen) draft_.place(job);
        return is_better;
    }

    Workshop& workshop_;
    const Problem& problem_;
    const BindingLimits& limits_;
    const Prices& prices_;
    std::int64_t bound_;
    const NeighbourhoodRules& rules_;
    PriceView view_;
    Draft draft_;
    std::vector<std::vector<int>> reaching_;  // people by workplace
};

}  // namespace

Solution improve_by_neighbourhoods(Workshop& workshop, const BindingLimits& limits,
                                   const Prices& prices, const Solution& solution,
                                   std::int64_t bound, const NeighbourhoodRules& rules) {
    return Neighbourhoods(workshop, limits, prices, solution, bound, rules).run();
}

}  // namespace kynnys::carving
