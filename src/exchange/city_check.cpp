#include "exchange/city_check.h"

#include <algorithm>

#include "exchange/city_schema.h"

namespace kynnys {

namespace {

bool is_unsound(const std::vector<bool>& rows, std::size_t row) {
    return row < rows.size() && rows[row];
}

std::string minutes_text(Minutes minutes) {
    return std::to_string(minutes.count);
}

class TaskCheck {
  public:
    TaskCheck(const City& city, std::size_t row, std::vector<Finding>& findings)
        : task_(city.tasks[row]),
          workplace_(city.workplaces[task_.workplace.place()]),
          row_(static_cast<int>(row)),
          findings_(findings) {}

    void check() {
        if (task_.rhythm.times > 0)
            check_times();
        else
            check_amount();
        check_windows();
    }

  private:
    void find(std::string_view column, const char* key, std::vector<std::string> arguments = {}) {
        arguments.insert(arguments.begin(), task_.id);
        findings_.push_back({tasks_file, row_, column, key, std::move(arguments)});
    }

    [[nodiscard]] int longest_window() const {
        int longest = 0;
        for (const Window window : task_.windows) longest = std::max(longest, window.length());
        return longest;
    }

    void check_times() {
        const Rhythm& rhythm = task_.rhythm;
        if (rhythm.weekly.count > 0)
            find("weekly_minutes", "task.has_two_rhythms");
        if (rhythm.each.count == 0)
            return find("each_minutes", "task.times_without_each");
        const auto holding =
            std::count_if(task_.windows.begin(), task_.windows.end(),
                          [&](Window window) { return window.length() >= slots_in(rhythm.each); });
        if (holding == 0)
            find("each_minutes", "task.each_fits_no_window",
                 {minutes_text(rhythm.each), minutes_text(minutes_in(longest_window()))});
        else if (rhythm.times > holding)
            find("times", "task.times_exceed_windows",
                 {std::to_string(rhythm.times), std::to_string(holding)});
    }

    void check_amount() {
        const Rhythm& rhythm = task_.rhythm;
        if (rhythm.each.count > 0)
            return find("times", "task.each_without_times");
        if (rhythm.weekly.count == 0)
            return find("weekly_minutes", "task.has_no_rhythm");
        if (task_.shortest_piece > rhythm.weekly)
            find("shortest_piece_minutes", "task.piece_exceeds_week",
                 {minutes_text(task_.shortest_piece), minutes_text(rhythm.weekly)});
        if (slots_in(task_.shortest_piece) > longest_window())
            find("shortest_piece_minutes", "task.piece_fits_no_window",
                 {minutes_text(task_.shortest_piece), minutes_text(minutes_in(longest_window()))});
    }

    void check_windows() {
        WeekGrid taken;
        std::vector<Window> overlapping;
        std::vector<Window> outside;
        for (const Window window : task_.windows) {
            WeekGrid one;
            one.open(window);
            if ((one.day(window.day) & taken.day(window.day)).any())
                overlapping.push_back(window);
            taken.open(window);
            if (!workplace_.opening.covers(window))
                outside.push_back(window);
        }
        const bool is_amount = task_.rhythm.times == 0;
        if (is_amount && !overlapping.empty())
            find("windows", "task.windows_overlap", {windows_text(overlapping)});
        if (!outside.empty())
            find("windows", "task.windows_outside_opening",
                 {windows_text(outside), windows_text(workplace_.opening.windows())});
    }

    const Task& task_;
    const Workplace& workplace_;
    int row_;
    std::vector<Finding>& findings_;
};

}  // namespace

std::vector<Finding> check_city(const City& city, const UnsoundRows& unsound) {
    std::vector<Finding> findings;
    for (std::size_t row = 0; row < city.people.size(); ++row) {
        const Person& person = city.people[row];
        const bool is_missing = person.wants_work && person.conditions.available.open_slots() == 0;
        if (is_missing && !is_unsound(unsound.people, row))
            findings.push_back({conditions_file,
                                static_cast<int>(row),
                                "available",
                                "person.has_no_available_time",
                                {person.id}});
    }
    for (std::size_t row = 0; row < city.tasks.size(); ++row) {
        const bool is_judged = !is_unsound(unsound.tasks, row) &&
                               !is_unsound(unsound.workplaces, city.tasks[row].workplace.place());
        if (is_judged)
            TaskCheck(city, row, findings).check();
    }
    return findings;
}

}  // namespace kynnys
