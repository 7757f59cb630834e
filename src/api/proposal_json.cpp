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
                        {"source", proposal_source_codes().code(proposal.source)},
                        {"job", std::move(job)}};
    if (proposal.person.empty())
        return object;
    object.emplace_back("person", proposal.person);
    if (proposal.planned)
        object.emplace_back("planned_job", parse_json(proposal.planned->json).value());
    return object;
}

Json decision_json(const Decision& decision) {
    return Json::Object{
        {"proposal", decision.proposal}, {"state", proposal_state_codes().code(decision.state)},
        {"reason", decision.reason},     {"with_changes", !decision.job.empty()},
        {"role", decision.role},         {"decided_at", iso_text(decision.decided_at)}};
}

Json put_off_json(const PutOff& put_off) {
    return Json::Object{{"workplace", put_off.workplace},
                        {"workplace_name", put_off.workplace_name},
                        {"reason", put_off.reason},
                        {"put_off_at", iso_text(put_off.put_off_at)}};
}

}  // namespace kynnys::api
