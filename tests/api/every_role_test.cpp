// Every route with every role, from the permission table: the answer's status, what it must and
// must not contain, and the event in the log.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "access/permission.h"
#include "api/routes.h"
#include "api/scenario.h"
#include "base/random_id.h"

namespace kynnys::testing {

namespace {

constexpr Footing footings[] = {
    Footing::own_and_assigned, Footing::own,          Footing::own_without_basis,
    Footing::disclosed,        Footing::expired,      Footing::disclosed_and_assigned,
    Footing::withdrawn,        Footing::begins_later, Footing::undisclosed};
constexpr ActorRole roles_of_users[] = {ActorRole::referrer,
                                        ActorRole::coach,
                                        ActorRole::instructor,
                                        ActorRole::manager,
                                        ActorRole::evaluator,
                                        ActorRole::administrator,
                                        ActorRole::data_protection_officer};

std::vector<std::string> scopes_that(bool writing_too) {
    std::set<std::string> scopes;
    for (std::size_t a = 0; a < action_count; ++a) {
        const auto action = static_cast<Action>(a);
        if (writing_too || !is_writing(action))
            scopes.insert(scope_of(action));
    }
    return {scopes.begin(), scopes.end()};
}

bool is_let_in(api::Door door, CalledBy by) {
    switch (door) {
        case api::Door::open:
            return true;
        case api::Door::half_session:
        case api::Door::session:
            return by == CalledBy::session;
        case api::Door::signed_in:
            return by == CalledBy::session || by == CalledBy::token;
        case api::Door::known:
            return by != CalledBy::nobody;
    }
    return false;
}

bool may(const Caller& caller, Action action, Relations relations) {
    const bool is_in_scope =
        caller.by != CalledBy::token || std::find(caller.scopes.begin(), caller.scopes.end(),
                                                  scope_of(action)) != caller.scopes.end();
    return is_in_scope && !relations_for(caller.role, action).common(relations).is_empty();
}

Action action_of(const Scenario& scenario, const Caller& caller) {
    return caller.role == ActorRole::client && scenario.client_action ? *scenario.client_action
                                                                      : *scenario.action;
}

struct Cast {
    std::vector<Caller> users;   // each role, in the first organisation
    std::vector<Caller> others;  // each role, in the second
    std::vector<Caller> tokens;  // each role: all scopes, reading ones, one that fits nothing
    std::vector<Caller> everybody;
};

class EveryRole : public OnWorld {
  protected:
    EveryRole() {
        for (const ActorRole role : roles_of_users) {
            cast_.users.push_back(world_.user(world_.north(), role));
            cast_.others.push_back(world_.user(world_.south(), role));
            const Caller& user = cast_.users.back();
            for (const auto& scopes :
                 {scopes_that(true), scopes_that(false), std::vector<std::string>{"token:write"}})
                cast_.tokens.push_back(world_.token_of(user, scopes));
        }
        bystander_ = world_.client(Footing::own, world_.user(world_.third(), ActorRole::coach));
        contact_ = world_.link_to(LinkKind::employer_contact, world_.workplace(world_.north()),
                                  world_.north());
        stranger_ = world_.link_to(LinkKind::client, bystander_.id, world_.third());
        for (const auto* some : {&cast_.users, &cast_.others, &cast_.tokens})
            cast_.everybody.insert(cast_.everybody.end(), some->begin(), some->end());
        cast_.everybody.insert(cast_.everybody.end(), {contact_, stranger_, Caller{}});
    }

    [[nodiscard]] const web::Route& route_of(const std::string& name) const {
        for (const auto& route : world_.service().router().routes()) {
            if (route->name == name)
                return *route;
        }
        throw std::runtime_error("no route is called " + name);
    }
    [[nodiscard]] api::Door door_of(const std::string& name) const {
        for (const auto& entry : world_.service().routes().entries()) {
            if (entry.name == name)
                return entry.door;
        }
        throw std::runtime_error("no route of the API is called " + name);
    }

    static std::string path_of(const web::Route& route, const Try& a_try) {
        std::string path = route.pattern.substr(std::string("/api/v1").size());
        for (const auto& [place, value] : a_try.places) {
            const std::string sign = "{" + place + "}";
            if (const auto at = path.find(sign); at != std::string::npos)
                path.replace(at, sign.size(), value);
        }
        return path;
    }

    void check(const Scenario& scenario, Try a_try) {
        if (scenario.prepare)
            scenario.prepare(world_, a_try);
        const web::Route& route = route_of(scenario.route);
        Question question;
        question.method = route.method;
        question.path = path_of(route, a_try);
        if (scenario.body)
            question.body = scenario.body(world_, a_try);
        question.headers = scenario.headers;
        const Reply reply = world_.ask(a_try.caller, question);
        SCOPED_TRACE(scenario.route + " as " + label(a_try.caller) +
                     (scenario.about == About::person ? ", " + label(a_try.footing) : "") + ": " +
                     reply.text);
        const bool is_in = is_let_in(door_of(scenario.route), a_try.caller.by);
        const bool is_allowed =
            is_in &&
            (scenario.about == About::nothing ||
             (may(a_try.caller, action_of(scenario, a_try.caller), a_try.relations) &&
              (!scenario.needs_too || may(a_try.caller, *scenario.needs_too, a_try.relations))));
        const bool is_visible = may(a_try.caller, scenario.seen_by, a_try.relations);
        const int expected = !is_in ? 401 : is_allowed ? scenario.status : is_visible ? 403 : 404;
        EXPECT_EQ(reply.status, expected);
        check_text(scenario, a_try, reply, is_allowed);
        check_events(scenario, a_try, reply, is_in, is_allowed);
    }

    void check_text(const Scenario& scenario, const Try& a_try, const Reply& reply,
                    bool is_allowed) const {
        std::vector<std::string> forbidden{
            "$argon2",       bystander_.id,    "\"" + bystander_.code + "\"",
            bystander_.name, bystander_.phone, bystander_.note};
        if (a_try.caller.subject == bystander_.id)
            forbidden = {"$argon2"};
        if (is_allowed) {
            for (const std::string& member : scenario.members)
                EXPECT_NE(reply.json.find(member), nullptr) << member;
        } else {
            forbidden.insert(forbidden.end(), {world_.north(), world_.south(), world_.third()});
        }
        for (const std::string& own : {a_try.person.name, a_try.person.phone, a_try.person.note}) {
            if (own.empty())
                continue;
            if (is_allowed && scenario.shows_person) {
                EXPECT_NE(reply.text.find(own), std::string::npos) << own;
            } else {
                forbidden.push_back(own);
            }
        }
        for (const std::string& text : forbidden)
            EXPECT_EQ(reply.text.find(text), std::string::npos) << text;
    }

    void check_events(const Scenario& scenario, const Try& a_try, const Reply& reply, bool is_in,
                      bool is_allowed) {
        const std::vector<AuditEvent> events = world_.events_of(reply.request);
        if (!is_in || !scenario.action) {
            EXPECT_TRUE(events.empty());
            return;
        }
        ASSERT_FALSE(events.empty());
        const AuditEvent& event = events.back();
        EXPECT_EQ(event.action, action_codes().code(action_of(scenario, a_try.caller)));
        EXPECT_EQ(event.outcome, is_allowed ? scenario.outcome : Outcome::refused);
        EXPECT_EQ(event.actor, a_try.caller.id);
        EXPECT_EQ(event.organisation, a_try.caller.organisation);
        EXPECT_EQ(event.role, actor_role_codes().code(a_try.caller.role));
        const std::string& subject = scenario.about == About::person ? a_try.person.id
                                     : !scenario.place.empty() ? a_try.places.at(scenario.place)
                                                               : "";
        if (!subject.empty()) {
            EXPECT_EQ(std::count(event.subjects.begin(), event.subjects.end(), subject), 1);
        }
    }

    Cast cast_;
    Someone bystander_;  // of the third organisation, which alone sees the client
    Caller contact_;
    Caller stranger_;  // by a link to the bystander
};

INSTANTIATE_ON_BOTH(EveryRole);

TEST_P(EveryRole, HasALineForEachRoute) {
    std::set<std::string> lines;
    for (const Scenario& scenario : all_scenarios())
        EXPECT_TRUE(lines.insert(scenario.route).second) << scenario.route << " stands twice";
    std::set<std::string> routes;
    for (const auto& entry : world_.service().routes().entries()) routes.insert(entry.name);
    for (const std::string& route : routes)
        EXPECT_EQ(lines.count(route), 1U) << route << " has no scenario in tests/api";
    for (const std::string& line : lines)
        EXPECT_EQ(routes.count(line), 1U) << line << " is no route any more";
}

TEST_P(EveryRole, IsLetInByItsDoorAlone) {
    for (const Scenario& scenario : all_scenarios()) {
        if (scenario.about != About::nothing)
            continue;
        for (const Caller& caller : cast_.everybody) check(scenario, {.caller = caller});
    }
}

TEST_P(EveryRole, ActsForItsOwnOrganisation) {
    for (const Scenario& scenario : all_scenarios()) {
        if (scenario.about != About::organisation)
            continue;
        for (const Caller& caller : cast_.everybody) {
            Try a_try{.caller = caller};
            // A list shows whoever may be seen, so that any relation will do.
            if (scenario.action == Action::person_list ||
                scenario.action == Action::referral_list ||
                scenario.action == Action::placement_list)
                a_try.relations = relations_for(caller.role, *scenario.action);
            else
                a_try.relations.add(Relation::responsible);
            if (caller.subject.empty())
                check(scenario, a_try);
            else
                check(scenario, {.caller = caller});
        }
    }
}

TEST_P(EveryRole, SeesWhatItsOwnOrganisationHasOnly) {
    for (const Scenario& scenario : all_scenarios()) {
        if (scenario.about != About::owned)
            continue;
        for (const Caller& caller : cast_.everybody) {
            for (const std::string& organisation : {world_.north(), world_.south()}) {
                Try a_try{.caller = caller};
                a_try.places[scenario.place] = scenario.make(world_, organisation);
                world_.pass(std::chrono::milliseconds{200});  // for the rate
                a_try.relations.add(caller.organisation == organisation ? Relation::responsible
                                                                        : Relation::none);
                check(scenario, a_try);
            }
        }
    }
}

TEST_P(EveryRole, ActsForAWorkplaceByItsLinkAlone) {
    for (const Scenario& scenario : all_scenarios()) {
        if (scenario.about != About::contact)
            continue;
        for (const Caller& caller : cast_.everybody) {
            for (const std::string& workplace :
                 {contact_.subject, world_.workplace(world_.south())}) {
                Try a_try{.caller = caller};
                a_try.places["workplace"] = workplace;
                if (caller.subject == workplace)
                    a_try.relations.add(Relation::self);
                check(scenario, a_try);
            }
        }
    }
}

TEST_P(EveryRole, SeesAndDoesWhatItsRelationToTheClientAllows) {
    for (const Scenario& scenario : all_scenarios()) {
        if (scenario.about != About::person)
            continue;
        std::vector<std::pair<Footing, Caller>> wanted;
        for (const Footing footing : footings) {
            for (const Caller& user : cast_.users) wanted.emplace_back(footing, user);
        }
        for (const Caller& user : cast_.others) wanted.emplace_back(Footing::disclosed, user);
        for (const Caller& token : cast_.tokens)
            wanted.emplace_back(Footing::own_and_assigned, token);
        const std::size_t users = wanted.size();
        for (const Caller& caller : {contact_, stranger_, Caller{}, Caller{}}) {
            wanted.emplace_back(Footing::own, caller);
            if (wanted.back().second.organisation.empty())
                wanted.back().second.organisation = world_.north();
        }
        const std::vector<Someone> people = world_.clients(wanted);
        for (std::size_t i = 0; i < people.size(); ++i) {
            Try a_try{.caller = wanted[i].second, .footing = wanted[i].first, .person = people[i]};
            if (i < users) {
                a_try.relations = relations_of(a_try.footing);
                // What was kept must go also when the consent to keep it is over.
                if (scenario.action == Action::person_erase &&
                    a_try.footing == Footing::own_without_basis)
                    a_try.relations.add(Relation::responsible);
            } else {
                a_try.relations.add(Relation::none);
            }
            if (i + 1 == people.size()) {
                a_try.caller = world_.link_to(LinkKind::client, people[i].id, world_.north());
                a_try.relations = {};
                a_try.relations.add(Relation::self);
            }
            a_try.places["person"] = people[i].id;
            a_try.places["disclosure"] = people[i].spare_consent;
            check(scenario, a_try);
        }
    }
}

// The list shows exactly those whom the table lets the role see, in each of the organisations.
TEST_P(EveryRole, ListsWhomItMaySee) {
    for (const auto* some : {&cast_.users, &cast_.others}) {
        for (const Caller& caller : *some) {
            SCOPED_TRACE(label(caller));
            std::vector<std::pair<Footing, Caller>> wanted;
            for (const Footing footing : footings) wanted.emplace_back(footing, caller);
            const std::vector<Someone> people = world_.clients(wanted);
            Question all{.path = "/people"};
            all.query.add("limit", "200");
            const Reply reply = world_.ask(caller, all);
            const Relations listed = relations_for(caller.role, Action::person_list);
            for (std::size_t i = 0; i < people.size(); ++i) {
                const bool is_seen = !listed.common(relations_of(wanted[i].first)).is_empty();
                EXPECT_EQ(reply.text.find(people[i].name) != std::string::npos, is_seen)
                    << label(wanted[i].first);
                EXPECT_EQ(reply.text.find(people[i].id) != std::string::npos, is_seen);
                EXPECT_EQ(reply.text.find(people[i].note), std::string::npos);
            }
        }
    }
}

// A browser's request that changes something brings the form's secret, which no other page knows.
TEST_P(EveryRole, ChangesNothingWithoutTheFormsSecret) {
    for (const auto& entry : world_.service().routes().entries()) {
        const web::Route& route = route_of(entry.name);
        if (route.method == web::Method::get || entry.door == api::Door::open)
            continue;
        for (const std::string& secret : {std::string(), new_id()}) {
            Caller caller = cast_.users[1];
            caller.form_secret = secret;
            Try a_try{.caller = caller};
            for (const char* place :
                 {"person", "user", "session", "token", "disclosure", "workplace", "task",
                  "arrangement", "plan", "proposal", "service", "referral", "message"})
                a_try.places[place] = new_id();
            Question question;
            question.method = route.method;
            question.path = path_of(route, a_try);
            question.body = Json::Object{};
            const Reply reply = world_.ask(caller, question);
            EXPECT_EQ(reply.status, 403) << entry.name;
            EXPECT_EQ(reply.key(), "form.secret_is_wrong") << entry.name;
            EXPECT_TRUE(world_.events_of(reply.request).empty()) << entry.name;
        }
    }
}

}  // namespace

}  // namespace kynnys::testing
