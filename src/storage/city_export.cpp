#include "storage/arrangement_store.h"
#include "storage/city_store.h"
#include "storage/client_record.h"
#include "storage/policy_store.h"
#include "storage/record_places.h"
#include "storage/task_store.h"
#include "storage/workplace_store.h"

namespace kynnys {

namespace {

// People are fetched so many at a time: what comes from the server stands in memory twice.
constexpr int batch = 2000;

int index_of(const RecordPlaces& places, const std::string& id) {
    return static_cast<int>(places.at(id));
}

// The id that a batch ends with; nothing when nobody is left.
Result<std::optional<std::string>> end_of_batch(Transaction& transaction,
                                                const std::string& organisation,
                                                const std::string& after) {
    std::optional<std::string> last;
    TRY(
        transaction.each("SELECT p.id FROM person p WHERE p.organisation = :organisation"
                         " AND p.id > :after ORDER BY p.id LIMIT :most",
                         {{"organisation", organisation}, {"after", after}, {"most", batch}},
                         [&](Row& row) { last = row.text(); }));
    return last;
}

Result<std::vector<Person>> people_of(Transaction& transaction, const Vault& vault,
                                      const std::string& organisation) {
    std::vector<Person> people;
    std::string after;
    while (const auto last = TRY(end_of_batch(transaction, organisation, after))) {
        auto records = TRY(
            client_records(transaction, vault,
                           "p.organisation = :organisation AND p.id > :after AND p.id <= :last",
                           {{"organisation", organisation}, {"after", after}, {"last", *last}}));
        for (ClientRecord& record : records) people.push_back(std::move(record.client.person));
        after = *last;
    }
    return people;
}

std::vector<Task> tasks_of(std::vector<TaskRecord>& records,
                           const std::vector<WorkplaceRecord>& workplaces) {
    const RecordPlaces workplace_places(workplaces);
    std::vector<RecordPlaces> role_places;
    for (const WorkplaceRecord& workplace : workplaces) role_places.emplace_back(workplace.roles);
    std::vector<Task> tasks;
    for (TaskRecord& record : records) {
        Task& task = tasks.emplace_back(std::move(record.task));
        task.workplace = {index_of(workplace_places, record.workplace)};
        task.owner = {index_of(role_places[task.workplace.place()], record.owner)};
    }
    return tasks;
}

// A city with nobody in it yet.
Result<City> city_of(Transaction& transaction, const std::string& organisation,
                     const std::vector<WorkplaceRecord>& workplaces,
                     std::vector<TaskRecord> task_records) {
    City city;
    city.policy = TRY(find_latest_policy(transaction, organisation));
    const auto arrangement_records = TRY(arrangements(transaction, organisation));
    for (const ArrangementRecord& record : arrangement_records)
        city.arrangements.push_back(record.arrangement);
    const RecordPlaces arrangement_places(arrangement_records);
    for (const WorkplaceRecord& record : workplaces)
        city.workplaces.push_back(whole_workplace(record, arrangement_places));
    city.tasks = tasks_of(task_records, workplaces);
    return city;
}

}  // namespace

Result<City> find_city(Transaction& transaction, const Vault& vault,
                       const std::string& organisation) {
    City city = TRY(city_of(transaction, organisation, TRY(workplaces(transaction, organisation)),
                            TRY(tasks(transaction, organisation))));
    city.people = TRY(people_of(transaction, vault, organisation));
    return city;
}

Result<City> find_city_near(Transaction& transaction, const std::string& organisation,
                            const Place& place, int workplaces_most) {
    const auto near = TRY(workplaces_near(transaction, organisation, place, workplaces_most));
    std::vector<std::string> ids;
    for (const WorkplaceRecord& record : near) ids.push_back(record.id);
    return city_of(transaction, organisation, near, TRY(tasks_at(transaction, ids)));
}

}  // namespace kynnys
