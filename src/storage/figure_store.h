// How much there is in the database.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/instant.h"
#include "storage/transaction.h"

namespace kynnys {

struct DataFigures {
    // Of one organisation.
    std::int64_t people = 0;
    std::int64_t workplaces = 0;
    std::int64_t tasks = 0;
    std::int64_t plans = 0;
    std::int64_t users = 0;
    std::int64_t events = 0;
    // Of the database as a whole.
    int schema_version = 0;
    std::optional<Instant> backed_up_at;  // the last time by this program
};
Result<DataFigures> data_figures(Transaction& transaction, const std::string& organisation);

// The last time by this program.
Result<std::optional<Instant>> last_backup(Transaction& transaction);

}  // namespace kynnys
