#include "job/carved_job.h"

#include <algorithm>

#include "base/check.h"

namespace kynnys {

int CarvedJob::paid_slots() const {
    int slots = 0;
    for (const Shift& shift : shifts) slots += shift.paid_slots();
    return slots;
}

namespace {

// A doing of 20 minutes stands in two quarter-hours and still frees no more than 20.
Minutes minutes_done(const Piece& piece, const Task& task) {
    return task.rhythm.times > 0 ? task.rhythm.each : minutes_in(piece.length);
}

}  // namespace

std::vector<Minutes> freed_minutes(const CarvedJob& job, const Workplace& workplace,
                                   const std::vector<Task>& tasks) {
    std::vector<Minutes> freed(workplace.roles.size());
    for (const Shift& shift : job.shifts) {
        for (const Piece& piece : shift.pieces) {
            CHECK(piece.task.is_set() && piece.task.place() < tasks.size());
            const Task& task = tasks[piece.task.place()];
            CHECK(task.workplace == job.workplace);
            CHECK(task.owner.is_set() && task.owner.place() < freed.size());
            freed[task.owner.place()] += minutes_done(piece, task);
        }
    }
    return freed;
}

Minutes weekly_minutes(const CarvedJob& job) {
    return minutes_in(job.paid_slots());
}

std::vector<TaskTotal> task_totals(const CarvedJob& job) {
    std::vector<TaskTotal> totals;
    for (const Shift& shift : job.shifts) {
        for (const Piece& piece : shift.pieces) {
            const auto same = [&](const TaskTotal& total) { return total.task == piece.task; };
            auto found = std::find_if(totals.begin(), totals.end(), same);
            if (found == totals.end())
                found = totals.insert(totals.end(), {piece.task, {}});
            found->weekly += minutes_in(piece.length);
        }
    }
    return totals;
}

}  // namespace kynnys
