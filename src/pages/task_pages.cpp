// Tasks of a workplace: described, changed, removed, and copied from a workplace like it.
#include <algorithm>

#include "base/random_id.h"
#include "pages/draft_form.h"
#include "pages/routes.h"
#include "pages/task_form.h"
#include "pages/workplace_form.h"
#include "pages/workplace_pages.h"
#include "web/error_response.h"

namespace kynnys::pages {

namespace {

using web::Method;

constexpr int sources_most = 100;

Result<Card<Workplace>> workplace_of(const Call& call) {
    return call.desks().workplaces.find(call.actor(), call.argument("workplace"));
}

Page with_status(Page page, const FormState& state) {
    if (!state.errors.empty())
        page.status = web::status_of(state.errors.front().kind);
    return page;
}

Page new_page(const Call& call, const Card<Workplace>& where, const FormState& state) {
    const std::string path = workplace_path(where.id);
    Page page;
    page.title = call.say("task_page.add");
    page.crumbs = workplace_crumbs(call, where);
    if (where.row.roles.empty()) {
        page.content =
            element("p", {{"class", "empty"}}, call.say("task_page.needs_role")) +
            element("p", link_button(call.say("role_page.edit"), path + "/roles", Button::primary));
        return page;
    }
    page.content = draft_form(call, path + "/tasks/new",
                              task_form(FormParts(call, state), where.row) +
                                  element("div", {{"class", "buttons"}},
                                          button(call.say("button.save")) +
                                              button(call.say("task_page.save_and_more"),
                                                     Button::secondary, "more", "yes") +
                                              link_button(call.say("button.cancel"), path)));
    return with_status(std::move(page), state);
}

Answer show_new(const Call& call) {
    TRY(call.check_offers(Action::workplace_edit));
    const auto where = TRY(workplace_of(call));
    return new_page(call, where, {new_task_values(call, where.row), {}, {}});
}

Answer add(const Call& call) {
    const std::string& id = call.argument("workplace");
    Json::Object json = typed_task(call);
    json.emplace_back("code", new_id());
    const auto added = call.desks().tasks.add(call.actor(), id, json);
    if (!added)
        return added.error();
    if (!added.value())
        return new_page(call, TRY(workplace_of(call)),
                        typed(call, errors_of(added.value().faults())));
    const std::string path = workplace_path(id);
    return SeeOther{call.is_ticked("more") ? path + "/tasks/new" : path, "done.task_added"};
}

Page edit_page(const Call& call, const Card<Task>& card, const Card<Workplace>& where,
               const FormState& state) {
    const std::string path = workplace_path(where.id) + "/tasks/" + card.id;
    Page page;
    page.title = card.row.name;
    page.crumbs = workplace_crumbs(call, where);
    page.content =
        draft_form(
            call, path,
            version_field(card.version) + task_form(FormParts(call, state), where.row) +
                element("div", {{"class", "buttons"}},
                        button(call.say("button.save")) +
                            link_button(call.say("button.cancel"), workplace_path(where.id)))) +
        folded(Fold::closed, call.say("task_page.remove"), call.say("task_page.remove_hint"),
               form(call, path + "/remove",
                    version_field(card.version) +
                        button(call.say("task_page.remove"), Button::danger)));
    return with_status(std::move(page), state);
}

struct TaskAt {
    Card<Task> task;
    Card<Workplace> where;
};

Result<TaskAt> task_at(const Call& call) {
    TaskAt at{TRY(call.desks().tasks.find(call.actor(), call.argument("task"))),
              TRY(workplace_of(call))};
    if (at.task.city.workplaces.front().id != at.where.row.id)
        return Error{ErrorKind::not_found, "subject.is_unknown", "", {}};
    return at;
}

Answer show(const Call& call) {
    TRY(call.check_offers(Action::workplace_edit));
    const auto at = TRY(task_at(call));
    return edit_page(call, at.task, at.where, {task_values(call, at.task), {}, {}});
}

// The form again beside what is kept now, which somebody else has changed or removed meanwhile.
Answer second(const Call& call, const Error& error) {
    const auto at = TRY(task_at(call));
    FormState state = typed(call, {Error{error.kind, error.key, "", {}}});
    state.theirs = differing(task_values(call, at.task), call.form().fields);
    return edit_page(call, at.task, at.where, state);
}

Answer change(const Call& call) {
    const std::string& id = call.argument("task");
    const auto changed =
        call.desks().tasks.change(call.actor(), id, typed_task(call), call.version_seen());
    if (!changed)
        return changed.error().key == "row.was_changed" ? second(call, changed.error())
                                                        : Answer(changed.error());
    auto at = TRY(task_at(call));
    if (changed.value())
        return SeeOther{workplace_path(at.where.id), "done.task_saved"};
    at.task.version = call.version_seen();
    return edit_page(call, at.task, at.where, typed(call, errors_of(changed.value().faults())));
}

Answer remove(const Call& call) {
    const auto at = TRY(task_at(call));
    TRY(call.desks().tasks.remove(call.actor(), at.task.id, call.version_seen()));
    return SeeOther{workplace_path(at.where.id), "done.task_removed"};
}

// Workplaces of the same kind come first.
Result<std::vector<Option>> sources(const Call& call, const Card<Workplace>& where) {
    std::vector<Option> options;
    for (const char* text : {where.row.kind.c_str(), ""}) {
        const auto cards =
            TRY(call.desks().workplaces.list(call.actor(), {"", text, {}}, {"", sources_most}));
        for (const Card<Workplace>& card : cards) {
            const bool is_there =
                std::any_of(options.begin(), options.end(),
                            [&](const Option& option) { return option.value == card.id; });
            if (!is_there && card.id != where.id)
                options.push_back(
                    {card.id,
                     card.row.name + (card.row.kind.empty() ? "" : " (" + card.row.kind + ")")});
        }
    }
    return options;
}

Answer show_copy(const Call& call) {
    TRY(call.check_offers(Action::workplace_edit));
    const auto where = TRY(workplace_of(call));
    const std::string path = workplace_path(where.id);
    FormState state;
    const FormParts parts(call, state);
    Page page;
    page.title = call.say("task_page.copy");
    page.crumbs = workplace_crumbs(call, where);
    page.content =
        element("p", call.say("task_page.copy_text")) +
        form(call, path + "/copy",
             parts.choice({"from", "task_page.copy_from", ""}, TRY(sources(call, where))) +
                 element("div", {{"class", "buttons"}},
                         button(call.say("task_page.copy_button")) +
                             link_button(call.say("button.cancel"), path)));
    return page;
}

Answer copy(const Call& call) {
    const std::string& id = call.argument("workplace");
    const int count = TRY(call.desks().tasks.copy(call.actor(), call.field("from"), id));
    return SeeOther{workplace_path(id), count == 0 ? "done.no_task_copied" : "done.tasks_copied"};
}

}  // namespace

void add_task_pages(Routes& routes) {
    routes.add(Method::get, "/workplaces/{workplace}/tasks/new", "page.task.new", Door::user,
               show_new);
    routes.add(Method::post, "/workplaces/{workplace}/tasks/new", "page.task.add", Door::user, add);
    routes.add(Method::get, "/workplaces/{workplace}/copy", "page.tasks.copy", Door::user,
               show_copy);
    routes.add(Method::post, "/workplaces/{workplace}/copy", "page.tasks.copied", Door::user, copy);
    routes.add(Method::get, "/workplaces/{workplace}/tasks/{task}", "page.task", Door::user, show);
    routes.add(Method::post, "/workplaces/{workplace}/tasks/{task}", "page.task.change", Door::user,
               change);
    routes.add(Method::post, "/workplaces/{workplace}/tasks/{task}/remove", "page.task.remove",
               Door::user, remove);
}

}  // namespace kynnys::pages
