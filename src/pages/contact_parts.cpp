#include "pages/contact_parts.h"

#include "pages/notice.h"
#include "pages/row_form.h"

namespace kynnys::pages {

namespace {

Html fact(const std::string& name, const Html& value) {
    return value.is_empty() ? Html() : element("dt", name) + element("dd", value);
}

web::Parameters values_of(const WorkplaceContact& contact) {
    return {{"contact_name", contact.name}, {"phone", contact.phone}, {"email", contact.email}};
}

}  // namespace

Html phone_link(const std::string& phone) {
    std::string number;
    for (const char letter : phone) {
        if ((letter >= '0' && letter <= '9') || letter == '+')
            number += letter;
    }
    return number.empty() ? Html(phone) : element("a", {{"href", "tel:" + number}}, phone);
}

Html contact_list(const Call& call, const WorkplaceContact& contact, const std::string& none) {
    if (contact.name.empty() && contact.phone.empty() && contact.email.empty())
        return element("p", {{"class", "quiet-text"}}, none);
    return element(
        "dl", {{"class", "facts"}},
        fact(call.say("contact_form.name"), contact.name) +
            fact(call.say("contact_form.phone"),
                 contact.phone.empty() ? Html() : phone_link(contact.phone)) +
            fact(call.say("contact_form.email"),
                 contact.email.empty()
                     ? Html()
                     : element("a", {{"href", "mailto:" + contact.email}}, contact.email)));
}

ContactForm shown_contact(const WorkplaceContact& contact) {
    return {{values_of(contact), {}, {}}, contact.version};
}

WorkplaceContact typed_contact(const Call& call) {
    return {call.field("contact_name"), call.field("phone"), call.field("email"),
            call.version_seen()};
}

Result<ContactForm> contact_again(const Call& call, const std::string& workplace,
                                  const Error& error) {
    if (error.kind == ErrorKind::invalid)
        return ContactForm{typed(call, {error}), call.version_seen()};
    if (error.key != "row.was_changed")
        return error;
    const WorkplaceContact now = TRY(call.desks().sites.contact(call.actor(), workplace));
    ContactForm again{typed(call, {Error{error.kind, error.key, "", {}}}), now.version};
    again.state.theirs = differing(values_of(now), call.form().fields);
    return again;
}

Html contact_form(const Call& call, const ContactPaths& paths, const ContactForm& shown) {
    const FormParts parts(call, shown.state);
    Html above;
    if (!shown.state.theirs.pairs().empty())
        above =
            notice(Notice::alert, call.say("form.was_changed"), call.say("form.both_are_shown"));
    return above + parts.error_summary() +
           form(call, paths.path,
                version_field(shown.version) +
                    parts.text({"contact_name", "contact_form.name", "", "text", "name"}) +
                    parts.text({"phone", "contact_form.phone", "", "tel", "tel"}) +
                    parts.text({"email", "contact_form.email", "", "email", "email"}) +
                    element("div", {{"class", "buttons"}},
                            button(call.say("button.save")) +
                                link_button(call.say("button.cancel"), paths.back)));
}

}  // namespace kynnys::pages
