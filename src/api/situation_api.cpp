// What is on record of a client for the rules, and what work does to the money.
#include "api/money_json.h"
#include "api/routes.h"
#include "app/money_question.h"
#include "exchange/fact_json.h"

namespace kynnys::api {

namespace {

using web::Method;

Json situation_json(const rules::RuleSet& rules, const SituationView& view) {
    Json::Object object{{"version", view.version},
                        {"facts", facts_json(rules, view.recorded)},
                        {"elsewhere", facts_json(rules, view.elsewhere)},
                        {"rules", rules.version}};
    if (view.changed_at)
        object.emplace_back("changed_at", iso_text(*view.changed_at));
    return object;
}

Answer show(const Call& call) {
    SituationDesk& desk = call.desks().situations;
    return situation_json(desk.rules(), TRY(desk.find(call.actor(), call.argument("person"))));
}

Answer change(const Call& call) {
    SituationDesk& desk = call.desks().situations;
    const Json body = TRY(call.body());
    const std::int64_t version = TRY(call.version_seen(body));
    const std::string& person = call.argument("person");
    const auto changed = desk.change(call.actor(), person, *body.object(), version);
    if (changed && changed.value())
        return situation_json(desk.rules(), changed.value().value());
    if (changed)
        return changed.value().faults();
    if (changed.error().kind != ErrorKind::conflict)
        return changed.error();
    return Answer(changed.error(),
                  situation_json(desk.rules(), TRY(desk.find(call.actor(), person))));
}

Answer money(const Call& call) {
    MoneyDesk& desk = call.desks().money;
    ReadMoneyQuestion read = read_money_question(
        desk.rules(), [&](std::string_view name) { return call.query(name); },
        Date(std::chrono::floor<std::chrono::days>(call.request().arrived_at)));
    if (!read.errors.empty())
        return std::move(read.errors);
    const MoneyCheck check = TRY(desk.check(call.actor(), call.argument("person"), read.question));
    return money_json(desk.rules(), check);
}

}  // namespace

void add_situation_routes(Routes& routes) {
    routes.add(Method::get, "/people/{person}/situation", "situation.view", Door::known, show);
    routes.add(Method::patch, "/people/{person}/situation", "situation.edit", Door::known, change);
    routes.add(Method::get, "/people/{person}/money", "situation.money", Door::known, money);
}

}  // namespace kynnys::api
