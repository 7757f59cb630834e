// Users of an organisation: who works here, in which roles, and how they come in.
#include <algorithm>

#include "base/text.h"
#include "pages/facts.h"
#include "pages/form_parts.h"
#include "pages/list_file.h"
#include "pages/list_parts.h"
#include "pages/notice.h"
#include "pages/shown_once.h"
#include "pages/words.h"
#include "web/error_response.h"

namespace kynnys::pages {

namespace {

using web::Method;

constexpr int users_a_page = 50;

std::string path_of(const std::string& id) {
    return "/users/" + id;
}

std::string roles_of(const Call& call, const UserCard& card) {
    std::vector<std::string> roles;
    for (const ActorRole role : card.roles)
        roles.push_back(word(call, "role", actor_role_codes(), role));
    return joined(roles, ", ");
}

std::string state_of(const Call& call, const UserCard& card) {
    return word(call, "user_state", user_state_codes(), card.user.state);
}

std::string second_factor_of(const Call& call, const UserCard& card) {
    return call.say(card.has_second_factor ? "user_page.has_second_factor"
                                           : "user_page.has_no_second_factor");
}

web::HtmlTable table_of(const Call& call, const std::vector<UserCard>& cards) {
    web::HtmlTable table{"users", call.say("user_page.caption"), {}, {}};
    for (const char* key : {"user_page.name", "sign_in.name", "user_page.roles", "user_page.state",
                            "account_page.second_factor"})
        table.columns.emplace_back(call.say(key));
    for (const UserCard& card : cards)
        table.rows.push_back({element("a", {{"href", path_of(card.user.id)}}, card.user.name),
                              card.user.sign_in_name, roles_of(call, card), state_of(call, card),
                              second_factor_of(call, card)});
    return table;
}

Answer list(const Call& call) {
    std::vector<UserCard> cards =
        TRY(call.desks().users.list(call.actor(), call.query("after"), users_a_page + 1));
    std::optional<std::string> next;
    if (cards.size() > users_a_page) {
        cards.resize(users_a_page);
        next = cards.back().user.id;
    }
    Page page;
    page.title = call.say("navigation.users");
    Html buttons;
    if (call.offers(Action::user_edit))
        buttons += link_button(call.say("user_page.add"), "/users/new", Button::primary) +
                   link_button(call.say("organisation_page.title"), "/organisation");
    if (call.offers(Action::outbox_view))
        buttons += link_button(call.say("outbox_page.title"), "/outbox");
    if (!buttons.is_empty())
        page.content += element("p", {{"class", "buttons"}}, buttons);
    page.content += list_table(table_of(call, cards), call.say("user_page.none")) +
                    paging(call, "/users", next) + export_links(call, "/users");
    return page;
}

Result<TableFile> list_file(const Call& call) {
    const auto cards = TRY(call.desks().users.list(call.actor(), "", rows_in_a_file));
    return file_of(call.say("user_page.file"), table_of(call, cards));
}

// Those that a user can have.
std::vector<Option> role_options(const Call& call) {
    std::vector<Option> all;
    for (std::size_t r = 0; r < actor_role_count; ++r) {
        const auto role = static_cast<ActorRole>(r);
        if (check_role_of_user(role))
            all.push_back({std::string(actor_role_codes().code(role)),
                           word(call, "role", actor_role_codes(), role)});
    }
    return all;
}

std::vector<Option> language_options() {
    std::vector<Option> all;
    for (const UiLanguage language : {UiLanguage::fi, UiLanguage::sv, UiLanguage::en})
        all.push_back({std::string(ui_language_codes().code(language)), language_name(language)});
    return all;
}

Html fields(const Call& call, const FormParts& parts) {
    return parts.text({"name", "user_page.name", "", "text", "off", true}) +
           parts.text({"sign_in_name", "sign_in.name", "user_page.sign_in_name_hint", "text", "off",
                       true}) +
           parts.choice({"language", "user_page.language", "", "", "", true}, language_options()) +
           parts.ticks({"roles", "user_page.roles", "user_page.roles_hint", "", "", true},
                       role_options(call));
}

Result<UserDraft> draft_of(const Call& call) {
    UserDraft draft;
    draft.name = call.field("name");
    draft.sign_in_name = call.field("sign_in_name");
    draft.language = call.field("language");
    for (const std::string_view role : call.form().fields.all("roles"))
        draft.roles.push_back(TRY(actor_role_codes().parse(role)));
    return draft;
}

std::vector<Crumb> crumbs(const Call& call) {
    return {{call.say("navigation.users"), "/users"}};
}

Page new_page(const Call& call, const FormState& state) {
    const FormParts parts(call, state);
    Page page;
    page.title = call.say("user_page.add");
    page.crumbs = crumbs(call);
    page.content =
        parts.error_summary() + element("p", call.say("user_page.add_text")) +
        form(call, "/users", fields(call, parts) + button(call.say("user_page.add_and_invite")));
    if (!state.errors.empty())
        page.status = web::status::invalid;
    return page;
}

Answer show_new(const Call& call) {
    TRY(call.check_offers(Action::user_edit));
    FormState state;
    state.values.add("language", std::string(ui_language_codes().code(call.language())));
    return new_page(call, state);
}

Page invited_page(const Call& call, const Invited& invited) {
    Page page;
    page.title = call.say("user_page.invited", {invited.card.user.name});
    page.crumbs = crumbs(call);
    page.content =
        notice(Notice::alert, call.say("shown_once.label"),
               call.say("user_page.invitation_text", {invited.card.user.name})) +
        shown_once(call, "user_page.invitation",
                   call.origin() + "/invitation/" + invited.invitation) +
        facts({{call.say("sign_in.name"), invited.card.user.sign_in_name},
               {call.say("user_page.invitation_ends"), time_text(invited.ends_at)}}) +
        element("p", link_button(call.say("user_page.to_users"), "/users", Button::primary));
    return page;
}

Answer add(const Call& call) {
    const UserDraft draft = TRY(draft_of(call));
    if (auto faults = UserDesk::faults(draft); !faults.empty())
        return new_page(call, typed(call, std::move(faults)));
    const auto invited = call.desks().users.add(call.actor(), draft);
    if (invited)
        return invited_page(call, invited.value());
    // A name that is taken is a conflict with nobody's edit.
    if (invited.error().field.empty())
        return invited.error();
    return new_page(call, typed(call, {invited.error()}));
}

// Those of the form, as they are kept.
web::Parameters values_of(const UserCard& card) {
    web::Parameters values{{"name", card.user.name},
                           {"sign_in_name", card.user.sign_in_name},
                           {"language", card.user.language},
                           {"version", std::to_string(card.user.version)}};
    for (const ActorRole role : card.roles)
        values.add("roles", std::string(actor_role_codes().code(role)));
    return values;
}

Page user_page(const Call& call, const UserCard& card, const FormState& state) {
    const FormParts parts(call, state);
    const std::string path = path_of(card.user.id);
    Page page;
    page.title = card.user.name;
    page.crumbs = crumbs(call);
    page.content = facts({{call.say("user_page.state"), state_of(call, card)},
                          {call.say("account_page.second_factor"), second_factor_of(call, card)}});
    if (!call.offers(Action::user_edit)) {
        page.content += facts({{call.say("sign_in.name"), card.user.sign_in_name},
                               {call.say("user_page.roles"), roles_of(call, card)}});
        return page;
    }
    page.content = parts.error_summary() + page.content +
                   form(call, path,
                        version_field(card.user.version) + fields(call, parts) +
                            button(call.say("button.save"))) +
                   element("h2", call.say("user_page.new_invitation")) +
                   element("p", call.say("user_page.new_invitation_text")) +
                   form(call, path + "/invitation",
                        button(call.say("user_page.new_invitation"), Button::secondary)) +
                   element("h2", call.say("user_page.close")) +
                   element("p", call.say("user_page.close_text")) +
                   element("p", link_button(call.say("user_page.close"), path + "/close"));
    return page;
}

Answer show(const Call& call) {
    const UserCard card = TRY(call.desks().users.find(call.actor(), call.argument("user")));
    return user_page(call, card, {values_of(card), {}, {}});
}

// What somebody else has saved meanwhile, of the fields that differ from what was typed.
web::Parameters differences(const Call& call, const UserCard& saved) {
    web::Parameters theirs;
    const web::Parameters values = values_of(saved);
    for (const char* name : {"name", "sign_in_name", "language"}) {
        if (*values.find(name) != call.field(name))
            theirs.add(name, *values.find(name));
    }
    const auto sorted = [](std::vector<std::string_view> roles) {
        std::sort(roles.begin(), roles.end());
        return roles;
    };
    if (sorted(values.all("roles")) != sorted(call.form().fields.all("roles")))
        theirs.add("roles", roles_of(call, saved));
    return theirs;
}

Answer change(const Call& call) {
    const std::string& id = call.argument("user");
    const UserDraft draft = TRY(draft_of(call));
    auto faults = UserDesk::faults(draft);
    if (faults.empty()) {
        const auto changed =
            call.desks().users.change(call.actor(), id, draft, call.version_seen());
        if (changed)
            return SeeOther{path_of(id), "done.user_saved"};
        faults.push_back(changed.error());
    }
    const Error first = faults.front();
    if (first.kind == ErrorKind::not_found || first.kind == ErrorKind::unavailable)
        return first;
    const UserCard saved = TRY(call.desks().users.find(call.actor(), id));
    FormState state = typed(call, std::move(faults));
    if (first.key == "account.was_changed")
        state.theirs = differences(call, saved);
    Page page = user_page(call, saved, state);
    page.status = web::status_of(first.kind);
    return page;
}

Answer invite(const Call& call) {
    return invited_page(call, TRY(call.desks().users.reset(call.actor(), call.argument("user"))));
}

Answer show_close(const Call& call) {
    const UserCard card = TRY(call.desks().users.find(call.actor(), call.argument("user")));
    const std::string path = path_of(card.user.id);
    Page page;
    page.title = call.say("user_page.close_title", {card.user.name});
    page.crumbs = crumbs(call);
    page.crumbs.push_back({card.user.name, path});
    page.content = element("p", call.say("user_page.close_text")) +
                   form(call, path + "/close",
                        element("div", {{"class", "buttons"}},
                                button(call.say("user_page.close"), Button::danger) +
                                    link_button(call.say("button.cancel"), path)));
    return page;
}

Answer close(const Call& call) {
    TRY(call.desks().users.close(call.actor(), call.argument("user")));
    return SeeOther{"/users", "done.user_closed"};
}

}  // namespace

void add_user_pages(Routes& routes) {
    routes.add(Method::get, "/users", "page.users", Door::user, list);
    routes.add(Method::get, "/users.csv", "page.users.csv", Door::user, csv_of(list_file));
    routes.add(Method::get, "/users.xlsx", "page.users.xlsx", Door::user, xlsx_of(list_file));
    routes.add(Method::post, "/users", "page.user.add", Door::user, add);
    routes.add(Method::get, "/users/new", "page.user.new", Door::user, show_new);
    routes.add(Method::get, "/users/{user}", "page.user", Door::user, show);
    routes.add(Method::post, "/users/{user}", "page.user.change", Door::user, change);
    routes.add(Method::post, "/users/{user}/invitation", "page.user.invite", Door::user, invite);
    routes.add(Method::get, "/users/{user}/close", "page.user.closing", Door::user, show_close);
    routes.add(Method::post, "/users/{user}/close", "page.user.close", Door::user, close);
}

}  // namespace kynnys::pages
