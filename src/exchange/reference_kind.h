// Fields that name a row of another file.
#pragma once

#include <string>
#include <vector>

#include "exchange/value_kind.h"
#include "plan/city.h"

namespace kynnys {

// Faults: person.is_unknown, workplace.is_unknown, task.is_unknown, arrangement.is_unknown, each
// {0} {nearest}. When the file that is pointed at could not be read whole, an unknown id is no
// fault of its own, since its row may be the faulty one.
struct PersonKind {
    void read(const Cell& cell, PersonIndex& value) const;
    [[nodiscard]] std::string text(PersonIndex value, const City& city) const;
};
struct WorkplaceKind {
    void read(const Cell& cell, WorkplaceIndex& value) const;
    [[nodiscard]] std::string text(WorkplaceIndex value, const City& city) const;
};
struct TaskKind {
    void read(const Cell& cell, TaskIndex& value) const;
    [[nodiscard]] std::string text(TaskIndex value, const City& city) const;
};
struct ArrangementKind {
    void read(const Cell& cell, ArrangementIndex& value) const;
    [[nodiscard]] std::string text(ArrangementIndex value, const City& city) const;
};

// Any number of arrangements, separated by blanks; arrangement.is_doubled {0} {id}.
struct ArrangementListKind {
    static constexpr Shape shape = Shape::list;
    void read(const Cell& cell, std::vector<ArrangementIndex>& value) const;
    [[nodiscard]] std::string text(const std::vector<ArrangementIndex>& value,
                                   const City& city) const;
};

}  // namespace kynnys
