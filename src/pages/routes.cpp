#include "pages/routes.h"

#include "pages/error_page.h"
#include "pages/flash.h"
#include "pages/frame.h"
#include "pages/kept_form.h"
#include "pages/sign_in_pages.h"
#include "pages/visit_pages.h"
#include "web/error_response.h"
#include "web/session_cookie.h"

namespace kynnys::pages {

namespace {

constexpr web::RateGuard::Wait no_wait{0};
constexpr std::string_view no_secret = "session.is_missing";  // so none was guessed

// Where a secret may be guessed at: a password, a code, an invitation, a link.
bool is_attempt(const web::Request& request, Door door) {
    return (door == Door::link || web::is_unsafe(request.method)) && door != Door::user;
}

web::Response response_of(const Call& call, Answer answer) {
    Answer::State state = std::move(answer).state();
    if (auto* response = std::get_if<web::Response>(&state))
        return std::move(*response);
    if (auto* other = std::get_if<SeeOther>(&state)) {
        web::Response response = web::redirect_response(other->path);
        give_flash(call.request(), other->message, response);
        return response;
    }
    if (auto* page = std::get_if<Page>(&state))
        return framed(call, *page);
    return framed(call, error_page(call, std::get<Error>(state)));
}

// A browser says that it would rather have HTML; programs ask for the API.
bool wants_page(const web::Request& request) {
    return request.headers.joined("Accept").find("text/html") != std::string::npos &&
           request.path != "/api" && !request.path.starts_with("/api/");
}

// Who has to sign in first, or again.
web::Response refusal(const Call& call, Door door, const Error& error) {
    const bool is_unsafe = web::is_unsafe(call.request().method);
    if (error.key == "session.is_half")
        return web::redirect_response("/sign-in/code");
    if (door == Door::link)
        return framed(call, link_page(call, error));
    if (error.key.starts_with("session.is_"))
        return is_unsafe ? framed(call, sign_in_to_send(call))
                         : web::redirect_response(path_to_sign_in(call.request()));
    if (error.key == "form.secret_is_wrong" && call.signed_in() && comes_from_here(call.request()))
        return framed(call, send_again_page(call));
    return framed(call, error_page(call, error));
}

}  // namespace

web::Response Routes::respond(Call& call, Door door, const Handler& handle) const {
    const web::Request& request = call.request();
    const bool is_guess = is_attempt(request, door);
    if (is_guess) {
        if (const auto wait = rates_.wait_of_attempt(request); wait > no_wait)
            return framed_later(call, wait);
    }
    const auto passed = call.pass(door);
    if (!passed && is_guess && passed.error().key != no_secret)
        rates_.count_attempt(request, web::status_of(passed.error().kind));
    const std::string& caller = call.actor().id;
    const auto wait =
        caller.empty() ? rates_.wait_of_stranger(request) : rates_.wait_of_caller(caller);
    if (wait > no_wait)
        return framed_later(call, wait);
    if (!passed)
        return refusal(call, door, passed.error());
    web::Response response = response_of(call, handle(call));
    // Who holds a link may write what is wrong; elsewhere the handler judges the secret.
    if (is_guess && door != Door::link)
        rates_.count_attempt(request, response.status);
    return response;
}

void Routes::add(web::Method method, std::string pattern, std::string name, Door door,
                 Handler handle) {
    router_.add(method, std::move(pattern), std::move(name),
                [this, door, handle = std::move(handle)](const web::Request& request,
                                                         web::Context& context) {
                    Call call(request, context, desks_, site_);
                    return respond(call, door, handle);
                });
}

void Routes::show_own_answers() {
    router_.set_show([this](const web::Request& request, const web::Response& plain) {
        return show(request, plain);
    });
}

std::optional<web::Response> Routes::show(const web::Request& request,
                                          const web::Response& plain) const {
    if (!wants_page(request))
        return std::nullopt;
    const web::Context context;
    Call call(request, context, desks_, site_);
    if (const auto wait = rates_.wait_of_stranger(request); wait > no_wait)
        return framed_later(call, wait);
    // A form that could not be read is no reason to show no page.
    static_cast<void>(call.pass(Door::visitor).is_ok());
    web::Response response = framed(call, own_answer_page(call, plain.status));
    if (const std::string* allowed = plain.headers.find("Allow"))
        response.headers.set("Allow", *allowed);
    return response;
}

void add_pages(Routes& routes) {
    routes.site().assets.add_routes(routes.router());
    routes.show_own_answers();
    add_accessibility_pages(routes);
    add_account_pages(routes);
    add_second_factor_pages(routes);
    add_token_pages(routes);
    add_user_pages(routes);
    add_organisation_pages(routes);
    add_audit_pages(routes);
    add_outbox_pages(routes);
    add_policy_pages(routes);
    add_catalogue_pages(routes);
    add_data_pages(routes);
    add_sign_in_pages(routes);
    add_today_pages(routes);
    add_person_pages(routes);
    add_view_pages(routes);
    add_link_pages(routes);
    add_own_pages(routes);
    add_money_pages(routes);
    add_rules_pages(routes);
    add_plan_pages(routes);
    add_fit_pages(routes);
    add_proposal_view_pages(routes);
    add_job_change_pages(routes);
    add_workplace_pages(routes);
    add_workplace_edit_pages(routes);
    add_role_pages(routes);
    add_task_pages(routes);
    add_board_pages(routes);
    add_consultation_pages(routes);
    add_errand_pages(routes);
    add_goal_pages(routes);
    add_placement_pages(routes);
    add_visit_pages(routes);
    add_workplace_contact_pages(routes);
    add_arrangement_pages(routes);
    add_service_pages(routes);
    add_check_pages(routes);
    add_referral_pages(routes);
    add_outside_pages(routes);
    add_outside_link_pages(routes);
    add_site_pages(routes);
}

}  // namespace kynnys::pages
