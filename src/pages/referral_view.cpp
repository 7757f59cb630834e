#include "pages/referral_view.h"

#include "pages/referral_parts.h"
#include "pages/service_parts.h"
#include "pages/words.h"

namespace kynnys::pages {

Html referral_details(const Call& call, const ReferralCard& card, NextService next) {
    const Referral& one = card.referral;
    Html all;
    if (one.place && one.estimate)
        all += element("p", call.say("referral_page.waits_at",
                                     {std::to_string(*one.place), day_text(*one.estimate)}));
    if (one.reason)
        all += element("p",
                       call.say("referral_page.came_back",
                                {word(call, "return_reason", return_reason_codes(), *one.reason)}));
    if (!one.next_service.empty())
        all += element("p", call.say("referral_page.try_next") + " " +
                                (next == NextService::named
                                     ? Html(said(call, card.next_service))
                                     : element("a", {{"href", service_path(one.next_service)}},
                                               said(call, card.next_service))));
    if (!one.note.empty() && card.sent)
        all += element("p", one.note);
    return all;
}

Html referral_events(const Call& call, const ReferralView& view) {
    Html items;
    for (const ReferralEvent& one : view.events)
        items += element("li", element("p", {{"class", "quiet-text"}}, time_text(one.at)) +
                                   element("p", call.say("referral_event." + one.kind)));
    return element("h2", call.say("referral_page.events")) +
           element("ol", {{"class", "timeline"}}, items);
}

Html referral_messages(const Call& call, const ReferralView& view, const FormParts& parts,
                       const std::string& path) {
    Html items;
    for (const ReferralView::Message& one : view.messages) {
        const std::string who =
            one.author.empty() ? one.organisation : one.author + ", " + one.organisation;
        items +=
            element("li", element("p", {{"class", "quiet-text"}}, time_text(one.at) + " · " + who) +
                              element("p", one.body));
    }
    Html all = element("h2", call.say("referral_page.messages")) +
               (items.is_empty()
                    ? element("p", {{"class", "empty"}}, call.say("referral_page.no_messages"))
                    : element("ol", {{"class", "history"}}, items));
    if (view.card.may_write)
        all += form(call, path + "/messages",
                    parts.area({"body", "referral_page.message", "referral_page.message_hint"}, 3) +
                        button(call.say("referral_page.write"), Button::secondary));
    return all;
}

}  // namespace kynnys::pages
