// The weekly consultation of the network: the list, a case, and what is agreed on.
#include <algorithm>

#include "base/text.h"
#include "pages/form_parts.h"
#include "pages/list_file.h"
#include "pages/list_parts.h"
#include "pages/notice.h"
#include "pages/row_form.h"
#include "pages/words.h"
#include "speech/writing.h"
#include "web/error_response.h"

namespace kynnys::pages {

namespace {

using web::Method;

constexpr const char* list_path = "/consultations";
constexpr std::size_t beginning_most = 120;  // bytes of a case in the list

std::string path_of(const Consultation& one) {
    return std::string(list_path) + "/" + one.id;
}

std::string title_of(const Call& call, const ConsultationCase& one) {
    return one.person.empty() ? call.say("consultation.without_name") : one.person;
}

std::string brought_by(const Call& call, const ConsultationCase& one) {
    return call.say("consultation.brought_by", {one.brought_by, one.organisation});
}

std::string beginning(const std::string& text) {
    if (text.size() <= beginning_most)
        return text;
    const std::size_t end = text.rfind(' ', beginning_most);
    return text.substr(0, end == std::string::npos ? beginning_most : end) + " …";
}

int open_steps(const Consultation& one) {
    return static_cast<int>(
        std::count_if(one.steps.begin(), one.steps.end(),
                      [](const ConsultationStep& step) { return !step.done_on; }));
}

Html list_item(const Call& call, const ConsultationCase& one) {
    Html item = element("a", {{"href", path_of(one.consultation)}}, title_of(call, one)) + " " +
                element("span", {{"class", "quiet-text"}}, brought_by(call, one)) +
                element("p", beginning(one.consultation.case_text));
    if (const int open = open_steps(one.consultation); open > 0)
        item += element("p", {{"class", "quiet-text"}},
                        call.say("consultation.open_steps", {std::to_string(open)}));
    return element("li", item);
}

// Under a heading for each meeting, those that are over first: their steps are checked.
Html meetings(const Call& call, const std::vector<ConsultationCase>& all) {
    Html content;
    for (std::size_t i = 0; i < all.size();) {
        const Date day = all[i].consultation.meeting_on;
        Html items;
        for (; i < all.size() && all[i].consultation.meeting_on == day; ++i)
            items += list_item(call, all[i]);
        content +=
            element("section", element("h2", call.say("consultation.meeting", {day_text(day)})) +
                                   element("ul", {{"class", "consultations"}}, items));
    }
    return content;
}

Answer list(const Call& call) {
    const auto all = TRY(call.desks().consultations.list(call.actor()));
    Page page;
    page.title = call.say("consultation.title");
    page.content = element("p", call.say("consultation.what"));
    if (call.offers(Action::consultation_edit))
        page.content += element("p", link_button(call.say("consultation.bring"),
                                                 std::string(list_path) + "/new", Button::primary));
    page.content += all.empty() ? element("p", {{"class", "empty"}}, call.say("consultation.empty"))
                                : meetings(call, all) + export_links(call, list_path);
    return page;
}

std::vector<std::string> list_row(const Call& call, const ConsultationCase& one) {
    return {iso_text(one.consultation.meeting_on),
            title_of(call, one),
            one.brought_by,
            one.organisation,
            one.consultation.case_text,
            joined(one.consultation.questions, "\n"),
            std::to_string(open_steps(one.consultation))};
}

Result<TableFile> list_file(const Call& call) {
    TableFile file{"consultations", {}, {}};
    for (const char* key :
         {"consultation.meeting_on", "column.person", "column.brought_by", "column.organisation",
          "consultation.case_text", "consultation.questions", "column.open_steps"})
        file.columns.push_back(call.say(key));
    for (const ConsultationCase& one : TRY(call.desks().consultations.list(call.actor())))
        file.rows.push_back(list_row(call, one));
    return file;
}

std::vector<Crumb> crumbs(const Call& call) {
    return {{call.say("consultation.title"), list_path}};
}

Html case_fields(const FormParts& parts) {
    return parts.text({"meeting_on", "consultation.meeting_on", "consultation.meeting_on_hint",
                       "date", "off", true}) +
           parts.area({"case_text", "consultation.case_text", "consultation.case_text_hint"}, 8) +
           parts.area({"questions", "consultation.questions", "consultation.questions_hint"}, 4);
}

CaseDraft draft_of(const Call& call) {
    CaseDraft draft;
    if (const auto day = parse_date(call.field("meeting_on")))
        draft.meeting_on = day.value();
    draft.person = call.field("person");
    draft.case_text = call.field("case_text");
    const std::string questions = call.field("questions");
    for (const std::string_view line : split(questions, '\n')) draft.questions.emplace_back(line);
    return draft;
}

Page case_form(const Call& call, const std::string& title, const std::string& path,
               const Html& hidden, const FormState& state) {
    const FormParts parts(call, state);
    Page page;
    page.title = title;
    page.crumbs = crumbs(call);
    page.content = parts.error_summary() +
                   form(call, path, hidden + case_fields(parts) + button(call.say("button.save")));
    if (!state.errors.empty())
        page.status = web::status_of(state.errors.front().kind);
    return page;
}

// About a client where the address names one, else without a name.
Page new_page(const Call& call, const std::string& person, const FormState& state) {
    Page page = case_form(call, call.say("consultation.bring"), std::string(list_path) + "/new",
                          person.empty() ? Html() : hidden_field("person", person), state);
    page.content = notice(Notice::info, "",
                          element("p", call.say(person.empty() ? "consultation.tell_no_name"
                                                               : "consultation.has_a_name"))) +
                   page.content;
    return page;
}

Answer show_new(const Call& call) {
    TRY(call.check_offers(Action::consultation_edit));
    FormState state;
    if (const auto next = TRY(call.desks().consultations.agenda(call.actor())).next_on)
        state.values.add("meeting_on", iso_text(*next));
    return new_page(call, call.query("person"), state);
}

Answer add(const Call& call) {
    const auto added = TRY(call.desks().consultations.add(call.actor(), draft_of(call)));
    if (!added)
        return new_page(call, call.field("person"), typed(call, errors_of(added.faults())));
    return SeeOther{std::string(list_path) + "/" + added.value(), "done.is_brought"};
}

Html step_item(const Call& call, const ConsultationCase& one, const ConsultationStep& step) {
    const bool is_done = step.done_on.has_value();
    const Html what =
        element("p", step.text) +
        element("p", {{"class", "quiet-text"}},
                is_done ? call.say("consultation.step_was_done",
                                   {one.owners.at(step.owner), day_text(*step.done_on)})
                        : call.say("consultation.step_is_due",
                                   {one.owners.at(step.owner), day_text(step.due_on)}));
    if (!call.offers(Action::consultation_edit) || one.consultation.closed_on)
        return element("li", what);
    return element(
        "li", {{"class", "to-do"}},
        element("div", what) +
            form(call, path_of(one.consultation) + "/steps/" + step.id,
                 version_field(one.consultation.version) +
                     button(call.say(is_done ? "consultation.undo_step" : "consultation.do_step"),
                            Button::secondary, "is", is_done ? "open" : "done")));
}

Html steps(const Call& call, const ConsultationCase& one) {
    if (one.consultation.steps.empty())
        return element("p", {{"class", "empty"}}, call.say("consultation.no_steps"));
    Html items;
    for (const ConsultationStep& step : one.consultation.steps) items += step_item(call, one, step);
    return element("ol", {{"class", "to-dos"}}, items);
}

Result<Html> step_form(const Call& call, const ConsultationCase& one, const FormState& state) {
    if (!call.offers(Action::consultation_edit) || one.consultation.closed_on)
        return Html();
    const FormParts parts(call, state);
    std::vector<Option> owners;
    for (const auto& [id, name] :
         TRY(call.desks().consultations.colleagues(call.actor(), one.consultation.id)))
        owners.push_back({id, name});
    return element("h3", call.say("consultation.add_step")) +
           form(call, path_of(one.consultation) + "/steps",
                version_field(one.consultation.version) +
                    parts.text({"text", "consultation.step", "", "text", "off", true}) +
                    parts.choice({"owner", "consultation.owner", "", "text", "", true}, owners) +
                    parts.text({"due_on", "consultation.due_on", "", "date", "off", true}) +
                    button(call.say("consultation.add_step")));
}

Html own_deeds(const Call& call, const ConsultationCase& one) {
    if (!one.is_own || !call.offers(Action::consultation_edit) || one.consultation.closed_on)
        return {};
    const std::string path = path_of(one.consultation);
    return element("div", {{"class", "actions"}},
                   link_button(call.say("button.change"), path + "/edit") +
                       form(call, path + "/close",
                            version_field(one.consultation.version) +
                                button(call.say("consultation.close"), Button::secondary)));
}

Result<Page> case_page(const Call& call, const ConsultationCase& one, const FormState& state) {
    const Consultation& it = one.consultation;
    Page page;
    page.title = title_of(call, one);
    page.crumbs = crumbs(call);
    if (!state.errors.empty())
        page.status = web::status_of(state.errors.front().kind);
    std::vector<Html> questions;
    for (const std::string& question : it.questions) questions.emplace_back(question);
    const std::string when =
        it.closed_on ? call.say("consultation.is_closed_since", {day_text(*it.closed_on)})
                     : call.say("consultation.meeting", {day_text(it.meeting_on)});
    page.content = FormParts(call, state).error_summary() +
                   element("p", when + " · " + brought_by(call, one)) +
                   element("p", {{"class", "note"}}, it.case_text) +
                   element("h2", call.say("consultation.questions")) + web::html_list(questions) +
                   element("h2", call.say("consultation.steps")) + steps(call, one) +
                   TRY(step_form(call, one, state)) + own_deeds(call, one);
    return page;
}

Result<ConsultationCase> case_asked(const Call& call) {
    return call.desks().consultations.find(call.actor(), call.argument("consultation"));
}

Answer show(const Call& call) {
    return TRY(case_page(call, TRY(case_asked(call)), {}));
}

// What can't be done as the case is now is told on its page, which shows it as it is now.
Answer again(const Call& call, const Error& error) {
    if (error.kind != ErrorKind::conflict)
        return error;
    return TRY(case_page(call, TRY(case_asked(call)), typed(call, {error})));
}

// The only step that can be wrong is the one that was typed.
std::string step_field(const Error& error) {
    if (error.key == "consultation.step_has_no_owner")
        return "owner";
    return error.key == "consultation.step_is_due_before" ? "due_on" : "text";
}

Answer add_step(const Call& call) {
    StepDraft draft{call.field("text"), call.field("owner"), std::nullopt};
    if (const auto day = parse_date(call.field("due_on")))
        draft.due_on = day.value();
    const std::string& id = call.argument("consultation");
    const auto added =
        call.desks().consultations.add_step(call.actor(), id, draft, call.version_seen());
    if (!added)
        return again(call, added.error());
    if (added.value())
        return SeeOther{std::string(list_path) + "/" + id, "done.is_saved"};
    std::vector<Error> errors = errors_of(added.value().faults());
    for (Error& error : errors) {
        if (error.field == "steps")
            error.field = step_field(error);
    }
    return TRY(case_page(call, TRY(case_asked(call)), typed(call, std::move(errors))));
}

Answer set_step(const Call& call) {
    const std::string& id = call.argument("consultation");
    const auto set = call.desks().consultations.set_step(
        call.actor(), id, call.argument("step"),
        call.field("is") == "done" ? StepIs::done : StepIs::open, call.version_seen());
    if (!set)
        return again(call, set.error());
    return SeeOther{std::string(list_path) + "/" + id, "done.is_saved"};
}

Answer close(const Call& call) {
    const auto closed = call.desks().consultations.close(
        call.actor(), call.argument("consultation"), call.version_seen());
    if (!closed)
        return again(call, closed.error());
    return SeeOther{list_path, "done.is_closed"};
}

Page edit_page(const Call& call, const ConsultationCase& one, const FormState& state) {
    return case_form(call, title_of(call, one), path_of(one.consultation) + "/edit",
                     version_field(one.consultation.version), state);
}

Answer show_edit(const Call& call) {
    const ConsultationCase one = TRY(case_asked(call));
    TRY(call.check_offers(Action::consultation_edit));
    FormState state;
    state.values.add("meeting_on", iso_text(one.consultation.meeting_on));
    state.values.add("case_text", one.consultation.case_text);
    state.values.add("questions", joined(one.consultation.questions, "\n"));
    return edit_page(call, one, state);
}

Answer edit(const Call& call) {
    const std::string& id = call.argument("consultation");
    const auto changed =
        call.desks().consultations.change(call.actor(), id, draft_of(call), call.version_seen());
    if (!changed && changed.error().kind != ErrorKind::conflict)
        return changed.error();
    if (changed && changed.value())
        return SeeOther{std::string(list_path) + "/" + id, "done.is_saved"};
    const std::vector<Error> errors =
        changed ? errors_of(changed.value().faults()) : std::vector<Error>{changed.error()};
    const ConsultationCase now = TRY(case_asked(call));
    FormState state = typed(call, errors);
    if (!changed) {  // what somebody else wrote stands beside
        state.theirs.add("case_text", now.consultation.case_text);
        state.theirs.add("questions", joined(now.consultation.questions, "\n"));
    }
    return edit_page(call, now, state);
}

}  // namespace

void add_consultation_pages(Routes& routes) {
    const auto get = Method::get;
    const auto post = Method::post;
    routes.add(get, "/consultations", "page.consultations", Door::user, list);
    routes.add(get, "/consultations.csv", "page.consultations.csv", Door::user, csv_of(list_file));
    routes.add(get, "/consultations.xlsx", "page.consultations.xlsx", Door::user,
               xlsx_of(list_file));
    routes.add(get, "/consultations/new", "page.consultation.new", Door::user, show_new);
    routes.add(post, "/consultations/new", "page.consultation.add", Door::user, add);
    routes.add(get, "/consultations/{consultation}", "page.consultation", Door::user, show);
    routes.add(get, "/consultations/{consultation}/edit", "page.consultation.edit", Door::user,
               show_edit);
    routes.add(post, "/consultations/{consultation}/edit", "page.consultation.save", Door::user,
               edit);
    routes.add(post, "/consultations/{consultation}/steps", "page.consultation.step", Door::user,
               add_step);
    routes.add(post, "/consultations/{consultation}/steps/{step}", "page.consultation.step.set",
               Door::user, set_step);
    routes.add(post, "/consultations/{consultation}/close", "page.consultation.close", Door::user,
               close);
}

}  // namespace kynnys::pages
