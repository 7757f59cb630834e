// Whole cities in and out, and events of what is done to the database as a whole: by who
// administers the machine.
#pragma once

#include <string>

#include "app/office.h"
#include "plan/city.h"
#include "storage/disclosure_store.h"
#include "storage/figure_store.h"

namespace kynnys {

class DataDesk {
  public:
    explicit DataDesk(Office& office) : office_(office) {}

    // All of it or nothing, to the organisation of that code, which is made if it is not there. On
    // the basis it sees the people, from today on. Errors: those of import_city().
    Result<Done> import(const std::string& organisation, const City& city, DisclosureBasis basis,
                        const std::string& basis_text);

    // Errors: organisation.is_unknown {code} (not_found), those of find_city().
    Result<City> export_city(const std::string& organisation);

    // Of the actor's organisation, for who may bring data in.
    Result<DataFigures> figures(const Actor& actor);
    // Whether the last backup is missing or older than a week; never for who does not
    // administer.
    Result<bool> backup_is_due(const Actor& actor);

  private:
    Office& office_;
};

// Such as "data.backup", of no organisation.
AuditEvent data_event(std::string action, Instant now);

}  // namespace kynnys
