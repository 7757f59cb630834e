#include "app/organisation_desk.h"

#include "base/random_id.h"

namespace kynnys {

Result<Organisation> kept_organisation(Transaction& transaction, const std::string& code) {
    if (auto found = TRY(organisation_of_code(transaction, code)))
        return *std::move(found);
    Organisation made;
    made.id = new_id();
    made.code = code;
    made.name = code;
    TRY(add_organisation(transaction, made));
    return made;
}

}  // namespace kynnys
