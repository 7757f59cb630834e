#include "serve/service.h"

#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <atomic>

#include "api/answer.h"
#include "app/outbox_worker.h"
#include "app/plan_worker.h"
#include "app/referral_clock_worker.h"
#include "base/text.h"
#include "exchange/file_text.h"
#include "exchange/rules_file.h"
#include "pages/routes.h"
#include "serve/mail_post.h"
#include "serve/store.h"
#include "web/access_log.h"
#include "web/compression.h"
#include "web/health.h"
#include "web/metrics.h"
#include "web/security_headers.h"
#include "web/server.h"

namespace kynnys {

namespace {

Result<std::shared_ptr<spdlog::logger>> make_logger(const std::string& file) {
    try {
        std::shared_ptr<spdlog::sinks::sink> sink;
        if (file.empty())
            sink = std::make_shared<spdlog::sinks::stderr_sink_mt>();
        else
            sink = std::make_shared<spdlog::sinks::basic_file_sink_mt>(file);
        auto logger = std::make_shared<spdlog::logger>("kynnys", std::move(sink));
        logger->set_pattern("%v");
        logger->flush_on(spdlog::level::info);
        return logger;
    } catch (const spdlog::spdlog_ex&) {
        return Error{ErrorKind::unavailable, "log.is_not_writable", "log_file", {file}};
    }
}

Result<web::ServerOptions> server_options(const Settings& settings) {
    web::ServerOptions options;
    options.address = settings.address;
    options.port = settings.port;
    options.io_threads = static_cast<unsigned>(settings.io_threads);
    options.workers = static_cast<unsigned>(settings.workers);
    options.connections.all = static_cast<std::size_t>(settings.connections);
    if (!settings.tls_certificate.empty())
        options.tls = web::TlsFiles{settings.tls_certificate, settings.tls_key};
    for (const std::string& network : settings.trusted_proxies)
        options.trusted_proxies.push_back(TRY(web::parse_network(network)));
    options.host_names = settings.host_names;
    options.sentence = api::sentence_in;
    return options;
}

Result<rules::RuleSet> rules_in(const std::string& path) {
    if (path.empty())
        return finnish_rules();
    auto read = read_rules_file(path);
    if (read)
        return std::move(read).value();
    return Error{ErrorKind::invalid,
                 "rules.have_faults",
                 "rules",
                 {path, std::string(trimmed(faults_text(read.faults()))),
                  std::to_string(read.faults().size())}};
}

// For whoever administers the machine: a server with an older key can do nothing but say so.
std::function<void()> told_once(web::AccessLog log) {
    return [log = std::move(log), was_told = std::make_shared<std::atomic<bool>>(false)] {
        if (!was_told->exchange(true))
            log.write_fault("key_file.is_outdated",
                            "the key was changed: restart with the new key file");
    };
}

}  // namespace

struct RunningService::Inside {
    Inside(std::unique_ptr<Store> opened, const Settings& settings, const std::string& look,
           std::optional<MailPost> mail_post, std::shared_ptr<spdlog::logger> logger,
           web::RateGuard::Clock steady)
        : store(std::move(opened)),
          post(std::move(mail_post)),
          log(std::move(logger)),
          desks(store->office(), settings.second_factor, [this] { wake_planners(); }),
          router([this](auto request, auto route,
                        auto cause) { log.write_bug(request, route, cause); },
                 api::sentence_in),
          rates(std::move(steady)),
          routes(router, desks, rates),
          site{settings.contact, pages::Assets(look)},
          pages(router, desks, rates, site) {
        add_routes();
        for (int worker = 0; worker < settings.plan_workers; ++worker)
            planners.push_back(std::make_unique<PlanWorker>(store->office()));
        if (settings.clock_seconds > 0)
            referral_clock = std::make_unique<ReferralClockWorker>(
                store->office(), std::chrono::seconds(settings.clock_seconds));
        send_mail(std::chrono::seconds(settings.mail_seconds));
    }

    void send_mail(std::chrono::seconds pause) {
        if (!post)
            return;
        store->office().mail = MailUse::on;
        if (pause > std::chrono::seconds{0})
            mail_sender = std::make_unique<OutboxWorker>(
                store->office(),
                [this](const MailLetter& letter, const auto& is_cancelled) {
                    return post->deliver(letter, is_cancelled);
                },
                pause);
    }

    void wake_planners() {
        for (const auto& planner : planners) planner->wake();
    }

    void add_routes() {
        router.add(web::Method::get, "/health", "health", web::health_handler());
        router.add(web::Method::get, "/ready", "ready",
                   web::readiness_handler({{"database", [this] { return check_database(); }},
                                           {"key_file", [this] { return store->check_key(); }}}));
        router.add(web::Method::get, "/metrics", "metrics",
                   web::metrics_handler(metrics, [this] { return server->figures(); }));
        api::add_api(routes);
        pages::add_pages(pages);
        router.add_after([](const web::Request& request, const web::Context&,
                            web::Response& response) { web::compress(request, response); });
    }

    Result<Done> check_database() {
        return store->database().read([](Transaction& transaction) -> Result<Done> {
            TRY(transaction.first("SELECT 1", {}, [](Row& row) { return row.whole(); }));
            return Done{};
        });
    }

    std::unique_ptr<Store> store;
    std::optional<MailPost> post;
    web::AccessLog log;
    web::Metrics metrics;
    Desks desks;
    web::Router router;
    web::RateGuard rates;
    api::Routes routes;
    pages::Site site;
    pages::Routes pages;
    std::vector<std::unique_ptr<PlanWorker>> planners;
    std::unique_ptr<ReferralClockWorker> referral_clock;
    std::unique_ptr<OutboxWorker> mail_sender;
    std::unique_ptr<web::Server> server;  // the first to go
};

RunningService::RunningService(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
RunningService::~RunningService() = default;

Result<std::unique_ptr<RunningService>> RunningService::start(const Settings& settings,
                                                              std::function<Instant()> clock,
                                                              web::RateGuard::Clock steady) {
    auto options = TRY(server_options(settings));
    const std::string look = settings.look.empty() ? "" : TRY(read_text(settings.look));
    auto rules = TRY(rules_in(settings.rules));
    auto post = TRY(MailPost::make(settings));
    auto logger = TRY(make_logger(settings.log_file));
    auto store =
        TRY(Store::open(settings.database, settings.key_file, settings.database_connections,
                        std::move(clock), told_once(web::AccessLog(logger)), std::move(rules)));
    auto inside = std::make_unique<Inside>(std::move(store), settings, look, std::move(post),
                                           std::move(logger), std::move(steady));
    Inside& all = *inside;
    options.request.body_bytes_of = [&all](web::Method method, std::string_view path) {
        return all.router.body_bytes(method, path);
    };
    inside->server = TRY(web::make_server(
        std::move(options),
        [&all](const web::Request& request) { return all.router.respond(request); },
        [&all](const web::Exchange& exchange) {
            all.metrics.count(exchange);
            all.log.write(exchange);
        }));
    return std::unique_ptr<RunningService>(new RunningService(std::move(inside)));
}

std::uint16_t RunningService::port() const {
    return inside_->server->port();
}

const web::Router& RunningService::router() const {
    return inside_->router;
}

const api::Routes& RunningService::routes() const {
    return inside_->routes;
}

void RunningService::stop(std::chrono::milliseconds grace) {
    inside_->server->stop(grace);
}

}  // namespace kynnys
