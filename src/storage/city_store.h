// A whole city in and out of the database: everything of one organisation that a plan is made from.
#pragma once

#include <string>

#include "plan/city.h"
#include "storage/disclosure_store.h"
#include "storage/transaction.h"
#include "storage/vault.h"

namespace kynnys {

// On what the organisation sees the people whom it brings.
struct ImportBasis {
    DisclosureBasis basis = DisclosureBasis::law;
    std::string text;  // the act and section, or what was consented to
    Date valid_from{};
};

// Adds it all, to an organisation that is there; the people, workplaces, tasks and arrangements
// keep the city's ids as codes. Errors: those of the constraints, such as person.code_is_taken;
// those of a transaction.
Result<Done> import_city(Transaction& transaction, const Vault& vault,
                         const std::string& organisation, const City& city,
                         const ImportBasis& basis);

// The organisation's people, workplaces, tasks and arrangements in the order in which they came,
// and its latest policy: what import_city() was given, if nothing was changed. Errors:
// policy.is_missing (not_found); those of a transaction and of opening a sealed field.
Result<City> find_city(Transaction& transaction, const Vault& vault,
                       const std::string& organisation);

// The same without people, and of its workplaces and their tasks only those nearest to the place.
Result<City> find_city_near(Transaction& transaction, const std::string& organisation,
                            const Place& place, int workplaces_most);

}  // namespace kynnys
