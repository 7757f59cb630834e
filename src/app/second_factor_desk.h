// The second factor of one's own: an authenticator, and recovery codes for the day it is lost.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/office.h"

namespace kynnys {

class SecondFactorDesk {
  public:
    explicit SecondFactorDesk(Office& office) : office_(office) {}

    [[nodiscard]] Result<bool> is_enrolled(const Actor& actor) const;

    // A new key for an authenticator; it counts once a code made with it is confirmed. Error:
    // session.is_half (forbidden) when the session still owes another second factor.
    struct Enrolment {
        std::string key;      // as text, to be sent back with the code
        std::string address;  // the same as a picture holds it
    };
    Result<Enrolment> begin(const Actor& actor);

    // The recovery codes, told this once. Errors: session.code_is_wrong; session.is_half.
    Result<std::vector<std::string>> confirm(const Actor& actor, const std::string& key_text,
                                             std::string_view code);

  private:
    Office& office_;
};

// Where a user's key is sealed for.
SealedPlace one_time_key_place(std::string_view user);

// For whatever is wrong with a code.
Error wrong_second_factor();

}  // namespace kynnys
