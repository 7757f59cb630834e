// The directory of services.
#pragma once

#include <string_view>
#include <vector>

#include "referral/service.h"
#include "storage/page_of.h"
#include "storage/transaction.h"

namespace kynnys {

// Error: service.code_is_taken, field "code".
Result<Done> add_service(Transaction& transaction, const Service& service);
// The row that was seen, by `version`; gives the new version. Errors: those of update_row().
Result<std::int64_t> change_service(Transaction& transaction, const Service& service);

// Error: row.is_missing (not_found), field "service".
Result<Service> find_service(Transaction& transaction, std::string_view id);

struct ServiceFilter {
    std::string organisation;  // "" for all
    std::string municipality;  // those that serve it; "" for all
    std::optional<ServiceState> state;
};
// By code, after that of the service with the id `after`.
Result<std::vector<Service>> services(Transaction& transaction, const ServiceFilter& filter,
                                      const PageOf& page);

}  // namespace kynnys
