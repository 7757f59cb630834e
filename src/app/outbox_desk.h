// What an organisation's e-mails have come to, for who looks after the service.
#pragma once

#include <string>
#include <vector>

#include "app/office.h"
#include "storage/outbox_store.h"

namespace kynnys {

class OutboxDesk {
  public:
    explicit OutboxDesk(Office& office) : office_(office) {}

    // Of the actor's organisation, the newest first; the filter's organisation is set here.
    Result<std::vector<OutboxRecord>> list(const Actor& actor, OutboxFilter filter,
                                           const PageOf& page);
    // How many have failed; 0 for who may not know.
    Result<int> failed(const Actor& actor);

    // From the beginning, with all its tries. Errors: subject.is_unknown; outbox.was_changed
    // (conflict) where it waits or was sent; outbox.has_no_address (conflict) where it went to an
    // address alone, which is not kept any more; mail.is_off (conflict).
    Result<Done> send_again(const Actor& actor, const std::string& id);
    // Errors: subject.is_unknown; outbox.was_changed where it does not wait, or is being sent.
    Result<Done> cancel(const Actor& actor, const std::string& id);

    // To oneself, at once, at the address that one has chosen. Gives the id. Errors:
    // mail.is_off (conflict); mail.address_is_missing, field "address".
    Result<std::string> send_test(const Actor& actor);

  private:
    Result<OutboxRecord> find_own(Transaction& transaction, const Actor& actor,
                                  const std::string& id) const;
    Office& office_;
};

}  // namespace kynnys
