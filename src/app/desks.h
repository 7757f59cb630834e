// The desks that the routes hand their requests to.
#pragma once

#include "app/arrangement_desk.h"
#include "app/audit_desk.h"
#include "app/carving_desk.h"
#include "app/circle_desk.h"
#include "app/consultation_desk.h"
#include "app/data_desk.h"
#include "app/disclosure_desk.h"
#include "app/errand_desk.h"
#include "app/fit_desk.h"
#include "app/goal_desk.h"
#include "app/idempotency_desk.h"
#include "app/link_desk.h"
#include "app/mail_choice_desk.h"
#include "app/money_desk.h"
#include "app/offer_desk.h"
#include "app/organisation_desk.h"
#include "app/outbox_desk.h"
#include "app/outside_link_desk.h"
#include "app/outside_referral_desk.h"
#include "app/person_desk.h"
#include "app/placement_desk.h"
#include "app/plan_desk.h"
#include "app/plan_review_desk.h"
#include "app/policy_desk.h"
#include "app/proposal_desk.h"
#include "app/question_desk.h"
#include "app/referral_desk.h"
#include "app/rules_desk.h"
#include "app/second_factor_desk.h"
#include "app/service_check_desk.h"
#include "app/service_desk.h"
#include "app/sign_in_desk.h"
#include "app/site_desk.h"
#include "app/situation_desk.h"
#include "app/task_desk.h"
#include "app/timeline_desk.h"
#include "app/token_desk.h"
#include "app/user_desk.h"
#include "app/view_desk.h"
#include "app/workplace_desk.h"

namespace kynnys {

struct Desks {
    // `when_planned` is called when there is a plan to make.
    Desks(Office& office, SecondFactor rule, std::function<void()> when_planned);

    SignInDesk sign_in;
    UserDesk users;
    TokenDesk tokens;
    AuditDesk audit;
    PersonDesk people;
    CircleDesk circles;
    DisclosureDesk disclosures;
    LinkDesk links;
    PlanDesk plans;
    WorkplaceDesk workplaces;
    TaskDesk tasks;
    ArrangementDesk arrangements;
    CarvingDesk carving;
    PolicyDesk policies;
    IdempotencyDesk idempotency;
    SecondFactorDesk second_factor;
    PlanReviewDesk plan_reviews;
    FitDesk fits;
    ProposalDesk proposals;
    OfferDesk offers;
    SiteDesk sites;
    OrganisationDesk organisations;
    DataDesk data;
    ViewDesk views;
    TimelineDesk timelines;
    QuestionDesk questions;
    ServiceDesk services;
    ServiceCheckDesk checks;
    ReferralDesk referrals;
    ConsultationDesk consultations;
    ErrandDesk errands;
    PlacementDesk placements;
    GoalDesk goals;
    SituationDesk situations;
    MoneyDesk money;
    RulesDesk rules;
    MailChoiceDesk mail_choices;
    OutboxDesk outbox;
    OutsideLinkDesk outside_links;
    OutsideReferralDesk outside_referrals;
};

}  // namespace kynnys
