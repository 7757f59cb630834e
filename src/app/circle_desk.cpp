#include "app/circle_desk.h"

#include <algorithm>

#include "app/colleagues.h"
#include "app/person_events.h"
#include "app/person_relations.h"
#include "app/recorded.h"
#include "storage/account_store.h"

namespace kynnys {

namespace {

std::vector<std::string> detail_of(const Assignment& assignment) {
    return {std::string(assignment_kind_codes().code(assignment.kind)), assignment.user};
}

// One line for each role in which a colleague may work with clients.
Result<std::vector<CircleMember>> candidates_for(Transaction& transaction, const Actor& actor,
                                                 const std::string& person,
                                                 const std::vector<CircleMember>& members) {
    std::vector<CircleMember> all;
    for (const auto& [user, name] : TRY(colleagues_of(transaction, actor.organisation))) {
        for (const Membership& one : TRY(memberships_of(transaction, user))) {
            const auto kind = assignment_kind_of(one.role);
            if (one.organisation != actor.organisation || !kind)
                continue;
            const CircleMember member{{person, user, *kind}, name};
            if (std::find(members.begin(), members.end(), member) == members.end())
                all.push_back(member);
        }
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& a, const auto& b) { return a.name < b.name; });
    return all;
}

}  // namespace

std::optional<AssignmentKind> assignment_kind_of(ActorRole role) {
    switch (role) {
        case ActorRole::coach:
            return AssignmentKind::coach;
        case ActorRole::instructor:
            return AssignmentKind::instructor;
        case ActorRole::referrer:
            return AssignmentKind::referrer;
        default:
            return std::nullopt;
    }
}

Result<Circle> CircleDesk::circle(const Actor& actor, const std::string& person) {
    const Date today = day_of(office_.now());
    const AuditEvent event = event_of(actor, Action::disclosure_view, office_.now(), {person});
    return admitted(office_, event, [&](Transaction& transaction) -> Result<Circle> {
        TRY(check_person(transaction, actor, person, Action::disclosure_view, today));
        Circle circle;
        for (const Assignment& one : TRY(assignments_of(transaction, person)))
            circle.members.push_back({one, user_name(transaction, one.user)});
        circle.may_be_changed =
            check_person(transaction, actor, person, Action::person_assign, today).is_ok();
        if (circle.may_be_changed)
            circle.candidates = TRY(candidates_for(transaction, actor, person, circle.members));
        return circle;
    });
}

Result<Done> CircleDesk::assign(const Actor& actor, const Assignment& assignment) {
    const AuditEvent event =
        event_of(actor, Action::person_assign, office_.now(), {assignment.person, assignment.user});
    return written(office_, event, [&](Transaction& transaction) -> Result<Done> {
        TRY(check_person(transaction, actor, assignment.person, Action::person_assign,
                         day_of(office_.now())));
        const auto memberships = TRY(memberships_of(transaction, assignment.user));
        const bool works_here = std::any_of(
            memberships.begin(), memberships.end(),
            [&](const Membership& one) { return one.organisation == actor.organisation; });
        if (!works_here)
            return Error{ErrorKind::invalid, "account.is_unknown", "user", {}};
        TRY(add_assignments(transaction, {assignment}));
        return note_down(transaction, actor, assignment.person, PersonEventKind::assigned,
                         detail_of(assignment));
    });
}

Result<Done> CircleDesk::end(const Actor& actor, const Assignment& assignment) {
    const AuditEvent event =
        event_of(actor, Action::person_assign, office_.now(), {assignment.person, assignment.user});
    return written(office_, event, [&](Transaction& transaction) -> Result<Done> {
        TRY(check_person(transaction, actor, assignment.person, Action::person_assign,
                         day_of(office_.now())));
        TRY(end_assignment(transaction, assignment));
        return note_down(transaction, actor, assignment.person, PersonEventKind::unassigned,
                         detail_of(assignment));
    });
}

}  // namespace kynnys
