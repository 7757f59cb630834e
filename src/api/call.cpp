#include "api/call.h"

#include <algorithm>

#include "access/secret.h"
#include "base/text.h"
#include "exchange/cell.h"
#include "web/conditional.h"
#include "web/session_cookie.h"

namespace kynnys::api {

namespace {

constexpr int page_most = 200;
constexpr std::string_view bearer = "Bearer ";
constexpr std::string_view by_link = "Link ";

Error missing_session() {
    return {ErrorKind::forbidden, "session.is_missing", "", {}};
}

}  // namespace

Result<Done> Call::pass(Door door) {
    actor_.request = request_.id;
    if (door == Door::open)
        return Done{};
    const std::string* authorization = request_.headers.find("Authorization");
    if (authorization == nullptr)
        return pass_by_session(door);
    const std::string_view text(*authorization);
    if (text.starts_with(bearer) && (door == Door::signed_in || door == Door::known))
        return pass_by_token(text.substr(bearer.size()));
    if (text.starts_with(by_link) && door == Door::known)
        return pass_by_link(text.substr(by_link.size()));
    return missing_session();
}

Result<Done> Call::pass_by_link(std::string_view secret_and_code) {
    const std::size_t colon = secret_and_code.find(':');
    const std::string_view secret = secret_and_code.substr(0, colon);
    const std::string_view code =
        colon == std::string_view::npos ? "" : secret_and_code.substr(colon + 1);
    actor_ = TRY(desks_.links.find(secret, code, request_.id));
    return Done{};
}

Date Call::today() const {
    return Date(std::chrono::floor<std::chrono::days>(request_.arrived_at));
}

std::string Call::first_argument() const {
    const auto& arguments = context_.arguments.pairs();
    return arguments.empty() ? "" : arguments.front().second;
}

Result<Done> Call::pass_by_token(std::string_view secret) {
    actor_ = TRY(desks_.sign_in.find_token_actor(secret, request_.id));
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
    const std::string* form_secret = request_.headers.find("X-Form-Secret");
    if (web::is_unsafe(request_.method) &&
        (form_secret == nullptr || !is_same_secret(*form_secret, session.form_secret)))
        return Error{ErrorKind::forbidden, "form.secret_is_wrong", "", {}};
    actor_ = actor_of(session, request_.id);
    return Done{};
}

std::string Call::query(std::string_view name) const {
    const std::string* value = request_.query.find(name);
    return value == nullptr ? "" : *value;
}

Result<Json> Call::body() const {
    if (request_.content_type != "application/json" &&
        request_.content_type != "application/merge-patch+json")
        return Error{ErrorKind::invalid, "request.is_not_json", "", {}};
    Json json = TRY(parse_json(request_.body));
    if (json.object() == nullptr)
        return Error{ErrorKind::invalid, "request.is_not_json", "", {}};
    return json;
}

Result<Done> Call::check_members(const Json& body, const std::vector<std::string_view>& known) {
    for (const auto& [name, value] : *body.object()) {
        if (std::find(known.begin(), known.end(), name) == known.end())
            return Error{ErrorKind::invalid,
                         "member.is_unknown",
                         shortened(name),
                         {shortened(name), std::string(nearest_word(name, known)),
                          joined(std::vector<std::string>(known.begin(), known.end()), ", ")}};
    }
    return Done{};
}

Result<std::string> Call::text(const Json& body, std::string_view member) {
    const Json* value = body.find(member);
    if (value == nullptr || value->is_null())
        return std::string();
    if (value->string() == nullptr)
        return Error{ErrorKind::invalid, "member.has_wrong_type", std::string(member), {"text"}};
    return *value->string();
}

Result<Call::Page> Call::page() const {
    Page page;
    if (const std::string* after = request_.query.find("after"))
        page.after = *after;
    if (const std::string* limit = request_.query.find("limit")) {
        const auto most = parse_whole(*limit);
        if (!most || most.value() < 1 || most.value() > page_most)
            return Error{
                ErrorKind::invalid, "limit.is_out_of_range", "limit", {std::to_string(page_most)}};
        page.most = static_cast<int>(most.value());
    }
    return page;
}

Result<std::int64_t> Call::version_seen(const Json& body) const {
    if (const auto version = web::expected_version(request_))
        return *version;
    const Json* version = body.find("version");
    if (version != nullptr && version->whole() != nullptr)
        return *version->whole();
    const bool is_there =
        request_.headers.find("If-Match") != nullptr || (version != nullptr && !version->is_null());
    return Error{ErrorKind::invalid,
                 is_there ? "version.is_malformed" : "version.is_missing",
                 "version",
                 {}};
}

}  // namespace kynnys::api
