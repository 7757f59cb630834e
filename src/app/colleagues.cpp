#include "app/colleagues.h"

#include "storage/account_store.h"

namespace kynnys {

Result<NamedUsers> colleagues_of(Transaction& transaction, const std::string& organisation) {
    constexpr int users_most = 200;
    NamedUsers all;
    for (const User& user : TRY(users_of(transaction, organisation, "", users_most))) {
        if (user.state == UserState::active)
            all.emplace_back(user.id, user.name);
    }
    return all;
}

std::string user_name(Transaction& transaction, const std::string& user) {
    const auto found = find_user(transaction, user);
    return found ? found.value().name : user;
}

}  // namespace kynnys
