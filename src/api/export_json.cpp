#include "api/export_json.h"

#include "api/client_json.h"
#include "api/placement_json.h"
#include "api/proposal_json.h"
#include "api/values.h"
#include "app/person_facts.h"
#include "base/random_id.h"

namespace kynnys::api {

namespace {

Json event_json(const AuditEvent& event) {
    return Json::Object{{"at", iso_text(event.at)},
                        {"organisation", event.organisation},
                        {"role", event.role},
                        {"action", event.action},
                        {"outcome", outcome_codes().code(event.outcome)}};
}

// As with the looks, of who did it only the role.
Json happened_json(const PersonEvent& event) {
    Json::Object object{{"kind", person_event_kind_codes().code(event.kind)},
                        {"detail", texts_json(event.detail)},
                        {"organisation", event.organisation},
                        {"role", event.role}};
    if (const auto at = moment_of(event.id))
        object.emplace_back("at", iso_text(*at));
    return object;
}

Json goal_json(const Goal& goal) {
    Json::Array levels;
    for (const std::string& level : goal.levels) levels.emplace_back(level);
    Json::Object object{
        {"id", goal.id},         {"title", goal.title},         {"levels", std::move(levels)},
        {"weight", goal.weight}, {"begins_at", goal.begins_at}, {"set_on", iso_text(goal.set_on)}};
    if (goal.ended_on)
        object.emplace_back("ended_on", iso_text(*goal.ended_on));
    return object;
}

Json goal_review_json(const GoalReview& review) {
    return Json::Object{{"goal", review.goal},
                        {"reviewed_on", iso_text(review.reviewed_on)},
                        {"level", review.level},
                        {"note", review.note}};
}

Json work_ability_json(const WorkAbility& said) {
    return Json::Object{{"said_on", iso_text(said.said_on)}, {"score", said.score}};
}

// What a text says that this program has kept as JSON; the text itself where it can't be read.
Json kept_json(const std::string& text) {
    auto json = parse_json(text);
    return json ? std::move(json).value() : Json(text);
}

Json visit_json(const VisitRecord& visit) {
    return Json::Object{{"id", visit.id},
                        {"visited_on", iso_text(visit.visited_on)},
                        {"placement", visit.placement ? Json(*visit.placement) : Json()},
                        {"says", kept_json(visit.fields)}};
}

Json happened_to(const ReferralEvent& event) {
    return Json::Object{{"at", iso_text(event.at)}, {"kind", event.kind}};
}

Json message_json(const ReferralMessage& message) {
    return Json::Object{{"at", iso_text(message.at)},
                        {"organisation", message.organisation},
                        {"body", message.body}};
}

Json referral_json(const ExportedReferral& referral) {
    const Referral& one = referral.record.referral;
    return Json::Object{{"id", one.id},
                        {"service", one.service},
                        {"from", one.from},
                        {"to", one.to},
                        {"state", referral_state_codes().code(one.state)},
                        {"sent_at", iso_text(one.sent_at)},
                        {"consent", referral.record.consent.text},
                        {"told", kept_json(referral.record.facts)},
                        {"note", one.note},
                        {"events", list_json(referral.events, happened_to)},
                        {"messages", list_json(referral.messages, message_json)}};
}

}  // namespace

Json export_json(const ClientExport& all) {
    return Json::Object{
        {"client", client_json(all.view, City{})},
        {"disclosures", list_json(all.disclosures, disclosure_json)},
        {"happened", list_json(all.happened, happened_json)},
        {"proposals",
         list_json(all.proposals,
                   [](const ProposalRecord& one) { return Json(proposal_json(one)); })},
        {"decisions", list_json(all.decisions, decision_json)},
        {"put_off", list_json(all.put_offs, put_off_json)},
        {"placements",
         list_json(all.placements, [](const JobHours& one) { return Json(job_json(one)); })},
        {"visits", list_json(all.visits, visit_json)},
        {"referrals", list_json(all.referrals, referral_json)},
        {"goals", list_json(all.goals.goals, goal_json)},
        {"goal_reviews", list_json(all.goals.reviews, goal_review_json)},
        {"work_ability", list_json(all.work_abilities, work_ability_json)},
        {"situation", kept_facts(all.situation)},
        {"events", list_json(all.events, event_json)}};
}

}  // namespace kynnys::api
