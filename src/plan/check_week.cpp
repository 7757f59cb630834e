#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

#include "plan/check_rules.h"
#include "plan/check_share.h"

namespace kynnys {

namespace {

std::int64_t minutes_of(int slots) {
    return std::int64_t{slots} * minutes_per_slot;
}

bool is_in_the_day(const Shift& shift) {
    if (shift.start < 0 || shift.end > slots_per_day || shift.start >= shift.end ||
        shift.pieces.empty())
        return false;
    const bool has_break = shift.break_start >= 0;
    if (has_break && (shift.break_length < 1 || shift.break_start <= shift.start ||
                      shift.break_start + shift.break_length >= shift.end))
        return false;
    if (!has_break && shift.break_length != 0)
        return false;
    return std::all_of(shift.pieces.begin(), shift.pieces.end(), [&](const Piece& piece) {
        return piece.length >= 1 && piece.start >= shift.start &&
               piece.start + piece.length <= shift.end;
    });
}

std::string text(const Shift& shift) {
    return time_text(shift.day, shift.start, shift.end);
}

void check_open_slots(const CheckedProposal& checked, const Shift& shift, Findings& findings) {
    const Person& person = checked.person;
    const Window window{shift.day, shift.start, shift.end};
    if (!person.conditions.available.covers(window))
        findings.add("not_available", {person.id, text(shift)});
    if (!checked.workplace.opening.covers(window))
        findings.add("not_open", {person.id, checked.workplace.id, text(shift)});
    constexpr int eleven_at_night = 23 * slots_per_hour;
    constexpr int six_in_the_morning = 6 * slots_per_hour;
    if (person.conditions.not_exposed_to.has(Exposure::night_work) &&
        (shift.start < six_in_the_morning || shift.end > eleven_at_night))
        findings.add("at_night", {person.id, text(shift)});
    for (const auto& [time, liking] : person.wishes.times) {
        bool is_met = false;
        for (int slot = shift.start; slot < shift.end; ++slot)
            is_met = is_met || day_time_of(slot) == time;
        if (liking == Liking::never && is_met)
            findings.add("time_is_no_go", {person.id, text(shift)});
    }
}

void check_shift_length(const CheckedProposal& checked, const Shift& shift, Findings& findings) {
    const FairJobRules& rules = checked.city.policy.fair_job;
    const std::int64_t paid = minutes_of(shift.end - shift.start - shift.break_length);
    const Minutes way =
        travel_time(checked.person.home, checked.workplace.place, checked.person.travels_by);
    if (paid < rules.shift_fewest.count || paid < way.count * rules.travel_times_in_shift)
        findings.add("shift_too_short", {checked.person.id, text(shift)});
    if (paid > checked.person.conditions.daily_most.count)
        findings.add("day_too_long", {checked.person.id, text(shift)});
}

// A break, where one is due, lies in the last hour of the longest stretch and not in its first
// half; neither the work before it nor the work after it is longer than the stretch.
void check_break(const CheckedProposal& checked, const Shift& shift, Findings& findings) {
    const std::int64_t stretch =
        checked.person.conditions.stretch_most.count / minutes_per_slot * minutes_per_slot;
    const std::int64_t length = minutes_of(shift.end - shift.start);
    if (shift.break_start < 0) {
        if (length > stretch)
            findings.add("stretch_too_long", {checked.person.id, text(shift)});
        return;
    }
    if (length <= stretch)
        findings.add("break_not_needed", {checked.person.id, text(shift)});
    const std::int64_t due = checked.city.policy.fair_job.break_length.count;
    const std::int64_t taken = minutes_of(shift.break_length);
    if (taken < due || taken - minutes_per_slot >= due)
        findings.add("break_has_wrong_length", {checked.person.id, text(shift)});
    const std::int64_t before = minutes_of(shift.break_start - shift.start);
    const std::int64_t after = minutes_of(shift.end - shift.break_start) - taken;
    if (before > stretch || after > stretch)
        findings.add("stretch_too_long", {checked.person.id, text(shift)});
    if (before < stretch - 60 || 2 * before < stretch)
        findings.add("break_at_wrong_time", {checked.person.id, text(shift)});
}

// What lies between two pieces: nothing, the break alone, or paid waiting that is not too long.
void check_gap(const CheckedProposal& checked, const Shift& shift, int from, int to,
               Findings& findings) {
    if (to < from) {
        findings.add("pieces_overlap", {checked.person.id, text(shift)});
        return;
    }
    if (to == from)
        return;
    const bool is_break = shift.break_start == from && shift.break_start + shift.break_length == to;
    const bool touches_break = shift.break_start >= 0 && shift.break_start < to &&
                               shift.break_start + shift.break_length > from;
    const bool is_long = minutes_of(to - from) > checked.city.policy.fair_job.waiting_most.count;
    if (!is_break && (touches_break || is_long))
        findings.add("waiting_too_long", {checked.person.id, text(shift)});
}

void check_order_of_pieces(const CheckedProposal& checked, const Shift& shift, Findings& findings) {
    if (shift.pieces.front().start != shift.start ||
        shift.pieces.back().start + shift.pieces.back().length != shift.end)
        findings.add("shift_edge_without_work", {checked.person.id, text(shift)});
    for (std::size_t i = 0; i < shift.pieces.size(); ++i) {
        const Piece& piece = shift.pieces[i];
        const int end = piece.start + piece.length;
        if (shift.break_start >= 0 && shift.break_start < end &&
            shift.break_start + shift.break_length > piece.start)
            findings.add("pieces_overlap", {checked.person.id, text(shift)});
        if (i + 1 == shift.pieces.size())
            break;
        const Piece& next = shift.pieces[i + 1];
        check_gap(checked, shift, end, next.start, findings);
    }
}

// The window of the task's offers that the piece lies in.
std::optional<Window> window_of(const Task& task, Day day, const Piece& piece) {
    for (const Offer& offer : offers_of(task)) {
        const Window& window = offer.window;
        if (window.day == day && window.open <= piece.start &&
            piece.start + piece.length <= window.close)
            return window;
    }
    return std::nullopt;
}

// Tasks that can wait come in the order of their windows: by opening, closing, place in the list.
void check_routine(const CheckedProposal& checked, const Shift& shift, Findings& findings) {
    std::tuple<int, int, TaskIndex> latest{0, 0, {}};
    std::set<std::pair<TaskIndex, Window>> shares;
    for (const Piece& piece : shift.pieces) {
        const Task& task = checked.city.tasks[piece.task.place()];
        const std::optional<Window> window = window_of(task, shift.day, piece);
        if (!window)
            continue;
        if (task.rhythm.times == 0 && !shares.insert({piece.task, *window}).second)
            findings.add("share_in_two_pieces", {checked.person.id, task.id, text(shift)});
        if (!can_wait(task, *window))
            continue;
        const std::tuple place{window->open, window->close, piece.task};
        if (place < latest)
            findings.add("order_is_not_steady", {checked.person.id, text(shift)});
        latest = std::max(latest, place);
    }
}

void check_piece(const CheckedProposal& checked, const Shift& shift, const Piece& piece,
                 Findings& findings) {
    const Task& task = checked.city.tasks[piece.task.place()];
    const Window window{shift.day, piece.start, piece.start + piece.length};
    const std::vector<std::string> where{checked.person.id, task.id,
                                         time_text(shift.day, window.open, window.close)};
    const int least = least_slots(task);
    if (piece.length < least || (task.rhythm.times > 0 && piece.length > least))
        findings.add("piece_has_wrong_length", where);
    if (!window_of(task, shift.day, piece))
        findings.add("piece_outside_windows", where);
}

void check_rhythm_of_days(const CheckedProposal& checked, Findings& findings) {
    const auto& shifts = checked.proposal.job.shifts;
    int earliest = slots_per_day;
    int latest = 0;
    for (std::size_t i = 0; i < shifts.size(); ++i) {
        earliest = std::min(earliest, shifts[i].start);
        latest = std::max(latest, shifts[i].end);
        if (i > 0 && shifts[i - 1].day >= shifts[i].day)
            findings.add("shifts_out_of_order", {checked.person.id});
    }
    const std::int64_t rest = minutes_of(slots_per_day - (latest - earliest));
    if (rest < checked.person.conditions.rest_between.count)
        findings.add("rest_too_short", {checked.person.id});
    const int days_most =
        std::min(checked.person.conditions.days_most, checked.city.policy.fair_job.days_most);
    if (static_cast<int>(shifts.size()) > days_most)
        findings.add("too_many_days", {checked.person.id});
}

void check_hours(const CheckedProposal& checked, Findings& findings) {
    const FairJobRules& rules = checked.city.policy.fair_job;
    std::int64_t paid = 0;
    for (const Shift& shift : checked.proposal.job.shifts)
        paid += minutes_of(shift.end - shift.start - shift.break_length);
    const std::vector<std::string> where{checked.person.id, std::to_string(paid)};
    if (paid < rules.weekly_fewest.count)
        findings.add("week_too_short", where);
    if (paid > checked.person.conditions.weekly_most.count)
        findings.add("week_too_long", where);
    if (checked.person.in_work_activity && paid > rules.work_activity_edge.count)
        findings.add("work_activity_edge_passed", where);
}

}  // namespace

void check_week(const CheckedProposal& checked, Findings& findings) {
    const auto& shifts = checked.proposal.job.shifts;
    if (shifts.empty()) {
        findings.add("job_is_empty", {checked.person.id});
        return;
    }
    for (const Shift& shift : shifts) {
        if (!is_in_the_day(shift)) {
            findings.add("shift_is_malformed", {checked.person.id, day_text(shift.day)});
            continue;
        }
        check_open_slots(checked, shift, findings);
        check_shift_length(checked, shift, findings);
        check_break(checked, shift, findings);
        check_order_of_pieces(checked, shift, findings);
        check_routine(checked, shift, findings);
        for (const Piece& piece : shift.pieces) check_piece(checked, shift, piece, findings);
    }
    check_rhythm_of_days(checked, findings);
    check_hours(checked, findings);
}

}  // namespace kynnys
