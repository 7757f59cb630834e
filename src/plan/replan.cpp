#include "plan/replan.h"

#include <algorithm>
#include <chrono>

#include "plan/check_plan.h"
#include "plan/solve_again.h"
#include "solve/carving/checker.h"

namespace kynnys {

namespace {

// The share of the work that goes into the proof of the new plan.
constexpr int proof_part = 2;

// A job of the old plan as it stands in the new city.
struct OldJob {
    const Proposal* proposal = nullptr;
    PersonIndex person;            // not set: gone
    std::optional<CarvedJob> job;  // empty: something of it is gone
    bool is_possible = false;      // in the new city, alone
};

std::vector<OldJob> old_jobs_of(const City& before, const Plan& plan, const City& after) {
    const CityMap map = map_by_id(before, after);
    std::vector<OldJob> jobs;
    for (const Proposal& proposal : plan.proposals)
        jobs.push_back({&proposal, map.people[proposal.person.place()],
                        carried_over(map, proposal.job), false});
    return jobs;
}

// Notes which old jobs are still possible, and gives them their bonus in the problem.
void keep_what_can_stay(const ReplanRequest& request, Model& model, std::vector<OldJob>& old_jobs) {
    std::vector<PersonJob> wanted;
    std::vector<OldJob*> of_wanted;
    for (OldJob& old : old_jobs) {
        if (!old.person.is_set() || !old.job)
            continue;
        wanted.push_back({old.person, &*old.job});
        of_wanted.push_back(&old);
    }
    const auto jobs = jobs_in_model(model, wanted);
    for (std::size_t at = 0; at < jobs.size(); ++at) {
        OldJob& old = *of_wanted[at];
        old.is_possible = jobs[at] && carving::checked_job_value(model.problem, *jobs[at]).is_ok();
        if (old.is_possible)
            model.problem.kept.push_back(
                {*jobs[at], old.proposal->is_agreed ? request.agreed_bonus : request.stay_bonus});
    }
    std::sort(model.problem.kept.begin(), model.problem.kept.end(),
              [](const carving::KeptJob& a, const carving::KeptJob& b) { return a.job < b.job; });
}

// What the old job breaks in the new city, or that the whole is worth more without it.
Message why_not_kept(const City& before, const City& after, const OldJob& old,
                     std::int64_t new_value) {
    if (!old.person.is_set())
        return {"replan.person_gone", {before.people[old.proposal->person.place()].id}};
    if (!after.people[old.person.place()].wants_work)
        return {"replan.wants_no_work", {}};
    if (!old.job)
        return {"replan.task_gone", {before.workplaces[old.proposal->job.workplace.place()].id}};
    if (!old.is_possible) {
        for (Message& violation : job_violations(after, old.person, *old.job)) {
            Message reason{"replan.breaks_a_rule", {violation.key}};
            for (std::string& argument : violation.arguments)
                reason.arguments.push_back(std::move(argument));
            return reason;
        }
    }
    return {"replan.gives_way", {std::to_string(old.proposal->value), std::to_string(new_value)}};
}

class Differences {
  public:
    Differences(const City& before, const City& after, const std::vector<OldJob>& old_jobs,
                Plan& plan)
        : before_(before),
          after_(after),
          old_jobs_(old_jobs),
          plan_(plan),
          backwards_(map_by_id(after, before)) {}

    [[nodiscard]] std::vector<PlanDifference> all() const {
        std::vector<PlanDifference> found;
        for (int at = 0; at < static_cast<int>(after_.people.size()); ++at)
            add(PersonIndex{at}, found);
        for (const OldJob& old : old_jobs_) {
            if (!old.person.is_set())
                found.push_back({old.proposal->person,
                                 {},
                                 PlanMove::ended,
                                 why_not_kept(before_, after_, old, 0)});
        }
        return found;
    }

  private:
    void add(PersonIndex person, std::vector<PlanDifference>& found) const {
        const auto old = std::find_if(old_jobs_.begin(), old_jobs_.end(),
                                      [&](const OldJob& job) { return job.person == person; });
        const auto now =
            std::find_if(plan_.proposals.begin(), plan_.proposals.end(),
                         [&](const Proposal& proposal) { return proposal.person == person; });
        const bool had = old != old_jobs_.end();
        const bool has = now != plan_.proposals.end();
        if (!had && !has)
            return;
        if (!had) {
            found.push_back({backwards_.people[person.place()],
                             person,
                             PlanMove::started,
                             {"replan.place_found", {std::to_string(now->value)}}});
            return;
        }
        const PersonIndex earlier = old->proposal->person;
        if (has && old->job && *old->job == now->job) {
            now->is_agreed = old->proposal->is_agreed;
            found.push_back({earlier, person, PlanMove::kept, {"replan.kept", {}}});
            return;
        }
        const bool stays = has && old->job && old->job->workplace == now->job.workplace;
        const PlanMove move = !has ? PlanMove::ended : stays ? PlanMove::changed : PlanMove::moved;
        found.push_back(
            {earlier, person, move, why_not_kept(before_, after_, *old, has ? now->value : 0)});
    }

    const City& before_;
    const City& after_;
    const std::vector<OldJob>& old_jobs_;
    Plan& plan_;
    CityMap backwards_;
};

}  // namespace

Result<Replanned> replan(const City& before, const Plan& old_plan, const City& after,
                         const ReplanRequest& request) {
    const auto start = std::chrono::steady_clock::now();
    const Model old_model = TRY(make_model(before));
    Model model = TRY(make_model(after));
    const PlannedCity planned{before, old_model, old_plan};
    const carving::WarmStart warm = warm_start_of(planned, map_by_id(before, after), model);
    std::vector<OldJob> old_jobs = old_jobs_of(before, old_plan, after);
    keep_what_can_stay(request, model, old_jobs);

    carving::SearchLimits limits = request.plan.limits;
    limits.work = request.plan.limits.work / proof_part * (proof_part - 1);
    carving::SearchOutcome outcome = carving::search(model.problem, limits, warm);
    // The bound is proven for the problem as it is, so that it counts no bonus either.
    model.problem.kept.clear();
    limits.work = request.plan.limits.work / proof_part;
    carving::SearchOutcome proof =
        carving::search(model.problem, limits,
                        carving::WarmStart{warm.prices, outcome.solution.jobs, warm.charges});
    outcome.certificate = std::move(proof.certificate);
    outcome.prices = std::move(proof.prices);

    Replanned replanned{plan_of(after, model, request.plan, outcome), {}};
    replanned.differences = Differences(before, after, old_jobs, replanned.plan).all();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    replanned.plan.seconds = took.count();
    return replanned;
}

}  // namespace kynnys
