// Logging a visit: a page that works as a plain form, and with scripts without a connection, too.
// What the browser keeps for that holds no person: the shell is the same for everybody, and all
// else is sealed (script/visits.js).
#include "pages/visit_pages.h"

#include <algorithm>

#include "base/json.h"
#include "base/random_id.h"
#include "base/text.h"
#include "exchange/visit_json.h"
#include "pages/frame.h"
#include "pages/row_form.h"
#include "pages/visit_form.h"
#include "pages/visit_worker.h"
#include "pages/words.h"
#include "web/error_response.h"

namespace kynnys::pages {

namespace {

using web::Method;

VisitDesk visits(const Call& call) {
    return VisitDesk(call.desks().placements.office());
}

Json::Array texts(const std::vector<std::string>& all) {
    Json::Array array;
    for (const std::string& one : all) array.emplace_back(one);
    return array;
}

// What a device may know without a connection: whom, where, which tasks.
std::string data_for_device(const Call& call, const std::vector<Visitable>& people) {
    Json::Array array;
    for (const Visitable& person : people) {
        Json::Array places;
        for (const VisitPlace& place : person.places)
            places.emplace_back(Json::Object{{"placement", place.placement},
                                             {"title", place.title},
                                             {"workplace", place.workplace},
                                             {"tasks", texts(tasks_of(person, place.placement))},
                                             {"next_on", iso_text(place.next_on)}});
        array.emplace_back(Json::Object{{"person", person.person},
                                        {"name", person.name},
                                        {"places", std::move(places)},
                                        {"tasks", texts(person.tasks)},
                                        {"next_on", iso_text(person.next_on)}});
    }
    return json_text(Json::Object{{"user", call.actor().id},
                                  {"key", visits(call).device_key(call.actor())},
                                  {"secret", call.form_secret()},
                                  {"people", std::move(array)}});
}

Html waiting_line(const Call& call) {
    return element("p",
                   {{"class", "visit-waiting"},
                    {"role", "status"},
                    {"data-none", call.say("visit_page.none_waits")},
                    {"data-some", call.say("visit_page.some_wait")},
                    {"data-refused", call.say("visit_page.refused")},
                    {"data-sign-in", call.say("visit_page.sign_in_to_send")}},
                   "");
}

// The form that a script makes and fills with the people it knows, in place of the plain one.
Html device_form(const Call& call) {
    FormState state;
    state.values.add("activity", "at_work");
    const FormParts parts(call, state);
    const Html made = element("form",
                              {{"id", "visit-app"},
                               {"class", "form visit-form"},
                               {"novalidate", ""},
                               {"method", "post"},
                               {"action", "/visit"},
                               {"data-saved", call.say("visit_page.is_kept")},
                               {"data-no-job", call.say("visit_page.no_job")},
                               {"data-general-task", call.say("visit_page.general_task")},
                               {"data-incomplete", call.say("visit_page.is_incomplete")}},
                              parts.choice({"person", "visit_page.person", ""}, {}) +
                                  parts.choice({"placement", "visit_page.placement", ""}, {}) +
                                  visit_fields(parts, {}) + task_pattern(parts) +
                                  element("p", {{"class", "visit-fault"}, {"role", "alert"}}, "") +
                                  button(call.say("visit_page.save")));
    return element("template", {{"id", "visit-pattern"}}, made);
}

// Whom to choose without scripts.
Html people_list(const Call& call, const std::vector<Visitable>& people) {
    Html items;
    for (const Visitable& person : people) {
        const std::string path = "/visit?person=" + person.person;
        Html places;
        for (const VisitPlace& place : person.places)
            places += element("p", element("a", {{"href", path + "&placement=" + place.placement}},
                                           place.title + ", " + place.workplace));
        items += element("li", element("p", element("a", {{"href", path}}, person.name)) + places);
    }
    return items.is_empty() ? element("p", {{"class", "empty"}}, call.say("visit_page.nobody"))
                            : element("p", call.say("visit_page.choose")) + element("ul", items);
}

Page visit_page(const Call& call, const Html& plain, const std::vector<Visitable>& people) {
    Page page;
    page.title = call.say("visit_page.title");
    page.content =
        element(
            "div",
            {{"id", "visit-data"}, {"hidden", ""}, {"data-visits", data_for_device(call, people)}},
            {}) +
        waiting_line(call) + device_form(call) +
        element("div", {{"id", "visit-plain"}, {"class", "visit-form"}}, plain);
    return page;
}

Html plain_form(const Call& call, const Visitable& person, const std::string& placement,
                const std::string& visit, const FormState& state) {
    const FormParts parts(call, state);
    return element("h2", person.name) +
           form(call, "/visit",
                hidden_field("visit", visit) + hidden_field("person", person.person) +
                    hidden_field("placement", placement) +
                    visit_fields(parts, tasks_of(person, placement)) +
                    button(call.say("visit_page.save")));
}

Answer show(const Call& call) {
    TRY(call.check_offers(Action::visit_log));
    auto people = TRY(visits(call).visitable(call.actor()));
    const std::string person = call.query("person");
    if (person.empty())
        return visit_page(call, people_list(call, people), people);
    const Visitable one = TRY(visits(call).visitable(call.actor(), person));
    // Who covers for a colleague comes from the person's page.
    if (std::none_of(people.begin(), people.end(),
                     [&](const Visitable& known) { return known.person == person; }))
        people.push_back(one);
    std::string placement = call.query("placement");
    if (placement.empty() && !one.places.empty())
        placement = one.places.front().placement;
    FormState state;
    state.values.add("day", iso_text(call.today()));
    state.values.add("activity", "at_work");
    state.values.add("next_on", iso_text(one.next_on));
    for (const VisitPlace& place : one.places) {
        if (place.placement == placement)
            state.values.add("next_on", iso_text(place.next_on));
    }
    return visit_page(call, plain_form(call, one, placement, new_id(), state), people);
}

VisitDraft draft_of(const Call& call) {
    VisitDraft draft;
    draft.visit = call.field("visit");
    draft.person = call.field("person");
    if (const std::string placement = call.field("placement"); !placement.empty())
        draft.placement = placement;
    draft.values = typed_visit(call);
    if (auto seen = parse_seen(call.field("seen").empty() ? "{}" : call.field("seen")))
        draft.seen = std::move(seen).value();
    return draft;
}

// A visit needs a day and how long it was.
std::vector<Error> missing_in(const VisitDraft& draft) {
    std::vector<Error> missing;
    for (const auto& [field, key] : {std::pair{visit_field::day, "visit.has_no_day"},
                                     std::pair{visit_field::minutes, "visit.has_no_minutes"}}) {
        if (draft.values.at(std::string(field)).empty())
            missing.push_back({ErrorKind::invalid, key, std::string(field), {}});
    }
    return missing;
}

Answer save(const Call& call) {
    const VisitDraft draft = draft_of(call);
    std::vector<Error> errors = missing_in(draft);
    if (errors.empty()) {
        const auto saved = TRY(visits(call).save(call.actor(), draft));
        if (saved)
            return SeeOther{"/people/" + draft.person + "/visits", "done.visit_is_saved"};
        errors = errors_of(saved.faults());
    }
    const Visitable one = TRY(visits(call).visitable(call.actor(), draft.person));
    const FormState state = typed(call, at_form_fields(call, std::move(errors)));
    Page page = visit_page(
        call, plain_form(call, one, draft.placement.value_or(""), draft.visit, state), {});
    page.status = web::status::invalid;
    return page;
}

// For a browser to keep: nobody's name, and no secret.
Answer shell(const Call& call) {
    Page page;
    page.title = call.say("visit_page.title");
    page.content = element("p", {{"class", "visit-offline"}}, call.say("visit_page.offline")) +
                   waiting_line(call) + device_form(call);
    return framed_for_keeping(call, page);
}

Answer worker(const Call&) {
    web::Response response = web::text_response(std::string(visit_worker));
    response.headers.set("Content-Type", "text/javascript; charset=utf-8");
    response.headers.set("Cache-Control", "no-cache");
    return response;
}

// The names of who wrote a value that stands.
std::string writers_of(const VisitCard& card, const VersionedField& field,
                       const std::string& value) {
    std::vector<std::string> names;
    for (const FieldWrite& write : field.standing()) {
        const auto name = card.authors.find(write.author);
        if (write.value == value && name != card.authors.end())
            names.push_back(name->second + ", " + time_text(write.at));
    }
    return joined(names, "; ");
}

std::string field_name(const Call& call, const std::string& field) {
    if (field == visit_field::removed)
        return call.say("visit_page.removed");
    return field.starts_with(visit_field::task) ? field.substr(visit_field::task.size())
                                                : call.say("visit_page." + field);
}

std::string value_text(const Call& call, const std::string& field, const std::string& value) {
    if (value.empty())
        return call.say("visit_page.empty");
    if (field.starts_with(visit_field::task))
        return call.say("independence." + value);
    if (field == visit_field::activity || field == visit_field::mood)
        return call.say("visit_" + field + "." + value);
    if (const auto day = parse_date(value); day && field != visit_field::words)
        return day_text(day.value());
    return value;
}

// Both versions side by side.
Html disputes(const Call& call, const VisitCard& card) {
    Html all;
    for (const std::string& name : card.facts.disputed) {
        const VersionedField& field = card.visit.fields.at(name);
        Html versions;
        for (const std::string& value : field.values())
            versions += element(
                "div", {{"class", "version"}},
                element("p", element("strong", value_text(call, name, value))) +
                    element("p", {{"class", "quiet-text"}}, writers_of(card, field, value)));
        all += element("h3", field_name(call, name)) +
               element("div", {{"class", "versions"}}, versions);
    }
    return all.is_empty() ? Html()
                          : element("section", {{"class", "disputes"}},
                                    element("h2", call.say("visit_page.differ")) +
                                        element("p", call.say("visit_page.settle")) + all);
}

std::vector<std::string> tasks_in(const Visit& visit) {
    std::vector<std::string> tasks;
    for (const auto& [name, field] : visit.fields) {
        if (name.starts_with(visit_field::task))
            tasks.push_back(name.substr(visit_field::task.size()));
    }
    return tasks;
}

Html edit_form(const Call& call, const VisitCard& card, const FormState& state) {
    const Visit& visit = card.visit;
    const FormParts parts(call, state);
    const std::string path = "/visits/" + visit.id;
    const Html hidden = hidden_field("visit", visit.id) + hidden_field("person", visit.person) +
                        hidden_field("placement", visit.placement.value_or("")) +
                        hidden_field("seen", seen_text(seen_in(visit)));
    return form(call, path,
                hidden + visit_fields(parts, tasks_in(visit)) + button(call.say("button.save"))) +
           form(call, path + "/remove",
                hidden + button(call.say("visit_page.remove"), Button::danger));
}

Page one_page(const Call& call, const VisitCard& card, const FormState& state) {
    Page page;
    page.title = call.say("visit_page.one", {card.facts.day ? day_text(*card.facts.day) : ""});
    page.crumbs = {{call.say("visits_page.title"), "/people/" + card.visit.person + "/visits"}};
    page.content = element("p", card.workplace) + disputes(call, card);
    if (card.may_edit)
        page.content += edit_form(call, card, state);
    if (!state.errors.empty())
        page.status = web::status_of(state.errors.front().kind);
    return page;
}

Answer show_one(const Call& call) {
    const VisitCard card = TRY(visits(call).find(call.actor(), call.argument("visit")));
    FormState state;
    state.values = visit_values(card.visit, tasks_in(card.visit));
    return one_page(call, card, state);
}

Answer save_one(const Call& call) {
    VisitDraft draft = draft_of(call);
    draft.visit = call.argument("visit");
    std::vector<Error> errors = missing_in(draft);
    if (errors.empty()) {
        const auto saved = TRY(visits(call).save(call.actor(), draft));
        if (saved)
            return SeeOther{"/visits/" + draft.visit, "done.is_saved"};
        errors = errors_of(saved.faults());
    }
    const VisitCard card = TRY(visits(call).find(call.actor(), draft.visit));
    return one_page(call, card, typed(call, at_form_fields(call, std::move(errors))));
}

Answer remove(const Call& call) {
    VisitDraft draft = draft_of(call);
    draft.visit = call.argument("visit");
    draft.values = {{std::string(visit_field::removed), "yes"}};
    TRY(visits(call).save(call.actor(), draft));
    return SeeOther{"/people/" + draft.person + "/visits", "done.visit_is_removed"};
}

}  // namespace

void add_visit_pages(Routes& routes) {
    routes.add(Method::get, "/visit", "page.visit", Door::user, show);
    routes.add(Method::post, "/visit", "page.visit.save", Door::user, save);
    routes.add(Method::get, "/visit/shell", "page.visit.shell", Door::visitor, shell);
    routes.add(Method::get, "/visit-worker.js", "page.visit.worker", Door::open, worker);
    routes.add(Method::get, "/visits/{visit}", "page.visit.one", Door::user, show_one);
    routes.add(Method::post, "/visits/{visit}", "page.visit.change", Door::user, save_one);
    routes.add(Method::post, "/visits/{visit}/remove", "page.visit.remove", Door::user, remove);
    add_person_visit_pages(routes);
}

}  // namespace kynnys::pages
