#include "pages/referral_parts.h"

#include "exchange/fact_json.h"
#include "pages/facts.h"
#include "pages/list_parts.h"
#include "pages/service_parts.h"
#include "pages/words.h"
#include "speech/rules_speaker.h"

namespace kynnys::pages {

namespace {

const char* badge_of(ReferralState state) {
    switch (state) {
        case ReferralState::started:
        case ReferralState::accepted:
            return "hds-status-label hds-status-label--success";
        case ReferralState::returned:
        case ReferralState::expired:
            return "hds-status-label hds-status-label--alert";
        case ReferralState::withdrawn:
            return "hds-status-label";
        default:
            return "hds-status-label hds-status-label--info";
    }
}

std::vector<Fact> told_facts(const Call& call, const SentFacts& sent) {
    const rules::RuleSet& rules = call.desks().checks.rules();
    const RulesSpeaker speaker(call.language(), rules);
    const rules::FactRow row = known_facts(rules, sent.facts);
    std::vector<Fact> all;
    for (int fact = 0; fact < static_cast<int>(row.count()); ++fact) {
        if (row.is_known(fact))
            all.push_back({speaker.words(rules.facts[static_cast<std::size_t>(fact)].text),
                           speaker.fact_value(fact, row.grains(fact))});
    }
    return all;
}

std::string day_or_none(const std::optional<Date>& day) {
    return day ? day_text(*day) : "–";
}

}  // namespace

std::string referral_path(const std::string& id) {
    return "/referrals/" + id;
}

std::string who_is_next(const Call& call, const ReferralCard& card) {
    const Referral& one = card.referral;
    const std::string since = day_text(one.changed_on);
    const std::string until = day_or_none(one.due_on);
    switch (one.owner) {
        case ReferralOwner::receiver:
            return call.say("referral_page.receiver_is_next", {card.to, since, until});
        case ReferralOwner::receiver_manager:
            return call.say("referral_page.manager_is_next", {card.to, since});
        case ReferralOwner::referrer:
            return call.say("referral_page.referrer_is_next", {card.from, since, until});
        case ReferralOwner::referrer_manager:
            return call.say("referral_page.manager_is_next", {card.from, since});
        case ReferralOwner::nobody:
            break;
    }
    return call.say("referral_page.nobody_is_next", {since});
}

Html referral_state(const Call& call, const ReferralCard& card) {
    const ReferralState state = card.referral.state;
    return element("span", {{"class", badge_of(state)}},
                   word(call, "referral_state", referral_state_codes(), state)) +
           " " + who_is_next(call, card);
}

std::string referral_line(const Call& call, const ReferralCard& card) {
    return call.say(card.is_received ? "today.referral_came" : "today.referral_sent",
                    {said(call, card.service), card.is_received ? card.from : card.to,
                     word(call, "referral_state", referral_state_codes(), card.referral.state),
                     day_text(card.referral.changed_on)});
}

Html sent_list(const Call& call, const SentFacts& sent) {
    std::vector<Fact> all{{call.say("referral_page.name"), sent.name},
                          {call.say("referral_page.phone"), sent.phone.empty() ? "–" : sent.phone}};
    for (Fact& fact : told_facts(call, sent)) all.push_back(std::move(fact));
    if (!sent.note.empty())
        all.push_back({call.say("referral_page.note"), sent.note});
    return facts(all);
}

Html fact_list(const Call& call, const SentFacts& sent) {
    const std::vector<Fact> all = told_facts(call, sent);
    return all.empty() ? Html() : facts(all);
}

web::HtmlTable referral_table(const Call& call, const std::vector<ReferralCard>& cards) {
    web::HtmlTable table{"referrals", call.say("referral_page.caption"), {}, {}};
    for (const char* key : {"referral_page.client", "referral_page.service", "referral_page.from",
                            "referral_page.to", "referral_page.state"})
        table.columns.emplace_back(call.say(key));
    for (const ReferralCard& card : cards)
        table.rows.push_back(
            {element("a", {{"href", referral_path(card.referral.id)}},
                     card.sent ? card.sent->name : call.say("referral_page.not_yours_to_know")),
             said(call, card.service), card.from, card.to, referral_state(call, card)});
    return table;
}

}  // namespace kynnys::pages
