#include "api/proposal_case.h"

#include "base/random_id.h"
#include "plan/policy_catalogue.h"
#include "storage/plan_store.h"
#include "storage/policy_store.h"

namespace kynnys::testing {

Someone ProposalCase::available_client() {
    Someone person = world_.client(Footing::own_and_assigned, coach_);
    Question question;
    question.method = web::Method::patch;
    question.path = "/people/" + person.id;
    question.body =
        Json::Object{{"version", 1},
                     {"wants_work", true},
                     {"east_metres", 385'000},
                     {"north_metres", 6'672'000},
                     {"conditions", Json::Object{{"available", "Mon-Fri 08:00-16:00"}}}};
    const Reply reply = world_.ask(coach_, question);
    EXPECT_EQ(reply.status, web::status::ok) << reply.text;
    return person;
}

const std::string& ProposalCase::workplace() {
    if (!workplace_.empty())
        return workplace_;
    workplace_ = world_.workplace(world_.north());
    Question task;
    task.method = web::Method::post;
    task.path = "/workplaces/" + workplace_ + "/tasks";
    task.body = Json::Object{{"code", "T1"},
                             {"name", "Hyllyt"},
                             {"owner", "myyjä"},
                             {"weekly_minutes", 900},
                             {"windows", "Mon-Fri 09:00-13:00"},
                             {"kind", "shop"}};
    const Reply reply = world_.ask(coach_, task);
    EXPECT_EQ(reply.status, web::status::created) << reply.text;
    world_.write([&](Transaction& transaction) {
        return add_policy(transaction, world_.north(), default_policy(world_.today()));
    });
    return workplace_;
}

std::string ProposalCase::proposed(ProposalState state, const std::string& terms) {
    ProposalRecord record;
    record.id = new_id();
    record.plan_run = world_.plan(world_.north());
    record.person = person_.id;
    record.workplace = workplace();
    record.state = state;
    record.weekly_minutes = 180;
    const std::string code = world_.get(coach_, "/workplaces/" + record.workplace).text_at("code");
    record.job = R"({"person":")" + person_.code + R"(","workplace":")" + code +
                 R"(","is_agreed":false,"value":10,"arrangements":[],"shifts":[{"day":"Mon",)"
                 R"("start":"09:00","end":"12:00","pieces":[{"task":"T1","start":"09:00",)"
                 R"("minutes":180}]}],"terms":)" +
                 terms + "}";
    world_.write([&](Transaction& transaction) { return add_proposal(transaction, record); });
    return record.id;
}

}  // namespace kynnys::testing
