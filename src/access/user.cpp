#include "access/user.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"

namespace kynnys {

const CodeList<UserState, 3>& user_state_codes() {
    static const CodeList<UserState, 3> codes{"user.state_is_unknown",
                                              {"invited", "active", "closed"}};
    return codes;
}

bool may_act(const User& user, const std::vector<Membership>& memberships,
             const Membership& acting) {
    return user.state == UserState::active &&
           std::find(memberships.begin(), memberships.end(), acting) != memberships.end();
}

Result<std::string> parse_sign_in_name(std::string_view typed) {
    constexpr std::size_t shortest = 3;
    constexpr std::size_t longest = 254;
    const std::string name = lowered(trimmed(typed));
    const bool is_plain = std::all_of(name.begin(), name.end(), [](char letter) {
        return std::isalnum(static_cast<unsigned char>(letter)) != 0 ||
               std::string_view("@._+-").find(letter) != std::string_view::npos;
    });
    if (!is_plain || name.size() < shortest || name.size() > longest)
        return Error{ErrorKind::invalid, "user.sign_in_name_is_wrong", "sign_in_name", {}};
    return name;
}

}  // namespace kynnys
