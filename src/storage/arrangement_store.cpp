#include "storage/arrangement_store.h"

#include "storage/edited_row.h"
#include "storage/record_places.h"
#include "storage/stored_code.h"

namespace kynnys {

namespace {

TableColumns arrangement_columns() {
    return {"arrangement",
            {"name", "kind", "lifts", "provides", "lifts_weight_kilograms", "eases_travel_minutes",
             "cost_once_cents", "weekly_help_minutes", "funding_rule"}};
}

std::vector<Value> arrangement_values(const Arrangement& one) {
    return {one.name,
            stored(arrangement_class_codes(), one.kind),
            stored_set(exposure_codes(), one.lifts),
            stored_set(access_need_codes(), one.provides),
            one.lifts_weight,
            one.eases_travel,
            one.cost_once,
            one.weekly_help,
            one.funding_rule};
}

ArrangementRecord record_of(Row& row) {
    ArrangementRecord record;
    record.id = row.text();
    record.organisation = row.text();
    record.arrangement.id = row.text();
    record.version = row.whole();
    Arrangement& one = record.arrangement;
    one.name = row.text();
    one.kind = restored(arrangement_class_codes(), row.text());
    one.lifts = restored_set(exposure_codes(), row.text());
    one.provides = restored_set(access_need_codes(), row.text());
    one.lifts_weight = {row.whole()};
    one.eases_travel = {row.whole()};
    one.cost_once = {row.whole()};
    one.weekly_help = {row.whole()};
    one.funding_rule = row.text();
    return record;
}

Result<Done> add_effects(Transaction& transaction, const std::vector<ArrangementRecord>& records) {
    const TableColumns into{"arrangement_effect",
                            {"arrangement", "position", "ability", "steps", "up_to"}};
    return transaction.load(into, [&](RowSink& sink) {
        for (const ArrangementRecord& record : records) {
            int position = 0;
            for (const AbilityRaise& raise : record.arrangement.raises)
                sink.add({record.id, position++, line_of(raise.ability).code, raise.steps,
                          static_cast<int>(raise.up_to)});
        }
    });
}

Result<std::vector<ArrangementRecord>> arrangement_records(Transaction& transaction,
                                                           const std::string& condition,
                                                           const Binds& binds) {
    auto records =
        TRY(transaction.list("SELECT a.id, a.organisation, a.code, a.version, " +
                                 column_list(arrangement_columns(), "a.") +
                                 " FROM arrangement a WHERE " + condition + " ORDER BY a.id",
                             binds, record_of));
    const RecordPlaces places(records);
    TRY(
        transaction.each("SELECT e.arrangement, e.ability, e.steps, e.up_to"
                         " FROM arrangement_effect e JOIN arrangement a ON a.id = e.arrangement"
                         " WHERE " +
                             condition + " ORDER BY e.arrangement, e.position",
                         binds, [&](Row& row) {
                             ArrangementRecord& record = records[places.at(row.text())];
                             AbilityRaise raise;
                             raise.ability = restored_ability(row.text());
                             raise.steps = row.number();
                             raise.up_to = static_cast<Step>(row.number());
                             record.arrangement.raises.push_back(raise);
                         }));
    return records;
}

}  // namespace

Result<Done> add_arrangements(Transaction& transaction, const std::string& organisation,
                              const std::vector<ArrangementRecord>& arrangements) {
    const TableColumns into = with_columns(arrangement_columns(), {"id", "organisation", "code"});
    TRY(transaction.load(into, [&](RowSink& sink) {
        for (const ArrangementRecord& record : arrangements)
            sink.add(with_values({record.id, organisation, record.arrangement.id},
                                 arrangement_values(record.arrangement)));
    }));
    return add_effects(transaction, arrangements);
}

Result<std::vector<ArrangementRecord>> arrangements(Transaction& transaction,
                                                    const std::string& organisation) {
    return arrangement_records(transaction, "a.organisation = :organisation",
                               {{"organisation", organisation}});
}

Result<ArrangementRecord> find_arrangement(Transaction& transaction, const std::string& id) {
    auto found = TRY(arrangement_records(transaction, "a.id = :id", {{"id", id}}));
    if (found.empty())
        return Error{ErrorKind::not_found, "arrangement.is_missing", "", {}};
    return std::move(found.front());
}

Result<std::vector<ArrangementRecord>> arrangement_page(Transaction& transaction,
                                                        const std::string& organisation,
                                                        const PageOf& page) {
    return arrangement_records(
        transaction,
        "a.id IN (SELECT o.id FROM arrangement o WHERE o.organisation = :organisation"
        " AND o.id > :after ORDER BY o.id LIMIT :most)",
        {{"organisation", organisation}, {"after", page.after}, {"most", page.most}});
}

Result<std::int64_t> update_arrangement(Transaction& transaction, const ArrangementRecord& record) {
    const std::int64_t version =
        TRY(update_row(transaction, arrangement_columns(), arrangement_values(record.arrangement),
                       {{{"id", record.id}}, record.version}));
    TRY(transaction.change("DELETE FROM arrangement_effect WHERE arrangement = :arrangement",
                           {{"arrangement", record.id}}));
    TRY(add_effects(transaction, {record}));
    return version;
}

}  // namespace kynnys
