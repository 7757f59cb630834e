#include "exchange/change_draft.h"

#include <algorithm>
#include <numeric>

namespace kynnys {

namespace {

template <class Row>
void add_ids(const std::vector<Row>& rows, IdMap& ids) {
    for (std::size_t position = 0; position < rows.size(); ++position)
        ids.add(rows[position].id, static_cast<int>(position));
}

template <class Row>
int add_row(std::vector<Row>& rows, std::vector<bool>& gone, IdMap& ids, std::string_view id,
            Row row) {
    const int position = static_cast<int>(rows.size());
    row.id = id;
    rows.push_back(std::move(row));
    gone.push_back(false);
    ids.add(id, position);
    return position;
}

void drop_wishes_for_lost_workplaces(City& city, const IdMap& workplaces) {
    for (Person& person : city.people) {
        std::erase_if(person.wishes.workplaces,
                      [&](const auto& wish) { return !workplaces.find(wish.first); });
    }
}

}  // namespace

ChangeDraft::ChangeDraft(const City& city)
    : city_(city),
      gone_people_(city.people.size()),
      gone_workplaces_(city.workplaces.size()),
      gone_tasks_(city.tasks.size()) {
    add_ids(city.people, known_.people);
    add_ids(city.arrangements, known_.arrangements);
    add_ids(city.workplaces, known_.workplaces);
    add_ids(city.tasks, known_.tasks);
    for (std::size_t workplace = 0; workplace < city.workplaces.size(); ++workplace) {
        for (const Role& role : city.workplaces[workplace].roles)
            known_.roles.add(static_cast<int>(workplace), role.name);
    }
}

const IdMap& ChangeDraft::ids(ChangedThing kind) const {
    switch (kind) {
        case ChangedThing::person:
            return known_.people;
        case ChangedThing::task:
            return known_.tasks;
        case ChangedThing::workplace:
            break;
    }
    return known_.workplaces;
}

int ChangeDraft::add(ChangedThing kind, std::string_view id) {
    switch (kind) {
        case ChangedThing::person:
            return add_row(city_.people, gone_people_, known_.people, id, Person{});
        case ChangedThing::task:
            return add_row(city_.tasks, gone_tasks_, known_.tasks, id, Task{});
        case ChangedThing::workplace:
            break;
    }
    return add_row(city_.workplaces, gone_workplaces_, known_.workplaces, id, Workplace{});
}

int ChangeDraft::add_like(ChangedThing kind, std::string_view id, int model) {
    const int position = add(kind, id);
    const auto from = static_cast<std::size_t>(model);
    const auto to = static_cast<std::size_t>(position);
    const auto copy = [&](auto& rows) {
        rows[to] = rows[from];
        rows[to].id = id;
    };
    if (kind == ChangedThing::person)
        copy(city_.people);
    if (kind == ChangedThing::task)
        copy(city_.tasks);
    if (kind == ChangedThing::workplace) {
        copy(city_.workplaces);
        const std::vector<std::string_view> roles = known_.roles.names(model);
        for (const std::string_view role : roles) known_.roles.add(position, role);
    }
    return position;
}

void ChangeDraft::remove(ChangedThing kind, std::string_view id) {
    const std::optional<int> position = ids(kind).find(id);
    if (!position)
        return;
    const auto row = static_cast<std::size_t>(*position);
    switch (kind) {
        case ChangedThing::person:
            gone_people_[row] = true;
            known_.people.remove(id);
            return;
        case ChangedThing::task:
            gone_tasks_[row] = true;
            known_.tasks.remove(id);
            return;
        case ChangedThing::workplace:
            gone_workplaces_[row] = true;
            known_.workplaces.remove(id);
    }
    for (const Task& task : city_.tasks) {
        if (task.workplace.at == *position)
            remove(ChangedThing::task, task.id);
    }
}

void ChangeDraft::set_role(int workplace, std::string_view name, Cents hourly_cost) {
    std::vector<Role>& roles = city_.workplaces[static_cast<std::size_t>(workplace)].roles;
    if (const std::optional<int> role = known_.roles.find(workplace, name)) {
        roles[static_cast<std::size_t>(*role)].hourly_cost = hourly_cost;
        return;
    }
    known_.roles.add(workplace, name);
    roles.push_back({std::string(name), hourly_cost});
}

void ChangeDraft::move_task(Task& task, WorkplaceIndex workplace) {
    if (task.workplace.is_set() && task.owner.is_set()) {
        const Workplace& old = city_.workplaces[task.workplace.place()];
        const std::string& owner = old.roles[task.owner.place()].name;
        task.owner = RoleIndex{known_.roles.find(workplace.at, owner).value_or(-1)};
    }
    task.workplace = workplace;
}

template <class Row>
ChangeDraft::Kept ChangeDraft::drop_gone(std::vector<Row>& rows, const std::vector<bool>& gone) {
    Kept kept;
    std::vector<Row> left;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        kept.new_positions.push_back(gone[row] ? -1 : static_cast<int>(left.size()));
        if (gone[row])
            continue;
        kept.old_positions.push_back(static_cast<int>(row));
        left.push_back(std::move(rows[row]));
    }
    rows = std::move(left);
    return kept;
}

ChangeDraft::Outcome ChangeDraft::finish() {
    drop_wishes_for_lost_workplaces(city_, known_.workplaces);
    // Tasks that came later stand last; each belongs behind those of its workplace.
    std::vector<std::size_t> order(city_.tasks.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return city_.tasks[a].workplace < city_.tasks[b].workplace;
    });
    const Kept people = drop_gone(city_.people, gone_people_);
    const Kept workplaces = drop_gone(city_.workplaces, gone_workplaces_);
    std::vector<Task> tasks;
    std::vector<int> task_positions;
    for (const std::size_t old : order) {
        if (gone_tasks_[old])
            continue;
        Task& task = city_.tasks[old];
        if (task.workplace.is_set())
            task.workplace.at = workplaces.new_positions[task.workplace.place()];
        task_positions.push_back(static_cast<int>(old));
        tasks.push_back(std::move(task));
    }
    city_.tasks = std::move(tasks);
    return {std::move(city_), people.old_positions, workplaces.old_positions,
            std::move(task_positions)};
}

}  // namespace kynnys
