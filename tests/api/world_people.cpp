// Whom and what the world is filled with.
#include <fmt/format.h>

#include "access/secret.h"
#include "api/world.h"
#include "base/random_id.h"
#include "storage/organisation_store.h"
#include "storage/person_store.h"
#include "storage/plan_store.h"

namespace kynnys::testing {

namespace {

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

}  // namespace kynnys::testing
