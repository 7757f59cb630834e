// On what basis an organisation sees a person.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/code_list.h"
#include "base/date.h"
#include "base/instant.h"
#include "storage/transaction.h"

namespace kynnys {

enum class DisclosureBasis { consent, law };
const CodeList<DisclosureBasis, 2>& disclosure_basis_codes();

struct Disclosure {
    std::string id;
    std::string person;
    std::string organisation;
    DisclosureBasis basis = DisclosureBasis::consent;
    std::string basis_text;  // what was consented to, or the act and section
    Date valid_from{};
    std::optional<Date> valid_to;  // the last day
    std::optional<Instant> withdrawn_at;
    friend bool operator==(const Disclosure&, const Disclosure&) = default;
};

Result<Done> add_disclosures(Transaction& transaction, const std::vector<Disclosure>& disclosures);

// All of a person, those that are over too, in the order in which they were recorded.
Result<std::vector<Disclosure>> disclosures_of(Transaction& transaction, const std::string& person);

// From then on the organisation does not see the person by it. A basis in law can't be withdrawn by
// the person. Error: disclosure.is_missing (not_found), also when it was withdrawn already.
Result<Done> withdraw_consent(Transaction& transaction, const std::string& disclosure, Instant at);

}  // namespace kynnys
