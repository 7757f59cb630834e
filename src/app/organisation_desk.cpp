#include "app/organisation_desk.h"

#include "app/recorded.h"
#include "base/random_id.h"
#include "base/text.h"

namespace kynnys {

namespace {

constexpr std::size_t name_longest = 200;

Result<Done> check_organisation_allowed(const Actor& actor, Action action) {
    return check_allowed(actor, action, relations_to_organisation(actor, actor.organisation),
                         Action::organisation_list);
}

}  // namespace

Result<Organisation> kept_organisation(Transaction& transaction, const std::string& code) {
    for (Organisation& one : TRY(organisations(transaction))) {
        if (one.code == code)
            return std::move(one);
    }
    Organisation made;
    made.id = new_id();
    made.code = code;
    made.name = code;
    TRY(add_organisation(transaction, made));
    return made;
}

Result<Organisation> OrganisationDesk::find(const Actor& actor) {
    const AuditEvent event = event_of(actor, Action::organisation_list, office_.now());
    return viewed(office_, event, [&](Transaction& transaction) -> Result<Organisation> {
        TRY(check_organisation_allowed(actor, Action::organisation_list));
        return find_organisation(transaction, actor.organisation);
    });
}

Result<Done> OrganisationDesk::rename(const Actor& actor, const std::string& name,
                                      std::int64_t version) {
    AuditEvent event = event_of(actor, Action::organisation_edit, office_.now());
    event.fields = {"name"};
    return written(office_, event, [&](Transaction& transaction) -> Result<Done> {
        TRY(check_organisation_allowed(actor, Action::organisation_edit));
        const std::string_view wanted = trimmed(name);
        if (wanted.empty())
            return Error{ErrorKind::invalid, "organisation.name_is_empty", "name", {}};
        if (wanted.size() > name_longest)
            return Error{ErrorKind::invalid,
                         "organisation.name_is_too_long",
                         "name",
                         {std::to_string(name_longest)}};
        Organisation changed = TRY(find_organisation(transaction, actor.organisation));
        changed.name = wanted;
        changed.version = version;
        TRY(update_organisation(transaction, changed));
        return add_event(transaction, event);
    });
}

}  // namespace kynnys
