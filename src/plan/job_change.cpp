#include "plan/job_change.h"

#include <algorithm>

#include "plan/check_plan.h"
#include "plan/check_share.h"
#include "plan/job_finder.h"
#include "plan/model.h"
#include "plan/worth.h"

namespace kynnys {

namespace {

bool is_left_out(const JobChange& change, TaskIndex task) {
    return std::find(change.without.begin(), change.without.end(), task) != change.without.end();
}

const ShiftChange* change_of(const JobChange& change, Day day) {
    const auto found = std::find_if(change.shifts.begin(), change.shifts.end(),
                                    [&](const ShiftChange& one) { return one.was == day; });
    return found == change.shifts.end() ? nullptr : &*found;
}

// A shift of the job with the window that it shall have.
struct Wanted {
    Shift before;
    Window window;
};

// By day; a shift whose tasks are all left out is left out with them.
std::vector<Wanted> wanted_shifts(const CarvedJob& job, const JobChange& change) {
    std::vector<Wanted> wanted;
    for (Shift shift : job.shifts) {
        const ShiftChange* named = change_of(change, shift.day);
        if (named != nullptr && !named->becomes)
            continue;
        const Window window =
            named == nullptr ? Window{shift.day, shift.start, shift.end} : *named->becomes;
        std::erase_if(shift.pieces,
                      [&](const Piece& piece) { return is_left_out(change, piece.task); });
        if (!shift.pieces.empty())
            wanted.push_back({std::move(shift), window});
    }
    std::stable_sort(wanted.begin(), wanted.end(),
                     [](const Wanted& a, const Wanted& b) { return a.window < b.window; });
    return wanted;
}

// The pieces in their order from the beginning of the window on. Behind what was left out the rest
// comes forward; at the end it is cut.
class Relaying {
  public:
    Relaying(const City& city, const Person& person, const CarvedJob& job, const Wanted& wanted)
        : city_(city), wanted_(wanted), at_(wanted.window.open) {
        const auto of_day =
            std::find_if(job.shifts.begin(), job.shifts.end(),
                         [&](const Shift& shift) { return shift.day == wanted.before.day; });
        is_whole_ = of_day->pieces.size() == wanted.before.pieces.size();
        needs_break_ = minutes_in(wanted.window.length()) > person.conditions.stretch_most;
        shift_.day = wanted.window.day;
        shift_.start = wanted.window.open;
        shift_.end = wanted.window.close;
    }

    [[nodiscard]] Shift shift() && {
        for (const Piece& piece : wanted_.before.pieces) {
            if (piece.start >= wanted_.before.break_start)
                take_break();
            add(piece);
        }
        // A break with nothing behind it is none.
        if (shift_.break_start >= 0 && !shift_.pieces.empty() &&
            shift_.pieces.back().start < shift_.break_start) {
            shift_.break_start = -1;
            shift_.break_length = 0;
        }
        return std::move(shift_);
    }

  private:
    void take_break() {
        if (!needs_break_ || wanted_.before.break_start < 0 || shift_.break_start >= 0 ||
            at_ == shift_.start)
            return;
        shift_.break_start = at_;
        shift_.break_length = wanted_.before.break_length;
        at_ += shift_.break_length;
    }

    void add(Piece piece) {
        const int moved = piece.start + wanted_.window.open - wanted_.before.start;
        const bool keeps_distance = is_whole_ && (needs_break_ || wanted_.before.break_start < 0);
        piece.start = keeps_distance ? std::max(moved, at_) : at_;
        const Task& task = city_.tasks[piece.task.place()];
        if (piece.start + piece.length > shift_.end) {
            piece.length = shift_.end - piece.start;
            if (task.rhythm.times > 0 || piece.length < least_slots(task))
                return;
        }
        at_ = piece.start + piece.length;
        shift_.pieces.push_back(piece);
    }

    const City& city_;
    const Wanted& wanted_;
    Shift shift_;
    int at_;
    bool is_whole_ = true;
    bool needs_break_ = false;
};

CarvedJob relaid(const City& city, const Proposal& before, const std::vector<Wanted>& wanted) {
    CarvedJob job = before.job;
    job.shifts.clear();
    for (const Wanted& one : wanted)
        job.shifts.push_back(
            Relaying(city, city.people[before.person.place()], before.job, one).shift());
    return job;
}

// The engine's best job within the windows, of the tasks that stay; empty when there is none.
Result<std::optional<CarvedJob>> laid_out_anew(const City& city, const Proposal& before,
                                               const JobChange& change,
                                               const std::vector<Wanted>& wanted) {
    City narrow;
    narrow.policy = city.policy;
    narrow.policy.shares.clear();
    narrow.policy.coach_minutes = -1;
    // Whoever asks for these shifts wants them full, however many hours and days they make.
    narrow.policy.weights.hours_quarter_off = 0;
    narrow.policy.weights.day = 0;
    narrow.arrangements = city.arrangements;
    narrow.workplaces = {city.workplaces[before.job.workplace.place()]};
    narrow.workplaces.front().arrangements = before.job.arrangements;
    narrow.people = {city.people[before.person.place()]};
    WeekGrid& available = narrow.people.front().conditions.available;
    const WeekGrid whole = available;
    available = {};
    for (const Wanted& one : wanted) {
        if (whole.covers(one.window))
            available.open(one.window);
    }
    std::vector<TaskIndex> tasks;
    for (const TaskTotal& total : task_totals(before.job)) {
        if (is_left_out(change, total.task))
            continue;
        tasks.push_back(total.task);
        narrow.tasks.push_back(city.tasks[total.task.place()]);
        narrow.tasks.back().workplace = {0};
    }
    const Model model = TRY(make_model(narrow));
    if (model.people.empty())
        return std::optional<CarvedJob>{};
    const auto found = JobFinder(model.problem).best(0);
    if (!found)
        return std::optional<CarvedJob>{};
    CarvedJob job = carved_job_of(model, found->job);
    job.workplace = before.job.workplace;
    for (Shift& shift : job.shifts) {
        for (Piece& piece : shift.pieces) piece.task = tasks[piece.task.place()];
    }
    return std::optional(std::move(job));
}

bool has_windows(const CarvedJob& job, const std::vector<Wanted>& wanted) {
    return std::equal(job.shifts.begin(), job.shifts.end(), wanted.begin(), wanted.end(),
                      [](const Shift& shift, const Wanted& one) {
                          return Window{shift.day, shift.start, shift.end} == one.window;
                      });
}

// "Mon 09:00-10:00" and "Mon" are of Monday's shift.
std::optional<Day> shift_named(const Message& violation, const std::vector<Wanted>& wanted) {
    for (const std::string& argument : violation.arguments) {
        for (const Wanted& one : wanted) {
            const std::string day = day_text(one.window.day);
            if (argument == day || argument.starts_with(day + " "))
                return one.before.day;
        }
    }
    return std::nullopt;
}

std::optional<TaskIndex> task_named(const City& city, const Message& violation,
                                    const CarvedJob& job) {
    for (const TaskTotal& total : task_totals(job)) {
        const std::string& id = city.tasks[total.task.place()].id;
        if (std::find(violation.arguments.begin(), violation.arguments.end(), id) !=
            violation.arguments.end())
            return total.task;
    }
    return std::nullopt;
}

std::vector<ChangeFault> faults_of(const City& city, const std::vector<Message>& violations,
                                   const std::vector<Wanted>& wanted, const CarvedJob& job) {
    std::vector<ChangeFault> faults;
    for (const Message& violation : violations) {
        ChangeFault fault{violation, shift_named(violation, wanted), std::nullopt};
        if (!fault.shift)
            fault.task = task_named(city, violation, job);
        if (std::find(faults.begin(), faults.end(), fault) == faults.end())
            faults.push_back(std::move(fault));
    }
    return faults;
}

JobOffer valued(const City& city, PersonIndex person, CarvedJob job) {
    JobOffer offer;
    offer.terms = terms_of(city, person, job);
    offer.value = sum_of(offer.terms);
    offer.job = std::move(job);
    return offer;
}

}  // namespace

Result<ChangeTrial> try_change(const City& city, const Proposal& before, const JobChange& change,
                               const std::vector<Proposal>& besides) {
    const std::vector<Wanted> wanted = wanted_shifts(before.job, change);
    CarvedJob plain = relaid(city, before, wanted);
    const auto violations = job_violations(city, before.person, plain, besides);
    ChangeTrial trial;
    if (violations.empty()) {
        trial.offer = valued(city, before.person, std::move(plain));
        return trial;
    }
    trial.faults = faults_of(city, violations, wanted, plain);
    auto anew = TRY(laid_out_anew(city, before, change, wanted));
    if (!anew || !job_violations(city, before.person, *anew, besides).empty())
        return trial;
    if (has_windows(*anew, wanted)) {
        trial.faults.clear();
        trial.offer = valued(city, before.person, *std::move(anew));
    } else {
        trial.nearest = std::move(anew);
    }
    return trial;
}

bool changes_nothing(const CarvedJob& job, const JobChange& change) {
    const auto totals = task_totals(job);
    const bool keeps_tasks = std::none_of(totals.begin(), totals.end(), [&](const TaskTotal& one) {
        return is_left_out(change, one.task);
    });
    return keeps_tasks && std::all_of(job.shifts.begin(), job.shifts.end(), [&](const Shift& one) {
               const ShiftChange* named = change_of(change, one.day);
               return named == nullptr ||
                      (named->becomes && *named->becomes == Window{one.day, one.start, one.end});
           });
}

}  // namespace kynnys
