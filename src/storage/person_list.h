// Lists of people: only those visible to the user, filtered, page by page in the order that is
// asked for. A page begins where the one before ended, whatever has changed meanwhile.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "person/client.h"
#include "storage/page_of.h"
#include "storage/person_order.h"
#include "storage/transaction.h"
#include "storage/vault.h"
#include "storage/visibility.h"

namespace kynnys {

// All that is given must be met; and the order.
struct PersonFilter {
    std::optional<ClientStatus> status;
    std::optional<std::string> municipality;
    std::optional<std::string> district;
    std::optional<std::string> organisation;  // that owns the record
    std::optional<std::string> coach;         // a user
    std::string name;                         // beginnings of words of it; "" for any
    PersonOrder order;
};

struct ListedPerson {
    std::string id;
    std::string organisation;
    std::string code;
    std::string name;
    ClientStatus status = ClientStatus::waiting;
    std::string municipality;
    std::string district;
    std::optional<Date> out_of_work_since;
    friend bool operator==(const ListedPerson&, const ListedPerson&) = default;
};

struct PersonPage {
    std::vector<ListedPerson> people;
    std::optional<std::string> next;  // PageOf::after of the next page; nothing after the last
};

// Errors beside those of a transaction: search.is_too_short and search.has_too_many_words
// (invalid), field "name"; those of place_of(); those of opening a sealed field.
Result<PersonPage> people(Transaction& transaction, const Vault& vault,
                          const Visibility& visibility, const PersonFilter& filter,
                          const PageOf& page);

// How many there are, the name apart, counted up to `most`, which is at least 1.
Result<int> count_people(Transaction& transaction, const Visibility& visibility,
                         const PersonFilter& filter, int most);

}  // namespace kynnys
