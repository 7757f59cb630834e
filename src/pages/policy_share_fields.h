// Minimum shares of a plan in the form of the planning rules: of whom, and how many of those
// placed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pages/form_parts.h"
#include "plan/policy.h"

namespace kynnys::pages {

// "Age at least 55" for "age>=55".
std::string group_words(const Call& call, std::string_view group);

// Each share of the policy with its parts.
void add_share_values(const Policy& policy, web::Parameters& values);

// A row for each share, and two more.
Html share_fields(const FormParts& parts, const web::Parameters& values);

// The lines of what was typed, in the order of the rows; one that was there keeps its reason and
// source. A row without anybody is none.
std::vector<PolicyLine> typed_shares(const Call& call, const Policy& before);

// The field of the n-th of those lines.
std::string share_field(const Call& call, std::size_t n);

}  // namespace kynnys::pages
