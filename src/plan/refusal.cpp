#include "plan/refusal.h"

#include <algorithm>
#include <tuple>

namespace kynnys {

namespace {

std::string text(int number) {
    return std::to_string(number);
}

std::string languages_of(const Workplace& workplace) {
    std::vector<std::string> codes;
    for (const Language language : workplace.languages.values())
        codes.emplace_back(language_codes().code(language));
    return joined(codes, ", ");
}

class Teller {
  public:
    Teller(const City& city, const LimitPlace& place, const Limit& limit)
        : city_(city), place_(place), limit_(limit) {}

    [[nodiscard]] Refusal refusal() const {
        Refusal refusal{limit_.kind,
                        {"refusal." + std::string(name_of(limit_.kind)), arguments()},
                        arrangement()};
        if (!refusal.change)
            refusal.change = place_.task.is_set() ? task_change() : workplace_change();
        return refusal;
    }

  private:
    [[nodiscard]] const Person& person() const { return city_.people[place_.person.place()]; }
    [[nodiscard]] const Workplace& workplace() const {
        return city_.workplaces[place_.workplace.place()];
    }
    [[nodiscard]] const Task& task() const { return city_.tasks[place_.task.place()]; }
    [[nodiscard]] WeekSlots common() const {
        return common_slots(workable_slots(person()), slots_of(workplace().opening));
    }
    [[nodiscard]] WeekSlots possible() const {
        return common_slots(acceptable_slots(person()), slots_of(workplace().opening));
    }
    [[nodiscard]] std::string role() const;
    [[nodiscard]] std::vector<std::string> arguments() const;

    [[nodiscard]] Change of_person(ChangeKind kind, int what, int amount) const;
    [[nodiscard]] Change of_workplace(ChangeKind kind, int what, int amount) const;
    [[nodiscard]] Change of_task(ChangeKind kind, int what, int amount) const;
    [[nodiscard]] std::optional<Change> workplace_change() const;
    [[nodiscard]] std::optional<Change> task_change() const;
    [[nodiscard]] std::optional<Change> longer_shift() const;
    [[nodiscard]] std::optional<Change> more_time() const;
    [[nodiscard]] std::optional<Change> other_window() const;
    [[nodiscard]] bool is_lifted_by(ArrangementIndex index) const;
    [[nodiscard]] std::optional<Change> arrangement() const;

    const City& city_;
    const LimitPlace& place_;
    const Limit& limit_;
};

std::string Teller::role() const {
    const auto& roles = workplace().roles;
    return task().owner.is_set() && task().owner.place() < roles.size()
               ? roles[task().owner.place()].name
               : std::string();
}

std::vector<std::string> Teller::arguments() const {
    const std::string code(code_of(limit_));
    const std::string has = text(limit_.has);
    const std::string asks = text(limit_.asks);
    switch (limit_.kind) {
        case LimitKind::core_task:
            return {role()};
        case LimitKind::workplace_is_no_go:
            return {workplace().id};
        case LimitKind::language_missing:
            return {workplace().id, languages_of(workplace())};
        case LimitKind::hours_too_few:
        case LimitKind::travel_too_long:
        case LimitKind::shift_too_short:
        case LimitKind::too_heavy:
        case LimitKind::piece_too_long:
            return {has, asks};
        case LimitKind::gap_too_large:
            return {code, has, asks};
        case LimitKind::line_unknown:
            return {code, asks};
        case LimitKind::at_night:
            return {task().id};
        case LimitKind::no_common_time:
            return {task().id, windows_text(windows_of(shares_of(task())))};
        default:
            return {code};
    }
}

Change Teller::of_person(ChangeKind kind, int what, int amount) const {
    Change change;
    change.kind = kind;
    change.person = place_.person;
    change.what = what;
    change.amount = amount;
    return change;
}

Change Teller::of_workplace(ChangeKind kind, int what, int amount) const {
    Change change = of_person(kind, what, amount);
    change.workplace = place_.workplace;
    return change;
}

Change Teller::of_task(ChangeKind kind, int what, int amount) const {
    Change change = of_workplace(kind, what, amount);
    change.task = place_.task;
    return change;
}

std::optional<Change> Teller::workplace_change() const {
    switch (limit_.kind) {
        case LimitKind::hours_too_few:
            return of_person(ChangeKind::more_hours, 0, limit_.asks);
        case LimitKind::travel_too_long:
            return of_person(ChangeKind::longer_trip, 0, limit_.asks);
        case LimitKind::language_missing: {
            Change change = of_person(ChangeKind::language_learnt, 0, 0);
            change.languages = workplace().languages;
            return change;
        }
        case LimitKind::access_missing:
            return of_workplace(ChangeKind::access_built, limit_.what, 0);
        case LimitKind::shift_too_short:
            return longer_shift();
        default:
            return std::nullopt;
    }
}

std::optional<Change> Teller::task_change() const {
    const int least_step = std::max(0, limit_.asks - city_.policy.gap_hard_from + 1);
    switch (limit_.kind) {
        case LimitKind::licence_missing:
            return of_person(ChangeKind::licence_obtained, limit_.what, 0);
        case LimitKind::exposure_not_accepted:
            return of_task(ChangeKind::exposure_avoided, limit_.what, 0);
        case LimitKind::too_heavy:
            return of_task(ChangeKind::load_lightened, 0, limit_.has);
        case LimitKind::gap_too_large:
            return of_person(ChangeKind::line_grows, limit_.what, least_step);
        case LimitKind::line_unknown:
            return of_person(ChangeKind::line_asked, limit_.what, least_step);
        case LimitKind::piece_too_long:
            if (task().rhythm.times > 0 || limit_.has == 0)
                return std::nullopt;
            return of_task(ChangeKind::piece_shortened, 0, limit_.has);
        case LimitKind::no_common_time:
            return more_time();
        case LimitKind::at_night:
            return other_window();
        default:
            return std::nullopt;
    }
}

std::optional<Change> Teller::longer_shift() const {
    if (person().conditions.daily_most.count < limit_.asks)
        return of_person(ChangeKind::longer_day, 0, limit_.asks);
    const auto room =
        nearest_room(workplace().opening.windows(), slots_in({limit_.asks}), common(), possible());
    if (!room)
        return std::nullopt;
    Change change = of_person(ChangeKind::available_also, 0, 0);
    change.windows = {*room};
    return change;
}

std::optional<Change> Teller::more_time() const {
    const auto room =
        nearest_room(windows_of(shares_of(task())), piece_slots(task()), common(), possible());
    if (!room)
        return other_window();
    Change change = of_person(ChangeKind::available_also, 0, 0);
    change.windows = {*room};
    return change;
}

std::optional<Change> Teller::other_window() const {
    const WeekSlots open = common();
    for (int day = 0; day < days_per_week; ++day) {
        const DaySlots starts =
            starts_of_runs(open[static_cast<std::size_t>(day)], piece_slots(task()));
        for (int start = 0; start < slots_per_day; ++start) {
            if (!starts[static_cast<std::size_t>(start)])
                continue;
            Change change = of_task(ChangeKind::window_added, 0, 0);
            change.windows = {{static_cast<Day>(day), start, start + piece_slots(task())}};
            return change;
        }
    }
    return std::nullopt;
}

bool Teller::is_lifted_by(ArrangementIndex index) const {
    std::vector<ArrangementIndex> chosen = place_.arrangements;
    chosen.insert(std::upper_bound(chosen.begin(), chosen.end(), index), index);
    const Effects effects = effects_of(city_.arrangements, chosen);
    const std::vector<Limit> left =
        place_.task.is_set() ? task_limits(city_, place_.person, place_.task, effects)
                             : workplace_limits(city_, place_.person, place_.workplace, effects);
    return std::none_of(left.begin(), left.end(), [&](const Limit& other) {
        return other.kind == limit_.kind && other.what == limit_.what;
    });
}

// The workplace's own arrangements come first; of those the one with the least weekly help, then
// the cheapest.
std::optional<Change> Teller::arrangement() const {
    const auto& offered = workplace().arrangements;
    const auto rank = [&](ArrangementIndex index) {
        const Arrangement& arrangement = city_.arrangements[index.place()];
        const bool is_offered = std::count(offered.begin(), offered.end(), index) > 0;
        return std::make_tuple(!is_offered, arrangement.weekly_help, arrangement.cost_once);
    };
    ArrangementIndex best;
    for (int at = 0; at < static_cast<int>(city_.arrangements.size()); ++at) {
        const ArrangementIndex index{at};
        const bool is_used =
            std::count(place_.arrangements.begin(), place_.arrangements.end(), index) > 0;
        if (is_used || !arrangement_may_lift(city_.arrangements[index.place()], limit_) ||
            !is_lifted_by(index))
            continue;
        if (!best.is_set() || rank(index) < rank(best))
            best = index;
    }
    if (!best.is_set())
        return std::nullopt;
    const bool is_offered = std::count(offered.begin(), offered.end(), best) > 0;
    Change change = of_workplace(
        is_offered ? ChangeKind::arrangement_made : ChangeKind::arrangement_offered, 0, 0);
    change.arrangement = best;
    return change;
}

}  // namespace

Refusal refusal_of(const City& city, const LimitPlace& place, const Limit& limit) {
    return Teller(city, place, limit).refusal();
}

}  // namespace kynnys
