#include "app/referral_events.h"

#include "app/person_events.h"
#include "base/random_id.h"
#include "storage/disclosure_store.h"
#include "storage/kept_answer_store.h"
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

Result<Done> take_back_consent(Transaction& transaction, const ReferralRecord& record,
                               Instant now) {
    for (const Disclosure& one : TRY(disclosures_of(transaction, record.referral.person))) {
        if (one.organisation == record.referral.to && one.basis == DisclosureBasis::consent &&
            one.basis_text == record.consent.text && !one.withdrawn_at)
            TRY(withdraw_consent(transaction, one.id, now));
    }
    return forget_answers_about(transaction, record.referral.person);
}

}  // namespace kynnys
