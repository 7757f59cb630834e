#include "base/random_id.h"
#include "storage/arrangement_store.h"
#include "storage/city_store.h"
#include "storage/person_store.h"
#include "storage/policy_store.h"
#include "storage/task_store.h"
#include "storage/workplace_store.h"

namespace kynnys {

namespace {

class CityImport {
  public:
    CityImport(Transaction& transaction, const std::string& organisation, const City& city)
        : transaction_(transaction), organisation_(organisation), city_(city) {}

    Result<Done> add_arrangement_list() {
        for (const Arrangement& arrangement : city_.arrangements)
            arrangements_.push_back({new_id(), 1, arrangement, ""});
        return add_arrangements(transaction_, organisation_, arrangements_);
    }

    Result<Done> add_workplace_list() {
        for (const Workplace& workplace : city_.workplaces) {
            WorkplaceRecord& record = workplaces_.emplace_back();
            record.id = new_id();
            record.workplace = workplace;
            for (const Role& role : workplace.roles) record.roles.push_back({new_id(), 1, role});
            for (const ArrangementIndex arrangement : workplace.arrangements)
                record.arrangements.push_back(arrangements_[arrangement.place()].id);
        }
        return add_workplaces(transaction_, organisation_, workplaces_);
    }

    Result<Done> add_task_list() {
        std::vector<TaskRecord> tasks;
        for (const Task& task : city_.tasks) {
            const WorkplaceRecord& workplace = workplaces_[task.workplace.place()];
            tasks.push_back(
                {new_id(), workplace.id, workplace.roles[task.owner.place()].id, 1, task});
        }
        return add_tasks(transaction_, organisation_, tasks);
    }

    Result<Done> add_people(const Vault& vault, const ImportBasis& basis) {
        std::vector<ClientKey> keys;
        std::vector<Client> clients;
        std::vector<Disclosure> disclosures;
        for (const Person& person : city_.people) {
            keys.push_back({new_id(), organisation_});
            clients.emplace_back().person = person;
        }
        for (const ClientKey& key : keys)
            disclosures.push_back({new_id(), key.id, organisation_, basis.basis, basis.text,
                                   basis.valid_from, std::nullopt, std::nullopt});
        TRY(add_clients(transaction_, vault, keys, clients));
        return add_disclosures(transaction_, disclosures);
    }

  private:
    Transaction& transaction_;
    const std::string& organisation_;
    const City& city_;
    std::vector<ArrangementRecord> arrangements_;
    std::vector<WorkplaceRecord> workplaces_;
};

}  // namespace

Result<Done> import_city(Transaction& transaction, const Vault& vault,
                         const std::string& organisation, const City& city,
                         const ImportBasis& basis) {
    CityImport import(transaction, organisation, city);
    TRY(import.add_arrangement_list());
    TRY(import.add_workplace_list());
    TRY(import.add_task_list());
    TRY(import.add_people(vault, basis));
    TRY(add_policy(transaction, organisation, city.policy));
    return transaction.refresh_statistics();
}

}  // namespace kynnys
