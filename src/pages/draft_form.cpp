#include "pages/draft_form.h"

#include "access/secret.h"
#include "pages/form_parts.h"

namespace kynnys::pages {

namespace {

Html offer_button(const Call& call, const char* key, std::string_view what) {
    return element("button",
                   {{"type", "button"}, {"class", "hds-button hds-button--secondary"}, {what, ""}},
                   call.say(key));
}

// Hidden until there is something to offer. It stands right before the form, so that the first
// button of the form is the form's own.
Html offer(const Call& call) {
    return element(
        "div",
        {{"class", "hds-notification draft-offer"},
         {"role", "status"},
         {"data-draft-offer", ""},
         {"hidden", ""}},
        element(
            "div", {{"class", "hds-notification__content"}},
            element("p", {{"class", "hds-notification__label"}}, call.say("draft.title")) +
                element("div", {{"class", "hds-notification__body"}},
                        element("p", Html(call.say("draft.text")) + " " + element("time", Html())) +
                            element("p", {{"class", "buttons"}},
                                    offer_button(call, "draft.take", "data-draft-take") +
                                        offer_button(call, "draft.drop", "data-draft-drop")))));
}

}  // namespace

Html draft_form(const Call& call, const std::string& path, const Html& content) {
    return offer(call) + element("form",
                                 {{"method", "post"},
                                  {"action", path},
                                  {"class", "form"},
                                  {"novalidate", ""},
                                  {"data-draft", ""}},
                                 secret_field(call) + content);
}

std::string writer_of(const Call& call) {
    return call.actor().id.empty() ? "" : fingerprint_of("writer", call.actor().id);
}

}  // namespace kynnys::pages
