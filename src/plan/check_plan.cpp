#include "plan/check_plan.h"

#include <algorithm>

#include "plan/check_rules.h"

namespace kynnys {

namespace {

template <class Of, class List>
bool is_in(Index<Of> index, const List& list) {
    return index.is_set() && index.place() < list.size();
}

bool points_to_what_exists(const City& city, const Proposal& proposal, std::size_t position,
                           Findings& findings) {
    if (!is_in(proposal.person, city.people)) {
        findings.add("person_is_unknown", {std::to_string(position)});
        return false;
    }
    const std::string& person = city.people[proposal.person.place()].id;
    const std::size_t before = findings.count();
    if (!is_in(proposal.job.workplace, city.workplaces))
        findings.add("workplace_is_unknown", {person});
    for (const ArrangementIndex index : proposal.job.arrangements) {
        if (!is_in(index, city.arrangements))
            findings.add("arrangement_is_unknown", {person});
    }
    for (const Shift& shift : proposal.job.shifts) {
        const int day = static_cast<int>(shift.day);
        if (day < 0 || day >= days_per_week)
            findings.add("shift_is_malformed", {person, std::to_string(day)});
        for (const Piece& piece : shift.pieces) {
            if (!is_in(piece.task, city.tasks))
                findings.add("task_is_unknown", {person});
        }
    }
    return findings.count() == before;
}

enum class Standing { unaccounted, placed, not_placed };

// Everybody who wants work stands once, among the proposals or among those without one.
void check_lists(const City& city, const Plan& plan, Findings& findings) {
    std::vector<Standing> standing(city.people.size(), Standing::unaccounted);
    for (const Proposal& proposal : plan.proposals) {
        if (is_in(proposal.person, city.people))
            standing[proposal.person.place()] = Standing::placed;
    }
    PersonIndex previous;
    for (const NotPlaced& missing : plan.not_placed) {
        if (!is_in(missing.person, city.people)) {
            findings.add("person_is_unknown", {std::to_string(missing.person.at)});
            continue;
        }
        const Person& person = city.people[missing.person.place()];
        Standing& is = standing[missing.person.place()];
        if (is != Standing::unaccounted || !person.wants_work || missing.person <= previous ||
            missing.key.empty())
            findings.add("person_is_listed_wrongly", {person.id});
        is = Standing::not_placed;
        previous = missing.person;
    }
    int wanting = 0;
    for (std::size_t at = 0; at < city.people.size(); ++at) {
        if (!city.people[at].wants_work)
            continue;
        ++wanting;
        if (standing[at] == Standing::unaccounted)
            findings.add("person_is_unaccounted_for", {city.people[at].id});
    }
    if (wanting != plan.wanting_work)
        findings.add("wanting_work_is_wrong",
                     {std::to_string(plan.wanting_work), std::to_string(wanting)});
}

std::vector<CheckedProposal> checkable(const City& city, const Plan& plan, Findings& findings) {
    std::vector<CheckedProposal> all;
    PersonIndex previous;
    for (std::size_t at = 0; at < plan.proposals.size(); ++at) {
        const Proposal& proposal = plan.proposals[at];
        if (!points_to_what_exists(city, proposal, at, findings))
            continue;
        const Person& person = city.people[proposal.person.place()];
        if (proposal.person <= previous)
            findings.add("proposals_are_out_of_order", {person.id});
        previous = proposal.person;
        all.push_back({city, proposal, person, city.workplaces[proposal.job.workplace.place()]});
    }
    return all;
}

}  // namespace

std::string time_text(Day day, int start, int end) {
    return day_text(day) + " " + clock_text(start) + "-" + clock_text(end);
}

std::vector<Message> job_violations(const City& city, PersonIndex person, const CarvedJob& job,
                                    const std::vector<Proposal>& besides) {
    Plan plan;
    plan.proposals = besides;
    std::erase_if(plan.proposals, [&](const Proposal& other) { return other.person == person; });
    std::stable_sort(plan.proposals.begin(), plan.proposals.end(),
                     [](const Proposal& a, const Proposal& b) { return a.person < b.person; });
    Findings of_others;
    std::vector<CheckedProposal> all = checkable(city, plan, of_others);
    Findings before;
    check_shared(city, all, before);

    Plan own;
    own.proposals.emplace_back();
    own.proposals[0].person = person;
    own.proposals[0].job = job;
    Findings findings;
    for (const CheckedProposal& checked : checkable(city, own, findings)) {
        check_conditions(checked, findings);
        check_week(checked, findings);
        all.push_back(checked);
    }
    Findings together;
    check_shared(city, all, together);
    std::vector<Message> found = std::move(findings).take();
    const std::vector<Message> known = std::move(before).take();
    for (Message& violation : std::move(together).take()) {
        if (std::find(known.begin(), known.end(), violation) == known.end())
            found.push_back(std::move(violation));
    }
    return found;
}

PlanCheck check_plan(const City& city, const Plan& plan, ProofCheck proof) {
    Findings findings;
    if (plan.policy_version != city.policy.version)
        findings.add("policy_differs", {plan.policy_version, city.policy.version});
    const std::vector<CheckedProposal> all = checkable(city, plan, findings);
    for (const CheckedProposal& checked : all) {
        check_conditions(checked, findings);
        check_week(checked, findings);
    }
    check_shared(city, all, findings);
    check_lists(city, plan, findings);
    PlanCheck check;
    if (all.size() == plan.proposals.size())
        check_values(city, plan, proof, check, findings);
    check.violations = std::move(findings).take();
    return check;
}

}  // namespace kynnys
