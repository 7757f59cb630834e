// Somebody of another organisation who refers clients by a link, without an account: a health
// centre, a parish, a union. The link is for one purpose, and for the services that it names.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "base/result.h"

namespace kynnys {

struct OutsideReferrer {
    std::string id;
    std::string organisation;           // id of whose services they are, which gave the link
    std::string office;                 // name of the organisation outside
    std::string email;                  // of the person there, who is told of news
    std::string language;               // of those letters: "fi", "sv", "en"
    std::vector<std::string> services;  // ids
    std::string made_by;                // id of a user
    Instant made_at{};
    std::optional<Instant> ended_at;  // taken back for good
    friend bool operator==(const OutsideReferrer&, const OutsideReferrer&) = default;
};

inline constexpr std::size_t outside_office_most = 120;  // bytes

// Everything that is wrong, each with its field: outside.office_is_missing,
// outside.office_is_too_long {most}, outside.has_no_service. Whether there is such an address, and
// such a service, is not looked at here.
std::vector<Error> outside_faults(const OutsideReferrer& referrer);

}  // namespace kynnys
