// What has happened to a person, in the order in which it did: as rows of their own tell it, such
// as disclosures, proposals and decisions, and for the rest as it was noted down at the time.
#pragma once

#include <string>
#include <vector>

#include "access/audit_event.h"
#include "storage/page_of.h"
#include "storage/transaction.h"

namespace kynnys {

// Noted down by whoever changes something of a person.
enum class PersonEventKind {
    registered,
    changed,           // detail: which parts of the record
    approved,          // by the person
    status_changed,    // detail: the states before and after
    assigned,          // detail: the kind of assignment and the user's id
    unassigned,        // the same
    disclosure_ended,  // detail: the id of the organisation that had the consent
    referral,   // detail: what became of it (app/referral_events.h), the service's name in Finnish,
                // Swedish and English
    placement,  // detail: what became of a job (app/placement_desk.h), the workplace's name
};
const CodeList<PersonEventKind, 9>& person_event_kind_codes();

struct PersonEvent {
    std::string id;
    std::string person;
    PersonEventKind kind = PersonEventKind::registered;
    std::vector<std::string> detail;
    std::string organisation;  // for which it was done
    ActorKind actor_kind = ActorKind::command;
    std::string actor;  // id of the user or the link
    std::string role;   // a code of ActorRole; "" of the command line
    friend bool operator==(const PersonEvent&, const PersonEvent&) = default;
};

Result<Done> add_person_event(Transaction& transaction, const PersonEvent& event);

// All that were noted down of a person, the oldest first.
Result<std::vector<PersonEvent>> person_events(Transaction& transaction, const std::string& person);

enum class TimelineKind {
    registered,
    changed,
    approved,
    status_changed,
    assigned,
    unassigned,
    disclosure_ended,
    referral,
    placement,
    disclosed,  // detail: the organisation's id, the basis, the last day or ""
    proposed,   // detail: the workplace's name
    decided,    // detail: what the proposal became, and the workplace's name
};
const CodeList<TimelineKind, 12>& timeline_kind_codes();

struct TimelineEntry {
    std::string id;  // in the order of time: moment_of() tells when
    TimelineKind kind = TimelineKind::registered;
    std::vector<std::string> detail;
    std::string proposal;      // id, of what is about one
    std::string organisation;  // for which it was done; "" where nobody noted it down
    std::string actor_kind;    // the same
    std::string actor;
    std::string role;
};

// What of a timeline may be shown to a reader.
struct TimelineScope {
    enum class Proposals {
        none,
        of_the_client,
        all
    };  // those that the client has been asked about
    enum class Disclosures { none, all };
    Proposals proposals = Proposals::none;
    Disclosures disclosures = Disclosures::none;
};

// The newest first; a page goes on before the id that the one before ended with. `most` + 1 entries
// if there is a next page.
Result<std::vector<TimelineEntry>> timeline(Transaction& transaction, const std::string& person,
                                            const TimelineScope& scope, const PageOf& page);

}  // namespace kynnys
