// Links for referrers from outside: made, renewed and taken back by who receives the referrals.
#pragma once

#include <string>
#include <vector>

#include "app/link_desk.h"
#include "exchange/fault.h"
#include "referral/service.h"
#include "storage/outside_referrer_store.h"

namespace kynnys {

struct OutsideLinkCard {
    OutsideReferrerRecord record;
    std::vector<ServiceText> services;  // their names, in the order of the record's
    bool is_live = false;               // the link can be used now
};

struct MadeOutsideLink {
    std::string id;  // of the referrer
    MadeLink link;   // secret and code are told once
};

class OutsideLinkDesk {
  public:
    explicit OutsideLinkDesk(Office& office) : office_(office) {}

    // Of the actor's organisation, the newest first.
    Result<std::vector<OutsideLinkCard>> list(const Actor& actor, const PageOf& page);

    // The organisation's services that a link may be for: those that take clients.
    Result<std::vector<Service>> services(const Actor& actor);

    // Only office, e-mail, language and services of the draft count. Faults: those of
    // outside_faults(); mail.address_is_wrong, field "email"; outside.service_is_not_yours, field
    // "services".
    Result<Checked<MadeOutsideLink>> add(const Actor& actor, OutsideReferrer draft);

    // A new secret and code for the same referrer, who goes on seeing what was sent; the earlier
    // ones are no good from then on. Errors: subject.is_unknown; outside.has_ended (conflict).
    Result<MadeLink> renew(const Actor& actor, const std::string& id);

    // Taken back for good. Errors: the same.
    Result<Done> end(const Actor& actor, const std::string& id);

  private:
    Office& office_;
};

}  // namespace kynnys
