// What a database's error means: what to do next, and what to tell. The database's own text carries
// values of rows and is never kept.
#pragma once

#include <string_view>

#include "base/result.h"

namespace kynnys {

enum class Remedy {
    none,       // the error is the answer
    again,      // the same on the same connection
    reconnect,  // the same on another connection
};

struct DatabaseFault {
    Remedy remedy = Remedy::none;
    Error error;
};

// `code` is SQLite's extended result code.
DatabaseFault sqlite_fault(int code, std::string_view message);

// `state` is SQLSTATE; blank when the connection broke before the server said anything.
DatabaseFault postgresql_fault(std::string_view state, std::string_view message);

}  // namespace kynnys
