#include "plan/change.h"

#include <algorithm>

#include "base/check.h"
#include "plan/carvable.h"

namespace kynnys {

namespace {

constexpr std::string_view copy_mark = "+";  // behind the id of what a copy is like

std::string text(int number) {
    return std::to_string(number);
}

std::string codes_of(CodeSet<Language> languages) {
    std::vector<std::string> codes;
    for (const Language language : languages.values())
        codes.emplace_back(language_codes().code(language));
    return joined(codes, ", ");
}

Message said_of_person(const Change& change) {
    switch (change.kind) {
        case ChangeKind::more_hours:
            return {"change.more_hours", {text(change.amount)}};
        case ChangeKind::longer_day:
            return {"change.longer_day", {text(change.amount)}};
        case ChangeKind::longer_trip:
            return {"change.longer_trip", {text(change.amount)}};
        case ChangeKind::language_learnt:
            return {"change.language_learnt", {codes_of(change.languages)}};
        case ChangeKind::licence_obtained:
            return {"change.licence_obtained",
                    {std::string(licence_codes().code(static_cast<Licence>(change.what)))}};
        case ChangeKind::line_asked:
        case ChangeKind::line_grows: {
            const std::string_view line = line_of(static_cast<Ability>(change.what)).code;
            return {
                change.kind == ChangeKind::line_asked ? "change.line_asked" : "change.line_grows",
                {std::string(line), text(change.amount)}};
        }
        default:
            return {"change.available_also", {windows_text(change.windows)}};
    }
}

Message said_of_task(const Task& task, const Change& change) {
    switch (change.kind) {
        case ChangeKind::exposure_avoided:
            return {
                "change.exposure_avoided",
                {task.id, std::string(exposure_codes().code(static_cast<Exposure>(change.what)))}};
        case ChangeKind::load_lightened:
            return {"change.load_lightened", {task.id, text(change.amount)}};
        case ChangeKind::piece_shortened:
            return {"change.piece_shortened", {task.id, text(change.amount)}};
        case ChangeKind::task_grows:
            return {"change.task_grows", {task.id, text(change.amount)}};
        default:
            return {"change.window_added", {task.id, windows_text(change.windows)}};
    }
}

Message said_of_workplace(const City& city, const Change& change) {
    const Workplace& workplace = city.workplaces[change.workplace.place()];
    switch (change.kind) {
        case ChangeKind::access_built:
            return {"change.access_built",
                    {workplace.id,
                     std::string(access_need_codes().code(static_cast<AccessNeed>(change.what)))}};
        case ChangeKind::open_also:
            return {"change.open_also", {workplace.id, windows_text(change.windows)}};
        case ChangeKind::arrangement_made:
            return {"change.arrangement_made", {city.arrangements[change.arrangement.place()].id}};
        case ChangeKind::arrangement_offered:
            return {"change.arrangement_offered",
                    {city.arrangements[change.arrangement.place()].id, workplace.id}};
        case ChangeKind::place_added:
            return {"change.place_added", {workplace.id, text(change.amount)}};
        default:
            return {"change.workplace_added", {workplace.id, workplace.kind, change.district}};
    }
}

void make_of_person(const Change& change, Person& person) {
    Conditions& conditions = person.conditions;
    const Minutes amount{change.amount};
    switch (change.kind) {
        case ChangeKind::more_hours:
            conditions.weekly_most = std::max(conditions.weekly_most, amount);
            break;
        case ChangeKind::longer_day:
            conditions.daily_most = std::max(conditions.daily_most, amount);
            break;
        case ChangeKind::longer_trip:
            conditions.travel_most = std::max(conditions.travel_most, amount);
            break;
        case ChangeKind::language_learnt:
            conditions.languages = conditions.languages.united(change.languages);
            break;
        case ChangeKind::licence_obtained:
            conditions.licences.add(static_cast<Licence>(change.what));
            break;
        case ChangeKind::line_asked:
        case ChangeKind::line_grows: {
            const auto ability = static_cast<Ability>(change.what);
            ProfileLine line = person.profile.line(ability).value_or(ProfileLine{});
            line.step = std::max(line.step, static_cast<Step>(change.amount));
            person.profile.set(ability, line);
            break;
        }
        default:
            for (const Window& window : change.windows) conditions.available.open(window);
    }
}

// More of a task is a second task like it, so that what is planned of the first stays as it is.
Task& add_task_like(TaskIndex task, City& city) {
    Task more = city.tasks[task.place()];
    more.id += copy_mark;
    city.tasks.push_back(std::move(more));
    return city.tasks.back();
}

void grow(const Change& change, City& city) {
    Task& more = add_task_like(change.task, city);
    const Minutes amount{change.amount};
    if (more.rhythm.times == 0) {
        more.rhythm.weekly = amount;
        return;
    }
    const std::int64_t each = std::max<std::int64_t>(1, more.rhythm.each.count);
    more.rhythm.times = static_cast<int>(std::max<std::int64_t>(1, amount.count / each));
}

// As much at each of the new times as the task has at its busiest time now.
void add_windows(TaskIndex task, const std::vector<Window>& windows, City& city) {
    int most = 0;
    for (const Share& share : shares_of(city.tasks[task.place()]))
        most = std::max(most, share.most);
    Task& more = add_task_like(task, city);
    more.windows = windows;
    const auto count = static_cast<int>(windows.size());
    if (more.rhythm.times > 0)
        more.rhythm.times = count;
    else
        more.rhythm.weekly = minutes_in(std::max(most, piece_slots(more)) * count);
}

void make_of_task(const Change& change, Task& task) {
    switch (change.kind) {
        case ChangeKind::exposure_avoided:
            task.exposes_to.remove(static_cast<Exposure>(change.what));
            break;
        case ChangeKind::load_lightened:
            task.lifts = std::min(task.lifts, Kilograms{change.amount});
            break;
        default:
            task.shortest_piece = std::min(task.shortest_piece, Minutes{change.amount});
    }
}

void add_workplace(const Change& change, City& city) {
    const auto added = WorkplaceIndex{static_cast<int>(city.workplaces.size())};
    Workplace workplace = city.workplaces[change.workplace.place()];
    workplace.id += copy_mark;
    workplace.district = change.district;
    workplace.place = change.place;
    city.workplaces.push_back(std::move(workplace));
    std::vector<Task> tasks;
    for (const Task& task : city.tasks) {
        if (task.workplace != change.workplace)
            continue;
        tasks.push_back(task);
        tasks.back().workplace = added;
        tasks.back().id += copy_mark;
    }
    city.tasks.insert(city.tasks.end(), tasks.begin(), tasks.end());
}

void open_also(const Change& change, City& city) {
    for (const Window& window : change.windows)
        city.workplaces[change.workplace.place()].opening.open(window);
    const auto tasks = static_cast<int>(city.tasks.size());
    for (int at = 0; at < tasks; ++at) {
        const Task& task = city.tasks[static_cast<std::size_t>(at)];
        if (task.workplace == change.workplace && task.rhythm.times == 0)
            add_windows(TaskIndex{at}, change.windows, city);
    }
}

void make_of_workplace(const Change& change, City& city) {
    Workplace& workplace = city.workplaces[change.workplace.place()];
    switch (change.kind) {
        case ChangeKind::access_built:
            workplace.access.add(static_cast<AccessNeed>(change.what));
            break;
        case ChangeKind::open_also:
            open_also(change, city);
            break;
        case ChangeKind::arrangement_made:
            break;
        case ChangeKind::arrangement_offered:
            workplace.arrangements.push_back(change.arrangement);
            break;
        case ChangeKind::place_added:
            workplace.people_most += change.amount;
            workplace.people_at_once += change.amount;
            break;
        default:
            add_workplace(change, city);
    }
}

}  // namespace

Message message_of(const City& city, const Change& change) {
    if (change.kind <= ChangeKind::available_also)
        return said_of_person(change);
    if (change.task.is_set())
        return said_of_task(city.tasks[change.task.place()], change);
    return said_of_workplace(city, change);
}

void make(const Change& change, City& city) {
    if (change.kind <= ChangeKind::available_also)
        make_of_person(change, city.people[change.person.place()]);
    else if (change.kind == ChangeKind::task_grows)
        grow(change, city);
    else if (change.kind == ChangeKind::window_added)
        add_windows(change.task, change.windows, city);
    else if (change.task.is_set())
        make_of_task(change, city.tasks[change.task.place()]);
    else {
        CHECK(change.workplace.is_set());
        make_of_workplace(change, city);
    }
}

TaskIndex original_of(const City& city, const City& changed, TaskIndex task) {
    if (task.place() < city.tasks.size())
        return task;
    std::string_view id = changed.tasks[task.place()].id;
    id.remove_suffix(copy_mark.size());
    for (int at = 0; at < static_cast<int>(city.tasks.size()); ++at) {
        if (city.tasks[static_cast<std::size_t>(at)].id == id)
            return TaskIndex{at};
    }
    return task;
}

}  // namespace kynnys
