// A service on a database of its own, with a small made-up world in it. Requests go straight to its
// router; what has to be there before goes straight into the database.
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "access/session.h"
#include "access/user.h"
#include "api/caller.h"
#include "plan/plan_run.h"
#include "serve/service.h"
#include "storage/assignment_store.h"
#include "storage/disclosure_store.h"
#include "storage/vault.h"
#include "support/database/fresh_database.h"
#include "web/request.h"
#include "web/response.h"

namespace kynnys::testing {

// How a client stands to the caller.
enum class Footing {
    own_and_assigned,  // of the caller's organisation, with a basis in law
    own,
    own_without_basis,  // the consent was withdrawn
    disclosed_and_assigned,
    disclosed,     // of another organisation, by consent
    expired,       // the consent's last day is over
    begins_later,  // its first day is to come
    withdrawn,
    undisclosed,  // of another organisation, which alone sees the client
};
inline constexpr std::size_t footing_count = 9;
Relations relations_of(Footing footing);
std::string label(Footing footing);

// A client in the database, with what must not be seen by anybody else.
struct Someone {
    std::string id;
    std::string code;
    std::string name;
    std::string phone;
    std::string note;
    std::string spare_consent;  // a disclosure to the third organisation
};

struct Question {
    web::Method method = web::Method::get;
    std::string path{};  // without /api/v1
    Json body{};         // null for none
    web::Parameters query{};
    web::Headers headers{};
    std::string address{};  // "" for one that nobody else has
};

struct Reply {
    int status = 0;
    web::Headers headers;
    std::string text;
    Json json;
    std::string request;
    [[nodiscard]] std::string key() const;                             // of the error; "" for none
    [[nodiscard]] std::string text_at(std::string_view member) const;  // "" for none
};

class World {
  public:
    explicit World(
        DatabaseKind kind, SecondFactor second_factor = SecondFactor::optional,
        const std::function<void(Settings&)>& set = [](Settings&) {});
    ~World();
    World(const World&) = delete;
    World& operator=(const World&) = delete;

    Reply ask(const Caller& caller, const Question& question);
    // With a body that need not be JSON.
    Reply ask_raw(const Caller& caller, web::Method method, const std::string& path,
                  const std::string& type, const std::string& body);
    Reply get(const Caller& caller, const std::string& path);
    Reply post(const Caller& caller, const std::string& path, const Json& body);

    // A page as the caller's browser gets it, and a form as it is sent from there.
    Reply page(const Caller& caller, const std::string& path);
    Reply send(const Caller& caller, const std::string& path, web::Parameters fields);

    // Beginners: a new user with one role; the session is whole.
    Caller user(const std::string& organisation, ActorRole role);
    Caller session_of(const Caller& user, SessionState state = SessionState::whole);
    Caller token_of(const Caller& user, const std::vector<std::string>& scopes,
                    std::chrono::days length = std::chrono::days{1});
    Caller link_to(LinkKind kind, const std::string& subject, const std::string& organisation);
    void add_role(const Caller& user, const std::string& organisation, ActorRole role);
    void give_password(const Caller& user, const std::string& password);

    Someone client(Footing footing, const Caller& caller);
    // Many at once, one for each of the callers in the same place.
    std::vector<Someone> clients(const std::vector<std::pair<Footing, Caller>>& wanted);

    // Made through the API by a coach of the organisation; the answer's id.
    std::string added(const std::string& organisation, const std::string& path,
                      const Json::Object& body);
    std::string workplace(const std::string& organisation);
    std::string service(const std::string& organisation);
    struct Route {
        std::string person;
        std::string from;  // organisations
        std::string to;
    };
    // A referral that was sent today, with no facts.
    std::string referral(const Route& route);
    // A job that the client has at a workplace of the organisation from today on.
    std::string placement(const std::string& organisation, const std::string& person);
    // A plan that is done, and what it proposes to a client at a workplace of the organisation.
    std::string plan(const std::string& organisation, PlanState state = PlanState::done);
    std::string proposal(const std::string& organisation, const std::string& person,
                         ProposalState state);

    std::vector<AuditEvent> events_of(const std::string& request);
    // How many rows of which tables hold the text, but for the audit log's.
    std::vector<std::string> tables_with(const std::string& text);

    void pass(std::chrono::microseconds time) { clock_->fetch_add(time.count()); }
    [[nodiscard]] Instant now() const;
    [[nodiscard]] Date today() const;

    // Where the key file is, "kynnys.key", and the service's log, "log".
    [[nodiscard]] const std::filesystem::path& folder() const { return fresh_.folder(); }
    [[nodiscard]] std::string log() const;
    [[nodiscard]] const RunningService& service() const { return *service_; }
    [[nodiscard]] Database& database() { return *database_; }
    [[nodiscard]] const Vault& vault() const { return *vault_; }
    [[nodiscard]] const std::string& north() const { return north_; }
    [[nodiscard]] const std::string& south() const { return south_; }
    [[nodiscard]] const std::string& third() const { return third_; }

    template <class Work>
    void write(Work work) {
        const auto written = database_->write(work);
        ASSERT_TRUE(written) << (written ? "" : written.error().key);
    }

  private:
    web::Request request_of(const Caller& caller, const Question& question);
    web::Request page_request(const Caller& caller, const std::string& path);
    Reply reply_to(const web::Request& request);
    [[nodiscard]] const std::string& other(const std::string& organisation) const {
        return organisation == north_ ? south_ : north_;
    }
    FreshDatabase fresh_;
    std::shared_ptr<std::atomic<std::int64_t>> clock_;  // microseconds since 1970
    std::unique_ptr<RunningService> service_;
    std::unique_ptr<Database> database_;
    std::unique_ptr<Vault> vault_;
    std::string north_;
    std::string south_;
    std::string third_;
    std::map<std::string, Caller> hands_;  // a coach of each organisation
    std::atomic<int> made_{0};
};

class OnWorld : public ::testing::TestWithParam<DatabaseKind> {
  protected:
    World world_{GetParam()};
};

}  // namespace kynnys::testing
