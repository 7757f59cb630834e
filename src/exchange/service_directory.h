// A directory of services as JSON in the form of Open Referral's Human Services Data Specification
// 3.0: a page of services, each with its organisation, contacts, phones, areas and capacity
// (docs.openreferral.org). What that form has no place for, all three languages, the stages, the
// length and the wait, stands in the member "kynnys" of a service, which other readers pass over.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "exchange/fault.h"
#include "referral/service.h"

namespace kynnys {

struct DirectoryEntry {
    Service service;
    std::string provider;  // name of its organisation
    friend bool operator==(const DirectoryEntry&, const DirectoryEntry&) = default;
};

// The members of the form itself are in that language; `now` is when the capacities were told.
std::string directory_text(const std::vector<DirectoryEntry>& entries, ServiceLanguage language,
                           Instant now);

// All services or all faults, each with the way to it, such as "contents[2].kynnys.stages". A text
// without a language of its own is taken to be in `language`. The code is the one in "kynnys", or
// else made from the name. Faults: those of parse_json(), of exchange/json_place.h and of
// service_faults(); service.status_is_unknown {word}; service.code_is_doubled {code}.
Checked<std::vector<DirectoryEntry>> parse_directory(std::string_view text,
                                                     ServiceLanguage language);

}  // namespace kynnys
