// Every message can be said in each language, and everything that the service gives has one.
#include "locale/messages.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>

#include "access/action.h"
#include "access/actor_role.h"
#include "access/audit_event.h"
#include "access/permission.h"
#include "access/user.h"
#include "base/week.h"
#include "exchange/sentence.h"
#include "mail/outbox_message.h"
#include "person/client.h"
#include "plan/plan_run.h"
#include "plan/policy_catalogue.h"
#include "rules/rule_change.h"
#include "storage/assignment_store.h"
#include "storage/disclosure_store.h"
#include "storage/site_store.h"
#include "support/source_keys.h"
#include "unit/locale/word_lists.h"
#include "workplace/arrangement.h"
#include "workplace/workplace.h"

namespace kynnys {
namespace {

constexpr UiLanguage languages[] = {UiLanguage::fi, UiLanguage::sv, UiLanguage::en};
std::string name_of(UiLanguage language) {
    return std::string(ui_language_codes().code(language));
}

std::vector<std::string> keys_only_in(const MessageTable& one, const MessageTable& other) {
    std::vector<std::string> keys;
    for (const auto& [key, pattern] : one) {
        if (!other.contains(key))
            keys.push_back(key);
    }
    return keys;
}

std::vector<std::string> matches(const std::string& text, const std::string& pattern) {
    const std::regex regex(pattern);
    std::vector<std::string> found;
    for (std::sregex_iterator at(text.begin(), text.end(), regex), end; at != end; ++at)
        found.push_back((*at)[1]);
    std::sort(found.begin(), found.end());
    return found;
}

// The arguments that a pattern names, forms of a number apart: those differ between languages.
std::set<std::string> places_in(const std::string& pattern) {
    const auto places = matches(pattern, R"(\{([0-9]+)\})");
    return {places.begin(), places.end()};
}

// The places of each part in brackets, as "0 2".
std::multiset<std::string> parts_in(const std::string& pattern) {
    std::multiset<std::string> parts;
    for (const std::string& part : matches(pattern, R"(\[([^\]]*)\])")) {
        std::string places;
        for (const std::string& place : places_in(part)) places += place + " ";
        parts.insert(places);
    }
    return parts;
}

// Places, forms and parts are taken out as they should be written; what is left has none.
std::string without_places(const std::string& pattern) {
    const std::string text =
        std::regex_replace(pattern, std::regex(R"(\{[0-9](\|[^{}|\[\]]*\|[^{}|\[\]]+)?\})"), "");
    return std::regex_replace(text, std::regex(R"(\[([^\[\]]*)\])"), "$1");
}

// Words for inside a sentence by their codes, which are no keys of errors.
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
    words.merge(referral_words());
    words.merge(coaching_words());
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

// Columns, files and fields are written alike, and are no keys.
const std::set<std::string> no_keys{"organisation.code",
                                    "service.code",
                                    "account.sign_in_name",
                                    "p.id",
                                    "kynnys.db",
                                    "kynnys.key",
                                    "basis.kind",
                                    "changes.without",
                                    "changes.shifts",
                                    "d.person",
                                    "own.person",
                                    "t.person",
                                    "n.person",
                                    "r.person",
                                    "s.person",
                                    "kynnys.css",
                                    "kynnys.svg",
                                    "proposal.person",
                                    "placement.proposal",
                                    "kynnys.js",
                                    "htmx.js",
                                    "policy.version",
                                    "policy.date",
                                    "kynnys.json"};

// Keys in quotes with the file that gives them, without the names of routes, which follow a path
// and are for the log.
std::map<std::string, std::string> keys_in(const std::map<std::string, std::string>& code,
                                           const std::regex& route) {
    std::map<std::string, std::string> keys;
    for (const auto& [file, text] : code) {
        const std::string rest = std::regex_replace(text, route, "");
        for (const std::string& key : matches(rest, R"x("([a-z0-9_]+\.[a-z0-9_]*[a-z0-9])")x")) {
            if (!no_keys.contains(key))
                keys.emplace(key, file);
        }
    }
    return keys;
}

// What is sent by e-mail is labels and sentences, like a page.
const std::string letters = "serve/mail_post.cpp";

// Of labels, titles and buttons, and of what the planner says.
std::map<std::string, std::string> keys_of_pages() {
    std::map<std::string, std::string> code = code_of_folder("pages");
    code.merge(code_of_folder("speech"));
    code[letters] = code_in(std::string(KYNNYS_SOURCE) + "/src/" + letters);
    std::map<std::string, std::string> keys =
        keys_in(code, std::regex(R"x("/[^"]*",\s*"page\.[a-z0-9_.]+")x"));
    // Commands say what rules answer in each language, too.
    for (const auto& [key, file] : keys_in(code_of_folder("cli"), std::regex("no route"))) {
        if (key.starts_with("rules_said."))
            keys.emplace(key, file);
    }
    return keys;
}

std::map<std::string, std::string> keys_in_code() {
    std::map<std::string, std::string> code;
    for (const char* folder :
         {"access", "app", "mail", "web", "storage", "api", "serve", "coaching"})
        code.merge(code_of_folder(folder));
    code.erase(letters);
    for (const char* file :
         {"person/client.cpp", "exchange/client_json.cpp", "plan/plan_run.cpp", "base/json.cpp",
          "base/json_reader.cpp", "base/instant.cpp", "locale/language.cpp",
          "job/carving_draft.cpp", "referral/service.cpp", "referral/referral.cpp",
          "referral/referral_step.cpp", "referral/referral_clock.cpp", "referral/service_check.cpp",
          "plan/workplace_carving.cpp", "plan/jobs_together.cpp", "referral/outside_referrer.cpp",
          "referral/consultation.cpp", "workplace/errand.cpp", "exchange/visit_json.cpp"})
        code[file] = code_in(std::string(KYNNYS_SOURCE) + "/src/" + file);
    return keys_in(code, std::regex(R"x("/[^"]*",\s*"[a-z0-9_.]+")x"));
}

// What forms may say of their fields: those of faults that have a message; files have others.
std::map<std::string, std::string> keys_of_faults() {
    std::map<std::string, std::string> code = code_of_folder("exchange");
    code.merge(code_of_folder("base"));
    std::map<std::string, std::string> keys = keys_in(code, std::regex("no route"));
    std::erase_if(
        keys, [](const auto& key) { return !message_table(UiLanguage::en).contains(key.first); });
    return keys;
}

// What nobody needs a permission for is told of in the audit log like an action.
std::string action_key(std::string code) {
    std::replace(code.begin(), code.end(), '.', '_');
    return "action." + code;
}

}  // namespace

TEST(Messages, HaveTheSameKeysInEveryLanguage) {
    const MessageTable& english = message_table(UiLanguage::en);
    EXPECT_GT(english.size(), 150U);
    for (const UiLanguage language : {UiLanguage::fi, UiLanguage::sv}) {
        const MessageTable& other = message_table(language);
        EXPECT_EQ(keys_only_in(english, other), std::vector<std::string>{}) << name_of(language);
        EXPECT_EQ(keys_only_in(other, english), std::vector<std::string>{}) << name_of(language);
    }
}

TEST(Messages, NameTheSameArgumentsInEveryLanguage) {
    for (const auto& [key, english] : message_table(UiLanguage::en)) {
        for (const UiLanguage language : {UiLanguage::fi, UiLanguage::sv}) {
            const auto found = message_table(language).find(key);
            if (found == message_table(language).end())
                continue;  // told of above
            const std::string& other = found->second;
            EXPECT_EQ(places_in(other), places_in(english)) << name_of(language) << " " << key;
            EXPECT_EQ(parts_in(other), parts_in(english)) << name_of(language) << " " << key;
        }
    }
}

TEST(Messages, AreWrittenAsPatterns) {
    for (const UiLanguage language : languages) {
        for (const auto& [key, pattern] : message_table(language)) {
            EXPECT_EQ(without_places(pattern).find_first_of("{}[]|"), std::string::npos)
                << name_of(language) << " " << key;
            for (const std::string& form : matches(pattern, R"(\{([0-9]+)\|)"))
                EXPECT_EQ(places_in(pattern).count(form), 1U) << name_of(language) << " " << key;
        }
    }
}

TEST(Messages, OfErrorsAreSentencesAndWordsAreNot) {
    const std::set<std::string> words = word_keys();
    std::map<std::string, std::string> given = keys_in_code();
    given.merge(keys_of_faults());
    const std::map<std::string, std::string> of_pages = keys_of_pages();
    for (const UiLanguage language : languages) {
        for (const auto& [key, pattern] : message_table(language)) {
            const bool is_sentence =
                pattern.ends_with('.') || pattern.ends_with(".]") || pattern.ends_with("?]");
            const bool is_label = of_pages.contains(key) && !given.contains(key);
            if (is_label || key.starts_with("rules_fault."))  // see rules_fault_test.cpp
                continue;
            EXPECT_EQ(is_sentence, given.contains(key)) << name_of(language) << " " << key;
        }
    }
    for (const std::string& word : words) EXPECT_FALSE(given.contains(word)) << word;
}

TEST(Messages, AreThereForEveryKeyThatTheServiceGives) {
    const std::map<std::string, std::string> given = keys_in_code();
    EXPECT_GT(given.size(), 150U);
    for (const auto& [key, file] : given) {
        const bool is_said = message(UiLanguage::en, key, {}).has_value() ||
                             message(UiLanguage::en, action_key(key), {}).has_value();
        EXPECT_TRUE(is_said) << key << " of src/" << file << " has no message";
    }
    for (const auto& [key, file] : keys_of_pages())
        EXPECT_TRUE(message(UiLanguage::en, key, {})) << key << " of src/" << file;
}

// What is said of a file has English sentences alone; what a form or a request may hold, all three.
TEST(Messages, AreThereForEveryFaultOfWhatIsTyped) {
    const std::set<std::string> of_files{"change",
                                         "csv",
                                         "edge_level",
                                         "file",
                                         "folder",
                                         "formula",
                                         "header",
                                         "mark",
                                         "onet",
                                         "plan",
                                         "facts",
                                         "rules",
                                         "toml",
                                         "service.code_is_doubled",
                                         "service.status_is_unknown"};
    for (const Sentence& sentence : sentence_table()) {
        const std::string key(sentence.key);
        const bool is_of_file =
            of_files.contains(key) || of_files.contains(key.substr(0, key.find('.')));
        EXPECT_TRUE(is_of_file || message(UiLanguage::en, key, {})) << key;
    }
}

TEST(Messages, AreThereForEveryCode) {
    for (const std::string& word : word_keys())
        EXPECT_TRUE(message(UiLanguage::en, word, {})) << word;
}

TEST(Messages, AreOnlyOfWhatIsGiven) {
    std::set<std::string> known = word_keys();
    for (const auto& [key, file] : keys_in_code()) {
        known.insert(key);
        known.insert(action_key(key));
    }
    for (const auto& [key, file] : keys_of_pages()) known.insert(key);
    for (const auto& [key, file] : keys_of_faults()) known.insert(key);
    for (const auto& [key, pattern] : message_table(UiLanguage::en))
        EXPECT_TRUE(known.contains(key) || key.starts_with("rules_fault."))
            << key << " is never said";
}

TEST(Messages, AreFilledIn) {
    EXPECT_EQ(message(UiLanguage::en, "role.is_unknown", {"choach", "coach"}),
              "No role is named \"choach\". Did you mean \"coach\"?");
    EXPECT_EQ(message(UiLanguage::fi, "role.is_unknown", {"valmentaja", ""}),
              "Roolia \"valmentaja\" ei ole.");
    EXPECT_EQ(message(UiLanguage::sv, "role.coach", {}), "arbetstränare");
}

TEST(Messages, TakeTheFormOfTheirNumber) {
    const std::string key = "password.is_too_short";
    EXPECT_NE(message(UiLanguage::en, key, {"1"})->find("least 1 character."), std::string::npos);
    EXPECT_NE(message(UiLanguage::en, key, {"12"})->find("12 characters."), std::string::npos);
    EXPECT_NE(message(UiLanguage::fi, key, {"1"})->find("1 merkki."), std::string::npos);
    EXPECT_NE(message(UiLanguage::fi, key, {"12"})->find("12 merkkiä."), std::string::npos);
    EXPECT_NE(message(UiLanguage::sv, key, {"12"})->find("12 tecken."), std::string::npos);
}

TEST(Messages, AreNoneForAnUnknownKey) {
    for (const UiLanguage language : languages) {
        EXPECT_EQ(message(language, "person.is_a_teapot", {}), std::nullopt);
        EXPECT_EQ(message(language, "", {}), std::nullopt);
    }
}

}  // namespace kynnys
