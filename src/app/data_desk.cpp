#include "app/data_desk.h"

#include <algorithm>

#include "app/organisation_desk.h"
#include "app/recorded.h"
#include "storage/city_store.h"

namespace kynnys {

namespace {

AuditEvent command_event(Action action, const std::string& organisation, Instant now) {
    Actor actor;
    actor.organisation = organisation;
    return event_of(actor, action, now);
}

}  // namespace

Result<Done> DataDesk::import(const std::string& organisation, const City& city,
                              DisclosureBasis basis, const std::string& basis_text) {
    const Instant now = office_.now();
    const ImportBasis on{basis, basis_text, std::chrono::floor<std::chrono::days>(now)};
    return office_.database.write([&](Transaction& transaction) -> Result<Done> {
        const std::string id = TRY(kept_organisation(transaction, organisation)).id;
        TRY(import_city(transaction, office_.vault, id, city, on));
        return add_event(transaction, command_event(Action::data_import, id, now));
    });
}

Result<City> DataDesk::export_city(const std::string& organisation) {
    const auto owner = TRY(office_.database.read(
        [&](Transaction& transaction) { return organisation_of_code(transaction, organisation); }));
    if (!owner)
        return Error{ErrorKind::not_found, "organisation.is_unknown", "", {organisation}};
    const AuditEvent event = command_event(Action::data_export, owner->id, office_.now());
    return viewed(office_, event, [&](Transaction& transaction) {
        return find_city(transaction, office_.vault, owner->id);
    });
}

Result<DataFigures> DataDesk::figures(const Actor& actor) {
    TRY(check_allowed_here(actor, Action::data_import, Action::data_import));
    // Numbers tell of nobody, so that looking at them is no event.
    return office_.database.read(
        [&](Transaction& transaction) { return data_figures(transaction, actor.organisation); });
}

Result<bool> DataDesk::backup_is_due(const Actor& actor) {
    if (!check_allowed_here(actor, Action::data_import, Action::data_import) ||
        !check_allowed_here(actor, Action::organisation_edit, Action::organisation_list))
        return false;
    const Instant week_ago = office_.now() - std::chrono::days{7};
    return office_.database.read([&](Transaction& transaction) -> Result<bool> {
        const auto last = TRY(last_backup(transaction));
        return !last || *last < week_ago;
    });
}

AuditEvent data_event(std::string action, Instant now) {
    AuditEvent event = event_of({}, Action::data_export, now);
    event.action = std::move(action);
    return event;
}

}  // namespace kynnys
