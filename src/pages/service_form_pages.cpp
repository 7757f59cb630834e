// A provider describes its services.
#include "base/text.h"
#include "pages/draft_form.h"
#include "pages/notice.h"
#include "pages/routes.h"
#include "pages/row_form.h"
#include "pages/service_parts.h"
#include "pages/words.h"
#include "speech/rules_speaker.h"
#include "web/error_response.h"

namespace kynnys::pages {

namespace {

using web::Method;

constexpr const char* list_path = "/services";

struct Part {
    const char* language;
    const char* label;
    std::string ServiceText::*text;
};
constexpr Part parts_of_text[] = {{"fi", "service_form.in_fi", &ServiceText::finnish},
                                  {"sv", "service_form.in_sv", &ServiceText::swedish},
                                  {"en", "service_form.in_en", &ServiceText::english}};

struct Figure {
    const char* name;
    const char* label;
    std::optional<int> Service::*value;
};
constexpr Figure figures[] = {
    {"weeks_fewest", "service_form.weeks_fewest", &Service::weeks_fewest},
    {"weeks_most", "service_form.weeks_most", &Service::weeks_most},
    {"places", "service_form.places", &Service::places},
    {"free_places", "service_form.free_places", &Service::free_places},
    {"waiting_days", "service_form.waiting_days", &Service::waiting_days}};

struct Contact {
    const char* name;
    const char* label;
    std::string Service::*value;
};
constexpr Contact contacts[] = {
    {"contact_name", "service_form.contact_name", &Service::contact_name},
    {"phone", "service_form.phone", &Service::phone},
    {"email", "service_form.email", &Service::email},
    {"address", "service_form.address", &Service::address}};

std::string field_name(const char* text, const char* language) {
    return std::string(text) + "_" + language;
}

// One stage a line, in each language; lines of one place are one stage.
std::string stage_lines(const Service& service, std::string ServiceText::*language) {
    std::vector<std::string> lines;
    for (const ServiceText& stage : service.stages) lines.push_back(stage.*language);
    return joined(lines, "\n");
}

web::Parameters values_of(const Service& service) {
    web::Parameters values;
    values.add("code", service.code);
    values.add("criteria", service.criteria);
    values.add("state", std::string(service_state_codes().code(service.state)));
    for (const Part& part : parts_of_text) {
        values.add(field_name("name", part.language), service.name.*part.text);
        values.add(field_name("summary", part.language), service.summary.*part.text);
        values.add(field_name("stages", part.language), stage_lines(service, part.text));
    }
    values.add("municipalities", joined(service.municipalities, " "));
    for (const Figure& one : figures) {
        if (const auto& value = service.*one.value)
            values.add(one.name, std::to_string(*value));
    }
    for (const Contact& one : contacts) values.add(one.name, service.*one.value);
    return values;
}

void take_stages(const std::string& text, std::string ServiceText::*language, Service& service) {
    std::size_t place = 0;
    for (const std::string_view line : split(text, '\n')) {
        if (service.stages.size() <= place)
            service.stages.emplace_back();
        service.stages[place++].*language = std::string(line);
    }
}

void take_figures(const Call& call, Service& service, std::vector<Error>& errors) {
    constexpr std::int64_t most = 1'000'000;
    for (const Figure& one : figures) {
        const std::string text = call.field(one.name);
        if (text.empty())
            continue;
        const auto number = parse_whole(text);
        if (number && number.value() >= 0 && number.value() <= most)
            service.*one.value = static_cast<int>(number.value());
        else
            errors.push_back({ErrorKind::invalid, "form.is_no_number", one.name, {text}});
    }
}

// What was typed, and what of it is no number.
Service typed_service(const Call& call, std::vector<Error>& errors) {
    Service service;
    service.code = call.field("code");
    service.criteria = call.field("criteria");
    if (const auto state = service_state_codes().parse(call.field("state")))
        service.state = state.value();
    for (const Part& part : parts_of_text) {
        service.name.*part.text = call.field(field_name("name", part.language));
        service.summary.*part.text = call.field(field_name("summary", part.language));
        take_stages(call.field(field_name("stages", part.language)), part.text, service);
    }
    std::erase(service.stages, ServiceText{});
    const std::string municipalities = call.field("municipalities");
    for (const std::string_view number : split(municipalities, ' '))
        service.municipalities.emplace_back(number);
    take_figures(call, service, errors);
    for (const Contact& one : contacts) service.*one.value = call.field(one.name);
    return service;
}

// Faults of a text in three languages stand at the first of its fields.
std::vector<Error> errors_at_fields(const std::vector<Fault>& faults) {
    std::vector<Error> errors = errors_of(faults);
    for (Error& error : errors) {
        if (error.field == "name" || error.field == "summary" || error.field == "stages")
            error.field += "_fi";
    }
    return errors;
}

std::vector<Option> criteria_options(const Call& call) {
    const rules::RuleSet& rules = call.desks().situations.rules();
    const RulesSpeaker speaker(call.language(), rules);
    std::vector<Option> all{{"", call.say("service_form.no_criteria")}};
    for (const rules::Service& one : rules.services)
        all.push_back({one.name, speaker.words(one.text)});
    return all;
}

Html texts(const FormParts& parts) {
    const Call& call = parts.call();
    Html all;
    for (const Part& part : parts_of_text) {
        const auto field = [&](const char* text, const std::string& key, const std::string& hint) {
            return Field{field_name(text, part.language), key, hint};
        };
        all += element(
            "fieldset", {{"class", "shift-fields"}},
            element("legend", call.say(part.label)) +
                parts.text(field("name", "service_form.name", "")) +
                parts.area(field("summary", "service_form.summary", "service_form.summary_hint"),
                           2) +
                parts.area(field("stages", "service_form.stages", "service_form.stages_hint"), 5));
    }
    return all;
}

Html figure_fields(const FormParts& parts) {
    Html all;
    for (const Figure& one : figures) all += parts.text({one.name, one.label, "", "number"});
    return element("div", {{"class", "pair"}}, all);
}

Html contact_fields(const FormParts& parts) {
    Html all;
    for (const Contact& one : contacts) all += parts.text({one.name, one.label, ""});
    return all;
}

Html fields(const FormParts& parts) {
    const Call& call = parts.call();
    return parts.error_summary() +
           parts.text({"code", "service_form.code", "service_form.code_hint", "text", "", true}) +
           parts.radios({"state", "service_form.state", "", "text", "", true},
                        options(call, "service_state", service_state_codes())) +
           texts(parts) +
           parts.choice({"criteria", "service_form.criteria", "service_form.criteria_hint"},
                        criteria_options(call)) +
           parts.text({"municipalities", "service_form.municipalities",
                       "service_form.municipalities_hint"}) +
           element("h2", call.say("service_form.figures")) + figure_fields(parts) +
           element("h2", call.say("service_page.contact")) + contact_fields(parts);
}

struct Shown {
    std::string title;
    std::string path;
    std::string back;
    std::int64_t version = 0;  // 0: of a new one
};

Page form_page(const Call& call, const Shown& shown, const FormState& state) {
    Page page;
    page.title = shown.title;
    page.crumbs = {{call.say("service_page.title"), list_path}};
    if (!state.theirs.pairs().empty())
        page.content +=
            notice(Notice::alert, call.say("form.was_changed"), call.say("form.both_are_shown"));
    page.content +=
        draft_form(call, shown.path,
                   (shown.version > 0 ? version_field(shown.version) : Html()) +
                       fields(FormParts(call, state)) +
                       element("p", {{"class", "quiet-text"}}, call.say("service_form.confirms")) +
                       element("div", {{"class", "buttons"}},
                               button(call.say("button.save")) +
                                   link_button(call.say("button.cancel"), shown.back)));
    if (!state.errors.empty())
        page.status = web::status_of(state.errors.front().kind);
    return page;
}

Shown shown_new(const Call& call) {
    return {call.say("service_page.new"), "/services/new", list_path};
}

Shown shown_edit(const Call& call, const Service& service) {
    return {said(call, service.name), service_path(service.id) + "/edit", service_path(service.id),
            service.version};
}

Answer show_new(const Call& call) {
    TRY(call.check_offers(Action::service_edit));
    Service empty;
    return form_page(call, shown_new(call), {values_of(empty), {}, {}});
}

Answer add(const Call& call) {
    std::vector<Error> errors;
    const Service draft = typed_service(call, errors);
    if (!errors.empty())
        return form_page(call, shown_new(call), typed(call, std::move(errors)));
    const auto added = call.desks().services.add(call.actor(), draft);
    if (added && added.value())
        return SeeOther{service_path(added.value().value().service.id), "done.service_saved"};
    if (added)
        return form_page(call, shown_new(call),
                         typed(call, errors_at_fields(added.value().faults())));
    if (added.error().kind != ErrorKind::conflict)
        return added.error();
    return form_page(call, shown_new(call), typed(call, {added.error()}));
}

Answer show_edit(const Call& call) {
    const Service service =
        TRY(call.desks().services.find_for_change(call.actor(), call.argument("service")));
    return form_page(call, shown_edit(call, service), {values_of(service), {}, {}});
}

Answer change(const Call& call) {
    const std::string& id = call.argument("service");
    Service kept = TRY(call.desks().services.find_for_change(call.actor(), id));
    std::vector<Error> errors;
    Service draft = typed_service(call, errors);
    draft.id = id;
    draft.version = call.version_seen();
    Shown shown = shown_edit(call, kept);
    shown.version = draft.version;
    if (!errors.empty())
        return form_page(call, shown, typed(call, std::move(errors)));
    const auto changed = call.desks().services.change(call.actor(), draft);
    if (changed && changed.value())
        return SeeOther{service_path(id), "done.service_saved"};
    if (changed)
        return form_page(call, shown, typed(call, errors_at_fields(changed.value().faults())));
    const Error& error = changed.error();
    if (error.kind != ErrorKind::conflict)
        return error;
    FormState state = typed(call, {error});
    if (error.key == "row.was_changed") {
        state.errors.front().field.clear();
        state.theirs = differing(values_of(kept), call.form().fields);
        shown.version = kept.version;
    }
    return form_page(call, shown, state);
}

}  // namespace

void add_service_form_pages(Routes& routes) {
    routes.add(Method::get, "/services/new", "page.service.new", Door::user, show_new);
    routes.add(Method::post, "/services/new", "page.service.add", Door::user, add);
    routes.add(Method::get, "/services/{service}/edit", "page.service.edit", Door::user, show_edit);
    routes.add(Method::post, "/services/{service}/edit", "page.service.change", Door::user, change);
}

}  // namespace kynnys::pages
