#include "app/plan_worker.h"

#include <algorithm>

#include "app/person_relations.h"
#include "app/plan_edges.h"
#include "app/plan_keeper.h"
#include "app/plan_reviewer.h"
#include "base/random_id.h"
#include "exchange/city_folder.h"
#include "exchange/plan_file.h"
#include "plan/make_plan.h"
#include "storage/plan_review_store.h"
#include "storage/plan_store.h"

namespace kynnys {

namespace {

constexpr std::chrono::seconds lease_length{30};
constexpr std::chrono::seconds lease_renewal{2};
constexpr std::chrono::seconds poll_pause{1};

struct MadePlan {
    PlanRun run;
    std::string document;
    std::vector<ProposalRecord> proposals;
    std::vector<NotPlacedRecord> not_placed;
    std::vector<NotKept> not_kept;
};

std::vector<ProposalRecord> proposals_of(const KeptPlan& kept, const PlanCity& from,
                                         const std::string& run) {
    std::vector<ProposalRecord> all;
    for (const Proposal& proposal : kept.plan.proposals) {
        ProposalRecord record;
        record.id = new_id();
        record.version = 1;
        record.plan_run = run;
        record.person = from.people[proposal.person.place()];
        record.workplace = from.workplaces[proposal.job.workplace.place()];
        record.value = proposal.value;
        record.weekly_minutes = weekly_minutes(proposal.job).count;
        record.job = proposal_text(proposal, from.city);
        if (const auto before = kept.kept.find(proposal.person); before != kept.kept.end())
            record.kept_from = before->second;
        all.push_back(std::move(record));
    }
    return all;
}

std::vector<NotPlacedRecord> not_placed_of(const Plan& plan, const PlanCity& from,
                                           const std::string& run) {
    std::vector<NotPlacedRecord> all;
    for (const NotPlaced& one : plan.not_placed) {
        NotPlacedRecord& record = all.emplace_back();
        record.plan_run = run;
        record.person = from.people[one.person.place()];
        record.reason = {one.key, one.arguments};
        record.subject = subject_of(record.reason);
    }
    return all;
}

MadePlan described(PlanRun run, const KeptPlan& kept, const PlanCity& from) {
    const Plan& plan = kept.plan;
    MadePlan made;
    made.document = plan_text(plan, from.city);
    made.proposals = proposals_of(kept, from, run.id);
    made.not_placed = not_placed_of(plan, from, run.id);
    made.not_kept = kept.not_kept;
    run.kept = static_cast<int>(kept.kept.size());
    run.state = PlanState::done;
    run.review = PlanReview::waiting;
    run.value = plan.value;
    run.bound = plan.certificate.bound;
    run.placed = static_cast<int>(plan.proposals.size());
    run.wanting_work = plan.wanting_work;
    run.weekly_minutes = plan_weekly_minutes(plan).count;
    run.policy_version = plan.policy_version;
    run.city_fingerprint = plan.city_fingerprint;
    made.run = std::move(run);
    return made;
}

Result<KeptPlan> planned(const PlanCity& from, const DecidedJobs& decided,
                         const PlanRequest& request) {
    if (!decided.plan.proposals.empty() || !decided.gone.empty())
        return make_kept_plan(from, decided, request);
    return KeptPlan{TRY(make_plan(from.city, request)), {}, {}};
}

// What was decided differently while the plan was made is open again.
Result<Done> keep_made(Transaction& transaction, const MadePlan& made) {
    for (ProposalRecord proposal : made.proposals) {
        const bool is_kept = !proposal.kept_from.empty() && TRY(take_over(transaction, proposal));
        TRY(add_proposal(transaction, proposal));
        if (is_kept)
            TRY(move_site_answers(transaction, proposal));
    }
    for (const NotPlacedRecord& one : made.not_placed) TRY(add_not_placed(transaction, one));
    for (const NotKept& one : made.not_kept) TRY(add_not_kept(transaction, made.run.id, one));
    return Done{};
}

}  // namespace

PlanWorker::PlanWorker(Office& office)
    : office_(office), node_(new_id()), thread_([this] { work(); }) {}

PlanWorker::~PlanWorker() {
    is_ending_ = true;
    wake();
    thread_.join();
}

void PlanWorker::wake() {
    {
        const std::lock_guard lock(mutex_);
        was_woken_ = true;
    }
    woken_.notify_one();
}

void PlanWorker::wait() {
    std::unique_lock lock(mutex_);
    woken_.wait_for(lock, poll_pause, [&] { return was_woken_; });
}

void PlanWorker::forget_waking() {
    const std::lock_guard lock(mutex_);
    was_woken_ = false;
}

bool PlanWorker::was_woken() {
    const std::lock_guard lock(mutex_);
    return was_woken_;
}

void PlanWorker::work() {
    while (!is_ending_) {
        forget_waking();
        if (!take_and_make() && !take_and_review())
            wait();
    }
}

// A database that can't be reached now is asked again later.
bool PlanWorker::take_and_make() {
    const Instant moment = office_.now();
    const auto taken = office_.database.write([&](Transaction& transaction) {
        return take_plan_run(transaction, {node_, moment, moment + lease_length});
    });
    if (!taken || !taken.value())
        return false;
    renew_at_ = moment + lease_renewal;
    make(*taken.value());
    return true;
}

// Plans come before what else there is to tell of one: somebody waits for them.
bool PlanWorker::take_and_review() {
    const Instant moment = office_.now();
    const auto taken = office_.database.write([&](Transaction& transaction) {
        return take_plan_review(transaction, {node_, moment, moment + lease_length});
    });
    if (!taken || !taken.value())
        return false;
    renew_at_ = moment + lease_renewal;
    const PlanRun& run = *taken.value();
    const PlanReviewResult result = review_plan(
        office_, run, [&] { return !was_woken() && keeps_lease(run, renew_plan_review); });
    // A review that was not finished is waiting again, for another node or the next start.
    static_cast<void>(office_.database.write([&](Transaction& transaction) {
        return finish_plan_review(transaction, run.id, node_, result.review, result.unlocks);
    }));
    return true;
}

// Whether the search is to go on: nobody has cancelled it, and the run is still this node's.
bool PlanWorker::keeps_lease(const PlanRun& run, Renew renew) {
    if (is_ending_)
        return false;
    const Instant moment = office_.now();
    if (moment < renew_at_)
        return true;
    renew_at_ = moment + lease_renewal;
    const auto kept = office_.database.write([&](Transaction& transaction) {
        return renew(transaction, run.id, {node_, moment, moment + lease_length});
    });
    // A database that is away for a moment is no reason to stop; the end is written only by who
    // still has the run.
    return !kept || kept.value();
}

void PlanWorker::make(PlanRun run) {
    DecidedJobs decided;
    const auto from = office_.database.read([&](Transaction& transaction) -> Result<PlanCity> {
        PlanCity found = TRY(find_city_of_run(transaction, office_, run));
        if (run.keeps == PlanKeeps::decided)
            decided = TRY(find_decided_jobs(transaction, run.organisation, found));
        return found;
    });
    PlanRequest request;
    request.limits.work = run.seconds_allowed * carving::work_per_second;
    request.limits.cancelled = [&] { return !keeps_lease(run, renew_plan_lease); };
    request.seconds_allowed = run.seconds_allowed;
    if (from)
        request.city_fingerprint = city_fingerprint(from.value().city);
    const auto plan =
        from ? planned(from.value(), decided, request) : Result<KeptPlan>(from.error());
    MadePlan made;
    if (plan) {
        made = described(std::move(run), plan.value(), from.value());
    } else {
        made.run = std::move(run);
        made.run.state = PlanState::failed;
        made.run.fault = plan.error().key;
    }
    made.run.changed_at = office_.now();
    if (is_ending_)
        return release(made.run);
    // What could not be written is made again once the lease is over.
    static_cast<void>(office_.database.write([&](Transaction& transaction) -> Result<Done> {
        const bool is_mine = TRY(finish_plan_run(transaction, made.run, node_, made.document));
        if (!is_mine)
            return Done{};
        return keep_made(transaction, made);
    }));
}

// Another node need not wait for the lease to end.
void PlanWorker::release(const PlanRun& run) {
    static_cast<void>(office_.database.write([&](Transaction& transaction) {
        return renew_plan_lease(transaction, run.id, {node_, office_.now(), Instant{}});
    }));
}

}  // namespace kynnys
