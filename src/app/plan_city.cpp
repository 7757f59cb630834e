#include "app/plan_city.h"

#include <algorithm>

#include "storage/city_store.h"
#include "storage/put_off_store.h"
#include "storage/visibility.h"
#include "storage/workplace_store.h"

namespace kynnys {

namespace {

struct ListedId {
    std::string id;
    bool may_be_planned = false;
};

// In the order of the city. Who has ended is not planned for.
Result<std::vector<ListedId>> listed_ids(Transaction& transaction, const std::string& organisation,
                                         Date today) {
    Binds binds{{"owner", organisation}};
    const std::string seen = visible({{organisation}, std::nullopt, today}, "p.id", binds);
    return transaction.list("SELECT p.id, CASE WHEN p.status <> 'ended' AND " + seen +
                                " THEN 1 ELSE 0 END FROM person p "
                                "WHERE p.organisation = :owner ORDER BY p.id",
                            binds, [](Row& row) {
                                ListedId listed;
                                listed.id = row.text();
                                listed.may_be_planned = row.flag();
                                return listed;
                            });
}

// To the planner a workplace that is put off is one that the person says never to.
void keep_put_off(const std::vector<PutOffPlace>& places, PlanCity& found) {
    for (const PutOffPlace& place : places) {
        const auto known = std::find(found.people.begin(), found.people.end(), place.person);
        if (known == found.people.end())
            continue;
        auto& wishes = found.city.people[static_cast<std::size_t>(known - found.people.begin())]
                           .wishes.workplaces;
        std::erase_if(wishes, [&](const auto& one) { return one.first == place.workplace_code; });
        wishes.emplace_back(place.workplace_code, Liking::never);
    }
}

}  // namespace

Result<PlanCity> find_plan_city(Transaction& transaction, const Vault& vault,
                                const std::string& organisation, Date today) {
    PlanCity found;
    found.city = TRY(find_city(transaction, vault, organisation));
    const auto ids = TRY(listed_ids(transaction, organisation, today));
    std::vector<Person> people;
    for (std::size_t place = 0; place < ids.size(); ++place) {
        if (!ids[place].may_be_planned)
            continue;
        people.push_back(std::move(found.city.people[place]));
        found.people.push_back(ids[place].id);
    }
    found.city.people = std::move(people);
    keep_put_off(TRY(put_off_places(transaction, organisation)), found);
    for (const WorkplaceRecord& record : TRY(workplaces(transaction, organisation)))
        found.workplaces.push_back(record.id);
    return found;
}

}  // namespace kynnys
