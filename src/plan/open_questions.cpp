#include "plan/open_questions.h"

#include <bit>
#include <map>
#include <set>

#include "base/check.h"
#include "plan/arrangement_sets.h"

namespace kynnys {

namespace {

using Lines = std::uint32_t;  // one bit an ability
static_assert(ability_count <= 32);

Lines bit_of(int line) {
    return Lines{1} << static_cast<unsigned>(line);
}

// The tasks that answers about the same lines would open.
struct Closed {
    int tasks = 0;
    std::set<int> workplaces;
};

Lines unknown_lines(const City& city, const Person& person, const Task& task, const Effects& none) {
    std::vector<Limit> limits;
    add_task_limits(city.policy, person, task, none, limits);
    Lines lines = 0;
    for (const Limit& limit : limits) {
        if (limit.kind == LimitKind::line_unknown)
            lines |= bit_of(limit.what);
    }
    return lines;
}

// Whatever nobody has judged, the person can.
Person with_good_answers(Person person) {
    for (int line = 0; line < ability_count; ++line) {
        const auto ability = static_cast<Ability>(line);
        if (!person.profile.line(ability))
            person.profile.set(ability, {Step::a_strength, Rater::person, Date{}, Sureness::guess});
    }
    return person;
}

class Questions {
  public:
    Questions(const City& city, PersonIndex person, int most)
        : city_(city),
          person_(city.people[person.place()]),
          hopeful_(with_good_answers(person_)),
          none_(effects_of(city.arrangements, {})),
          most_(most) {
        const auto carvable = carvable_tasks(city);
        for (std::size_t place = 0; place < carvable.size(); ++place)
            look_at(static_cast<int>(place), carvable[place]);
    }

    [[nodiscard]] OpenQuestions best() {
        Lines all = 0;
        for (const auto& [lines, closed] : closed_) all |= lines;
        Lines best = 0;
        int tasks = 0;
        for (int size = 1; size <= most_; ++size) choose(all, 0, 0, size, best, tasks);
        return described(best);
    }

  private:
    // First what costs least to see: most tasks wait for no answer, or for too many.
    void look_at(int place, const std::vector<CarvableTask>& tasks) {
        const Meeting meeting =
            meeting_of(hopeful_, city_.workplaces[static_cast<std::size_t>(place)]);
        for (const CarvableTask& task : tasks) {
            const Lines lines =
                unknown_lines(city_, person_, city_.tasks[task.index.place()], none_);
            if (lines == 0 || std::popcount(lines) > most_ ||
                arranged_tasks(city_, meeting, {task}).empty())
                continue;
            Closed& closed = closed_[lines];
            ++closed.tasks;
            closed.workplaces.insert(place);
        }
    }

    [[nodiscard]] int tasks_with(Lines answered) const {
        int tasks = 0;
        for (const auto& [lines, closed] : closed_) {
            if ((lines & ~answered) == 0)
                tasks += closed.tasks;
        }
        return tasks;
    }

    // Every choice of so many more of the lines from `from` on, in the catalogue's order.
    void choose(Lines all, Lines chosen, int from, int more, Lines& best, int& tasks) const {
        if (more == 0) {
            const int found = tasks_with(chosen);
            if (found > tasks) {
                tasks = found;
                best = chosen;
            }
            return;
        }
        for (int line = from; line < ability_count; ++line) {
            if ((all & bit_of(line)) != 0)
                choose(all, chosen | bit_of(line), line + 1, more - 1, best, tasks);
        }
    }

    [[nodiscard]] OpenQuestions described(Lines answered) const {
        OpenQuestions questions;
        std::set<int> workplaces;
        for (const auto& [lines, closed] : closed_) {
            if ((lines & ~answered) != 0)
                continue;
            questions.tasks_more += closed.tasks;
            workplaces.insert(closed.workplaces.begin(), closed.workplaces.end());
        }
        questions.workplaces = static_cast<int>(workplaces.size());
        for (int line = 0; line < ability_count; ++line) {
            if ((answered & bit_of(line)) != 0)
                questions.lines.push_back(static_cast<Ability>(line));
        }
        return questions;
    }

    const City& city_;
    const Person& person_;
    Person hopeful_;
    Effects none_;
    std::map<Lines, Closed> closed_;
    int most_;
};

}  // namespace

OpenQuestions open_questions(const City& city, PersonIndex person, int most) {
    CHECK(most >= 1 && most <= 3);
    return Questions(city, person, most).best();
}

}  // namespace kynnys
