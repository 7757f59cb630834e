// The client's own referrals: where I was sent, what was told of me, and how to stop it.
#include <algorithm>

#include "pages/form_parts.h"
#include "pages/own_frame.h"
#include "pages/referral_parts.h"
#include "pages/routes.h"
#include "pages/service_parts.h"
#include "pages/words.h"

namespace kynnys::pages {

namespace {

using web::Method;

Html withdrawal(const Call& call, const ReferralCard& card) {
    const bool may =
        std::find(card.steps.begin(), card.steps.end(), ReferralStep::withdraw) != card.steps.end();
    if (!may)
        return {};
    return form(call, "/own/referrals/" + card.referral.id + "/withdraw",
                version_field(card.referral.version) +
                    button(call.say("own.withdraw_referral"), Button::secondary));
}

Html item(const Call& call, const ReferralCard& card) {
    return element("li", {{"class", "card"}},
                   element("h2", said(call, card.service)) +
                       element("p", call.say("referral_page.from_to", {card.from, card.to})) +
                       element("p", referral_state(call, card)) +
                       element("h3", call.say("own.was_told", {card.to})) +
                       (card.sent ? sent_list(call, *card.sent) : Html()) +
                       element("p", {{"class", "quiet-text"}},
                               call.say("referral_page.consent", {card.consent.text})) +
                       withdrawal(call, card));
}

Answer list(const Call& call) {
    Html items;
    for (const ReferralCard& card :
         TRY(call.desks().referrals.of_person(call.actor(), call.actor().subject)))
        items += item(call, card);
    return own_page(
        call, call.say("own.referrals"),
        element("p", call.say("own.referrals_text")) +
            (items.is_empty() ? element("p", {{"class", "empty"}}, call.say("own.no_referrals"))
                              : element("ul", {{"class", "cards"}}, items)));
}

Answer withdraw(const Call& call) {
    StepDetails details;
    details.note = call.say("own.withdrawn_note");
    TRY(call.desks().referrals.take_step(call.actor(), call.argument("referral"),
                                         ReferralStep::withdraw, details, call.version_seen()));
    return SeeOther{"/own/referrals", "done.referral_withdrawn"};
}

}  // namespace

void add_own_referral_pages(Routes& routes) {
    routes.add(Method::get, "/own/referrals", "page.own.referrals", Door::link, list);
    routes.add(Method::post, "/own/referrals/{referral}/withdraw", "page.own.referral.withdraw",
               Door::link, withdraw);
}

}  // namespace kynnys::pages
