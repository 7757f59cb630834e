// Access tokens for other programs, of one's own.
#include <algorithm>

#include "base/text.h"
#include "pages/facts.h"
#include "pages/form_parts.h"
#include "pages/list_parts.h"
#include "pages/notice.h"
#include "pages/routes.h"
#include "pages/shown_once.h"
#include "pages/words.h"

namespace kynnys::pages {

namespace {

using web::Method;

// "person:read" as "Clients: look".
std::string scope_word(const Call& call, const std::string& scope) {
    const std::size_t colon = std::min(scope.find(':'), scope.size());
    const bool is_writing = scope.ends_with(":write");
    return call.say("scope." + scope.substr(0, colon)) + ": " +
           call.say(is_writing ? "token_page.may_write" : "token_page.may_read");
}

// Only what the own role can do: a token can do no more.
std::vector<Option> scope_options(const Call& call) {
    std::vector<Option> options;
    for (std::size_t a = 0; a < action_count; ++a) {
        const auto action = static_cast<Action>(a);
        const std::string scope = scope_of(action);
        const bool is_there = std::any_of(options.begin(), options.end(),
                                          [&](const Option& one) { return one.value == scope; });
        // No token makes tokens, signs in, or has lists or a calendar to look at.
        const bool is_own = action == Action::token_edit || action == Action::session_edit ||
                            action == Action::view_edit || action == Action::calendar_edit;
        if (!is_there && !is_own && call.offers(action))
            options.push_back({scope, scope_word(call, scope)});
    }
    return options;
}

Html end_button(const Call& call, const ApiToken& token) {
    return element("form", {{"method", "post"}, {"action", "/account/tokens/" + token.id + "/end"}},
                   secret_field(call) + element("button", {{"class", "quiet"}},
                                                Html(call.say("token_page.end")) +
                                                    element("span", {{"class", "visually-hidden"}},
                                                            " " + token.name)));
}

Answer list(const Call& call) {
    web::HtmlTable table;
    table.id = "tokens";
    table.caption = call.say("token_page.caption");
    table.columns = {call.say("token_page.name"), call.say("token_page.scopes"),
                     call.say("account_page.role"), call.say("token_page.ends"),
                     call.say("account_page.what_to_do")};
    for (const ApiToken& token : TRY(call.desks().tokens.list(call.actor()))) {
        std::vector<std::string> scopes;
        for (const std::string& scope : token.scopes) scopes.push_back(scope_word(call, scope));
        table.rows.push_back({token.name, joined(scopes, ", "),
                              word(call, "role", actor_role_codes(), token.role),
                              time_text(token.ends_at), end_button(call, token)});
    }
    Page page;
    page.title = call.say("token_page.title");
    page.crumbs = {{call.say("account_page.title"), "/account"}};
    page.content =
        element("p", call.say("token_page.text")) + list_table(table, call.say("token_page.none")) +
        element("p",
                link_button(call.say("token_page.make"), "/account/tokens/new", Button::primary));
    return page;
}

Page new_page(const Call& call, const FormState& state) {
    const FormParts parts(call, state);
    Page page;
    page.title = call.say("token_page.make");
    page.crumbs = {{call.say("account_page.title"), "/account"},
                   {call.say("token_page.title"), "/account/tokens"}};
    page.content =
        parts.error_summary() +
        form(
            call, "/account/tokens",
            parts.text({"name", "token_page.name", "token_page.name_hint", "text", "off", true}) +
                parts.ticks({"scopes", "token_page.scopes", "token_page.scopes_hint", "", "", true},
                            scope_options(call)) +
                parts.text(
                    {"days", "token_page.days", "token_page.days_hint", "number", "off", true}) +
                button(call.say("token_page.make")));
    if (!state.errors.empty())
        page.status = web::status::invalid;
    return page;
}

Answer show_new(const Call& call) {
    FormState state;
    state.values.add("days", std::to_string(TokenDraft{}.days));
    return new_page(call, state);
}

Page made_page(const Call& call, const MadeToken& made) {
    Page page;
    page.title = call.say("token_page.made");
    page.crumbs = {{call.say("account_page.title"), "/account"},
                   {call.say("token_page.title"), "/account/tokens"}};
    page.content =
        notice(Notice::alert, call.say("shown_once.label"), call.say("token_page.shown_once")) +
        shown_once(call, "token_page.secret", made.secret) +
        facts({{call.say("token_page.name"), made.token.name},
               {call.say("token_page.ends"), time_text(made.token.ends_at)}}) +
        element("p",
                link_button(call.say("token_page.is_kept"), "/account/tokens", Button::primary));
    return page;
}

Answer make(const Call& call) {
    TokenDraft draft;
    draft.name = call.field("name");
    for (const std::string_view scope : call.form().fields.all("scopes"))
        draft.scopes.emplace_back(scope);
    // What is no number is out of range.
    const auto days = parse_whole(call.field("days"));
    draft.days = days ? static_cast<int>(std::clamp<std::int64_t>(days.value(), 0, 100'000)) : 0;
    const auto made = call.desks().tokens.make(call.actor(), draft);
    if (made)
        return made_page(call, made.value());
    if (made.error().kind != ErrorKind::invalid)
        return made.error();
    return new_page(call, typed(call, {made.error()}));
}

Answer end(const Call& call) {
    TRY(call.desks().tokens.end(call.actor(), call.argument("token")));
    return SeeOther{"/account/tokens", "done.token_ended"};
}

}  // namespace

void add_token_pages(Routes& routes) {
    routes.add(Method::get, "/account/tokens", "page.tokens", Door::user, list);
    routes.add(Method::post, "/account/tokens", "page.token.make", Door::user, make);
    routes.add(Method::get, "/account/tokens/new", "page.token.new", Door::user, show_new);
    routes.add(Method::post, "/account/tokens/{token}/end", "page.token.end", Door::user, end);
}

}  // namespace kynnys::pages
