#include "plan/check_rules.h"
#include "plan/model.h"
#include "plan/worth.h"
#include "solve/carving/checker.h"

namespace kynnys {

namespace {

std::vector<std::string> told(const Error& error) {
    std::vector<std::string> arguments{error.key};
    arguments.insert(arguments.end(), error.arguments.begin(), error.arguments.end());
    return arguments;
}

void check_terms(const City& city, const Proposal& proposal, Findings& findings) {
    const std::string& person = city.people[proposal.person.place()].id;
    const std::int64_t sum = sum_of(proposal.terms);
    if (sum != proposal.value)
        findings.add("terms_do_not_add_up",
                     {person, std::to_string(sum), std::to_string(proposal.value)});
    if (proposal.terms != terms_of(city, proposal.person, proposal.job))
        findings.add("terms_differ", {person});
}

// The proposals as jobs of the problem; empty when one of them is not in it.
std::optional<carving::Solution> solution_of(const City& city, const Plan& plan, const Model& model,
                                             Findings& findings) {
    std::vector<PersonJob> wanted;
    for (const Proposal& proposal : plan.proposals)
        wanted.push_back({proposal.person, &proposal.job});
    const auto jobs = jobs_in_model(model, wanted);
    carving::Solution solution;
    for (std::size_t at = 0; at < jobs.size(); ++at) {
        const Proposal& proposal = plan.proposals[at];
        const std::string& person = city.people[proposal.person.place()].id;
        if (!jobs[at]) {
            findings.add("job_is_not_in_model", {person});
            continue;
        }
        const auto value = carving::checked_job_value(model.problem, *jobs[at]);
        if (!value)
            findings.add("model_refuses", told(value.error()));
        else if (value.value() != proposal.value)
            findings.add("value_is_wrong",
                         {person, std::to_string(proposal.value), std::to_string(value.value())});
        solution.jobs.push_back(*jobs[at]);
    }
    if (solution.jobs.size() != jobs.size())
        return std::nullopt;
    return solution;
}

void check_plan_value(const Plan& plan, const Model& model, carving::Solution solution,
                      PlanCheck& check, Findings& findings) {
    std::int64_t of_proposals = 0;
    for (const Proposal& proposal : plan.proposals) of_proposals += proposal.value;
    solution.value = plan.value;
    const auto value = carving::check_solution(model.problem, solution);
    if (!value) {
        findings.add("model_refuses", told(value.error()));
        return;
    }
    check.value = value.value();
    if (of_proposals - plan.missing_share_points != plan.value)
        findings.add("missing_shares_are_wrong", {std::to_string(plan.missing_share_points),
                                                  std::to_string(of_proposals - plan.value)});
}

}  // namespace

void check_values(const City& city, const Plan& plan, ProofCheck proof, PlanCheck& check,
                  Findings& findings) {
    for (const Proposal& proposal : plan.proposals) check_terms(city, proposal, findings);
    const auto model = make_model(city);
    if (!model) {
        findings.add("model_refuses", told(model.error()));
        return;
    }
    const carving::Problem& problem = model.value().problem;
    if (const auto well_formed = carving::check_problem(problem); !well_formed) {
        findings.add("model_refuses", told(well_formed.error()));
        return;
    }
    if (auto solution = solution_of(city, plan, model.value(), findings))
        check_plan_value(plan, model.value(), std::move(*solution), check, findings);
    if (plan.certificate.bound < plan.value)
        findings.add("bound_below_value",
                     {std::to_string(plan.certificate.bound), std::to_string(plan.value)});
    if (proof == ProofCheck::values_only)
        return;
    const auto bound = carving::check_certificate(problem, plan.certificate);
    if (!bound)
        findings.add("bound_is_not_proven", told(bound.error()));
    else
        check.bound = bound.value();
}

}  // namespace kynnys
