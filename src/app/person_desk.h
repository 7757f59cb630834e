// Clients: found, added, edited, given out and erased.
#pragma once

#include <string>
#include <vector>

#include "app/office.h"
#include "app/work_edges.h"
#include "coaching/goal.h"
#include "coaching/work_ability.h"
#include "plan/city.h"
#include "plan/plan_run.h"
#include "storage/assignment_store.h"
#include "storage/client_record.h"
#include "storage/disclosure_store.h"
#include "storage/person_list.h"
#include "storage/put_off_store.h"
#include "storage/referral_store.h"
#include "storage/situation_store.h"
#include "storage/standing_store.h"
#include "storage/timeline_store.h"
#include "storage/visit_store.h"

namespace kynnys {

// A client with what else the page about the client says.
struct ClientView {
    ClientRecord record;
    std::optional<Approval> approval;
    std::vector<Assignment> assignments;
};

// A referral with what became of it and what was written about it.
struct ExportedReferral {
    ReferralRecord record;
    std::vector<ReferralEvent> events;
    std::vector<ReferralMessage> messages;
};

// Everything that is kept about a person, for the person.
struct ClientExport {
    ClientView view;
    std::vector<Disclosure> disclosures;
    std::vector<PersonEvent> happened;
    std::vector<ProposalRecord> proposals;
    std::vector<Decision> decisions;
    std::vector<PutOff> put_offs;
    std::vector<VisitRecord> visits;
    std::vector<ExportedReferral> referrals;
    GoalHistory goals;
    std::vector<WorkAbility> work_abilities;
    SituationRecord situation;
    std::vector<JobHours> placements;
    std::vector<AuditEvent> events;
};

inline constexpr int counted_most = 1000;

class PersonDesk {
  public:
    explicit PersonDesk(Office& office) : office_(office) {}

    // Only whom the actor may see; who is on the page is logged. Errors: those of people().
    Result<PersonPage> list(const Actor& actor, const PersonFilter& filter, const PageOf& page);

    // How many the list has, counted up to `counted_most`; nobody is shown, so only a refusal is
    // logged. The filter's name is left aside.
    Result<int> count(const Actor& actor, const PersonFilter& filter);

    Result<ClientView> find(const Actor& actor, const std::string& id);

    // Whether the actor may add anybody, and the client as it is for an actor who may change it: to
    // be asked before what was sent is read. Only a refusal is logged.
    Result<Done> check_may_add(const Actor& actor);
    Result<ClientView> find_for_change(const Actor& actor, const std::string& id);

    // Of the actor's organisation, seen by it on the basis given; the actor works with the person
    // from then on, if the role is one that does. Without a code one is made. Errors:
    // those of checked_basis; disclosure.is_not_of_today, field "valid_from", since nobody could
    // see the client; person.code_is_taken.
    Result<ClientView> add(const Actor& actor, Client client, const Disclosure& basis);

    // The whole client as it shall be; what the record's version `seen` had is replaced. The client
    // may not change what the organisation keeps (status, municipality, note, code, whether in
    // rehabilitative work activity). Errors: row.was_changed (conflict),
    // person.is_not_yours_to_change (forbidden) with the field.
    Result<ClientView> change(const Actor& actor, const std::string& id, const Client& client,
                              std::int64_t seen);

    // The client says that the version is right. Error: row.was_changed (conflict) when it is not
    // the latest.
    Result<Done> approve(const Actor& actor, const std::string& id, std::int64_t version);

    Result<ClientExport> export_all(const Actor& actor, const std::string& id);
    // Returns the id of the event that proves it.
    Result<std::string> erase(const Actor& actor, const std::string& id);

    // The workplaces that wishes may name: a city with nothing else.
    Result<City> known_workplaces(const Actor& actor);

  private:
    Result<ClientView> allowed_view(Transaction& transaction, const Actor& actor,
                                    const std::string& id, Action action) const;
    Office& office_;
};

}  // namespace kynnys
