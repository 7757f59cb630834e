// The parts of a person's record as forms: each has its fields, what they hold, and what the person
// is with what was typed.
#pragma once

#include <string>
#include <vector>

#include "pages/form_parts.h"
#include "person/client.h"

namespace kynnys::pages {

// What was typed, or all that is wrong with it.
struct TypedClient {
    Client client;
    std::vector<Error> errors;
};

struct PersonPart {
    const char* path;   // behind the person's own: "/wishes/edit"
    const char* back;   // the part that shows it: "/wishes"
    const char* title;  // key of a message
    web::Parameters (*kept)(const Call& call, const Client& client);
    Html (*fields)(const FormParts& parts, const Client& client);
    TypedClient (*typed)(const Call& call, const Client& before);
};

const std::vector<PersonPart>& person_parts();
// Those that a person may change in the own record; how to reach the person stands alone there.
const std::vector<const PersonPart*>& own_parts();

// Who the person is and how to reach them: also of one who is new, and then says when they can
// work, too.
Html basic_fields(const FormParts& parts);
TypedClient typed_basics(const Call& call, const Client& before);
// With a code that is made.
TypedClient typed_new_client(const Call& call);

}  // namespace kynnys::pages
