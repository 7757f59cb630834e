// Rows in the text format of PostgreSQL's COPY (PostgreSQL 15 manual, COPY, "Text Format").
#pragma once

#include <string>
#include <vector>

#include "storage/value.h"

namespace kynnys {

void append_copy_row(const std::vector<Value>& row, std::string& text);

}  // namespace kynnys
