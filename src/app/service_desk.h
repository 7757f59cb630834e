// The directory of services: read by whoever refers, kept true by the providers.
#pragma once

#include <string>
#include <vector>

#include "app/office.h"
#include "exchange/fault.h"
#include "exchange/service_directory.h"
#include "storage/service_store.h"

namespace kynnys {

struct ServiceCard {
    Service service;
    std::string provider;  // name of its organisation
};

// The service as it is, with its provider's name. Error: row.is_missing (not_found).
Result<ServiceCard> find_service_card(Transaction& transaction, const std::string& id);

class ServiceDesk {
  public:
    explicit ServiceDesk(Office& office) : office_(office) {}

    // Of all providers, by code.
    Result<std::vector<ServiceCard>> list(const Actor& actor, const ServiceFilter& filter,
                                          const PageOf& page);
    // Error: subject.is_unknown.
    Result<ServiceCard> find(const Actor& actor, const std::string& id);

    // For who may change it, before what was sent is read. Only a refusal is logged.
    Result<Service> find_for_change(const Actor& actor, const std::string& id);

    // Of the actor's organisation, confirmed today. Faults: those of service_faults(), each with
    // its field as header; service.criteria_are_unknown {name, nearest}. Error:
    // service.code_is_taken.
    Result<Checked<ServiceCard>> add(const Actor& actor, Service draft);
    // The whole service as it shall be; `draft.version` is the one seen. Errors beside those of
    // add(): row.was_changed; action.is_not_allowed for another provider's.
    Result<Checked<ServiceCard>> change(const Actor& actor, Service draft);
    // All that is said of it is still so. `version` is the one seen. Errors: as above.
    Result<ServiceCard> confirm(const Actor& actor, const std::string& id, std::int64_t version);

    // Of the actor's organisation, those that are to be confirmed or stale; at most so many.
    // Nothing for who may not confirm them.
    Result<std::vector<ServiceCard>> to_confirm(const Actor& actor, std::size_t most);

    // For who administers the machine: all of it or nothing. A service whose code is there already
    // is replaced, a provider who is not there is made. The number of services, or faults:
    // service.criteria_are_unknown.
    Result<Checked<int>> import(const std::vector<DirectoryEntry>& entries);
    Result<std::vector<DirectoryEntry>> export_all();

  private:
    Office& office_;
};

}  // namespace kynnys
