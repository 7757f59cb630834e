// The page of a workplace's contact, by a link: each job on one sheet, two answers, whom to call.
// Plain words, and nothing about a client that the client has not let out.
#include "base/text.h"
#include "pages/contact_parts.h"
#include "pages/routes.h"
#include "pages/subsidy_parts.h"
#include "pages/words.h"
#include "speech/writing.h"
#include "web/error_response.h"

namespace kynnys::pages {

namespace {

using web::Method;

Page site_page(const Call& call, const std::string& title, const Html& content) {
    Page page;
    page.title = title;
    if (call.request().path != "/site")
        page.crumbs = {{call.say("site_page.home"), "/site"}};
    page.content = element(
        "div", {{"class", "own"}},
        content + element("form", {{"method", "post"}, {"action", "/link"}, {"class", "leave"}},
                          element("button", {{"class", "quiet"}}, call.say("link_page.leave"))));
    return page;
}

const std::string& name_of(const Task& task) {
    return task.name.empty() ? task.id : task.name;
}

Html times(const Call& call, const CarvedJob& job) {
    std::vector<Html> all;
    for (const Shift& shift : job.shifts)
        all.emplace_back(word(call, shift.day) + " " + hours_text(shift.start, shift.end));
    return web::html_list(all);
}

Html tasks(const SiteView& view, const CarvedJob& job) {
    std::vector<Html> all;
    for (const TaskTotal& total : task_totals(job))
        all.push_back(Html(name_of(view.city.tasks[total.task.place()])) + " " +
                      element("span", {{"class", "quiet-text"}}, duration(total.weekly)));
    return web::html_list(all);
}

// What the job leaves to whom: the hours of the roles that it frees.
Html freed(const Call& call, const SiteView& view, const CarvedJob& job) {
    const Workplace& workplace = view.city.workplaces.front();
    const auto minutes = freed_minutes(job, workplace, view.city.tasks);
    std::vector<Html> all;
    for (std::size_t role = 0; role < minutes.size(); ++role) {
        if (minutes[role].count > 0)
            all.emplace_back(workplace.roles[role].name + ": " + duration(minutes[role]));
    }
    return all.empty() ? Html() : element("h3", call.say("site_page.frees")) + web::html_list(all);
}

Html what_helps(const Call& call, const SiteView& view, const CarvedJob& job) {
    std::vector<Html> all;
    for (const ArrangementIndex one : job.arrangements) {
        const Arrangement& arrangement = view.city.arrangements[one.place()];
        Html text = arrangement.name;
        if (arrangement.weekly_help.count > 0)
            text += " " + element("span", {{"class", "quiet-text"}},
                                  call.say("site_page.help", {duration(arrangement.weekly_help)}));
        all.push_back(text);
    }
    return element("h3", call.say("site_page.what_helps")) +
           (all.empty() ? element("p", call.say("site_page.nothing_special"))
                        : web::html_list(all));
}

Html whom_to_call(const Call& call, const SiteView& view, const SiteJob& job) {
    std::vector<Html> all;
    for (const Caller& caller : job.callers) {
        Html text = caller.name;
        if (!caller.phone.empty())
            text += ", " + phone_link(caller.phone);
        all.push_back(text);
    }
    return element("h3", call.say("site_page.whom_to_call")) +
           (all.empty()
                ? element("p", view.organisation)
                : web::html_list(all) + element("p", {{"class", "quiet-text"}}, view.organisation));
}

Html answered(const Call& call, const SiteAnswer& answer) {
    return element("p", {{"class", "state"}},
                   element("strong", call.say("site_page.your_answer")) + " " +
                       word(call, "site_answer", site_answer_codes(), answer.kind) + " " +
                       element("span", {{"class", "quiet-text"}}, time_text(answer.answered_at)));
}

Html answer_form(const Call& call, const SiteJob& job, const FormState& state) {
    const FormParts parts(call, state);
    return form(
        call, "/site/jobs/" + job.proposal,
        parts.area({"message", "site_page.message", "site_page.message_hint"}, 2) +
            element("div", {{"class", "buttons"}},
                    button(call.say("site_page.suits"), Button::primary, "answer", "suits") +
                        button(call.say("site_page.talk"), Button::secondary, "answer", "talk")));
}

// One form is on a page of its own, so that what was typed and its error stand together.
Html job_sheet(const Call& call, const SiteView& view, const SiteJob& job, const Html& below) {
    const std::string title = job.person_name.empty()
                                  ? call.say("site_page.job")
                                  : call.say("site_page.job_of", {job.person_name});
    Html all = element("h2", title) +
               element("p", call.say("job.weekly", {duration(weekly_minutes(job.job))})) +
               element("p", call.say(job.state == ProposalState::agreed ? "site_page.is_agreed"
                                                                        : "site_page.is_asked")) +
               element("h3", call.say("site_page.tasks")) + tasks(view, job.job) +
               element("h3", call.say("site_page.times")) + times(call, job.job) +
               what_helps(call, view, job.job) + freed(call, view, job.job) +
               whom_to_call(call, view, job);
    if (job.answer)
        all += answered(call, *job.answer);
    return element("section", {{"class", "card job-sheet"}}, all + below);
}

Html contact_facts(const Call& call, const SiteView& view) {
    return element("h2", call.say("site_page.contact")) +
           contact_list(call, view.contact, call.say("site_page.no_contact")) +
           element("p", link_button(call.say("site_page.change_contact"), "/site/contact"));
}

Answer home(const Call& call) {
    const SiteView view = TRY(call.desks().sites.find(call.actor()));
    Html sheets;
    for (const SiteJob& job : view.jobs)
        sheets += job_sheet(
            call, view, job,
            element("p", link_button(
                             call.say(job.answer ? "site_page.answer_again" : "site_page.answer"),
                             "/site/jobs/" + job.proposal, Button::primary)));
    Html content = element("p", call.say("site_page.what", {view.organisation}));
    content += sheets.is_empty() ? element("p", {{"class", "empty"}}, call.say("site_page.no_jobs"))
                                 : sheets;
    return site_page(call, view.city.workplaces.front().name,
                     content + subsidies(call) + contact_facts(call, view));
}

Answer job_page(const Call& call, const FormState& state) {
    const SiteView view = TRY(call.desks().sites.find(call.actor()));
    for (const SiteJob& job : view.jobs) {
        if (job.proposal != call.argument("proposal"))
            continue;
        Page page = site_page(call, call.say("site_page.answer"),
                              FormParts(call, state).error_summary() +
                                  job_sheet(call, view, job, answer_form(call, job, state)));
        if (!state.errors.empty())
            page.status = web::status_of(state.errors.front().kind);
        return page;
    }
    return Error{ErrorKind::not_found, "proposal.is_unknown", "", {}};
}

Answer show_job(const Call& call) {
    return job_page(call, {});
}

Answer answer(const Call& call) {
    const auto kind = site_answer_codes().parse(call.field("answer"));
    if (!kind)
        return kind.error();
    const auto done = call.desks().sites.answer(call.actor(), call.argument("proposal"),
                                                kind.value(), call.field("message"));
    if (done)
        return SeeOther{"/site", "done.site_answered"};
    if (done.error().kind != ErrorKind::invalid)
        return done.error();
    return job_page(call, typed(call, {done.error()}));
}

Page contact_page(const Call& call, const ContactForm& shown) {
    Page page = site_page(call, call.say("site_page.change_contact"),
                          contact_form(call, {"/site/contact", "/site"}, shown));
    if (!shown.state.errors.empty())
        page.status = web::status_of(shown.state.errors.front().kind);
    return page;
}

Answer show_contact(const Call& call) {
    const WorkplaceContact contact =
        TRY(call.desks().sites.contact(call.actor(), call.actor().subject));
    return contact_page(call, shown_contact(contact));
}

Answer save_contact(const Call& call) {
    const std::string& workplace = call.actor().subject;
    const auto saved =
        call.desks().sites.change_contact(call.actor(), workplace, typed_contact(call));
    if (saved)
        return SeeOther{"/site", "done.contact_saved"};
    return contact_page(call, TRY(contact_again(call, workplace, saved.error())));
}

}  // namespace

void add_site_pages(Routes& routes) {
    routes.add(Method::get, "/site", "page.site", Door::link, home);
    routes.add(Method::get, "/site/jobs/{proposal}", "page.site.job", Door::link, show_job);
    routes.add(Method::post, "/site/jobs/{proposal}", "page.site.answer", Door::link, answer);
    routes.add(Method::get, "/site/contact", "page.site.contact", Door::link, show_contact);
    routes.add(Method::post, "/site/contact", "page.site.contact.save", Door::link, save_contact);
}

}  // namespace kynnys::pages
