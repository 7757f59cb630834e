#include "exchange/onet_task.h"

#include <algorithm>

#include "base/check.h"
#include "base/text.h"
#include "exchange/cell.h"
#include "exchange/onet_context.h"
#include "exchange/onet_doing.h"

namespace kynnys {

namespace {

constexpr std::size_t lines_most = 5;
constexpr Minutes shortest_doing{15};

template <class Enum, std::size_t count>
CodeSet<Enum> set_of(const CodeList<Enum, count>& codes, std::string_view text) {
    CodeSet<Enum> set;
    for (const std::string_view word : split(text, ' ')) {
        if (word.empty())
            continue;
        const Result<Enum> value = codes.parse(word);
        CHECK(value.is_ok());
        set.add(value.value());
    }
    return set;
}

Minutes rounded_to_five(std::int64_t minutes) {
    return {std::max<std::int64_t>(5, (minutes + 2) / 5 * 5)};
}

// A third of a day's opening hours, or more when one doing would not leave any choice of time.
Window part_of_day(Window day, OnetDayPart part, int needed) {
    const int length = std::min(day.length(), std::max(day.length() / 3, 2 * needed));
    if (part == OnetDayPart::first)
        return {day.day, day.open, day.open + length};
    if (part == OnetDayPart::last)
        return {day.day, day.close - length, day.close};
    const int open = day.open + (day.length() - length) / 2;
    return {day.day, open, open + length};
}

// Work that waits is done between seven and six, also where the doors are open longer.
std::vector<Window> daytime(const std::vector<Window>& opening) {
    constexpr int from = 7 * slots_per_hour;
    constexpr int to = 18 * slots_per_hour;
    std::vector<Window> windows;
    for (const Window& day : opening) {
        const Window inside{day.day, std::max(day.open, from), std::min(day.close, to)};
        if (inside.open < inside.close)
            windows.push_back(inside);
    }
    return windows.empty() ? opening : windows;
}

void set_weekly_amount(Task& task, Minutes weekly, const std::vector<Window>& opening) {
    constexpr Minutes short_piece{45};
    constexpr Minutes long_piece{60};
    constexpr Minutes long_amount{120};
    task.rhythm = {.weekly = std::max(weekly, shortest_doing)};
    task.shortest_piece =
        std::min(task.rhythm.weekly, weekly < long_amount ? short_piece : long_piece);
    task.windows = daytime(opening);
}

// On as many days as half an hour or more is left for each.
void set_rhythm(Task& task, OnetTaskType type, Minutes weekly, OnetDayPart part,
                const std::vector<Window>& opening) {
    constexpr std::int64_t worth_beginning = 30;
    const auto days = static_cast<std::int64_t>(opening.size());
    const std::int64_t times = std::clamp<std::int64_t>(weekly.count / worth_beginning, 1, days);
    const Minutes each = std::max(rounded_to_five(weekly.count / times), shortest_doing);
    const bool has_its_time = type == OnetTaskType::core && part != OnetDayPart::any &&
                              slots_in(each) <= opening.front().length();
    if (!has_its_time) {
        set_weekly_amount(task, weekly, opening);
        return;
    }
    task.rhythm = {.times = static_cast<int>(times), .each = each};
    for (const Window& day : opening)
        task.windows.push_back(part_of_day(day, part, slots_in(each)));
}

// The lines that the doing touches, as far as the occupation is rated to ask them. A rating is of
// the whole occupation, so that what is carved out never asks more than to do it on one's own.
Demand demand_of(const OnetDoingLines& doing, const OnetWork& work) {
    Demand demand;
    std::size_t lines = 0;
    for (const std::string_view code : split(doing.lines, ' ')) {
        const Result<Ability> ability = parse_ability(code);
        CHECK(ability.is_ok());
        const Step step = work.demand[static_cast<std::size_t>(ability.value())];
        if (step < Step::with_an_arrangement || lines == lines_most)
            continue;
        demand.set(ability.value(), std::min(step, Step::on_my_own));
        ++lines;
    }
    if (lines == 0)
        demand.set(Ability::accepting_guidance, Step::with_an_arrangement);
    return demand;
}

Demand demand_of_core(const OnetWork& work) {
    Demand demand;
    for (const AbilityLine& line : ability_catalogue()) {
        const Step step = work.demand[static_cast<std::size_t>(line.ability)];
        if (step >= Step::on_my_own)
            demand.set(line.ability, step);
    }
    return demand;
}

template <class Rules>
void add_told(const Rules& rules, const OnetWords& words, OnetDoing doing, auto& set) {
    for (const auto& rule : rules) {
        if (rule.doing.value_or(doing) == doing && has_beginning(words, rule.beginnings))
            set.add(rule.tells);
    }
}

WorkKind kind_of(const OnetWords& words, OnetDoing doing, WorkKind otherwise) {
    for (const OnetWordRule<WorkKind>& rule : onet_kind_rules()) {
        if (rule.doing.value_or(doing) == doing && has_beginning(words, rule.beginnings))
            return rule.tells;
    }
    return otherwise;
}

IfNotDone if_not_done(const Task& task, OnetTaskType type, OnetDoing doing) {
    if (doing == OnetDoing::keeping_company)
        return IfNotDone::nothing;
    if (type != OnetTaskType::core)
        return IfNotDone::waits;
    return task.rhythm.times > 0 ? IfNotDone::must_be_done : IfNotDone::hurries_others;
}

std::optional<OnetDoing> doing_of(const OnetStatement& statement) {
    const std::string text = lowered(statement.text);
    return find_onet_doing(onet_words(text));
}

bool is_core(const std::optional<OnetDoing>& doing, OnetTaskType type, const OnetWork& work) {
    if (!doing)
        return true;
    if (!work.is_specialist)
        return false;
    const bool is_own_record = *doing == OnetDoing::recording && type == OnetTaskType::core;
    return is_own_record || !onet_doing_lines(*doing).is_for_specialists_too;
}

void make_assisting(Task& task, OnetDoing doing, const OnetWords& words, OnetTaskType type,
                    const OnetWork& work) {
    const OnetDoingLines& lines = onet_doing_lines(doing);
    task.part = TaskPart::assisting;
    task.demand = demand_of(lines, work);
    task.exposes_to = exposures_of(work.profile, doing);
    add_told(onet_exposure_rules(), words, doing, task.exposes_to);
    task.licences = task.licences.united(licences_of(work.profile, doing));
    add_told(onet_licence_rules(), words, doing, task.licences);
    task.lifts = lifts_of(work.profile, doing);
    task.kind = kind_of(words, doing, task.kind);
    task.surroundings = task.surroundings.united(surroundings_of(work.profile, doing));
    task.if_not_done = if_not_done(task, type, doing);
    const bool needs_one_hand =
        doing == OnetDoing::keeping_company ||
        (doing == OnetDoing::recording && type == OnetTaskType::supplemental);
    task.may_be_shared = !needs_one_hand;
}

}  // namespace

OnetWork make_onet_work(const OnetOccupation& occupation, std::span<const OnetStatement> statements,
                        RoleIndex role) {
    CHECK(occupation.profile.has_value());
    const OnetProfile& profile = *occupation.profile;
    OnetWork work{profile, {}, is_specialist(profile), occupation.code.starts_with("43-"), role};
    for (const AbilityLine& line : ability_catalogue())
        work.demand[static_cast<std::size_t>(line.ability)] = onet_demand(profile, line.ability);
    for (const OnetStatement& statement : statements) work.weights += onet_weight(statement, work);
    return work;
}

int onet_weight(const OnetStatement& statement, const OnetWork& work) {
    const bool is_side_work =
        !work.is_clerical && doing_of(statement) == std::optional(OnetDoing::recording);
    const int parts = is_side_work ? 1 : 2;
    switch (statement.type) {
        case OnetTaskType::core:
            return 3 * parts;
        case OnetTaskType::supplemental:
            return parts;
        case OnetTaskType::not_rated:
            return 2 * parts;
    }
    return 0;
}

OnetSetting make_onet_setting(const OnetKind& kind) {
    const Result<std::vector<Window>> opening = parse_windows(kind.opening);
    CHECK(opening.is_ok());
    return {opening.value(), kind.kind, set_of(surrounding_codes(), kind.around),
            set_of(licence_codes(), kind.licences)};
}

Task make_onet_task(const OnetStatement& statement, const OnetWork& work,
                    const OnetSetting& setting) {
    const std::string text = lowered(statement.text);
    const OnetWords words = onet_words(text);
    const std::optional<OnetDoing> doing = find_onet_doing(words);
    Task task;
    task.name = onet_task_name(statement.text);
    task.owner = work.role;
    task.kind = setting.kind;
    task.surroundings = setting.around;
    task.licences = setting.licences;
    const Minutes weekly =
        rounded_to_five(onet_week.count * onet_weight(statement, work) / work.weights);
    if (is_core(doing, statement.type, work)) {
        set_weekly_amount(task, weekly, setting.opening);
        task.part = TaskPart::core;
        task.demand = demand_of_core(work);
        task.if_not_done = IfNotDone::must_be_done;
        return task;
    }
    set_rhythm(task, statement.type, weekly, onet_doing_lines(*doing).day_part, setting.opening);
    make_assisting(task, *doing, words, statement.type, work);
    return task;
}

std::string onet_task_name(std::string_view statement) {
    constexpr std::array<std::string_view, 8> rests{
        ", using ", ", according to ", ", in order ",     ", so that ",
        ", by ",    ", based on ",     ", depending on ", ", as "};
    constexpr std::size_t longest = 90;
    std::string_view name = trimmed(statement);
    for (const std::string_view rest : rests) {
        const std::size_t at = name.find(rest);
        if (at > 0)
            name = name.substr(0, at);
    }
    while (name.size() > 1 && name.back() == '.') name.remove_suffix(1);
    if (shortened(name, longest).size() == name.size())
        return std::string(name);
    const std::string cut = shortened(name, longest);
    const std::size_t last_blank = cut.rfind(' ');
    return last_blank == std::string::npos ? cut : cut.substr(0, last_blank) + " …";
}

}  // namespace kynnys
