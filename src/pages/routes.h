// The routes of the pages.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "pages/call.h"
#include "pages/page.h"
#include "web/rate_guard.h"
#include "web/router.h"

namespace kynnys::pages {

using Handler = std::function<Answer(const Call&)>;

class Routes {
  public:
    Routes(web::Router& router, Desks& desks, web::RateGuard& rates, const Site& site)
        : router_(router), desks_(desks), rates_(rates), site_(site) {}

    // `name` as in logs: "page.person". Who is not signed in is sent to sign in, and comes back
    // with all that was typed.
    void add(web::Method method, std::string pattern, std::string name, Door door, Handler handle);

    // The router's own answers become pages where a browser asks for one, in the language and with
    // the navigation of who asks.
    void show_own_answers();

    [[nodiscard]] web::Router& router() { return router_; }
    [[nodiscard]] const Site& site() const { return site_; }

  private:
    [[nodiscard]] std::optional<web::Response> show(const web::Request& request,
                                                    const web::Response& plain) const;
    [[nodiscard]] web::Response respond(Call& call, Door door, const Handler& handle) const;

    web::Router& router_;
    Desks& desks_;
    web::RateGuard& rates_;
    const Site& site_;
};

// Each noun's own.
void add_accessibility_pages(Routes& routes);
void add_account_pages(Routes& routes);
void add_second_factor_pages(Routes& routes);
void add_token_pages(Routes& routes);
void add_user_pages(Routes& routes);
void add_organisation_pages(Routes& routes);
void add_audit_pages(Routes& routes);
void add_outbox_pages(Routes& routes);
void add_policy_pages(Routes& routes);
void add_catalogue_pages(Routes& routes);
void add_data_pages(Routes& routes);
void add_sign_in_pages(Routes& routes);
void add_today_pages(Routes& routes);
void add_person_pages(Routes& routes);
void add_person_view_pages(Routes& routes);
void add_person_form_pages(Routes& routes);
void add_person_sheet_pages(Routes& routes);
void add_timeline_pages(Routes& routes);
void add_view_pages(Routes& routes);
void add_link_pages(Routes& routes);
void add_own_pages(Routes& routes);
void add_own_question_pages(Routes& routes);
void add_own_job_pages(Routes& routes);
void add_money_pages(Routes& routes);
void add_rules_pages(Routes& routes);
void add_plan_pages(Routes& routes);
void add_fit_pages(Routes& routes);
void add_proposal_view_pages(Routes& routes);
void add_job_change_pages(Routes& routes);
void add_workplace_pages(Routes& routes);
void add_workplace_edit_pages(Routes& routes);
void add_role_pages(Routes& routes);
void add_task_pages(Routes& routes);
void add_board_pages(Routes& routes);
void add_consultation_pages(Routes& routes);
void add_errand_pages(Routes& routes);
void add_goal_pages(Routes& routes);
void add_placement_pages(Routes& routes);
void add_placement_form_pages(Routes& routes);
void add_workplace_contact_pages(Routes& routes);
void add_arrangement_pages(Routes& routes);
void add_service_pages(Routes& routes);
void add_service_form_pages(Routes& routes);
void add_check_pages(Routes& routes);
void add_referral_pages(Routes& routes);
void add_own_referral_pages(Routes& routes);
void add_outside_pages(Routes& routes);
void add_outside_link_pages(Routes& routes);
void add_site_pages(Routes& routes);

// All of them.
void add_pages(Routes& routes);

}  // namespace kynnys::pages
