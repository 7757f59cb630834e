#include "pages/workplace_view.h"

#include "pages/contact_parts.h"
#include "pages/list_parts.h"
#include "pages/notice.h"
#include "pages/task_words.h"
#include "pages/workplace_pages.h"
#include "speech/writing.h"

namespace kynnys::pages {

namespace {

struct Sums {
    int core = 0;
    int assisting = 0;
    Minutes weekly{0};  // of the assisting ones
};

Sums sums_of(const std::vector<Card<Task>>& tasks) {
    Sums sums;
    for (const Card<Task>& card : tasks) {
        if (card.row.part == TaskPart::core) {
            ++sums.core;
        } else {
            ++sums.assisting;
            sums.weekly += weekly_minutes(card.row);
        }
    }
    return sums;
}

Html figure(const std::string& number, const std::string& what) {
    return element("li", element("strong", number) + " " + element("span", what));
}

Html figures(const Call& call, const std::vector<Card<Task>>& tasks) {
    const Sums sums = sums_of(tasks);
    return element(
        "ul", {{"class", "figures"}},
        figure(duration_text(sums.weekly), call.say("workplace_page.to_carve")) +
            figure(std::to_string(sums.assisting), call.say("workplace_page.assisting_tasks")) +
            figure(std::to_string(sums.core), call.say("workplace_page.core_tasks")));
}

Html ways(const Call& call, const std::string& path) {
    Html all = link_button(call.say("board.open"), path + "/board", Button::primary);
    if (call.offers(Action::workplace_edit))
        all += link_button(call.say("task_page.add"), path + "/tasks/new") +
               link_button(call.say("workplace_page.edit"), path + "/edit");
    return element("p", {{"class", "buttons"}}, all);
}

Html fact(const std::string& name, const Html& text) {
    return text.is_empty() ? Html() : element("dt", name) + element("dd", text);
}

std::string names_of(const Card<Workplace>& card) {
    std::vector<std::string> names;
    for (const ArrangementIndex one : card.row.arrangements)
        names.push_back(card.city.arrangements[one.place()].name);
    return joined(names, ", ");
}

Html facts(const Call& call, const Card<Workplace>& card) {
    const Workplace& one = card.row;
    const std::string& none = call.say("workplace_page.none");
    const std::string arrangements = names_of(card);
    const std::string access = words(call, "access_need", access_need_codes(), one.access);
    return element(
        "dl", {{"class", "facts"}},
        fact(call.say("workplace_page.opening"), week_text(call, one.opening)) +
            fact(call.say("workplace_page.at_once"), std::to_string(one.people_at_once)) +
            fact(call.say("workplace_page.most"), std::to_string(one.people_most)) +
            fact(call.say("workplace_page.wage"),
                 one.hourly_wage ? money_text(call.language(), *one.hourly_wage)
                                 : call.say("workplace_page.wage_unknown")) +
            fact(call.say("workplace_page.languages"),
                 words(call, "language", language_codes(), one.languages)) +
            fact(call.say("workplace_page.access"), access.empty() ? none : access) +
            fact(call.say("workplace_page.arrangements"),
                 arrangements.empty() ? none : arrangements));
}

Html task_name(const Call& call, const Card<Task>& card) {
    if (!call.offers(Action::workplace_edit))
        return card.row.name;
    const std::string where = workplace_path(call.argument("workplace"));
    return element("a", {{"href", where + "/tasks/" + card.id}}, card.row.name);
}

Html task_table(const Call& call, const std::string& id, const std::string& role,
                const std::vector<Card<Task>>& tasks) {
    web::HtmlTable table;
    table.id = id;
    table.caption =
        element("span", {{"class", "visually-hidden"}}, call.say("task_page.caption", {role}));
    for (const char* key :
         {"task_page.name", "task_page.how_much", "task_page.when", "task_page.part"})
        table.columns.emplace_back(call.say(key));
    for (const Card<Task>& card : tasks)
        table.rows.push_back({task_name(call, card), rhythm_words(call, card.row),
                              windows_words(call, card.row.windows), part_label(call, card.row)});
    if (table.rows.empty())
        return element("p", {{"class", "quiet-text"}}, call.say("task_page.none_of_role"));
    return web::html_table(table, web::HtmlWidth::may_scroll);
}

Html tasks_by_role(const Call& call, const Card<Workplace>& card,
                   const std::vector<Card<Task>>& tasks) {
    Html all;
    for (std::size_t place = 0; place < card.row.roles.size(); ++place) {
        const Role& role = card.row.roles[place];
        std::vector<Card<Task>> own;
        for (const Card<Task>& task : tasks) {
            if (task.row.owner.place() == place)
                own.push_back(task);
        }
        all +=
            element("h3", Html(role.name) + " " +
                              element("span", {{"class", "quiet-text"}},
                                      call.say("workplace_page.an_hour",
                                               {money_text(call.language(), role.hourly_cost)}))) +
            task_table(call, "role-" + std::to_string(place), role.name, own);
    }
    return all;
}

// Where there is nothing yet, how to begin.
Html beginning(const Call& call, const std::string& path) {
    return element("div", {{"class", "empty"}},
                   element("p", call.say("task_page.none_yet")) +
                       (call.offers(Action::workplace_edit)
                            ? element("p", {{"class", "buttons"}},
                                      link_button(call.say("task_page.copy"), path + "/copy"))
                            : Html()));
}

Html other_deeds(const Call& call, const std::string& path, bool has_tasks) {
    Html all;
    if (call.offers(Action::workplace_edit)) {
        all += link_button(call.say("role_page.edit"), path + "/roles");
        if (has_tasks)
            all += link_button(call.say("task_page.copy"), path + "/copy");
    }
    if (!call.offers(Action::workplace_link))
        return element("p", {{"class", "buttons"}}, all);
    return element("h2", call.say("workplace_page.contact")) +
           element("p", call.say("workplace_page.contact_text")) +
           element("div", {{"class", "buttons"}},
                   form(call, path + "/link",
                        button(call.say("workplace_page.make_link"), Button::secondary)) +
                       all);
}

Html whom_to_reach(const Call& call, const std::string& path, const WorkplaceContact& contact) {
    Html all = element("h2", call.say("site_page.contact")) +
               contact_list(call, contact, call.say("site_page.no_contact"));
    if (call.offers(Action::workplace_edit))
        all += element("p", link_button(call.say("site_page.change_contact"), path + "/contact"));
    return all;
}

}  // namespace

Page workplace_page(const Call& call, const Card<Workplace>& card,
                    const std::vector<Card<Task>>& tasks, const WorkplaceContact& contact) {
    const std::string path = workplace_path(card.id);
    Page page;
    page.title = card.row.name;
    page.crumbs = {{call.say("navigation.workplaces"), "/workplaces"}};
    std::vector<std::string> about;
    for (const std::string& one : {card.row.kind, card.row.district}) {
        if (!one.empty())
            about.push_back(one);
    }
    page.content = element("p", {{"class", "quiet-text"}}, joined(about, " · ")) +
                   (tasks.empty() ? Html() : figures(call, tasks)) + ways(call, path) +
                   element("h2", call.say("task_page.by_role")) +
                   (tasks.empty() ? beginning(call, path) : Html()) +
                   tasks_by_role(call, card, tasks) +
                   (tasks.empty() ? Html() : export_links(call, path + "/tasks")) +
                   element("h2", call.say("workplace_page.facts")) + facts(call, card) +
                   whom_to_reach(call, path, contact) + other_deeds(call, path, !tasks.empty());
    return page;
}

Page workplace_link_page(const Call& call, const Card<Workplace>& card, const MadeLink& made) {
    Page page;
    page.title = call.say("workplace_page.link_title");
    page.crumbs = workplace_crumbs(call, card);
    const std::string scheme = call.request().scheme == web::Scheme::https ? "https://" : "http://";
    const std::string address = scheme + call.request().host + "/link/" + made.secret;
    page.content =
        notice(Notice::alert, call.say("workplace_page.link_once"),
               call.say("workplace_page.link_text", {time_text(made.ends_at)})) +
        element("dl", {{"class", "facts"}},
                fact(call.say("workplace_page.link_address"), element("code", address)) +
                    fact(call.say("workplace_page.link_code"), element("code", made.code))) +
        element("p", link_button(call.say("workplace_page.back"), workplace_path(card.id)));
    return page;
}

}  // namespace kynnys::pages
