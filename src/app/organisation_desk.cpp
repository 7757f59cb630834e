#include "app/organisation_desk.h"

#include "base/random_id.h"

namespace kynnys {

Result<Organisation> kept_organisation(Transaction& transaction, const std::string& code) {
    for (Organisation& one : TRY(organisations(transaction))) {
        if (one.code == code)
            return std::move(one);
    }
    Organisation made;
    made.id = new_id();
    made.code = code;
    made.name = code;
    TRY(add_organisation(transaction, made));
    return made;
}

}  // namespace kynnys
