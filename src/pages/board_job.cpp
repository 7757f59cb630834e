#include "pages/board_job.h"

#include <algorithm>

#include "pages/form_parts.h"
#include "pages/task_words.h"

namespace kynnys::pages {

namespace {

const Task& task_at(const CarvingBoard& board, TaskIndex task) {
    return board.city.tasks[task.place()];
}

// The hours between which the workplace opens first and closes last.
struct Span {
    int from = slots_per_day;
    int to = 0;
};

Span span_of(const Workplace& workplace) {
    Span span;
    for (const Window& window : workplace.opening.windows()) {
        span.from = std::min(span.from, window.open);
        span.to = std::max(span.to, window.close);
    }
    return span;
}

std::string text(int number) {
    return std::to_string(number);
}

// The day as a strip; the words beside say the same.
Html strip(const CarvingBoard& board, const Shift& shift) {
    const Span span = span_of(board.workplace.row);
    Html pieces;
    for (const Piece& piece : shift.pieces)
        pieces += element("rect",
                          {{"x", text(piece.start - span.from)},
                           {"y", "0"},
                           {"width", text(piece.length)},
                           {"height", "4"},
                           {"class", "role-" + text(task_at(board, piece.task).owner.at % 4)}},
                          {});
    return element("svg",
                   {{"viewbox", "0 0 " + text(span.to - span.from) + " 4"},
                    {"preserveaspectratio", "none"},
                    {"class", "strip"},
                    {"aria-hidden", "true"}},
                   pieces);
}

// The tasks in their order, with the break where it comes.
std::string pieces_words(const Call& call, const CarvingBoard& board, const Shift& shift) {
    std::vector<std::string> names;
    bool is_before_break = shift.break_length > 0;
    for (const Piece& piece : shift.pieces) {
        if (is_before_break && piece.start >= shift.break_start + shift.break_length) {
            names.push_back(
                call.say("board.break", {duration_text(minutes_in(shift.break_length))}));
            is_before_break = false;
        }
        // What is done twice in a row is one thing to whoever reads it.
        const std::string& name = task_at(board, piece.task).name;
        if (names.empty() || names.back() != name)
            names.push_back(name);
    }
    return joined(names, " · ");
}

Html hours_of(const CarvedJob& job) {
    return element("strong", {{"class", "hours"}}, duration_text(paid_minutes(job)));
}

Html facts_of(const Call& call, const CarvingBoard& board, const CarvedJob& job) {
    return element("p", call.say("board.frees", {freed_words(board, job)})) +
           needs(call, board, job) +
           element("details", {{"class", "asks"}},
                   element("summary", call.say("board.asks")) + demand_list(call, board, job));
}

// "30 of 150 min" where not all of the task is done.
std::string share_words(const Call& call, const CarvingBoard& board, TaskIndex task, Minutes done) {
    const Minutes whole = weekly_minutes(task_at(board, task));
    if (done < whole)
        return call.say("board.part_of", {duration_text(done), duration_text(whole)});
    return duration_text(whole);
}

// The hours of the week are full, or the task's times are taken.
std::string why_not(const Call& call, const CarvingBoard& board, const BoardJob& job,
                    TaskIndex task) {
    const Task& asked = task_at(board, task);
    const Minutes piece = asked.rhythm.times > 0 ? asked.rhythm.each : asked.shortest_piece;
    const bool is_full = paid_minutes(*job.week) + piece > job.draft.weekly_most;
    return call.say(is_full ? "board.week_is_full" : "board.times_are_taken",
                    {duration_text(is_full ? job.draft.weekly_most : piece)});
}

std::string how_much(const Call& call, const CarvingBoard& board, const BoardJob& job,
                     TaskIndex task) {
    if (!job.week)
        return rhythm_words(call, task_at(board, task));
    const Minutes done = minutes_of(*job.week, task);
    return done.count == 0 ? why_not(call, board, job, task) : share_words(call, board, task, done);
}

// Whether the jobs together do more of the task than there is.
bool is_too_much(const CarvingBoard& board, TaskIndex task) {
    const Rhythm& rhythm = task_at(board, task).rhythm;
    const int there =
        rhythm.times > 0 ? rhythm.times * slots_in(rhythm.each) : slots_in(rhythm.weekly);
    Minutes done{0};
    for (const BoardJob& job : board.jobs) {
        if (job.week)
            done += minutes_of(*job.week, task);
    }
    return done > minutes_in(there);
}

TaskIndex index_of(const CarvingBoard& board, const std::string& id) {
    const auto found = std::find(board.task_ids.begin(), board.task_ids.end(), id);
    return {static_cast<int>(found - board.task_ids.begin())};
}

Html task_lines(const Call& call, const CarvingBoard& board, const BoardJob& job) {
    Html lines;
    for (const std::string& id : job.draft.tasks) {
        const TaskIndex task = index_of(board, id);
        const std::string name = task_at(board, task).name;
        Html line = element("span", name) + " " +
                    element("span", {{"class", "quiet-text"}}, how_much(call, board, job, task));
        if (is_too_much(board, task))
            line += " " + element("span", {{"class", "too-much"}}, call.say("board.too_much"));
        if (call.offers(Action::workplace_edit))
            line += board_form(call, board, "take_out",
                               hidden_field("job", job.draft.id) + hidden_field("tasks", id) +
                                   element("button",
                                           {{"class", "quiet"},
                                            {"aria-label", call.say("board.take_out", {name})}},
                                           "×"));
        lines += element("li", line);
    }
    return element("ul", {{"class", "job-tasks"}}, lines);
}

Html more_deeds(const Call& call, const CarvingBoard& board, std::size_t place) {
    const DraftJob& job = board.jobs[place].draft;
    const auto deed = [&](const char* name, const char* key, Button kind) {
        return board_form(call, board, name,
                          hidden_field("job", job.id) + button(call.say(key), kind));
    };
    const auto small = [&](const char* deed_name, const std::string& field, const char* label,
                           const std::string& value, const char* type) {
        const std::string input = field + "-" + job.id;
        return board_form(
            call, board, deed_name,
            hidden_field("job", job.id) + element("label", {{"for", input}}, call.say(label)) +
                element("input", {{"id", input}, {"name", field}, {"value", value}, {"type", type}},
                        {}) +
                button(call.say("button.save"), Button::secondary));
    };
    return element(
        "details", {{"class", "more"}},
        element("summary", call.say("board.more")) +
            small("rename", "name", "board.name", job_name(call, board, place), "text") +
            small("set_hours", "hours", "board.hours",
                  text(static_cast<int>(job.weekly_most.count / 60)), "number") +
            element("div", {{"class", "buttons"}},
                    link_button(call.say("board.print"), board_path(board) + "/" + job.id) +
                        deed("duplicate", "board.duplicate", Button::secondary) +
                        deed("remove", "board.remove", Button::danger)));
}

std::string job_with(const Call& call, const CarvingBoard& board, const std::string& task) {
    for (std::size_t place = 0; place < board.jobs.size(); ++place) {
        const auto& tasks = board.jobs[place].draft.tasks;
        if (std::find(tasks.begin(), tasks.end(), task) != tasks.end())
            return job_name(call, board, place);
    }
    return "";
}

// Each task once, in the order of the week.
std::vector<TaskIndex> tasks_in(const CarvedJob& job) {
    std::vector<TaskIndex> tasks;
    for (const Shift& shift : job.shifts) {
        for (const Piece& piece : shift.pieces) {
            if (std::find(tasks.begin(), tasks.end(), piece.task) == tasks.end())
                tasks.push_back(piece.task);
        }
    }
    return tasks;
}

Html proposed_tasks(const Call& call, const CarvingBoard& board, const CarvedJob& job,
                    std::size_t place) {
    Html lines;
    for (const TaskIndex task : tasks_in(job)) {
        const std::string& id = board.task_ids[task.place()];
        const std::string there = job_with(call, board, id);
        const std::string input = "take-" + text(static_cast<int>(place)) + "-" + id;
        Attributes attributes{
            {"type", "checkbox"}, {"name", "tasks"}, {"value", id}, {"id", input}};
        if (there.empty())
            attributes.emplace_back("checked", "");
        Html line =
            element("input", attributes, {}) +
            element("label", {{"for", input}}, task_at(board, task).name) + " " +
            element("span", {{"class", "quiet-text"}}, duration_text(minutes_of(job, task)));
        if (!there.empty())
            line += " " + element("span", {{"class", "differs"}}, call.say("board.is_in", {there}));
        lines += element("li", {{"class", "task"}}, line);
    }
    return element("ul", {{"class", "job-tasks"}}, lines);
}

}  // namespace

std::string suits_id(const std::string& job) {
    return "suits-" + job;
}

std::string freed_words(const CarvingBoard& board, const CarvedJob& job) {
    const auto freed = freed_minutes(job, board.workplace.row, board.city.tasks);
    std::vector<std::string> parts;
    for (std::size_t role = 0; role < freed.size(); ++role) {
        if (freed[role].count > 0)
            parts.push_back(board.workplace.row.roles[role].name + " " +
                            duration_text(freed[role]));
    }
    return joined(parts, " · ");
}

Html week_list(const Call& call, const CarvingBoard& board, const CarvedJob& job) {
    Html days;
    for (const Shift& shift : job.shifts)
        days += element(
            "li", element("span", {{"class", "day"}},
                          short_word(call, shift.day) + " " + clock_text(shift.start) + "–" +
                              clock_text(shift.end)) +
                      strip(board, shift) +
                      element("span", {{"class", "quiet-text"}}, pieces_words(call, board, shift)));
    return element("ul", {{"class", "week"}}, days);
}

Html demand_list(const Call& call, const CarvingBoard& board, const CarvedJob& job) {
    constexpr std::array step_keys{"task_page.asks_nothing", "task_page.step_1", "task_page.step_2",
                                   "task_page.step_3", "task_page.step_4"};
    const Demand together = demand_of(job, board.city.tasks);
    std::vector<Html> lines;
    for (int step = step_count - 1; step > 0; --step) {
        for (const AbilityLine& line : ability_catalogue()) {
            if (together.step(line.ability) == static_cast<Step>(step))
                lines.push_back(Html(wording(call, line.name)) + ": " +
                                call.say(step_keys.at(static_cast<std::size_t>(step))));
        }
    }
    if (lines.empty())
        return element("p", call.say("task_page.asks_nothing"));
    return web::html_list(lines);
}

Html needs(const Call& call, const CarvingBoard& board, const CarvedJob& job) {
    CodeSet<Licence> licences;
    CodeSet<Exposure> exposures;
    for (const TaskIndex task : tasks_in(job)) {
        licences = licences.united(task_at(board, task).licences);
        exposures = exposures.united(task_at(board, task).exposes_to);
    }
    Html all;
    if (!licences.is_empty())
        all += element(
            "p", call.say("board.licences", {words(call, "licence", licence_codes(), licences)}));
    if (!exposures.is_empty())
        all += element("p", call.say("board.exposures",
                                     {words(call, "exposure", exposure_codes(), exposures)}));
    return all;
}

Html job_card(const Call& call, const CarvingBoard& board, std::size_t place) {
    const BoardJob& job = board.jobs[place];
    const std::string heading = "job-" + job.draft.id;
    Html all = element("h3", {{"id", heading}}, job_name(call, board, place));
    if (job.week)
        all += hours_of(*job.week) + " " + call.say("board.a_week") +
               week_list(call, board, *job.week) + task_lines(call, board, job) +
               facts_of(call, board, *job.week) +
               element("p", {{"id", suits_id(job.draft.id)}, {"class", "suits"}},
                       call.offers(Action::person_list)
                           ? element("a", {{"href", board_path(board) + "/suits"}},
                                     call.say("board.who_suits"))
                           : Html());
    else
        all += element("p", {{"class", "quiet-text"}},
                       call.say(job.draft.tasks.empty() ? "board.job_is_empty"
                                                        : "board.job_is_no_week")) +
               task_lines(call, board, job);
    if (call.offers(Action::workplace_edit))
        all += more_deeds(call, board, place);
    return element("section",
                   {{"class", "job"}, {"data-job", job.draft.id}, {"aria-labelledby", heading}},
                   all);
}

Html proposal_card(const Call& call, const CarvingBoard& board, const Proposals& proposals,
                   std::size_t place) {
    const CarvedJob& job = proposals.carved.jobs[place];
    const std::string number = text(static_cast<int>(place) + 1);
    const std::string heading = "proposal-" + number;
    Html all = element("h3", {{"id", heading}}, call.say("board.proposal", {number})) +
               hours_of(job) + " " + call.say("board.a_week") + week_list(call, board, job) +
               facts_of(call, board, job);
    const Html tasks = proposed_tasks(call, board, job, place);
    if (call.offers(Action::workplace_edit))
        all += board_form(
            call, board, "put",
            tasks +
                hidden_field("hours",
                             text(static_cast<int>(proposals.wish.weekly_most.count / 60))) +
                element("p", {{"class", "put-bar"}},
                        job_choice(call, board, "take-into-" + number) +
                            button(call.say("board.take"), Button::secondary)));
    else
        all += tasks;
    return element("section", {{"class", "job proposed"}, {"aria-labelledby", heading}}, all);
}

}  // namespace kynnys::pages
