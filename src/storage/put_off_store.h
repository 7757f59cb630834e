// Workplaces that are put off for a person: not proposed until somebody takes them up again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "storage/seal.h"
#include "storage/transaction.h"

namespace kynnys {

struct PutOff {
    std::string id;
    std::string person;
    std::string workplace;       // id
    std::string workplace_name;  // set by what reads
    std::string reason;          // as somebody wrote it
    std::string put_off_by;      // id of a user
    std::string put_off_name;    // the user's name, set by what reads; "" when the user is gone
    Instant put_off_at{};
    friend bool operator==(const PutOff&, const PutOff&) = default;
};

// Error: put_off.exists (conflict). The reason is sealed.
Result<Done> add_put_off(Transaction& transaction, const Seal& seal, const PutOff& put_off);

// Whether it was put off.
Result<bool> end_put_off(Transaction& transaction, std::string_view person,
                         std::string_view workplace);

// Of a person, the earliest first.
Result<std::vector<PutOff>> put_offs_of(Transaction& transaction, const Seal& seal,
                                        std::string_view person);

// Who is not proposed to whom in the organisation's plans: the person's id and the workplace's
// code.
struct PutOffPlace {
    std::string person;
    std::string workplace_code;
};
Result<std::vector<PutOffPlace>> put_off_places(Transaction& transaction,
                                                std::string_view organisation);

}  // namespace kynnys
