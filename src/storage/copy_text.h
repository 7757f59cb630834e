// Rows in the text format of PostgreSQL's COPY (PostgreSQL 15 manual, COPY, "Text Format").
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "storage/value.h"

namespace kynnys {

void append_copy_row(const std::vector<Value>& row, std::string& text);

// What append_copy_row() has written, without the line's end; nothing when it is no such row.
std::optional<std::vector<Value>> parse_copy_row(std::string_view line,
                                                 const std::vector<Value::Kind>& kinds);

}  // namespace kynnys
