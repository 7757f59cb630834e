#include "referral/outside_referrer.h"

#include "base/text.h"

namespace kynnys {

std::vector<Error> outside_faults(const OutsideReferrer& referrer) {
    std::vector<Error> faults;
    if (trimmed(referrer.office).empty())
        faults.push_back({ErrorKind::invalid, "outside.office_is_missing", "office", {}});
    if (referrer.office.size() > outside_office_most)
        faults.push_back({ErrorKind::invalid,
                          "outside.office_is_too_long",
                          "office",
                          {std::to_string(outside_office_most)}});
    if (referrer.services.empty())
        faults.push_back({ErrorKind::invalid, "outside.has_no_service", "services", {}});
    return faults;
}

}  // namespace kynnys
