// Plans: the list, making one, how far it has come, and by which rules it was made.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "pages/address.h"
#include "pages/list_file.h"
#include "pages/list_parts.h"
#include "pages/plan_frame.h"
#include "pages/plan_parts.h"
#include "pages/words.h"
#include "speech/writing.h"

namespace kynnys::pages {

namespace {

using web::Method;

constexpr int runs_a_page = 20;

struct Time {
    const char* seconds;
    const char* text;
};
constexpr std::array times{Time{"10", "plan_page.quick"}, Time{"60", "plan_page.usual"},
                           Time{"300", "plan_page.thorough"}};

Html make_form(const Call& call, FormState state) {
    if (!call.offers(Action::plan_make))
        return {};
    if (state.values.find("seconds") == nullptr)
        state.values = {{"seconds", times[0].seconds}, {"keeps", "yes"}, {"edges", "yes"}};
    const FormParts parts(call, state);
    std::vector<Option> options;
    for (const Time& one : times) options.push_back({one.seconds, call.say(one.text)});
    return parts.error_summary() +
           form(call, "/plans",
                parts.choice({"seconds", "plan_page.seconds", "plan_page.seconds_hint"}, options) +
                    parts.tick({"keeps", "plan_page.keeps", "plan_page.keeps_hint"}) +
                    parts.tick({"edges", "plan_page.edges", "plan_page.edges_hint"}) +
                    button(call.say("button.make_plan")));
}

Html row_state(const Call& call, const PlanRun& run) {
    return state_badge(call, run.state) + " " +
           element("span", {{"class", "quiet-text"}}, state_sentence(call, run));
}

std::vector<Html> row(const Call& call, const PlanRun& run) {
    const bool is_done = run.state == PlanState::done;
    const auto only_done = [&](const std::string& text) {
        return is_done ? Html(text) : Html("–");
    };
    return {element("a", {{"href", "/plans/" + run.id}}, title_of(call, run)), row_state(call, run),
            only_done(call.say("plan_page.placed_of",
                               {grouped_number(run.placed), grouped_number(run.wanting_work)})),
            only_done(duration({run.weekly_minutes})), only_done(gap_text(call, run))};
}

web::HtmlTable table_of(const Call& call, const std::vector<PlanRun>& runs) {
    web::HtmlTable table{"plans", call.say("plan_page.caption"), {}, {}};
    for (const char* key : {"plan_page.plan", "plan_page.state", "plan_page.placed",
                            "plan_page.hours", "plan_page.gap"})
        table.columns.emplace_back(call.say(key));
    for (const PlanRun& run : runs) table.rows.push_back(row(call, run));
    return table;
}

Result<Page> list_page(const Call& call, const FormState& state) {
    auto runs = TRY(call.desks().plans.list(call.actor(), call.query("after"), runs_a_page + 1));
    std::optional<std::string> next;
    if (runs.size() > runs_a_page) {
        runs.resize(runs_a_page);
        next = runs.back().id;
    }
    Page page;
    page.title = call.say("navigation.plans");
    page.content = make_form(call, state) +
                   list_table(table_of(call, runs), call.say("plan_page.empty")) +
                   paging(call, "/plans", next) + export_links(call, "/plans");
    return page;
}

Result<TableFile> list_file(const Call& call) {
    const auto runs = TRY(call.desks().plans.list(call.actor(), "", rows_in_a_file));
    return file_of("plans", table_of(call, runs));
}

Answer list(const Call& call) {
    return TRY(list_page(call, {}));
}

Answer make(const Call& call) {
    const auto seconds = parse_whole(call.field("seconds"));
    const PlanKeeps keeps = call.is_ticked("keeps") ? PlanKeeps::decided : PlanKeeps::nothing;
    const PlanEdges edges = call.is_ticked("edges") ? PlanEdges::kept : PlanEdges::ignored;
    const auto run =
        call.desks().plans.make(call.actor(), seconds ? seconds.value() : 0, keeps, edges);
    if (run)
        return SeeOther{"/plans/" + run.value().id, "done.plan_asked"};
    if (run.error().kind != ErrorKind::invalid)
        return run.error();
    Page page = TRY(list_page(call, typed(call, {run.error()})));
    page.status = web::status::invalid;
    return page;
}

// Seconds since it was begun, of those it may take.
Html progress_bar(const Call& call, const PlanRun& run) {
    const auto since = std::chrono::floor<std::chrono::seconds>(now() - run.changed_at).count();
    const std::int64_t most = std::max<std::int64_t>(1, run.seconds_allowed);
    const std::int64_t passed = run.state == PlanState::running
                                    ? std::clamp<std::int64_t>(since, 0, most)
                                    : std::int64_t{0};
    return element(
        "progress",
        {{"max", std::to_string(most)},
         {"value", std::to_string(passed)},
         {"aria-label", call.say("plan_page.progress")}},
        call.say("plan_page.seconds_of", {std::to_string(passed), std::to_string(most)}));
}

// Asked for again and again until there is something else to see.
Html progress(const Call& call, const PlanRun& run) {
    const std::string path = "/plans/" + run.id;
    const Html cancel = call.offers(Action::plan_cancel)
                            ? form(call, path + "/cancel",
                                   button(call.say("button.cancel_plan"), Button::secondary))
                            : Html();
    return element("div",
                   {{"class", "progress"},
                    {"hx-get", path + "/progress"},
                    {"hx-trigger", "every 2s"},
                    {"hx-swap", "outerHTML"}},
                   progress_bar(call, run) +
                       element("p", element("a", {{"href", path}}, call.say("plan_page.refresh"))) +
                       cancel);
}

bool is_under_way(const PlanRun& run) {
    return run.state == PlanState::waiting || run.state == PlanState::running;
}

Answer show(const Call& call) {
    const std::string& plan = call.argument("plan");
    const PlanHead head = TRY(call.desks().plan_reviews.find(call.actor(), plan));
    const std::string path = "/plans/" + plan;
    if (head.run.state == PlanState::done)
        return head.shows_people ? proposals_answer(call, {})
                                 : Answer(plan_page(call, head, path, Html()));
    return plan_page(call, head, path, is_under_way(head.run) ? progress(call, head.run) : Html());
}

// The same place once more, or the whole page when there is something to see.
Answer show_progress(const Call& call) {
    const PlanRun run = TRY(call.desks().plans.find(call.actor(), call.argument("plan")));
    web::Response response = web::html_response(progress(call, run).markup());
    if (!is_under_way(run))
        response.headers.set("HX-Redirect", "/plans/" + run.id);
    return response;
}

Answer cancel(const Call& call) {
    TRY(call.desks().plans.cancel(call.actor(), call.argument("plan")));
    return SeeOther{"/plans/" + call.argument("plan"), "done.plan_cancelled"};
}

Html fact(const std::string& name, const Html& value) {
    return element("dt", name) + element("dd", value);
}

Answer settings(const Call& call) {
    const PlanHead head = TRY(call.desks().plan_reviews.find(call.actor(), call.argument("plan")));
    const PlanRun& run = head.run;
    Html facts =
        fact(call.say("plan_page.asked_by"), head.asked_by) +
        fact(call.say("plan_page.asked_at"), time_text(run.asked_at)) +
        fact(call.say("plan_page.ready_at"), time_text(run.changed_at)) +
        fact(call.say("plan_page.seconds"),
             call.say("plan_page.so_many_seconds", {std::to_string(run.seconds_allowed)})) +
        fact(call.say("plan_page.keeps"),
             call.say(run.keeps == PlanKeeps::decided ? "plan_page.keeps_decided"
                                                      : "plan_page.keeps_nothing")) +
        fact(call.say("plan_page.edges"),
             call.say(run.edges == PlanEdges::kept ? "plan_page.edges_kept"
                                                   : "plan_page.edges_ignored")) +
        fact(call.say("plan_page.rules"), run.policy_version) +
        fact(call.say("plan_page.fingerprint"), element("code", run.city_fingerprint));
    Html content =
        element("dl", {{"class", "facts"}}, facts) + element("p", call.say("plan_page.rules_text"));
    if (call.offers(Action::policy_view))
        content +=
            element("p", element("a", {{"href", "/policy"}}, call.say("plan_page.to_rules")));
    if (head.shows_people)
        content += element("p", element("a", {{"href", "/plans/" + run.id + "/document"}},
                                        call.say("plan_page.as_file")));
    return plan_page(call, head, "/plans/" + run.id + "/settings", content);
}

// The plan file, for checking it elsewhere.
Answer document(const Call& call) {
    web::Response response =
        web::text_response(TRY(call.desks().plans.document(call.actor(), call.argument("plan"))));
    response.headers.set("Content-Type", "application/json");
    response.headers.set("Content-Disposition", "attachment; filename=\"plan.json\"");
    return response;
}

}  // namespace

void add_plan_pages(Routes& routes) {
    routes.add(Method::get, "/plans", "page.plans", Door::user, list);
    routes.add(Method::get, "/plans.csv", "page.plans.csv", Door::user, csv_of(list_file));
    routes.add(Method::get, "/plans.xlsx", "page.plans.xlsx", Door::user, xlsx_of(list_file));
    routes.add(Method::post, "/plans", "page.plans.make", Door::user, make);
    routes.add(Method::get, "/plans/{plan}", "page.plan", Door::user, show);
    routes.add(Method::get, "/plans/{plan}/progress", "page.plan.progress", Door::user,
               show_progress);
    routes.add(Method::post, "/plans/{plan}/cancel", "page.plan.cancel", Door::user, cancel);
    routes.add(Method::get, "/plans/{plan}/settings", "page.plan.settings", Door::user, settings);
    routes.add(Method::get, "/plans/{plan}/document", "page.plan.document", Door::user, document);
    add_plan_view_routes(routes);
    add_proposal_routes(routes);
}

}  // namespace kynnys::pages
