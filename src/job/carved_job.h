// A carved job: a person-sized week made of pieces of tasks of one workplace.
#pragma once

#include <vector>

#include "base/week.h"
#include "workplace/workplace.h"

namespace kynnys {

// One doing of a task inside a shift. Times in slots of the day.
struct Piece {
    TaskIndex task;
    int start = 0;
    int length = 0;
    friend bool operator==(const Piece&, const Piece&) = default;
};

// One day's stretch at the workplace, [start, end), with its pieces in order of time. What is
// neither a piece nor the break is waiting, which is paid.
struct Shift {
    Day day = Day::monday;
    int start = 0;
    int end = 0;
    int break_start = -1;  // -1: no break
    int break_length = 0;  // unpaid
    std::vector<Piece> pieces;
    [[nodiscard]] int paid_slots() const { return end - start - break_length; }
    friend bool operator==(const Shift&, const Shift&) = default;
};

struct CarvedJob {
    WorkplaceIndex workplace;
    std::vector<ArrangementIndex> arrangements;  // that must be in place, in ascending order
    std::vector<Shift> shifts;                   // by day, at most one a day
    [[nodiscard]] int paid_slots() const;
    friend bool operator==(const CarvedJob&, const CarvedJob&) = default;
};

// Paid minutes a week.
Minutes weekly_minutes(const CarvedJob& job);

// A job's tasks with their minutes a week, in the order of the week.
struct TaskTotal {
    TaskIndex task;
    Minutes weekly;
};
std::vector<TaskTotal> task_totals(const CarvedJob& job);

// Minutes of each of the workplace's roles that the job frees, in the order of Workplace::roles:
// those of the doing itself, not of the quarter-hours it is rounded up to. `tasks` is the city's
// list, to which the pieces point.
std::vector<Minutes> freed_minutes(const CarvedJob& job, const Workplace& workplace,
                                   const std::vector<Task>& tasks);

}  // namespace kynnys
