// Whom to reach at a workplace, for who works with the workplace.
#include "pages/contact_parts.h"
#include "pages/routes.h"
#include "pages/workplace_pages.h"
#include "web/error_response.h"

namespace kynnys::pages {

namespace {

using web::Method;

Answer page_of(const Call& call, const ContactForm& shown) {
    const auto card = TRY(call.desks().workplaces.find(call.actor(), call.argument("workplace")));
    const std::string path = workplace_path(card.id);
    Page page;
    page.title = call.say("site_page.contact");
    page.crumbs = workplace_crumbs(call, card);
    page.content = contact_form(call, {path + "/contact", path}, shown);
    if (!shown.state.errors.empty())
        page.status = web::status_of(shown.state.errors.front().kind);
    return page;
}

Answer show(const Call& call) {
    TRY(call.check_offers(Action::workplace_edit));
    return page_of(
        call,
        shown_contact(TRY(call.desks().sites.contact(call.actor(), call.argument("workplace")))));
}

Answer save(const Call& call) {
    const std::string& workplace = call.argument("workplace");
    const auto saved =
        call.desks().sites.change_contact(call.actor(), workplace, typed_contact(call));
    if (saved)
        return SeeOther{workplace_path(workplace), "done.contact_saved"};
    return page_of(call, TRY(contact_again(call, workplace, saved.error())));
}

}  // namespace

void add_workplace_contact_pages(Routes& routes) {
    routes.add(Method::get, "/workplaces/{workplace}/contact", "page.workplace.contact", Door::user,
               show);
    routes.add(Method::post, "/workplaces/{workplace}/contact", "page.workplace.contact.save",
               Door::user, save);
}

}  // namespace kynnys::pages
