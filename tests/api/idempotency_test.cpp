// Requests that are sent again, and requests that come too often.
#include <gtest/gtest.h>

#include <thread>

#include "api/world.h"
#include "base/random_id.h"
#include "storage/kept_answer_store.h"

namespace kynnys::testing {

namespace {

Json person(const std::string& name) {
    return Json::Object{{"name", name},
                        {"east_metres", 385'000},
                        {"north_metres", 6'672'000},
                        {"wants_work", false},
                        {"basis", Json::Object{{"kind", "law"}, {"text", "Laki 380/2023, 29 §"}}}};
}

class Idempotency : public OnWorld {
  protected:
    Reply add(const Caller& caller, const std::string& key, const std::string& name) {
        Question question{.method = web::Method::post, .path = "/people", .body = person(name)};
        question.headers.add("Idempotency-Key", key);
        return world_.ask(caller, question);
    }
    std::size_t people() {
        return world_.get(coach_, "/people").json.find("items")->array()->size();
    }
    Caller coach_ = world_.user(world_.north(), ActorRole::coach);
};

INSTANTIATE_ON_BOTH(Idempotency);

TEST_P(Idempotency, GivesTheFirstAnswerAgain) {
    const Reply first = add(coach_, "key-1", "Helka Hiekkaranta");
    ASSERT_EQ(first.status, 201) << first.text;
    const Reply again = add(coach_, "key-1", "Helka Hiekkaranta");
    EXPECT_EQ(again.status, 201);
    EXPECT_EQ(again.text, first.text);
    EXPECT_EQ(*again.headers.find("Location"), *first.headers.find("Location"));
    EXPECT_EQ(people(), 1U);
    world_.pass(std::chrono::hours{25});
    EXPECT_EQ(add(world_.session_of(coach_), "key-1", "Helka Hiekkaranta").status, 201);
}

TEST_P(Idempotency, KeepsErrorsToo) {
    const std::string much(1'000'000, 'a');
    const Reply first = add(coach_, "key-1", much);
    EXPECT_EQ(first.status, 422);
    EXPECT_EQ(add(coach_, "key-1", much).text, first.text);
}

TEST_P(Idempotency, RefusesAnotherRequestWithTheKey) {
    add(coach_, "key-1", "Helka Hiekkaranta");
    const Reply other = add(coach_, "key-1", "Helka Hietaranta");
    EXPECT_EQ(other.status, 422);
    EXPECT_EQ(other.key(), "idempotency.key_was_used");
    EXPECT_EQ(people(), 1U);
}

TEST_P(Idempotency, KeepsTheKeysOfCallersApart) {
    const Caller colleague = world_.user(world_.north(), ActorRole::coach);
    const Reply mine = add(coach_, "key-1", "Helka Hiekkaranta");
    const Reply theirs = add(colleague, "key-1", "Helka Hiekkaranta");
    EXPECT_NE(mine.text_at("id"), theirs.text_at("id"));
    EXPECT_EQ(people(), 2U);
}

TEST_P(Idempotency, RefusesMalformedKeys) {
    for (const std::string& key :
         {std::string(), std::string("a b"), std::string("ä"), std::string(65, 'a')}) {
        const Reply reply = add(coach_, key, "Helka Hiekkaranta");
        EXPECT_EQ(reply.status, 422);
        EXPECT_EQ(reply.key(), "idempotency.key_is_malformed");
    }
    EXPECT_EQ(add(coach_, std::string(64, 'a'), "Helka Hiekkaranta").status, 201);
}

TEST_P(Idempotency, DoesItOnceForTwoAtATime) {
    for (int round = 0; round < 5; ++round) {
        const std::string key = "key-" + std::to_string(round);
        Reply replies[2];
        {
            std::jthread other([&] { replies[1] = add(coach_, key, "Helka Hiekkaranta"); });
            replies[0] = add(coach_, key, "Helka Hiekkaranta");
        }
        for (const Reply& reply : replies) {
            if (reply.status == 409) {
                EXPECT_EQ(reply.key(), "idempotency.is_running");
            } else {
                EXPECT_EQ(reply.status, 201) << reply.text;
            }
        }
        EXPECT_FALSE(replies[0].status == 409 && replies[1].status == 409);
    }
    EXPECT_EQ(people(), 5U);
}

// Whoever ran the first request is gone: after a minute the key is free, and what the first one
// might still have to say counts no more.
TEST_P(Idempotency, FreesTheKeyOfARequestThatNeverEnded) {
    const Seal& seal = world_.vault().seal;
    KeyedRequest request{"somebody", "key-1", new_id(), "fingerprint"};
    const auto begin = [&](const KeyedRequest& one) {
        return world_.database().write([&](Transaction& transaction) {
            return begin_request(transaction, seal, one, world_.now());
        });
    };
    ASSERT_TRUE(begin(request));
    KeyedRequest second = request;
    second.attempt = new_id();
    EXPECT_EQ(begin(second).error().key, "idempotency.is_running");
    world_.pass(std::chrono::seconds{61});
    ASSERT_TRUE(begin(second));
    for (const KeyedRequest& one : {second, request}) {
        world_.write([&](Transaction& transaction) {
            return keep_answer(transaction, seal, one, "", one.attempt);
        });
    }
    KeyedRequest third = request;
    third.attempt = new_id();
    EXPECT_EQ(begin(third).value(), second.attempt);
}

TEST_P(Idempotency, SealsWhatItKeepsAndForgetsItWithTheClient) {
    const Reply added = add(coach_, "key-1", "Helka Hiekkaranta");
    const std::string id = added.text_at("id");
    EXPECT_EQ(world_.tables_with("Helka"), std::vector<std::string>{});
    const Caller officer = world_.user(world_.north(), ActorRole::data_protection_officer);
    EXPECT_EQ(world_.ask(officer, {.method = web::Method::remove, .path = "/people/" + id}).status,
              200);
    EXPECT_EQ(world_.tables_with(id), std::vector<std::string>{});
    EXPECT_NE(add(coach_, "key-1", "Helka Hiekkaranta").text_at("id"), id);
}

class Rates : public OnWorld {};
INSTANTIATE_ON_BOTH(Rates);

TEST_P(Rates, SlowGuessingDownByAddress) {
    Question guess{.method = web::Method::post,
                   .path = "/invitation",
                   .body = Json::Object{{"invitation", "x"}, {"password", "y"}},
                   .address = "192.0.2.7"};
    for (int i = 0; i < 10; ++i) EXPECT_EQ(world_.ask({}, guess).status, 404);
    const Reply later = world_.ask({}, guess);
    EXPECT_EQ(later.status, 429);
    EXPECT_EQ(later.key(), "request.comes_too_often");
    ASSERT_NE(later.headers.find("Retry-After"), nullptr);
    EXPECT_EQ(*later.headers.find("Retry-After"), "6");
    Question elsewhere = guess;
    elsewhere.address = "192.0.2.8";
    EXPECT_EQ(world_.ask({}, elsewhere).status, 404);
    world_.pass(std::chrono::seconds{6});
    EXPECT_EQ(world_.ask({}, guess).status, 404);
    EXPECT_EQ(world_.ask({}, guess).status, 429);
}

TEST_P(Rates, CountWrongLinksAndTokensWithThem) {
    for (const CalledBy by : {CalledBy::link, CalledBy::token}) {
        Caller caller;
        caller.by = by;
        caller.secret = "guessed:guessed";
        Question question{.path = "/people/" + new_id()};
        question.address = by == CalledBy::link ? "192.0.2.7" : "192.0.2.8";
        for (int i = 0; i < 10; ++i) EXPECT_EQ(world_.ask(caller, question).status, 401);
        EXPECT_EQ(world_.ask(caller, question).status, 429);
    }
}

// Many who know their secrets may ask from one address.
TEST_P(Rates, CountNoSuccess) {
    const Caller coach = world_.user(world_.north(), ActorRole::coach);
    const Someone person = world_.client(Footing::own, coach);
    const Caller link = world_.link_to(LinkKind::client, person.id, world_.north());
    for (int i = 0; i < 30; ++i) {
        EXPECT_EQ(world_.ask(link, {.path = "/people/" + person.id, .address = "192.0.2.7"}).status,
                  200);
    }
}

// Or an office would be locked out for a minute by a second without a database.
TEST_P(Rates, CountNoFailureOfOurOwn) {
    const auto rename = [&](const std::string& from, const std::string& to) {
        const auto done = world_.database().write([&](Transaction& transaction) {
            return transaction.change("ALTER TABLE " + from + " RENAME TO " + to);
        });
        ASSERT_TRUE(done) << done.error().key;
    };
    const Caller coach = world_.user(world_.north(), ActorRole::coach);
    Caller guess;
    guess.by = CalledBy::token;
    guess.secret = "guessed:guessed";
    const Question people{.path = "/people", .address = "192.0.2.7"};
    const Question sign_in{.method = web::Method::post,
                           .path = "/session",
                           .body = Json::Object{{"name", "nobody"}, {"password", "y"}},
                           .address = "192.0.2.7"};
    rename("account", "account_away");
    rename("api_token", "api_token_away");
    for (int i = 0; i < 12; ++i) {
        EXPECT_EQ(world_.ask(guess, people).status, 503);
        EXPECT_EQ(world_.ask({}, sign_in).status, 503);
    }
    rename("api_token_away", "api_token");
    rename("account_away", "account");
    EXPECT_EQ(world_.ask(guess, people).status, 401);
    EXPECT_EQ(world_.ask({}, sign_in).status, 403);
}

TEST_P(Rates, LimitEachCallerAlone) {
    const Caller coach = world_.user(world_.north(), ActorRole::coach);
    const Caller colleague = world_.user(world_.north(), ActorRole::coach);
    for (int i = 0; i < 200; ++i) ASSERT_EQ(world_.get(coach, "/session").status, 200);
    const Reply later = world_.get(coach, "/session");
    EXPECT_EQ(later.status, 429);
    EXPECT_EQ(*later.headers.find("Retry-After"), "1");
    EXPECT_EQ(world_.get(colleague, "/session").status, 200);
    world_.pass(std::chrono::milliseconds{100});
    for (int i = 0; i < 5; ++i) EXPECT_EQ(world_.get(coach, "/session").status, 200);
    EXPECT_EQ(world_.get(coach, "/session").status, 429);
}

}  // namespace

}  // namespace kynnys::testing
