// Whether a certificate in the form of crews proves its bound.
#pragma once

#include "base/result.h"
#include "solve/carving/certificate.h"
#include "solve/carving/problem.h"

namespace kynnys::carving::checking {

// Error keys certificate.* as checker.h says.
Result<Done> check_crews(const Problem& problem, const Certificate& certificate);

}  // namespace kynnys::carving::checking
