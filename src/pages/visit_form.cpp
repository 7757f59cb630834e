#include "pages/visit_form.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "pages/words.h"

namespace kynnys::pages {

namespace {

// Most visits have one of these; another number is typed.
constexpr std::array usual_minutes_of_visits{15, 30, 45, 60, 90, 120};

std::string task_field(std::size_t number) {
    return "task-" + std::to_string(number);
}

std::string task_name_field(std::size_t number) {
    return "task-name-" + std::to_string(number);
}

std::vector<Option> steps(const Call& call) {
    return options(call, "independence", independence_codes());
}

std::vector<Option> minute_options(const Call& call) {
    std::vector<Option> all;
    for (const int minutes : usual_minutes_of_visits)
        all.push_back({std::to_string(minutes),
                       call.say("visit_page.minutes_short", {std::to_string(minutes)})});
    return all;
}

bool is_usual(const std::string& minutes) {
    return std::any_of(usual_minutes_of_visits.begin(), usual_minutes_of_visits.end(),
                       [&](int one) { return std::to_string(one) == minutes; });
}

// A group of radio buttons whose legend is no message but a task's name.
Html task_group(const FormParts& parts, std::size_t number, const std::string& name) {
    const std::string field = task_field(number);
    const std::string chosen = parts.value(field);
    Html all;
    std::size_t place = 0;
    for (const Option& step : steps(parts.call())) {
        const std::string id = field + "-" + std::to_string(place++);
        Attributes attributes{{"type", "radio"},
                              {"name", field},
                              {"value", step.value},
                              {"id", id},
                              {"class", "hds-radio-button__input"}};
        if (step.value == chosen)
            attributes.emplace_back("checked", "");
        all += element(
            "div", {{"class", "hds-radio-button"}},
            element("input", attributes, {}) +
                element("label", {{"for", id}, {"class", "hds-radio-button__label"}}, step.text));
    }
    return element("fieldset", {{"class", "hds-selection-group visit-task"}},
                   element("legend", {{"class", "hds-selection-group__legend"}}, name) +
                       hidden_field(task_name_field(number), name) +
                       element("div", {{"class", "hds-selection-group__items visit-steps"}}, all));
}

// The fields of the form that say tasks: their numbers by the tasks' names.
std::map<std::string, std::size_t> task_numbers(const Call& call) {
    std::map<std::string, std::size_t> numbers;
    for (std::size_t number = 0; number <= visit_tasks_most; ++number) {
        if (const std::string name = call.field(task_name_field(number)); !name.empty())
            numbers.emplace(name, number);
    }
    return numbers;
}

}  // namespace

std::vector<std::string> tasks_of(const Visitable& person, const std::string& placement) {
    std::vector<std::string> tasks;
    for (const VisitPlace& place : person.places) {
        if (place.placement != placement)
            continue;
        tasks = place.tasks.empty() ? std::vector<std::string>{place.title} : place.tasks;
    }
    for (const std::string& task : person.tasks) {
        if (std::find(tasks.begin(), tasks.end(), task) == tasks.end())
            tasks.push_back(task);
    }
    tasks.resize(std::min(tasks.size(), visit_tasks_most - 1));
    return tasks;
}

Html task_pattern(const FormParts& parts) {
    return element("template", {{"id", "visit-task"}}, task_group(parts, visit_tasks_most, ""));
}

Html visit_fields(const FormParts& parts, const std::vector<std::string>& tasks) {
    const Call& call = parts.call();
    Html groups;
    for (std::size_t number = 0; number < tasks.size(); ++number)
        groups += task_group(parts, number, tasks[number]);
    return element("div", {{"class", "visit-tasks"}}, groups) +
           parts.radios({"minutes", "visit_page.minutes", ""}, minute_options(call)) +
           parts.radios({"mood", "visit_page.mood", ""},
                        options(call, "visit_mood", visit_mood_codes())) +
           parts.text({"next_on", "visit_page.next_on", "", "date"}) +
           element(
               "details", {{"class", "visit-more"}},
               element("summary", call.say("visit_page.more")) +
                   parts.text({"day", "visit_page.day", "", "date"}) +
                   parts.radios({"activity", "visit_page.activity", ""},
                                options(call, "visit_activity", visit_activity_codes())) +
                   parts.text({"other_minutes", "visit_page.other_minutes", ""}) +
                   parts.text({"new_task", "visit_page.new_task", "visit_page.new_task_hint"}) +
                   parts.choice({"new_task_step", "visit_page.new_task_step", ""}, steps(call)) +
                   parts.area({"words", "visit_page.words", "visit_page.words_hint"}, 3)) +
           parts.error_summary();
}

web::Parameters visit_values(const Visit& visit, const std::vector<std::string>& tasks) {
    web::Parameters values;
    const auto shown = [&](std::string_view field) {
        const auto all = values_of(visit, field);
        return all.empty() ? std::string() : all.front();
    };
    for (const std::string_view field : {visit_field::day, visit_field::activity, visit_field::mood,
                                         visit_field::words, visit_field::next_on})
        values.add(std::string(field), shown(field));
    const std::string minutes = shown(visit_field::minutes);
    values.add(is_usual(minutes) ? "minutes" : "other_minutes", minutes);
    for (std::size_t number = 0; number < tasks.size(); ++number)
        values.add(task_field(number), shown(std::string(visit_field::task) + tasks[number]));
    return values;
}

std::map<std::string, std::string> typed_visit(const Call& call) {
    std::map<std::string, std::string> values;
    for (const std::string_view field : {visit_field::day, visit_field::activity, visit_field::mood,
                                         visit_field::words, visit_field::next_on})
        values[std::string(field)] = call.field(field);
    if (values["activity"].empty())
        values["activity"] = std::string(visit_activity_codes().code(VisitActivity::at_work));
    const std::string other = call.field("other_minutes");
    values[std::string(visit_field::minutes)] = other.empty() ? call.field("minutes") : other;
    for (const auto& [name, number] : task_numbers(call))
        values[std::string(visit_field::task) + name] = call.field(task_field(number));
    if (const std::string name = call.field("new_task"); !name.empty())
        values[std::string(visit_field::task) + name] = call.field("new_task_step");
    return values;
}

std::vector<Error> at_form_fields(const Call& call, std::vector<Error> errors) {
    const auto numbers = task_numbers(call);
    for (Error& error : errors) {
        if (error.field == visit_field::minutes && !call.field("other_minutes").empty())
            error.field = "other_minutes";
        if (!error.field.starts_with(visit_field::task))
            continue;
        const auto found = numbers.find(error.field.substr(visit_field::task.size()));
        error.field = found == numbers.end() ? "new_task" : task_field(found->second);
    }
    return errors;
}

}  // namespace kynnys::pages
