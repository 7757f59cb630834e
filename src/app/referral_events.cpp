#include "app/referral_events.h"

#include "app/person_events.h"
#include "base/random_id.h"
#include "storage/service_store.h"

namespace kynnys {

Result<Done> note_referral(Transaction& transaction, const Office& office, const Actor& actor,
                           const Referral& referral, const std::string& kind, NewsFor reader) {
    const Instant now = office.now();
    TRY(add_referral_event(transaction, {new_id(), referral.id, now, kind, actor.id}));
    const ServiceText name = TRY(find_service(transaction, referral.service)).name;
    TRY(note_down(transaction, actor, referral.person, PersonEventKind::referral,
                  {kind, name.finnish, name.swedish, name.english}));
    if (reader != NewsFor::receiver)
        TRY(mark_news(transaction, referral.id, ReferralReader::sender, now));
    if (reader != NewsFor::sender)
        TRY(mark_news(transaction, referral.id, ReferralReader::receiver, now));
    if (kind == noted_kind)
        return Done{};
    return tell_of_referral(transaction, office, actor, referral, kind, reader);
}

}  // namespace kynnys
