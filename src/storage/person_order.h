// The orders that a list of people may stand in. Names are sealed, so none is by name: it would
// take opening all of them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "person/client.h"
#include "storage/list_order.h"
#include "storage/vault.h"

namespace kynnys {

enum class PersonKey { came, district, status, out_of_work_since };
const CodeList<PersonKey, 4>& person_key_codes();
using PersonOrder = ListOrder<PersonKey>;

// A part of a list within which one index has the order: by the column, if there is one, and by
// the order in which people came.
struct Stretch {
    enum class OutOfWork { any, known, unknown };
    std::optional<ClientStatus> status;
    OutOfWork out_of_work = OutOfWork::any;
    std::string_view column;  // "" for none
};

// The stretches of a list, one after the other. A state comes after the one that leads to it, which
// is not the alphabet's order; since when somebody is out of work is unknown at the end of both
// directions.
std::vector<Stretch> stretches(const PersonOrder& order, std::optional<ClientStatus> only);

// Where a page ended: the stretch, the column's value there, and the id. A cursor says what it says
// of the person under seal, since it stands in addresses. In the order in which people came it is
// the id alone.
struct ListPlace {
    std::size_t stretch = 0;
    std::string value;
    std::string id;
};
std::string cursor_of(const Seal& seal, const PersonOrder& order, const ListPlace& place);

// Error: cursor.is_unknown (invalid), field "after", also for a cursor of another order.
Result<ListPlace> place_of(const Seal& seal, const PersonOrder& order, std::string_view cursor);

}  // namespace kynnys
