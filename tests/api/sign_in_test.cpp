// How users come in: what is told, what is kept, what ends.
#include <gtest/gtest.h>

#include <chrono>

#include "access/one_time_code.h"
#include "api/world.h"

namespace kynnys::testing {

namespace {

const std::string password = "seitsemän veljestä kulki";

Json login(const std::string& name, const std::string& word) {
    return Json::Object{{"name", name}, {"password", word}};
}

std::string cookie_of(const Reply& reply) {
    const std::string* header = reply.headers.find("Set-Cookie");
    if (header == nullptr)
        return "";
    const std::size_t begin = header->find('=') + 1;
    return header->substr(begin, header->find(';') - begin);
}

class SignIn : public OnWorld {
  protected:
    // A user with the password, and the name to sign in with.
    Caller with_password(ActorRole role = ActorRole::coach) {
        Caller user = world_.user(world_.north(), role);
        world_.give_password(user, password);
        const Reply own = world_.get(user, "/session");
        name_ = *own.json.find("user")->find("name")->string();
        name_.erase(0, name_.find(' ') + 1);
        return user;
    }
    Caller entered(const Caller& user, const Reply& reply) {
        Caller caller = user;
        caller.secret = cookie_of(reply);
        caller.form_secret = reply.text_at("form_secret");
        return caller;
    }
    std::int64_t seconds() {
        return std::chrono::floor<std::chrono::seconds>(world_.now().time_since_epoch()).count();
    }
    // Sets up the second factor; the key and the recovery codes.
    Json::Array enrol(const Caller& user) {
        const Reply begun = world_.post(user, "/second-factor", Json::Object{});
        key_ = parsed_one_time_key(begun.text_at("key"));
        const Reply confirmed = put(
            user, "/second-factor",
            Json::Object{{"key", begun.text_at("key")}, {"code", one_time_code(key_, seconds())}});
        EXPECT_EQ(confirmed.status, 200) << confirmed.text;
        return *confirmed.json.find("recovery_codes")->array();
    }
    Reply put(const Caller& user, const std::string& path, const Json& body) {
        return world_.ask(user, {.method = web::Method::put, .path = path, .body = body});
    }
    Reply code(const Caller& half, const std::string& text) {
        return world_.post(half, "/session/code", Json::Object{{"code", text}});
    }

    std::string name_;
    std::string key_;
};

INSTANTIATE_ON_BOTH(SignIn);

TEST_P(SignIn, GivesASessionThatTheBrowserKeepsToItself) {
    const Caller user = with_password();
    const Reply reply = world_.post({}, "/session", login(name_, password));
    EXPECT_EQ(reply.status, 200) << reply.text;
    EXPECT_EQ(reply.text_at("state"), "whole");
    const std::string cookie = *reply.headers.find("Set-Cookie");
    for (const char* word : {"__Host-session=", "; HttpOnly", "; Secure", "; SameSite=Lax"})
        EXPECT_NE(cookie.find(word), std::string::npos) << word;
    const Caller in = entered(user, reply);
    EXPECT_EQ(world_.get(in, "/people").status, 200);
    EXPECT_TRUE(world_.tables_with(in.secret).empty());
}

// The name is not told from the password: the same answer, and about the same time.
TEST_P(SignIn, TellsNothingAboutNames) {
    with_password();
    using Clock = std::chrono::steady_clock;
    std::chrono::nanoseconds fastest[2] = {Clock::duration::max(), Clock::duration::max()};
    std::string texts[2];
    for (int round = 0; round < 4; ++round) {
        for (int known = 0; known < 2; ++known) {
            const auto begin = Clock::now();
            const Reply reply = world_.post(
                {}, "/session", login(known == 1 ? name_ : "ei.ketaan@kynnys.example", "väärä"));
            fastest[known] =
                std::min<std::chrono::nanoseconds>(fastest[known], Clock::now() - begin);
            EXPECT_EQ(reply.status, 403);
            texts[known] = reply.text.substr(0, reply.text.find("\"request\""));
        }
    }
    EXPECT_EQ(texts[0], texts[1]);
    EXPECT_LT(fastest[0], fastest[1] * 3);
    EXPECT_LT(fastest[1], fastest[0] * 3);
}

TEST_P(SignIn, LocksOutAfterFiveFailures) {
    with_password();
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(world_.post({}, "/session", login(name_, "väärä")).status, 403);
    const Reply locked = world_.post({}, "/session", login(name_, password));
    EXPECT_EQ(locked.status, 403);
    EXPECT_EQ(locked.key(), "session.name_or_password_is_wrong");
    world_.pass(std::chrono::minutes{2});
    EXPECT_EQ(world_.post({}, "/session", login(name_, password)).status, 200);
}

TEST_P(SignIn, TakesASecondFactorOnceAndGivesANewSecret) {
    const Caller user = with_password();
    const Json::Array recovery = enrol(user);
    EXPECT_EQ(recovery.size(), 10U);
    world_.pass(std::chrono::minutes{2});
    const Caller half = entered(user, world_.post({}, "/session", login(name_, password)));
    EXPECT_EQ(world_.get(half, "/people").status, 401);
    EXPECT_EQ(world_.get(half, "/people").key(), "session.is_half");
    const std::string digits = one_time_code(key_, seconds());
    const Reply whole = code(half, digits);
    ASSERT_EQ(whole.status, 200) << whole.text;
    const Caller in = entered(user, whole);
    EXPECT_NE(in.secret, half.secret);
    EXPECT_NE(in.form_secret, half.form_secret);
    EXPECT_EQ(world_.get(half, "/session").status, 401);
    EXPECT_EQ(world_.get(in, "/people").status, 200);

    const Caller again = entered(user, world_.post({}, "/session", login(name_, password)));
    EXPECT_EQ(code(again, digits).key(), "session.code_is_wrong") << "the code was used";
    EXPECT_EQ(code(again, *recovery[3].string()).status, 200);
    const Caller third = entered(user, world_.post({}, "/session", login(name_, password)));
    EXPECT_EQ(code(third, *recovery[3].string()).status, 403) << "the recovery code was used";
}

// The password alone must not be enough to put one's own second factor in the place of another's.
TEST_P(SignIn, KeepsTheSecondFactorFromWhoHasThePasswordOnly) {
    const Caller user = with_password();
    enrol(user);
    const Caller half = entered(user, world_.post({}, "/session", login(name_, password)));
    EXPECT_EQ(world_.post(half, "/second-factor", Json::Object{}).status, 403);
    const std::string key = make_one_time_key();
    const Reply replaced =
        put(half, "/second-factor",
            Json::Object{{"key", one_time_key_text(key)}, {"code", one_time_code(key, seconds())}});
    EXPECT_EQ(replaced.status, 403) << replaced.text;
    world_.pass(std::chrono::minutes{1});
    EXPECT_EQ(code(half, one_time_code(key, seconds())).status, 403);
    EXPECT_EQ(code(half, one_time_code(key_, seconds())).status, 200);
}

TEST_P(SignIn, EndsTheHalfSessionAfterTooManyCodes) {
    const Caller user = with_password();
    enrol(user);
    const Caller half = entered(user, world_.post({}, "/session", login(name_, password)));
    for (int i = 0; i < 5; ++i) EXPECT_EQ(code(half, "000000").status, 403);
    world_.pass(std::chrono::minutes{2});
    EXPECT_EQ(code(half, one_time_code(key_, seconds())).status, 401);
}

TEST_P(SignIn, TakesNoSessionThatTheBrowserBrought) {
    Caller planted = with_password();
    planted.secret = "chosen-by-somebody-else";
    const Reply reply = world_.ask(
        planted, {.method = web::Method::post, .path = "/session", .body = login(name_, password)});
    EXPECT_EQ(reply.status, 200);
    EXPECT_NE(cookie_of(reply), planted.secret);
    EXPECT_EQ(world_.get(planted, "/session").status, 401);
}

TEST_P(SignIn, ListsAndEndsSessions) {
    const Caller one = with_password();
    const Caller two = world_.session_of(one);
    const Caller stranger = world_.user(world_.north(), ActorRole::coach);
    const Reply list = world_.get(one, "/sessions");
    EXPECT_EQ(list.json.find("items")->array()->size(), 2U);
    EXPECT_EQ(list.text.find(stranger.session), std::string::npos);
    const auto end = [&](const Caller& caller, const std::string& session) {
        return world_.ask(caller, {.method = web::Method::remove, .path = "/sessions/" + session});
    };
    EXPECT_EQ(end(one, stranger.session).status, 404);
    EXPECT_EQ(end(one, two.session).status, 204);
    EXPECT_EQ(world_.get(two, "/session").status, 401);
    EXPECT_EQ(world_.get(one, "/session").status, 200);
    world_.pass(std::chrono::minutes{61});
    EXPECT_EQ(world_.get(one, "/session").status, 401) << "idle for too long";
}

TEST_P(SignIn, TellsWithWhatASessionBegan) {
    const Caller user = with_password();
    const Reply begun = world_.ask(
        {}, {.method = web::Method::post,
             .path = "/session",
             .body = login(name_, password),
             .headers = {{"User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0 <b>"}}});
    ASSERT_EQ(begun.status, 200) << begun.text;
    const Caller caller = entered(user, begun);
    world_.pass(std::chrono::minutes{2});
    EXPECT_EQ(world_.get(caller, "/session").status, 200) << "which keeps when it was seen";
    std::map<bool, std::string> devices;  // by whether it is this session's
    const Reply list = world_.get(caller, "/sessions");
    for (const Json& item : *list.json.find("items")->array())
        devices[*item.find("is_this_one")->boolean()] = *item.find("device")->string();
    EXPECT_EQ(devices, (std::map<bool, std::string>{{true, "Firefox, Linux"}, {false, ""}}));
}

TEST_P(SignIn, EndsOtherSessionsWithTheOldPassword) {
    const Caller one = with_password();
    const Caller two = world_.session_of(one);
    const Json body =
        Json::Object{{"old_password", password}, {"password", "kahdeksas veli jäi kotiin"}};
    EXPECT_EQ(world_.post(one, "/password", body).status, 204);
    EXPECT_EQ(world_.get(one, "/session").status, 200);
    EXPECT_EQ(world_.get(two, "/session").status, 401);
    EXPECT_EQ(world_.post({}, "/session", login(name_, password)).status, 403);
}

TEST_P(SignIn, TakesAnInvitationOnce) {
    const Caller administrator = world_.user(world_.north(), ActorRole::administrator);
    const Reply added = world_.post(administrator, "/users",
                                    Json::Object{{"sign_in_name", "aleksis@kynnys.example"},
                                                 {"name", "Aleksis Kiventie"},
                                                 {"roles", Json::Array{"coach"}}});
    ASSERT_EQ(added.status, 201) << added.text;
    const std::string secret = *added.json.find("invitation")->find("secret")->string();
    const auto choose = [&](const std::string& word) {
        return world_.post({}, "/invitation",
                           Json::Object{{"invitation", secret}, {"password", word}});
    };
    EXPECT_EQ(choose("lyhyt").status, 422);
    EXPECT_EQ(choose(password).status, 204);
    EXPECT_EQ(choose("toinen pitkä sanaketju").status, 404);
    EXPECT_EQ(world_.post({}, "/session", login("aleksis@kynnys.example", password)).status, 200);
}

TEST_P(SignIn, ShutsAClosedUserOutAtOnce) {
    const Caller user = with_password();
    const Caller token = world_.token_of(user, {"person:read"});
    EXPECT_EQ(world_.get(token, "/people").status, 200);
    const Caller administrator = world_.user(world_.north(), ActorRole::administrator);
    const Reply closed =
        world_.ask(administrator, {.method = web::Method::remove, .path = "/users/" + user.id});
    EXPECT_EQ(closed.status, 204);
    EXPECT_EQ(world_.get(user, "/people").status, 401);
    EXPECT_EQ(world_.get(token, "/people").status, 401);
    EXPECT_EQ(world_.post({}, "/session", login(name_, password)).status, 403);
}

TEST_P(SignIn, KeepsATokenToItsScopesAndItsEnd) {
    const Caller user = with_password();
    const Caller reads = world_.token_of(user, {"person:read"});
    const Someone person = world_.client(Footing::own, user);
    EXPECT_EQ(world_.get(reads, "/people/" + person.id).status, 200);
    EXPECT_EQ(world_.post(reads, "/people/" + person.id + "/link", Json::Object{}).status, 403);
    EXPECT_EQ(world_.get(reads, "/tokens").status, 401) << "a token keeps no tokens";
    const std::int64_t days = 731;
    EXPECT_EQ(world_
                  .post(user, "/tokens",
                        Json::Object{
                            {"name", "x"}, {"scopes", Json::Array{"person:read"}}, {"days", days}})
                  .key(),
              "token.days_are_out_of_range");
    world_.pass(std::chrono::hours{25});
    EXPECT_EQ(world_.get(reads, "/people").status, 401);
}

// The way in of one organisation is not another's to change.
TEST_P(SignIn, LeavesAccountsOfTwoOrganisationsAlone) {
    const Caller user = with_password();
    world_.add_role(user, world_.south(), ActorRole::manager);
    const Caller administrator = world_.user(world_.north(), ActorRole::administrator);
    const Reply reset =
        world_.post(administrator, "/users/" + user.id + "/invitation", Json::Object{});
    EXPECT_EQ(reset.status, 403) << reset.text;
    EXPECT_EQ(reset.key(), "user.works_elsewhere_too");
    EXPECT_EQ(world_.post({}, "/session", login(name_, password)).status, 200);
}

}  // namespace

}  // namespace kynnys::testing
