// Jobs that clients have: begun from an accepted proposal or by hand, their hours, their end, and
// the weeks in which they pass an edge.
//
// A timeline notes what became of a job in one word: begun, changed, started, ended, reopened.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/work_edges.h"
#include "exchange/fault.h"
#include "storage/placement_store.h"

namespace kynnys {

struct PlacementDraft {
    std::string workplace;  // id
    std::optional<std::string> proposal;
    PlacementTerms terms;
};

struct PlacementCard {
    JobHours job;
    std::string workplace;  // its name
    bool may_edit = false;
    bool may_log = false;
};

// One week of a person's work.
struct PersonWeek {
    WeekOfWork week;
    std::vector<rules::EdgeAnswer> warnings;  // none for who may not see the person's situation
};

struct PersonWork {
    std::vector<PlacementCard> jobs;  // the newest start first
    std::vector<PersonWeek> weeks;    // the last, this one and the next two
    bool sees_edges = false;          // the warnings are all that there are
    bool may_edit = false;
};

struct PlacementView {
    PlacementCard card;
    std::vector<PersonWeek> weeks;  // of the person, as above
    bool sees_edges = false;
};

// Somebody whose week passes a hard edge for sure.
struct PassedWeek {
    std::string person;  // id
    std::string name;    // the code where there is none
    WeekOfWork week;
    rules::EdgeAnswer edge;
};

// The terms that come of those that are.
using TermsChange = std::function<Result<PlacementTerms>(const PlacementTerms&)>;

class PlacementDesk {
  public:
    explicit PlacementDesk(Office& office) : office_(office) {}

    // Of the people whom the actor may see; `today` of the filter is not read.
    Result<std::vector<ListedPlacement>> list(const Actor& actor, PlacementFilter filter,
                                              const PageOf& page);
    Result<PersonWork> of_person(const Actor& actor, const std::string& person);
    // Error: subject.is_unknown.
    Result<PlacementView> find(const Actor& actor, const std::string& id);

    // For this week and the next, of the people who are assigned to the actor; none where the role
    // sees no situations or no jobs.
    Result<std::vector<PassedWeek>> passed_weeks(const Actor& actor);

    // What a form begins with: the job of the proposal where one is named, else nothing but today.
    // Errors: subject.is_unknown; placement.proposal_is_not_agreed (conflict): neither accepted by
    // the organisation nor agreed by the client; placement.exists (conflict).
    Result<PlacementDraft> draft(const Actor& actor, const std::string& person,
                                 const std::optional<std::string>& proposal);
    // The job that was begun from a proposal; nothing for who may see no jobs of the person.
    Result<std::optional<std::string>> begun_from(const Actor& actor, const std::string& proposal);

    // Gives the id. Faults: those of placement_faults(); placement.workplace_is_unknown. Errors:
    // those of draft().
    Result<Checked<std::string>> begin(const Actor& actor, const std::string& person,
                                       const PlacementDraft& draft);
    // Faults: those of placement_faults(). Errors: subject.is_unknown; placement.is_over and
    // row.was_changed (conflict).
    Result<Checked<Done>> change(const Actor& actor, const std::string& id,
                                 const TermsChange& make_terms, std::int64_t version);
    // Or, without an end, takes it back. Faults: those of end_faults(). Errors: as above.
    Result<Checked<Done>> set_end(const Actor& actor, const std::string& id,
                                  const std::optional<PlacementEnd>& end, std::int64_t version);
    // Somebody has looked at what the job as it is now does to the person's money.
    Result<Done> note_money_check(const Actor& actor, const std::string& id, std::int64_t version);
    // Each day is as it is said from then on. Faults: those of hours_faults(). Errors: as above.
    Result<Checked<Done>> log_hours(const Actor& actor, const std::string& id,
                                    const std::vector<WorkedDay>& days, std::int64_t version);

    // For the desks of what happens in a job, which stand on this one.
    [[nodiscard]] Office& office() const { return office_; }

  private:
    Office& office_;
};

}  // namespace kynnys
