// The weekly consultation of the network: cases that somebody brings, and the steps agreed on. A
// case without a name is read by all who take part; one with a name by who may see the client.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "app/colleagues.h"
#include "app/office.h"
#include "exchange/fault.h"
#include "referral/consultation.h"
#include "storage/consultation_store.h"

namespace kynnys {

struct ConsultationCase {
    Consultation consultation;
    std::string organisation;  // names
    std::string brought_by;
    std::string person;                         // "" for a case without a name
    std::map<std::string, std::string> owners;  // of the steps, by id
    bool is_own = false;                        // the actor's organisation brought it
};

struct CaseDraft {
    std::optional<Date> meeting_on;
    std::string person;  // id; "" for a case without a name
    std::string case_text;
    std::vector<std::string> questions;
};

struct StepDraft {
    std::string text;
    std::string owner;  // id of a user
    std::optional<Date> due_on;
};

enum class StepIs { open, done };

inline constexpr int consultations_most = 200;  // of a list

class ConsultationDesk {
  public:
    explicit ConsultationDesk(Office& office) : office_(office) {}

    // Nothing for who takes no part.
    Result<ConsultationAgenda> agenda(const Actor& actor);
    // Those that are open and that the actor may read, by the day of their meeting.
    Result<std::vector<ConsultationCase>> list(const Actor& actor);
    // Error: subject.is_unknown.
    Result<ConsultationCase> find(const Actor& actor, const std::string& id);

    // A case of the actor's organisation. Faults beside those of consultation_faults():
    // consultation.meeting_is_missing, consultation.meeting_is_past, both field "meeting_on";
    // consultation.tells_who {words}, field "case_text", where a case without a name has them.
    // Error: subject.is_unknown for a person whom the actor may not see.
    Result<Checked<std::string>> add(const Actor& actor, const CaseDraft& draft);
    // By the organisation that brought it; the person stays. Errors beside: row.was_changed.
    Result<Checked<Done>> change(const Actor& actor, const std::string& id, const CaseDraft& draft,
                                 std::int64_t version);

    // By everybody who may read the case: what was agreed. Faults: those of consultation_faults()
    // of steps, consultation.day_is_missing, field "due_on". Errors: row.was_changed,
    // consultation.is_closed (conflict).
    Result<Checked<Done>> add_step(const Actor& actor, const std::string& id,
                                   const StepDraft& draft, std::int64_t version);
    Result<Done> set_step(const Actor& actor, const std::string& id, const std::string& step,
                          StepIs is, std::int64_t version);
    // By the organisation that brought it. Error: consultation.has_open_steps (conflict).
    Result<Done> close(const Actor& actor, const std::string& id, std::int64_t version);

    // Whom a step can be given to: ids and names of the actor's colleagues and of who brought it.
    Result<NamedUsers> colleagues(const Actor& actor, const std::string& id);

  private:
    Office& office_;
};

}  // namespace kynnys
