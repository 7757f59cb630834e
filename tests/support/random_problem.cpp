#include "support/random_problem.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "support/brute_force.h"
#include "support/random.h"

namespace kynnys::carving {

namespace {

std::size_t at(int position) {
    return static_cast<std::size_t>(position);
}

class ProblemMaker {
  public:
    ProblemMaker(std::uint64_t seed, const ProblemSize& size) : random_(seed), size_(size) {
        days_ = random_.between(1, size.days);
        slots_ = random_.between(2 * size.slots / 3, size.slots);
        first_day_ = random_.between(0, days_per_week - days_);
        const int latest = slots_per_day - slots_;
        dawn_ = random_.chance(20) ? latest : random_.between(0, latest);
        wide_percent_ = random_.chance(20) ? 0 : random_.between(30, 100);
        amount_percent_ = random_.chance(30) ? 0 : random_.between(20, 70);
    }

    Problem make() {
        make_common();
        const int workplaces = random_.chance(3) ? 0 : random_.between(1, size_.workplaces);
        for (int w = 0; w < workplaces; ++w) make_workplace(w);
        const int people = random_.chance(3) ? 0 : random_.between(1, size_.people);
        for (int p = 0; p < people; ++p) {
            make_person();
            for (int w = 0; w < workplaces; ++w) make_options(p, w);
        }
        if (random_.chance(25))
            keep_jobs();
        return std::move(problem_);
    }

  private:
    struct Work {
        bool is_amount = false;
        int shortest = 1;
    };

    void make_common();
    WeekMask make_open(int closed_percent);
    void make_workplace(int number);
    void make_task(int workplace);
    Occasion make_occasion(int task, int day, const Work& work);
    void make_person();
    void make_options(int person, int workplace);
    void keep_jobs();

    Random random_;
    ProblemSize size_;
    Problem problem_;
    int days_ = 0;
    int first_day_ = 0;
    int slots_ = 0;
    int dawn_ = 0;
    int wide_percent_ = 0;
    int amount_percent_ = 0;
};

void ProblemMaker::make_common() {
    problem_.break_length = random_.between(1, 2);
    problem_.waiting_most = random_.chance(40) ? 0 : random_.between(1, 3);
    problem_.waiting_cost = random_.between(0, 6);
    problem_.coach_capacity = random_.chance(60) ? -1 : random_.between(0, 2 * size_.people);
    const int groups = random_.chance(70) ? 0 : random_.between(1, 3);
    for (int g = 0; g < groups; ++g)
        problem_.groups.push_back({random_.between(0, 100), random_.between(0, 80)});
}

// Open on most days for most of the time, at times with a hole.
WeekMask ProblemMaker::make_open(int closed_percent) {
    WeekMask open{};
    for (int day = first_day_; day < first_day_ + days_; ++day) {
        if (random_.chance(closed_percent))
            continue;
        const int from = random_.chance(60) ? 0 : random_.between(0, slots_ / 2);
        const int to = random_.chance(60) ? slots_ : random_.between(slots_ / 2, slots_);
        for (int slot = from; slot < to; ++slot) open[at(day)].set(at(dawn_ + slot));
        if (random_.chance(10))
            open[at(day)].reset(at(dawn_ + random_.between(0, slots_ - 1)));
    }
    return open;
}

Occasion ProblemMaker::make_occasion(int task, int day, const Work& work) {
    const int window =
        random_.chance(wide_percent_) ? random_.between(work.shortest, slots_) : work.shortest;
    const int open = dawn_ + random_.between(0, slots_ - window);
    const int most = work.is_amount ? random_.between(work.shortest, slots_) : work.shortest;
    const int length = work.is_amount ? 0 : work.shortest;
    return {task, day, open, open + window, length, work.shortest, most};
}

// Doings, amounts, or (seldom) some of each.
void ProblemMaker::make_task(int workplace) {
    Task task;
    task.workplace = workplace;
    task.shareable = !random_.chance(25);
    task.first_occasion = static_cast<int>(problem_.occasions.size());
    const int number = static_cast<int>(problem_.tasks.size());
    Work work{random_.chance(amount_percent_), random_.between(1, std::min(3, slots_))};
    const bool is_mixed = random_.chance(5);
    std::vector<Occasion> occasions;
    const int count = random_.chance(5) ? 0 : random_.between(1, 2 * days_);
    for (int i = 0; i < count; ++i) {
        const int day = first_day_ + random_.between(0, days_ - 1);
        work.is_amount = is_mixed ? random_.chance(50) : work.is_amount;
        occasions.push_back(make_occasion(number, day, work));
    }
    std::stable_sort(occasions.begin(), occasions.end(), [](const Occasion& a, const Occasion& b) {
        return a.day != b.day ? a.day < b.day : a.open < b.open;
    });
    problem_.occasions.insert(problem_.occasions.end(), occasions.begin(), occasions.end());
    task.last_occasion = static_cast<int>(problem_.occasions.size());
    problem_.tasks.push_back(task);
}

void ProblemMaker::make_workplace(int number) {
    Workplace workplace;
    workplace.open = make_open(3);
    workplace.at_once = random_.between(1, 2);
    workplace.people_most = random_.between(1, std::max(2, size_.people));
    problem_.workplaces.push_back(workplace);
    const int tasks = random_.between(size_.tasks / 2, size_.tasks);
    for (int t = 0; t < tasks; ++t) make_task(number);
}

void ProblemMaker::make_person() {
    Person person;
    person.open = make_open(10);
    person.weekly_fewest = random_.between(1, 5);
    person.weekly_most = person.weekly_fewest + random_.between(1, 2 * slots_);
    person.daily_most = random_.between(3, slots_);
    person.days_most = random_.between(1, days_);
    person.stretch_most = random_.between(2, slots_);
    person.break_earliest = random_.between(1, person.stretch_most);
    person.rest = random_.chance(50) ? 0 : slots_per_day - random_.between(slots_ / 2, slots_);
    if (random_.chance(40)) {
        for (std::int32_t& value : person.slot_value) value = random_.between(-3, 4);
    }
    const bool wishes_hours = random_.chance(50);
    for (int paid = 0; paid <= person.weekly_most; ++paid)
        person.hours_value.push_back(wishes_hours ? random_.between(-20, 20) : 0);
    for (std::size_t g = 0; g < problem_.groups.size(); ++g)
        person.groups |= (random_.chance(40) ? 1U : 0U) << g;
    problem_.people.push_back(person);
}

void ProblemMaker::make_options(int person, int workplace) {
    const int count = random_.chance(15) ? 0 : random_.between(1, size_.options);
    for (int i = 0; i < count; ++i) {
        Option option;
        option.person = person;
        option.workplace = workplace;
        option.value = random_.between(-10, 80);
        option.day_value = random_.between(-15, 2);
        option.shift_fewest = random_.between(1, 2);
        option.coach = random_.between(0, 3);
        for (std::size_t t = 0; t < problem_.tasks.size(); ++t) {
            const Task& task = problem_.tasks[t];
            if (task.workplace != workplace || random_.chance(15))
                continue;
            const bool is_amount = task.first_occasion < task.last_occasion &&
                                   problem_.occasions[at(task.first_occasion)].length == 0;
            const int value = is_amount ? random_.between(-3, 10) : random_.between(-5, 40);
            option.tasks.push_back({static_cast<int>(t), value});
        }
        problem_.options.push_back(option);
    }
}

// Agrees one of the feasible jobs of about half of the people.
void ProblemMaker::keep_jobs() {
    constexpr std::size_t jobs_most = 300;
    for (std::size_t o = 0; o < problem_.options.size(); ++o) {
        const int person = problem_.options[o].person;
        const bool has_one =
            std::any_of(problem_.kept.begin(), problem_.kept.end(), [&](const KeptJob& kept) {
                return problem_.options[at(kept.job.option)].person == person;
            });
        if (has_one || random_.chance(50))
            continue;
        const auto jobs = some_jobs(problem_, static_cast<int>(o), jobs_most);
        if (jobs.empty())
            continue;
        const int chosen = random_.between(0, static_cast<int>(jobs.size()) - 1);
        problem_.kept.push_back({jobs[at(chosen)].job, random_.between(0, 60)});
    }
}

}  // namespace

Problem random_problem(std::uint64_t seed, const ProblemSize& size) {
    return ProblemMaker(seed, size).make();
}

}  // namespace kynnys::carving
