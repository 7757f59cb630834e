#include "app/timeline_desk.h"

#include <set>

#include "api/world.h"
#include "base/text.h"
#include "exchange/rules_file.h"

namespace kynnys {
namespace {

class Timelines : public testing::OnWorld {
  protected:
    static Actor actor_of(const testing::Caller& caller) {
        Actor actor;
        actor.kind = caller.by == testing::CalledBy::link ? ActorKind::link : ActorKind::user;
        actor.id = caller.id;
        actor.role = caller.role;
        actor.organisation = caller.organisation;
        actor.subject = caller.subject;
        return actor;
    }

    // One line for each: "status_changed waiting active | coach".
    std::vector<std::string> told(const testing::Caller& reader) {
        const auto found = desk_.find(actor_of(reader), person_.id, {"", 100});
        EXPECT_TRUE(found) << (found ? "" : found.error().key);
        std::vector<std::string> all;
        if (!found)
            return all;
        for (const TimelineLine& line : found.value().lines) {
            std::string text(timeline_kind_codes().code(line.kind));
            for (const std::string& one : line.detail) text += " " + one;
            text += " | " + line.role + (line.by == TimelineLine::By::reader ? " me" : "");
            all.push_back(text + (line.name.empty() ? "" : " " + line.name));
        }
        return all;
    }
    bool tells(const testing::Caller& reader, const std::string& part) {
        for (const std::string& line : told(reader)) {
            if (line.find(part) != std::string::npos)
                return true;
        }
        return false;
    }
    testing::Reply change(const Json::Object& body) {
        return world_.ask(
            coach_, {.method = web::Method::patch, .path = "/people/" + person_.id, .body = body});
    }
    void decide(const std::string& proposal, ProposalState state) {
        const testing::Reply reply = world_.post(
            coach_, "/proposals/" + proposal + "/decisions",
            Json::Object{{"state", proposal_state_codes().code(state)}, {"version", 1}});
        EXPECT_LT(reply.status, 300) << reply.text;
    }
    std::string name_of(const testing::Caller& user) {
        std::string name;
        world_.write([&](Transaction& transaction) -> Result<Done> {
            const auto found =
                TRY(transaction.first("SELECT name FROM account WHERE id = :id", {{"id", user.id}},
                                      [](Row& row) { return row.text(); }));
            name = found.value_or("");
            return Done{};
        });
        return name;
    }

    const std::string audit_key_ = "key";
    AuditRecorder recorder_{world_.database(), audit_key_};
    Office office_{world_.database(), world_.vault(), recorder_, [this] { return world_.now(); },
                   audit_key_,        finnish_rules()};
    TimelineDesk desk_{office_};
    testing::Caller coach_ = world_.user(world_.north(), ActorRole::coach);
    testing::Someone person_ = world_.client(testing::Footing::own, coach_);
    testing::Caller client_ = world_.link_to(LinkKind::client, person_.id, world_.north());
};
INSTANTIATE_ON_BOTH(Timelines);

TEST_P(Timelines, TellWhatHasHappenedTheNewestFirst) {
    EXPECT_EQ(
        change(Json::Object{{"email", "a@kynnys.example"}, {"status", "placed"}, {"version", 1}})
            .status,
        200);
    EXPECT_EQ(
        world_.post(client_, "/people/" + person_.id + "/approval", Json::Object{{"version", 2}})
            .status,
        204);
    const std::vector<std::string> lines = told(coach_);
    const std::string name = name_of(coach_);
    ASSERT_GE(lines.size(), 4U);
    EXPECT_EQ(lines[0], "approved | client");
    EXPECT_EQ(lines[1], "status_changed waiting placed | coach me " + name);
    EXPECT_EQ(lines[2], "changed contacts | coach me " + name);
    EXPECT_EQ(lines.back(), "registered | ");
    EXPECT_TRUE(tells(coach_, "disclosed"));
}

TEST_P(Timelines, NameColleaguesAndNobodyElse) {
    const testing::Caller colleague = world_.user(world_.north(), ActorRole::instructor);
    const Json::Object body{{"user", colleague.id}, {"kind", "instructor"}};
    const std::string path = "/people/" + person_.id + "/assignments";
    EXPECT_EQ(world_.post(coach_, path, body).status, 204);
    EXPECT_EQ(
        world_.ask(coach_, {.method = web::Method::remove, .path = path, .body = body}).status,
        204);
    const std::string name = name_of(colleague);
    ASSERT_FALSE(name.empty());
    EXPECT_TRUE(tells(coach_, "assigned instructor " + name));
    EXPECT_TRUE(tells(coach_, "unassigned instructor " + name));
    EXPECT_TRUE(tells(client_, "assigned instructor"));
    EXPECT_FALSE(tells(client_, name));
    EXPECT_FALSE(tells(client_, name_of(coach_)));
    EXPECT_FALSE(tells(client_, colleague.id));
}

TEST_P(Timelines, TellOfConsentsGivenAndTakenBack) {
    const testing::Reply given = world_.post(
        coach_, "/people/" + person_.id + "/disclosures",
        Json::Object{{"organisation", world_.south()},
                     {"basis", Json::Object{{"kind", "consent"}, {"text", "Saa nähdä"}}}});
    const testing::Caller other = world_.user(world_.south(), ActorRole::coach);
    EXPECT_TRUE(tells(other, "disclosed"));
    EXPECT_FALSE(tells(other, name_of(coach_)));
    const std::string way = "/people/" + person_.id + "/disclosures/" + given.text_at("id");
    EXPECT_EQ(world_.ask(client_, {.method = web::Method::remove, .path = way}).status, 204);
    EXPECT_TRUE(tells(client_, "disclosure_ended"));
    EXPECT_TRUE(tells(client_, "client me"));
    EXPECT_EQ(desk_.find(actor_of(other), person_.id, {"", 5}).error().key, "subject.is_unknown");
    const testing::Caller instructor = world_.user(world_.north(), ActorRole::instructor);
    EXPECT_EQ(world_
                  .post(coach_, "/people/" + person_.id + "/assignments",
                        Json::Object{{"user", instructor.id}, {"kind", "instructor"}})
                  .status,
              204);
    EXPECT_FALSE(tells(instructor, "disclos")) << "who sees the data is not an instructor's to see";
}

TEST_P(Timelines, TellTheClientOfProposalsOnceTheClientIsAsked) {
    const std::string asked = world_.proposal(world_.north(), person_.id, ProposalState::open);
    world_.proposal(world_.north(), person_.id, ProposalState::open);
    EXPECT_FALSE(tells(client_, "proposed"));
    decide(asked, ProposalState::accepted);
    EXPECT_TRUE(tells(client_, "decided accepted"));
    EXPECT_EQ(told(coach_).size(), told(client_).size() + 1) << "the one nobody has decided";
}

TEST_P(Timelines, GoFromPageToPage) {
    for (int version = 1; version <= 6; ++version)
        EXPECT_EQ(change(Json::Object{{"email", std::to_string(version) + "@kynnys.example"},
                                      {"version", version}})
                      .status,
                  200);
    std::size_t lines = 0;
    std::set<Instant> times;
    PageOf page{"", 2};
    for (int pages = 0; pages < 20; ++pages) {
        const TimelinePage found = desk_.find(actor_of(coach_), person_.id, page).value();
        lines += found.lines.size();
        for (const TimelineLine& line : found.lines) {
            EXPECT_TRUE(times.empty() || line.at <= *times.begin());
            times.insert(line.at);
        }
        if (!found.next)
            break;
        page.after = *found.next;
    }
    EXPECT_EQ(lines, told(coach_).size());
    EXPECT_GE(lines, 8U);
}

TEST_P(Timelines, AreLoggedAsLooks) {
    told(coach_);
    const auto looks = world_.database().read([&](Transaction& transaction) {
        return transaction.first(
            "SELECT count(*) FROM audit_event WHERE action = 'person.view'"
            " AND actor = :actor",
            {{"actor", coach_.id}}, [](Row& row) { return row.whole(); });
    });
    EXPECT_EQ(*looks.value(), 1);
}

}  // namespace
}  // namespace kynnys
