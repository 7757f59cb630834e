#include "exchange/reference_kind.h"

#include <algorithm>

#include "base/text.h"

namespace kynnys {

namespace {

template <class Index>
void read_reference(const Cell& cell, std::string_view word, const IdMap& ids, std::string_view key,
                    Index& value) {
    const std::optional<int> position = ids.find(word);
    if (position)
        value = Index{*position};
    else if (ids.is_complete())
        cell.fault_of(word, key, {std::string(ids.nearest(word, cell.log()))});
}

}  // namespace

void PersonKind::read(const Cell& cell, PersonIndex& value) const {
    read_reference(cell, cell.text(), cell.known().people, "person.is_unknown", value);
}

std::string PersonKind::text(PersonIndex value, const City& city) const {
    return city.people[value.place()].id;
}

void WorkplaceKind::read(const Cell& cell, WorkplaceIndex& value) const {
    read_reference(cell, cell.text(), cell.known().workplaces, "workplace.is_unknown", value);
}

std::string WorkplaceKind::text(WorkplaceIndex value, const City& city) const {
    return city.workplaces[value.place()].id;
}

void TaskKind::read(const Cell& cell, TaskIndex& value) const {
    read_reference(cell, cell.text(), cell.known().tasks, "task.is_unknown", value);
}

std::string TaskKind::text(TaskIndex value, const City& city) const {
    return city.tasks[value.place()].id;
}

void ArrangementKind::read(const Cell& cell, ArrangementIndex& value) const {
    read_reference(cell, cell.text(), cell.known().arrangements, "arrangement.is_unknown", value);
}

std::string ArrangementKind::text(ArrangementIndex value, const City& city) const {
    return city.arrangements[value.place()].id;
}

void ArrangementListKind::read(const Cell& cell, std::vector<ArrangementIndex>& value) const {
    std::vector<ArrangementIndex> all;
    for (const std::string_view word : words_of(cell.text())) {
        ArrangementIndex one;
        read_reference(cell, word, cell.known().arrangements, "arrangement.is_unknown", one);
        if (!one.is_set())
            continue;
        if (std::find(all.begin(), all.end(), one) != all.end())
            cell.fault_of(word, "arrangement.is_doubled");
        else
            all.push_back(one);
    }
    value = std::move(all);
}

std::string ArrangementListKind::text(const std::vector<ArrangementIndex>& value,
                                      const City& city) const {
    std::vector<std::string> ids;
    for (const ArrangementIndex one : value) ids.push_back(city.arrangements[one.place()].id);
    return joined(ids, " ");
}

}  // namespace kynnys
