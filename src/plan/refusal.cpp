#include "plan/refusal.h"

#include <algorithm>
#include <tuple>

namespace kynnys {

namespace {

std::string text(int number) {
    return std::to_string(number);
}

std::string codes_of(CodeSet<Language> languages) {
    std::vector<std::string> codes;
    for (const Language language : languages.values())
        codes.emplace_back(language_codes().code(language));
    return joined(codes, ", ");
}

struct Teller {
    const City& city;
    const LimitPlace& place;
    const Limit& limit;

    [[nodiscard]] const Workplace& workplace() const {
        return city.workplaces[place.workplace.place()];
    }
    [[nodiscard]] const Task& task() const { return city.tasks[place.task.place()]; }
    [[nodiscard]] std::string role() const {
        const auto& roles = workplace().roles;
        return task().owner.is_set() && task().owner.place() < roles.size()
                   ? roles[task().owner.place()].name
                   : std::string();
    }
    template <class Code, std::size_t count>
    [[nodiscard]] std::string code(const CodeList<Code, count>& list) const {
        return std::string(list.code(static_cast<Code>(limit.what)));
    }
    [[nodiscard]] std::string ability() const {
        return std::string(line_of(static_cast<Ability>(limit.what)).code);
    }
    [[nodiscard]] std::string has() const { return text(limit.has); }
    [[nodiscard]] std::string asks() const { return text(limit.asks); }
    [[nodiscard]] std::string least_step() const {
        return text(limit.asks - city.policy.gap_hard_from + 1);
    }
    [[nodiscard]] Message no_common_time() const {
        return {"refusal.no_common_time", {task().id, windows_text(work_windows(task()))}};
    }
    [[nodiscard]] Message more_time() const;
    [[nodiscard]] bool is_lifted_by(ArrangementIndex index) const;
    [[nodiscard]] Message arrangement() const;
};

Message Teller::more_time() const {
    const Person& person = city.people[place.person.place()];
    const WeekSlots opening = slots_of(workplace().opening);
    const auto room = nearest_room(work_windows(task()), piece_slots(task()),
                                   common_slots(workable_slots(person), opening), opening);
    if (!room)
        return {"change.window_moved", {task().id}};
    return {"change.available_also", {windows_text({*room})}};
}

bool Teller::is_lifted_by(ArrangementIndex index) const {
    std::vector<ArrangementIndex> chosen = place.arrangements;
    chosen.insert(std::upper_bound(chosen.begin(), chosen.end(), index), index);
    const Effects effects = effects_of(city.arrangements, chosen);
    const std::vector<Limit> left =
        place.task.is_set() ? task_limits(city, place.person, place.task, effects)
                            : workplace_limits(city, place.person, place.workplace, effects);
    return std::none_of(left.begin(), left.end(), [&](const Limit& other) {
        return other.kind == limit.kind && other.what == limit.what;
    });
}

// The workplace's own arrangements come first; of those the one with the least weekly help, then
// the cheapest.
Message Teller::arrangement() const {
    const auto& offered = workplace().arrangements;
    const auto rank = [&](ArrangementIndex index) {
        const Arrangement& arrangement = city.arrangements[index.place()];
        const bool is_offered = std::count(offered.begin(), offered.end(), index) > 0;
        return std::make_tuple(!is_offered, arrangement.weekly_help, arrangement.cost_once);
    };
    ArrangementIndex best;
    for (int at = 0; at < static_cast<int>(city.arrangements.size()); ++at) {
        const ArrangementIndex index{at};
        const bool is_used =
            std::count(place.arrangements.begin(), place.arrangements.end(), index) > 0;
        if (is_used || !arrangement_may_lift(city.arrangements[index.place()], limit) ||
            !is_lifted_by(index))
            continue;
        if (!best.is_set() || rank(index) < rank(best))
            best = index;
    }
    if (!best.is_set())
        return {};
    const std::string& id = city.arrangements[best.place()].id;
    if (std::count(offered.begin(), offered.end(), best) > 0)
        return {"change.arrangement_made", {id}};
    return {"change.arrangement_offered", {id, workplace().id}};
}

struct Said {
    Message reason;
    Message change;
};

Said say_workplace_limit(const Teller& tell) {
    const std::string& workplace = tell.workplace().id;
    switch (tell.limit.kind) {
        case LimitKind::hours_too_few:
            return {{"refusal.hours_too_few", {tell.has(), tell.asks()}},
                    {"change.more_hours", {tell.asks()}}};
        case LimitKind::travel_too_long:
            return {{"refusal.travel_too_long", {tell.has(), tell.asks()}},
                    {"change.longer_trip", {tell.asks()}}};
        case LimitKind::language_missing: {
            const std::string languages = codes_of(tell.workplace().languages);
            return {{"refusal.language_missing", {workplace, languages}},
                    {"change.language_learnt", {languages}}};
        }
        case LimitKind::access_missing: {
            const std::string need = tell.code(access_need_codes());
            return {{"refusal.access_missing", {need}}, {"change.access_built", {workplace, need}}};
        }
        case LimitKind::shift_too_short:
            return {{"refusal.shift_too_short", {tell.has(), tell.asks()}},
                    {"change.longer_stretch", {tell.asks()}}};
        default:
            return {{"refusal.workplace_is_no_go", {workplace}}, {}};
    }
}

Said say_task_limit(const Teller& tell) {
    const std::string& task = tell.task().id;
    switch (tell.limit.kind) {
        case LimitKind::core_task:
            return {{"refusal.core_task", {tell.role()}}, {}};
        case LimitKind::kind_is_no_go:
            return {{"refusal.kind_is_no_go", {tell.code(work_kind_codes())}}, {}};
        case LimitKind::surrounding_is_no_go:
            return {{"refusal.surrounding_is_no_go", {tell.code(surrounding_codes())}}, {}};
        case LimitKind::licence_missing: {
            const std::string licence = tell.code(licence_codes());
            return {{"refusal.licence_missing", {licence}}, {"change.licence_obtained", {licence}}};
        }
        case LimitKind::exposure_not_accepted: {
            const std::string exposure = tell.code(exposure_codes());
            return {{"refusal.exposure_not_accepted", {exposure}},
                    {"change.exposure_avoided", {task, exposure}}};
        }
        case LimitKind::too_heavy:
            return {{"refusal.too_heavy", {tell.has(), tell.asks()}},
                    {"change.load_lightened", {task, tell.has()}}};
        case LimitKind::gap_too_large:
            return {{"refusal.gap_too_large", {tell.ability(), tell.has(), tell.asks()}},
                    {"change.line_grows", {tell.ability(), tell.least_step()}}};
        case LimitKind::line_unknown:
            return {{"refusal.line_unknown", {tell.ability(), tell.asks()}},
                    {"change.line_asked", {tell.ability()}}};
        case LimitKind::piece_too_long:
            return {{"refusal.piece_too_long", {tell.has(), tell.asks()}},
                    {"change.piece_shortened", {task, tell.has()}}};
        case LimitKind::at_night:
            return {{"refusal.at_night", {task}}, {"change.window_moved", {task}}};
        default:
            return {tell.no_common_time(), tell.more_time()};
    }
}

}  // namespace

Refusal refusal_of(const City& city, const LimitPlace& place, const Limit& limit) {
    const Teller tell{city, place, limit};
    Said said = place.task.is_set() ? say_task_limit(tell) : say_workplace_limit(tell);
    if (Message arranged = tell.arrangement(); !arranged.key.empty())
        said.change = std::move(arranged);
    return {limit.kind, std::move(said.reason), std::move(said.change)};
}

}  // namespace kynnys
