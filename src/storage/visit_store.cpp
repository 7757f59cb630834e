#include "storage/visit_store.h"

#include "storage/edited_row.h"
#include "storage/row_values.h"

namespace kynnys {

namespace {

SealedPlace fields_place(std::string_view id) {
    return {"visit", "fields", id};
}

TableColumns changing_columns() {
    return {"visit", {"visited_on", "changed_at", "fields"}};
}

std::vector<Value> changing_values(const Seal& seal, const VisitRecord& record) {
    return {record.visited_on, iso_text(record.changed_at),
            seal.sealed(fields_place(record.id), record.fields)};
}

VisitRecord visit_row(Row& row) {
    VisitRecord record;
    record.id = row.text();
    record.version = row.whole();
    record.person = row.text();
    record.placement = row.maybe_text();
    record.organisation = row.text();
    record.made_by = row.text();
    record.visited_on = row.day();
    record.changed_at = moment(row);
    record.fields = row.text();
    return record;
}

Result<std::vector<VisitRecord>> read(Transaction& transaction, const Seal& seal,
                                      const std::string& condition, const Binds& binds) {
    auto found = TRY(transaction.list(
        "SELECT v.id, v.version, v.person, v.placement, v.organisation, v.made_by, " +
            column_list(changing_columns(), "v.") + " FROM visit v WHERE " + condition,
        binds, visit_row));
    for (VisitRecord& record : found)
        record.fields = TRY(seal.opened(fields_place(record.id), record.fields));
    return found;
}

}  // namespace

Result<Done> add_visit(Transaction& transaction, const Seal& seal, const VisitRecord& record) {
    const TableColumns into = with_columns(
        changing_columns(), {"id", "version", "person", "placement", "organisation", "made_by"});
    return transaction.load(into, [&](RowSink& sink) {
        sink.add(with_values(
            {record.id, 1, record.person, record.placement, record.organisation, record.made_by},
            changing_values(seal, record)));
    });
}

Result<std::int64_t> change_visit(Transaction& transaction, const Seal& seal,
                                  const VisitRecord& record) {
    return update_row(transaction, changing_columns(), changing_values(seal, record),
                      {{{"id", record.id}}, record.version});
}

Result<std::optional<VisitRecord>> find_visit(Transaction& transaction, const Seal& seal,
                                              std::string_view id) {
    auto found = TRY(read(transaction, seal, "v.id = :id", {{"id", id}}));
    if (found.empty())
        return std::optional<VisitRecord>();
    return std::optional(std::move(found.front()));
}

Result<std::vector<VisitRecord>> visits_of_person(Transaction& transaction, const Seal& seal,
                                                  std::string_view person) {
    return read(transaction, seal, "v.person = :person ORDER BY v.visited_on DESC, v.id DESC",
                {{"person", person}});
}

}  // namespace kynnys
