#include "app/arrangement_desk.h"

#include "app/recorded.h"
#include "app/workplace_access.h"
#include "base/random_id.h"
#include "exchange/city_json.h"
#include "storage/arrangement_store.h"

namespace kynnys {

namespace {

using ArrangementCard = Card<Arrangement>;

ArrangementCard card_of(ArrangementRecord record) {
    return {record.id, record.version, std::move(record.arrangement), {}};
}

Result<ArrangementRecord> find_allowed(Transaction& transaction, const Actor& actor, Action action,
                                       const std::string& id) {
    return found_allowed(find_arrangement(transaction, id), actor, action);
}

}  // namespace

Result<std::vector<ArrangementCard>> ArrangementDesk::list(const Actor& actor, const PageOf& page) {
    const AuditEvent event = event_of(actor, Action::workplace_list, office_.now());
    const auto read = [&](Transaction& transaction) -> Result<std::vector<ArrangementCard>> {
        TRY(check_allowed_here(actor, Action::workplace_list, Action::workplace_list));
        std::vector<ArrangementCard> cards;
        for (ArrangementRecord& record :
             TRY(arrangement_page(transaction, actor.organisation, page)))
            cards.push_back(card_of(std::move(record)));
        return cards;
    };
    return viewed(office_, event, read);
}

Result<ArrangementCard> ArrangementDesk::find(const Actor& actor, const std::string& id) {
    const AuditEvent event = event_of(actor, Action::workplace_list, office_.now(), {id});
    return viewed(office_, event, [&](Transaction& transaction) -> Result<ArrangementCard> {
        return card_of(TRY(find_allowed(transaction, actor, Action::workplace_list, id)));
    });
}

Result<Checked<ArrangementCard>> ArrangementDesk::add(const Actor& actor,
                                                      const Json::Object& json) {
    AuditEvent event = event_of(actor, Action::workplace_edit, office_.now());
    event.fields = fields_of(json);
    const auto write = [&](Transaction& transaction,
                           AuditEvent& kept) -> Result<Checked<ArrangementCard>> {
        TRY(check_allowed_here(actor, Action::workplace_edit, Action::workplace_list));
        auto arrangement = new_arrangement({json, {}, identity_members});
        if (!arrangement)
            return Checked<ArrangementCard>(std::move(arrangement).faults());
        ArrangementRecord record;
        record.id = new_id();
        record.arrangement = std::move(arrangement).value();
        kept.subjects = {record.id};
        TRY(add_arrangements(transaction, actor.organisation, {record}));
        return Checked<ArrangementCard>(card_of(std::move(record)));
    };
    return written(office_, event, write);
}

Result<Checked<ArrangementCard>> ArrangementDesk::change(const Actor& actor, const std::string& id,
                                                         const Json::Object& json,
                                                         std::int64_t version) {
    AuditEvent event = event_of(actor, Action::workplace_edit, office_.now(), {id});
    event.fields = fields_of(json);
    const auto write = [&](Transaction& transaction) -> Result<Checked<ArrangementCard>> {
        ArrangementRecord record =
            TRY(find_allowed(transaction, actor, Action::workplace_edit, id));
        auto changed = changed_arrangement(record.arrangement, {json, {}, identity_members});
        if (!changed)
            return Checked<ArrangementCard>(std::move(changed).faults());
        if (auto faults = code_faults(record.arrangement.id, changed.value().id); !faults.empty())
            return Checked<ArrangementCard>(std::move(faults));
        record.arrangement = std::move(changed).value();
        record.version = version;
        record.version = TRY(update_arrangement(transaction, record));
        return Checked<ArrangementCard>(card_of(std::move(record)));
    };
    return written(office_, event, write);
}

}  // namespace kynnys
