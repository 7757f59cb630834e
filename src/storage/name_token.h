// The search index of names, as rows: see blind_index.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "storage/blind_index.h"
#include "storage/transaction.h"

namespace kynnys {

struct NamedPerson {
    std::string_view id;
    std::string_view name;
};

// Of people who have none yet.
Result<Done> add_name_tokens(Transaction& transaction, const BlindIndex& names,
                             const std::vector<NamedPerson>& people);

// In place of those that the person has.
Result<Done> set_name_tokens(Transaction& transaction, const BlindIndex& names,
                             const NamedPerson& person);

// In ascending order.
Result<std::vector<std::int64_t>> name_tokens(Transaction& transaction, std::string_view person);

}  // namespace kynnys
