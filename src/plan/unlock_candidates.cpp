// Which changes are worth trying, by prices and refusals.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "plan/carvable.h"
#include "plan/limits.h"
#include "plan/unlock.h"

namespace kynnys {

namespace {

constexpr int minutes_more = 120;  // a job needs about as much
constexpr int districts_most = 6;  // where the most people without a job live
constexpr int evening_slots = 2 * slots_per_hour;

struct Promise {
    Unlock unlock;
    std::int64_t worth = 0;  // orders those of one kind
};

class Candidates {
  public:
    explicit Candidates(const PlannedCity& planned)
        : city_(planned.city),
          model_(planned.model),
          prices_(planned.plan.prices),
          layout_(planned.model.problem),
          tasks_(carvable_tasks(planned.city)) {
        for (const NotPlaced& missing : planned.plan.not_placed)
            without_job_.push_back(missing.person);
    }

    // Takes from each kind in turn, the most promising first.
    [[nodiscard]] std::vector<Unlock> take(int most) && {
        std::array<std::vector<Promise>, 5> kinds{growing_tasks(), added_places(),
                                                  offered_arrangements(), longer_openings(),
                                                  added_workplaces()};
        for (auto& kind : kinds)
            std::stable_sort(kind.begin(), kind.end(),
                             [](const Promise& a, const Promise& b) { return a.worth > b.worth; });
        std::vector<Unlock> taken;
        for (std::size_t round = 0; static_cast<int>(taken.size()) < most; ++round) {
            const std::size_t before = taken.size();
            for (auto& kind : kinds) {
                if (round < kind.size() && static_cast<int>(taken.size()) < most)
                    taken.push_back(std::move(kind[round].unlock));
            }
            if (taken.size() == before)
                break;
        }
        return taken;
    }

  private:
    [[nodiscard]] std::int64_t price(int place) const {
        const auto at = static_cast<std::size_t>(place);
        return at < prices_.size() ? prices_[at] : 0;
    }

    static Promise promise(Change change, std::int64_t scaled_price, std::int64_t worth) {
        Promise promise;
        promise.unlock.change = std::move(change);
        promise.unlock.price_points = scaled_price / carving::price_scale;
        promise.worth = worth;
        return promise;
    }

    // By the mean price of the task's occasions: of a slot of an amount, else of a doing.
    [[nodiscard]] std::vector<Promise> growing_tasks() const {
        std::vector<Promise> found;
        for (int task = 0; task < static_cast<int>(model_.tasks.size()); ++task) {
            const carving::Task& numbers = model_.problem.tasks[static_cast<std::size_t>(task)];
            std::int64_t sum = 0;
            for (int o = numbers.first_occasion; o < numbers.last_occasion; ++o)
                sum += price(layout_.occasion(o));
            const int length =
                model_.problem.occasions[static_cast<std::size_t>(numbers.first_occasion)].length;
            const int units = std::max(1, slots_in({minutes_more}) / std::max(1, length));
            const std::int64_t points =
                units * sum / (numbers.last_occasion - numbers.first_occasion);
            if (points == 0)
                continue;
            Change change;
            change.kind = ChangeKind::task_grows;
            change.task = model_.tasks[static_cast<std::size_t>(task)];
            change.workplace = city_.tasks[change.task.place()].workplace;
            change.amount = minutes_more;
            found.push_back(promise(change, points, points));
        }
        return found;
    }

    [[nodiscard]] std::vector<Promise> added_places() const {
        std::vector<Promise> found;
        for (int at = 0; at < static_cast<int>(city_.workplaces.size()); ++at) {
            std::int64_t points = price(layout_.people(at));
            for (int day = 0; day < days_per_week; ++day) {
                for (int slot = 0; slot < slots_per_day; ++slot)
                    points += price(layout_.presence(at, day, slot));
            }
            if (points == 0)
                continue;
            Change change;
            change.kind = ChangeKind::place_added;
            change.workplace = WorkplaceIndex{at};
            change.amount = 1;
            found.push_back(promise(change, points, points));
        }
        return found;
    }

    // By the work that the arrangement alone would open to people without a job.
    [[nodiscard]] std::vector<Promise> offered_arrangements() const {
        std::map<std::pair<int, int>, std::int64_t> opened;  // workplace, arrangement
        for (const PersonIndex person : without_job_) {
            for (std::size_t at = 0; at < city_.workplaces.size(); ++at)
                count_openings(person, static_cast<int>(at), opened);
        }
        std::vector<Promise> found;
        for (const auto& [place, slots] : opened) {
            Change change;
            change.kind = ChangeKind::arrangement_offered;
            change.workplace = WorkplaceIndex{place.first};
            change.arrangement = ArrangementIndex{place.second};
            found.push_back(promise(change, 0, slots));
        }
        return found;
    }

    void count_openings(PersonIndex person, int workplace,
                        std::map<std::pair<int, int>, std::int64_t>& opened) const {
        const Workplace& there = city_.workplaces[static_cast<std::size_t>(workplace)];
        const Meeting meeting = meeting_of(city_.people[person.place()], there);
        const Effects none = effects_of(city_.arrangements, {});
        std::vector<Limit> of_workplace;
        add_workplace_limits(city_.policy, meeting, none, of_workplace);
        if (of_workplace.size() > 1)
            return;
        for (const CarvableTask& task : tasks_[static_cast<std::size_t>(workplace)]) {
            std::vector<Limit> limits = of_workplace;
            const Task& the_task = city_.tasks[task.index.place()];
            add_task_limits(city_.policy, meeting.person, the_task, none, limits);
            add_time_limits(meeting, task, limits);
            if (limits.empty())
                continue;
            for (int at = 0; at < static_cast<int>(city_.arrangements.size()); ++at) {
                const ArrangementIndex index{at};
                const Arrangement& arrangement = city_.arrangements[index.place()];
                const bool is_offered =
                    std::count(there.arrangements.begin(), there.arrangements.end(), index) > 0;
                const bool lifts_all = std::all_of(
                    limits.begin(), limits.end(),
                    [&](const Limit& limit) { return arrangement_may_lift(arrangement, limit); });
                if (!is_offered && lifts_all)
                    opened[{workplace, at}] += task.weekly_slots;
            }
        }
    }

    // Two hours more in the evening or the morning, by the people without a job who could come
    // then.
    [[nodiscard]] std::vector<Promise> longer_openings() const {
        std::vector<Promise> found;
        for (int at = 0; at < static_cast<int>(city_.workplaces.size()); ++at) {
            for (const bool is_evening : {true, false}) {
                const Change change = longer_opening(at, is_evening);
                if (change.windows.empty())
                    continue;
                if (const std::int64_t could_come = people_who_could_come(change); could_come > 0)
                    found.push_back(promise(change, 0, could_come));
            }
        }
        return found;
    }

    [[nodiscard]] Change longer_opening(int workplace, bool is_evening) const {
        Change change;
        change.kind = ChangeKind::open_also;
        change.workplace = WorkplaceIndex{workplace};
        const WeekGrid& opening = city_.workplaces[change.workplace.place()].opening;
        std::array<int, days_per_week> first{};
        std::array<int, days_per_week> last{};
        for (const Window& window : opening.windows()) {
            const auto day = static_cast<std::size_t>(window.day);
            if (last[day] == 0)
                first[day] = window.open;
            last[day] = window.close;
        }
        for (std::size_t day = 0; day < last.size(); ++day) {
            const int from = is_evening ? last[day] : first[day] - evening_slots;
            const int to = from + evening_slots;
            if (last[day] > 0 && from >= 0 && to <= slots_per_day)
                change.windows.push_back({static_cast<Day>(day), from, to});
        }
        return change;
    }

    [[nodiscard]] std::int64_t people_who_could_come(const Change& change) const {
        const WeekSlots then = slots_of(grid_of(change.windows));
        const Workplace& there = city_.workplaces[change.workplace.place()];
        return std::count_if(without_job_.begin(), without_job_.end(), [&](PersonIndex index) {
            const Person& person = city_.people[index.place()];
            return travel_time(person.home, there.place, person.travels_by) <=
                       person.conditions.travel_most &&
                   longest_run(common_slots(workable_slots(person), then)) == evening_slots;
        });
    }

    // Another workplace of each kind where the most people without a job live.
    [[nodiscard]] std::vector<Promise> added_workplaces() const {
        std::map<std::string, std::vector<PersonIndex>> by_district;
        for (const PersonIndex person : without_job_)
            by_district[city_.people[person.place()].district].push_back(person);
        std::vector<std::pair<std::string, std::vector<PersonIndex>>> districts(by_district.begin(),
                                                                                by_district.end());
        std::stable_sort(districts.begin(), districts.end(), [](const auto& a, const auto& b) {
            return a.second.size() > b.second.size();
        });
        if (districts.size() > districts_most)
            districts.resize(districts_most);
        std::vector<Promise> found;
        for (const auto& [kind, workplace] : largest_of_each_kind()) {
            for (const auto& [district, people] : districts) {
                Change change;
                change.kind = ChangeKind::workplace_added;
                change.workplace = workplace;
                change.district = district;
                change.place = middle_of(people);
                found.push_back(promise(change, 0, static_cast<std::int64_t>(people.size())));
            }
        }
        return found;
    }

    [[nodiscard]] std::map<std::string, WorkplaceIndex> largest_of_each_kind() const {
        std::map<std::string, WorkplaceIndex> largest;
        const auto slots_at = [this](WorkplaceIndex workplace) {
            int slots = 0;
            for (const CarvableTask& task : tasks_[workplace.place()]) slots += task.weekly_slots;
            return slots;
        };
        for (int at = 0; at < static_cast<int>(city_.workplaces.size()); ++at) {
            const WorkplaceIndex workplace{at};
            const auto [known, is_new] =
                largest.try_emplace(city_.workplaces[workplace.place()].kind, workplace);
            if (!is_new && slots_at(workplace) > slots_at(known->second))
                known->second = workplace;
        }
        return largest;
    }

    [[nodiscard]] Place middle_of(const std::vector<PersonIndex>& people) const {
        Place sum;
        for (const PersonIndex person : people) {
            sum.east += city_.people[person.place()].home.east;
            sum.north += city_.people[person.place()].home.north;
        }
        const auto count = static_cast<std::int64_t>(people.size());
        return {{sum.east.count / count}, {sum.north.count / count}};
    }

    const City& city_;
    const Model& model_;
    const carving::Prices& prices_;
    carving::PriceLayout layout_;
    std::vector<std::vector<CarvableTask>> tasks_;
    std::vector<PersonIndex> without_job_;
};

}  // namespace

std::vector<Unlock> unlocks_to_try(const PlannedCity& planned, int most) {
    return Candidates(planned).take(most);
}

}  // namespace kynnys
