#include "plan/jobs_together.h"

#include <algorithm>
#include <set>

#include "base/text.h"

namespace kynnys {

namespace {

Message clash(std::string key, const JobWeek& other, std::vector<std::string> rest) {
    rest.insert(rest.begin(), other.workplace);
    return {std::move(key), std::move(rest)};
}

std::string duration(int slots) {
    return duration_text(minutes_in(slots).count);
}

std::optional<Message> check_same_day(const Person& person, const JobWeek& other,
                                      const WorkStretch& theirs, const JobWeek& job,
                                      const WorkStretch& ours) {
    const Window& a = theirs.at;
    const Window& b = ours.at;
    if (a.open < b.close && b.open < a.close)
        return clash("jobs_together.hours_overlap", other,
                     {clock_text(a.open) + "–" + clock_text(a.close)});
    const std::int64_t between =
        minutes_in(a.open >= b.close ? a.open - b.close : b.open - a.close).count;
    const std::int64_t way = travel_time(other.place, job.place, person.travels_by).count;
    const bool is_elsewhere = !(other.place == job.place);
    if (is_elsewhere && between < way)
        return clash("jobs_together.no_time_between", other,
                     {std::to_string(between), std::to_string(way)});
    return std::nullopt;
}

// From the end of the one to the beginning of the other on the day after.
std::optional<int> rest_slots(const WorkStretch& before, const WorkStretch& after) {
    const int day_after = (static_cast<int>(before.at.day) + 1) % days_per_week;
    if (static_cast<int>(after.at.day) != day_after)
        return std::nullopt;
    return slots_per_day - before.at.close + after.at.open;
}

std::optional<Message> check_rest(const Person& person, const JobWeek& other,
                                  const WorkStretch& theirs, const WorkStretch& ours) {
    for (const auto& rest : {rest_slots(theirs, ours), rest_slots(ours, theirs)}) {
        const Minutes least = person.conditions.rest_between;
        if (rest && minutes_in(*rest) < least)
            return clash("jobs_together.rest_too_short", other,
                         {duration(*rest), duration_text(least.count)});
    }
    return std::nullopt;
}

std::optional<Message> check_pair(const Person& person, const JobWeek& other, const JobWeek& job) {
    for (const WorkStretch& theirs : other.stretches) {
        for (const WorkStretch& ours : job.stretches) {
            auto found = theirs.at.day == ours.at.day
                             ? check_same_day(person, other, theirs, job, ours)
                             : check_rest(person, other, theirs, ours);
            if (found)
                return found;
        }
    }
    return std::nullopt;
}

int slots_on(const JobWeek& job, Day day) {
    int slots = 0;
    for (const WorkStretch& one : job.stretches) slots += one.at.day == day ? one.paid_slots : 0;
    return slots;
}

int slots_of(const JobWeek& job) {
    int slots = 0;
    for (const WorkStretch& one : job.stretches) slots += one.paid_slots;
    return slots;
}

// The other job of that day that takes the most of it; nothing where there is none.
const JobWeek* longest_on(const std::vector<JobWeek>& others, Day day) {
    const JobWeek* longest = nullptr;
    for (const JobWeek& one : others) {
        const int slots = slots_on(one, day);
        if (slots > 0 && (longest == nullptr || slots > slots_on(*longest, day)))
            longest = &one;
    }
    return longest;
}

std::optional<Message> check_days(const Person& person, const std::vector<JobWeek>& others,
                                  const JobWeek& job) {
    for (int at = 0; at < days_per_week; ++at) {
        const Day day = static_cast<Day>(at);
        const JobWeek* longest = longest_on(others, day);
        if (longest == nullptr || slots_on(job, day) == 0)
            continue;
        int slots = slots_on(job, day);
        for (const JobWeek& one : others) slots += slots_on(one, day);
        const Minutes most = person.conditions.daily_most;
        if (minutes_in(slots) > most)
            return clash("jobs_together.day_too_long", *longest,
                         {duration(slots), duration_text(most.count)});
    }
    return std::nullopt;
}

std::optional<Message> check_whole_week(const Person& person, const std::vector<JobWeek>& others,
                                        const JobWeek& job) {
    int slots = slots_of(job);
    std::set<Day> days;
    const JobWeek* longest = nullptr;
    for (const WorkStretch& stretch : job.stretches) days.insert(stretch.at.day);
    for (const JobWeek& one : others) {
        slots += slots_of(one);
        for (const WorkStretch& stretch : one.stretches) days.insert(stretch.at.day);
        if (longest == nullptr || slots_of(one) > slots_of(*longest))
            longest = &one;
    }
    if (longest == nullptr || slots_of(*longest) == 0 || slots_of(job) == 0)
        return std::nullopt;
    const Minutes most = person.conditions.weekly_most;
    if (minutes_in(slots) > most)
        return clash("jobs_together.week_too_long", *longest,
                     {duration(slots), duration_text(most.count)});
    const int days_most = person.conditions.days_most;
    if (static_cast<int>(days.size()) > days_most)
        return clash("jobs_together.too_many_days", *longest,
                     {std::to_string(days.size()), std::to_string(days_most)});
    return std::nullopt;
}

}  // namespace

std::optional<Message> check_together(const Person& person, const std::vector<JobWeek>& others,
                                      const JobWeek& job) {
    for (const JobWeek& other : others) {
        if (auto found = check_pair(person, other, job))
            return found;
    }
    if (auto found = check_days(person, others, job))
        return found;
    return check_whole_week(person, others, job);
}

}  // namespace kynnys
