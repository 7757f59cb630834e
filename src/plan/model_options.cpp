#include <algorithm>
#include <cstdlib>
#include <set>

#include "plan/common_time.h"
#include "plan/model_maker.h"

namespace kynnys {

namespace {

std::int32_t value_in_model(const carving::Problem& problem, const carving::Task& task,
                            std::int64_t of_a_slot) {
    const auto& occasion = problem.occasions[static_cast<std::size_t>(task.first_occasion)];
    const std::int64_t slots = std::max(1, occasion.length);
    return static_cast<std::int32_t>(
        std::clamp(of_a_slot * slots, -2 * carving::largest_number, 2 * carving::largest_number));
}

carving::Option option_under(const City& city, const Meeting& meeting, const ArrangedTasks& set,
                             const Model& model) {
    const WorthOf of{city, meeting.person, meeting.workplace, meeting.one_way, set.effects};
    carving::Option option;
    option.value = placement_worth(of);
    option.day_value = static_cast<std::int32_t>(day_worth(of));
    option.shift_fewest = shortest_shift(city.policy.fair_job, meeting.one_way);
    option.coach = static_cast<int>(set.effects.weekly_help.count);
    for (const TaskIndex index : set.tasks) {
        const int place = model.place_of_task[index.place()];
        if (place < 0)
            continue;
        const carving::Task& task = model.problem.tasks[static_cast<std::size_t>(place)];
        option.tasks.push_back(
            {place,
             value_in_model(model.problem, task, quarter_worth(of, city.tasks[index.place()]))});
    }
    return option;
}

// The open slots that a piece of one of the option's tasks can cover.
WeekSlots covered_slots(const carving::Problem& problem, const carving::Option& option,
                        const WeekSlots& open) {
    WeekSlots covered;
    for (const carving::TaskWorth& worth : option.tasks) {
        const carving::Task& task = problem.tasks[static_cast<std::size_t>(worth.task)];
        for (int o = task.first_occasion; o < task.last_occasion; ++o) {
            const carving::Occasion& occasion = problem.occasions[static_cast<std::size_t>(o)];
            covered[static_cast<std::size_t>(occasion.day)] |=
                slots_between(occasion.open, occasion.close);
        }
    }
    return common_slots(covered, open);
}

// The length of the longest run, gaps of at most `gap_most` slots counted in.
int longest_bridged_run(const DaySlots& slots, int gap_most) {
    int longest = 0;
    int first = -1;
    int last = -1;
    for (int slot = 0; slot < slots_per_day; ++slot) {
        if (!slots[static_cast<std::size_t>(slot)])
            continue;
        if (first < 0 || slot - last - 1 > gap_most)
            first = slot;
        last = slot;
        longest = std::max(longest, last - first + 1);
    }
    return longest;
}

// The most paid slots of each day that the option's tasks can give: all their work, and a wait
// after every piece.
std::array<int, days_per_week> paid_slots_most(const carving::Problem& problem,
                                               const carving::Option& option) {
    std::array<int, days_per_week> slots{};
    for (const carving::TaskWorth& worth : option.tasks) {
        const carving::Task& task = problem.tasks[static_cast<std::size_t>(worth.task)];
        for (int o = task.first_occasion; o < task.last_occasion; ++o) {
            const carving::Occasion& occasion = problem.occasions[static_cast<std::size_t>(o)];
            slots[static_cast<std::size_t>(occasion.day)] += occasion.most + problem.waiting_most;
        }
    }
    return slots;
}

// Is every job of the option also one of the other, of the same pair, and worth no more?
bool is_outdone(const carving::Option& option, const carving::Option& other) {
    if (option.value > other.value || option.coach < other.coach)
        return false;
    auto better = other.tasks.begin();
    return std::all_of(option.tasks.begin(), option.tasks.end(),
                       [&](const carving::TaskWorth& worth) {
                           while (better != other.tasks.end() && better->task < worth.task)
                               ++better;
                           return better != other.tasks.end() && better->task == worth.task &&
                                  better->value >= worth.value;
                       });
}

bool is_safe(std::int64_t number) {
    return std::abs(number) <= carving::largest_number;
}

}  // namespace

bool may_hold_a_job(const carving::Problem& problem, const carving::Option& option) {
    const carving::Person& person = problem.people[static_cast<std::size_t>(option.person)];
    const carving::Workplace& workplace =
        problem.workplaces[static_cast<std::size_t>(option.workplace)];
    if (option.tasks.empty() || workplace.at_once < 1 || workplace.people_most < 1 ||
        person.weekly_most < person.weekly_fewest)
        return false;
    if (problem.coach_capacity >= 0 && option.coach > problem.coach_capacity)
        return false;
    const std::array<int, days_per_week> on_offer = paid_slots_most(problem, option);
    const WeekSlots open = common_slots(person.open, workplace.open);
    const int gap_most = std::max(problem.waiting_most, problem.break_length);
    std::array<int, days_per_week> longest{};
    const WeekSlots covered = covered_slots(problem, option, open);
    for (std::size_t day = 0; day < covered.size(); ++day) {
        const int paid = std::min(
            {longest_bridged_run(covered[day], gap_most), person.daily_most, on_offer[day]});
        longest[day] = paid < option.shift_fewest ? 0 : paid;
        if (longest[day] >= person.weekly_fewest && person.days_most > 0)
            return true;
    }
    std::sort(longest.rbegin(), longest.rend());
    int week = 0;
    for (int day = 0; day < person.days_most; ++day) week += longest[static_cast<std::size_t>(day)];
    return week >= person.weekly_fewest;
}

void add_options(const City& city, const Meeting& meeting, PersonIndex person,
                 WorkplaceIndex workplace, const std::vector<CarvableTask>& tasks, Model& model) {
    std::vector<carving::Option> options;
    std::vector<ModelOption> names;
    for (ArrangedTasks& set : arranged_tasks(city, meeting, tasks)) {
        carving::Option option = option_under(city, meeting, set, model);
        option.person = model.place_of_person[person.place()];
        option.workplace = workplace.at;
        if (!may_hold_a_job(model.problem, option))
            continue;
        options.push_back(std::move(option));
        names.push_back({person, workplace, std::move(set.effects.arrangements)});
    }
    for (std::size_t at = 0; at < options.size(); ++at) {
        bool is_needed = true;
        for (std::size_t other = 0; other < options.size(); ++other) {
            const bool is_same = other == at;
            const bool is_equal_and_first = at < other && is_outdone(options[other], options[at]);
            if (!is_same && !is_equal_and_first && is_outdone(options[at], options[other]))
                is_needed = false;
        }
        if (!is_needed)
            continue;
        model.problem.options.push_back(options[at]);
        model.options.push_back(std::move(names[at]));
    }
}

void add_option_of(const City& city, const PersonJob& job, Model& model) {
    const Person& person = city.people[job.person.place()];
    const Workplace& workplace = city.workplaces[job.job->workplace.place()];
    std::set<TaskIndex> tasks;
    for (const Shift& shift : job.job->shifts) {
        for (const Piece& piece : shift.pieces) tasks.insert(piece.task);
    }
    const ArrangedTasks set{effects_of(city.arrangements, job.job->arrangements),
                            {tasks.begin(), tasks.end()}};
    carving::Option option = option_under(city, meeting_of(person, workplace), set, model);
    option.person = model.place_of_person[job.person.place()];
    option.workplace = job.job->workplace.at;
    model.problem.options.push_back(std::move(option));
    model.options.push_back({job.person, job.job->workplace, job.job->arrangements});
}

bool has_safe_numbers(const carving::Problem& problem) {
    for (const carving::Person& person : problem.people) {
        if (!std::all_of(person.slot_value.begin(), person.slot_value.end(), is_safe) ||
            !std::all_of(person.hours_value.begin(), person.hours_value.end(), is_safe))
            return false;
    }
    return std::all_of(
        problem.options.begin(), problem.options.end(), [](const carving::Option& option) {
            return is_safe(option.value) && is_safe(option.day_value) && is_safe(option.coach) &&
                   std::all_of(
                       option.tasks.begin(), option.tasks.end(),
                       [](const carving::TaskWorth& worth) { return is_safe(worth.value); });
        });
}

}  // namespace kynnys
