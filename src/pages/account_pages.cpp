// One's own account: who I am, whom I act for, the password, where I am signed in.
#include <algorithm>

#include "pages/facts.h"
#include "pages/form_parts.h"
#include "pages/list_parts.h"
#include "pages/routes.h"
#include "pages/words.h"

namespace kynnys::pages {

namespace {

using web::Method;

constexpr char joint = '/';  // between organisation and role; neither an id nor a code has one

std::string role_word(const Call& call, ActorRole role) {
    return word(call, "role", actor_role_codes(), role);
}

std::string organisation_name(const SignedIn& in, const std::string& id) {
    const auto found = in.organisations.find(id);
    return found == in.organisations.end() ? "" : found->second;
}

std::string value_of(const std::string& organisation, ActorRole role) {
    return organisation + joint + std::string(actor_role_codes().code(role));
}

Html acting(const Call& call) {
    const SignedIn& in = *call.signed_in();
    if (in.memberships.size() < 2)
        return {};
    std::vector<Option> options;
    for (const Membership& membership : in.memberships)
        options.push_back({value_of(membership.organisation, membership.role),
                           role_word(call, membership.role),
                           organisation_name(in, membership.organisation)});
    FormState state;
    state.values.add("acting", value_of(in.session.organisation, in.session.role));
    const FormParts parts(call, state);
    return element("h2", call.say("account_page.acting")) +
           form(call, "/account/acting",
                parts.radios({"acting", "account_page.acting_as", "account_page.acting_hint"},
                             options) +
                    button(call.say("account_page.switch"), Button::secondary));
}

Html session_end(const Call& call, const Session& session) {
    if (session.id == call.actor().session)
        return call.say("account_page.this_one");
    const std::string when = time_text(session.began_at);
    return element("form",
                   {{"method", "post"}, {"action", "/account/sessions/" + session.id + "/end"}},
                   secret_field(call) +
                       element("button", {{"class", "quiet"}},
                               Html(call.say("account_page.end_session")) +
                                   element("span", {{"class", "visually-hidden"}}, " " + when)));
}

Html sessions_table(const Call& call, const std::vector<Session>& sessions) {
    web::HtmlTable table;
    table.id = "sessions";
    table.caption = call.say("account_page.sessions_caption");
    table.columns = {call.say("account_page.began"), call.say("account_page.seen"),
                     call.say("account_page.what_to_do")};
    for (const Session& session : sessions)
        table.rows.push_back(
            {time_text(session.began_at), time_text(session.seen_at), session_end(call, session)});
    return list_table(table, "");
}

// Workplaces that the user's clients go to are told it.
Html phone_form(const Call& call, const FormState& state) {
    const FormParts parts(call, state);
    return element("h2", call.say("account_page.phone")) + parts.error_summary() +
           form(call, "/account/phone",
                parts.text(
                    {"phone", "account_page.phone", "account_page.phone_hint", "tel", "tel"}) +
                    button(call.say("button.save"), Button::secondary));
}

Html mail_form(const Call& call, const FormState& state) {
    const FormParts parts(call, state);
    const Html off = call.desks().mail_choices.use() == MailUse::on
                         ? Html()
                         : element("p", call.say("account_page.mail_is_off"));
    return element("h2", {{"id", "mail"}}, call.say("account_page.mail")) + off +
           parts.error_summary() +
           form(call, "/account/mail",
                parts.tick({"is_on", "account_page.mail_is_on", "account_page.mail_on_hint"}) +
                    parts.text({"address", "account_page.mail_address",
                                "account_page.mail_address_hint", "email", "email"}) +
                    button(call.say("button.save"), Button::secondary));
}

// What the forms of the page show: what is kept, or what was typed.
struct AccountForms {
    FormState phone;
    FormState mail;
};

Result<AccountForms> kept_forms(const Call& call) {
    AccountForms forms;
    forms.phone.values.add("phone", TRY(call.desks().sites.own_phone(call.actor())));
    const MailChoice mail = TRY(call.desks().mail_choices.find(call.actor()));
    if (mail.is_on)
        forms.mail.values.add("is_on", "yes");
    forms.mail.values.add("address", mail.address);
    return forms;
}

Answer account_page(const Call& call, const AccountForms& forms) {
    const SignedIn& in = *call.signed_in();
    const bool is_enrolled = TRY(call.desks().second_factor.is_enrolled(call.actor()));
    const auto sessions = TRY(call.desks().sign_in.sessions(call.actor()));
    Page page;
    page.title = call.say("account_page.title");
    page.content =
        facts({{call.say("account_page.name"), in.user.name},
               {call.say("sign_in.name"), in.user.sign_in_name},
               {call.say("account_page.organisation"),
                organisation_name(in, in.session.organisation)},
               {call.say("account_page.role"), role_word(call, in.session.role)},
               {call.say("account_page.second_factor"),
                call.say(is_enrolled ? "account_page.is_on" : "account_page.is_off")}}) +
        element("p", {{"class", "buttons"}},
                link_button(call.say("account_page.change_password"), "/account/password") +
                    link_button(call.say(is_enrolled ? "account_page.renew_second_factor"
                                                     : "account_page.add_second_factor"),
                                "/account/second-factor") +
                    link_button(call.say("token_page.title"), "/account/tokens")) +
        acting(call) + phone_form(call, forms.phone) + mail_form(call, forms.mail) +
        element("h2", call.say("account_page.sessions")) + sessions_table(call, sessions);
    if (!forms.phone.errors.empty() || !forms.mail.errors.empty())
        page.status = web::status::invalid;
    return page;
}

Answer show(const Call& call) {
    return account_page(call, TRY(kept_forms(call)));
}

Answer save_phone(const Call& call) {
    const auto saved = call.desks().sites.set_own_phone(call.actor(), call.field("phone"));
    if (saved)
        return SeeOther{"/account", "done.is_saved"};
    if (saved.error().kind != ErrorKind::invalid)
        return saved.error();
    AccountForms forms = TRY(kept_forms(call));
    forms.phone = typed(call, {saved.error()});
    return account_page(call, forms);
}

Answer save_mail(const Call& call) {
    const auto saved = call.desks().mail_choices.set(
        call.actor(), {call.is_ticked("is_on"), call.field("address")});
    if (saved)
        return SeeOther{"/account", "done.is_saved"};
    if (saved.error().kind != ErrorKind::invalid)
        return saved.error();
    AccountForms forms = TRY(kept_forms(call));
    forms.mail = typed(call, {saved.error()});
    return account_page(call, forms);
}

Answer switch_acting(const Call& call) {
    const std::string chosen = call.field("acting");
    const std::size_t at = std::min(chosen.find(joint), chosen.size());
    const std::string role = at < chosen.size() ? chosen.substr(at + 1) : "";
    TRY(call.desks().sign_in.act_for(call.actor(), chosen.substr(0, at),
                                     TRY(actor_role_codes().parse(role))));
    return SeeOther{"/account", "done.acting_switched"};
}

Answer end_session(const Call& call) {
    TRY(call.desks().sign_in.end_session(call.actor(), call.argument("session")));
    return SeeOther{"/account", "done.session_ended"};
}

// As it was typed: a password may begin or end with a blank.
std::string password_in(const Call& call, std::string_view name) {
    const std::string* typed = call.form().fields.find(name);
    return typed == nullptr ? "" : *typed;
}

Page password_page(const Call& call, const FormState& state) {
    const FormParts parts(call, state);
    Page page;
    page.title = call.say("account_page.change_password");
    page.crumbs = {{call.say("account_page.title"), "/account"}};
    page.content =
        parts.error_summary() +
        form(call, "/account/password",
             parts.text({"old_password", "account_page.old_password", "", "password",
                         "current-password", true}) +
                 parts.text({"password", "account_page.new_password", "account_page.password_hint",
                             "password", "new-password", true}) +
                 button(call.say("account_page.change_password")));
    if (!state.errors.empty())
        page.status = web::status::invalid;
    return page;
}

Answer show_password(const Call& call) {
    return password_page(call, {});
}

Answer change_password(const Call& call) {
    const auto changed = call.desks().sign_in.change_password(
        call.actor(), password_in(call, "old_password"), password_in(call, "password"));
    if (changed)
        return SeeOther{"/account", "done.password_changed"};
    if (changed.error().kind != ErrorKind::invalid)
        return changed.error();
    return password_page(call, {{}, {changed.error()}, {}});
}

Page invitation_page(const Call& call, const User& user, const FormState& state) {
    const FormParts parts(call, state);
    Page page;
    page.title = call.say("invitation_page.title", {user.name});
    page.content =
        parts.error_summary() + element("p", call.say("invitation_page.text")) +
        facts({{call.say("sign_in.name"), user.sign_in_name}}) +
        form(call, call.request().path,
             // By it the browser knows whose password it keeps.
             element("input",
                     {{"type", "text"},
                      {"name", "name"},
                      {"value", user.sign_in_name},
                      {"autocomplete", "username"},
                      {"hidden", ""}},
                     {}) +
                 parts.text({"password", "account_page.new_password", "account_page.password_hint",
                             "password", "new-password", true}) +
                 button(call.say("invitation_page.choose")));
    if (!state.errors.empty())
        page.status = web::status::invalid;
    return page;
}

Answer show_invitation(const Call& call) {
    return invitation_page(call,
                           TRY(call.desks().sign_in.find_invited(call.argument("invitation"))), {});
}

Answer choose_password(const Call& call) {
    const std::string& invitation = call.argument("invitation");
    const User user = TRY(call.desks().sign_in.find_invited(invitation));
    const auto chosen = call.desks().sign_in.choose_password(
        invitation, password_in(call, "password"), call.request().id);
    if (chosen)
        return SeeOther{"/sign-in", "done.password_chosen"};
    if (chosen.error().kind != ErrorKind::invalid)
        return chosen.error();
    return invitation_page(call, user, {{}, {chosen.error()}, {}});
}

}  // namespace

void add_account_pages(Routes& routes) {
    routes.add(Method::post, "/account/phone", "page.account.phone", Door::user, save_phone);
    routes.add(Method::post, "/account/mail", "page.account.mail", Door::user, save_mail);
    routes.add(Method::get, "/account", "page.account", Door::user, show);
    routes.add(Method::post, "/account/acting", "page.account.switch", Door::user, switch_acting);
    routes.add(Method::post, "/account/sessions/{session}/end", "page.account.end_session",
               Door::user, end_session);
    routes.add(Method::get, "/account/password", "page.password", Door::user, show_password);
    routes.add(Method::post, "/account/password", "page.password.change", Door::user,
               change_password);
    routes.add(Method::get, "/invitation/{invitation}", "page.invitation", Door::open,
               show_invitation);
    routes.add(Method::post, "/invitation/{invitation}", "page.invitation.send", Door::open,
               choose_password);
}

}  // namespace kynnys::pages
