// What the log and the metrics tell: nothing about anybody, whatever was sent.
#include <fmt/format.h>

#include <set>

#include "api/world.h"
#include "base/text.h"
#include "support/web/client.h"

namespace kynnys::testing {

namespace {

// In every place that a request has; none of it may come out again.
constexpr std::string_view private_name = "Aune-Salamaki";
constexpr std::string_view private_mail = "aune.salamaki@salaisuus.example";
constexpr std::string_view private_phone = "+358401112223";
constexpr std::string_view private_note = "Kertoi-lapsuudestaan";
constexpr std::string_view private_password = "seitseman veljesta kulki";

std::string new_client_text() {
    return fmt::format(
        R"({{"name":"{}","email":"{}","phone":"{}","note":"{}","east_metres":0,"north_metres":0,"wants_work":false,)"
        R"("basis":{{"kind":"consent","text":"{}","valid_to":"2027-11-21"}}}})",
        private_name, private_mail, private_phone, private_note, private_note);
}

struct Sending {
    std::string method = "GET";
    std::string target{};
    std::string headers{};  // each with its end
    std::string body{};
};

class Log : public OnWorld {
  protected:
    // Over a socket, as the log is written of nothing else. All from one address, which is used up
    // after a while; refused requests are logged as well.
    web::Reply send(const Sending& sending) {
        ++sent_;
        web::Client client(world_.service().port());
        return client.ask(fmt::format(
            "{} {} HTTP/1.1\r\nHost: localhost\r\nUser-Agent: {}\r\nReferer: http://x/{}\r\n{}"
            "Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{}",
            sending.method, sending.target, private_name, private_mail, sending.headers,
            sending.body.size(), sending.body));
    }
    web::Reply send(const Caller& caller, const Sending& sending) {
        Sending mine = sending;
        mine.target = "/api/v1" + sending.target;
        mine.headers += header_of(caller);
        return send(mine);
    }

    void keep_secret(const std::vector<std::string>& texts) {
        for (const std::string& text : texts) {
            ASSERT_FALSE(text.empty());
            secrets_.insert(text);
        }
    }

    std::string header_of(const Caller& caller) {
        keep_secret({caller.secret.substr(0, caller.secret.find(':')),
                     caller.secret.substr(caller.secret.find(':') + 1)});
        if (caller.by == CalledBy::token)
            return "Authorization: Bearer " + caller.secret + "\r\n";
        if (caller.by == CalledBy::link)
            return "Authorization: Link " + caller.secret + "\r\n";
        keep_secret({caller.form_secret});
        return "Cookie: session=" + caller.secret + "\r\nX-Form-Secret: " + caller.form_secret +
               "\r\n";
    }

    void expect_silence() {
        const std::string metrics =
            web::Client(world_.service().port()).ask(web::get("/metrics")).body;
        ASSERT_NE(metrics.find("kynnys_requests_total"), std::string::npos);
        const std::string log = world_.log();
        for (const std::string_view told :
             {private_name, private_mail, private_phone, private_note, private_password})
            secrets_.emplace(told);
        for (const std::string& secret : secrets_) {
            EXPECT_EQ(log.find(secret), std::string::npos) << secret;
            EXPECT_EQ(metrics.find(secret), std::string::npos) << secret;
        }
        expect_known_lines(log);
    }

    // Numbers, times and the program's own words: there is no place for anything else.
    void expect_known_lines(const std::string& log) {
        std::set<std::string> patterns{"-"};
        for (const auto& route : world_.service().router().routes())
            patterns.insert(route->pattern);
        int lines = 0;
        for (const std::string_view line : split(log, '\n')) {
            if (line.empty())
                continue;
            const auto json = parse_json(line);
            ASSERT_TRUE(json) << line;
            std::vector<std::string> members;
            for (const auto& [member, value] : *json.value().object()) members.push_back(member);
            EXPECT_EQ(members, (std::vector<std::string>{"at", "request", "method", "route",
                                                         "status", "microseconds", "bytes"}));
            EXPECT_EQ(patterns.count(json.value().find_string("route").value()), 1U) << line;
            ++lines;
        }
        EXPECT_GE(lines, sent_);
    }

    int sent_ = 0;
    std::set<std::string> secrets_;
    Caller coach_ = world_.user(world_.north(), ActorRole::coach);
};
INSTANTIATE_ON_BOTH(Log);

TEST_P(Log, HoldsNothingOfHowUsersComeIn) {
    world_.give_password(coach_, std::string(private_password));
    const web::Reply own = send(coach_, {.target = "/session"});
    ASSERT_EQ(own.status, 200) << own.body;
    const std::string name = parse_json(own.body).value().find("user")->find_string("name").value();
    const std::string sign_in_name = name.substr(name.find(' ') + 1);
    keep_secret({name, sign_in_name});
    const auto sign_in = [&](std::string_view password) {
        return send(
            {.method = "POST",
             .target = "/api/v1/session",
             .body = fmt::format(R"({{"name":"{}","password":"{}"}})", sign_in_name, password)});
    };
    EXPECT_EQ(sign_in(private_note).status, 403);
    const web::Reply in = sign_in(private_password);
    ASSERT_EQ(in.status, 200) << in.body;
    const std::string cookie = in.header("Set-Cookie");
    keep_secret({cookie.substr(cookie.find('=') + 1, cookie.find(';') - cookie.find('=') - 1),
                 parse_json(in.body).value().find_string("form_secret").value()});
    const web::Reply made = send(
        coach_, {.method = "POST",
                 .target = "/tokens",
                 .body = fmt::format(R"({{"name":"{}","scopes":["person:read"]}})", private_name)});
    ASSERT_EQ(made.status, 201) << made.body;
    keep_secret({parse_json(made.body).value().find_string("secret").value()});
    expect_silence();
}

TEST_P(Log, HoldsNothingOfWhatIsDoneAboutClients) {
    const web::Reply added =
        send(coach_, {.method = "POST", .target = "/people", .body = new_client_text()});
    ASSERT_EQ(added.status, 201) << added.body;
    keep_secret({added.header("Location")});
    const Someone someone = world_.client(Footing::own_and_assigned, coach_);
    keep_secret({someone.id, someone.name, someone.phone, someone.note});
    const std::string path = "/people/" + someone.id;
    const std::string sought = fmt::format(R"({{"name":"{}"}})", private_name);
    EXPECT_EQ(send(coach_, {.method = "POST", .target = "/people/search", .body = sought}).status,
              200);
    send(coach_, {.target = fmt::format("/people?name={}&after={}", private_name, private_mail)});
    const web::Reply linked = send(coach_, {.method = "POST", .target = path + "/link"});
    ASSERT_EQ(linked.status, 201) << linked.body;
    const Json link = parse_json(linked.body).value();
    Caller client;
    client.by = CalledBy::link;
    client.secret = link.find_string("secret").value() + ":" + link.find_string("code").value();
    EXPECT_EQ(send(client, {.target = path}).status, 200);
    const Caller program = world_.token_of(coach_, {"person:read"});
    EXPECT_EQ(send(program, {.target = path}).status, 200);
    EXPECT_EQ(send(program, {.method = "DELETE", .target = path}).status, 403);
    expect_silence();
}

TEST_P(Log, HoldsNothingOfWhatIsSentToAnyRoute) {
    const Caller program = world_.token_of(coach_, {"person:read", "person:write"});
    for (const auto& route : world_.service().router().routes()) {
        std::string target;
        for (const std::string_view part : split(std::string_view(route->pattern).substr(1), '/'))
            target += "/" + std::string(part.starts_with('{') ? private_name : part);
        EXPECT_NE(send({.method = std::string(web::method_text(route->method)),
                        .target = target + "?name=" + std::string(private_mail),
                        .headers = header_of(program) +
                                   "Idempotency-Key: " + std::string(private_note) + "\r\n",
                        .body = fmt::format(R"({{"{}":"{}"}})", private_name, private_phone)})
                      .status,
                  0)
            << route->name;
    }
    expect_silence();
}

TEST_P(Log, HoldsNothingOfWhatIsNoRequest) {
    const std::string name(private_name);
    send({.target = "/" + name});
    send({.method = name, .target = "/api/v1/people"});
    send({.target = "/api/v1/people", .headers = name + "\r\n"});
    send({.target = "/api/v1/people%zz" + name});
    send({.target = "/api/v1/people", .headers = "Cookie: " + name + "=\"" + name + "\r\n"});
    send({.method = "POST", .target = "/api/v1/session", .body = "{\"" + name});
    expect_silence();
}

}  // namespace

}  // namespace kynnys::testing
