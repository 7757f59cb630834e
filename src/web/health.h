// Whether the process is up, and whether it can do its work.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "web/router.h"

namespace kynnys::web {

struct ReadinessCheck {
    std::string name;  // "database"
    std::function<Result<Done>()> check;
};

// 200 {"status":"up"}
Handler health_handler();

// 200 {"status":"ready","checks":{"database":"ok"}}, or 503 with Retry-After, where each check that
// fails stands with its error's key.
Handler readiness_handler(std::vector<ReadinessCheck> checks);

}  // namespace kynnys::web
