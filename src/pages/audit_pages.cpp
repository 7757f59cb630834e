// The audit log: who did or looked at what, whom it concerned, and whether the log itself is whole.
#include <algorithm>

#include "base/text.h"
#include "pages/address.h"
#include "pages/form_parts.h"
#include "pages/list_file.h"
#include "pages/list_parts.h"
#include "pages/notice.h"
#include "pages/routes.h"
#include "pages/words.h"

namespace kynnys::pages {

namespace {

using web::Method;

constexpr int events_a_page = 50;
constexpr int events_in_a_file = 100'000;
constexpr std::size_t faults_shown = 20;

// "person.view" is the message "action.person_view".
std::string action_word(const Call& call, const std::string& action) {
    std::string key = "action." + action;
    std::replace(key.begin() + static_cast<std::ptrdiff_t>(std::string("action.").size()),
                 key.end(), '.', '_');
    const auto said = message(call.language(), key, {});
    return said ? *said : action;
}

Result<std::optional<Instant>> day_in(const Call& call, std::string_view name,
                                      std::chrono::days later) {
    const std::string text = call.query(name);
    if (text.empty())
        return std::optional<Instant>();
    const auto day = parse_date(text);
    if (!day)
        return Error{ErrorKind::invalid, "audit_page.day_is_wrong", std::string(name), {}};
    return std::optional<Instant>(std::chrono::sys_days(day.value()) + later);
}

Result<AuditQuery> query_of(const Call& call, int most) {
    AuditQuery query;
    query.actor = call.query("actor");
    query.subject = call.query("subject");
    query.action = call.query("action");
    query.from = TRY(day_in(call, "from", std::chrono::days{0}));
    query.to = TRY(day_in(call, "to", std::chrono::days{1}));
    query.before = call.query("after");
    query.most = most;
    return query;
}

std::string name_of(const AuditView& view, const std::string& id) {
    const auto found = view.users.find(id);
    // The end of an id tells ids apart.
    constexpr std::size_t shown = 8;
    return found != view.users.end() ? found->second
                                     : "…" + id.substr(id.size() - std::min(shown, id.size()));
}

std::string actor_name(const Call& call, const AuditView& view, const AuditEvent& event) {
    switch (event.actor_kind) {
        case ActorKind::user:
            return name_of(view, event.actor);
        case ActorKind::token:
            return call.say("audit_page.by_token", {name_of(view, event.actor)});
        case ActorKind::link:
            return call.say("audit_page.by_link");
        case ActorKind::command:
            return call.say("audit_page.by_command");
    }
    return "";
}

std::string role_of(const Call& call, const AuditEvent& event) {
    const auto role = actor_role_codes().parse(event.role);
    return role ? word(call, "role", actor_role_codes(), role.value()) : "";
}

// The same list, of that one only.
Html only(const Call& call, std::string_view filter, const std::string& value,
          const std::string& text) {
    if (value.empty())
        return text;
    const auto query = with(with(call.request().query, filter, value), "after", "");
    return element("a", {{"href", address("/audit", query)}}, text);
}

std::vector<std::string> column_names(const Call& call) {
    return {call.say("audit_page.when"),   call.say("audit_page.who"),
            call.say("account_page.role"), call.say("audit_page.what"),
            call.say("audit_page.whom"),   call.say("audit_page.outcome")};
}

std::vector<Html> row(const Call& call, const AuditView& view, const AuditEvent& event) {
    Html subjects;
    for (const std::string& subject : event.subjects)
        subjects += (subjects.is_empty() ? Html() : Html(", ")) +
                    only(call, "subject", subject, name_of(view, subject));
    return {time_text(event.at),
            only(call, "actor", event.actor, actor_name(call, view, event)),
            role_of(call, event),
            only(call, "action", event.action, action_word(call, event.action)),
            subjects,
            word(call, "outcome", outcome_codes(), event.outcome)};
}

std::vector<Option> action_options(const Call& call) {
    std::vector<Option> options{{"", call.say("list.all")}};
    for (const std::string_view code : action_codes().codes)
        options.push_back({std::string(code), action_word(call, std::string(code))});
    for (const std::string_view code : sign_in_actions)
        options.push_back({std::string(code), action_word(call, std::string(code))});
    std::sort(options.begin() + 1, options.end(),
              [](const Option& one, const Option& other) { return one.text < other.text; });
    return options;
}

Html chip_of(const Call& call, const char* filter, const char* label, const std::string& shown) {
    return call.query(filter).empty()
               ? Html()
               : chip(call, "/audit", filter, call.say(label) + ": " + shown);
}

Html choice_of_filters(const Call& call, const AuditView& view) {
    const Html chips =
        chip_of(call, "actor", "audit_page.who", name_of(view, call.query("actor"))) +
        chip_of(call, "subject", "audit_page.whom", name_of(view, call.query("subject")));
    return filters(call, "/audit",
                   {{{"action", "audit_page.what", ""}, action_options(call)},
                    {{"from", "audit_page.from", "", "date"}, {}},
                    {{"to", "audit_page.to", "", "date"}, {}}}) +
           (chips.is_empty() ? Html() : element("p", {{"class", "chips"}}, chips));
}

Answer list(const Call& call) {
    Page page;
    page.title = call.say("navigation.audit");
    const AuditQuery query = TRY(query_of(call, events_a_page + 1));
    AuditView view = TRY(call.desks().audit.view(call.actor(), query));
    std::optional<std::string> next;
    if (view.events.size() > events_a_page) {
        view.events.resize(events_a_page);
        next = view.events.back().id;
    }
    web::HtmlTable table;
    table.id = "events";
    table.caption = call.say("audit_page.caption");
    for (const std::string& name : column_names(call)) table.columns.emplace_back(name);
    for (const AuditEvent& event : view.events) table.rows.push_back(row(call, view, event));
    page.content =
        choice_of_filters(call, view) + list_table(table, call.say("audit_page.none")) +
        paging(call, "/audit", next) + export_links(call, "/audit") +
        element("h2", call.say("audit_page.check")) +
        element("p", call.say("audit_page.check_text")) +
        form(call, "/audit/check", button(call.say("audit_page.check_now"), Button::secondary));
    return page;
}

// With whole ids and times that sort, for other programs.
Result<TableFile> list_file(const Call& call) {
    const AuditQuery query = TRY(query_of(call, events_in_a_file));
    const AuditView view = TRY(call.desks().audit.view(call.actor(), query));
    TableFile file;
    file.name = call.say("audit_page.file");
    file.columns = column_names(call);
    file.columns.push_back(call.say("audit_page.fields"));
    for (const AuditEvent& event : view.events)
        file.rows.push_back(
            {iso_text(event.at), actor_name(call, view, event), role_of(call, event),
             action_word(call, event.action), joined(event.subjects, " "),
             word(call, "outcome", outcome_codes(), event.outcome), joined(event.fields, " ")});
    return file;
}

Answer check(const Call& call) {
    const AuditReport report = TRY(call.desks().audit.check(call.actor()));
    Page page;
    page.title = call.say("audit_page.check");
    page.crumbs = {{call.say("navigation.audit"), "/audit"}};
    const std::string linked = grouped_number(report.linked);
    if (report.faults.empty())
        page.content = notice(Notice::success, call.say("audit_page.is_whole"),
                              call.say("audit_page.is_whole_text", {linked}));
    else
        page.content =
            notice(Notice::error, call.say("audit_page.is_broken"),
                   call.say("audit_page.is_broken_text", {std::to_string(report.faults.size())}));
    std::vector<Html> faults;
    for (std::size_t n = 0; n < std::min(report.faults.size(), faults_shown); ++n)
        faults.emplace_back(call.say(report.faults[n]));
    page.content += web::html_list(faults);
    if (report.waiting > 0)
        page.content +=
            element("p", call.say("audit_page.waiting", {std::to_string(report.waiting)}));
    for (const AuditLink& head : report.heads)
        page.content +=
            element("p", call.say("audit_page.head")) +
            element("p", {{"class", "code"}}, std::to_string(head.number) + " " + head.hash);
    return page;
}

}  // namespace

void add_audit_pages(Routes& routes) {
    routes.add(Method::get, "/audit", "page.audit", Door::user, list);
    routes.add(Method::get, "/audit.csv", "page.audit.csv", Door::user, csv_of(list_file));
    routes.add(Method::get, "/audit.xlsx", "page.audit.xlsx", Door::user, xlsx_of(list_file));
    routes.add(Method::post, "/audit/check", "page.audit.check", Door::user, check);
}

}  // namespace kynnys::pages
