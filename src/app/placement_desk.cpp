#include "app/placement_desk.h"

#include <algorithm>

#include "app/job_sheet.h"
#include "app/person_events.h"
#include "app/person_facts.h"
#include "app/person_relations.h"
#include "app/recorded.h"
#include "base/random_id.h"
#include "base/text.h"
#include "storage/client_record.h"
#include "storage/plan_store.h"
#include "storage/workplace_store.h"

namespace kynnys {

namespace {

constexpr int weeks_shown = 4;
constexpr int placements_most = 500;

Error conflict(const char* key) {
    return {ErrorKind::conflict, key, "", {}};
}

std::vector<Fault> faults_of(const std::vector<Error>& errors) {
    std::vector<Fault> faults;
    for (const Error& error : errors)
        faults.push_back({"", 0, 0, error.field, error.key, error.arguments});
    return faults;
}

Result<std::string> workplace_name(Transaction& transaction, const std::string& id) {
    const WorkplaceRecord found = TRY(find_workplace(transaction, id));
    return found.workplace.name.empty() ? found.workplace.id : found.workplace.name;
}

// For the timeline.
Result<Done> note_about(Transaction& transaction, const Actor& actor, const Placement& placement,
                        const char* what) {
    const std::string name = TRY(workplace_name(transaction, placement.workplace));
    return note_down(transaction, actor, placement.person, PersonEventKind::placement,
                     {what, name});
}

// For who may do that with it; the event is about it and about the person.
Result<Placement> allowed_placement(Transaction& transaction, const Office& office,
                                    const Actor& actor, const std::string& id, Action action,
                                    AuditEvent& event) {
    auto found = find_placement(transaction, office.vault.seal, id);
    if (!found)
        return unknown_if_missing(std::move(found).error());
    event.subjects.push_back(found.value().person);
    const Relations relations =
        TRY(relations_to_person(transaction, actor, found.value().person, day_of(office.now())));
    TRY(check_allowed(actor, action, relations, Action::placement_view));
    return found;
}

Result<Placement> placement_to_write(Transaction& transaction, const Office& office,
                                     const Actor& actor, const std::string& id, Action action,
                                     std::int64_t version, AuditEvent& event) {
    Placement placement = TRY(allowed_placement(transaction, office, actor, id, action, event));
    if (placement.version != version)
        return conflict("row.was_changed");
    return placement;
}

Result<PlacementCard> card_of(Transaction& transaction, const Actor& actor,
                              const Relations& relations, JobHours job) {
    PlacementCard card;
    card.workplace = TRY(workplace_name(transaction, job.placement.workplace));
    const auto may = [&](Action action) {
        return check_allowed(actor, action, relations, Action::placement_view).is_ok();
    };
    card.may_edit = may(Action::placement_edit);
    card.may_log = may(Action::visit_log);
    card.job = std::move(job);
    return card;
}

// The last week, this one and the next two, with their warnings for who may know of them.
struct SeenWeeks {
    std::vector<PersonWeek> weeks;
    bool sees_edges = false;
};
Result<SeenWeeks> weeks_for(Transaction& transaction, const Office& office, const Actor& actor,
                            const Relations& relations, const std::vector<JobHours>& jobs,
                            const std::string& person) {
    SeenWeeks seen;
    seen.sees_edges =
        check_allowed(actor, Action::situation_view, relations, Action::placement_view).is_ok();
    const Date today = day_of(office.now());
    const Date first(std::chrono::sys_days(monday_of(today)) - std::chrono::weeks{1});
    EdgeWatch watch(office.rules);
    rules::FactRow facts(office.rules.facts.size());
    if (seen.sees_edges)
        facts = TRY(facts_of_person(transaction, office, person));
    for (int number = 0; number < weeks_shown; ++number) {
        const Date monday(std::chrono::sys_days(first) + std::chrono::weeks{number});
        PersonWeek& one = seen.weeks.emplace_back();
        one.week = week_of_jobs(jobs, monday, today);
        if (seen.sees_edges)
            one.warnings = watch.warnings(facts, jobs, monday, today);
    }
    return seen;
}

// Of a proposal that was accepted and is nobody else's, and has no job yet.
Result<ProposalRecord> proposal_to_begin(Transaction& transaction, const std::string& person,
                                         const std::string& proposal) {
    auto found = find_proposal(transaction, proposal);
    if (!found)
        return unknown_if_missing(std::move(found).error());
    const ProposalRecord& record = found.value();
    if (record.person != person)
        return unknown_subject();
    if (record.state != ProposalState::accepted && record.state != ProposalState::agreed)
        return conflict("placement.proposal_is_not_agreed");
    if (TRY(placement_from(transaction, proposal)))
        return conflict("placement.exists");
    return found;
}

// Somebody's week passes an edge; of the person alone.
Result<Done> add_passed(Transaction& transaction, const Office& office, const std::string& person,
                        const std::string& name, EdgeWatch& watch, std::vector<PassedWeek>& all) {
    const Date today = day_of(office.now());
    const auto jobs = TRY(jobs_with_hours(transaction, office, person));
    const rules::FactRow facts = TRY(facts_of_person(transaction, office, person));
    for (const int ahead : {0, 1}) {
        const Date monday(std::chrono::sys_days(monday_of(today)) + std::chrono::weeks{ahead});
        for (rules::EdgeAnswer& edge : watch.warnings(facts, jobs, monday, today)) {
            if (watch.is_surely_passed(edge))
                all.push_back({person, name, week_of_jobs(jobs, monday, today), std::move(edge)});
        }
    }
    return Done{};
}

}  // namespace

Result<std::vector<ListedPlacement>> PlacementDesk::list(const Actor& actor, PlacementFilter filter,
                                                         const PageOf& page) {
    const AuditEvent event = event_of(actor, Action::placement_list, office_.now());
    filter.today = day_of(office_.now());
    const auto read = [&](Transaction& transaction) -> Result<std::vector<ListedPlacement>> {
        TRY(check_allowed(actor, Action::placement_list,
                          relations_for(actor.role, Action::placement_list),
                          Action::placement_list));
        return listed_placements(transaction, office_.vault, visibility_of(actor, filter.today),
                                 filter, page);
    };
    return viewed(office_, event, read);
}

Result<PersonWork> PlacementDesk::of_person(const Actor& actor, const std::string& person) {
    const AuditEvent event = event_of(actor, Action::placement_view, office_.now(), {person});
    return viewed(office_, event, [&](Transaction& transaction) -> Result<PersonWork> {
        const Date today = day_of(office_.now());
        TRY(check_person(transaction, actor, person, Action::placement_view, today));
        const Relations relations = TRY(relations_to_person(transaction, actor, person, today));
        const auto jobs = TRY(jobs_with_hours(transaction, office_, person));
        PersonWork work;
        SeenWeeks seen = TRY(weeks_for(transaction, office_, actor, relations, jobs, person));
        work.weeks = std::move(seen.weeks);
        work.sees_edges = seen.sees_edges;
        work.may_edit =
            check_allowed(actor, Action::placement_edit, relations, Action::placement_view).is_ok();
        for (const JobHours& job : jobs)
            work.jobs.push_back(TRY(card_of(transaction, actor, relations, job)));
        return work;
    });
}

Result<PlacementView> PlacementDesk::find(const Actor& actor, const std::string& id) {
    const AuditEvent event = event_of(actor, Action::placement_view, office_.now(), {id});
    const auto read = [&](Transaction& transaction, AuditEvent& kept) -> Result<PlacementView> {
        Placement placement =
            TRY(allowed_placement(transaction, office_, actor, id, Action::placement_view, kept));
        const std::string person = placement.person;
        const Relations relations =
            TRY(relations_to_person(transaction, actor, person, day_of(office_.now())));
        const auto jobs = TRY(jobs_with_hours(transaction, office_, person));
        PlacementView view;
        SeenWeeks seen = TRY(weeks_for(transaction, office_, actor, relations, jobs, person));
        view.weeks = std::move(seen.weeks);
        view.sees_edges = seen.sees_edges;
        auto days = TRY(worked_days(transaction, id));
        view.card =
            TRY(card_of(transaction, actor, relations, {std::move(placement), std::move(days)}));
        return view;
    };
    return viewed(office_, event, read);
}

Result<std::vector<PassedWeek>> PlacementDesk::passed_weeks(const Actor& actor) {
    using All = std::vector<PassedWeek>;
    if (!relations_for(actor.role, Action::situation_view).has(Relation::assigned) ||
        !relations_for(actor.role, Action::placement_view).has(Relation::assigned))
        return All{};
    const Date today = day_of(office_.now());
    const AuditEvent event = event_of(actor, Action::situation_view, office_.now());
    AuditEvent mine = event;
    auto found = office_.database.read([&](Transaction& transaction) -> Result<All> {
        mine = event;
        All all;
        EdgeWatch watch(office_.rules);
        PlacementFilter filter;
        filter.today = today;
        for (const ListedPlacement& one : TRY(listed_placements(
                 transaction, office_.vault, {{actor.organisation}, actor.id, today}, filter,
                 {"", placements_most}))) {
            const std::string& person = one.placement.person;
            // Somebody with two jobs is in the list twice.
            if (std::find(mine.subjects.begin(), mine.subjects.end(), person) !=
                mine.subjects.end())
                continue;
            mine.subjects.push_back(person);
            TRY(add_passed(transaction, office_, person,
                           one.person_name.empty() ? one.person_code : one.person_name, watch,
                           all));
        }
        return all;
    });
    if (found && !mine.subjects.empty())
        TRY(office_.recorder.record(mine));
    return found;
}

Result<PlacementDraft> PlacementDesk::draft(const Actor& actor, const std::string& person,
                                            const std::optional<std::string>& proposal) {
    const AuditEvent event = event_of(actor, Action::placement_edit, office_.now(), {person});
    return admitted(office_, event, [&](Transaction& transaction) -> Result<PlacementDraft> {
        const Date today = day_of(office_.now());
        TRY(check_person(transaction, actor, person, Action::placement_edit, today));
        PlacementDraft draft;
        draft.terms.start_on = today;
        if (!proposal)
            return draft;
        const ProposalRecord record = TRY(proposal_to_begin(transaction, person, *proposal));
        const JobSheet sheet = TRY(job_sheet(transaction, record));
        draft.workplace = record.workplace;
        draft.proposal = record.id;
        draft.terms.weekly = {record.weekly_minutes};
        draft.terms.hourly_wage = TRY(wage_at(transaction, record.workplace)).value_or(Cents{});
        for (const JobSheet::Hours& hours : sheet.hours) draft.terms.days.add(hours.day);
        return draft;
    });
}

Result<std::optional<std::string>> PlacementDesk::begun_from(const Actor& actor,
                                                             const std::string& proposal) {
    if (relations_for(actor.role, Action::placement_view).is_empty())
        return std::optional<std::string>();
    return office_.database.read(
        [&](Transaction& transaction) { return placement_from(transaction, proposal); });
}

Result<Checked<std::string>> PlacementDesk::begin(const Actor& actor, const std::string& person,
                                                  const PlacementDraft& draft) {
    const Instant now = office_.now();
    const AuditEvent event = event_of(actor, Action::placement_edit, now, {person});
    const auto write = [&](Transaction& transaction,
                           AuditEvent& kept) -> Result<Checked<std::string>> {
        TRY(check_person(transaction, actor, person, Action::placement_edit, day_of(now)));
        Placement placement;
        placement.id = new_id();
        placement.person = person;
        placement.organisation = actor.organisation;
        placement.workplace = draft.workplace;
        placement.proposal = draft.proposal;
        placement.terms = draft.terms;
        placement.terms_changed_at = now;
        if (draft.proposal)
            placement.workplace =
                TRY(proposal_to_begin(transaction, person, *draft.proposal)).workplace;
        auto faults = faults_of(placement_faults(draft.terms));
        const auto place = find_workplace(transaction, placement.workplace);
        if (!place || place.value().organisation != actor.organisation)
            faults.push_back({"", 0, 0, "workplace", "placement.workplace_is_unknown", {}});
        if (!faults.empty())
            return Checked<std::string>(std::move(faults));
        TRY(add_placement(transaction, office_.vault.seal, placement));
        TRY(note_about(transaction, actor, placement, "begun"));
        kept.subjects.push_back(placement.id);
        return Checked<std::string>(placement.id);
    };
    return written(office_, event, write);
}

Result<Checked<Done>> PlacementDesk::change(const Actor& actor, const std::string& id,
                                            const TermsChange& make_terms, std::int64_t version) {
    const Instant now = office_.now();
    const AuditEvent event = event_of(actor, Action::placement_edit, now, {id});
    const auto write = [&](Transaction& transaction, AuditEvent& kept) -> Result<Checked<Done>> {
        Placement placement = TRY(placement_to_write(transaction, office_, actor, id,
                                                     Action::placement_edit, version, kept));
        if (placement.end)
            return conflict("placement.is_over");
        const PlacementTerms terms = TRY(make_terms(placement.terms));
        if (auto faults = faults_of(placement_faults(terms)); !faults.empty())
            return Checked<Done>(std::move(faults));
        if (changes_money(placement.terms, terms))
            placement.terms_changed_at = now;
        placement.terms = terms;
        TRY(change_placement(transaction, office_.vault.seal, placement));
        TRY(note_about(transaction, actor, placement, "changed"));
        return Checked<Done>(Done{});
    };
    return written(office_, event, write);
}

Result<Checked<Done>> PlacementDesk::set_end(const Actor& actor, const std::string& id,
                                             const std::optional<PlacementEnd>& end,
                                             std::int64_t version) {
    const AuditEvent event = event_of(actor, Action::placement_edit, office_.now(), {id});
    const auto write = [&](Transaction& transaction, AuditEvent& kept) -> Result<Checked<Done>> {
        Placement placement = TRY(placement_to_write(transaction, office_, actor, id,
                                                     Action::placement_edit, version, kept));
        if (end) {
            if (auto faults = faults_of(end_faults(placement, *end)); !faults.empty())
                return Checked<Done>(std::move(faults));
        }
        placement.end = end;
        TRY(change_placement(transaction, office_.vault.seal, placement));
        TRY(note_about(transaction, actor, placement, end ? "ended" : "reopened"));
        return Checked<Done>(Done{});
    };
    return written(office_, event, write);
}

Result<Done> PlacementDesk::note_money_check(const Actor& actor, const std::string& id,
                                             std::int64_t version) {
    const Instant now = office_.now();
    const AuditEvent event = event_of(actor, Action::placement_edit, now, {id});
    const auto write = [&](Transaction& transaction, AuditEvent& kept) -> Result<Done> {
        Placement placement = TRY(placement_to_write(transaction, office_, actor, id,
                                                     Action::placement_edit, version, kept));
        placement.money_checked_at = now;
        TRY(change_placement(transaction, office_.vault.seal, placement));
        return Done{};
    };
    return written(office_, event, write);
}

Result<Checked<Done>> PlacementDesk::log_hours(const Actor& actor, const std::string& id,
                                               const std::vector<WorkedDay>& days,
                                               std::int64_t version) {
    const Instant now = office_.now();
    const AuditEvent event = event_of(actor, Action::visit_log, now, {id});
    const auto write = [&](Transaction& transaction, AuditEvent& kept) -> Result<Checked<Done>> {
        Placement placement = TRY(
            placement_to_write(transaction, office_, actor, id, Action::visit_log, version, kept));
        if (auto faults = faults_of(hours_faults(placement, days, day_of(now))); !faults.empty())
            return Checked<Done>(std::move(faults));
        TRY(set_worked_days(transaction, id, days, {actor.id, now}));
        const bool had_started = placement.started_on.has_value();
        placement.started_on = job_started_on(TRY(worked_days(transaction, id)));
        TRY(change_placement(transaction, office_.vault.seal, placement));
        if (!had_started && placement.started_on)
            TRY(note_about(transaction, actor, placement, "started"));
        return Checked<Done>(Done{});
    };
    return written(office_, event, write);
}

}  // namespace kynnys
