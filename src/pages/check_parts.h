// The two-minute check wherever it is made: fields for facts, what was typed there, and what the
// rules answer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/service_check_desk.h"
#include "base/json.h"
#include "pages/form_parts.h"

namespace kynnys::pages {

inline constexpr std::string_view fact_prefix = "fact_";  // of the fields' names

// What was typed over what is on record; what can't be read is told at its field.
struct TypedFacts {
    rules::FactRow facts{0};
    Json::Object changes;  // to what is on record
    std::vector<Error> errors;
};
TypedFacts typed_facts(const Call& call, const rules::FactRow& known);

// The texts of those fields.
web::Parameters fact_values(const Call& call, const rules::FactRow& facts);

// A field for each, the first six open and the rest folded.
Html fact_fields(const FormParts& parts, const std::vector<int>& questions);

// Key of the word, and the look of its badge.
struct FitVerdict {
    const char* key;
    const char* badge;
};
FitVerdict fit_verdict(const ServiceFit& fit);

// Why it fits, what is missing, or why it does not and what would change that.
Html fit_reasons(const Call& call, const ServiceFit& fit);

// As it is read to the client: who tells whom what, for which service.
struct ConsentTo {
    std::string from;
    std::string receiver;
    std::string service;
    rules::FactRow facts{0};  // that are told
};
std::string consent_text(const Call& call, const ConsentTo& to);

}  // namespace kynnys::pages
