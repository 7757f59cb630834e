// The desks that the routes hand their requests to.
#pragma once

#include "app/arrangement_desk.h"
#include "app/audit_desk.h"
#include "app/policy_desk.h"
#include "app/sign_in_desk.h"
#include "app/task_desk.h"
#include "app/token_desk.h"
#include "app/user_desk.h"
#include "app/workplace_desk.h"

namespace kynnys::api {

struct Desks {
    SignInDesk sign_in;
    UserDesk users;
    TokenDesk tokens;
    AuditDesk audit;
    WorkplaceDesk workplaces;
    TaskDesk tasks;
    ArrangementDesk arrangements;
    PolicyDesk policies;
};

}  // namespace kynnys::api
