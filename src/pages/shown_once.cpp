#include "pages/shown_once.h"

namespace kynnys::pages {

Html shown_once(const Call& call, std::string_view label, const std::string& secret) {
    constexpr const char* id = "shown-once";
    return element(
        "div", {{"class", "shown-once"}},
        element("label", {{"for", id}, {"class", "hds-text-input__label"}}, call.say(label)) +
            element("input",
                    {{"id", id},
                     {"class", "hds-text-input__input code"},
                     {"readonly", ""},
                     {"value", secret}},
                    {}) +
            element("button",
                    {{"type", "button"},
                     {"class", "hds-button hds-button--secondary"},
                     {"data-copy", id},
                     {"data-copied", call.say("shown_once.copied")},
                     {"hidden", ""}},
                    call.say("shown_once.copy")) +
            element("span", {{"role", "status"}, {"data-copy-status", ""}}, ""));
}

}  // namespace kynnys::pages
