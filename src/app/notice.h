// Tells people who work with the service by e-mail that something waits for them: queued in the
// transaction of what has happened, for those who want it. Nothing is queued where e-mail is off.
#pragma once

#include <string>
#include <vector>

#include "app/office.h"
#include "mail/outbox_message.h"
#include "plan/plan_run.h"
#include "referral/referral.h"
#include "storage/mail_choice_store.h"

namespace kynnys {

enum class NewsFor { sender, receiver, both };

// Of a step or an alarm: `kind` is a code of ReferralState, Alarm or ReferralNews. The receiving
// side is who may answer there, or who has it; the sending side is the referrer; where a manager
// owns it, the managers of that side, too. Who did it is told nothing.
Result<Done> tell_of_referral(Transaction& transaction, const Office& office, const Actor& actor,
                              const Referral& referral, const std::string& kind, NewsFor reader);
// Of a line that the actor wrote: the other side.
Result<Done> tell_of_message(Transaction& transaction, const Office& office, const Actor& actor,
                             const Referral& referral);

// That the client has answered: the client's coaches, or who decided about it.
Result<Done> tell_of_answer(Transaction& transaction, const Office& office, const Actor& actor,
                            const ProposalRecord& proposal);

// Of steps of the consultation that are due; returns how many owners' steps were queued.
Result<int> tell_of_due_steps(Office& office);

// Whether what a reader of that organisation is told still waits: a mail about what has been done
// meanwhile is not sent.
Result<bool> still_waits(Transaction& transaction, const Office& office, const mail::Notice& notice,
                         const std::string& organisation);

}  // namespace kynnys
