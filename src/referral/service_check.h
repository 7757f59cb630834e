// What a description of a service may be.
#pragma once

#include <vector>

#include "base/result.h"
#include "referral/service.h"

namespace kynnys {

inline constexpr std::size_t service_code_most = 40;
inline constexpr std::size_t service_text_most = 1000;  // bytes of each text
inline constexpr std::size_t service_stages_most = 8;

// Everything that is wrong, each with its field: service.code_is_wrong, service.name_is_missing,
// service.text_is_too_long {most}, service.has_too_many_stages {most},
// service.municipality_is_wrong {text}, service.weeks_are_wrong, service.places_are_wrong,
// service.free_places_are_wrong, service.waiting_days_are_wrong, service.address_is_wrong.
std::vector<Error> service_faults(const Service& service);

}  // namespace kynnys
