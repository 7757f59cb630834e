#include "app/workplace_city.h"

#include "storage/arrangement_store.h"
#include "storage/policy_store.h"
#include "storage/task_store.h"

namespace kynnys {

namespace {

constexpr int tasks_most = 10'000;

}  // namespace

// The order is that of a city: tasks point at the workplace's parts.
Result<WorkplaceCity> workplace_city(Transaction& transaction, const WorkplaceRecord& workplace) {
    WorkplaceCity found;
    City& city = found.city;
    city.policy = TRY(find_latest_policy(transaction, workplace.organisation));
    const auto records = TRY(arrangements(transaction, workplace.organisation));
    for (const ArrangementRecord& record : records) city.arrangements.push_back(record.arrangement);
    city.workplaces.push_back(whole_workplace(workplace, RecordPlaces(records)));
    const RecordPlaces roles(workplace.roles);
    for (TaskRecord& record : TRY(task_page(transaction, workplace.id, {"", tasks_most}))) {
        found.task_ids.push_back(std::move(record.id));
        Task& task = city.tasks.emplace_back(std::move(record.task));
        task.workplace = {0};
        task.owner = {static_cast<int>(roles.at(record.owner))};
    }
    return found;
}

}  // namespace kynnys
