// What every desk works with.
#pragma once

#include <functional>

#include "app/actor.h"
#include "app/audit_recorder.h"
#include "base/instant.h"
#include "rules/rule_set.h"
#include "storage/audit_store.h"
#include "storage/database.h"
#include "storage/vault.h"

namespace kynnys {

enum class MailUse { off, on };

struct Office {
    Database& database;
    const Vault& vault;
    AuditRecorder& recorder;
    std::function<Instant()> now;
    const std::string& audit_key;  // that the chains of the audit log are keyed with
    const rules::RuleSet& rules;   // of benefits and services, one for the whole service
    MailUse mail = MailUse::off;   // whether notices are sent by e-mail
};

// What was refused is kept as well as what was done, and then the error is given back. The event is
// the one that would have told of the deed.
Error recorded_refusal(Office& office, AuditEvent event, Error error);

}  // namespace kynnys
