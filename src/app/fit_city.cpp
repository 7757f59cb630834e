#include "app/fit_city.h"

#include "app/actor.h"
#include "exchange/plan_file.h"
#include "storage/client_record.h"
#include "storage/plan_store.h"

namespace kynnys {

namespace {

Result<Done> add_person(Transaction& transaction, const Vault& vault, const std::string& id,
                        City& city) {
    auto people = TRY(client_records(transaction, vault, "p.id = :id", {{"id", id}}));
    if (people.empty())
        return unknown_subject();
    city.people.push_back(std::move(people.front().client.person));
    return Done{};
}

}  // namespace

Result<City> fit_city(Transaction& transaction, const Vault& vault, const std::string& person,
                      const WorkplaceRecord& workplace) {
    City city = TRY(workplace_city(transaction, workplace)).city;
    TRY(add_person(transaction, vault, person, city));
    return city;
}

Result<FitCity> fit_city_in_plan(Transaction& transaction, const Vault& vault,
                                 const FitPlace& place) {
    FitCity fit;
    fit.city = TRY(fit_city(transaction, vault, place.record.person, place.workplace));
    for (const ProposalRecord& other : TRY(proposals_beside(transaction, place.record))) {
        TRY(add_person(transaction, vault, other.person, fit.city));
        fit.city.people.back().name.clear();
        if (auto proposal = parse_proposal(other.job, fit.city))
            fit.besides.push_back(std::move(proposal).value());
        else
            fit.city.people.pop_back();
    }
    return fit;
}

}  // namespace kynnys
