#include "app/fit_desk.h"

#include <algorithm>

#include "app/fit_city.h"
#include "app/person_relations.h"
#include "app/proposal_rules.h"
#include "app/recorded.h"
#include "app/workplace_access.h"
#include "exchange/plan_file.h"
#include "storage/plan_store.h"

namespace kynnys {

namespace {

constexpr int repairs_most = 5;

struct Asked {
    std::optional<ProposalRecord> proposal;
    WorkplaceRecord workplace;
};

Result<Asked> find_asked(Transaction& transaction, const Actor& actor, const std::string& person,
                         const std::string& place) {
    auto proposal = find_proposal(transaction, place);
    if (!proposal && proposal.error().kind != ErrorKind::not_found)
        return std::move(proposal).error();
    if (!proposal)
        return Asked{std::nullopt, TRY(find_allowed_workplace(transaction, actor,
                                                              Action::workplace_view, place))};
    if (proposal.value().person != person)
        return unknown_subject();
    WorkplaceRecord workplace = TRY(find_workplace(transaction, proposal.value().workplace));
    return Asked{std::move(proposal).value(), std::move(workplace)};
}

// A repair that brings a job; those that need the fewest changes come first already.
bool brings_a_job(const Repair& repair) {
    return repair.alone.has_value() && !repair.swap;
}

Result<FitView> explained(FitCity fit, const std::optional<ProposalRecord>& proposal) {
    FitView found;
    City& city = fit.city;
    Plan plan;
    plan.proposals = std::move(fit.besides);
    if (proposal) {
        // Where a task of it is gone, the workplace is looked at as it is now.
        if (auto whole = parse_proposal(proposal->job, city))
            plan.proposals.insert(plan.proposals.begin(), std::move(whole).value());
    }
    City asked = city;
    asked.people[0].wants_work = true;  // whoever looks wants to know
    ExplainRequest request;
    request.person = PersonIndex{0};
    request.workplace = WorkplaceIndex{0};
    request.repairs_most = repairs_most;
    request.whole_most = 0;
    Explanation explanation = TRY(explain(asked, plan, request));
    found.view = std::move(explanation.workplaces.front());
    if (!plan.proposals.empty() && plan.proposals.front().person == PersonIndex{0}) {
        Proposal& given = plan.proposals.front();
        found.job = JobOffer{std::move(given.job), std::move(given.terms), given.value};
    } else {
        found.job = found.view.alone;
    }
    if (!found.job)
        std::copy_if(explanation.repairs.begin(), explanation.repairs.end(),
                     std::back_inserter(found.repairs), brings_a_job);
    const Person& person = city.people[0];
    found.one_way = travel_time(person.home, city.workplaces[0].place, person.travels_by);
    found.city = std::move(city);
    return found;
}

Result<std::optional<PutOff>> put_off_of(Transaction& transaction, const Vault& vault,
                                         const ProposalRecord& about) {
    for (PutOff& one : TRY(put_offs_of(transaction, vault.seal, about.person))) {
        if (one.workplace == about.workplace)
            return std::optional(std::move(one));
    }
    return std::optional<PutOff>();
}

}  // namespace

Result<FitView> FitDesk::find(const Actor& actor, const std::string& person,
                              const std::string& place) {
    const AuditEvent event = event_of(actor, Action::proposal_view, office_.now(), {person, place});
    return viewed(office_, event, [&](Transaction& transaction) -> Result<FitView> {
        TRY(check_person(transaction, actor, person, Action::proposal_view, day_of(office_.now())));
        Asked asked = TRY(find_asked(transaction, actor, person, place));
        const auto newest = TRY(newest_plan(transaction, asked.workplace.organisation));
        ProposalRecord about;
        about.person = person;
        about.workplace = asked.workplace.id;
        about.plan_run = asked.proposal ? asked.proposal->plan_run : newest ? newest->id : "";
        FitCity fit = TRY(fit_city_in_plan(transaction, office_.vault, {about, asked.workplace}));
        FitView found = TRY(explained(std::move(fit), asked.proposal));
        found.has_plan = newest.has_value();
        found.standing = TRY(standing_proposal(transaction, about));
        found.put_off = TRY(put_off_of(transaction, office_.vault, about));
        found.person = person;
        found.workplace = asked.workplace.id;
        if (asked.proposal) {
            found.plan = asked.proposal->plan_run;
            found.proposal = asked.proposal->id;
            found.state = asked.proposal->state;
        }
        return found;
    });
}

}  // namespace kynnys
