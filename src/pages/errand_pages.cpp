// Errands with employers: the list, one of them, and making one out of what would unlock more.
#include "base/text.h"
#include "pages/list_file.h"
#include "pages/list_parts.h"
#include "pages/plan_frame.h"
#include "pages/proposal_parts.h"
#include "pages/row_form.h"
#include "pages/words.h"
#include "speech/writing.h"
#include "web/error_response.h"

namespace kynnys::pages {

namespace {

using web::Method;

constexpr const char* list_path = "/errands";
constexpr int page_length = 50;
constexpr int days_to_begin_with = 14;

std::string path_of(const std::string& id) {
    return std::string(list_path) + "/" + id;
}

std::vector<Filter> all_filters(const Call& call) {
    return {{{"state", "errand_page.state", ""},
             {{"", call.say("errand_page.open")}, {"done", call.say("errand_page.done")}}},
            {{"whose", "errand_page.whose", ""},
             {{"", call.say("errand_page.of_all")}, {"mine", call.say("errand_page.mine")}}}};
}

Result<std::vector<ErrandCard>> cards_asked(const Call& call, const PageOf& page) {
    ErrandFilter filter;
    if (call.query("state") == "done")
        filter.state = ErrandState::done;
    if (call.query("whose") == "mine")
        filter.owner = call.actor().id;
    return call.desks().errands.list(call.actor(), filter, page);
}

std::string state_text(const Call& call, const Errand& errand) {
    if (errand.done_on)
        return call.say("errand_page.done_on", {day_text(*errand.done_on)});
    return call.say(errand.due_on < call.today() ? "errand_page.late" : "errand_page.is_open");
}

Html state_badge(const Call& call, const Errand& errand) {
    const bool is_late = !errand.done_on && errand.due_on < call.today();
    const std::string kind = errand.done_on ? "success" : is_late ? "alert" : "info";
    return element("span", {{"class", "hds-status-label hds-status-label--" + kind}},
                   state_text(call, errand));
}

web::HtmlTable table_of(const Call& call, const std::vector<ErrandCard>& cards) {
    web::HtmlTable table{"errands", call.say("errand_page.caption"), {}, {}};
    for (const char* key : {"errand_page.text", "errand_page.owner", "errand_page.due_on",
                            "errand_page.state", "errand_page.outcome"})
        table.columns.emplace_back(call.say(key));
    for (const ErrandCard& card : cards)
        table.rows.push_back({element("a", {{"href", path_of(card.errand.id)}}, card.errand.text),
                              card.owner, day_text(card.errand.due_on),
                              state_badge(call, card.errand), card.errand.outcome});
    return table;
}

Answer list(const Call& call) {
    auto cards = TRY(cards_asked(call, {call.query("after"), page_length + 1}));
    std::optional<std::string> next;
    if (cards.size() > page_length) {
        cards.resize(page_length);
        next = cards.back().errand.id;
    }
    Page page;
    page.title = call.say("errand_page.title");
    page.content = element("p", call.say("errand_page.what"));
    if (call.offers(Action::employer_edit))
        page.content +=
            element("p", link_button(call.say("errand_page.add"), "/errands/new", Button::primary));
    page.content += filters(call, list_path, all_filters(call)) +
                    list_table(table_of(call, cards), call.say("errand_page.none")) +
                    paging(call, list_path, next) + export_links(call, list_path);
    return page;
}

Result<TableFile> list_file(const Call& call) {
    return file_of("errands", table_of(call, TRY(cards_asked(call, {"", rows_in_a_file}))));
}

std::vector<Crumb> crumbs(const Call& call) {
    return {{call.say("navigation.workplaces"), "/workplaces"},
            {call.say("errand_page.title"), list_path}};
}

Result<Html> fields(const Call& call, const FormParts& parts) {
    std::vector<Option> owners;
    for (const auto& [id, name] : TRY(call.desks().errands.colleagues(call.actor())))
        owners.push_back({id, name});
    return parts.area({"text", "errand_page.text", "errand_page.text_hint", "text", "", true}, 4) +
           parts.choice({"owner", "errand_page.owner", "", "text", "", true}, owners) +
           parts.text({"due_on", "errand_page.due_on", "", "date", "off", true});
}

// Out of which of a plan's changes, where the form says so.
std::optional<ErrandOrigin> origin_in(const web::Parameters& values) {
    const std::string* plan = values.find("plan");
    const std::string* typed_place = values.find("place");
    if (plan == nullptr || typed_place == nullptr)
        return std::nullopt;
    const auto place = parse_whole(*typed_place);
    if (!place || place.value() < 0 || place.value() > 1'000)
        return std::nullopt;
    return ErrandOrigin{*plan, static_cast<int>(place.value())};
}

Html hidden_origin(const std::optional<ErrandOrigin>& origin) {
    return origin ? hidden_field("plan", origin->plan_run) +
                        hidden_field("place", std::to_string(origin->place))
                  : Html();
}

ErrandDraft draft_of(const Call& call) {
    ErrandDraft draft{call.field("text"), call.field("owner"), std::nullopt,
                      origin_in(call.form().fields)};
    if (const auto day = parse_date(call.field("due_on")))
        draft.due_on = day.value();
    return draft;
}

Result<Page> new_page(const Call& call, const std::optional<ErrandOrigin>& origin,
                      const FormState& state) {
    const FormParts parts(call, state);
    Page page;
    page.title = call.say("errand_page.add");
    page.crumbs = crumbs(call);
    if (!state.errors.empty())
        page.status = web::status_of(state.errors.front().kind);
    page.content =
        parts.error_summary() + element("p", call.say("errand_page.no_clients")) +
        form(call, "/errands/new",
             hidden_origin(origin) + TRY(fields(call, parts)) + button(call.say("button.save")));
    return page;
}

// What the plan says of the change, as a beginning.
Result<std::string> text_of(const Call& call, const ErrandOrigin& origin) {
    const UnlockPage found = TRY(call.desks().plan_reviews.unlocks(call.actor(), origin.plan_run));
    if (origin.place >= static_cast<int>(found.unlocks.size()))
        return Error{ErrorKind::not_found, "subject.is_unknown", "", {}};
    const UnlockRecord& unlock = found.unlocks[static_cast<std::size_t>(origin.place)];
    return call.say("errand_page.from_unlock",
                    {capitalised(speaker_of(call, found.names).say(unlock.change)),
                     counted(call.language(), "people", unlock.placed_more)});
}

Answer show_new(const Call& call) {
    TRY(call.check_offers(Action::employer_edit));
    FormState state;
    const auto origin = origin_in(call.request().query);
    if (origin)
        state.values.add("text", TRY(text_of(call, *origin)));
    state.values.add("owner", call.actor().id);
    state.values.add("due_on", iso_text(Date(std::chrono::sys_days(call.today()) +
                                             std::chrono::days{days_to_begin_with})));
    return TRY(new_page(call, origin, state));
}

Answer add(const Call& call) {
    const ErrandDraft draft = draft_of(call);
    const auto added = TRY(call.desks().errands.add(call.actor(), draft));
    if (!added)
        return TRY(new_page(call, draft.origin, typed(call, errors_of(added.faults()))));
    if (draft.origin)
        return SeeOther{"/plans/" + draft.origin->plan_run + "/unlocks", "done.errand_is_given"};
    return SeeOther{list_path, "done.errand_is_given"};
}

FormState values_of(const Errand& errand) {
    FormState state;
    state.values.add("text", errand.text);
    state.values.add("owner", errand.owner);
    state.values.add("due_on", iso_text(errand.due_on));
    return state;
}

Html end_form(const Call& call, const Errand& errand, const FormParts& parts) {
    const std::string path = path_of(errand.id) + "/state";
    const Html version = version_field(errand.version);
    if (errand.done_on)
        return (errand.outcome.empty() ? Html()
                                       : element("p", {{"class", "note"}}, errand.outcome)) +
               form(call, path,
                    version + button(call.say("errand_page.open_again"), Button::secondary, "state",
                                     "open"));
    return element("h2", call.say("errand_page.end")) +
           form(call, path,
                version +
                    parts.area({"outcome", "errand_page.outcome", "errand_page.outcome_hint"}, 3) +
                    button(call.say("errand_page.is_done"), Button::primary, "state", "done"));
}

Result<Page> errand_page(const Call& call, const ErrandCard& card, const FormState& state) {
    const Errand& errand = card.errand;
    const FormParts parts(call, state);
    Page page;
    page.title = call.say("errand_page.one");
    page.crumbs = crumbs(call);
    if (!state.errors.empty())
        page.status = web::status_of(state.errors.front().kind);
    page.content = parts.error_summary() +
                   element("p", state_badge(call, errand) + " " +
                                    call.say("errand_page.given_by", {card.made_by, card.owner}));
    if (errand.origin)
        page.content +=
            element("p", element("a", {{"href", "/plans/" + errand.origin->plan_run + "/unlocks"}},
                                 call.say("errand_page.to_plan")));
    if (errand.done_on || !call.offers(Action::employer_edit)) {
        page.content += element("p", errand.text);
        if (call.offers(Action::employer_edit))
            page.content += end_form(call, errand, parts);
        return page;
    }
    page.content += form(call, path_of(errand.id),
                         version_field(errand.version) + TRY(fields(call, parts)) +
                             button(call.say("button.save"), Button::secondary)) +
                    end_form(call, errand, parts);
    return page;
}

Result<ErrandCard> card_asked(const Call& call) {
    return call.desks().errands.find(call.actor(), call.argument("errand"));
}

Answer show(const Call& call) {
    const ErrandCard card = TRY(card_asked(call));
    return TRY(errand_page(call, card, values_of(card.errand)));
}

// What was typed again, with what is wrong; after somebody else's save both versions.
Answer again(const Call& call, const Result<Checked<Done>>& tried) {
    if (!tried && tried.error().kind != ErrorKind::conflict)
        return tried.error();
    const ErrandCard now = TRY(card_asked(call));
    const std::vector<Error> errors =
        tried ? errors_of(tried.value().faults()) : std::vector<Error>{tried.error()};
    FormState state = typed(call, errors);
    const FormState kept = values_of(now.errand);
    if (!tried)
        state.theirs = differing(kept.values, call.form().fields);
    // The form of its end says nothing of the rest.
    for (const auto& [name, value] : kept.values.pairs()) {
        if (state.values.find(name) == nullptr)
            state.values.add(name, value);
    }
    return TRY(errand_page(call, now, state));
}

Answer change(const Call& call) {
    const std::string& id = call.argument("errand");
    const auto changed =
        call.desks().errands.change(call.actor(), id, draft_of(call), call.version_seen());
    if (changed && changed.value())
        return SeeOther{path_of(id), "done.is_saved"};
    return again(call, changed);
}

Answer set(const Call& call) {
    const std::string& id = call.argument("errand");
    const ErrandState state = TRY(errand_state_codes().parse(call.field("state")));
    const auto done = call.desks().errands.set(call.actor(), id, state, call.field("outcome"),
                                               call.version_seen());
    if (done && done.value())
        return SeeOther{state == ErrandState::done ? list_path : path_of(id), "done.is_saved"};
    return again(call, done);
}

}  // namespace

void add_errand_pages(Routes& routes) {
    routes.add(Method::get, "/errands", "page.errands", Door::user, list);
    routes.add(Method::get, "/errands.csv", "page.errands.csv", Door::user, csv_of(list_file));
    routes.add(Method::get, "/errands.xlsx", "page.errands.xlsx", Door::user, xlsx_of(list_file));
    routes.add(Method::get, "/errands/new", "page.errand.new", Door::user, show_new);
    routes.add(Method::post, "/errands/new", "page.errand.add", Door::user, add);
    routes.add(Method::get, "/errands/{errand}", "page.errand", Door::user, show);
    routes.add(Method::post, "/errands/{errand}", "page.errand.change", Door::user, change);
    routes.add(Method::post, "/errands/{errand}/state", "page.errand.state", Door::user, set);
}

}  // namespace kynnys::pages
