// What happens to a client's record over the API: edits side by side, what the client may do,
// consent, erasure and the export.
#include <gtest/gtest.h>

#include <set>

#include "api/world.h"
#include "base/random_id.h"
#include "locale/messages.h"
#include "storage/audit_store.h"
#include "storage/plan_store.h"
#include "storage/secret_store.h"

namespace kynnys::testing {

namespace {

class ClientApi : public OnWorld {
  protected:
    Reply patch(const Caller& caller, const std::string& id, const Json& body) {
        return world_.ask(caller,
                          {.method = web::Method::patch, .path = "/people/" + id, .body = body});
    }
    Reply remove(const Caller& caller, const std::string& path) {
        return world_.ask(caller, {.method = web::Method::remove, .path = path});
    }
    Reply with_header(const std::string& name, const std::string& value) {
        Question question{.path = "/people/" + person_.id};
        question.headers.add(name, value);
        return world_.ask(coach_, question);
    }
    Caller coach_ = world_.user(world_.north(), ActorRole::coach);
    Someone person_ = world_.client(Footing::own, coach_);
    Caller client_ = world_.link_to(LinkKind::client, person_.id, world_.north());
};

INSTANTIATE_ON_BOTH(ClientApi);

TEST_P(ClientApi, ShowsTheSecondEditorWhatTheFirstHasWritten) {
    const Reply first =
        patch(coach_, person_.id, Json::Object{{"email", "yksi@kynnys.example"}, {"version", 1}});
    EXPECT_EQ(first.status, 200) << first.text;
    const Reply second =
        patch(client_, person_.id, Json::Object{{"email", "kaksi@kynnys.example"}, {"version", 1}});
    EXPECT_EQ(second.status, 409);
    EXPECT_EQ(second.key(), "row.was_changed");
    ASSERT_NE(second.json.find("current"), nullptr);
    EXPECT_EQ(*second.json.find("current")->find("email")->string(), "yksi@kynnys.example");
    EXPECT_EQ(*second.headers.find("ETag"), "\"v2\"");
    EXPECT_EQ(*world_.get(coach_, "/people/" + person_.id).json.find("email")->string(),
              "yksi@kynnys.example");
    EXPECT_EQ(patch(coach_, person_.id, Json::Object{{"email", ""}}).key(), "version.is_missing");
}

TEST_P(ClientApi, IsFoundByNameWithoutTheNameInAnAddress) {
    const auto found = [&](const std::string& typed) {
        const Reply reply = world_.post(coach_, "/people/search", Json::Object{{"name", typed}});
        EXPECT_EQ(reply.status, 200) << reply.text;
        return reply.text.find(person_.id) != std::string::npos;
    };
    EXPECT_TRUE(found(person_.name));
    EXPECT_TRUE(found(person_.name.substr(0, 4)));
    EXPECT_FALSE(found("Nobody Iscalledthis"));
    EXPECT_EQ(world_.post(coach_, "/people/search", Json::Object{{"name", "x"}}).key(),
              "search.is_too_short");
}

TEST_P(ClientApi, SearchesForNothingThatItDoesNotUnderstand) {
    const auto refusal = [&](const Json& body) {
        const Reply reply = world_.post(coach_, "/people/search", body);
        EXPECT_EQ(reply.status, 422) << reply.text;
        const Json* error = reply.json.find("error");
        return error == nullptr ? "" : reply.key() + " " + *error->find("field")->string();
    };
    EXPECT_EQ(refusal(Json::Object{{"nam", "aino"}}), "member.is_unknown nam");
    EXPECT_EQ(refusal(Json::Object{{"status", "x"}}), "client_status.is_unknown status");
    std::string words;
    for (int word = 0; word < 3000; ++word) words += " ab" + std::to_string(word);
    EXPECT_EQ(refusal(Json::Object{{"name", words}}), "search.has_too_many_words name");
}

TEST_P(ClientApi, TellsAVersionThatIsMissingFromOneThatIsMalformed) {
    EXPECT_EQ(patch(coach_, person_.id, Json::Object{{"version", "1"}}).key(),
              "version.is_malformed");
    Question question{.method = web::Method::patch,
                      .path = "/people/" + person_.id,
                      .body = Json::Object{{"email", ""}}};
    question.headers.add("If-Match", "v1");
    EXPECT_EQ(world_.ask(coach_, question).key(), "version.is_malformed");
}

TEST_P(ClientApi, SaysInTheLanguageOfTheCallerThatThereIsNoSuchAddress) {
    Question question{.path = "/nothing"};
    question.headers.add("Accept-Language", "sv");
    const Reply reply = world_.ask(coach_, question);
    EXPECT_EQ(reply.status, 404);
    EXPECT_EQ(*reply.json.find("error")->find("message")->string(),
              message(UiLanguage::sv, "request.path_is_unknown", {}));
}

TEST_P(ClientApi, IsInNoPlanThatIsShownOnceTheConsentIsOver) {
    const Someone former = world_.client(Footing::own_without_basis, coach_);
    for (const auto& [someone, is_shown] : {std::pair(person_, true), std::pair(former, false)}) {
        const std::string proposal =
            world_.proposal(world_.north(), someone.id, ProposalState::open);
        std::string plan;
        world_.write([&](Transaction& transaction) -> Result<Done> {
            plan = TRY(find_proposal(transaction, proposal)).plan_run;
            return Done{};
        });
        const Reply reply = world_.get(coach_, "/plans/" + plan + "/proposals");
        EXPECT_EQ(reply.status, 200) << reply.text;
        EXPECT_EQ(reply.text.find(someone.id) != std::string::npos, is_shown);
    }
}

TEST_P(ClientApi, TellsVersionsByTag) {
    EXPECT_EQ(*world_.get(coach_, "/people/" + person_.id).headers.find("ETag"), "\"v1\"");
    const Reply same = with_header("If-None-Match", "\"v1\"");
    EXPECT_EQ(same.status, 304);
    EXPECT_TRUE(same.text.empty());
    EXPECT_EQ(with_header("If-None-Match", "\"v0\"").status, 200);
    Question edit{.method = web::Method::patch,
                  .path = "/people/" + person_.id,
                  .body = Json::Object{{"email", "yksi@kynnys.example"}}};
    edit.headers.add("If-Match", "\"v1\"");
    EXPECT_EQ(world_.ask(coach_, edit).status, 200);
    EXPECT_EQ(world_.ask(coach_, edit).status, 409);
}

TEST_P(ClientApi, TellsAllThatIsWrongAtOnce) {
    const Reply reply =
        patch(coach_, person_.id,
              Json::Object{{"version", 1}, {"emial", "x"}, {"status", "activ"}, {"gender", 3}});
    EXPECT_EQ(reply.status, 422);
    ASSERT_NE(reply.json.find("errors"), nullptr) << reply.text;
    std::map<std::string, std::string> keys;
    for (const Json& error : *reply.json.find("errors")->array())
        keys[*error.find("field")->string()] = *error.find("key")->string();
    EXPECT_EQ(keys["emial"], "member.is_unknown");
    EXPECT_EQ(keys["gender"], "member.has_wrong_type");
    EXPECT_EQ(keys.count("status"), 1U);
    EXPECT_NE(reply.text.find("\"email\""), std::string::npos) << "the nearest member";
    EXPECT_NE(reply.text.find("\"active\""), std::string::npos) << "the nearest word";
    EXPECT_EQ(*world_.get(coach_, "/people/" + person_.id).json.find("version")->whole(), 1);
}

TEST_P(ClientApi, RefusesWhatIsNoJson) {
    for (const auto& [type, text] : {std::pair{"application/json", "{\"version\": 1"},
                                     {"application/json", "[1]"},
                                     {"text/plain", "{\"version\": 1}"}}) {
        EXPECT_EQ(
            world_.ask_raw(coach_, web::Method::patch, "/people/" + person_.id, type, text).status,
            422)
            << text;
    }
}

TEST_P(ClientApi, PagesThroughEveryRowOnceWhileRowsAreAdded) {
    std::set<std::string> before{person_.id};
    for (const Someone& one :
         world_.clients(std::vector<std::pair<Footing, Caller>>(11, {Footing::own, coach_})))
        before.insert(one.id);
    std::multiset<std::string> seen;
    std::string after;
    for (int page = 0; page < 30; ++page) {
        Question question{.path = "/people"};
        question.query.add("limit", "4");
        if (!after.empty())
            question.query.add("after", after);
        const Reply reply = world_.ask(coach_, question);
        for (const Json& item : *reply.json.find("items")->array())
            seen.insert(*item.find("id")->string());
        after = reply.text_at("next");
        if (after.empty())
            break;
        if (page < 3)
            world_.client(Footing::own, coach_);
    }
    for (const std::string& id : before) EXPECT_EQ(seen.count(id), 1U);
    EXPECT_EQ(seen.size(), std::set<std::string>(seen.begin(), seen.end()).size());
}

TEST_P(ClientApi, LimitsPages) {
    for (const char* limit : {"0", "201", "-1", "x", ""}) {
        Question question{.path = "/people"};
        question.query.add("limit", limit);
        EXPECT_EQ(world_.ask(coach_, question).key(), "limit.is_out_of_range") << limit;
    }
}

TEST_P(ClientApi, PagesThroughUsersWithoutTheirNamesInTheAddress) {
    const Caller manager = world_.user(world_.north(), ActorRole::manager);
    std::set<std::string> seen;
    std::string after;
    for (int page = 0; page < 5; ++page) {
        Question question{.path = "/users"};
        question.query.add("limit", "1");
        question.query.add("after", after);
        const Reply reply = world_.ask(manager, question);
        for (const Json& item : *reply.json.find("items")->array())
            EXPECT_TRUE(seen.insert(*item.find("id")->string()).second);
        after = reply.text_at("next");
        EXPECT_EQ(after.find('@'), std::string::npos);
        if (after.empty())
            break;
    }
    EXPECT_EQ(seen, (std::set<std::string>{coach_.id, manager.id}));
}

TEST_P(ClientApi, LetsTheClientChangeWhatIsTheClientsOnly) {
    EXPECT_EQ(patch(client_, person_.id, Json::Object{{"phone", "+358401"}, {"version", 1}}).status,
              200);
    for (const auto& [member, value] : {std::pair<std::string, Json>{"status", "ended"},
                                        {"municipality", "091"},
                                        {"note", "x"},
                                        {"in_work_activity", true},
                                        {"code", "OMA"}}) {
        const Reply reply =
            patch(client_, person_.id, Json::Object{{member, value}, {"version", 2}});
        EXPECT_EQ(reply.status, member == "code" ? 422 : 403) << member << reply.text;
    }
    EXPECT_EQ(
        world_.post(client_, "/people/" + person_.id + "/approval", Json::Object{{"version", 1}})
            .status,
        409);
    EXPECT_EQ(
        world_.post(client_, "/people/" + person_.id + "/approval", Json::Object{{"version", 2}})
            .status,
        204);
    const Reply seen = world_.get(coach_, "/people/" + person_.id);
    ASSERT_NE(seen.json.find("approved_version"), nullptr) << seen.text;
    EXPECT_EQ(*seen.json.find("approved_version")->whole(), 2);
    EXPECT_EQ(patch(coach_, person_.id, Json::Object{{"code", "OMA"}, {"version", 2}}).key(),
              "code.is_fixed");
}

TEST_P(ClientApi, EndsALinkAfterTenWrongCodes) {
    Caller wrong = client_;
    wrong.secret = client_.secret.substr(0, client_.secret.find(':')) + ":0000-0000";
    for (int i = 0; i < 9; ++i) {
        const Reply reply = world_.get(wrong, "/people/" + person_.id);
        EXPECT_EQ(reply.status, 401);
        EXPECT_EQ(reply.key(), "link.is_over");
    }
    EXPECT_EQ(world_.get(client_, "/people/" + person_.id).status, 200);
    for (int i = 0; i < 10; ++i) world_.get(wrong, "/people/" + person_.id);
    EXPECT_EQ(world_.get(client_, "/people/" + person_.id).status, 401);
}

TEST_P(ClientApi, ReplacesALinkByANewOne) {
    const Reply made = world_.post(coach_, "/people/" + person_.id + "/link", Json::Object{});
    Caller fresh = client_;
    fresh.secret = made.text_at("secret") + ":" + made.text_at("code");
    EXPECT_EQ(world_.get(fresh, "/people/" + person_.id).status, 200);
    EXPECT_EQ(world_.get(client_, "/people/" + person_.id).status, 401);
    world_.pass(link_length + std::chrono::hours{1});
    EXPECT_EQ(world_.get(fresh, "/people/" + person_.id).status, 401);
}

TEST_P(ClientApi, ShutsOutAtOnceWhenConsentIsWithdrawn) {
    const Caller other = world_.user(world_.south(), ActorRole::coach);
    const Reply given = world_.post(
        coach_, "/people/" + person_.id + "/disclosures",
        Json::Object{{"organisation", world_.south()},
                     {"basis", Json::Object{{"kind", "consent"}, {"text", "Saa nähdä"}}}});
    ASSERT_EQ(given.status, 201) << given.text;
    EXPECT_EQ(world_.get(other, "/people/" + person_.id).status, 200);
    const Reply sheet = world_.get(client_, "/people/" + person_.id + "/disclosures");
    EXPECT_NE(sheet.text.find("etelala"), std::string::npos) << "the client sees who looked";
    EXPECT_EQ(sheet.text.find(other.id), std::string::npos);
    const std::string way = "/people/" + person_.id + "/disclosures/" + given.text_at("id");
    EXPECT_EQ(remove(client_, way).status, 204);
    EXPECT_EQ(world_.get(other, "/people/" + person_.id).status, 404);
    EXPECT_EQ(world_.get(other, "/people").text.find(person_.id), std::string::npos);
    EXPECT_EQ(remove(client_, way).status, 404);
}

TEST_P(ClientApi, ErasesEverythingButTheLog) {
    world_.post(coach_, "/people/" + person_.id + "/assignments",
                Json::Object{{"user", coach_.id}, {"kind", "coach"}});
    world_.post(client_, "/people/" + person_.id + "/approval", Json::Object{{"version", 1}});
    const std::string plan = world_.plan(world_.north());
    world_.write([&](Transaction& transaction) -> Result<Done> {
        TRY(transaction.change(
            "UPDATE plan_run SET document = :document WHERE id = :id",
            {{"document", R"({"person": ")" + person_.code + R"("})"}, {"id", plan}}));
        return Done{};
    });
    EXPECT_EQ(world_.get(coach_, "/plans/" + plan + "/document").status, 200);
    EXPECT_GE(world_.tables_with(person_.id).size(), 6U);
    const Caller officer = world_.user(world_.north(), ActorRole::data_protection_officer);
    const Reply erased = remove(officer, "/people/" + person_.id);
    EXPECT_EQ(erased.status, 200) << erased.text;
    EXPECT_EQ(world_.tables_with(person_.id), std::vector<std::string>{});
    EXPECT_EQ(world_.tables_with("'" + person_.code + "'"), std::vector<std::string>{});
    EXPECT_EQ(world_.tables_with('"' + person_.code + '"'), std::vector<std::string>{});
    EXPECT_EQ(world_.get(coach_, "/plans/" + plan + "/document").key(), "plan.was_cleared");
    EXPECT_EQ(world_.get(client_, "/people/" + person_.id).status, 401);
    EXPECT_EQ(world_.get(coach_, "/people/" + person_.id).status, 404);
    const auto events = world_.events_of(erased.request);
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events.front().action, "person.erase");

    const auto report =
        world_.database().write([&](Transaction& transaction) -> Result<AuditReport> {
            const std::string key = TRY(kept_secret(transaction, world_.vault().seal, "audit", ""));
            TRY(link_waiting_events(transaction, key, 10'000));
            return audit_report(transaction, key);
        });
    ASSERT_TRUE(report) << report.error().key;
    EXPECT_TRUE(report.value().faults.empty());
    EXPECT_GE(report.value().linked, 3);
}

TEST_P(ClientApi, IsAddedOnlyOnABasisThatHoldsToday) {
    const auto key_of = [&](const Json& basis) {
        return world_
            .post(coach_, "/people",
                  Json::Object{{"name", "Uuno Uusinen"},
                               {"east_metres", 0},
                               {"north_metres", 0},
                               {"wants_work", false},
                               {"basis", basis}})
            .key();
    };
    const auto basis = [](const char* text, const char* from, const char* to) {
        return Json(
            Json::Object{{"kind", "law"}, {"text", text}, {"valid_from", from}, {"valid_to", to}});
    };
    EXPECT_EQ(key_of(basis(" ", "", "")), "disclosure.basis_is_missing");
    EXPECT_EQ(key_of(basis("x", "2026-11-22", "")), "disclosure.is_not_of_today");
    EXPECT_EQ(key_of(basis("x", "2026-01-01", "2026-11-20")), "disclosure.is_not_of_today");
    EXPECT_EQ(key_of(basis("x", "2026-11-20", "2026-11-19")), "disclosure.ends_before_it_begins");
    EXPECT_EQ(key_of(basis("x", "2026-11-20", "2026-11-21")), "");
}

TEST_P(ClientApi, IsNotNamedToAnEvaluator) {
    const std::string proposal =
        world_.proposal(world_.north(), person_.id, ProposalState::accepted);
    const std::string plan = world_.get(coach_, "/proposals/" + proposal).text_at("plan");
    const Caller evaluator = world_.user(world_.north(), ActorRole::evaluator);
    const Reply seen = world_.get(evaluator, "/plans/" + plan + "/proposals");
    EXPECT_NE(seen.text.find(proposal), std::string::npos);
    EXPECT_EQ(seen.text.find(person_.id), std::string::npos);
    EXPECT_EQ(seen.text.find("\"person\""), std::string::npos);
    EXPECT_NE(world_.get(coach_, "/plans/" + plan + "/proposals").text.find(person_.id),
              std::string::npos);
}

TEST_P(ClientApi, ExportsEverything) {
    const Reply edited = patch(
        coach_, person_.id,
        Json::Object{{"email", "aune@kynnys.example"},
                     {"version", 1},
                     {"profile", Json::Array{Json(Json::Object{{"ability", "lifting_and_carrying"},
                                                               {"step", 3},
                                                               {"rated_by", "person"},
                                                               {"rated_on", "2026-11-01"},
                                                               {"sureness", "sure"}})}}});
    EXPECT_EQ(edited.status, 200) << edited.text;
    world_.post(client_, "/people/" + person_.id + "/approval", Json::Object{{"version", 2}});
    const Reply all = world_.get(client_, "/people/" + person_.id + "/export");
    ASSERT_EQ(all.status, 200) << all.text;
    for (const std::string& text :
         {person_.name, person_.phone, person_.note, std::string("aune@kynnys.example"),
          std::string("Etsimme työtä yhdessä"), std::string("Saa kysyä"),
          std::string("\"person.edit\""), std::string("\"person.approve\"")})
        EXPECT_NE(all.text.find(text), std::string::npos) << text;
    EXPECT_EQ(all.text.find(coach_.id), std::string::npos);
}

}  // namespace

}  // namespace kynnys::testing
