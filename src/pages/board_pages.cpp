// The carving board of a workplace.
#include <algorithm>

#include "base/random_id.h"
#include "pages/address.h"
#include "pages/board_job.h"
#include "pages/board_view.h"
#include "pages/notice.h"
#include "pages/proposal_parts.h"
#include "pages/routes.h"
#include "pages/task_words.h"
#include "pages/workplace_form.h"
#include "pages/workplace_pages.h"
#include "web/error_response.h"

namespace kynnys::pages {

namespace {

using web::Method;

// Whether a script of the board asks, which takes the parts that change.
bool wants_parts(const Call& call) {
    return call.request().headers.find("HX-Request") != nullptr;
}

web::Response parts(const Html& html, int status = web::status::ok) {
    web::Response response = web::html_response(html.markup());
    response.status = status;
    return response;
}

Result<CarvingBoard> board_of(const Call& call) {
    return call.desks().carving.find(call.actor(), call.argument("workplace"));
}

Result<std::optional<Proposals>> proposals_for(const Call& call, const CarvingBoard& board) {
    const auto hours = parse_whole(call.query("hours"));
    if (!hours)
        return std::optional<Proposals>{};
    const Minutes wished{std::clamp<std::int64_t>(hours.value(), 2, 40) * 60};
    const WeekWish wish{wished};
    return std::optional(Proposals{wish, TRY(call.desks().carving.propose(board, wish))});
}

Result<Page> page_of(const Call& call, const CarvingBoard& board, const Html& on_top) {
    Page page;
    page.title = call.say("board.title", {board.workplace.row.name});
    page.crumbs = workplace_crumbs(call, board.workplace);
    page.content = board_view(call, board, TRY(proposals_for(call, board)), on_top);
    return page;
}

Answer show(const Call& call) {
    return TRY(page_of(call, TRY(board_of(call)), {}));
}

std::vector<std::string> all_of(const Call& call, const char* name) {
    std::vector<std::string> all;
    for (const std::string_view one : call.form().fields.all(name)) all.emplace_back(one);
    return all;
}

struct DeedName {
    const char* name;
    CarvingStep step;
};
constexpr std::array deeds{DeedName{"put", CarvingStep::put},
                           DeedName{"take_out", CarvingStep::take_out},
                           DeedName{"rename", CarvingStep::rename},
                           DeedName{"set_hours", CarvingStep::set_hours},
                           DeedName{"duplicate", CarvingStep::duplicate},
                           DeedName{"remove", CarvingStep::remove}};

CarvingChange change_of(const Call& call) {
    CarvingChange change;
    const std::string deed = call.field("deed");
    for (const DeedName& one : deeds) {
        if (deed == one.name)
            change.step = one.step;
    }
    change.job = call.field("job");
    change.new_id = new_id();
    change.name = call.field("name");
    change.tasks = all_of(call, "tasks");
    if (const auto hours = parse_whole(call.field("hours")))
        change.weekly_most = {hours.value() * 60};
    return change;
}

// What was asked for, as the desk takes it.
std::vector<CarvingChange> changes_of(const Call& call) {
    if (call.field("deed") != "take_all")
        return {change_of(call)};
    std::vector<CarvingChange> changes;
    for (const std::string& proposal : all_of(call, "proposal")) {
        CarvingChange change = change_of(call);
        change.tasks.clear();
        for (const std::string_view id : split(proposal, ' ')) change.tasks.emplace_back(id);
        changes.push_back(std::move(change));
    }
    return changes;
}

Result<Done> changed(const Call& call) {
    CarvingDesk& desk = call.desks().carving;
    const std::string& id = call.argument("workplace");
    if (call.field("deed") == "undo")
        return desk.undo(call.actor(), id, call.version_seen());
    return desk.change(call.actor(), id, changes_of(call), call.version_seen());
}

std::string tasks_words(const CarvingBoard& board, const std::vector<std::string>& ids) {
    std::vector<std::string> names;
    for (const std::string& id : ids) {
        const auto found = std::find(board.task_ids.begin(), board.task_ids.end(), id);
        if (found != board.task_ids.end())
            names.push_back(
                board.city.tasks[static_cast<std::size_t>(found - board.task_ids.begin())].name);
    }
    return joined(names, ", ");
}

std::vector<std::string> without(const std::vector<std::string>& all,
                                 const std::vector<std::string>& others) {
    std::vector<std::string> left;
    for (const std::string& one : all) {
        if (std::find(others.begin(), others.end(), one) == others.end())
            left.push_back(one);
    }
    return left;
}

// What somebody else has changed since the draft that was seen.
std::vector<Html> differences(const Call& call, const CarvingBoard& board,
                              const CarvingDraft& seen) {
    std::vector<Html> lines;
    for (std::size_t place = 0; place < board.jobs.size(); ++place) {
        const DraftJob& job = board.jobs[place].draft;
        const std::string name = job_name(call, board, place);
        const auto was = std::find_if(seen.jobs.begin(), seen.jobs.end(),
                                      [&](const DraftJob& one) { return one.id == job.id; });
        if (was == seen.jobs.end()) {
            lines.emplace_back(call.say("board.theirs_new", {name, tasks_words(board, job.tasks)}));
            continue;
        }
        const auto come = without(job.tasks, was->tasks);
        const auto gone = without(was->tasks, job.tasks);
        if (!come.empty())
            lines.emplace_back(call.say("board.theirs_put", {name, tasks_words(board, come)}));
        if (!gone.empty())
            lines.emplace_back(call.say("board.theirs_out", {name, tasks_words(board, gone)}));
        if (was->name != job.name || was->weekly_most != job.weekly_most)
            lines.emplace_back(call.say("board.theirs_details", {name}));
    }
    if (seen.jobs.size() > board.jobs.size() || lines.empty())
        lines.emplace_back(call.say("board.theirs_other"));
    return lines;
}

// The board as it is now, what somebody else has done to it, and what was asked for, to be done
// after all by a click.
Result<Html> conflict(const Call& call, const CarvingBoard& board) {
    const auto seen = TRY(call.desks().carving.draft_at(call.actor(), call.argument("workplace"),
                                                        call.version_seen()));
    Html fields;
    for (const auto& [name, value] : call.form().fields.pairs()) {
        if (name != "form_secret" && name != "version" && name != "deed")
            fields += hidden_field(name, value);
    }
    return notice(Notice::alert, call.say("board.was_changed"),
                  element("p", call.say("board.was_changed_text")) +
                      web::html_list(differences(call, board, seen.value_or(CarvingDraft{}))) +
                      board_form(call, board, call.field("deed"),
                                 fields + button(call.say("board.do_it_anyway"))));
}

Answer answer(const Call& call, const Error* error) {
    const CarvingBoard board = TRY(board_of(call));
    Html on_top;
    if (error != nullptr)
        on_top = error->key == "row.was_changed"
                     ? TRY(conflict(call, board))
                     : notice(Notice::error, "", element("p", call.say(*error)));
    const int status = error == nullptr ? web::status::ok : web::status_of(error->kind);
    if (wants_parts(call))
        return parts(board_change(call, board, on_top), status);
    Page page = TRY(page_of(call, board, on_top));
    page.status = status;
    return page;
}

Answer change(const Call& call) {
    const auto done = changed(call);
    if (!done && done.error().kind != ErrorKind::conflict &&
        done.error().kind != ErrorKind::invalid)
        return done.error();
    if (!done || wants_parts(call))
        return answer(call, done ? nullptr : &done.error());
    return SeeOther{address(call.request().path, call.request().query), ""};
}

std::string count_words(const Call& call, const BoardSuits& all, const JobSuits& job) {
    const auto free = std::count_if(job.people.begin(), job.people.end(),
                                    [](const Suited& one) { return one.arrangement.empty(); });
    return call.say(
        all.is_part ? "board.suits_part" : "board.suits",
        {std::to_string(free), std::to_string(static_cast<std::int64_t>(job.people.size()) - free),
         std::to_string(all.people)});
}

// "25 min each way · Wished for: laundry · has another job".
std::string suited_words(const Call& call, const CarvingBoard& board, const Suited& one) {
    const PlanSpeaker speaker = speaker_of(call, board.city);
    std::vector<std::string> words{call.say("board.trip", {duration_text(one.trip)})};
    for (const Term& reason : one.reasons) words.push_back(speaker.say(reason));
    if (!one.arrangement.empty())
        words.push_back(call.say("board.with_arrangement", {one.arrangement}));
    if (one.has_other_job)
        words.push_back(call.say("board.has_other_job"));
    return joined(words, " · ");
}

Html people_list(const Call& call, const CarvingBoard& board, const JobSuits& job) {
    const std::string path = board_path(board) + "/" + job.job + "/offer";
    std::vector<Html> lines;
    for (const Suited& one : job.people) {
        Html line = element("a", {{"href", "/people/" + one.id}}, one.name) + " " +
                    element("span", {{"class", "quiet-text"}}, suited_words(call, board, one));
        if (call.offers(Action::proposal_decide))
            line += form(call, path,
                         button(call.say("board.offer_to", {one.name}), Button::secondary, "person",
                                one.id));
        lines.push_back(std::move(line));
    }
    return element("div", {{"class", "suited"}}, web::html_list(lines));
}

// Counts for the cards of the board; as a page of its own, with the names.
Answer suits_answer(const Call& call, const Error* error) {
    const CarvingBoard board = TRY(board_of(call));
    const BoardSuits all = TRY(call.desks().carving.suits(call.actor(), board));
    Html html;
    for (std::size_t place = 0; place < board.jobs.size(); ++place) {
        if (!board.jobs[place].week)
            continue;
        const std::string counts = count_words(call, all, all.jobs[place]);
        if (wants_parts(call))
            html += element("p",
                            {{"id", suits_id(all.jobs[place].job)},
                             {"class", "suits"},
                             {"hx-swap-oob", "true"}},
                            element("a", {{"href", board_path(board) + "/suits"}}, counts));
        else
            html += element("h2", job_name(call, board, place)) + element("p", counts) +
                    people_list(call, board, all.jobs[place]);
    }
    if (wants_parts(call))
        return parts(html);
    Page page;
    page.title = call.say("board.who_suits");
    page.crumbs = workplace_crumbs(call, board.workplace);
    page.crumbs.push_back({call.say("board.crumb"), board_path(board)});
    if (error != nullptr) {
        page.status = web::status_of(error->kind);
        page.content = notice(Notice::error, "", element("p", call.say(*error)));
    }
    page.content += html.is_empty()
                        ? element("p", {{"class", "empty"}}, call.say("board.suits_nothing"))
                        : element("p", call.say("board.suits_text")) + html;
    return page;
}

Answer suits(const Call& call) {
    return suits_answer(call, nullptr);
}

Answer offer(const Call& call) {
    const auto made = call.desks().offers.offer_from_board(
        call.actor(), call.field("person"), call.argument("workplace"), call.argument("job"));
    if (made)
        return SeeOther{"/proposals/" + made.value().id, "done.job_offered"};
    if (made.error().kind != ErrorKind::conflict)
        return made.error();
    return suits_answer(call, &made.error());
}

// One page for the workplace and whoever is asked: no word about anybody's health.
Answer describe(const Call& call) {
    const CarvingBoard board = TRY(board_of(call));
    const auto job = std::find_if(board.jobs.begin(), board.jobs.end(), [&](const BoardJob& one) {
        return one.draft.id == call.argument("job");
    });
    if (job == board.jobs.end() || !job->week)
        return Error{ErrorKind::not_found, "subject.is_unknown", "", {}};
    Page page;
    page.title = job_name(call, board, static_cast<std::size_t>(job - board.jobs.begin()));
    page.crumbs = workplace_crumbs(call, board.workplace);
    page.crumbs.push_back({call.say("board.crumb"), board_path(board)});
    page.content =
        element("p", board.workplace.row.name) +
        element("p",
                element("strong", {{"class", "hours"}}, duration_text(paid_minutes(*job->week))) +
                    " " + call.say("board.a_week")) +
        element("h2", call.say("board.week")) + week_list(call, board, *job->week) +
        element("h2", call.say("task_page.demands")) + demand_list(call, board, *job->week) +
        needs(call, board, *job->week) + element("h2", call.say("board.relief")) +
        element("p", call.say("board.frees", {freed_words(board, *job->week)})) +
        element("p", element("button",
                             {{"class", "hds-button hds-button--primary"},
                              {"data-print", ""},
                              {"hidden", ""}},
                             call.say("board.print")));
    return page;
}

}  // namespace

void add_board_pages(Routes& routes) {
    routes.add(Method::get, "/workplaces/{workplace}/board", "page.board", Door::user, show);
    routes.add(Method::post, "/workplaces/{workplace}/board", "page.board.change", Door::user,
               change);
    routes.add(Method::get, "/workplaces/{workplace}/board/suits", "page.board.suits", Door::user,
               suits);
    routes.add(Method::get, "/workplaces/{workplace}/board/{job}", "page.board.job", Door::user,
               describe);
    routes.add(Method::post, "/workplaces/{workplace}/board/{job}/offer", "page.board.offer",
               Door::user, offer);
}

}  // namespace kynnys::pages
