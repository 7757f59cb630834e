// A proposed job as a card: where, when, what.
#pragma once

#include "app/money_desk.h"
#include "app/plan_desk.h"
#include "pages/call.h"

namespace kynnys::pages {

// As the check of the money knows them.
std::vector<MeantJob> meant_jobs(const std::vector<ProposedJob>& jobs);

// Whom the card is written for: the client is spoken to.
enum class Reader { professional, client };
Html job_card(const Call& call, const ProposedJob& job, Reader reader, const Html& below);

}  // namespace kynnys::pages
