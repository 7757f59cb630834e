// One request to a page: who asks, in which language, and what the form says.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/desks.h"
#include "locale/messages.h"
#include "pages/site.h"
#include "web/context.h"
#include "web/form.h"
#include "web/html.h"
#include "web/response.h"

namespace kynnys::pages {

using web::Attributes;
using web::element;
using web::Html;

// Who may open a page.
enum class Door {
    open,          // anybody
    visitor,       // anybody; a user is known
    half_session,  // a user who may still owe the second factor
    user,          // a user
    link,          // who holds a link and its code: a client, or a workplace's contact
};

class Call {
  public:
    Call(const web::Request& request, const web::Context& context, Desks& desks, const Site& site);

    [[nodiscard]] const web::Request& request() const { return request_; }
    [[nodiscard]] Desks& desks() const { return desks_; }
    [[nodiscard]] const Site& site() const { return site_; }
    [[nodiscard]] const Actor& actor() const { return actor_; }
    [[nodiscard]] const std::optional<SignedIn>& signed_in() const { return signed_in_; }
    [[nodiscard]] const std::string& argument(std::string_view place) const {
        return context_.argument(place);
    }
    [[nodiscard]] Date today() const;
    // Of the server, as the browser knows it: "https://kynnys.example".
    [[nodiscard]] std::string origin() const;

    // The one chosen before, which a cookie keeps; else what the browser asks for; else the user's.
    [[nodiscard]] UiLanguage language() const { return language_; }

    // The message in that language. A key without one is a bug.
    [[nodiscard]] std::string say(std::string_view key,
                                  const std::vector<std::string>& arguments = {}) const;
    // The sentence of an error.
    [[nodiscard]] std::string say(const Error& error) const;

    // Finds out who asks, and reads the form. Errors: link.is_over, session.is_missing,
    // session.is_over, session.is_half; form.secret_is_wrong when what shall change something
    // comes from no form of ours; those of parse_form.
    Result<Done> pass(Door door);

    // Each form that changes something sends it back; "" for who has no session.
    [[nodiscard]] const std::string& form_secret() const { return form_secret_; }
    [[nodiscard]] const web::Form& form() const { return form_; }
    [[nodiscard]] std::string field(std::string_view name) const;  // trimmed; "" when absent
    // Of the hidden field "version": of the row as it was shown; 0, which no row has, when it is no
    // number.
    [[nodiscard]] std::int64_t version_seen() const;
    [[nodiscard]] bool is_ticked(std::string_view name) const;
    [[nodiscard]] std::string query(std::string_view name) const;  // "" when absent

    // Whether the role has the action towards what the own organisation has or sees: for showing
    // or leaving out a link. The desks decide.
    [[nodiscard]] bool offers(Action action) const;
    // The same before a form is shown: nobody shall fill in what can't be sent. Error:
    // action.is_not_allowed.
    [[nodiscard]] Result<Done> check_offers(Action action) const;

  private:
    Result<Done> pass_by_session(Door door);
    Result<Done> pass_by_link();
    [[nodiscard]] UiLanguage language_asked_for() const;
    [[nodiscard]] bool comes_from_our_form(Door door) const;

    const web::Request& request_;
    const web::Context& context_;
    Desks& desks_;
    const Site& site_;
    Actor actor_;
    std::optional<SignedIn> signed_in_;
    UiLanguage language_;
    std::string form_secret_;
    web::Form form_;
};

// The cookie of who holds a link: its secret and the code.
void give_link(const web::Request& request, std::string_view secret, std::string_view code,
               web::Response& response);
void take_link(const web::Request& request, web::Response& response);

// The cookie of the chosen language, for a year.
void give_language(const web::Request& request, UiLanguage language, web::Response& response);

}  // namespace kynnys::pages
