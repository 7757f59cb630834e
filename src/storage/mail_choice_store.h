// Which users want to be told by e-mail, and where.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "access/actor_role.h"
#include "storage/seal.h"
#include "storage/transaction.h"

namespace kynnys {

struct MailChoice {
    bool is_on = false;
    std::string address;  // "" until one was given
    friend bool operator==(const MailChoice&, const MailChoice&) = default;
};

// Off and without an address for who has chosen nothing.
Result<MailChoice> find_mail_choice(Transaction& transaction, const Seal& seal,
                                    std::string_view user);
Result<Done> set_mail_choice(Transaction& transaction, const Seal& seal, std::string_view user,
                             const MailChoice& choice);

// A user who wants e-mail and may sign in.
struct MailReader {
    std::string user;
    std::string language;
    CodeSet<ActorRole> roles;  // in the organisation that was asked about
};
// Of the organisation, by user.
Result<std::vector<MailReader>> mail_readers(Transaction& transaction,
                                             std::string_view organisation);

}  // namespace kynnys
