// Visits: what happened at work, written on telephones that may be offline and on pages, merged
// field by field; and what a person's visits come to.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/office.h"
#include "coaching/placement.h"
#include "coaching/visit.h"
#include "exchange/fault.h"

namespace kynnys {

struct VisitCard {
    Visit visit;
    VisitFacts facts;
    std::string workplace;                       // "" without a job
    std::string made_by;                         // name
    std::map<std::string, std::string> authors;  // names of those who wrote any of it, by id
    bool may_edit = false;
};

// A job that can be visited, with what is done there.
struct VisitPlace {
    std::string placement;  // id
    std::string title;
    std::string workplace;
    std::vector<std::string> tasks;
    Date next_on{};  // suggested, for who is visited today
};
// Somebody whom the actor may visit.
struct Visitable {
    std::string person;  // id
    std::string name;
    std::vector<VisitPlace> places;  // jobs that go on
    std::vector<std::string> tasks;  // that earlier visits told of, and no job has
    Date next_on{};                  // suggested, without a job
};

// A visit as a form says it.
struct VisitDraft {
    std::string visit;  // id, given with the form
    std::string person;
    std::optional<std::string> placement;
    std::map<std::string, std::string> values;  // by field
    SeenFields seen;                            // what the form showed
};

// What became of an entry that a device sent.
struct VisitReceipt {
    std::string visit;
    std::optional<Error> error;  // none: it is kept, all of it
};

// Minutes of a person's visits by activity.
struct VisitTotals {
    std::map<VisitActivity, Minutes> minutes;
    int visits = 0;
};

struct PersonVisits {
    std::vector<VisitCard> cards;  // the latest first, without those that were removed
    VisitTotals totals;
    bool may_log = false;
};

class VisitDesk {
  public:
    explicit VisitDesk(Office& office) : office_(office) {}

    // Those who are assigned to the actor, by name. Error: action.is_not_allowed for who logs no
    // visits.
    Result<std::vector<Visitable>> visitable(const Actor& actor);
    // One person. Errors: subject.is_unknown, action.is_not_allowed.
    Result<Visitable> visitable(const Actor& actor, const std::string& person);

    Result<PersonVisits> of_person(const Actor& actor, const std::string& person);
    // Error: subject.is_unknown.
    Result<VisitCard> find(const Actor& actor, const std::string& id);

    // With which the actor's devices seal what they keep: the same for each session of the user, so
    // that what one session could not send the next one can.
    [[nodiscard]] std::string device_key(const Actor& actor) const;

    // Each entry by itself, in one transaction; sent again it changes nothing. Errors of one:
    // subject.is_unknown, action.is_not_allowed, visit.is_anothers, visit.is_too_long,
    // visit.has_no_day where it says nothing of when it was.
    Result<std::vector<VisitReceipt>> receive(const Actor& actor, const std::vector<Visit>& sent);

    // Writes the fields whose values are others than the form showed; the same form sent twice
    // writes once. Faults: those of check_write(), each at its field. Errors: as above.
    Result<Checked<Done>> save(const Actor& actor, const VisitDraft& draft);

  private:
    Result<Done> keep(Transaction& transaction, const Actor& actor, const Visit& sent);
    Office& office_;
};

}  // namespace kynnys
