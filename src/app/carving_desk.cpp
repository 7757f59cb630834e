#include "app/carving_desk.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "app/person_relations.h"
#include "app/recorded.h"
#include "app/workplace_access.h"
#include "app/workplace_city.h"
#include "plan/job_suits.h"
#include "plan/reasons.h"
#include "plan/worth.h"
#include "storage/arrangement_store.h"
#include "storage/person_list.h"
#include "storage/person_store.h"
#include "storage/plan_store.h"
#include "storage/policy_store.h"
#include "storage/task_store.h"

namespace kynnys {

namespace {

constexpr int people_most = 200;

// The people who may be asked: by the two states in which work is looked for.
Result<std::vector<ListedPerson>> candidates(Transaction& transaction, const Vault& vault,
                                             const Visibility& visibility, bool& is_part) {
    std::vector<ListedPerson> all;
    for (const ClientStatus status : {ClientStatus::active, ClientStatus::waiting}) {
        PersonFilter filter;
        filter.status = status;
        PersonPage page = TRY(people(transaction, vault, visibility, filter, {"", people_most}));
        is_part = is_part || page.next.has_value();
        for (ListedPerson& person : page.people) all.push_back(std::move(person));
    }
    return all;
}

// As the job suits the city's only person.
Suited suited(const ListedPerson& listed, const City& city, const CarvedJob& job) {
    Suited one{listed.id, listed.name, "", {}, {}, 0, false};
    if (!job.arrangements.empty())
        one.arrangement = city.arrangements[job.arrangements.front().place()].name;
    const Person& person = city.people.front();
    one.trip = travel_time(person.home, city.workplaces.front().place, person.travels_by);
    const auto terms = terms_of(city, {0}, job);
    for (const Term* reason : first_reasons(terms).pro) one.reasons.push_back(*reason);
    one.points = sum_of(terms);
    return one;
}

// Whether any job suits the city's only person.
bool look_at(const ListedPerson& listed, const City& city, const CarvingBoard& board,
             BoardSuits& suits) {
    bool is_any = false;
    for (std::size_t i = 0; i < board.jobs.size(); ++i) {
        if (!board.jobs[i].week)
            continue;
        const auto job = job_that_suits(city, {0}, *board.jobs[i].week);
        if (!job)
            continue;
        is_any = true;
        suits.jobs[i].people.push_back(suited(listed, city, *job));
    }
    return is_any;
}

void put_best_first(BoardSuits& suits) {
    const auto order = [](const Suited& one) {
        return std::tuple(!one.arrangement.empty(), one.has_other_job, -one.points);
    };
    for (JobSuits& job : suits.jobs)
        std::stable_sort(job.people.begin(), job.people.end(),
                         [&](const Suited& a, const Suited& b) { return order(a) < order(b); });
}

Result<bool> has_job(Transaction& transaction, const std::string& person) {
    const auto proposals = TRY(proposals_of_person(transaction, person));
    return std::any_of(proposals.begin(), proposals.end(), [](const ProposalRecord& one) {
        return one.state == ProposalState::accepted || one.state == ProposalState::agreed;
    });
}

// Each person is asked about once, whatever jobs suit.
Result<Done> tell_other_jobs(Transaction& transaction, BoardSuits& suits) {
    std::map<std::string, bool> known;
    for (JobSuits& job : suits.jobs) {
        for (Suited& one : job.people) {
            if (!known.contains(one.id))
                known[one.id] = TRY(has_job(transaction, one.id));
            one.has_other_job = known[one.id];
        }
    }
    return Done{};
}

}  // namespace

Result<CarvingBoard> CarvingDesk::find(const Actor& actor, const std::string& workplace) {
    const AuditEvent event = event_of(actor, Action::workplace_view, office_.now(), {workplace});
    CarvingDraft draft;
    auto board = viewed(office_, event, [&](Transaction& transaction) -> Result<CarvingBoard> {
        const WorkplaceRecord record =
            TRY(find_allowed_workplace(transaction, actor, Action::workplace_view, workplace));
        CarvingBoard found;
        auto [city, task_ids] = TRY(workplace_city(transaction, record));
        found.workplace = {record.id, record.version, city.workplaces.front(), {}};
        found.city = std::move(city);
        found.task_ids = std::move(task_ids);
        CarvingRecord kept = TRY(find_carving(transaction, office_.vault.seal, workplace));
        found.version = kept.version;
        found.changed_at = kept.changed_at;
        found.can_be_undone = kept.can_be_undone;
        draft = std::move(kept.draft);
        return found;
    });
    if (board)
        board.value().jobs = TRY(board_jobs(board.value().city, board.value().task_ids, draft));
    return board;
}

Result<std::optional<CarvingDraft>> CarvingDesk::draft_at(const Actor& actor,
                                                          const std::string& workplace,
                                                          std::int64_t version) {
    const AuditEvent event = event_of(actor, Action::workplace_view, office_.now(), {workplace});
    return viewed(
        office_, event, [&](Transaction& transaction) -> Result<std::optional<CarvingDraft>> {
            TRY(find_allowed_workplace(transaction, actor, Action::workplace_view, workplace));
            return carving_at(transaction, office_.vault.seal, workplace, version);
        });
}

Result<Done> CarvingDesk::change(const Actor& actor, const std::string& workplace,
                                 const std::vector<CarvingChange>& changes, std::int64_t version) {
    AuditEvent event = event_of(actor, Action::workplace_edit, office_.now(), {workplace});
    event.fields = {"carving"};
    return written(office_, event, [&](Transaction& transaction) -> Result<Done> {
        TRY(find_allowed_workplace(transaction, actor, Action::workplace_edit, workplace));
        CarvingRecord record = TRY(find_carving(transaction, office_.vault.seal, workplace));
        // Jobs that are gone meanwhile are a part of what was not seen.
        if (record.version != version)
            return Error{ErrorKind::conflict, "row.was_changed", "", {}};
        for (const CarvingChange& change : changes)
            record.draft = TRY(changed_draft(std::move(record.draft), change));
        record.changed_at = office_.now();
        return save_carving(transaction, office_.vault.seal, record);
    });
}

Result<Done> CarvingDesk::undo(const Actor& actor, const std::string& workplace,
                               std::int64_t version) {
    AuditEvent event = event_of(actor, Action::workplace_edit, office_.now(), {workplace});
    event.fields = {"carving"};
    return written(office_, event, [&](Transaction& transaction) -> Result<Done> {
        TRY(find_allowed_workplace(transaction, actor, Action::workplace_edit, workplace));
        return undo_carving(transaction, office_.vault.seal, workplace, version, office_.now());
    });
}

Result<CarvedWorkplace> CarvingDesk::propose(const CarvingBoard& board,
                                             const WeekWish& wish) const {
    return carve_workplace(board.city, wish);
}

Result<BoardSuits> CarvingDesk::suits(const Actor& actor, const CarvingBoard& board) {
    const AuditEvent begun = event_of(actor, Action::person_list, office_.now());
    const auto look = [&](Transaction& transaction, AuditEvent& event) -> Result<BoardSuits> {
        // A list shows only whom it may; the question is whether the role has lists at all.
        TRY(check_allowed(actor, Action::person_list,
                          relations_for(actor.role, Action::person_list), Action::person_list));
        const Visibility visibility = visibility_of(actor, day_of(office_.now()));
        BoardSuits suits;
        for (const BoardJob& job : board.jobs) suits.jobs.push_back({job.draft.id, {}});
        City city = board.city;
        for (const ListedPerson& listed :
             TRY(candidates(transaction, office_.vault, visibility, suits.is_part))) {
            ClientRecord record =
                TRY(find_client(transaction, office_.vault, visibility, listed.id));
            if (!record.client.person.wants_work)
                continue;
            ++suits.people;
            city.people = {std::move(record.client.person)};
            if (look_at(listed, city, board, suits))
                event.subjects.push_back(listed.id);
        }
        TRY(tell_other_jobs(transaction, suits));
        put_best_first(suits);
        return suits;
    };
    return viewed(office_, begun, look);
}

}  // namespace kynnys
