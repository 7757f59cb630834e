// The page of a workplace's contact, without an account: the jobs there as descriptions, the
// contact's answers, and whom to reach. No client's data is in it but the name, where the client
// lets the workplace know it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/office.h"
#include "job/carved_job.h"
#include "plan/city.h"
#include "plan/plan_run.h"
#include "storage/site_store.h"

namespace kynnys {

struct SiteJob {
    std::string proposal;  // id
    ProposalState state = ProposalState::accepted;
    CarvedJob job;                     // in positions of the view's city
    std::string person_name;           // "" unless the client lets the workplace know
    std::vector<Caller> callers;       // whom to call about it
    std::optional<SiteAnswer> answer;  // the last one
};

struct SiteView {
    std::string workplace;     // id
    std::string organisation;  // the name of the one that works with the clients
    City city;                 // the workplace, its tasks and what it can arrange; nobody in it
    WorkplaceContact contact;
    std::vector<SiteJob> jobs;  // accepted or agreed, of clients who may be seen today
};

inline constexpr std::size_t site_message_most = 500;  // bytes

enum class NameTelling { told, kept };

class SiteDesk {
  public:
    explicit SiteDesk(Office& office) : office_(office) {}

    // For the contact who holds the workplace's link.
    Result<SiteView> find(const Actor& actor);

    // The contact's answer about a job there. Errors: site_answer.message_is_too_long {most}, field
    // "message"; proposal.is_unknown for any other job.
    Result<Done> answer(const Actor& actor, const std::string& proposal, SiteAnswerKind kind,
                        const std::string& message);

    // By the contact, or by who may change the workplace. Errors: contact.is_too_long {most} with
    // the field; row.was_changed.
    Result<WorkplaceContact> contact(const Actor& actor, const std::string& workplace);
    Result<Done> change_contact(const Actor& actor, const std::string& workplace,
                                const WorkplaceContact& contact);

    // For who decides: what nobody has taken note of, and taking note.
    Result<std::vector<WaitingAnswer>> waiting(const Actor& actor, int most);
    Result<Done> note(const Actor& actor, const std::string& proposal);

    // By the client alone.
    Result<Done> tell_name(const Actor& actor, const std::string& proposal, NameTelling telling);

    // The phone at work of the user who asks, which workplaces are told. Error:
    // contact.is_too_long {most}, field "phone".
    Result<std::string> own_phone(const Actor& actor);
    Result<Done> set_own_phone(const Actor& actor, const std::string& phone);

  private:
    Office& office_;
};

}  // namespace kynnys
