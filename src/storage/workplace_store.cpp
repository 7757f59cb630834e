#include "storage/workplace_store.h"

#include <algorithm>

#include "base/random_id.h"
#include "base/text.h"
#include "storage/edited_row.h"
#include "storage/row_values.h"
#include "storage/stored_code.h"

namespace kynnys {

namespace {

TableColumns workplace_columns() {
    return {"workplace",
            {"name", "kind", "district", "east_metres", "north_metres", "opening", "languages",
             "access", "people_at_once", "people_most", "hourly_wage_cents"}};
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
            one.people_most,
            one.hourly_wage};
}

WorkplaceRecord record_of(Row& row) {
    WorkplaceRecord record;
    record.id = row.text();
    record.organisation = row.text();
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
    one.hourly_wage = row.maybe_quantity<Cents>();
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

Result<std::vector<WorkplaceRecord>> workplace_records(Transaction& transaction,
                                                       const std::string& condition,
                                                       const Binds& binds) {
    auto records =
        TRY(transaction.list("SELECT w.id, w.organisation, w.code, w.version, " +
                                 column_list(workplace_columns(), "w.") +
                                 " FROM workplace w WHERE " + condition + " ORDER BY w.id",
                             binds, record_of));
    const RecordPlaces places(records);
    TRY(transaction.each(
        "SELECT r.workplace, r.id, r.version, r.name, r.hourly_cost_cents"
        " FROM role r JOIN workplace w ON w.id = r.workplace WHERE " +
            condition + " ORDER BY r.id",
        binds, [&](Row& row) {
            WorkplaceRecord& record = records[places.at(row.text())];
            record.roles.push_back({row.text(), row.whole(), {row.text(), {row.whole()}}});
        }));
    TRY(
        transaction.each("SELECT a.workplace, a.arrangement FROM workplace_arrangement a"
                         " JOIN workplace w ON w.id = a.workplace WHERE " +
                             condition + " ORDER BY a.workplace, a.position",
                         binds, [&](Row& row) {
                             WorkplaceRecord& record = records[places.at(row.text())];
                             record.arrangements.push_back(row.text());
                         }));
    return records;
}

// The two databases disagree about capitals beyond ASCII, so texts are compared here.
Result<std::vector<std::string>> page_ids(Transaction& transaction, const std::string& organisation,
                                          const WorkplaceFilter& filter, const PageOf& page) {
    std::string sql =
        "SELECT w.id, w.name, w.code, w.kind FROM workplace w"
        " WHERE w.organisation = :organisation";
    Binds binds{{"organisation", organisation}};
    if (!filter.district.empty()) {
        sql += " AND w.district = :district";
        binds.push_back({"district", filter.district});
    }
    const std::string column(workplace_key_codes().code(filter.order.key));
    if (!page.after.empty()) {
        sql += " AND (w." + column + ", w.name, w.id)" +
               std::string(after_sign(filter.order.direction)) + "(SELECT b." + column +
               ", b.name, b.id FROM workplace b"
               " WHERE b.id = :after AND b.organisation = :organisation)";
        binds.push_back({"after", page.after});
    }
    const std::string down(order_word(filter.order.direction));
    sql += " ORDER BY w." + column + down + ", w.name" + down + ", w.id" + down;
    if (filter.text.empty()) {
        sql += " LIMIT :most";
        binds.push_back({"most", page.most});
    }
    const std::string wanted = lowered(filter.text);
    std::vector<std::string> ids;
    TRY(transaction.each(sql, binds, [&](Row& row) {
        if (ids.size() == static_cast<std::size_t>(page.most))
            return;
        std::string id = row.text();
        const std::string all = joined({row.text(), row.text(), row.text()}, "\n");
        if (lowered(all).find(wanted) != std::string::npos)
            ids.push_back(std::move(id));
    }));
    return ids;
}

Result<Done> remove_role(Transaction& transaction, const RoleRecord& record) {
    const auto task =
        TRY(transaction.first("SELECT t.id FROM task t WHERE t.owner = :role LIMIT 1",
                              {{"role", record.id}}, [](Row& row) { return row.text(); }));
    if (task)
        return Error{ErrorKind::conflict, "role.has_tasks", "roles", {record.role.name}};
    TRY(transaction.change("DELETE FROM role WHERE id = :id", {{"id", record.id}}));
    return Done{};
}

}  // namespace

const CodeList<WorkplaceKey, 3>& workplace_key_codes() {
    static constexpr CodeList<WorkplaceKey, 3> codes{"sort.is_unknown",
                                                     {"name", "kind", "district"}};
    return codes;
}

Result<std::optional<Cents>> wage_at(Transaction& transaction, std::string_view workplace) {
    const auto wage = TRY(transaction.first(
        "SELECT hourly_wage_cents FROM workplace WHERE id = :id", {{"id", workplace}},
        [](Row& row) { return row.maybe_quantity<Cents>(); }));
    return wage.value_or(std::nullopt);
}

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
    return workplace_records(transaction, "w.organisation = :organisation",
                             {{"organisation", organisation}});
}

Result<std::vector<WorkplaceRecord>> workplaces_near(Transaction& transaction,
                                                     const std::string& organisation,
                                                     const Place& place, int most) {
    const auto ids =
        TRY(transaction.list("SELECT w.id FROM workplace w WHERE w.organisation = :organisation"
                             " ORDER BY (w.east_metres - :east) * (w.east_metres - :east)"
                             " + (w.north_metres - :north) * (w.north_metres - :north), w.id"
                             " LIMIT :most",
                             {{"organisation", organisation},
                              {"east", place.east},
                              {"north", place.north},
                              {"most", most}},
                             [](Row& row) { return row.text(); }));
    Binds binds;
    const std::string condition = "w.id IN (" + in_list("id", ids, binds) + ")";
    return workplace_records(transaction, condition, binds);
}

Result<WorkplaceRecord> find_workplace(Transaction& transaction, const std::string& id) {
    auto found = TRY(workplace_records(transaction, "w.id = :id", {{"id", id}}));
    if (found.empty())
        return Error{ErrorKind::not_found, "workplace.is_missing", "", {}};
    return std::move(found.front());
}

Result<std::vector<WorkplaceRecord>> workplace_page(Transaction& transaction,
                                                    const std::string& organisation,
                                                    const WorkplaceFilter& filter,
                                                    const PageOf& page) {
    const std::vector<std::string> ids = TRY(page_ids(transaction, organisation, filter, page));
    Binds binds;
    const std::string condition = "w.id IN (" + in_list("id", ids, binds) + ")";
    auto found = TRY(workplace_records(transaction, condition, binds));
    const RecordPlaces places(found);
    std::vector<WorkplaceRecord> in_order;
    for (const std::string& id : ids) in_order.push_back(std::move(found[places.at(id)]));
    return in_order;
}

Workplace whole_workplace(WorkplaceRecord record, const RecordPlaces& arrangements) {
    Workplace workplace = std::move(record.workplace);
    for (RoleRecord& role : record.roles) workplace.roles.push_back(std::move(role.role));
    for (const std::string& id : record.arrangements)
        workplace.arrangements.push_back({static_cast<int>(arrangements.at(id))});
    return workplace;
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

Result<Done> rename_role(Transaction& transaction, RoleRecord& role, const std::string& name) {
    role.role.name = name;
    role.version = TRY(update_row(transaction, role_columns(), role_values(role.role),
                                  {{{"id", role.id}}, role.version}));
    return Done{};
}

Result<std::vector<std::string>> workplace_districts(Transaction& transaction,
                                                     const std::string& organisation) {
    return transaction.list(
        "SELECT DISTINCT w.district FROM workplace w "
        "WHERE w.organisation = :organisation AND w.district <> '' ORDER BY w.district",
        {{"organisation", organisation}}, [](Row& row) { return row.text(); });
}

Result<Done> set_workplace_roles(Transaction& transaction, const WorkplaceRecord& before,
                                 const std::vector<Role>& roles) {
    const auto has_name = [](const std::string& name) {
        return [&name](const Role& role) { return role.name == name; };
    };
    WorkplaceRecord added;
    added.id = before.id;
    for (const Role& role : roles) {
        const auto known =
            std::find_if(before.roles.begin(), before.roles.end(),
                         [&](const RoleRecord& one) { return one.role.name == role.name; });
        if (known == before.roles.end())
            added.roles.push_back({new_id(), 1, role});
        else if (known->role != role)
            TRY(update_row(transaction, role_columns(), role_values(role),
                           {{{"id", known->id}}, known->version}));
    }
    for (const RoleRecord& record : before.roles) {
        if (std::none_of(roles.begin(), roles.end(), has_name(record.role.name)))
            TRY(remove_role(transaction, record));
    }
    return add_roles(transaction, {added});
}

}  // namespace kynnys
