// What a referrer from outside does by a link: looks at the services that it is for, asks which
// facts they need, and sends a client there. What follows is as for everybody (referral_desk.h).
#pragma once

#include <string>
#include <vector>

#include "app/service_check_desk.h"
#include "storage/outside_referrer_store.h"

namespace kynnys {

struct OutsideHome {
    std::string office;    // of the referrer
    std::string receiver;  // name of the organisation that gave the link
    std::vector<ServiceCard> services;
};

struct OutsideCheck {
    ServiceFit fit;
    std::vector<int> questions;  // facts that the service's criteria ask for
};

struct OutsideDraft {
    std::string service;      // id
    std::string name;         // of the client
    std::string phone;        // of the client; may be empty
    rules::FactRow facts{0};  // of them only those that the service asks for are sent
    std::string consent;      // as it was read to the client
    std::string note;         // for the receiver; may be empty
};

inline constexpr std::size_t outside_name_most = 200;  // bytes, and of the phone number

class OutsideReferralDesk {
  public:
    explicit OutsideReferralDesk(Office& office) : office_(office) {}

    Result<OutsideHome> home(const Actor& actor);

    // Of nobody: nothing is kept. Error: subject.is_unknown for a service that the link is not for.
    Result<OutsideCheck> check(const Actor& actor, const std::string& service,
                               const rules::FactRow& facts);

    // The client becomes one of the receiving organisation's, which sees what was sent by the
    // client's consent as long as the referral lives. Gives the referral's id. Errors beside those:
    // outside.name_is_missing, outside.name_is_too_long {most}, each with its field;
    // referral.consent_is_missing; referral.note_is_too_long {most};
    // referral.service_takes_nobody; referral.is_open_already (conflict), of somebody of the same
    // name and number.
    Result<std::string> send(const Actor& actor, const OutsideDraft& draft);

  private:
    Office& office_;
};

}  // namespace kynnys
