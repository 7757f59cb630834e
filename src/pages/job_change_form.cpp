#include "pages/job_change_form.h"

#include <algorithm>

#include "base/text.h"
#include "pages/proposal_parts.h"
#include "pages/row_form.h"
#include "pages/words.h"
#include "speech/writing.h"

namespace kynnys::pages {

namespace {

constexpr const char* keep_field = "keep";

std::string day_field(Day was) {
    return "day-" + day_text(was);
}
std::string start_field(Day was) {
    return "start-" + day_text(was);
}
std::string end_field(Day was) {
    return "end-" + day_text(was);
}

const std::string& name_of(const City& city, TaskIndex task) {
    const Task& row = city.tasks[task.place()];
    return row.name.empty() ? row.id : row.name;
}

std::vector<Option> days(const Call& call) {
    std::vector<Option> all;
    for (int day = 0; day < days_per_week; ++day)
        all.push_back({day_text(static_cast<Day>(day)), word(call, static_cast<Day>(day))});
    all.push_back({"", call.say("job_change_page.left_out")});
    return all;
}

Html shift_fields(const FormParts& parts, const Shift& shift) {
    const Call& call = parts.call();
    const Html times =
        parts.choice({day_field(shift.day), "job_change_page.day"}, days(call)) +
        parts.text({start_field(shift.day), "job_change_page.start", "", "text", "off"}) +
        parts.text({end_field(shift.day), "job_change_page.end", "", "text", "off"});
    return element(
        "fieldset", {{"class", "shift-fields"}},
        element("legend", call.say("job_change_page.shift",
                                   {word(call, shift.day), hours_text(shift.start, shift.end)})) +
            element("div", {{"class", "times"}}, times));
}

void take_shift(const Call& call, const Shift& shift, TypedChange& typed) {
    const std::string day = call.field(day_field(shift.day));
    if (day.empty()) {
        typed.change.shifts.push_back({shift.day, std::nullopt});
        return;
    }
    const std::string start = call.field(start_field(shift.day));
    const std::string end = call.field(end_field(shift.day));
    auto windows = parse_windows(day + " " + start + "-" + end);
    if (windows && windows.value().size() == 1) {
        typed.change.shifts.push_back({shift.day, windows.value().front()});
        return;
    }
    const std::string key = windows ? "week.not_a_time" : windows.error().key;
    typed.errors.push_back(
        {ErrorKind::invalid, key, start_field(shift.day), {start + "–" + end, start, ""}});
}

}  // namespace

web::Parameters job_values(const ProposalSheet& sheet, const CarvedJob& job) {
    web::Parameters values;
    for (const TaskTotal& total : task_totals(job))
        values.add(keep_field, sheet.city.tasks[total.task.place()].id);
    for (const Shift& shift : job.shifts) {
        values.add(day_field(shift.day), day_text(shift.day));
        values.add(start_field(shift.day), clock_text(shift.start));
        values.add(end_field(shift.day), clock_text(shift.end));
    }
    return values;
}

Html job_change_fields(const FormParts& parts, const ProposalSheet& sheet,
                       const CarvedJob& planned) {
    std::vector<Option> tasks;
    for (const TaskTotal& total : task_totals(planned))
        tasks.push_back({sheet.city.tasks[total.task.place()].id, name_of(sheet.city, total.task),
                         duration(total.weekly)});
    Html shifts;
    for (const Shift& shift : planned.shifts) shifts += shift_fields(parts, shift);
    return parts.ticks({keep_field, "job_change_page.tasks", "job_change_page.tasks_hint"}, tasks) +
           element("h2", parts.call().say("job_change_page.when")) +
           element("p", {{"class", "quiet-text"}}, parts.call().say("job_change_page.when_hint")) +
           shifts;
}

TypedChange typed_change(const Call& call, const ProposalSheet& sheet, const CarvedJob& planned) {
    TypedChange typed;
    const auto kept = call.form().fields.all(keep_field);
    for (const TaskTotal& total : task_totals(planned)) {
        const std::string& code = sheet.city.tasks[total.task.place()].id;
        if (std::find(kept.begin(), kept.end(), code) == kept.end())
            typed.change.without.push_back(code);
    }
    for (const Shift& shift : planned.shifts) take_shift(call, shift, typed);
    return typed;
}

std::vector<Error> errors_of(const Call& call, const City& city,
                             const std::vector<ChangeFault>& faults) {
    const PlanSpeaker speaker = speaker_of(call, city);
    std::vector<Error> errors;
    for (const ChangeFault& fault : faults) {
        const std::string field = fault.shift  ? start_field(*fault.shift)
                                  : fault.task ? keep_field
                                               : "";
        const std::string sentence = speaker.say(fault.violation);
        const auto known = std::find_if(errors.begin(), errors.end(), [&](const Error& error) {
            return !field.empty() && error.field == field;
        });
        if (known == errors.end())
            errors.push_back({ErrorKind::invalid, "job_change_page.breaks", field, {sentence}});
        else
            known->arguments[0] += " " + sentence;
    }
    return errors;
}

}  // namespace kynnys::pages
