#include "storage/mail_choice_store.h"

#include "storage/stored_code.h"

namespace kynnys {

namespace {

SealedPlace address_place(std::string_view user) {
    return {"mail_choice", "address", user};
}

}  // namespace

Result<MailChoice> find_mail_choice(Transaction& transaction, const Seal& seal,
                                    std::string_view user) {
    auto found =
        TRY(transaction.first("SELECT is_on, address FROM mail_choice WHERE account = :account",
                              {{"account", user}}, [](Row& row) {
                                  return MailChoice{row.flag(), row.text()};
                              }));
    if (!found)
        return MailChoice{};
    found->address = TRY(seal.opened(address_place(user), found->address));
    return *std::move(found);
}

Result<Done> set_mail_choice(Transaction& transaction, const Seal& seal, std::string_view user,
                             const MailChoice& choice) {
    TRY(transaction.change(
        "INSERT INTO mail_choice (account, is_on, address) VALUES (:account, :is_on, :address)"
        " ON CONFLICT (account) DO UPDATE SET is_on = excluded.is_on, address = excluded.address",
        {{"account", user},
         {"is_on", choice.is_on},
         {"address", seal.sealed(address_place(user), choice.address)}}));
    return Done{};
}

Result<std::vector<MailReader>> mail_readers(Transaction& transaction,
                                             std::string_view organisation) {
    std::vector<MailReader> readers;
    TRY(transaction.each(
        "SELECT a.id, a.language, m.role FROM membership m JOIN account a ON a.id = m.account"
        " JOIN mail_choice c ON c.account = a.id WHERE m.organisation = :organisation"
        " AND c.is_on = 1 AND a.state = 'active' ORDER BY a.id, m.role",
        {{"organisation", organisation}}, [&](Row& row) {
            const std::string user = row.text();
            const std::string language = row.text();
            if (readers.empty() || readers.back().user != user)
                readers.push_back({user, language, {}});
            readers.back().roles.add(restored(actor_role_codes(), row.text()));
        }));
    return readers;
}

}  // namespace kynnys
