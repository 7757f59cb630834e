// The organisation that the user works for: its name, as everybody reads it in the header.
#include "pages/facts.h"
#include "pages/form_parts.h"
#include "pages/routes.h"
#include "web/error_response.h"

namespace kynnys::pages {

namespace {

Page organisation_page(const Call& call, const Organisation& organisation, const FormState& state) {
    const FormParts parts(call, state);
    Page page;
    page.title = call.say("organisation_page.title");
    page.content =
        parts.error_summary() + facts({{call.say("organisation_page.code"), organisation.code}});
    if (!call.offers(Action::organisation_edit)) {
        page.content += facts({{call.say("organisation_page.name"), organisation.name}});
        return page;
    }
    page.content +=
        form(call, "/organisation",
             version_field(organisation.version) +
                 parts.text({"name", "organisation_page.name", "organisation_page.name_hint",
                             "text", "organization", true}) +
                 button(call.say("button.save")));
    return page;
}

Answer show(const Call& call) {
    const Organisation organisation = TRY(call.desks().organisations.find(call.actor()));
    return organisation_page(call, organisation, {{{"name", organisation.name}}, {}, {}});
}

Answer rename(const Call& call) {
    const auto renamed =
        call.desks().organisations.rename(call.actor(), call.field("name"), call.version_seen());
    if (renamed)
        return SeeOther{"/organisation", "done.organisation_saved"};
    const Error& error = renamed.error();
    if (error.kind != ErrorKind::invalid && error.kind != ErrorKind::conflict)
        return error;
    const Organisation saved = TRY(call.desks().organisations.find(call.actor()));
    FormState state = typed(call, {error});
    if (error.kind == ErrorKind::conflict && saved.name != call.field("name"))
        state.theirs.add("name", saved.name);
    Page page = organisation_page(call, saved, state);
    page.status = web::status_of(error.kind);
    return page;
}

}  // namespace

void add_organisation_pages(Routes& routes) {
    routes.add(web::Method::get, "/organisation", "page.organisation", Door::user, show);
    routes.add(web::Method::post, "/organisation", "page.organisation.rename", Door::user, rename);
}

}  // namespace kynnys::pages
