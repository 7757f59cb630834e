#include "pages/task_form.h"

#include "exchange/city_schema.h"
#include "pages/task_words.h"
#include "pages/workplace_form.h"

namespace kynnys::pages {

namespace {

// The columns that the form has; the workplace and the code stay.
const Names& task_fields() {
    static const Names names{
        "name",           "owner",   "part",         "times",         "each_minutes",
        "weekly_minutes", "windows", "exposes_to",   "may_be_shared", "lifts_kilograms",
        "licences",       "kind",    "surroundings", "if_not_done",   "shortest_piece_minutes"};
    return names;
}

std::string field_of(const AbilityLine& line) {
    return "ability-" + std::string(line.code);
}

void fill_demand(const Demand& demand, web::Parameters& values) {
    for (const AbilityLine& line : ability_catalogue()) {
        if (const auto step = demand.step(line.ability))
            values.add(field_of(line), std::to_string(static_cast<int>(*step)));
    }
}

// By step from "with someone beside" on: a task that can be done "not now" asks nothing.
constexpr std::array step_keys{"task_page.step_1", "task_page.step_2", "task_page.step_3",
                               "task_page.step_4"};

std::vector<Option> step_options(const Call& call) {
    std::vector<Option> options{{"", call.say("task_page.asks_nothing")}};
    for (std::size_t i = 0; i < step_keys.size(); ++i)
        options.push_back({std::to_string(i + 1), call.say(step_keys.at(i))});
    return options;
}

Html demand_line(const FormParts& parts, const AbilityLine& line,
                 const std::vector<Option>& steps) {
    const std::string id = "field-" + field_of(line);
    const std::string chosen = parts.value(field_of(line));
    Html all;
    for (const Option& step : steps) {
        Attributes attributes{{"value", step.value}};
        if (step.value == chosen)
            attributes.emplace_back("selected", "");
        all += element("option", attributes, step.text);
    }
    return element("div", {{"class", "demand"}},
                   element("label", {{"for", id}}, wording(parts.call(), line.name)) +
                       element("select", {{"id", id}, {"name", field_of(line)}}, all));
}

Html demands(const FormParts& parts) {
    const Call& call = parts.call();
    const std::vector<Option> steps = step_options(call);
    Html all;
    for (const AbilityGroup group : {AbilityGroup::body, AbilityGroup::senses, AbilityGroup::mind,
                                     AbilityGroup::people, AbilityGroup::daily_work}) {
        Html lines;
        for (const AbilityLine& line : ability_catalogue()) {
            if (line.group == group)
                lines += demand_line(parts, line, steps);
        }
        all += element("fieldset", {{"class", "demands"}},
                       element("legend", wording(call, group_name(group))) + lines);
    }
    return all;
}

Html amount(const FormParts& parts) {
    const Call& call = parts.call();
    return element(
        "fieldset", {{"class", "amount"}},
        element("legend", call.say("task_page.how_much")) +
            element("p", {{"class", "quiet-text"}}, call.say("task_page.how_much_hint")) +
            element("div", {{"class", "amounts"}},
                    parts.text({"times", "task_page.times", "", "number"}) +
                        parts.text({"each_minutes", "task_page.each", "", "number"}) +
                        element("span", {{"class", "or"}}, call.say("task_page.or")) +
                        parts.text({"weekly_minutes", "task_page.weekly_minutes", "", "number"})));
}

Html conditions(const FormParts& parts) {
    const Call& call = parts.call();
    return parts.choice({"if_not_done", "task_page.if_not_done", ""},
                        options(call, "if_not_done", if_not_done_codes())) +
           parts.text({"shortest_piece_minutes", "task_page.shortest_piece",
                       "task_page.shortest_piece_hint", "number"}) +
           parts.tick({"may_be_shared", "task_page.may_be_shared", ""}) +
           parts.text({"lifts_kilograms", "task_page.lifts", "", "number"}) +
           parts.ticks({"licences", "task_page.licences", ""},
                       options(call, "licence", licence_codes())) +
           parts.ticks({"exposes_to", "task_page.exposes_to", ""},
                       options(call, "exposure", exposure_codes())) +
           parts.ticks({"surroundings", "task_page.surroundings", ""},
                       options(call, "surrounding", surrounding_codes()));
}

std::vector<Option> role_options(const Workplace& workplace) {
    std::vector<Option> options;
    for (const Role& role : workplace.roles) options.push_back({role.name, role.name});
    return options;
}

std::vector<Option> kind_options(const Call& call) {
    std::vector<Option> all{{"", call.say("task_page.choose")}};
    for (Option& one : options(call, "work_kind", work_kind_codes())) all.push_back(std::move(one));
    return all;
}

}  // namespace

Json::Object typed_task(const Call& call) {
    Json::Object json = typed_members(call, tasks_schema(), task_fields());
    Json::Array demands;
    for (const AbilityLine& line : ability_catalogue()) {
        const auto step = parse_whole(call.field(field_of(line)));
        if (step)
            demands.emplace_back(
                Json::Object{{"ability", std::string(line.code)}, {"step", step.value()}});
    }
    json.emplace_back("demands", std::move(demands));
    return json;
}

web::Parameters task_values(const Call& call, const Card<Task>& card) {
    Names names = task_fields();
    std::erase(names, "windows");
    web::Parameters values;
    fill(tasks_schema(), card.row, card.city, names, values);
    values.add("windows", windows_words(call, card.row.windows));
    fill_demand(card.row.demand, values);
    return values;
}

web::Parameters new_task_values(const Call& call, const Workplace& workplace) {
    const Task usual;
    return {{"part", "assisting"},
            {"owner", call.query("role")},
            {"windows", windows_words(call, workplace.opening.windows())},
            {"may_be_shared", usual.may_be_shared ? "yes" : "no"},
            {"if_not_done", std::string(if_not_done_codes().code(usual.if_not_done))},
            {"shortest_piece_minutes", std::to_string(usual.shortest_piece.count)}};
}

Html task_form(const FormParts& parts, const Workplace& workplace) {
    const Call& call = parts.call();
    return parts.error_summary() +
           parts.text({"name", "task_page.name", "task_page.name_hint", "text", "", true}) +
           parts.choice({"owner", "task_page.owner", "task_page.owner_hint", "", "", true},
                        role_options(workplace)) +
           amount(parts) +
           parts.text({"windows", "task_page.when", "task_page.when_hint", "text", "", true}) +
           parts.radios({"part", "task_page.part", "task_page.part_hint"},
                        {{"assisting", call.say("task_part.assisting")},
                         {"core", call.say("task_part.core")}}) +
           parts.choice({"kind", "task_page.kind", "", "", "", true}, kind_options(call)) +
           folded(Fold::closed, call.say("task_page.demands"), call.say("task_page.demands_hint"),
                  demands(parts)) +
           folded(Fold::closed, call.say("task_page.conditions"), "", conditions(parts));
}

}  // namespace kynnys::pages
