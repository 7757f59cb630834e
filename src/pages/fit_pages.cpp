// Whether a job fits a person: the verdict first, then every line, then why.
#include <algorithm>

#include "base/text.h"
#include "pages/fit_parts.h"
#include "pages/money_parts.h"
#include "pages/notice.h"
#include "pages/offer_parts.h"
#include "pages/proposal_parts.h"
#include "pages/routes.h"
#include "pages/words.h"
#include "speech/writing.h"
#include "web/error_response.h"

namespace kynnys::pages {

namespace {

using web::Method;

const std::string& name_or_id(const std::string& name, const std::string& id) {
    return name.empty() ? id : name;
}

Html verdict(const Call& call, const PlanSpeaker& speaker, const FitView& fit) {
    const bool is_partly = fit.view.refusals.empty() &&
                           std::any_of(fit.view.tasks.begin(), fit.view.tasks.end(),
                                       [](const TaskView& task) { return task.fit.is_possible(); });
    if (!fit.job)
        return notice(Notice::alert,
                      call.say(is_partly ? "fit_page.no_whole_job" : "fit_page.does_not_fit"),
                      element("p", speaker.say(fit.view.verdict)));
    const auto& arrangements = fit.job->job.arrangements;
    const std::string says =
        arrangements.empty()
            ? call.say("fit_page.fits")
            : call.say("fit_page.fits_if", {speaker.arrangements(fit.city, arrangements)});
    return notice(
        arrangements.empty() ? Notice::success : Notice::info, says,
        element("p", call.say(fit.proposal.empty() ? "fit_page.of_best" : "fit_page.of_proposal")));
}

Html figure(const std::string& name, const std::string& value, const std::string& remark) {
    Html all = element("dt", name) + element("dd", value);
    if (!remark.empty())
        all += element("dd", {{"class", "remark"}}, remark);
    return element("div", all);
}

Html figures(const Call& call, const FitView& fit) {
    const auto fitting = std::count_if(fit.view.tasks.begin(), fit.view.tasks.end(),
                                       [](const TaskView& task) { return task.fit.is_possible(); });
    Html all;
    if (fit.job)
        all += figure(call.say("fit_page.hours"), duration(weekly_minutes(fit.job->job)),
                      week_text(call.language(), fit.job->job));
    all +=
        figure(call.say("fit_page.travel"), duration(fit.one_way),
               call.say("fit_page.accepts", {duration(fit.city.people[0].conditions.travel_most)}));
    all += figure(call.say("fit_page.tasks"), std::to_string(fitting),
                  call.say("fit_page.of_tasks", {std::to_string(fit.view.tasks.size())}));
    return element("dl", {{"class", "figures"}}, all);
}

// What keeps the tasks away that are not part of the job.
Html tasks_that_do_not_fit(const Call& call, const PlanSpeaker& speaker, const FitView& fit) {
    Html items;
    int count = 0;
    for (const TaskView& task : fit.view.tasks) {
        if (task.fit.is_possible())
            continue;
        const Task& row = fit.city.tasks[task.task.place()];
        items += element("li", element("strong", name_or_id(row.name, row.id)) +
                                   refusal_list(call, speaker, fit.city, task.fit.refusals));
        ++count;
    }
    if (count == 0)
        return {};
    return element("details", element("summary", call.say("fit_page.limits_elsewhere",
                                                          {std::to_string(count)})) +
                                  element("ul", {{"class", "refused-tasks"}}, items));
}

Html repairs(const Call& call, const PlanSpeaker& speaker, const FitView& fit) {
    if (fit.job)
        return {};
    Html content = element("h2", call.say("fit_page.repairs"));
    if (fit.repairs.empty())
        return content + element("p", call.say("fit_page.no_repairs"));
    Html items;
    for (const Repair& repair : fit.repairs) {
        std::vector<std::string> changes;
        for (const Change& change : repair.changes)
            changes.push_back(speaker.say(message_of(fit.city, change)));
        items += element("li", Html(capitalised(listed(call.language(), changes))) + ". " +
                                   call.say("fit_page.repair_job",
                                            {duration(weekly_minutes(repair.alone->job)),
                                             week_text(call.language(), repair.alone->job)}));
    }
    return content + element("ol", {{"class", "limits"}}, items);
}

Html why(const Call& call, const PlanSpeaker& speaker, const FitView& fit) {
    if (!fit.job)
        return {};
    return element("h2", call.say("fit_page.week")) + week_list(call, fit.city, fit.job->job) +
           element("h2", call.say(fit.proposal.empty() ? "fit_page.worth" : "fit_page.why")) +
           reason_table(call, speaker, "reasons", fit.job->terms);
}

Html section(const std::string& title, const Html& content) {
    return content.is_empty() ? Html() : element("h2", title) + content;
}

Html to_plan(const Call& call, const FitView& fit) {
    if (fit.plan.empty() || !call.offers(Action::plan_view))
        return {};
    return element("p",
                   element("a", {{"href", "/plans/" + fit.plan}}, call.say("fit_page.to_plan")));
}

Result<Html> money_of(const Call& call, const FitView& fit) {
    if (!fit.job)
        return Html();
    return money_line(call, {fit.person, weekly_minutes(fit.job->job), fit.workplace});
}

Answer fit_page(const Call& call, const FitView& fit, const FormState& state) {
    const PlanSpeaker speaker = speaker_of(call, fit.city);
    const Person& person = fit.city.people[0];
    const Workplace& workplace = fit.city.workplaces[0];
    const std::string& name = name_or_id(person.name, person.id);
    Page page;
    page.title = call.say("fit_page.title", {name, name_or_id(workplace.name, workplace.id)});
    page.crumbs = {{call.say("navigation.people"), "/people"}, {name, "/people/" + fit.person}};
    page.content = verdict(call, speaker, fit) + TRY(money_of(call, fit));
    if (!person.wants_work)
        page.content += element("p", call.say("fit_page.wants_no_work"));
    page.content += figures(call, fit) + to_plan(call, fit) + offer_part(call, fit, state);
    page.content += section(call.say("fit_page.limits"),
                            refusal_list(call, speaker, fit.city, fit.view.refusals));
    page.content += element("h2", call.say("fit_page.lines")) + fit_lines(call, speaker, fit);
    page.content += tasks_that_do_not_fit(call, speaker, fit);
    page.content += section(call.say("fit_page.wishes"), wish_list(call, speaker, fit));
    page.content += repairs(call, speaker, fit) + why(call, speaker, fit);
    if (!state.errors.empty())
        page.status = web::status_of(state.errors.front().kind);
    return page;
}

Result<FitView> view_of(const Call& call) {
    return call.desks().fits.find(call.actor(), call.argument("person"), call.argument("place"));
}

Answer show(const Call& call) {
    return fit_page(call, TRY(view_of(call)), {});
}

// What can't be done now is told on the page, where the way out stands as well.
Answer again(const Call& call, Error error) {
    if (error.kind != ErrorKind::conflict && error.kind != ErrorKind::invalid)
        return error;
    return fit_page(call, TRY(view_of(call)), typed(call, {std::move(error)}));
}

Answer offer(const Call& call) {
    const auto made =
        call.desks().offers.offer(call.actor(), call.argument("person"), call.argument("place"));
    if (!made)
        return again(call, made.error());
    return SeeOther{"/proposals/" + made.value().id, "done.job_offered"};
}

Answer put_off(const Call& call) {
    const std::string& person = call.argument("person");
    const auto done = call.desks().offers.put_off(call.actor(), person, call.argument("place"),
                                                  call.field("reason"));
    if (!done)
        return again(call, done.error());
    return SeeOther{"/people/" + person + "/jobs", "done.is_put_off"};
}

Answer take_up(const Call& call) {
    const std::string& person = call.argument("person");
    TRY(call.desks().offers.take_up(call.actor(), person, call.argument("place")));
    return SeeOther{"/people/" + person + "/fit/" + call.argument("place"), "done.is_taken_up"};
}

}  // namespace

void add_fit_pages(Routes& routes) {
    routes.add(Method::get, "/people/{person}/fit/{place}", "page.person.fit", Door::user, show);
    routes.add(Method::post, "/people/{person}/fit/{place}/offer", "page.person.offer", Door::user,
               offer);
    routes.add(Method::post, "/people/{person}/fit/{place}/put-off", "page.person.put_off",
               Door::user, put_off);
    routes.add(Method::post, "/people/{person}/fit/{place}/take-up", "page.person.take_up",
               Door::user, take_up);
}

}  // namespace kynnys::pages
