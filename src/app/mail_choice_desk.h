// Whether a user wants to be told by e-mail, and where.
#pragma once

#include <string>

#include "app/office.h"
#include "storage/mail_choice_store.h"

namespace kynnys {

class MailChoiceDesk {
  public:
    explicit MailChoiceDesk(Office& office) : office_(office) {}

    // Whether this service sends any.
    [[nodiscard]] MailUse use() const { return office_.mail; }

    // One's own. Who has given no address yet is offered the sign-in name, where it is one.
    Result<MailChoice> find(const Actor& actor);
    // An empty address is fine where no e-mail is wanted. Errors: mail.address_is_wrong.
    Result<Done> set(const Actor& actor, const MailChoice& choice);

  private:
    Office& office_;
};

}  // namespace kynnys
