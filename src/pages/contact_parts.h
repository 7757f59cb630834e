// Whom to reach at a workplace, for its contact and for who works with the workplace alike.
#pragma once

#include <string>

#include "app/site_desk.h"
#include "pages/form_parts.h"

namespace kynnys::pages {

// "tel:" and the number as it was written.
Html phone_link(const std::string& phone);

// The facts, or the sentence where nobody has said.
Html contact_list(const Call& call, const WorkplaceContact& contact, const std::string& none);

struct ContactForm {
    FormState state;
    std::int64_t version = 0;
};
ContactForm shown_contact(const WorkplaceContact& contact);
WorkplaceContact typed_contact(const Call& call);
// What was typed with its error, and after a save by somebody else both versions. Any error that
// is not the form's is given back.
Result<ContactForm> contact_again(const Call& call, const std::string& workplace,
                                  const Error& error);

struct ContactPaths {
    std::string path;
    std::string back;
};
Html contact_form(const Call& call, const ContactPaths& paths, const ContactForm& shown);

}  // namespace kynnys::pages
