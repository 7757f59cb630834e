// The desks that the routes hand their requests to.
#pragma once

#include "app/audit_desk.h"
#include "app/sign_in_desk.h"
#include "app/token_desk.h"
#include "app/user_desk.h"

namespace kynnys::api {

struct Desks {
    SignInDesk sign_in;
    UserDesk users;
    TokenDesk tokens;
    AuditDesk audit;
};

}  // namespace kynnys::api
