// What the workplaces of an organisation can arrange: listed, added, changed.
#include <algorithm>

#include "base/random_id.h"
#include "base/text.h"
#include "exchange/city_schema.h"
#include "pages/list_file.h"
#include "pages/list_parts.h"
#include "pages/notice.h"
#include "pages/row_form.h"
#include "pages/words.h"
#include "pages/workplace_form.h"
#include "pages/workplace_view.h"
#include "speech/writing.h"
#include "web/error_response.h"

namespace kynnys::pages {

namespace {

using web::Method;
using ArrangementCard = Card<Arrangement>;

constexpr int page_length = 50;
constexpr std::size_t empty_rows = 2;
constexpr const char* list_path = "/arrangements";

const Names& columns() {
    static const Names names{"name",
                             "kind",
                             "lifts",
                             "provides",
                             "lifts_weight_kilograms",
                             "eases_travel_minutes",
                             "cost_once",
                             "weekly_help_minutes",
                             "funding_rule"};
    return names;
}

std::string raise_field(std::size_t row, const std::string& member) {
    return "raises[" + std::to_string(row) + "]." + member;
}

web::Parameters values_of(const ArrangementCard& card) {
    web::Parameters values;
    fill(arrangements_schema(), card.row, card.city, columns(), values);
    for (std::size_t row = 0; row < card.row.raises.size(); ++row) {
        const AbilityRaise& raise = card.row.raises[row];
        values.add(raise_field(row, "ability"), std::string(line_of(raise.ability).code));
        values.add(raise_field(row, "steps"), std::to_string(raise.steps));
        values.add(raise_field(row, "up_to"), std::to_string(static_cast<int>(raise.up_to)));
    }
    return values;
}

// As many rows as have something in them, and two more.
std::size_t rows_of(const web::Parameters& values) {
    std::size_t rows = 0;
    for (std::size_t row = 0; row < static_cast<std::size_t>(ability_count); ++row) {
        const std::string* ability = values.find(raise_field(row, "ability"));
        if (ability != nullptr && !ability->empty())
            rows = row + 1;
    }
    return std::min(rows + empty_rows, static_cast<std::size_t>(ability_count));
}

std::vector<Option> ability_options(const Call& call) {
    std::vector<Option> all{{"", call.say("arrangement_page.no_line")}};
    for (const AbilityLine& line : ability_catalogue())
        all.push_back({std::string(line.code), wording(call, line.name)});
    return all;
}

// "On my own" first: what most arrangements reach.
std::vector<Option> step_options(const Call& call) {
    constexpr Step usual = Step::on_my_own;
    std::vector<Option> all{
        {std::to_string(static_cast<int>(usual)), wording(call, step_name(usual))}};
    for (int step = step_count - 1; step >= 0; --step) {
        if (static_cast<Step>(step) != usual)
            all.push_back(
                {std::to_string(step), wording(call, step_name(static_cast<Step>(step)))});
    }
    return all;
}

Html raise_rows(const FormParts& parts, std::size_t rows) {
    const Call& call = parts.call();
    const std::vector<Option> steps{{"1", "1"}, {"2", "2"}, {"3", "3"}, {"4", "4"}};
    Html all;
    for (std::size_t row = 0; row < rows; ++row)
        all += element(
            "fieldset", {{"class", "shift-fields"}},
            element("legend", call.say("arrangement_page.raise", {std::to_string(row + 1)})) +
                element(
                    "div", {{"class", "times has-long"}},
                    parts.choice({raise_field(row, "ability"), "arrangement_page.line"},
                                 ability_options(call)) +
                        parts.choice({raise_field(row, "steps"), "arrangement_page.steps"}, steps) +
                        parts.choice({raise_field(row, "up_to"), "arrangement_page.up_to"},
                                     step_options(call))));
    return element("h2", call.say("arrangement_page.raises")) +
           element("p", {{"class", "quiet-text"}}, call.say("arrangement_page.raises_hint")) + all;
}

Html number(const FormParts& parts, const char* name, const char* label) {
    return parts.text({name, label, "", "number"});
}

bool does_more(const FormParts& parts) {
    const auto says = [&](const char* name) {
        const std::string value = parts.value(name);
        return !value.empty() && value != "0";
    };
    return says("lifts") || says("provides") || says("lifts_weight_kilograms") ||
           says("eases_travel_minutes");
}

Html other_effects(const FormParts& parts) {
    const Call& call = parts.call();
    return parts.ticks({"lifts", "arrangement_page.lifts", "arrangement_page.lifts_hint"},
                       options(call, "exposure", exposure_codes())) +
           parts.ticks({"provides", "arrangement_page.provides", ""},
                       options(call, "access_need", access_need_codes())) +
           element("div", {{"class", "pair"}},
                   number(parts, "lifts_weight_kilograms", "arrangement_page.weight") +
                       number(parts, "eases_travel_minutes", "arrangement_page.travel"));
}

Html fields(const FormParts& parts, std::size_t rows) {
    const Call& call = parts.call();
    return parts.error_summary() +
           parts.text(
               {"name", "arrangement_page.name", "arrangement_page.name_hint", "text", "", true}) +
           parts.choice({"kind", "arrangement_page.kind", "", "text", "", true},
                        options(call, "arrangement_class", arrangement_class_codes())) +
           raise_rows(parts, rows) +
           folded(does_more(parts) ? Fold::open : Fold::closed, call.say("arrangement_page.other"),
                  "", other_effects(parts)) +
           element("h2", call.say("arrangement_page.cost_title")) +
           element(
               "div", {{"class", "pair"}},
               parts.text({"cost_once", "arrangement_page.cost", "arrangement_page.cost_hint"}) +
                   number(parts, "weekly_help_minutes", "arrangement_page.help")) +
           parts.text(
               {"funding_rule", "arrangement_page.funding", "arrangement_page.funding_hint"});
}

// Rows without a line are none.
struct TypedArrangement {
    Json::Object json;
    std::vector<std::size_t> rows;  // of the form, by raise
};

TypedArrangement typed_arrangement(const Call& call) {
    TypedArrangement typed;
    typed.json = typed_members(call, arrangements_schema(), columns());
    Json::Array raises;
    for (std::size_t row = 0; row < static_cast<std::size_t>(ability_count); ++row) {
        if (call.field(raise_field(row, "ability")).empty())
            continue;
        Json::Object raise{{"ability", call.field(raise_field(row, "ability"))}};
        for (const char* member : {"steps", "up_to"}) {
            const auto whole = parse_whole(call.field(raise_field(row, member)));
            raise.emplace_back(member, whole ? Json(whole.value()) : Json(""));
        }
        raises.emplace_back(std::move(raise));
        typed.rows.push_back(row);
    }
    typed.json.emplace_back("raises", std::move(raises));
    return typed;
}

std::vector<Error> errors_at_rows(const std::vector<Fault>& faults, const TypedArrangement& typed) {
    std::vector<Error> errors = errors_of(faults);
    for (std::size_t at = 0; at < faults.size(); ++at) {
        for (std::size_t place = 0; place < typed.rows.size(); ++place) {
            if (faults[at].file == "raises[" + std::to_string(place) + "]")
                errors[at].field = raise_field(typed.rows[place], faults[at].header);
        }
    }
    return errors;
}

struct Shown {
    std::string title;
    std::string path;
    std::int64_t version = 0;  // 0: of a new one
};

Page form_page(const Call& call, const Shown& shown, const FormState& state) {
    Page page;
    page.title = shown.title;
    page.crumbs = {{call.say("navigation.workplaces"), "/workplaces"},
                   {call.say("arrangement_page.title"), list_path}};
    if (!state.theirs.pairs().empty())
        page.content +=
            notice(Notice::alert, call.say("form.was_changed"), call.say("form.both_are_shown"));
    page.content += form(call, shown.path,
                         (shown.version > 0 ? version_field(shown.version) : Html()) +
                             fields(FormParts(call, state), rows_of(state.values)) +
                             element("div", {{"class", "buttons"}},
                                     button(call.say("button.save")) +
                                         link_button(call.say("button.cancel"), list_path)));
    if (!state.errors.empty())
        page.status = web::status_of(state.errors.front().kind);
    return page;
}

Shown shown_new(const Call& call) {
    return {call.say("arrangement_page.add"), std::string(list_path) + "/new"};
}

Answer show_new(const Call& call) {
    TRY(call.check_offers(Action::workplace_edit));
    return form_page(call, shown_new(call), {});
}

// A code of its own, by which files and plans name it; nobody has to think of one.
Answer add(const Call& call) {
    TypedArrangement sent = typed_arrangement(call);
    sent.json.emplace_back("code", new_id());
    const auto added = call.desks().arrangements.add(call.actor(), sent.json);
    if (!added)
        return added.error();
    if (!added.value())
        return form_page(call, shown_new(call),
                         typed(call, errors_at_rows(added.value().faults(), sent)));
    return SeeOther{list_path, "done.arrangement_saved"};
}

Shown shown_edit(const ArrangementCard& card, std::int64_t version) {
    return {card.row.name, std::string(list_path) + "/" + card.id, version};
}

Answer show_edit(const Call& call) {
    TRY(call.check_offers(Action::workplace_edit));
    const auto card =
        TRY(call.desks().arrangements.find(call.actor(), call.argument("arrangement")));
    return form_page(call, shown_edit(card, card.version), {values_of(card), {}, {}});
}

Answer change(const Call& call) {
    const std::string& id = call.argument("arrangement");
    const TypedArrangement sent = typed_arrangement(call);
    const auto changed =
        call.desks().arrangements.change(call.actor(), id, sent.json, call.version_seen());
    if (changed && changed.value())
        return SeeOther{list_path, "done.arrangement_saved"};
    if (!changed && changed.error().key != "row.was_changed")
        return changed.error();
    const auto card = TRY(call.desks().arrangements.find(call.actor(), id));
    if (changed)
        return form_page(call, shown_edit(card, call.version_seen()),
                         typed(call, errors_at_rows(changed.value().faults(), sent)));
    FormState state = typed(call, {Error{changed.error().kind, changed.error().key, "", {}}});
    state.theirs = differing(values_of(card), call.form().fields);
    return form_page(call, shown_edit(card, card.version), state);
}

std::string raises_text(const Call& call, const Arrangement& row) {
    std::vector<std::string> all;
    for (const AbilityRaise& raise : row.raises)
        all.push_back(wording(call, line_of(raise.ability).name) + " +" +
                      std::to_string(raise.steps));
    return joined(all, ", ");
}

std::vector<Html> row_of(const Call& call, const ArrangementCard& card) {
    const Arrangement& row = card.row;
    const Html name =
        call.offers(Action::workplace_edit)
            ? element("a", {{"href", std::string(list_path) + "/" + card.id}}, row.name)
            : Html(row.name);
    const std::string kind = word(call, "arrangement_class", arrangement_class_codes(), row.kind);
    const std::string help = row.weekly_help.count > 0 ? duration(row.weekly_help) : "–";
    return {name, kind, raises_text(call, row), money_text(call.language(), row.cost_once), help};
}

web::HtmlTable table_of(const Call& call, const std::vector<ArrangementCard>& cards) {
    web::HtmlTable table{"arrangements", call.say("arrangement_page.caption"), {}, {}};
    for (const char* key :
         {"arrangement_page.name", "arrangement_page.kind", "arrangement_page.raises",
          "arrangement_page.cost", "arrangement_page.help"})
        table.columns.emplace_back(call.say(key));
    for (const ArrangementCard& card : cards) table.rows.push_back(row_of(call, card));
    return table;
}

Answer list(const Call& call) {
    auto cards =
        TRY(call.desks().arrangements.list(call.actor(), {call.query("after"), page_length + 1}));
    std::optional<std::string> next;
    if (cards.size() > page_length) {
        cards.resize(page_length);
        next = cards.back().id;
    }
    Page page;
    page.title = call.say("arrangement_page.title");
    page.crumbs = {{call.say("navigation.workplaces"), "/workplaces"}};
    page.content = element("p", call.say("arrangement_page.what"));
    if (call.offers(Action::workplace_edit))
        page.content += element("p", link_button(call.say("arrangement_page.add"),
                                                 std::string(list_path) + "/new", Button::primary));
    page.content += list_table(table_of(call, cards), call.say("arrangement_page.none")) +
                    paging(call, list_path, next) + export_links(call, list_path);
    return page;
}

Result<TableFile> list_file(const Call& call) {
    const auto cards = TRY(call.desks().arrangements.list(call.actor(), {"", rows_in_a_file}));
    return file_of("arrangements", table_of(call, cards));
}

}  // namespace

void add_arrangement_pages(Routes& routes) {
    routes.add(Method::get, "/arrangements", "page.arrangements", Door::user, list);
    routes.add(Method::get, "/arrangements.csv", "page.arrangements.csv", Door::user,
               csv_of(list_file));
    routes.add(Method::get, "/arrangements.xlsx", "page.arrangements.xlsx", Door::user,
               xlsx_of(list_file));
    routes.add(Method::get, "/arrangements/new", "page.arrangement.new", Door::user, show_new);
    routes.add(Method::post, "/arrangements/new", "page.arrangement.add", Door::user, add);
    routes.add(Method::get, "/arrangements/{arrangement}", "page.arrangement", Door::user,
               show_edit);
    routes.add(Method::post, "/arrangements/{arrangement}", "page.arrangement.change", Door::user,
               change);
}

}  // namespace kynnys::pages
