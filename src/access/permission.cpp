#include "access/permission.h"

#include <algorithm>
#include <array>
#include <vector>

namespace kynnys {

const CodeList<Relation, relation_count>& relation_codes() {
    static const CodeList<Relation, relation_count> codes{
        "relation.is_unknown",
        {"self", "assigned", "responsible", "disclosed", "referred", "none"}};
    return codes;
}

namespace {

using enum Relation;
using enum Action;

struct Line {
    ActorRole role;
    std::vector<Relation> relations;
    std::vector<Action> actions;
};

// The client's own page, and what a workplace's contact or a referrer from outside may do by a
// link.
const std::vector<Line>& lines_of_links() {
    static const std::vector<Line> lines{
        {ActorRole::client,
         {self},
         {person_view, person_edit, person_approve, person_export, disclosure_view, disclosure_end,
          proposal_view, proposal_answer, situation_view, situation_edit, referral_list,
          referral_view, referral_edit, placement_view, coaching_view, follow_up_answer}},
        {ActorRole::employer_contact,
         {self},
         {workplace_view, workplace_edit, workplace_answer, proposal_view, follow_up_answer}},
        {ActorRole::outside_referrer,
         {self},
         {service_list, referral_list, referral_view, referral_send, referral_edit,
          referral_message}},
    };
    return lines;
}

// Whose work is with clients. A referrer keeps seeing whom he or she sent; an instructor sees the
// own crew; a coach covers for colleagues of the same organisation.
const std::vector<Line>& lines_of_professionals() {
    static const std::vector<Line> lines{
        {ActorRole::referrer,
         {assigned},
         {person_list, person_view, disclosure_view, disclosure_add, disclosure_end, proposal_view,
          situation_view, situation_edit, referral_list, referral_view, referral_send,
          referral_edit, referral_message}},
        {ActorRole::referrer,
         {responsible},
         {person_create, workplace_list, organisation_list, rules_view, service_list,
          consultation_list, consultation_edit}},
        {ActorRole::coach,
         {assigned, responsible, disclosed},
         {person_list, person_view, disclosure_view, proposal_view}},
        {ActorRole::coach,
         {assigned, responsible},
         {person_edit, person_assign, person_link, person_export, disclosure_add, disclosure_end,
          proposal_decide, situation_view, situation_edit, referral_send, referral_edit,
          placement_list, placement_view, placement_edit, coaching_view, coaching_edit, visit_log,
          follow_up_list, follow_up_answer}},
        {ActorRole::coach,
         {assigned, responsible, referred},
         {referral_list, referral_view, referral_message}},
        {ActorRole::coach, {referred}, {referral_answer}},
        {ActorRole::coach,
         {responsible},
         {person_create,     workplace_list,    workplace_view,  workplace_edit,  workplace_link,
          plan_list,         plan_view,         plan_make,       plan_cancel,     policy_view,
          organisation_list, rules_view,        service_list,    service_edit,    service_link,
          consultation_list, consultation_edit, work_order_list, work_order_view, work_order_edit,
          work_order_report, employer_list,     employer_edit,   caseload_view,   caseload_edit,
          fidelity_view}},
        {ActorRole::instructor,
         {assigned},
         {person_list, person_view, proposal_view, placement_list, placement_view, coaching_view,
          visit_log}},
        {ActorRole::instructor,
         {responsible},
         {workplace_list, workplace_view, rules_view, service_list, work_order_list,
          work_order_view, work_order_report}},
    };
    return lines;
}

// Whose work is with the service. An evaluator and an administrator see no client.
const std::vector<Line>& lines_of_leaders() {
    static const std::vector<Line> lines{
        {ActorRole::manager,
         {assigned, responsible, disclosed},
         {person_list, person_view, disclosure_view, proposal_view}},
        {ActorRole::manager,
         {assigned, responsible},
         {person_assign, proposal_decide, situation_view, referral_edit, placement_list,
          placement_view, coaching_view, follow_up_list}},
        {ActorRole::manager,
         {assigned, responsible, referred},
         {referral_list, referral_view, referral_message}},
        {ActorRole::manager, {referred}, {referral_answer}},
        {ActorRole::manager,
         {responsible},
         {workplace_list,    workplace_view,  workplace_edit,  workplace_link,    plan_list,
          plan_view,         plan_make,       plan_cancel,     policy_view,       policy_edit,
          organisation_list, user_list,       data_import,     data_export,       rules_view,
          service_list,      service_edit,    service_link,    consultation_list, consultation_edit,
          work_order_list,   work_order_view, work_order_edit, work_order_report, employer_list,
          employer_edit,     caseload_view,   caseload_edit,   fidelity_view,     fidelity_edit}},
        {ActorRole::evaluator,
         {responsible},
         {plan_list, plan_view, policy_view, rules_view, service_list, fidelity_view}},
        {ActorRole::administrator,
         {responsible},
         {organisation_list, organisation_edit, user_list, user_edit, policy_view, policy_edit,
          audit_view, data_import, rules_view, service_list, service_edit, outbox_view,
          outbox_edit}},
        {ActorRole::data_protection_officer,
         {assigned, responsible, disclosed},
         {person_list, person_export, disclosure_view}},
        {ActorRole::data_protection_officer,
         {responsible},
         {person_erase, disclosure_end, audit_view, organisation_list, user_list, policy_view,
          rules_view, service_list, outbox_view}},
    };
    return lines;
}

std::vector<Permission> make_table() {
    // Whoever has an account keeps the own sessions, tokens, views and calendar address.
    std::array<std::array<Relations, action_count>, actor_role_count> cells;
    for (const auto* lines : {&lines_of_links(), &lines_of_professionals(), &lines_of_leaders()}) {
        for (const Line& line : *lines) {
            for (const Action action : line.actions) {
                for (const Relation relation : line.relations)
                    cells[static_cast<std::size_t>(line.role)][static_cast<std::size_t>(action)]
                        .add(relation);
            }
        }
    }
    std::vector<Permission> table;
    for (std::size_t r = 0; r < actor_role_count; ++r) {
        const auto role = static_cast<ActorRole>(r);
        if (check_role_of_user(role)) {
            for (const Action own : {token_edit, session_edit, view_edit, calendar_edit})
                cells[r][static_cast<std::size_t>(own)].add(self);
        }
        for (std::size_t a = 0; a < action_count; ++a) {
            if (!cells[r][a].is_empty())
                table.push_back({role, static_cast<Action>(a), cells[r][a]});
        }
    }
    return table;
}

}  // namespace

std::span<const Permission> permissions() {
    static const std::vector<Permission> table = make_table();
    return table;
}

Relations relations_for(ActorRole role, Action action) {
    const auto line = std::find_if(
        permissions().begin(), permissions().end(),
        [&](const Permission& one) { return one.role == role && one.action == action; });
    return line == permissions().end() ? Relations{} : line->relations;
}

bool is_allowed(ActorRole role, Action action, Relation relation) {
    return relations_for(role, action).has(relation);
}

}  // namespace kynnys
