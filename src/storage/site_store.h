// What a workplace's contact answers about the jobs there, and whom to reach on both sides.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/code_list.h"
#include "base/instant.h"
#include "storage/seal.h"
#include "storage/transaction.h"
#include "storage/vault.h"
#include "storage/visibility.h"

namespace kynnys {

enum class SiteAnswerKind {
    suits,  // the work can begin
    talk,   // call us first
};
const CodeList<SiteAnswerKind, 2>& site_answer_codes();

struct SiteAnswer {
    std::string id;
    std::string proposal;
    SiteAnswerKind kind = SiteAnswerKind::suits;
    std::string message;      // as somebody wrote it; "" for none
    std::string answered_by;  // id of the link
    Instant answered_at{};
    std::string noted_by;  // id of the user who has taken note; "" while nobody has
    friend bool operator==(const SiteAnswer&, const SiteAnswer&) = default;
};

Result<Done> add_site_answer(Transaction& transaction, const Seal& seal, const SiteAnswer& answer);

// Of a proposal, the latest last.
Result<std::vector<SiteAnswer>> site_answers_of(Transaction& transaction, const Seal& seal,
                                                std::string_view proposal);

// All of the proposal that nobody has taken note of.
Result<Done> note_site_answers(Transaction& transaction, std::string_view proposal,
                               std::string_view user);

struct WaitingAnswer {
    std::string proposal;
    SiteAnswerKind kind = SiteAnswerKind::suits;
    std::string workplace_name;
};
// The latest of each proposal at the organisation's workplaces that nobody has taken note of; only
// of people who may be seen.
Result<std::vector<WaitingAnswer>> waiting_answers(Transaction& transaction,
                                                   const Visibility& visibility,
                                                   std::string_view organisation, int most);

// The client's name, where the client lets the workplace of the proposal know it; else "".
Result<std::string> told_name(Transaction& transaction, const Vault& vault,
                              std::string_view proposal);

// Lets the workplace know the client's name, or not.
Result<Done> set_tells_name(Transaction& transaction, std::string_view proposal, bool tells);

struct WorkplaceContact {
    std::string name;
    std::string phone;
    std::string email;
    std::int64_t version = 0;  // 0: nobody has said yet
    friend bool operator==(const WorkplaceContact&, const WorkplaceContact&) = default;
};
Result<WorkplaceContact> workplace_contact(Transaction& transaction, const Seal& seal,
                                           std::string_view workplace);
// For whoever saw contact.version. Error: row.was_changed (conflict).
Result<Done> set_workplace_contact(Transaction& transaction, const Seal& seal,
                                   std::string_view workplace, const WorkplaceContact& contact);

// Whom a workplace calls about a person's job: the coaches, or who decided where there is none.
struct Caller {
    std::string name;
    std::string phone;
};
Result<std::vector<Caller>> callers_about(Transaction& transaction, std::string_view person,
                                          std::string_view proposal);

// A user's phone at work.
Result<std::string> phone_of_user(Transaction& transaction, std::string_view user);
Result<Done> set_phone_of_user(Transaction& transaction, std::string_view user,
                               std::string_view phone);

}  // namespace kynnys
