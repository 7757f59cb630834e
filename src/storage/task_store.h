// The tasks of workplaces, with what they ask.
#pragma once

#include <string>
#include <vector>

#include "storage/page_of.h"
#include "storage/transaction.h"
#include "workplace/workplace.h"

namespace kynnys {

struct TaskRecord {
    std::string id;
    std::string workplace;  // ids; the task's own positions are not set
    std::string owner;      // a role
    std::int64_t version = 1;
    Task task;  // its id is its code
};

// Error: task.code_is_taken (conflict).
Result<Done> add_tasks(Transaction& transaction, const std::string& organisation,
                       const std::vector<TaskRecord>& tasks);

// Workplace by workplace, in the order in which they came.
Result<std::vector<TaskRecord>> tasks(Transaction& transaction, const std::string& organisation);

// Error: task.is_missing (not_found).
Result<TaskRecord> find_task(Transaction& transaction, const std::string& id);

// Those of the workplaces with these ids, in the same order.
Result<std::vector<TaskRecord>> tasks_at(Transaction& transaction,
                                         const std::vector<std::string>& workplaces);

// Those of one workplace, in the order in which they came.
Result<std::vector<TaskRecord>> task_page(Transaction& transaction, const std::string& workplace,
                                          const PageOf& page);

// For whoever saw that version. Errors: those of update_row().
Result<Done> remove_task(Transaction& transaction, const std::string& id, std::int64_t version);

// All but its code and workplace, for whoever saw record.version; returns the version that is then
// there. Errors: those of update_row().
Result<std::int64_t> update_task(Transaction& transaction, const TaskRecord& record);

}  // namespace kynnys
