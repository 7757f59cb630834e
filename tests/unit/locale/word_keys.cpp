#include "unit/locale/word_keys.h"

#include <algorithm>

#include "access/action.h"
#include "access/actor_role.h"
#include "access/audit_event.h"
#include "access/permission.h"
#include "access/user.h"
#include "base/week.h"
#include "coaching/placement.h"
#include "mail/outbox_message.h"
#include "person/client.h"
#include "plan/plan_run.h"
#include "plan/policy_catalogue.h"
#include "referral/referral_clock.h"
#include "referral/referral_step.h"
#include "referral/service.h"
#include "rules/rule_change.h"
#include "storage/assignment_store.h"
#include "storage/disclosure_store.h"
#include "storage/site_store.h"
#include "workplace/arrangement.h"
#include "workplace/workplace.h"

namespace kynnys {

namespace {

template <class Enum, std::size_t count>
void add_words(const std::string& noun, const CodeList<Enum, count>& list,
               std::set<std::string>& words) {
    for (const std::string_view code : list.codes) {
        std::string word(code);
        std::replace(word.begin(), word.end(), '.', '_');
        words.insert(noun + "." + word);
    }
}

constexpr CodeList<Day, days_per_week> days{
    "", {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}};

void add_words_of_referrals(std::set<std::string>& words) {
    add_words("service_state", service_state_codes(), words);
    add_words("freshness", freshness_codes(), words);
    add_words("referral_state", referral_state_codes(), words);
    add_words("return_reason", return_reason_codes(), words);
    add_words("referral_step", referral_step_codes(), words);
    words.insert("referral_event.noted");
    add_words("referral_event", referral_state_codes(), words);
    add_words("referral_event", alarm_codes(), words);
    add_words("referral_event", referral_news_codes(), words);
}

void add_words_of_coaching(std::set<std::string>& words) {
    add_words("contract_type", contract_type_codes(), words);
    add_words("job_subsidy", job_subsidy_codes(), words);
    add_words("labour_market", labour_market_codes(), words);
    add_words("end_reason", end_reason_codes(), words);
    add_words("placement_state", placement_state_codes(), words);
    for (const char* what : {"begun", "changed", "started", "ended", "reopened"})
        words.insert(std::string("timeline_placement.") + what);
}

void add_words_of_rules(std::set<std::string>& words) {
    add_words("rules_mark", rules::mark_codes(), words);
    for (std::size_t part = 0; part < rules::part_count; ++part)
        words.insert("rules_part." + std::string(rules::part_code(static_cast<rules::Part>(part))));
    for (const rules::Unit& unit : rules::all_units()) {
        std::string name(unit.name);
        std::replace(name.begin(), name.end(), ' ', '_');
        if (unit.kind == rules::Kind::amount)
            words.insert("rules_amount." + name);
    }
}

}  // namespace

std::set<std::string> word_keys() {
    std::set<std::string> words;
    add_words("action", action_codes(), words);
    add_words("role", actor_role_codes(), words);
    add_words("relation", relation_codes(), words);
    add_words("outcome", outcome_codes(), words);
    add_words("plan_state", plan_state_codes(), words);
    add_words("proposal_state", proposal_state_codes(), words);
    add_words("own_state", proposal_state_codes(), words);
    add_words("site_answer", site_answer_codes(), words);
    add_words("exposure", exposure_codes(), words);
    add_words("licence", licence_codes(), words);
    add_words("language", language_codes(), words);
    add_words("work_kind", work_kind_codes(), words);
    add_words("surrounding", surrounding_codes(), words);
    add_words("access_need", access_need_codes(), words);
    add_words("day_time", day_time_codes(), words);
    add_words("liking", liking_codes(), words);
    add_words("gender", gender_codes(), words);
    add_words("travel_mode", travel_mode_codes(), words);
    add_words("client_status", client_status_codes(), words);
    add_words("assignment_kind", assignment_kind_codes(), words);
    add_words("disclosure_basis", disclosure_basis_codes(), words);
    add_words("user_state", user_state_codes(), words);
    add_words("outbox_state", mail::outbox_state_codes(), words);
    add_words("notice_kind", mail::notice_kind_codes(), words);
    add_words("notice", mail::notice_kind_codes(), words);  // with their number, in a letter
    add_words("arrangement_class", arrangement_class_codes(), words);
    add_words("task_part", task_part_codes(), words);
    add_words("if_not_done", if_not_done_codes(), words);
    add_words("day", days, words);
    add_words("short_day", days, words);
    for (std::size_t a = 0; a < action_count; ++a) {
        const std::string scope = scope_of(static_cast<Action>(a));
        const std::string noun = scope.substr(0, scope.find(':'));
        const bool is_own =  // no token has them
            noun == "token" || noun == "session" || noun == "view" || noun == "calendar";
        if (!is_own)
            words.insert("scope." + noun);
    }
    add_words_of_referrals(words);
    add_words_of_coaching(words);
    add_words_of_rules(words);
    add_words("waiting_rule", waiting_rule_codes(), words);
    for (const PolicyEntry& entry : policy_catalogue()) {
        std::string name(entry.name);
        std::replace(name.begin(), name.end(), '.', '_');
        if (name != "policy_version" && name != "policy_date")  // said of all lines
            words.insert("policy_line." + name);
    }
    for (const Rater rater :
         {Rater::person, Rater::coach, Rater::instructor, Rater::health_care, Rater::workplace})
        words.insert("rater." + std::string(code_of(rater)));
    for (const Sureness sureness : {Sureness::guess, Sureness::fairly_sure, Sureness::sure})
        words.insert("sureness." + std::string(code_of(sureness)));
    for (const char* counted :
         {"points", "tasks", "people", "workplaces", "days", "years", "months"})
        words.insert("count." + std::string(counted));
    return words;
}

}  // namespace kynnys
