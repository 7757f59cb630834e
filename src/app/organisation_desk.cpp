#include "app/organisation_desk.h"

#include "app/recorded.h"
#include "base/random_id.h"
#include "base/text.h"

namespace kynnys {

namespace {

constexpr std::size_t name_longest = 200;

}  // namespace

Result<Organisation> kept_organisation(Transaction& transaction, const std::string& code) {
    if (auto found = TRY(organisation_of_code(transaction, code)))
        return *std::move(found);
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
        TRY(check_allowed_here(actor, Action::organisation_list, Action::organisation_list));
        return find_organisation(transaction, actor.organisation);
    });
}

Result<Done> OrganisationDesk::rename(const Actor& actor, const std::string& name,
                                      std::int64_t version) {
    AuditEvent event = event_of(actor, Action::organisation_edit, office_.now());
    event.fields = {"name"};
    return written(office_, event, [&](Transaction& transaction) -> Result<Done> {
        TRY(check_allowed_here(actor, Action::organisation_edit, Action::organisation_list));
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
        return Done{};
    });
}

}  // namespace kynnys
