#include "storage/task_store.h"

#include "storage/edited_row.h"
#include "storage/record_places.h"
#include "storage/row_values.h"
#include "storage/stored_code.h"

namespace kynnys {

namespace {

TableColumns task_columns() {
    return {"task",
            {"name", "owner", "part", "times", "each_minutes", "weekly_minutes", "windows",
             "shortest_piece_minutes", "may_be_shared", "exposes_to", "lifts_kilograms", "licences",
             "kind", "surroundings", "if_not_done"}};
}

std::vector<Value> task_values(const TaskRecord& record) {
    const Task& task = record.task;
    return {task.name,
            record.owner,
            stored(task_part_codes(), task.part),
            task.rhythm.times,
            task.rhythm.each,
            task.rhythm.weekly,
            windows_text(task.windows),
            task.shortest_piece,
            task.may_be_shared,
            stored_set(exposure_codes(), task.exposes_to),
            task.lifts,
            stored_set(licence_codes(), task.licences),
            stored(work_kind_codes(), task.kind),
            stored_set(surrounding_codes(), task.surroundings),
            stored(if_not_done_codes(), task.if_not_done)};
}

TaskRecord record_of(Row& row) {
    TaskRecord record;
    record.id = row.text();
    record.workplace = row.text();
    record.task.id = row.text();
    record.version = row.whole();
    Task& task = record.task;
    task.name = row.text();
    record.owner = row.text();
    task.part = restored(task_part_codes(), row.text());
    task.rhythm.times = row.number();
    task.rhythm.each = {row.whole()};
    task.rhythm.weekly = {row.whole()};
    task.windows = restored_windows(row.text());
    task.shortest_piece = {row.whole()};
    task.may_be_shared = row.flag();
    task.exposes_to = restored_set(exposure_codes(), row.text());
    task.lifts = {row.whole()};
    task.licences = restored_set(licence_codes(), row.text());
    task.kind = restored(work_kind_codes(), row.text());
    task.surroundings = restored_set(surrounding_codes(), row.text());
    task.if_not_done = restored(if_not_done_codes(), row.text());
    return record;
}

Result<Done> add_demands(Transaction& transaction, const std::vector<TaskRecord>& tasks) {
    return transaction.load({"task_demand", {"task", "ability", "step"}}, [&](RowSink& sink) {
        for (const TaskRecord& record : tasks) {
            for (const AbilityLine& line : ability_catalogue()) {
                if (const auto& step = record.task.demand.step(line.ability))
                    sink.add({record.id, line.code, static_cast<int>(*step)});
            }
        }
    });
}

Result<std::vector<TaskRecord>> task_records(Transaction& transaction, const std::string& condition,
                                             const Binds& binds) {
    auto records = TRY(transaction.list(
        "SELECT t.id, t.workplace, t.code, t.version, " + column_list(task_columns(), "t.") +
            " FROM task t WHERE " + condition + " ORDER BY t.workplace, t.id",
        binds, record_of));
    const RecordPlaces places(records);
    TRY(
        transaction.each("SELECT d.task, d.ability, d.step FROM task_demand d"
                         " JOIN task t ON t.id = d.task WHERE " +
                             condition,
                         binds, [&](Row& row) {
                             Demand& demand = records[places.at(row.text())].task.demand;
                             const Ability ability = restored_ability(row.text());
                             demand.set(ability, static_cast<Step>(row.number()));
                         }));
    return records;
}

}  // namespace

Result<Done> add_tasks(Transaction& transaction, const std::string& organisation,
                       const std::vector<TaskRecord>& tasks) {
    const TableColumns into =
        with_columns(task_columns(), {"id", "organisation", "workplace", "code"});
    TRY(transaction.load(into, [&](RowSink& sink) {
        for (const TaskRecord& record : tasks)
            sink.add(with_values({record.id, organisation, record.workplace, record.task.id},
                                 task_values(record)));
    }));
    return add_demands(transaction, tasks);
}

Result<std::vector<TaskRecord>> tasks(Transaction& transaction, const std::string& organisation) {
    return task_records(transaction, "t.organisation = :organisation",
                        {{"organisation", organisation}});
}

Result<std::vector<TaskRecord>> tasks_at(Transaction& transaction,
                                         const std::vector<std::string>& workplaces) {
    Binds binds;
    const std::string condition =
        "t.workplace IN (" + in_list("workplace", workplaces, binds) + ")";
    return task_records(transaction, condition, binds);
}

Result<TaskRecord> find_task(Transaction& transaction, const std::string& id) {
    auto found = TRY(task_records(transaction, "t.id = :id", {{"id", id}}));
    if (found.empty())
        return Error{ErrorKind::not_found, "task.is_missing", "", {}};
    return std::move(found.front());
}

Result<std::vector<TaskRecord>> task_page(Transaction& transaction, const std::string& workplace,
                                          const PageOf& page) {
    return task_records(transaction,
                        "t.id IN (SELECT o.id FROM task o WHERE o.workplace = :workplace"
                        " AND o.id > :after ORDER BY o.id LIMIT :most)",
                        {{"workplace", workplace}, {"after", page.after}, {"most", page.most}});
}

Result<Done> remove_task(Transaction& transaction, const std::string& id, std::int64_t version) {
    return remove_row(transaction, "task", {{{"id", id}}, version});
}

Result<std::int64_t> update_task(Transaction& transaction, const TaskRecord& record) {
    const std::int64_t version = TRY(update_row(transaction, task_columns(), task_values(record),
                                                {{{"id", record.id}}, record.version}));
    TRY(transaction.change("DELETE FROM task_demand WHERE task = :task", {{"task", record.id}}));
    TRY(add_demands(transaction, {record}));
    return version;
}

}  // namespace kynnys
