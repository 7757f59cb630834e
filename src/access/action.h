// What can be done. Every use case asks for one of these, and every audit event names one.
#pragma once

#include <string>

#include "base/code_list.h"

namespace kynnys {

enum class Action {
    person_list,
    person_view,
    person_create,
    person_edit,
    person_approve,  // the client says that the profile is right
    person_assign,   // who works with the client
    person_link,     // gives the client a link to the own page
    person_export,
    person_erase,
    disclosure_view,  // who may see the client, and who has looked
    disclosure_add,
    disclosure_end,
    workplace_list,
    workplace_view,
    workplace_edit,
    workplace_link,
    workplace_answer,  // the contact's own: it suits us, or call us first
    plan_list,
    plan_view,
    plan_make,
    plan_cancel,
    proposal_view,
    proposal_decide,  // accepts or refuses for the organisation
    proposal_answer,  // the client's own yes, not now or never
    policy_view,
    policy_edit,
    organisation_list,
    organisation_edit,
    user_list,
    user_edit,
    token_edit,    // of one's own, for other programs
    session_edit,  // one's own: list, end, switch the organisation
    view_edit,     // one's own: lists with filters and order, kept by name
    rules_view,
    situation_view,  // the client's facts that the rules ask for, and what work does to the money
    situation_edit,
    service_list,
    service_edit,  // describes the own organisation's, and confirms that it is still so
    service_link,  // lets somebody outside refer to them by a link, and takes that back
    referral_list,
    referral_view,
    referral_send,
    referral_edit,     // withdraws it, or takes note of how it ended
    referral_answer,   // the receiver's: received, accepted, waiting, started, returned
    referral_message,  // writes to the other side
    consultation_list,
    consultation_edit,
    placement_list,
    placement_view,
    placement_edit,  // starts it, changes its hours, ends it
    coaching_view,   // support plan, visits, goals and the run of a service
    coaching_edit,
    visit_log,  // what happened at work, from the workplace or from a phone
    follow_up_list,
    follow_up_answer,
    work_order_list,
    work_order_view,
    work_order_edit,
    work_order_report,  // what the crew did, and for how long
    employer_list,      // contacts with employers: visits, needs, next steps
    employer_edit,
    caseload_view,  // who has how many clients, who should be visited, who covers for whom
    caseload_edit,
    fidelity_view,
    fidelity_edit,
    calendar_edit,  // one's own: an address for other calendars
    outbox_view,
    outbox_edit,  // sends again, or not at all
    audit_view,
    data_import,
    data_export,
};
inline constexpr std::size_t action_count = 71;

// "person.view" and so on: the noun, a point, the verb.
const CodeList<Action, action_count>& action_codes();

// Whether it changes anything.
bool is_writing(Action action);

// What a token must be allowed for the action: "person:read", "plan:write".
std::string scope_of(Action action);

}  // namespace kynnys
