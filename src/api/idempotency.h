// The header Idempotency-Key: a POST that is sent again by the same caller gets the answer of the
// first time, for a day.
#pragma once

#include <functional>

#include "api/call.h"

namespace kynnys::api {

// What `handle` answers, or what it answered when the key was new. Without the header it is simply
// called. Answers of 500 and more are not kept. Errors: those of IdempotencyDesk::begin.
Answer answer_once(const Call& call, const std::function<web::Response()>& handle);

}  // namespace kynnys::api
