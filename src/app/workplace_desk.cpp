#include "app/workplace_desk.h"

#include <algorithm>

#include "app/recorded.h"
#include "app/workplace_access.h"
#include "base/random_id.h"
#include "exchange/city_json.h"
#include "storage/arrangement_store.h"

namespace kynnys {

namespace {

using WorkplaceCard = Card<Workplace>;

// The arrangements of an organisation, for what points at them.
class Arrangements {
  public:
    explicit Arrangements(std::vector<ArrangementRecord> records)
        : records_(std::move(records)), places_(records_) {}

    static Result<Arrangements> of(Transaction& transaction, const std::string& organisation) {
        return Arrangements(TRY(arrangements(transaction, organisation)));
    }

    [[nodiscard]] const RecordPlaces& places() const { return places_; }

    [[nodiscard]] City city() const {
        City city;
        for (const ArrangementRecord& record : records_)
            city.arrangements.push_back(record.arrangement);
        return city;
    }

    [[nodiscard]] std::vector<std::string> ids(const std::vector<ArrangementIndex>& chosen) const {
        std::vector<std::string> ids;
        for (const ArrangementIndex one : chosen) ids.push_back(records_[one.place()].id);
        return ids;
    }

    [[nodiscard]] WorkplaceCard card_of(WorkplaceRecord record) const {
        WorkplaceCard card{record.id, record.version, {}, {}};
        card.row = whole_workplace(std::move(record), places_);
        for (ArrangementIndex& one : card.row.arrangements) {
            card.city.arrangements.push_back(records_[one.place()].arrangement);
            one = {static_cast<int>(card.city.arrangements.size()) - 1};
        }
        return card;
    }

  private:
    std::vector<ArrangementRecord> records_;
    RecordPlaces places_;
};

// Roles stand beside the workplace in the store.
WorkplaceRecord record_of(Workplace workplace, const Arrangements& all) {
    WorkplaceRecord record;
    record.arrangements = all.ids(workplace.arrangements);
    workplace.arrangements.clear();
    workplace.roles.clear();
    record.workplace = std::move(workplace);
    return record;
}

Result<WorkplaceCard> card_with(Transaction& transaction, const std::string& id) {
    WorkplaceRecord record = TRY(find_workplace(transaction, id));
    const Arrangements all = TRY(Arrangements::of(transaction, record.organisation));
    return all.card_of(std::move(record));
}

Result<Checked<WorkplaceCard>> add_to(Transaction& transaction, const std::string& organisation,
                                      const Json::Object& json, AuditEvent& kept) {
    const Arrangements all = TRY(Arrangements::of(transaction, organisation));
    auto workplace = new_workplace({json, all.city(), identity_members});
    if (!workplace)
        return Checked<WorkplaceCard>(std::move(workplace).faults());
    const std::vector<Role> roles = workplace.value().roles;
    WorkplaceRecord record = record_of(std::move(workplace).value(), all);
    record.id = new_id();
    for (const Role& role : roles) record.roles.push_back({new_id(), 1, role});
    kept.subjects = {record.id};
    TRY(add_workplaces(transaction, organisation, {record}));
    return Checked<WorkplaceCard>(TRY(card_with(transaction, record.id)));
}

Result<Done> rename_roles(Transaction& transaction, const std::vector<NewRoleName>& renamed,
                          WorkplaceRecord& workplace) {
    for (const NewRoleName& one : renamed) {
        const auto role =
            std::find_if(workplace.roles.begin(), workplace.roles.end(),
                         [&](const RoleRecord& record) { return record.role.name == one.was; });
        if (role != workplace.roles.end())
            TRY(rename_role(transaction, *role, one.is));
    }
    return Done{};
}

// What changes, of the version that was seen.
struct WorkplaceChange {
    const Json::Object& json;
    std::int64_t version;
    const std::vector<NewRoleName>& renamed;
};

Result<Checked<WorkplaceCard>> change_to(Transaction& transaction, WorkplaceRecord before,
                                         const WorkplaceChange& change) {
    const Arrangements all = TRY(Arrangements::of(transaction, before.organisation));
    auto changed = changed_workplace(whole_workplace(before, all.places()),
                                     {change.json, all.city(), identity_members});
    if (!changed)
        return Checked<WorkplaceCard>(std::move(changed).faults());
    if (auto faults = code_faults(before.workplace.id, changed.value().id); !faults.empty())
        return Checked<WorkplaceCard>(std::move(faults));
    const std::vector<Role> roles = changed.value().roles;
    WorkplaceRecord record = record_of(std::move(changed).value(), all);
    record.id = before.id;
    record.version = change.version;
    TRY(update_workplace(transaction, record));
    TRY(rename_roles(transaction, change.renamed, before));
    TRY(set_workplace_roles(transaction, before, roles));
    return Checked<WorkplaceCard>(TRY(card_with(transaction, record.id)));
}

}  // namespace

Result<std::vector<WorkplaceCard>> WorkplaceDesk::list(const Actor& actor,
                                                       const WorkplaceFilter& filter,
                                                       const PageOf& page) {
    const AuditEvent event = event_of(actor, Action::workplace_list, office_.now());
    const auto read = [&](Transaction& transaction) -> Result<std::vector<WorkplaceCard>> {
        TRY(check_allowed_here(actor, Action::workplace_list, Action::workplace_list));
        const Arrangements all = TRY(Arrangements::of(transaction, actor.organisation));
        std::vector<WorkplaceCard> cards;
        for (WorkplaceRecord& record :
             TRY(workplace_page(transaction, actor.organisation, filter, page)))
            cards.push_back(all.card_of(std::move(record)));
        return cards;
    };
    return viewed(office_, event, read);
}

Result<std::vector<std::string>> WorkplaceDesk::districts(const Actor& actor) {
    const AuditEvent event = event_of(actor, Action::workplace_list, office_.now());
    return viewed(
        office_, event, [&](Transaction& transaction) -> Result<std::vector<std::string>> {
            TRY(check_allowed_here(actor, Action::workplace_list, Action::workplace_list));
            return workplace_districts(transaction, actor.organisation);
        });
}

Result<WorkplaceCard> WorkplaceDesk::find(const Actor& actor, const std::string& id) {
    const AuditEvent event = event_of(actor, Action::workplace_view, office_.now(), {id});
    return viewed(office_, event, [&](Transaction& transaction) -> Result<WorkplaceCard> {
        TRY(find_allowed_workplace(transaction, actor, Action::workplace_view, id));
        return card_with(transaction, id);
    });
}

Result<Checked<WorkplaceCard>> WorkplaceDesk::add(const Actor& actor, const Json::Object& json) {
    AuditEvent event = event_of(actor, Action::workplace_edit, office_.now());
    event.fields = fields_of(json);
    return written(
        office_, event,
        [&](Transaction& transaction, AuditEvent& kept) -> Result<Checked<WorkplaceCard>> {
            TRY(check_allowed_here(actor, Action::workplace_edit, Action::workplace_list));
            return add_to(transaction, actor.organisation, json, kept);
        });
}

Result<Checked<WorkplaceCard>> WorkplaceDesk::change(const Actor& actor, const std::string& id,
                                                     const Json::Object& json, std::int64_t version,
                                                     const std::vector<NewRoleName>& renamed) {
    AuditEvent event = event_of(actor, Action::workplace_edit, office_.now(), {id});
    event.fields = fields_of(json);
    return written(office_, event, [&](Transaction& transaction) -> Result<Checked<WorkplaceCard>> {
        const WorkplaceRecord before =
            TRY(find_allowed_workplace(transaction, actor, Action::workplace_edit, id));
        return change_to(transaction, before, {json, version, renamed});
    });
}

}  // namespace kynnys
