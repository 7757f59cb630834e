// Words for codes of referrals and of jobs.
#pragma once

#include <set>
#include <string>

#include "coaching/placement.h"
#include "coaching/visit.h"
#include "referral/referral_clock.h"
#include "referral/referral_step.h"
#include "referral/service.h"

namespace kynnys {

template <class Enum, std::size_t count>
void add_list(const std::string& noun, const CodeList<Enum, count>& list,
              std::set<std::string>& words) {
    for (const std::string_view code : list.codes) words.insert(noun + "." + std::string(code));
}

inline std::set<std::string> referral_words() {
    std::set<std::string> words;
    add_list("service_state", service_state_codes(), words);
    add_list("freshness", freshness_codes(), words);
    add_list("referral_state", referral_state_codes(), words);
    add_list("return_reason", return_reason_codes(), words);
    add_list("referral_step", referral_step_codes(), words);
    words.insert("referral_event.noted");
    add_list("referral_event", referral_state_codes(), words);
    add_list("referral_event", alarm_codes(), words);
    add_list("referral_event", referral_news_codes(), words);
    return words;
}

inline std::set<std::string> coaching_words() {
    std::set<std::string> words;
    add_list("contract_type", contract_type_codes(), words);
    add_list("job_subsidy", job_subsidy_codes(), words);
    add_list("labour_market", labour_market_codes(), words);
    add_list("end_reason", end_reason_codes(), words);
    add_list("placement_state", placement_state_codes(), words);
    add_list("visit_activity", visit_activity_codes(), words);
    add_list("independence", independence_codes(), words);
    add_list("visit_mood", visit_mood_codes(), words);
    for (const char* what : {"begun", "changed", "started", "ended", "reopened"})
        words.insert(std::string("timeline_placement.") + what);
    return words;
}

}  // namespace kynnys
