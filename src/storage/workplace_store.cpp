#include "storage/workplace_store.h"

#include "storage/edited_row.h"
#include "storage/record_places.h"
#include "storage/stored_code.h"

namespace kynnys {

namespace {

TableColumns workplace_columns() {
    return {"workplace",
            {"name", "kind", "district", "east_metres", "north_metres", "opening", "languages",
             "access", "people_at_once", "people_most"}};
}

std::vector<Value> workplace_values(const Workplace& one) {
    return {one.name,
            one.kind,
            one.district,
            one.place.east,
            one.place.north,
            windows_text(one.opening.windows()),
            stored_set(language_codes(), one.languages),
            stored_set(access_need_codes(), one.access),
            one.people_at_once,
            one.people_most};
}

WorkplaceRecord record_of(Row& row) {
    WorkplaceRecord record;
    record.id = row.text();
    record.workplace.id = row.text();
    record.version = row.whole();
    Workplace& one = record.workplace;
    one.name = row.text();
    one.kind = row.text();
    one.district = row.text();
    one.place.east = {row.whole()};
    one.place.north = {row.whole()};
    one.opening = grid_of(restored_windows(row.text()));
    one.languages = restored_set(language_codes(), row.text());
    one.access = restored_set(access_need_codes(), row.text());
    one.people_at_once = row.number();
    one.people_most = row.number();
    return record;
}

TableColumns role_columns() {
    return {"role", {"name", "hourly_cost_cents"}};
}

std::vector<Value> role_values(const Role& role) {
    return {role.name, role.hourly_cost};
}

Result<Done> add_roles(Transaction& transaction, const std::vector<WorkplaceRecord>& workplaces) {
    return transaction.load(with_columns(role_columns(), {"id", "workplace"}), [&](RowSink& sink) {
        for (const WorkplaceRecord& workplace : workplaces) {
            for (const RoleRecord& record : workplace.roles)
                sink.add(with_values({record.id, workplace.id}, role_values(record.role)));
        }
    });
}

Result<Done> add_arrangement_places(Transaction& transaction,
                                    const std::vector<WorkplaceRecord>& workplaces) {
    const TableColumns into{"workplace_arrangement", {"workplace", "position", "arrangement"}};
    return transaction.load(into, [&](RowSink& sink) {
        for (const WorkplaceRecord& workplace : workplaces) {
            int position = 0;
            for (const std::string& arrangement : workplace.arrangements)
                sink.add({workplace.id, position++, arrangement});
        }
    });
}

}  // namespace

Result<Done> add_workplaces(Transaction& transaction, const std::string& organisation,
                            const std::vector<WorkplaceRecord>& workplaces) {
    const TableColumns into = with_columns(workplace_columns(), {"id", "organisation", "code"});
    TRY(transaction.load(into, [&](RowSink& sink) {
        for (const WorkplaceRecord& record : workplaces)
            sink.add(with_values({record.id, organisation, record.workplace.id},
                                 workplace_values(record.workplace)));
    }));
    TRY(add_roles(transaction, workplaces));
    return add_arrangement_places(transaction, workplaces);
}

Result<std::vector<WorkplaceRecord>> workplaces(Transaction& transaction,
                                                const std::string& organisation) {
    const Binds binds{{"organisation", organisation}};
    auto records =
        TRY(transaction.list("SELECT id, code, version, " + column_list(workplace_columns()) +
                                 " FROM workplace WHERE organisation = :organisation ORDER BY id",
                             binds, record_of));
    const RecordPlaces places(records);
    TRY(transaction.each(
        "SELECT r.workplace, r.id, r.version, r.name, r.hourly_cost_cents"
        " FROM role r JOIN workplace w ON w.id = r.workplace"
        " WHERE w.organisation = :organisation ORDER BY r.id",
        binds, [&](Row& row) {
            WorkplaceRecord& record = records[places.at(row.text())];
            record.roles.push_back({row.text(), row.whole(), {row.text(), {row.whole()}}});
        }));
    TRY(
        transaction.each("SELECT a.workplace, a.arrangement"
                         " FROM workplace_arrangement a JOIN workplace w ON w.id = a.workplace"
                         " WHERE w.organisation = :organisation ORDER BY a.workplace, a.position",
                         binds, [&](Row& row) {
                             WorkplaceRecord& record = records[places.at(row.text())];
                             record.arrangements.push_back(row.text());
                         }));
    return records;
}

Result<std::int64_t> update_workplace(Transaction& transaction, const WorkplaceRecord& record) {
    const std::int64_t version =
        TRY(update_row(transaction, workplace_columns(), workplace_values(record.workplace),
                       {{{"id", record.id}}, record.version}));
    TRY(transaction.change("DELETE FROM workplace_arrangement WHERE workplace = :workplace",
                           {{"workplace", record.id}}));
    TRY(add_arrangement_places(transaction, {record}));
    return version;
}

Result<std::int64_t> update_role(Transaction& transaction, const RoleRecord& record) {
    return update_row(transaction, role_columns(), role_values(record.role),
                      {{{"id", record.id}}, record.version});
}

}  // namespace kynnys
