#include "api/world.h"

#include <fmt/format.h>

#include "access/password.h"
#include "access/secret.h"
#include "base/random_id.h"
#include "storage/account_store.h"
#include "storage/audit_store.h"
#include "storage/key_file.h"
#include "storage/organisation_store.h"
#include "storage/row_values.h"
#include "storage/session_store.h"
#include "web/cookie.h"

namespace kynnys::testing {

std::string Reply::key() const {
    const Json* error = json.find("error");
    const Json* word = error == nullptr ? nullptr : error->find("key");
    return word == nullptr ? "" : *word->string();
}

std::string Reply::text_at(std::string_view member) const {
    const Json* value = json.find(member);
    return value == nullptr || value->string() == nullptr ? "" : *value->string();
}

World::World(DatabaseKind kind, SecondFactor second_factor)
    : fresh_(kind),
      clock_(std::make_shared<std::atomic<std::int64_t>>(
          parse_instant("2026-11-21T09:15:00.000000Z").value().time_since_epoch().count())) {
    Settings settings;
    settings.database = fresh_.address();
    settings.key_file = fresh_.folder() / "kynnys.key";
    settings.log_file = fresh_.folder() / "log";
    settings.port = 0;
    settings.workers = 1;
    settings.io_threads = 1;
    settings.plan_workers = 0;
    settings.second_factor = second_factor;
    // The clock that rates are counted by goes as the world's does.
    auto started = Service::start(
        settings, [clock = clock_] { return Instant(std::chrono::microseconds(clock->load())); },
        [clock = clock_] {
            return web::RateLimit::Instant(std::chrono::microseconds(clock->load()));
        });
    if (!started)
        throw std::runtime_error(started.error().key);
    service_ = std::move(started).value();
    database_ = open(fresh_);
    vault_ = std::make_unique<Vault>(read_key_file(settings.key_file).value());
    for (std::string* organisation : {&north_, &south_, &third_}) {
        *organisation = new_id();
        const std::string code = organisation == &north_   ? "pohjola"
                                 : organisation == &south_ ? "etelala"
                                                           : "itala";
        write([&](Transaction& transaction) {
            return add_organisation(transaction, {*organisation, code, code, 1});
        });
    }
}

World::~World() = default;

Instant World::now() const {
    return Instant(std::chrono::microseconds(clock_->load()));
}

Date World::today() const {
    return Date(std::chrono::floor<std::chrono::days>(now()));
}

web::Request World::request_of(const Caller& caller, const Question& question) {
    const int number = ++made_;
    web::Request request;
    request.method = question.method;
    request.path = "/api/v1" + question.path;
    request.query = question.query;
    request.headers = question.headers;
    request.host = "kynnys.example";
    request.scheme = web::Scheme::https;
    request.id = fmt::format("{:016x}", number);
    request.peer =
        question.address.empty() ? fmt::format("2001:db8:{:x}::1", number) : question.address;
    request.arrived_at = now();
    if (!question.body.is_null()) {
        request.body = json_text(question.body);
        request.content_type = "application/json";
    }
    if (caller.by == CalledBy::session) {
        request.cookies.add(web::cookie_name("session", request.scheme), caller.secret);
        if (question.method != web::Method::get && !caller.form_secret.empty())
            request.headers.set("X-Form-Secret", caller.form_secret);
    } else if (caller.by != CalledBy::nobody) {
        const char* scheme = caller.by == CalledBy::token ? "Bearer " : "Link ";
        request.headers.set("Authorization", scheme + caller.secret);
    }
    return request;
}

Reply World::ask(const Caller& caller, const Question& question) {
    return reply_to(request_of(caller, question));
}

Reply World::ask_raw(const Caller& caller, web::Method method, const std::string& path,
                     const std::string& type, const std::string& body) {
    web::Request request = request_of(caller, {.method = method, .path = path});
    request.content_type = type;
    request.body = body;
    return reply_to(request);
}

Reply World::reply_to(const web::Request& request) {
    const web::Response response = service_->router().respond(request).response;
    Reply reply{response.status, response.headers, response.body, {}, request.id};
    if (auto json = parse_json(response.body))
        reply.json = std::move(json).value();
    return reply;
}

Reply World::get(const Caller& caller, const std::string& path) {
    Question question;
    question.path = path;
    return ask(caller, question);
}

Reply World::post(const Caller& caller, const std::string& path, const Json& body) {
    Question question;
    question.method = web::Method::post;
    question.path = path;
    question.body = body;
    return ask(caller, question);
}

Caller World::user(const std::string& organisation, ActorRole role) {
    Caller caller;
    caller.by = CalledBy::session;
    caller.role = role;
    caller.organisation = organisation;
    caller.id = new_id();
    const std::string name = fmt::format("user{}@kynnys.example", ++made_);
    write([&](Transaction& transaction) -> Result<Done> {
        TRY(add_user(transaction, {caller.id, 1, name, "Tekijä " + name, "fi", UserState::active}));
        return set_roles(transaction, caller.id, organisation, {role});
    });
    return session_of(caller);
}

Caller World::session_of(const Caller& user, SessionState state) {
    Caller caller = user;
    caller.by = CalledBy::session;
    caller.secret = make_secret();
    caller.session = new_id();
    caller.form_secret = make_secret();
    caller.scopes.clear();
    write([&](Transaction& transaction) {
        return add_session(transaction,
                           {caller.session, caller.id, fingerprint_of(caller.secret), state,
                            caller.organisation, caller.role, caller.form_secret, now(), now()});
    });
    return caller;
}

Caller World::token_of(const Caller& user, const std::vector<std::string>& scopes,
                       std::chrono::days length) {
    Caller caller = user;
    caller.by = CalledBy::token;
    caller.secret = make_secret();
    caller.session.clear();
    caller.form_secret.clear();
    caller.scopes = scopes;
    write([&](Transaction& transaction) {
        return add_token(transaction,
                         {new_id(), caller.id, "Taulukko", fingerprint_of(caller.secret),
                          caller.organisation, caller.role, scopes, now(), now() + length});
    });
    return caller;
}

Caller World::link_to(LinkKind kind, const std::string& subject, const std::string& organisation) {
    const std::string secret = make_secret();
    const std::string code = make_short_code();
    Caller caller;
    caller.by = CalledBy::link;
    caller.role = kind == LinkKind::client ? ActorRole::client : ActorRole::employer_contact;
    caller.organisation = organisation;
    caller.id = new_id();
    caller.secret = secret + ":" + code;
    caller.subject = subject;
    write([&](Transaction& transaction) {
        return add_link(
            transaction,
            {caller.id, kind, subject, organisation, fingerprint_of(secret),
             fingerprint_of(plain_short_code(code), secret), 0, now(), now() + link_length});
    });
    return caller;
}

void World::add_role(const Caller& user, const std::string& organisation, ActorRole role) {
    write([&](Transaction& transaction) {
        return set_roles(transaction, user.id, organisation, {role});
    });
}

void World::give_password(const Caller& user, const std::string& password) {
    Credentials credentials;
    credentials.user = user.id;
    credentials.password_hash = make_password_hash(password).value();
    write([&](Transaction& transaction) { return set_credentials(transaction, credentials); });
}

std::vector<AuditEvent> World::events_of(const std::string& request) {
    return database_
        ->read([&](Transaction& transaction) {
            return transaction.list(
                "SELECT organisation, actor_kind, actor, role, action, outcome, subjects, fields "
                "FROM audit_event WHERE request = :request ORDER BY id",
                {{"request", request}}, [](Row& row) {
                    AuditEvent event;
                    event.organisation = row.text();
                    event.actor_kind = actor_kind_codes().parse(row.text()).value();
                    event.actor = row.text();
                    event.role = row.text();
                    event.action = row.text();
                    event.outcome = outcome_codes().parse(row.text()).value();
                    event.subjects = words(row);
                    event.fields = words(row);
                    return event;
                });
        })
        .value();
}

std::vector<std::string> World::tables_with(const std::string& text) {
    const bool is_sqlite = database_->kind() == DatabaseKind::sqlite;
    const auto found =
        database_->read([&](Transaction& transaction) -> Result<std::vector<std::string>> {
            const auto columns = TRY(transaction.list(
                is_sqlite
                    ? "SELECT m.name, c.name FROM sqlite_master AS m, pragma_table_info(m.name) "
                      "AS c WHERE m.type = 'table'"
                    : "SELECT table_name::text, column_name::text FROM "
                      "information_schema.columns WHERE table_schema = 'public'",
                {}, [](Row& row) {
                    return std::pair<std::string, std::string>{row.text(), row.text()};
                }));
            std::vector<std::string> tables;
            for (const auto& [table, column] : columns) {
                if (table.starts_with("audit_"))
                    continue;
                const auto rows = TRY(transaction.first(
                    fmt::format("SELECT COUNT(*) FROM \"{}\" WHERE CAST(\"{}\" AS TEXT) LIKE :text",
                                table, column),
                    {{"text", "%" + text + "%"}}, [](Row& row) { return row.whole(); }));
                if (rows.value_or(0) > 0)
                    tables.push_back(table + "." + column);
            }
            return tables;
        });
    if (!found)
        throw std::runtime_error(found.error().key);
    return found.value();
}

}  // namespace kynnys::testing
