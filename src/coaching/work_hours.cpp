#include "coaching/work_hours.h"

#include <algorithm>

namespace kynnys {

namespace {

using std::chrono::sys_days;

Day weekday_of(Date day) {
    return static_cast<Day>(std::chrono::weekday(sys_days(day)).iso_encoding() - 1);
}

bool is_worked_in(const Placement& placement, Date day) {
    const auto last = last_day(placement);
    return placement.terms.start_on <= day && (!last || day <= *last);
}

bool waits_for_decision(const Placement& placement) {
    return placement.terms.subsidy != JobSubsidy::none && !placement.terms.subsidy_decided_on;
}

bool is_out_of_range(const std::optional<Minutes>& minutes) {
    return minutes && (minutes->count < 0 || *minutes > worked_day_most);
}

void check_day(const Placement& placement, const WorkedDay& day, Date today,
               std::vector<Error>& faults) {
    const auto add = [&](const char* key, const char* field,
                         std::vector<std::string> arguments = {}) {
        faults.push_back({ErrorKind::invalid, key, std::string(field) + "-" + iso_text(day.on),
                          std::move(arguments)});
    };
    const std::string most = std::to_string(worked_day_most.count / 60);
    if (is_out_of_range(day.planned))
        add("hours.are_out_of_range", "planned", {most});
    if (is_out_of_range(day.done))
        add("hours.are_out_of_range", "done", {most});
    const bool has_done = day.done && day.done->count > 0;
    const bool has_planned = day.planned && day.planned->count > 0;
    if (has_done && day.on > today)
        add("hours.are_to_come", "done");
    if ((has_done || has_planned) && !is_worked_in(placement, day.on))
        add("hours.are_outside_the_job", has_done ? "done" : "planned");
    if (has_done && waits_for_decision(placement))
        add("hours.wait_for_decision", "done");
}

const WorkedDay* known(const std::vector<WorkedDay>& days, Date on) {
    const auto found =
        std::find_if(days.begin(), days.end(), [&](const WorkedDay& one) { return one.on == on; });
    return found == days.end() ? nullptr : &*found;
}

// Of a job whose days change: what is left of the week, if a day to come is one of the job's.
Minutes left_of_week(const Placement& placement, const WeekOfWork& week, Date today) {
    for (int ahead = 0; ahead < days_per_week; ++ahead) {
        const Date day(sys_days(week.monday) + std::chrono::days{ahead});
        if (day >= today && is_worked_in(placement, day))
            return std::max(Minutes{0}, placement.terms.weekly - week.all());
    }
    return {};
}

}  // namespace

std::vector<Error> hours_faults(const Placement& placement, const std::vector<WorkedDay>& days,
                                Date today) {
    std::vector<Error> faults;
    for (const WorkedDay& day : days) check_day(placement, day, today, faults);
    return faults;
}

std::optional<Date> job_started_on(const std::vector<WorkedDay>& days) {
    Minutes paid{};
    for (const WorkedDay& day : days) {
        paid += day.done.value_or(Minutes{0});
        if (paid >= job_start_minutes)
            return day.on;
    }
    return std::nullopt;
}

Date monday_of(Date day) {
    return Date(sys_days(day) - std::chrono::days{static_cast<int>(weekday_of(day))});
}

Minutes usual_minutes(const Placement& placement, Date day) {
    const auto days = placement.terms.days.values();
    const auto place = std::find(days.begin(), days.end(), weekday_of(day));
    if (place == days.end() || !is_worked_in(placement, day) || waits_for_decision(placement))
        return {};
    const auto count = static_cast<std::int64_t>(days.size());
    const std::int64_t weekly = placement.terms.weekly.count;
    // The first days have what does not divide.
    return {weekly / count + (place - days.begin() < weekly % count ? 1 : 0)};
}

WeekOfWork week_of_work(const Placement& placement, const std::vector<WorkedDay>& days, Date monday,
                        Date today) {
    WeekOfWork week;
    week.monday = monday;
    for (int ahead = 0; ahead < days_per_week; ++ahead) {
        const Date day(sys_days(monday) + std::chrono::days{ahead});
        const WorkedDay* const written = known(days, day);
        if (written != nullptr && written->done) {
            week.done += *written->done;
            continue;
        }
        const Minutes meant = written != nullptr && written->planned
                                  ? *written->planned
                                  : usual_minutes(placement, day);
        if (day >= today)
            week.planned += meant;
        else if (meant.count > 0)
            ++week.unknown;
    }
    if (placement.terms.days.is_empty() && !waits_for_decision(placement))
        week.planned += left_of_week(placement, week, today);
    return week;
}

}  // namespace kynnys
