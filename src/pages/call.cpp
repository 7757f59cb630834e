#include "pages/call.h"

#include "access/secret.h"
#include "base/check.h"
#include "base/text.h"
#include "exchange/sentence.h"
#include "web/cookie.h"
#include "web/session_cookie.h"

namespace kynnys::pages {

namespace {

constexpr std::string_view link_cookie = "link";
constexpr std::string_view language_cookie = "language";
constexpr std::chrono::hours year{24 * 365};

Error missing_session() {
    return {ErrorKind::forbidden, "session.is_missing", "", {}};
}

std::string cookie_of(const web::Request& request, std::string_view name) {
    const std::string* value = request.cookies.find(web::cookie_name(name, request.scheme));
    return value == nullptr ? "" : *value;
}

void set_cookie(const web::Request& request, const web::Cookie& cookie, web::Response& response) {
    response.headers.add("Set-Cookie", web::cookie_text(cookie, request.scheme));
}

// Browsers end the lines of a text area with CR and LF.
web::Form with_plain_lines(web::Form form) {
    web::Parameters fields;
    for (const auto& [name, value] : form.fields.pairs()) {
        std::string text = value;
        std::erase(text, '\r');
        fields.add(name, std::move(text));
    }
    form.fields = std::move(fields);
    return form;
}

}  // namespace

Call::Call(const web::Request& request, const web::Context& context, Desks& desks, const Site& site)
    : request_(request),
      context_(context),
      desks_(desks),
      site_(site),
      language_(language_asked_for()) {}

Date Call::today() const {
    return Date(std::chrono::floor<std::chrono::days>(request_.arrived_at));
}

UiLanguage Call::language_asked_for() const {
    if (const auto chosen = ui_language_codes().parse(cookie_of(request_, language_cookie)))
        return chosen.value();
    UiLanguage otherwise = UiLanguage::fi;
    if (signed_in_) {
        if (const auto own = ui_language_codes().parse(signed_in_->user.language))
            otherwise = own.value();
    }
    const std::string* accepted = request_.headers.find("Accept-Language");
    return best_ui_language(accepted == nullptr ? "" : *accepted, otherwise);
}

std::string Call::say(std::string_view key, const std::vector<std::string>& arguments) const {
    auto said = message(language_, key, arguments);
    CHECK(said.has_value());
    return *std::move(said);
}

std::string Call::say(const Error& error) const {
    if (auto said = message(language_, error.key, error.arguments))
        return *std::move(said);
    return sentence_of(error.key, error.arguments);
}

Result<Done> Call::pass(Door door) {
    actor_.request = request_.id;
    if (web::is_unsafe(request_.method))
        form_ = with_plain_lines(TRY(web::parse_form(request_)));
    if (door == Door::link)
        TRY(pass_by_link());
    else if (door == Door::visitor)
        static_cast<void>(pass_by_session(Door::half_session).is_ok());
    else if (door != Door::open)
        TRY(pass_by_session(door));
    if (web::is_unsafe(request_.method) && !comes_from_our_form(door))
        return Error{ErrorKind::forbidden, "form.secret_is_wrong", "", {}};
    return Done{};
}

Result<Done> Call::pass_by_session(Door door) {
    const std::string secret = web::session_secret(request_);
    if (secret.empty())
        return missing_session();
    signed_in_ = TRY(desks_.sign_in.find(secret));
    const Session& session = signed_in_->session;
    if (session.state == SessionState::half && door != Door::half_session)
        return Error{ErrorKind::forbidden, "session.is_half", "", {}};
    form_secret_ = session.form_secret;
    language_ = language_asked_for();
    actor_ = actor_of(session, request_.id);
    return Done{};
}

Result<Done> Call::pass_by_link() {
    const std::string cookie = cookie_of(request_, link_cookie);
    const std::size_t dot = cookie.find('.');
    if (dot == std::string::npos)
        return missing_session();
    const std::string secret = cookie.substr(0, dot);
    actor_ = TRY(desks_.links.find(secret, cookie.substr(dot + 1), request_.id));
    form_secret_ = fingerprint_of("form", secret);
    return Done{};
}

// A form of another site could sign somebody in as somebody else, too; there browsers tell where
// it comes from.
bool Call::comes_from_our_form(Door door) const {
    if (door != Door::open && door != Door::visitor)
        return is_same_secret(field("form_secret"), form_secret_);
    const std::string* site = request_.headers.find("Sec-Fetch-Site");
    return site == nullptr || *site == "same-origin" || *site == "none";
}

std::string Call::origin() const {
    return (request_.scheme == web::Scheme::https ? "https://" : "http://") + request_.host;
}

std::string Call::field(std::string_view name) const {
    const std::string* value = form_.fields.find(name);
    return value == nullptr ? "" : std::string(trimmed(*value));
}

std::int64_t Call::version_seen() const {
    const auto version = parse_whole(field("version"));
    return version ? version.value() : 0;
}

bool Call::is_ticked(std::string_view name) const {
    return form_.fields.find(name) != nullptr;
}

std::string Call::query(std::string_view name) const {
    const std::string* value = request_.query.find(name);
    return value == nullptr ? "" : *value;
}

bool Call::offers(Action action) const {
    Relations own;
    for (const Relation relation :
         {Relation::assigned, Relation::responsible, Relation::disclosed, Relation::self})
        own.add(relation);
    return check_allowed(actor_, action, own, action).is_ok();
}

Result<Done> Call::check_offers(Action action) const {
    if (offers(action))
        return Done{};
    return Error{ErrorKind::forbidden, "action.is_not_allowed", "", {}};
}

void give_link(const web::Request& request, std::string_view secret, std::string_view code,
               web::Response& response) {
    web::Cookie cookie;
    cookie.name = link_cookie;
    cookie.value = std::string(secret) + "." + std::string(code);
    cookie.same_site = web::SameSite::lax;
    set_cookie(request, cookie, response);
}

void take_link(const web::Request& request, web::Response& response) {
    web::Cookie cookie;
    cookie.name = link_cookie;
    cookie.max_age = std::chrono::seconds{0};
    set_cookie(request, cookie, response);
}

void give_language(const web::Request& request, UiLanguage language, web::Response& response) {
    web::Cookie cookie;
    cookie.name = language_cookie;
    cookie.value = ui_language_codes().code(language);
    cookie.max_age = year;
    set_cookie(request, cookie, response);
}

}  // namespace kynnys::pages
