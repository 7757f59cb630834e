#include "api/proposal_json.h"

namespace kynnys::api {

// Of a proposal that is shown without its person, the job does not name the person either.
Json::Object proposal_json(const ProposalRecord& proposal) {
    Json::Object job = *parse_json(proposal.job).value().object();
    if (proposal.person.empty())
        std::erase_if(job, [](const Json::Member& member) {
            return member.first != "workplace" && member.first != "shifts";
        });
    Json::Object object{{"id", proposal.id},
                        {"version", proposal.version},
                        {"plan", proposal.plan_run},
                        {"workplace", proposal.workplace},
                        {"state", proposal_state_codes().code(proposal.state)},
                        {"weekly_minutes", proposal.weekly_minutes},
                        {"job", std::move(job)}};
    if (!proposal.person.empty())
        object.emplace_back("person", proposal.person);
    return object;
}

Json decision_json(const Decision& decision) {
    return Json::Object{{"proposal", decision.proposal},
                        {"state", proposal_state_codes().code(decision.state)},
                        {"reason", decision.reason},
                        {"role", decision.role},
                        {"decided_at", iso_text(decision.decided_at)}};
}

}  // namespace kynnys::api
