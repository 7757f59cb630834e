// Jobs from the problem's numbers to the city's words and back.
#include <algorithm>
#include <map>
#include <tuple>

#include "plan/common_time.h"
#include "plan/model.h"

namespace kynnys {

namespace {

Shift shift_of(const Model& model, const carving::Shift& numbers) {
    Shift shift;
    shift.day = static_cast<Day>(numbers.day);
    shift.start = numbers.start;
    shift.end = numbers.end;
    shift.break_start = numbers.break_start;
    shift.break_length = numbers.break_start >= 0 ? model.problem.break_length : 0;
    for (const carving::Piece& piece : numbers.pieces) {
        const auto& occasion = model.problem.occasions[static_cast<std::size_t>(piece.occasion)];
        shift.pieces.push_back(
            {model.tasks[static_cast<std::size_t>(occasion.task)], piece.start, piece.length});
    }
    return shift;
}

// One piece of a job that looks for an occasion of its task.
struct Seeker {
    int day = 0;
    int start = 0;
    int length = 0;
    std::size_t job = 0;
    std::size_t shift = 0;
    std::size_t piece = 0;
    [[nodiscard]] auto order() const { return std::tie(day, start, job, shift, piece); }
};

class OccasionFinder {
  public:
    explicit OccasionFinder(const Model& model)
        : model_(model), taken_(model.problem.occasions.size(), 0) {}

    // Pieces of doings are all of one length, so that giving each, by start, the fitting window
    // that closes first serves as many as can be served.
    int occasion_for(int task, const Seeker& seeker) {
        const carving::Problem& problem = model_.problem;
        const carving::Task& the_task = problem.tasks[static_cast<std::size_t>(task)];
        int best = -1;
        for (int at = the_task.first_occasion; at < the_task.last_occasion; ++at) {
            const auto& occasion = problem.occasions[static_cast<std::size_t>(at)];
            if (!fits(occasion, seeker) || taken_[static_cast<std::size_t>(at)] != 0)
                continue;
            if (best < 0 ||
                occasion.close < problem.occasions[static_cast<std::size_t>(best)].close)
                best = at;
        }
        if (best >= 0 && problem.occasions[static_cast<std::size_t>(best)].length > 0)
            taken_[static_cast<std::size_t>(best)] = 1;
        return best;
    }

  private:
    static bool fits(const carving::Occasion& occasion, const Seeker& seeker) {
        return occasion.day == seeker.day && occasion.open <= seeker.start &&
               seeker.start + seeker.length <= occasion.close &&
               occasion.shortest <= seeker.length && seeker.length <= occasion.most;
    }

    const Model& model_;
    std::vector<char> taken_;
};

int option_of(const Model& model, PersonIndex person, const CarvedJob& job) {
    if (!person.is_set() || person.place() >= model.place_of_person.size())
        return -1;
    const int place = model.place_of_person[person.place()];
    if (place < 0)
        return -1;
    const int last = model.first_option[static_cast<std::size_t>(place) + 1];
    for (int at = model.first_option[static_cast<std::size_t>(place)]; at < last; ++at) {
        const ModelOption& option = model.options[static_cast<std::size_t>(at)];
        if (option.workplace == job.workplace && option.arrangements == job.arrangements)
            return at;
    }
    return -1;
}

using SeekersByTask = std::map<int, std::vector<Seeker>>;

// The job without its pieces' occasions, which are noted as sought.
std::optional<carving::Job> outline_of(const Model& model, const PersonJob& from,
                                       std::size_t number, SeekersByTask& sought) {
    carving::Job job;
    job.option = option_of(model, from.person, *from.job);
    if (job.option < 0)
        return std::nullopt;
    SeekersByTask own;
    for (const Shift& shift : from.job->shifts) {
        carving::Shift numbers{
            static_cast<int>(shift.day), shift.start, shift.end, shift.break_start, {}};
        for (const Piece& piece : shift.pieces) {
            if (!piece.task.is_set() || piece.task.place() >= model.place_of_task.size())
                return std::nullopt;
            const int task = model.place_of_task[piece.task.place()];
            if (task < 0)
                return std::nullopt;
            own[task].push_back({numbers.day, piece.start, piece.length, number, job.shifts.size(),
                                 numbers.pieces.size()});
            numbers.pieces.push_back({-1, piece.start, piece.length});
        }
        job.shifts.push_back(std::move(numbers));
    }
    for (auto& [task, seekers] : own)
        sought[task].insert(sought[task].end(), seekers.begin(), seekers.end());
    return job;
}

}  // namespace

CarvedJob carved_job_of(const Model& model, const carving::Job& job) {
    const ModelOption& option = model.options[static_cast<std::size_t>(job.option)];
    CarvedJob carved{option.workplace, option.arrangements, {}};
    for (const carving::Shift& shift : job.shifts) carved.shifts.push_back(shift_of(model, shift));
    return carved;
}

std::vector<std::optional<carving::Job>> jobs_in_model(const Model& model,
                                                       const std::vector<PersonJob>& jobs) {
    std::vector<std::optional<carving::Job>> found;
    SeekersByTask sought;
    for (std::size_t at = 0; at < jobs.size(); ++at)
        found.push_back(outline_of(model, jobs[at], at, sought));
    OccasionFinder finder(model);
    for (auto& [task, seekers] : sought) {
        std::sort(seekers.begin(), seekers.end(),
                  [](const Seeker& a, const Seeker& b) { return a.order() < b.order(); });
        for (const Seeker& seeker : seekers) {
            std::optional<carving::Job>& job = found[seeker.job];
            const int occasion = finder.occasion_for(task, seeker);
            if (!job)
                continue;
            if (occasion < 0)
                job.reset();
            else
                job->shifts[seeker.shift].pieces[seeker.piece].occasion = occasion;
        }
    }
    return found;
}

}  // namespace kynnys
