#include "app/plan_review_desk.h"

#include <algorithm>

#include "app/person_relations.h"
#include "app/recorded.h"
#include "base/json.h"
#include "exchange/plan_file.h"
#include "storage/account_store.h"
#include "storage/plan_store.h"

namespace kynnys {

namespace {

constexpr int first_people = 5;  // of each group
constexpr int plans_most = 50;   // to compare with

Visibility seen_by_organisation(const PlanRun& run, Instant now) {
    return {{run.organisation}, std::nullopt, day_of(now)};
}

Result<PlanHead> head_of(Transaction& transaction, const Actor& actor, const std::string& plan) {
    PlanHead head;
    head.run = TRY(find_plan_run(transaction, plan));
    const Relations relations = relations_to_organisation(actor, head.run.organisation);
    TRY(check_allowed(actor, Action::plan_view, relations, Action::plan_view));
    head.shows_people =
        check_allowed(actor, Action::proposal_view, relations, Action::plan_view).is_ok();
    if (auto user = find_user(transaction, head.run.asked_by))
        head.asked_by = user.value().name;
    const auto newest = TRY(newest_plan(transaction, head.run.organisation));
    if (newest && newest->id > head.run.id)
        head.newer = newest;
    head.states = TRY(proposal_counts(transaction, plan));
    head.not_placed = TRY(not_placed_counts(transaction, plan));
    return head;
}

void add_texts(const Json* list, std::set<std::string>& texts) {
    if (list == nullptr || list->array() == nullptr)
        return;
    for (const Json& item : *list->array()) {
        if (const std::string* text = item.string())
            texts.insert(*text);
    }
}

// Numbers are no codes that a plan's sentences name.
void add_words(const std::vector<std::string>& arguments, std::set<std::string>& words) {
    for (const std::string& argument : arguments) {
        if (argument.find_first_not_of("0123456789-") != std::string::npos)
            words.insert(argument);
    }
}

void add_wanted(const ListedProposal& listed, WantedNames& wanted) {
    wanted.workplaces.insert(listed.workplace_code);
    const Json job = parse_json(listed.record.job).value();
    add_texts(job.find("arrangements"), wanted.arrangements);
    const Json* shifts = job.find("shifts");
    if (shifts == nullptr || shifts->array() == nullptr)
        return;
    for (const Json& shift : *shifts->array()) {
        const Json* pieces = shift.find("pieces");
        if (pieces == nullptr || pieces->array() == nullptr)
            continue;
        for (const Json& piece : *pieces->array()) {
            if (const Json* task = piece.find("task"); task != nullptr && task->string() != nullptr)
                wanted.tasks.insert(*task->string());
        }
    }
}

// What was kept by an older version, or by hand, may lack a part; then the hours are all there is.
Proposal proposal_of(const ListedProposal& listed, const City& names) {
    auto proposal = parse_proposal(listed.record.job, names);
    return proposal ? std::move(proposal).value() : Proposal{};
}

Result<std::vector<ProposalCard>> cards_of(Transaction& transaction, const Vault& vault,
                                           std::vector<ListedProposal> rows,
                                           const std::string& organisation, City& names) {
    WantedNames wanted;
    std::vector<std::string> ids;
    for (const ListedProposal& row : rows) {
        add_wanted(row, wanted);
        ids.push_back(row.record.id);
    }
    names = TRY(names_of(transaction, organisation, wanted));
    for (const ListedProposal& row : rows) {
        Person& person = names.people.emplace_back();
        person.id = row.person_code;
        person.name = row.person_name;
    }
    auto decisions = TRY(named_decisions(transaction, vault, ids));
    std::vector<ProposalCard> cards;
    for (ListedProposal& row : rows) {
        ProposalCard& card = cards.emplace_back();
        card.proposal = proposal_of(row, names);
        if (const auto last = decisions.find(row.record.id); last != decisions.end())
            card.decision = std::move(last->second.back());
        card.listed = std::move(row);
    }
    return cards;
}

void add_wanted(const ListedNotPlaced& listed, WantedNames& wanted) {
    add_words(listed.record.reason.arguments, wanted.words);
    if (!listed.record.repair)
        return;
    wanted.workplaces.insert(listed.record.repair->workplace);
    for (const Message& change : listed.record.repair->changes)
        add_words(change.arguments, wanted.words);
}

// One more than asked for tells whether there is more.
template <class Row, class IdOf>
std::optional<std::string> cut(std::vector<Row>& rows, const PageOf& page, IdOf id_of) {
    if (rows.size() <= static_cast<std::size_t>(page.most))
        return std::nullopt;
    rows.pop_back();
    return id_of(rows.back());
}

PageOf one_more(const PageOf& page) {
    return {page.after, page.most + 1};
}

}  // namespace

template <class Read>
auto PlanReviewDesk::view(const Actor& actor, const std::string& plan, Read read) {
    const AuditEvent event = event_of(actor, Action::plan_view, office_.now(), {plan});
    return viewed(office_, event, [&](Transaction& transaction) {
        using Answer = std::invoke_result_t<Read&, Transaction&, PlanHead>;
        auto head = head_of(transaction, actor, plan);
        return head ? read(transaction, std::move(head).value()) : Answer(head.error());
    });
}

Result<PlanHead> PlanReviewDesk::find(const Actor& actor, const std::string& plan) {
    return view(actor, plan, [](Transaction&, PlanHead head) -> Result<PlanHead> { return head; });
}

Result<ProposalPage> PlanReviewDesk::proposals(const Actor& actor, const std::string& plan,
                                               std::optional<ProposalState> state,
                                               const PageOf& page) {
    return view(actor, plan, [&](Transaction& transaction, PlanHead head) -> Result<ProposalPage> {
        TRY(check_allowed(actor, Action::proposal_view,
                          relations_to_organisation(actor, head.run.organisation),
                          Action::plan_view));
        auto rows = TRY(listed_proposals(transaction, office_.vault,
                                         seen_by_organisation(head.run, office_.now()),
                                         {plan, state}, one_more(page)));
        ProposalPage found;
        found.next = cut(rows, page, [](const ListedProposal& row) { return row.record.id; });
        found.cards = TRY(cards_of(transaction, office_.vault, std::move(rows),
                                   head.run.organisation, found.names));
        found.head = std::move(head);
        return found;
    });
}

Result<NotPlacedPage> PlanReviewDesk::not_placed(const Actor& actor, const std::string& plan,
                                                 const std::optional<NotPlacedCount>& only,
                                                 const PageOf& page) {
    return view(actor, plan, [&](Transaction& transaction, PlanHead head) -> Result<NotPlacedPage> {
        NotPlacedPage found;
        WantedNames wanted;
        const Visibility visibility = seen_by_organisation(head.run, office_.now());
        const PageOf part = only ? page : PageOf{"", first_people};
        for (const NotPlacedCount& count : head.not_placed) {
            if (only && (count.reason != only->reason || count.subject != only->subject))
                continue;
            NotPlacedSection& group = found.groups.emplace_back();
            group.count = count;
            if (!head.shows_people)
                continue;
            group.people = TRY(listed_not_placed(transaction, office_.vault, visibility, plan,
                                                 count, one_more(part)));
            const auto next = cut(group.people, part,
                                  [](const ListedNotPlaced& row) { return row.record.person; });
            if (only)
                found.next = next;
            for (const ListedNotPlaced& row : group.people) add_wanted(row, wanted);
        }
        found.names = TRY(names_of(transaction, head.run.organisation, wanted));
        found.head = std::move(head);
        return found;
    });
}

Result<std::optional<WhyNoJob>> PlanReviewDesk::why_no_job(const Actor& actor,
                                                           const std::string& person) {
    const AuditEvent event = event_of(actor, Action::proposal_view, office_.now(), {person});
    const Date today = day_of(office_.now());
    const auto read = [&](Transaction& transaction) -> Result<std::optional<WhyNoJob>> {
        TRY(check_person(transaction, actor, person, Action::proposal_view, today));
        const auto newest = TRY(newest_plan(transaction, actor.organisation));
        const Relations relations = relations_to_organisation(actor, actor.organisation);
        if (!newest || !check_allowed(actor, Action::plan_view, relations, Action::plan_view))
            return std::optional<WhyNoJob>();
        auto listed = TRY(not_placed_person(transaction, office_.vault, newest->id, person));
        if (!listed)
            return std::optional<WhyNoJob>();
        WantedNames wanted;
        add_wanted(*listed, wanted);
        City names = TRY(names_of(transaction, actor.organisation, wanted));
        return std::optional(WhyNoJob{*newest, std::move(*listed), std::move(names)});
    };
    return admitted(office_, event, read);
}

Result<UnlockPage> PlanReviewDesk::unlocks(const Actor& actor, const std::string& plan) {
    return view(actor, plan, [&](Transaction& transaction, PlanHead head) -> Result<UnlockPage> {
        UnlockPage found;
        found.unlocks = TRY(plan_unlocks(transaction, plan));
        WantedNames wanted;
        for (const UnlockRecord& unlock : found.unlocks)
            add_words(unlock.change.arguments, wanted.words);
        found.names = TRY(names_of(transaction, head.run.organisation, wanted));
        found.errands = TRY(errands_of_plan_for(transaction, office_, actor, plan));
        found.head = std::move(head);
        return found;
    });
}

Result<ComparisonPage> PlanReviewDesk::compare(const Actor& actor, const std::string& plan,
                                               const std::string& other) {
    return view(
        actor, plan, [&](Transaction& transaction, PlanHead head) -> Result<ComparisonPage> {
            ComparisonPage found;
            found.others = TRY(plan_runs(transaction, head.run.organisation, "", plans_most));
            std::erase_if(found.others, [&](const PlanRun& run) {
                return run.state != PlanState::done || run.id == plan;
            });
            if (!other.empty()) {
                PlanRun run = TRY(find_plan_run(transaction, other));
                if (run.organisation != head.run.organisation || run.state != PlanState::done)
                    return Error{ErrorKind::not_found, "plan.is_unknown", "", {}};
                found.from_other =
                    TRY(compared_plans(transaction, office_.vault,
                                       seen_by_organisation(run, office_.now()), other, plan));
                if (!head.shows_people) {
                    for (ComparedProposal& one : found.from_other.differences)
                        one.person = one.person_name = "";
                }
                found.other = std::move(run);
            }
            if (head.shows_people) {
                found.not_kept =
                    TRY(not_kept_of(transaction, office_.vault,
                                    seen_by_organisation(head.run, office_.now()), plan));
                WantedNames wanted;
                for (const ListedNotKept& one : found.not_kept)
                    add_words(one.not_kept.reason.arguments, wanted.words);
                found.names = TRY(names_of(transaction, head.run.organisation, wanted));
                for (const ListedNotKept& one : found.not_kept) {
                    Person& person = found.names.people.emplace_back();
                    person.id = one.person_code;
                    person.name = one.person_name;
                }
            }
            found.head = std::move(head);
            return found;
        });
}

}  // namespace kynnys
