#include "api/world.h"

#include <fmt/format.h>

#include <fstream>
#include <sstream>

#include "base/random_id.h"
#include "referral/referral_step.h"
#include "storage/audit_store.h"
#include "storage/key_file.h"
#include "storage/organisation_store.h"
#include "storage/person_store.h"
#include "storage/plan_store.h"
#include "storage/referral_store.h"
#include "storage/row_values.h"
#include "storage/service_store.h"
#include "web/cookie.h"

namespace kynnys::testing {

namespace {

const Instant first_moment = parse_instant("2026-11-21T09:15:00.000000Z").value();

constexpr const char* footing_words[] = {"own and assigned",       "own",       "own without basis",
                                         "disclosed and assigned", "disclosed", "expired",
                                         "begins later",           "withdrawn", "undisclosed"};

bool is_own(Footing footing) {
    return footing == Footing::own_and_assigned || footing == Footing::own ||
           footing == Footing::own_without_basis;
}

bool is_assigned(Footing footing) {
    return footing != Footing::own && footing != Footing::disclosed;
}

}  // namespace

Relations relations_of(Footing footing) {
    Relations relations;
    switch (footing) {
        case Footing::own_and_assigned:
            relations.add(Relation::assigned);
            relations.add(Relation::responsible);
            break;
        case Footing::own:
            relations.add(Relation::responsible);
            break;
        case Footing::disclosed_and_assigned:
            relations.add(Relation::assigned);
            relations.add(Relation::disclosed);
            break;
        case Footing::disclosed:
            relations.add(Relation::disclosed);
            break;
        default:
            relations.add(Relation::none);
    }
    return relations;
}

std::string label(Footing footing) {
    return footing_words[static_cast<std::size_t>(footing)];
}

std::string Reply::key() const {
    const Json* error = json.find("error");
    const Json* word = error == nullptr ? nullptr : error->find("key");
    return word == nullptr ? "" : *word->string();
}

std::string Reply::text_at(std::string_view member) const {
    const Json* value = json.find(member);
    return value == nullptr || value->string() == nullptr ? "" : *value->string();
}

World::World(DatabaseKind kind, SecondFactor second_factor,
             const std::function<void(Settings&)>& set)
    : fresh_(kind),
      clock_(std::make_shared<std::atomic<std::int64_t>>(first_moment.time_since_epoch().count())) {
    Settings settings;
    settings.database = fresh_.address();
    settings.key_file = fresh_.folder() / "kynnys.key";
    settings.log_file = fresh_.folder() / "log";
    settings.port = 0;
    settings.workers = settings.io_threads = 1;
    settings.plan_workers = settings.clock_seconds = 0;
    settings.second_factor = second_factor;
    set(settings);
    // The clock that rates are counted by goes as the world's does.
    auto started = RunningService::start(
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

std::string World::log() const {
    std::ifstream file(fresh_.folder() / "log");
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
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

Someone World::client(Footing footing, const Caller& caller) {
    return clients({{footing, caller}}).front();
}

std::vector<Someone> World::clients(const std::vector<std::pair<Footing, Caller>>& wanted) {
    std::vector<Someone> made;
    std::vector<ClientKey> keys;
    std::vector<Client> clients;
    std::vector<Disclosure> disclosures;
    std::vector<Assignment> assignments;
    for (const auto& [footing, caller] : wanted) {
        const int number = ++made_;
        Someone one{new_id(),
                    fmt::format("K{}", number),
                    fmt::format("Aune{} Salamäki{}", number, number),
                    fmt::format("+35840{:06}", number),
                    fmt::format("Kertoi lapsuudestaan {}.", number),
                    new_id()};
        const std::string& owner =
            is_own(footing) ? caller.organisation : other(caller.organisation);
        Client client;
        client.person.id = one.code;
        client.person.name = one.name;
        client.person.wants_work = false;
        client.phone = one.phone;
        client.note = one.note;
        keys.push_back({one.id, owner});
        clients.push_back(client);
        Disclosure seen{new_id(),
                        one.id,
                        caller.organisation,
                        DisclosureBasis::consent,
                        "Etsimme työtä yhdessä",
                        today(),
                        std::nullopt,
                        std::nullopt};
        if (footing == Footing::own || footing == Footing::own_and_assigned)
            seen.basis = DisclosureBasis::law;
        if (footing == Footing::withdrawn || footing == Footing::own_without_basis)
            seen.withdrawn_at = now();
        if (footing == Footing::begins_later)
            seen.valid_from = Date(std::chrono::sys_days(today()) + std::chrono::days{2});
        if (footing == Footing::expired) {
            seen.valid_from = Date(std::chrono::sys_days(today()) - std::chrono::days{9});
            seen.valid_to = Date(std::chrono::sys_days(today()) - std::chrono::days{1});
        }
        if (footing != Footing::undisclosed)
            disclosures.push_back(seen);
        if (!is_own(footing))
            disclosures.push_back({new_id(), one.id, owner, DisclosureBasis::law,
                                   "Laki 380/2023, 29 §", today(), std::nullopt, std::nullopt});
        disclosures.push_back({one.spare_consent, one.id, third_, DisclosureBasis::consent,
                               "Saa kysyä", today(), std::nullopt, std::nullopt});
        // Also where nothing is disclosed: an assignment alone shows nobody.
        if (is_assigned(footing) && caller.by != CalledBy::link)
            assignments.push_back({one.id, caller.id, AssignmentKind::coach});
        made.push_back(one);
    }
    write([&](Transaction& transaction) -> Result<Done> {
        TRY(add_clients(transaction, *vault_, keys, clients));
        TRY(add_disclosures(transaction, disclosures));
        return add_assignments(transaction, assignments);
    });
    return made;
}

std::string World::added(const std::string& organisation, const std::string& path,
                         const Json::Object& body) {
    if (hands_.count(organisation) == 0)
        hands_[organisation] = user(organisation, ActorRole::coach);
    // Neither the rate nor the session's end is what these requests are about.
    const Caller hand = session_of(hands_[organisation]);
    pass(std::chrono::milliseconds{50});
    Json::Object with_code = body;
    with_code.emplace_back("code", fmt::format("C{}", ++made_));
    const Reply reply = post(hand, path, with_code);
    if (reply.status != web::status::created)
        throw std::runtime_error(reply.text);
    return reply.text_at("id");
}

std::string World::workplace(const std::string& organisation) {
    return added(
        organisation, "/workplaces",
        {{"name", "Kulmakauppa"},
         {"kind", "shop"},
         {"east_metres", 385'000},
         {"north_metres", 6'672'000},
         {"opening", "Mon-Fri 08:00-16:00"},
         {"roles", Json::Array{Json(Json::Object{{"role", "myyjä"}, {"hourly_cost", "25.00"}})}}});
}

std::string World::service(const std::string& organisation) {
    Service service;
    service.id = new_id();
    service.organisation = organisation;
    service.code = service.id;
    service.name.finnish = "Valmennus";
    service.criteria = "fifty_five_plus";
    write([&](Transaction& transaction) { return add_service(transaction, service); });
    return service.id;
}

std::string World::referral(const Route& route) {
    ReferralRecord record;
    Referral& referral = record.referral;
    referral.id = new_id();
    referral.person = route.person;
    referral.service = service(route.to);
    referral.from = route.from;
    referral.to = route.to;
    referral.sent_at = now();
    begin_state(referral, ReferralState::sent, today(), {});
    record.facts = "{}";
    record.consent.text = "Saa kertoa";
    write(
        [&](Transaction& transaction) { return add_referral(transaction, vault_->seal, record); });
    return referral.id;
}

std::string World::plan(const std::string& organisation, PlanState state) {
    PlanRun run;
    run.id = new_id();
    run.organisation = organisation;
    run.asked_at = now();
    run.changed_at = now();
    run.seconds_allowed = 10;
    write([&](Transaction& transaction) -> Result<Done> {
        TRY(add_plan_run(transaction, run));
        if (state == PlanState::done) {
            TRY(
                transaction.change("UPDATE plan_run SET state = 'done', document = '{}' "
                                   "WHERE id = :id",
                                   {{"id", run.id}}));
        }
        return Done{};
    });
    return run.id;
}

std::string World::proposal(const std::string& organisation, const std::string& person,
                            ProposalState state) {
    ProposalRecord record;
    record.id = new_id();
    record.plan_run = plan(organisation);
    record.person = person;
    record.workplace = workplace(organisation);
    record.state = state;
    record.weekly_minutes = 600;
    record.job = R"({"person":"K1","workplace":"C1","shifts":[]})";
    write([&](Transaction& transaction) { return add_proposal(transaction, record); });
    return record.id;
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
