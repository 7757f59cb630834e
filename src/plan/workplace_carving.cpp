#include "plan/workplace_carving.h"

#include <algorithm>
#include <array>

#include "plan/carvable.h"
#include "plan/effects.h"
#include "plan/job_finder.h"
#include "plan/limits.h"
#include "plan/model.h"
#include "solve/carving/search.h"

namespace kynnys {

namespace {

constexpr Minutes usual_day{6 * 60};
constexpr Minutes any_way{24 * 60};
// About a tenth of a second on two cores: whoever asks waits for it.
constexpr std::int64_t work_most = carving::work_per_second / 10;

Person usual_person(const Workplace& workplace, const WeekWish& wish) {
    Person person;
    person.home = workplace.place;
    for (const AbilityLine& line : ability_catalogue())
        person.profile.set(line.ability, {Step::on_my_own, Rater::coach, {}, Sureness::guess});
    Conditions& conditions = person.conditions;
    conditions.available = workplace.opening;
    conditions.daily_most = usual_day;
    conditions.weekly_most = wish.weekly_most;
    conditions.travel_most = any_way;
    for (std::size_t i = 0; i < language_count; ++i)
        conditions.languages.add(static_cast<Language>(i));
    for (const Licence licence : {Licence::hygiene_passport, Licence::criminal_record_extract,
                                  Licence::occupational_safety_card, Licence::first_aid})
        conditions.licences.add(licence);
    person.wishes.weekly_wanted = wish.weekly_most;
    return person;
}

// The workplace as it is carved for usual people: no arrangements, no shares of groups.
City carved_city(const City& city) {
    City carved;
    carved.workplaces = {city.workplaces.front()};
    carved.workplaces.front().arrangements.clear();
    carved.policy = city.policy;
    carved.policy.shares.clear();
    carved.policy.coach_minutes = -1;
    return carved;
}

// Kinds of work by the minutes that there are of each, most first.
std::vector<WorkKind> kinds_by_amount(const City& city) {
    std::array<int, work_kind_count> slots{};
    const auto tasks = carvable_tasks(city);
    for (const CarvableTask& task : tasks.front())
        slots[static_cast<std::size_t>(city.tasks[task.index.place()].kind)] += task.weekly_slots;
    std::vector<WorkKind> kinds;
    for (std::size_t i = 0; i < work_kind_count; ++i) {
        if (slots[i] > 0)
            kinds.push_back(static_cast<WorkKind>(i));
    }
    std::stable_sort(kinds.begin(), kinds.end(), [&](WorkKind a, WorkKind b) {
        return slots[static_cast<std::size_t>(a)] > slots[static_cast<std::size_t>(b)];
    });
    return kinds;
}

LeftOut reason_of(const City& city, const Person& person, TaskIndex index) {
    const Task& task = city.tasks[index.place()];
    if (task.part == TaskPart::core)
        return {index, "left_out.core_task", ""};
    const Effects none = effects_of({}, {});
    std::vector<Limit> limits;
    add_task_limits(city.policy, person, task, none, limits);
    if (!limits.empty() && limits.front().kind == LimitKind::licence_missing)
        return {index, "left_out.licence_missing", std::string(code_of(limits.front()))};
    if (!limits.empty() && limits.front().kind == LimitKind::gap_too_large)
        return {index, "left_out.gap_too_large", std::string(code_of(limits.front()))};
    if (!limits.empty())
        return {index, "left_out.other_limit", ""};
    if (shares_of(task).empty())
        return {index, "left_out.no_window", ""};
    return {index, "left_out.no_room", ""};
}

bool has_task(const std::vector<CarvedJob>& jobs, TaskIndex task) {
    return std::any_of(jobs.begin(), jobs.end(),
                       [&](const CarvedJob& job) { return minutes_of(job, task).count > 0; });
}

}  // namespace

Result<std::optional<CarvedJob>> week_of(const City& city, const std::vector<TaskIndex>& tasks,
                                         const WeekWish& wish) {
    City chosen = carved_city(city);
    for (const TaskIndex task : tasks) chosen.tasks.push_back(city.tasks[task.place()]);
    chosen.people.push_back(usual_person(chosen.workplaces.front(), wish));
    // Who has chosen these tasks wants all of them, however many hours that makes.
    chosen.policy.weights.hours_quarter_off = 0;
    chosen.policy.weights.stretch_quarter = 0;
    const Model model = TRY(make_model(chosen));
    const auto found = JobFinder(model.problem).best(0);
    if (!found)
        return std::optional<CarvedJob>{};
    CarvedJob job = carved_job_of(model, found->job);
    for (Shift& shift : job.shifts) {
        for (Piece& piece : shift.pieces) piece.task = tasks[piece.task.place()];
    }
    return std::optional(std::move(job));
}

Result<CarvedWorkplace> carve_workplace(const City& city, const WeekWish& wish) {
    City whole = carved_city(city);
    whole.tasks = city.tasks;
    for (Task& task : whole.tasks) task.may_be_shared = false;
    const std::vector<WorkKind> kinds = kinds_by_amount(whole);
    const Person usual = usual_person(whole.workplaces.front(), wish);
    for (int n = 0; n < jobs_proposed_most; ++n) {
        Person& person = whole.people.emplace_back(usual);
        if (static_cast<std::size_t>(n) < kinds.size())
            person.wishes.kinds.emplace_back(kinds[static_cast<std::size_t>(n)], Liking::wants);
    }
    const Model model = TRY(make_model(whole));
    carving::SearchLimits limits;
    limits.work = work_most;
    const auto outcome = carving::search(model.problem, limits);
    CarvedWorkplace carved;
    for (const carving::Job& job : outcome.solution.jobs)
        carved.jobs.push_back(carved_job_of(model, job));
    std::stable_sort(
        carved.jobs.begin(), carved.jobs.end(),
        [](const CarvedJob& a, const CarvedJob& b) { return a.paid_slots() > b.paid_slots(); });
    for (std::size_t place = 0; place < city.tasks.size(); ++place) {
        const TaskIndex task{static_cast<int>(place)};
        if (!has_task(carved.jobs, task))
            carved.left_out.push_back(reason_of(whole, usual, task));
    }
    return carved;
}

Demand demand_of(const CarvedJob& job, const std::vector<Task>& tasks) {
    Demand together;
    for (const Shift& shift : job.shifts) {
        for (const Piece& piece : shift.pieces) {
            for (const AbilityLine& line : ability_catalogue()) {
                const auto step = tasks[piece.task.place()].demand.step(line.ability);
                const auto now = together.step(line.ability);
                if (step && (!now || *now < *step))
                    together.set(line.ability, *step);
            }
        }
    }
    return together;
}

Minutes paid_minutes(const CarvedJob& job) {
    return minutes_in(job.paid_slots());
}

Minutes minutes_of(const CarvedJob& job, TaskIndex task) {
    int slots = 0;
    for (const Shift& shift : job.shifts) {
        for (const Piece& piece : shift.pieces) slots += piece.task == task ? piece.length : 0;
    }
    return minutes_in(slots);
}

}  // namespace kynnys
