// Beginning a job, changing and ending it, and its hours.
#include "base/text.h"
#include "pages/person_frame.h"
#include "pages/placement_form.h"
#include "pages/placement_parts.h"
#include "pages/routes.h"
#include "pages/row_form.h"
#include "pages/words.h"
#include "web/error_response.h"

namespace kynnys::pages {

namespace {

using web::Method;

constexpr int workplaces_most = 500;

int status_for(const FormState& state) {
    return state.errors.empty() ? web::status::ok : web::status_of(state.errors.front().kind);
}

std::optional<std::string> proposal_in(const web::Parameters& values) {
    const std::string* proposal = values.find("proposal");
    return proposal == nullptr || proposal->empty() ? std::nullopt : std::optional(*proposal);
}

// Where it is: fixed by the proposal, or to be chosen.
Result<Html> place_field(const Call& call, const FormParts& parts, const PlacementDraft& draft) {
    if (draft.proposal) {
        const auto card = TRY(call.desks().workplaces.find(call.actor(), draft.workplace));
        return element("p", call.say("placement_page.at", {card.row.name})) +
               hidden_field("proposal", *draft.proposal);
    }
    std::vector<Option> all{{"", call.say("placement_page.choose")}};
    for (const auto& card :
         TRY(call.desks().workplaces.list(call.actor(), {}, {"", workplaces_most})))
        all.push_back({card.id, card.row.name});
    return parts.choice({"workplace", "placement_page.workplace", "placement_page.workplace_hint",
                         "text", "", true},
                        all);
}

Answer begin_page(const Call& call, const PlacementDraft& draft, const FormState& state) {
    const std::string& person = call.argument("person");
    const ClientView view = TRY(call.desks().people.find(call.actor(), person));
    const FormParts parts(call, state);
    const std::string name = name_of(view.record.client);
    Page page;
    page.title = call.say("placement_page.begin", {name});
    page.crumbs = {{call.say("navigation.people"), "/people"},
                   {name, "/people/" + person + "/work"}};
    page.status = status_for(state);
    page.content =
        parts.error_summary() + form(call, "/people/" + person + "/work/new",
                                     TRY(place_field(call, parts, draft)) + terms_fields(parts) +
                                         button(call.say("placement_page.save_begin")));
    return page;
}

Answer show_begin(const Call& call) {
    const PlacementDraft draft = TRY(call.desks().placements.draft(
        call.actor(), call.argument("person"), proposal_in(call.request().query)));
    FormState state;
    state.values = terms_values(draft.terms);
    return begin_page(call, draft, state);
}

Answer begin(const Call& call) {
    const std::string& person = call.argument("person");
    TypedTerms read = typed_terms(call);
    // What the form needs to be shown again is what it was made from.
    PlacementDraft draft =
        TRY(call.desks().placements.draft(call.actor(), person, proposal_in(call.form().fields)));
    draft.terms = std::move(read.terms);
    if (!draft.proposal)
        draft.workplace = call.field("workplace");
    if (!draft.proposal && draft.workplace.empty())
        read.errors.insert(
            read.errors.begin(),
            Error{ErrorKind::invalid, "placement.workplace_is_unknown", "workplace", {}});
    if (!read.errors.empty())
        return begin_page(call, draft, typed(call, std::move(read.errors)));
    const auto begun = TRY(call.desks().placements.begin(call.actor(), person, draft));
    if (!begun)
        return begin_page(call, draft, typed(call, errors_of(begun.faults())));
    return SeeOther{placement_path(begun.value()), "done.job_has_begun"};
}

Result<PlacementView> asked(const Call& call) {
    return call.desks().placements.find(call.actor(), call.argument("placement"));
}

Page form_page(const Call& call, const PlacementView& view, const std::string& title,
               const Html& content, const FormState& state) {
    const Placement& placement = view.card.job.placement;
    Page page;
    page.title = title;
    page.crumbs = {{call.say("placement_page.list"), "/placements"},
                   {call.say("placement_page.one", {placement.terms.title, view.card.workplace}),
                    placement_path(placement.id)}};
    page.status = status_for(state);
    page.content = FormParts(call, state).error_summary() + content;
    return page;
}

Answer edit_page(const Call& call, const PlacementView& view, const FormState& state) {
    const Placement& placement = view.card.job.placement;
    const FormParts parts(call, state);
    return form_page(call, view, call.say("placement_page.change"),
                     element("p", call.say("placement_page.change_what")) +
                         form(call, placement_path(placement.id) + "/edit",
                              version_field(placement.version) + terms_fields(parts) +
                                  button(call.say("button.save"))),
                     state);
}

Answer show_edit(const Call& call) {
    TRY(call.check_offers(Action::placement_edit));
    const PlacementView view = TRY(asked(call));
    FormState state;
    state.values = terms_values(view.card.job.placement.terms);
    return edit_page(call, view, state);
}

Answer save_edit(const Call& call) {
    TypedTerms read = typed_terms(call);
    if (!read.errors.empty())
        return edit_page(call, TRY(asked(call)), typed(call, std::move(read.errors)));
    const auto changed = call.desks().placements.change(
        call.actor(), call.argument("placement"),
        [&](const PlacementTerms&) -> Result<PlacementTerms> { return read.terms; },
        call.version_seen());
    if (changed && changed.value())
        return SeeOther{placement_path(call.argument("placement")), "done.is_saved"};
    if (!changed && changed.error().kind != ErrorKind::conflict)
        return changed.error();
    const PlacementView now = TRY(asked(call));
    FormState state = typed(
        call, changed ? errors_of(changed.value().faults()) : std::vector<Error>{changed.error()});
    if (!changed)
        state.theirs = differing(terms_values(now.card.job.placement.terms), call.form().fields);
    return edit_page(call, now, state);
}

Answer end_page(const Call& call, const PlacementView& view, const FormState& state) {
    const Placement& placement = view.card.job.placement;
    const FormParts parts(call, state);
    std::vector<Option> reasons = options(call, "end_reason", end_reason_codes());
    reasons.insert(reasons.begin(), {"", call.say("placement_page.choose")});
    return form_page(
        call, view, call.say("placement_page.end"),
        form(call, placement_path(placement.id) + "/end",
             version_field(placement.version) +
                 parts.text({"last_on", "placement.last_on", "", "date", "off", true}) +
                 parts.choice(
                     {"reason", "placement.reason", "placement.reason_hint", "text", "", true},
                     reasons) +
                 parts.area({"end_note", "placement.end_note", "placement.end_note_hint"}, 3) +
                 button(call.say("placement_page.save_end"), Button::primary, "state", "ended")),
        state);
}

Answer show_end(const Call& call) {
    TRY(call.check_offers(Action::placement_edit));
    const PlacementView view = TRY(asked(call));
    FormState state;
    state.values.add("last_on", iso_text(call.today()));
    return end_page(call, view, state);
}

std::vector<Error> read_end(const Call& call, PlacementEnd& end) {
    std::vector<Error> errors;
    const auto keep = [&](Error error, const char* field) {
        error.field = field;
        errors.push_back(std::move(error));
    };
    if (auto day = parse_date(call.field("last_on")))
        end.last_on = day.value();
    else
        keep(day.error(), "last_on");
    if (auto reason = end_reason_codes().parse(call.field("reason")))
        end.reason = reason.value();
    else
        keep(reason.error(), "reason");
    end.note = call.field("end_note");
    return errors;
}

Answer save_end(const Call& call) {
    const std::string& id = call.argument("placement");
    std::optional<PlacementEnd> end;
    if (call.field("state") != "open") {
        PlacementEnd read;
        if (auto errors = read_end(call, read); !errors.empty())
            return end_page(call, TRY(asked(call)), typed(call, std::move(errors)));
        end = read;
    }
    const auto done = call.desks().placements.set_end(call.actor(), id, end, call.version_seen());
    if (done && done.value())
        return SeeOther{placement_path(id), end ? "done.job_has_ended" : "done.is_saved"};
    if (!done && done.error().kind != ErrorKind::conflict)
        return done.error();
    return end_page(
        call, TRY(asked(call)),
        typed(call, done ? errors_of(done.value().faults()) : std::vector<Error>{done.error()}));
}

Answer note_money(const Call& call) {
    const std::string& id = call.argument("placement");
    TRY(call.desks().placements.note_money_check(call.actor(), id, call.version_seen()));
    return SeeOther{placement_path(id), "done.is_saved"};
}

// The week that the address or the form names; else this one.
Date week_in(const Call& call, const web::Parameters& values) {
    const std::string* typed = values.find("week");
    const auto day = typed == nullptr ? Result<Date>(call.today()) : parse_date(*typed);
    return monday_of(day ? day.value() : call.today());
}

Date day_of_week(Date monday, int ahead) {
    return Date(std::chrono::sys_days(monday) + std::chrono::days{ahead});
}

const WorkedDay* known_day(const PlacementView& view, Date on) {
    for (const WorkedDay& day : view.card.job.days) {
        if (day.on == on)
            return &day;
    }
    return nullptr;
}

FormState kept_hours(const PlacementView& view, Date monday) {
    FormState state;
    for (int ahead = 0; ahead < days_per_week; ++ahead) {
        const Date day = day_of_week(monday, ahead);
        const WorkedDay* const known = known_day(view, day);
        if (known == nullptr)
            continue;
        if (known->planned)
            state.values.add("planned-" + iso_text(day), decimal_hours(*known->planned));
        if (known->done)
            state.values.add("done-" + iso_text(day), decimal_hours(*known->done));
    }
    return state;
}

Html day_fields(const Call& call, const PlacementView& view, const FormParts& parts, Date day) {
    const std::string name =
        word(call, static_cast<Day>(
                       std::chrono::weekday(std::chrono::sys_days(day)).iso_encoding() - 1)) +
        " " + day_text(day);
    const Minutes usual = usual_minutes(view.card.job.placement, day);
    Html fields = parts.text_named(
        {"planned-" + iso_text(day)}, call.say("hours_page.planned_on", {name}),
        usual.count > 0 ? call.say("hours_page.usual", {decimal_hours(usual)}) : "");
    if (day <= call.today())
        fields +=
            parts.text_named({"done-" + iso_text(day)}, call.say("hours_page.done_on", {name}), "");
    return element("div", {{"class", "day-hours"}}, fields);
}

Answer hours_page(const Call& call, const PlacementView& view, Date monday,
                  const FormState& state) {
    const Placement& placement = view.card.job.placement;
    const FormParts parts(call, state);
    const std::string path = placement_path(placement.id) + "/hours";
    Html days;
    for (int ahead = 0; ahead < days_per_week; ++ahead)
        days += day_fields(call, view, parts, day_of_week(monday, ahead));
    const auto week_link = [&](int ahead, const char* key) {
        return element("a", {{"href", path + "?week=" + iso_text(day_of_week(monday, ahead))}},
                       call.say(key));
    };
    return form_page(
        call, view, call.say("hours_page.title", {day_text(monday)}),
        element("p", call.say("hours_page.what")) +
            element("p", week_link(-days_per_week, "hours_page.before") + " · " +
                             week_link(days_per_week, "hours_page.after")) +
            form(call, path,
                 version_field(placement.version) + hidden_field("week", iso_text(monday)) + days +
                     button(call.say("button.save"))) +
            element("h2", call.say("work_page.hours")) +
            weeks_table(call, view.weeks, view.sees_edges),
        state);
}

Answer show_hours(const Call& call) {
    TRY(call.check_offers(Action::visit_log));
    const PlacementView view = TRY(asked(call));
    const Date monday = week_in(call, call.request().query);
    return hours_page(call, view, monday, kept_hours(view, monday));
}

// What the form says of one field; nothing where it is empty.
std::optional<Minutes> typed_hours(const Call& call, const std::string& field,
                                   std::vector<Error>& errors) {
    const std::string text = call.field(field);
    if (text.empty())
        return std::nullopt;
    auto read = parse_hours(text);
    if (read)
        return read.value();
    Error error = std::move(read).error();
    error.field = field;
    errors.push_back(std::move(error));
    return std::nullopt;
}

Answer save_hours(const Call& call) {
    const std::string& id = call.argument("placement");
    const Date monday = week_in(call, call.form().fields);
    std::vector<Error> errors;
    std::vector<WorkedDay> days;
    for (int ahead = 0; ahead < days_per_week; ++ahead) {
        const Date on = day_of_week(monday, ahead);
        days.push_back({on, typed_hours(call, "planned-" + iso_text(on), errors),
                        typed_hours(call, "done-" + iso_text(on), errors)});
    }
    if (!errors.empty())
        return hours_page(call, TRY(asked(call)), monday, typed(call, std::move(errors)));
    const auto done =
        call.desks().placements.log_hours(call.actor(), id, days, call.version_seen());
    if (done && done.value())
        return SeeOther{placement_path(id), "done.hours_are_saved"};
    if (!done && done.error().kind != ErrorKind::conflict)
        return done.error();
    const PlacementView now = TRY(asked(call));
    FormState state =
        typed(call, done ? errors_of(done.value().faults()) : std::vector<Error>{done.error()});
    if (!done)
        state.theirs = differing(kept_hours(now, monday).values, call.form().fields);
    return hours_page(call, now, monday, state);
}

}  // namespace

void add_placement_form_pages(Routes& routes) {
    routes.add(Method::get, "/people/{person}/work/new", "page.placement.new", Door::user,
               show_begin);
    routes.add(Method::post, "/people/{person}/work/new", "page.placement.begin", Door::user,
               begin);
    routes.add(Method::get, "/placements/{placement}/edit", "page.placement.edit", Door::user,
               show_edit);
    routes.add(Method::post, "/placements/{placement}/edit", "page.placement.save", Door::user,
               save_edit);
    routes.add(Method::get, "/placements/{placement}/end", "page.placement.end", Door::user,
               show_end);
    routes.add(Method::post, "/placements/{placement}/end", "page.placement.end.save", Door::user,
               save_end);
    routes.add(Method::post, "/placements/{placement}/money", "page.placement.money", Door::user,
               note_money);
    routes.add(Method::get, "/placements/{placement}/hours", "page.placement.hours", Door::user,
               show_hours);
    routes.add(Method::post, "/placements/{placement}/hours", "page.placement.hours.save",
               Door::user, save_hours);
}

}  // namespace kynnys::pages
