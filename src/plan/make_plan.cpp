#include "plan/make_plan.h"

#include <algorithm>
#include <chrono>

#include "plan/job_finder.h"
#include "plan/not_placed.h"
#include "plan/worth.h"

namespace kynnys {

namespace {

std::vector<Proposal> proposals_of(const City& city, const Model& model,
                                   const carving::Solution& solution) {
    std::vector<Proposal> proposals;
    for (const carving::Job& job : solution.jobs) {
        Proposal proposal;
        proposal.person = model.options[static_cast<std::size_t>(job.option)].person;
        proposal.job = carved_job_of(model, job);
        proposal.terms = terms_of(city, proposal.person, proposal.job);
        proposal.value = sum_of(proposal.terms);
        proposals.push_back(std::move(proposal));
    }
    return proposals;
}

// For whole numbers the least s >= 0 with 100 * (members + s) >= share * placed, times the penalty.
std::int64_t missing_share_points(const Model& model, const std::vector<Proposal>& proposals) {
    std::int64_t points = 0;
    const auto placed = static_cast<std::int64_t>(proposals.size());
    for (std::size_t group = 0; group < model.problem.groups.size(); ++group) {
        const carving::Group& rule = model.problem.groups[group];
        const auto members =
            std::count_if(proposals.begin(), proposals.end(), [&](const Proposal& proposal) {
                const int place = model.place_of_person[proposal.person.place()];
                const std::uint32_t groups =
                    model.problem.people[static_cast<std::size_t>(place)].groups;
                return (groups >> group & 1U) != 0;
            });
        const std::int64_t missing = (rule.share * placed - 100 * members + 99) / 100;
        points += std::max<std::int64_t>(0, missing) * rule.penalty;
    }
    return points;
}

// By person of the problem; 0 without a proposal.
std::vector<std::int64_t> given_values(const Model& model, const std::vector<Proposal>& proposals) {
    std::vector<std::int64_t> given(model.people.size(), 0);
    for (const Proposal& proposal : proposals) {
        const int place = model.place_of_person[proposal.person.place()];
        given[static_cast<std::size_t>(place)] = proposal.value;
    }
    return given;
}

// Lists whose best job alone is worth more than what they are given, and why the others have none.
void tell_of_those_who_could_have_more(const City& city, const Model& model, int threads,
                                       Plan& plan) {
    const std::vector<std::int64_t> given = given_values(model, plan.proposals);
    JobFinder finder(model.problem);
    const auto alone = finder.best_of_each(given, threads);
    auto next = plan.proposals.begin();
    for (std::size_t place = 0; place < model.people.size(); ++place) {
        const PersonIndex person = model.people[place];
        Chances chances{person, {}};
        if (alone[place] && alone[place]->value > given[place]) {
            const auto option = static_cast<std::size_t>(alone[place]->job.option);
            chances.best_alone = model.options[option].workplace;
            plan.traded_away.push_back(
                {person, chances.best_alone, alone[place]->value, given[place]});
        }
        if (next != plan.proposals.end() && next->person == person) {
            ++next;
            continue;
        }
        Message reason = reason_not_placed(city, model, plan.proposals, chances);
        plan.not_placed.push_back({person, std::move(reason.key), std::move(reason.arguments)});
    }
}

}  // namespace

Plan plan_of(const City& city, const Model& model, const PlanRequest& request,
             const carving::SearchOutcome& outcome) {
    Plan plan;
    plan.policy_version = city.policy.version;
    plan.city_fingerprint = request.city_fingerprint;
    plan.seconds_allowed = request.seconds_allowed;
    plan.wanting_work = static_cast<int>(model.people.size());
    plan.proposals = proposals_of(city, model, outcome.solution);
    plan.missing_share_points = missing_share_points(model, plan.proposals);
    for (const Proposal& proposal : plan.proposals) plan.value += proposal.value;
    plan.value -= plan.missing_share_points;
    plan.certificate = outcome.certificate;
    plan.prices = outcome.prices;
    tell_of_those_who_could_have_more(city, model, request.limits.threads, plan);
    return plan;
}

Result<Plan> make_plan(const City& city, const PlanRequest& request) {
    const auto start = std::chrono::steady_clock::now();
    const Model model = TRY(make_model(city));
    Plan plan = plan_of(city, model, request, carving::search(model.problem, request.limits));
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    plan.seconds = took.count();
    return plan;
}

}  // namespace kynnys
