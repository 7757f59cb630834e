#include "plan/limits.h"

#include <algorithm>
#include <array>

namespace kynnys {

namespace {

constexpr std::int64_t no_lift_limit = 100;  // kilograms; see Conditions::lift_most

int whole(std::int64_t count) {
    return static_cast<int>(count);
}

template <class Likings, class What>
bool is_never(const Likings& likings, const What& what) {
    return std::any_of(likings.begin(), likings.end(), [&](const auto& liking) {
        return liking.second == Liking::never && liking.first == what;
    });
}

void add_no_goes(const Person& person, const Task& task, std::vector<Limit>& limits) {
    if (is_never(person.wishes.kinds, task.kind))
        limits.push_back({LimitKind::kind_is_no_go, static_cast<int>(task.kind), 0, 0});
    for (const auto& [surrounding, liking] : person.wishes.surroundings) {
        if (liking == Liking::never && task.surroundings.has(surrounding))
            limits.push_back(
                {LimitKind::surrounding_is_no_go, static_cast<int>(surrounding), 0, 0});
    }
}

void add_ability_limits(const Policy& policy, const Person& person, const Task& task,
                        const Effects& effects, std::vector<Limit>& limits) {
    for (int line = 0; line < ability_count; ++line) {
        const auto ability = static_cast<Ability>(line);
        const std::optional<Step>& asked = task.demand.step(ability);
        if (!asked)
            continue;
        const int asks = static_cast<int>(*asked);
        const std::optional<ProfileLine>& own = person.profile.line(ability);
        if (!own) {
            if (asks >= policy.unknown_hard_from)
                limits.push_back({LimitKind::line_unknown, line, 0, asks});
            continue;
        }
        const Step has = effects.after(ability, own->step);
        if (steps_between(has, *asked) >= policy.gap_hard_from)
            limits.push_back({LimitKind::gap_too_large, line, static_cast<int>(has), asks});
    }
}

template <class Code>
void add_each(LimitKind kind, CodeSet<Code> missing, std::vector<Limit>& limits) {
    if (missing.is_empty())
        return;
    for (const Code code : missing.values()) limits.push_back({kind, static_cast<int>(code), 0, 0});
}

int longest_piece(const Person& person) {
    return whole_slots_in(std::min(person.conditions.daily_most, person.conditions.stretch_most));
}

bool has_room(const std::vector<Share>& shares, const WeekSlots& open) {
    return std::any_of(shares.begin(), shares.end(), [&](const Share& share) {
        const DaySlots day = open[static_cast<std::size_t>(share.window.day)] &
                             slots_between(share.window.open, share.window.close);
        return starts_of_runs(day, share.shortest).any();
    });
}

WeekSlots open_with_nights(const Meeting& meeting) {
    return common_slots(workable_slots(meeting.person, Nights::let_in),
                        slots_of(meeting.workplace.opening));
}

int minutes_of(int slots) {
    return slots * minutes_per_slot;
}

}  // namespace

std::string_view name_of(LimitKind kind) {
    constexpr std::array<std::string_view, 17> names{
        "core_task",       "workplace_is_no_go",    "kind_is_no_go",    "surrounding_is_no_go",
        "hours_too_few",   "travel_too_long",       "language_missing", "access_missing",
        "licence_missing", "exposure_not_accepted", "too_heavy",        "gap_too_large",
        "line_unknown",    "piece_too_long",        "at_night",         "no_common_time",
        "shift_too_short"};
    return names[static_cast<std::size_t>(kind)];
}

std::string_view code_of(const Limit& limit) {
    switch (limit.kind) {
        case LimitKind::kind_is_no_go:
            return work_kind_codes().code(static_cast<WorkKind>(limit.what));
        case LimitKind::surrounding_is_no_go:
            return surrounding_codes().code(static_cast<Surrounding>(limit.what));
        case LimitKind::access_missing:
            return access_need_codes().code(static_cast<AccessNeed>(limit.what));
        case LimitKind::licence_missing:
            return licence_codes().code(static_cast<Licence>(limit.what));
        case LimitKind::exposure_not_accepted:
            return exposure_codes().code(static_cast<Exposure>(limit.what));
        case LimitKind::gap_too_large:
        case LimitKind::line_unknown:
            return line_of(static_cast<Ability>(limit.what)).code;
        default:
            return "";
    }
}

bool arrangement_may_lift(const Arrangement& arrangement, const Limit& limit) {
    switch (limit.kind) {
        case LimitKind::gap_too_large:
            return std::any_of(arrangement.raises.begin(), arrangement.raises.end(),
                               [&](const AbilityRaise& raise) {
                                   return static_cast<int>(raise.ability) == limit.what;
                               });
        case LimitKind::exposure_not_accepted:
            return arrangement.lifts.has(static_cast<Exposure>(limit.what));
        case LimitKind::access_missing:
            return arrangement.provides.has(static_cast<AccessNeed>(limit.what));
        case LimitKind::too_heavy:
            return arrangement.lifts_weight.count > 0;
        case LimitKind::travel_too_long:
            return arrangement.eases_travel.count > 0;
        default:
            return false;
    }
}

Meeting meeting_of(const Person& person, const Workplace& workplace) {
    return {person, workplace, travel_time(person.home, workplace.place, person.travels_by),
            common_slots(workable_slots(person), slots_of(workplace.opening))};
}

void add_workplace_limits(const Policy& policy, const Meeting& meeting, const Effects& effects,
                          std::vector<Limit>& limits) {
    const Person& person = meeting.person;
    const Conditions& conditions = person.conditions;
    const Workplace& workplace = meeting.workplace;
    if (is_never(person.wishes.workplaces, workplace.id))
        limits.push_back({LimitKind::workplace_is_no_go, 0, 0, 0});
    const int most = weekly_most(policy.fair_job, person);
    const int fewest = weekly_fewest(policy.fair_job);
    if (most < fewest)
        limits.push_back({LimitKind::hours_too_few, 0, minutes_of(most), minutes_of(fewest)});
    const Minutes travel_most = conditions.travel_most + effects.eases_travel;
    if (meeting.one_way > travel_most)
        limits.push_back({LimitKind::travel_too_long, 0, whole(travel_most.count),
                          whole(meeting.one_way.count)});
    if (!workplace.languages.is_empty() &&
        workplace.languages.common(conditions.languages).is_empty())
        limits.push_back({LimitKind::language_missing, 0, 0, 0});
    add_each(LimitKind::access_missing,
             conditions.needs.without(workplace.access).without(effects.provides), limits);
    const int shortest = shortest_shift(policy.fair_job, meeting.one_way);
    const int longest = std::min(longest_run(meeting.open), whole_slots_in(conditions.daily_most));
    if (longest < shortest)
        limits.push_back(
            {LimitKind::shift_too_short, 0, minutes_of(longest), minutes_of(shortest)});
}

void add_task_limits(const Policy& policy, const Person& person, const Task& task,
                     const Effects& effects, std::vector<Limit>& limits) {
    if (task.part == TaskPart::core)
        limits.push_back({LimitKind::core_task, task.owner.at, 0, 0});
    add_no_goes(person, task, limits);
    add_each(LimitKind::licence_missing, task.licences.without(person.conditions.licences), limits);
    add_each(LimitKind::exposure_not_accepted,
             task.exposes_to.common(person.conditions.not_exposed_to).without(effects.lifts),
             limits);
    const Kilograms lift_most = person.conditions.lift_most + effects.lifts_weight;
    if (person.conditions.lift_most.count < no_lift_limit && task.lifts > lift_most)
        limits.push_back(
            {LimitKind::too_heavy, 0, whole(lift_most.count), whole(task.lifts.count)});
    add_ability_limits(policy, person, task, effects, limits);
}

void add_time_limits(const Meeting& meeting, const CarvableTask& task, std::vector<Limit>& limits) {
    const auto limit = [&limits](LimitKind kind, int has, int asks) {
        limits.push_back({kind, 0, has, asks});
    };
    const int longest = longest_piece(meeting.person);
    if (!task.shares.empty() && task.shares.front().shortest > longest)
        limit(LimitKind::piece_too_long, minutes_of(longest),
              minutes_of(task.shares.front().shortest));
    if (has_room(task.shares, meeting.open))
        return;
    const bool only_at_night = meeting.person.conditions.not_exposed_to.has(Exposure::night_work) &&
                               has_room(task.shares, open_with_nights(meeting));
    limit(only_at_night ? LimitKind::at_night : LimitKind::no_common_time, 0, 0);
}

}  // namespace kynnys
