// One request to a route of the API: who calls, and what the request says.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "api/answer.h"
#include "app/desks.h"
#include "base/json.h"
#include "web/context.h"

namespace kynnys::api {

// Who may call a route.
enum class Door {
    open,          // anybody
    half_session,  // a user in a browser, who may still owe the second factor
    session,       // a user in a browser
    signed_in,     // a user, or a program with a user's token
    known,         // the same, or who holds a link and its code
};

class Call {
  public:
    Call(const web::Request& request, const web::Context& context, Desks& desks)
        : request_(request), context_(context), desks_(desks) {}

    [[nodiscard]] const web::Request& request() const { return request_; }
    [[nodiscard]] Desks& desks() const { return desks_; }
    [[nodiscard]] const Actor& actor() const { return actor_; }
    [[nodiscard]] const std::optional<SignedIn>& signed_in() const { return signed_in_; }
    [[nodiscard]] Date today() const;
    [[nodiscard]] const std::string& argument(std::string_view place) const {
        return context_.argument(place);
    }
    // Of the pattern's first place; "" when it has none.
    [[nodiscard]] std::string first_argument() const;

    // Of a parameter in the address; "" when there is none.
    [[nodiscard]] std::string query(std::string_view name) const;

    // Finds out who calls: a program by Authorization: Bearer TOKEN, the holder of a link by
    // Authorization: Link SECRET:CODE, a user by the session's cookie. Errors: link.is_over,
    // session.is_missing, session.is_over, session.is_half, form.secret_is_wrong (a browser's
    // request that changes something must bring the session's form secret in the header
    // X-Form-Secret).
    Result<Done> pass(Door door);

    // The body as a JSON object. Errors: request.is_not_json, those of parse_json.
    [[nodiscard]] Result<Json> body() const;
    // A member of the body that must be text; "" when it is absent. Error: member.has_wrong_type.
    static Result<std::string> text(const Json& body, std::string_view member);

    // The page asked for: at most 200 rows, those after a cursor that an answer has given. Errors:
    // limit.is_out_of_range {most}.
    struct Page {
        std::string after;
        int most = 50;
    };
    [[nodiscard]] Result<Page> page() const;

    // Refuses members that nobody reads, so that none is misspelt unseen. Error: member.is_unknown
    // {name, nearest, known ones}.
    static Result<Done> check_members(const Json& body, const std::vector<std::string_view>& known);

    // What the caller saw: by If-Match, or "version" in the body. Errors: version.is_missing,
    // version.is_malformed.
    [[nodiscard]] Result<std::int64_t> version_seen(const Json& body) const;

  private:
    Result<Done> pass_by_session(Door door);
    Result<Done> pass_by_token(std::string_view secret);
    Result<Done> pass_by_link(std::string_view secret_and_code);

    const web::Request& request_;
    const web::Context& context_;
    Desks& desks_;
    Actor actor_;
    std::optional<SignedIn> signed_in_;
};

}  // namespace kynnys::api
