// A tiny extract in the form of O*NET's tables, with made-up occupations.
#pragma once

#include <filesystem>
#include <span>

#include "exchange/onet_kind.h"
#include "exchange/onet_source.h"

namespace kynnys {

std::filesystem::path onet_extract_folder();

// The extract as read. A fault in it is a bug of the tests.
const OnetSource& onet_extract();

// Two kinds of workplace for its occupations; one of the codes is not in it, and one is not rated.
std::span<const OnetKind> onet_extract_kinds();

// The statement with that task id.
const OnetStatement& onet_statement(std::string_view task_id);

const OnetProfile& onet_profile(std::string_view code);

}  // namespace kynnys
