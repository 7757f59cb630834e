#include "app/policy_desk.h"

#include "app/recorded.h"
#include "exchange/policy_json.h"
#include "storage/policy_store.h"

namespace kynnys {

Date PolicyDesk::today() const {
    return std::chrono::floor<std::chrono::days>(office_.now());
}

Result<Policy> PolicyDesk::find(const Actor& actor, std::optional<Date> day) {
    const AuditEvent event = event_of(actor, Action::policy_view, office_.now());
    return viewed(office_, event, [&](Transaction& transaction) -> Result<Policy> {
        TRY(check_allowed_here(actor, Action::policy_view, Action::policy_view));
        return find_policy(transaction, actor.organisation, day.value_or(today()));
    });
}

Result<std::vector<Policy>> PolicyDesk::current_and_coming(const Actor& actor) {
    const AuditEvent event = event_of(actor, Action::policy_view, office_.now());
    return viewed(office_, event, [&](Transaction& transaction) -> Result<std::vector<Policy>> {
        TRY(check_allowed_here(actor, Action::policy_view, Action::policy_view));
        return policies_from(transaction, actor.organisation, today());
    });
}

Result<Checked<Policy>> PolicyDesk::add(const Actor& actor, const Json::Object& json) {
    const AuditEvent event = event_of(actor, Action::policy_edit, office_.now());
    return written(office_, event,
                   [&](Transaction& transaction, AuditEvent& kept) -> Result<Checked<Policy>> {
                       TRY(check_allowed_here(actor, Action::policy_edit, Action::policy_view));
                       auto policy = new_policy(json);
                       if (!policy)
                           return policy;
                       if (policy.value().date < today())
                           return Error{ErrorKind::invalid,
                                        "policy.begins_in_the_past",
                                        "valid_from",
                                        {iso_text(today())}};
                       kept.fields = {"valid_from", "lines"};
                       TRY(add_policy(transaction, actor.organisation, policy.value()));
                       return policy;
                   });
}

}  // namespace kynnys
