#include "pages/part_form.h"

#include "pages/draft_form.h"
#include "pages/notice.h"
#include "pages/person_frame.h"
#include "pages/row_form.h"

namespace kynnys::pages {

namespace {

// With the version of the record that it shows.
Page form_page(const Call& call, const PersonPart& part, const PersonPlace& place,
               const ClientView& view, FormState state) {
    const bool is_conflict = !state.theirs.pairs().empty();
    const FormParts parts(call, std::move(state));
    const std::string back = place.path + part.back;
    Page page;
    page.title = call.say(part.title);
    page.crumbs = place.crumbs;
    page.crumbs.push_back({name_of(view.record.client), back});
    if (is_conflict)
        page.content +=
            notice(Notice::alert, call.say("form.was_changed"), call.say("form.both_are_shown"));
    page.content +=
        parts.error_summary() +
        draft_form(call, place.path + part.path,
                   version_field(view.record.version) + part.fields(parts, view.record.client) +
                       element("div", {{"class", "buttons"}},
                               button(call.say("button.save")) +
                                   link_button(call.say("button.cancel"), back)));
    return page;
}

Answer conflict(const Call& call, const PersonPart& part, const PersonPlace& place) {
    const ClientView now = TRY(call.desks().people.find_for_change(call.actor(), place.person));
    FormState state = typed(call, {});
    state.theirs = differing(part.kept(call, now.record.client), call.form().fields);
    Page page = form_page(call, part, place, now, std::move(state));
    page.status = web::status::conflict;
    return page;
}

}  // namespace

Answer show_part(const Call& call, const PersonPart& part, const PersonPlace& place) {
    const ClientView view = TRY(call.desks().people.find_for_change(call.actor(), place.person));
    return form_page(call, part, place, view, {part.kept(call, view.record.client), {}, {}});
}

Answer save_part(const Call& call, const PersonPart& part, const PersonPlace& place) {
    const ClientView before = TRY(call.desks().people.find_for_change(call.actor(), place.person));
    const TypedClient client = part.typed(call, before.record.client);
    if (!client.errors.empty()) {
        Page page = form_page(call, part, place, before, typed(call, client.errors));
        page.status = web::status::invalid;
        return page;
    }
    const auto saved =
        call.desks().people.change(call.actor(), place.person, client.client, call.version_seen());
    if (saved)
        return SeeOther{place.path + part.back, "done.is_saved"};
    if (saved.error().kind == ErrorKind::conflict)
        return conflict(call, part, place);
    return saved.error();
}

}  // namespace kynnys::pages
