// Users of an organisation: who works here, in which roles.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "access/user.h"
#include "app/office.h"

namespace kynnys {

struct UserDraft {
    std::string sign_in_name;
    std::string name;
    std::string language = "fi";
    std::vector<ActorRole> roles;
};

struct UserCard {
    User user;
    std::vector<ActorRole> roles;  // in the organisation that was asked about
    bool has_second_factor = false;
};

// A user who was added, and the secret of the link by which that user chooses a password: told
// once.
struct Invited {
    UserCard card;
    std::string invitation;
    Instant ends_at{};
};

class UserDesk {
  public:
    explicit UserDesk(Office& office) : office_(office) {}

    // Of the actor's organisation, by sign-in name, those after the user with the id `after`.
    Result<std::vector<UserCard>> list(const Actor& actor, std::string_view after, int most);
    Result<int> count(const Actor& actor, UserState state);
    Result<UserCard> find(const Actor& actor, std::string_view id);

    // All faults of the draft are collected: user.sign_in_name_is_wrong, user.name_is_empty,
    // user.name_is_too_long {most}, user.language_is_unknown, user.has_no_role,
    // role.needs_no_account. Error of the database: account.name_is_taken.
    static std::vector<Error> faults(const UserDraft& draft);
    Result<Invited> add(const Actor& actor, const UserDraft& draft);

    // `version` is the one seen. Errors: user.last_administrator (an organisation keeps one);
    // user.works_elsewhere_too (forbidden) for another sign-in name.
    Result<UserCard> change(const Actor& actor, std::string_view id, const UserDraft& draft,
                            std::int64_t version);
    // May not sign in any more; sessions and tokens end.
    Result<Done> close(const Actor& actor, std::string_view id);
    // A new invitation, without the second factor, for one who has lost both.
    // Error: user.works_elsewhere_too (forbidden): another organisation would be entered with it.
    Result<Invited> reset(const Actor& actor, std::string_view id);

    // The first user of an organisation, by who administers the machine; with a password if one is
    // given, else with an invitation.
    Result<Invited> add_by_command(const std::string& organisation, const UserDraft& draft,
                                   std::string_view password);

  private:
    Office& office_;
};

}  // namespace kynnys
