// Those who ask the world's service: users, tokens and links.
#include <fmt/format.h>

#include "access/password.h"
#include "access/secret.h"
#include "api/world.h"
#include "base/random_id.h"
#include "storage/account_store.h"
#include "storage/placement_store.h"
#include "storage/session_store.h"
#include "web/cookie.h"
#include "web/percent.h"
#include "web/session_cookie.h"

namespace kynnys::testing {

Caller World::user(const std::string& organisation, ActorRole role) {
    Caller caller;
    caller.by = CalledBy::session;
    caller.role = role;
    caller.organisation = organisation;
    caller.id = new_id();
    const std::string name = fmt::format("user{}@kynnys.example", ++made_);
    write([&](Transaction& transaction) -> Result<Done> {
        TRY(add_user(transaction, {caller.id, 1, name, "Tekijä " + name, "fi", UserState::active}));
        return set_roles(transaction, caller.id, organisation, {role});
    });
    return session_of(caller);
}

Caller World::session_of(const Caller& user, SessionState state) {
    Caller caller = user;
    caller.by = CalledBy::session;
    caller.secret = make_secret();
    caller.session = new_id();
    caller.form_secret = make_secret();
    caller.scopes.clear();
    write([&](Transaction& transaction) {
        return add_session(transaction,
                           {caller.session, caller.id, fingerprint_of(caller.secret), state,
                            caller.organisation, caller.role, caller.form_secret, now(), now()});
    });
    return caller;
}

Caller World::token_of(const Caller& user, const std::vector<std::string>& scopes,
                       std::chrono::days length) {
    Caller caller = user;
    caller.by = CalledBy::token;
    caller.secret = make_secret();
    caller.session.clear();
    caller.form_secret.clear();
    caller.scopes = scopes;
    write([&](Transaction& transaction) {
        return add_token(transaction,
                         {new_id(), caller.id, "Taulukko", fingerprint_of(caller.secret),
                          caller.organisation, caller.role, scopes, now(), now() + length});
    });
    return caller;
}

Caller World::link_to(LinkKind kind, const std::string& subject, const std::string& organisation) {
    const std::string secret = make_secret();
    const std::string code = make_short_code();
    Caller caller;
    caller.by = CalledBy::link;
    caller.role = kind == LinkKind::client             ? ActorRole::client
                  : kind == LinkKind::employer_contact ? ActorRole::employer_contact
                                                       : ActorRole::outside_referrer;
    caller.organisation = organisation;
    caller.id = new_id();
    caller.secret = secret + ":" + code;
    caller.subject = subject;
    write([&](Transaction& transaction) {
        return add_link(
            transaction,
            {caller.id, kind, subject, organisation, fingerprint_of(secret),
             fingerprint_of(plain_short_code(code), secret), 0, now(), now() + link_length});
    });
    return caller;
}

void World::add_role(const Caller& user, const std::string& organisation, ActorRole role) {
    write([&](Transaction& transaction) {
        return set_roles(transaction, user.id, organisation, {role});
    });
}

void World::give_password(const Caller& user, const std::string& password) {
    Credentials credentials;
    credentials.user = user.id;
    credentials.password_hash = make_password_hash(password).value();
    write([&](Transaction& transaction) { return set_credentials(transaction, credentials); });
}

web::Request World::page_request(const Caller& caller, const std::string& path) {
    web::Request request = request_of(caller, {});
    const std::size_t mark = std::min(path.find('?'), path.size());
    request.path = path.substr(0, mark);
    if (mark < path.size())
        request.query = web::parse_parameters(path.substr(mark + 1)).value();
    request.headers = {};
    request.headers.set("Accept", "text/html");
    request.headers.set("Accept-Language", "en");
    if (caller.by == CalledBy::link) {
        std::string cookie = caller.secret;
        cookie.replace(cookie.find(':'), 1, ".");
        request.cookies.add(web::cookie_name("link", request.scheme), cookie);
    }
    return request;
}

Reply World::page(const Caller& caller, const std::string& path) {
    return reply_to(page_request(caller, path));
}

Reply World::send(const Caller& caller, const std::string& path, web::Parameters fields) {
    web::Request request = page_request(caller, path);
    request.method = web::Method::post;
    request.headers.set("Origin", "https://kynnys.example");
    const std::string secret = caller.secret.substr(0, caller.secret.find(':'));
    fields.add("form_secret",
               caller.by == CalledBy::link ? fingerprint_of("form", secret) : caller.form_secret);
    request.content_type = "application/x-www-form-urlencoded";
    for (const auto& [name, value] : fields.pairs())
        request.body += web::percent_encoded(name) + "=" + web::percent_encoded(value) + "&";
    request.body.pop_back();
    return reply_to(request);
}

std::string World::placement(const std::string& organisation, const std::string& person) {
    Placement placement;
    placement.id = new_id();
    placement.person = person;
    placement.organisation = organisation;
    placement.workplace = workplace(organisation);
    placement.terms.title = "Kitchen assistant";
    placement.terms.hourly_wage = {1'200};
    placement.terms.weekly = {8 * 60};
    placement.terms.start_on = today();
    write([&](Transaction& transaction) {
        return add_placement(transaction, vault_->seal, placement);
    });
    return placement.id;
}

}  // namespace kynnys::testing
