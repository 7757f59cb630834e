#include <algorithm>
#include <limits>
#include <map>

#include "support/brute_force.h"

namespace kynnys::carving {

namespace {

std::size_t at(int position) {
    return static_cast<std::size_t>(position);
}

// What a job takes from the others: counted by a number for each limit.
using Use = std::map<std::int64_t, std::int64_t>;

struct Choice {
    Use use;
    Job job;
    std::int64_t value = 0;
};

// The limits of rules 10-12 as numbers with a capacity.
class Limits {
  public:
    explicit Limits(const Problem& problem) : problem_(problem) {
        std::int64_t next = 0;
        holder_ = next += std::int64_t(problem.occasions.size());
        people_ = next += std::int64_t(problem.tasks.size());
        coach_ = next += std::int64_t(problem.workplaces.size());
        present_ = next + 1;
    }

    [[nodiscard]] Use use_of(const Job& job) const {
        const Option& option = problem_.options[at(job.option)];
        Use use;
        use[people_ + option.workplace] = 1;
        if (problem_.coach_capacity >= 0)
            use[coach_] = option.coach;
        for (const Shift& shift : job.shifts) {
            for (const Piece& piece : shift.pieces) add_piece(piece, use);
            for (int slot = shift.start; slot < shift.end; ++slot)
                use[present(option.workplace, shift.day, slot)] = 1;
        }
        return use;
    }

    [[nodiscard]] std::int64_t capacity(std::int64_t limit) const {
        if (limit < holder_)
            return occasion_capacity(problem_.occasions[std::size_t(limit)]);
        if (limit < people_)
            return 1;
        if (limit < coach_)
            return problem_.workplaces[std::size_t(limit - people_)].people_most;
        if (limit == coach_)
            return problem_.coach_capacity;
        const std::int64_t workplace = (limit - present_) / (slots_per_day * days_per_week);
        return problem_.workplaces[std::size_t(workplace)].at_once;
    }

  private:
    static std::int64_t occasion_capacity(const Occasion& occasion) {
        return occasion.length > 0 ? 1 : occasion.most;
    }
    void add_piece(const Piece& piece, Use& use) const {
        const Occasion& occasion = problem_.occasions[at(piece.occasion)];
        use[piece.occasion] += occasion.length > 0 ? 1 : piece.length;
        if (!problem_.tasks[at(occasion.task)].shareable)
            use[holder_ + occasion.task] = 1;
    }
    [[nodiscard]] std::int64_t present(int workplace, int day, int slot) const {
        return present_ + (std::int64_t{workplace} * days_per_week + day) * slots_per_day + slot;
    }

    const Problem& problem_;
    std::int64_t holder_ = 0;
    std::int64_t people_ = 0;
    std::int64_t coach_ = 0;
    std::int64_t present_ = 0;
};

// Tries every choice of every person. A branch is left only when even the best choice of all the
// people to come, without any limit, could not lead above the best solution found.
class EverySolution {
  public:
    EverySolution(const Problem& problem, const BruteForceLimits& limits)
        : problem_(problem), limits_(limits), shared_(problem) {}

    std::optional<Solution> best();

  private:
    bool list_choices(int person);
    void extend(std::size_t person, std::int64_t value);
    [[nodiscard]] bool fits(const Use& use) const;
    void add(const Use& use, std::int64_t sign);
    [[nodiscard]] std::int64_t missing_shares() const;

    const Problem& problem_;
    const BruteForceLimits& limits_;
    Limits shared_;
    std::vector<std::vector<Choice>> choices_;  // by person, best first
    std::vector<std::int64_t> still_possible_;  // from the people from that one on
    Use used_;
    std::vector<Job> jobs_;
    Solution best_;
    std::int64_t steps_ = 0;
};

// Of jobs that take the same from the others only the best can matter.
bool EverySolution::list_choices(int person) {
    std::map<Use, Choice> best_by_use;
    for (std::size_t o = 0; o < problem_.options.size(); ++o) {
        if (problem_.options[o].person != person)
            continue;
        const auto jobs = every_job(problem_, static_cast<int>(o), limits_.jobs_most);
        if (!jobs)
            return false;
        for (const ValuedJob& one : *jobs) {
            Use use = shared_.use_of(one.job);
            Choice& choice = best_by_use[use];
            if (choice.job.option == -1 || choice.value < one.value)
                choice = {std::move(use), one.job, one.value};
        }
    }
    std::vector<Choice> choices;
    for (auto& [use, choice] : best_by_use) choices.push_back(std::move(choice));
    std::stable_sort(choices.begin(), choices.end(),
                     [](const Choice& a, const Choice& b) { return a.value > b.value; });
    choices_.push_back(std::move(choices));
    return true;
}

bool EverySolution::fits(const Use& use) const {
    return std::all_of(use.begin(), use.end(), [&](const auto& entry) {
        const auto already = used_.find(entry.first);
        const std::int64_t before = already == used_.end() ? 0 : already->second;
        return before + entry.second <= shared_.capacity(entry.first);
    });
}

void EverySolution::add(const Use& use, std::int64_t sign) {
    for (const auto& [limit, amount] : use) used_[limit] += sign * amount;
}

std::int64_t EverySolution::missing_shares() const {
    std::int64_t cost = 0;
    for (std::size_t g = 0; g < problem_.groups.size(); ++g) {
        const Group& group = problem_.groups[g];
        std::int64_t members = 0;
        for (const Job& job : jobs_) {
            const int person = problem_.options[at(job.option)].person;
            members += problem_.people[at(person)].groups >> g & 1U;
        }
        const auto wanted = group.share * std::int64_t(jobs_.size());
        const std::int64_t missing = (wanted + 99) / 100 - members;
        cost += group.penalty * std::max<std::int64_t>(0, missing);
    }
    return cost;
}

void EverySolution::extend(std::size_t person, std::int64_t value) {
    if (++steps_ > limits_.steps_most)
        return;
    if (person == choices_.size()) {
        const std::int64_t total = value - missing_shares();
        if (total > best_.value)
            best_ = {jobs_, total};
        return;
    }
    for (const Choice& choice : choices_[person]) {
        if (value + choice.value + still_possible_[person + 1] <= best_.value)
            break;
        if (!fits(choice.use))
            continue;
        add(choice.use, 1);
        jobs_.push_back(choice.job);
        extend(person + 1, value + choice.value);
        jobs_.pop_back();
        add(choice.use, -1);
    }
    if (value + still_possible_[person + 1] > best_.value)
        extend(person + 1, value);
}

// Nobody placed is a solution of value 0.
std::optional<Solution> EverySolution::best() {
    for (std::size_t p = 0; p < problem_.people.size(); ++p) {
        if (!list_choices(static_cast<int>(p)))
            return std::nullopt;
    }
    still_possible_.assign(choices_.size() + 1, 0);
    for (std::size_t p = choices_.size(); p-- > 0;) {
        const std::int64_t own = choices_[p].empty() ? 0 : choices_[p].front().value;
        still_possible_[p] = still_possible_[p + 1] + std::max<std::int64_t>(0, own);
    }
    extend(0, 0);
    if (steps_ > limits_.steps_most)
        return std::nullopt;
    return best_;
}

}  // namespace

std::optional<Solution> best_solution(const Problem& problem, const BruteForceLimits& limits) {
    return EverySolution(problem, limits).best();
}

}  // namespace kynnys::carving
