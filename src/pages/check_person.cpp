#include "pages/check_person.h"

#include "app/person_facts.h"
#include "pages/basis_fields.h"
#include "web/error_response.h"

namespace kynnys::pages {

namespace {

constexpr int found_most = 20;

// The service and the facts, which every form of the page brings along.
Html kept_fields(const Call& call, const TypedFacts& facts) {
    Html all = hidden_field("service", call.field("service"));
    const web::Parameters values = fact_values(call, facts.facts);
    for (const auto& [name, value] : values.pairs()) all += hidden_field(name, value);
    return all;
}

Result<Html> people_found(const Call& call, const TypedFacts& facts, const FormParts& parts) {
    PersonFilter filter;
    filter.name = call.field("name");
    if (filter.name.empty())
        return Html();
    const auto found = TRY(call.desks().people.list(call.actor(), filter, {"", found_most}));
    std::vector<Option> options;
    for (const ListedPerson& one : found.people)
        options.push_back({one.id, one.name.empty() ? one.code : one.name, one.district});
    if (options.empty())
        return element("p", {{"class", "empty"}}, call.say("check_person.nobody"));
    return form(call, "/check",
                kept_fields(call, facts) +
                    parts.radios({"person", "check_person.who", "", "text", "", true}, options) +
                    button(call.say("check_person.go_on")));
}

Html new_form(const Call& call, const TypedFacts& facts, const FormParts& parts) {
    if (!call.offers(Action::person_create))
        return {};
    return element("h2", call.say("check_person.new")) +
           form(call, "/check",
                kept_fields(call, facts) + hidden_field("make", "yes") +
                    parts.text({"new_name", "check_person.name", "", "text", "off", true}) +
                    parts.text({"new_phone", "check_person.phone", "", "tel", "off"}) +
                    basis_fields(parts) + button(call.say("check_person.make"), Button::secondary));
}

}  // namespace

Answer choose_person_page(const Call& call, const TypedFacts& facts, FormState state) {
    if (state.values.find("basis") == nullptr)
        state.values.add("basis", "consent");
    const auto found = people_found(call, facts, FormParts(call, state));
    if (!found && found.error().kind != ErrorKind::invalid)
        return found.error();
    if (!found)
        state.errors.push_back(found.error());
    const FormParts parts(call, state);
    Page page;
    page.title = call.say("check_person.title");
    page.crumbs = {{call.say("referral_page.title"), "/referrals"},
                   {call.say("check_page.title"), "/check"}};
    if (!state.errors.empty())
        page.status = web::status_of(state.errors.front().kind);
    page.content = parts.error_summary() + element("p", call.say("check_person.what")) +
                   element("h2", call.say("check_person.on_record")) +
                   form(call, "/check",
                        kept_fields(call, facts) +
                            parts.text({"name", "check_person.search", "", "search", "off", true}) +
                            button(call.say("button.search"), Button::secondary)) +
                   (found ? found.value() : Html()) + new_form(call, facts, parts);
    return page;
}

Result<NewPerson> add_typed_person(const Call& call, const TypedFacts& facts) {
    Client client;
    client.person.name = call.field("new_name");
    client.phone = call.field("new_phone");
    if (client.person.name.empty())
        return Error{ErrorKind::invalid, "outside.name_is_missing", "new_name", {}};
    const Disclosure basis = TRY(typed_basis(call));
    NewPerson made;
    made.rest = take_into_record(call.desks().checks.rules(), facts.facts, client);
    made.id = TRY(call.desks().people.add(call.actor(), client, basis)).record.id;
    return made;
}

}  // namespace kynnys::pages
