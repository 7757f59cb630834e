#include "pages/board_view.h"

#include <algorithm>

#include "pages/address.h"
#include "pages/board_job.h"
#include "pages/form_parts.h"
#include "pages/task_words.h"
#include "pages/workplace_pages.h"

namespace kynnys::pages {

namespace {

constexpr std::array hours_offered{4, 6, 8, 12, 16, 20, 25};

// On a phone the board is two steps, one of them seen at a time.
constexpr const char* tasks_step = "choose-tasks";
constexpr const char* jobs_step = "see-jobs";

// What answers a form of the board is seen in its second step.
std::string to_jobs(const std::string& path) {
    return path + "#" + jobs_step;
}

std::string text(std::size_t number) {
    return std::to_string(number);
}

// The jobs that have the task, "Job A, Job C".
std::string jobs_with(const Call& call, const CarvingBoard& board, const std::string& task) {
    std::vector<std::string> names;
    for (std::size_t place = 0; place < board.jobs.size(); ++place) {
        const auto& tasks = board.jobs[place].draft.tasks;
        if (std::find(tasks.begin(), tasks.end(), task) != tasks.end())
            names.push_back(job_name(call, board, place));
    }
    return joined(names, ", ");
}

Html task_line(const Call& call, const CarvingBoard& board, std::size_t place) {
    const Task& task = board.city.tasks[place];
    const std::string& id = board.task_ids[place];
    const bool is_core = task.part == TaskPart::core;
    Attributes attributes{
        {"type", "checkbox"}, {"name", "tasks"}, {"value", id}, {"id", "task-" + id}};
    if (is_core)
        attributes.emplace_back("disabled", "");
    Html line = element("input", attributes, {}) +
                element("label", {{"for", "task-" + id}}, task.name) + " " +
                element("span", {{"class", "quiet-text"}}, rhythm_words(call, task));
    if (is_core)
        return element("li", {{"class", "task"}}, line + " " + part_label(call, task));
    if (task.demand == Demand())
        line += " " + element("span", {{"class", "quiet-text"}}, call.say("board.asks_nothing"));
    if (const std::string there = jobs_with(call, board, id); !there.empty())
        line += " " + element("span", {{"class", "in-job"}}, there);
    return element("li", {{"class", "task"}, {"data-task", id}, {"draggable", "true"}}, line);
}

Html tasks_of_role(const Call& call, const CarvingBoard& board, std::size_t role) {
    Html lines;
    for (std::size_t place = 0; place < board.city.tasks.size(); ++place) {
        if (board.city.tasks[place].owner.place() == role)
            lines += task_line(call, board, place);
    }
    if (lines.is_empty())
        return {};
    const std::string heading = "tasks-of-" + text(role);
    return element("h3", {{"id", heading}}, board.workplace.row.roles[role].name) +
           element("ul", {{"class", "tasks"}, {"aria-labelledby", heading}}, lines);
}

// `swap` for a part that comes along with another.
enum class Swap { with_page, along };

Attributes part(const char* id, Swap swap, const char* css) {
    Attributes attributes{{"id", id}, {"class", css}};
    if (swap == Swap::along)
        attributes.emplace_back("hx-swap-oob", "true");
    return attributes;
}

Html tasks_part(const Call& call, const CarvingBoard& board, Swap swap) {
    Html all = element("h2", {{"id", "tasks-heading"}}, call.say("task_page.by_role"));
    if (board.city.tasks.empty())
        all += element("p", {{"class", "empty"}}, call.say("task_page.none_yet"));
    Html lists;
    for (std::size_t role = 0; role < board.workplace.row.roles.size(); ++role)
        lists += tasks_of_role(call, board, role);
    if (call.offers(Action::workplace_edit) && !board.city.tasks.empty())
        lists = board_form(
            call, board, "put",
            lists + element("p", {{"class", "put-bar"}},
                            job_choice(call, board, "put-into") + button(call.say("board.put"))));
    all += lists;
    return element("div", part("board-tasks", swap, "board-tasks"), all);
}

std::string minutes_of_day(Instant instant) {
    const std::string all = time_text(instant);
    return all.substr(all.find(' ') + 1);
}

Html head_part(const Call& call, const CarvingBoard& board, Swap swap) {
    std::string about = call.say("board.tasks", {text(board.city.tasks.size())});
    if (board.version > 0)
        about += " · " + call.say("board.saved", {minutes_of_day(board.changed_at)});
    Html all = element("p", {{"class", "quiet-text"}}, about);
    if (board.can_be_undone && call.offers(Action::workplace_edit))
        all += board_form(call, board, "undo",
                          element("button",
                                  {{"class", "hds-button hds-button--secondary"},
                                   {"id", "board-undo"},
                                   {"aria-keyshortcuts", "Control+Z"}},
                                  call.say("board.undo")));
    Attributes attributes = part("board-head", swap, "board-head");
    attributes.emplace_back("data-version", std::to_string(board.version));
    return element("div", attributes, all);
}

// Who suits the jobs is looked for once they are there, and fills the places of the cards.
Html suits_loader(const Call& call, const CarvingBoard& board) {
    if (!call.offers(Action::person_list) || board.jobs.empty())
        return {};
    return element("div",
                   {{"hx-get", board_path(board) + "/suits"},
                    {"hx-trigger", "load delay:300ms"},
                    {"hx-swap", "none"}},
                   {});
}

Html jobs_part(const Call& call, const CarvingBoard& board, const Html& on_top) {
    Html all = on_top + element("h2", call.say("board.jobs"));
    if (board.jobs.empty())
        all += element("p", {{"class", "empty"}}, call.say("board.no_job_yet"));
    for (std::size_t place = 0; place < board.jobs.size(); ++place)
        all += job_card(call, board, place);
    return element("div", {{"id", "board-jobs"}, {"class", "board-jobs"}},
                   all + suits_loader(call, board));
}

Html propose_form(const Call& call, const CarvingBoard& board,
                  const std::optional<Proposals>& proposals) {
    const std::int64_t chosen = proposals ? proposals->wish.weekly_most.count / 60 : 12;
    Html options;
    for (const int hours : hours_offered) {
        Attributes attributes{{"value", std::to_string(hours)}};
        if (hours == chosen)
            attributes.emplace_back("selected", "");
        options +=
            element("option", attributes, call.say("board.hours_a_week", {std::to_string(hours)}));
    }
    const std::string path = board_path(board);
    return element("form",
                   {{"method", "get"},
                    {"action", to_jobs(path)},
                    {"class", "propose"},
                    {"hx-get", path},
                    {"hx-target", "#board-proposals"},
                    {"hx-select", "#board-proposals"},
                    {"hx-swap", "outerHTML settle:0ms"}},
                   element("label", {{"for", "propose-hours"}}, call.say("board.propose_hours")) +
                       element("select", {{"id", "propose-hours"}, {"name", "hours"}}, options) +
                       button(call.say("board.propose"), Button::secondary));
}

Html take_all(const Call& call, const CarvingBoard& board, const Proposals& proposals) {
    Html fields;
    for (const CarvedJob& job : proposals.carved.jobs) {
        std::vector<std::string> ids;
        for (std::size_t place = 0; place < board.task_ids.size(); ++place) {
            if (minutes_of(job, {static_cast<int>(place)}).count > 0)
                ids.push_back(board.task_ids[place]);
        }
        fields += hidden_field("proposal", joined(ids, " "));
    }
    fields += hidden_field("hours", std::to_string(proposals.wish.weekly_most.count / 60));
    return board_form(call, board, "take_all", fields + button(call.say("board.take_all")));
}

Html left_out(const Call& call, const CarvingBoard& board, const Proposals& proposals) {
    std::vector<Html> lines;
    for (const LeftOut& one : proposals.carved.left_out) {
        std::string what;
        if (one.key == "left_out.licence_missing")
            what = call.say("licence." + one.code);
        else if (const auto ability = parse_ability(one.code); ability.is_ok())
            what = wording(call, line_of(ability.value()).name);
        lines.push_back(Html(board.city.tasks[one.task.place()].name) + ": " +
                        element("span", {{"class", "quiet-text"}}, call.say(one.key, {what})));
    }
    if (lines.empty())
        return {};
    return element("details", {{"class", "left-out"}},
                   element("summary", call.say("board.left_out", {text(lines.size())})) +
                       web::html_list(lines));
}

Html proposals_part(const Call& call, const CarvingBoard& board,
                    const std::optional<Proposals>& proposals) {
    Html all;
    if (proposals) {
        all += element("h2", {{"tabindex", "-1"}, {"id", "proposals-heading"}},
                       call.say("board.proposals"));
        if (proposals->carved.jobs.empty())
            all += element("p", {{"class", "empty"}}, call.say("board.no_proposal"));
        else if (call.offers(Action::workplace_edit))
            all += take_all(call, board, *proposals);
        for (std::size_t place = 0; place < proposals->carved.jobs.size(); ++place)
            all += proposal_card(call, board, *proposals, place);
        all += left_out(call, board, *proposals);
    }
    return element("div", {{"id", "board-proposals"}, {"class", "board-jobs"}}, all);
}

Html board_steps(const Call& call) {
    const auto step = [&](const char* id, const char* key) {
        return element("li", element("a", {{"href", std::string("#") + id}}, call.say(key)));
    };
    return element(
        "nav", {{"class", "board-steps"}, {"aria-label", call.say("board.steps")}},
        element("ol", step(tasks_step, "board.choose_tasks") + step(jobs_step, "board.see_jobs")));
}

}  // namespace

std::string board_path(const CarvingBoard& board) {
    return workplace_path(board.workplace.id) + "/board";
}

std::string job_name(const Call& call, const CarvingBoard& board, std::size_t place) {
    const std::string& name = board.jobs[place].draft.name;
    return name.empty() ? call.say("board.job", {std::string(1, static_cast<char>('A' + place))})
                        : name;
}

Html job_choice(const Call& call, const CarvingBoard& board, const std::string& id) {
    Html options = element("option", {{"value", ""}}, call.say("board.new_job"));
    for (std::size_t place = 0; place < board.jobs.size(); ++place)
        options += element("option", {{"value", board.jobs[place].draft.id}},
                           job_name(call, board, place));
    return element("label", {{"for", id}}, call.say("board.into")) +
           element("select", {{"id", id}, {"name", "job"}}, options);
}

Html board_form(const Call& call, const CarvingBoard& board, const std::string& deed,
                const Html& content) {
    const std::string path = address(board_path(board), call.request().query);
    return element(
        "form",
        {{"method", "post"},
         {"action", to_jobs(path)},
         {"class", "board-form " + deed},
         {"hx-post", path},
         {"hx-target", "#board-jobs"},
         {"hx-swap", "outerHTML settle:0ms"}},
        secret_field(call) + hidden_field("deed", deed) + version_field(board.version) + content);
}

Html board_view(const Call& call, const CarvingBoard& board,
                const std::optional<Proposals>& proposals, const Html& on_top) {
    return element("p", {{"id", "board-said"}, {"role", "status"}, {"class", "visually-hidden"}},
                   "") +
           element("div", {{"class", "board-top"}},
                   head_part(call, board, Swap::with_page) + propose_form(call, board, proposals)) +
           board_steps(call) +
           element("div", {{"class", "board"}, {"data-said", call.say("board.said")}},
                   element("div", {{"id", tasks_step}}, tasks_part(call, board, Swap::with_page)) +
                       element("div", {{"id", jobs_step}},
                               jobs_part(call, board, on_top) +
                                   proposals_part(call, board, proposals)));
}

Html board_change(const Call& call, const CarvingBoard& board, const Html& on_top) {
    return jobs_part(call, board, on_top) + head_part(call, board, Swap::along) +
           tasks_part(call, board, Swap::along);
}

}  // namespace kynnys::pages
