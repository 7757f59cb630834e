#include "storage/filled_store.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/random_id.h"
#include "demo/demo_city.h"
#include "storage/account_store.h"
#include "storage/audit_store.h"
#include "storage/carving_store.h"
#include "storage/city_store.h"
#include "storage/consultation_store.h"
#include "storage/copy_text.h"
#include "storage/errand_store.h"
#include "storage/goal_store.h"
#include "storage/kept_answer_store.h"
#include "storage/mail_choice_store.h"
#include "storage/migration.h"
#include "storage/organisation_store.h"
#include "storage/outbox_store.h"
#include "storage/outside_referrer_store.h"
#include "storage/person_store.h"
#include "storage/placement_store.h"
#include "storage/plan_store.h"
#include "storage/put_off_store.h"
#include "storage/referral_store.h"
#include "storage/schema_catalogue.h"
#include "storage/secret_store.h"
#include "storage/service_store.h"
#include "storage/site_store.h"
#include "storage/situation_store.h"
#include "storage/visit_store.h"
#include "unit/referral/some_referral.h"

namespace kynnys::testing {

namespace {

const Date day_of_moment = parse_date("2026-11-21").value();
const Instant moment = parse_instant("2026-11-21T09:15:00.000000Z").value();

Result<Done> add_user_with_second_factor(Transaction& transaction, const Seal& seal) {
    User user;
    user.id = new_id();
    user.sign_in_name = "made-up";
    user.name = "Made-up User";
    TRY(add_user(transaction, user));
    Credentials credentials;
    credentials.user = user.id;
    credentials.password_hash = "tab\t and \\ and\nline";
    credentials.one_time_key = seal.sealed({"credentials", "one_time_key", user.id}, "a key");
    TRY(set_mail_choice(transaction, seal, user.id, {true, "made-up@kynnys.example"}));
    return set_credentials(transaction, credentials);
}

Result<Done> add_mail(Transaction& transaction, const Seal& seal, const std::string& organisation) {
    mail::OutboxMessage message;
    message.id = new_id();
    message.organisation = organisation;
    message.address = "made-up@kynnys.example";
    message.language = "fi";
    message.made_at = message.next_try_at = message.expires_at = moment;
    message.notices = {{mail::NoticeKind::referral_sent, new_id()}};
    return add_outbox_message(transaction, seal, message);
}

Result<Done> add_events(Transaction& transaction, const std::string& organisation) {
    for (int number = 0; number < 12; ++number) {
        AuditEvent event;
        event.id = new_id();
        event.organisation = number % 3 == 0 ? "" : organisation;
        event.at = moment;
        event.action = "person.view";
        event.subjects = {new_id()};
        TRY(add_event(transaction, event));
    }
    return Done{};
}

Result<Done> add_goals(Transaction& transaction, const Seal& seal, const std::string& person,
                       const std::string& organisation) {
    const Date day = parse_date("2026-11-21").value();
    Goal goal;
    goal.id = new_id();
    goal.person = person;
    goal.organisation = organisation;
    goal.title = "A made-up goal";
    goal.set_on = day;
    TRY(add_goal(transaction, seal, goal));
    TRY(keep_review(transaction, seal, {goal.id, day, 1, "A made-up word", "somebody"}));
    return keep_work_ability(transaction, {person, day, 5, "somebody"});
}

Result<Done> add_decided_proposal(Transaction& transaction, const Seal& seal,
                                  const std::string& organisation) {
    const auto first_id = [&](const std::string& table) {
        return transaction.first("SELECT min(id) FROM " + table, {},
                                 [](Row& row) { return row.text(); });
    };
    PlanRun run;
    run.id = new_id();
    run.organisation = organisation;
    TRY(add_plan_run(transaction, run));
    ProposalRecord proposal;
    proposal.id = new_id();
    proposal.plan_run = run.id;
    proposal.person = *TRY(first_id("person"));
    proposal.workplace = *TRY(first_id("workplace"));
    TRY(add_proposal(transaction, proposal));
    Decision decision;
    decision.id = new_id();
    decision.proposal = proposal.id;
    decision.reason = "A made-up reason";
    TRY(add_decision(transaction, seal, decision,
                     TRY(find_proposal(transaction, proposal.id)).version));
    PutOff put_off;
    put_off.id = new_id();
    put_off.person = proposal.person;
    put_off.workplace = proposal.workplace;
    put_off.reason = "Another made-up reason";
    put_off.put_off_at = moment;
    TRY(add_put_off(transaction, seal, put_off));
    TRY(add_goals(transaction, seal, proposal.person, organisation));
    TRY(save_situation(transaction, seal, {proposal.person, 0, moment, R"({"made_up":"fact"})"}));
    Placement placement;
    placement.id = new_id();
    placement.person = proposal.person;
    placement.organisation = organisation;
    placement.workplace = proposal.workplace;
    placement.proposal = proposal.id;
    placement.terms.note = "A made-up note";
    placement.end = PlacementEnd{day_of_moment, EndReason::other, "A made-up lesson"};
    TRY(add_placement(transaction, seal, placement));
    TRY(set_worked_days(transaction, placement.id, {{day_of_moment, {}, Minutes{90}}},
                        {"somebody", moment}));
    TRY(add_visit(transaction, seal,
                  {new_id(), 1, proposal.person, placement.id, organisation, "somebody",
                   day_of_moment, moment, "[]"}));
    SiteAnswer answer;
    answer.id = new_id();
    answer.proposal = proposal.id;
    answer.message = "A made-up message";
    answer.answered_at = moment;
    TRY(add_site_answer(transaction, seal, answer));
    return set_workplace_contact(transaction, seal, proposal.workplace,
                                 {"Made-up Contact", "+358400000", "contact@kynnys.example", 0});
}

Result<Done> add_client_with_texts(Transaction& transaction, const Vault& vault,
                                   const std::string& organisation) {
    Client client;
    client.person.id = "texts";
    client.person.name = "Tero Testaaja";
    client.phone = "012 345";
    client.email = "tero@example.org";
    client.note = "A made-up note;\twith\na line break and \\N";
    return add_clients(transaction, vault, {{new_id(), organisation}}, {client});
}

// Saved twice, so that there is something to undo.
Result<Done> add_carving(Transaction& transaction, const Seal& seal) {
    CarvingRecord record;
    record.workplace = *TRY(transaction.first("SELECT min(id) FROM workplace", {},
                                              [](Row& row) { return row.text(); }));
    record.changed_at = moment;
    record.draft.jobs = {{"A", "A made-up job", {720}, {}}};
    TRY(save_carving(transaction, seal, record));
    record.version = 1;
    return save_carving(transaction, seal, record);
}

Result<Done> add_referral_with_texts(Transaction& transaction, const Seal& seal,
                                     const std::string& organisation) {
    Service service;
    service.id = new_id();
    service.organisation = organisation;
    service.code = "made-up";
    TRY(add_service(transaction, service));
    ReferralRecord record{some_referral(), "A made-up fact", {}, {}, {}};
    Referral& referral = record.referral;
    referral.id = new_id();
    referral.person = *TRY(
        transaction.first("SELECT min(id) FROM person", {}, [](Row& row) { return row.text(); }));
    referral.service = service.id;
    referral.from = referral.to = organisation;
    referral.note = "A made-up note";
    TRY(add_referral(transaction, seal, record));
    TRY(add_referral_event(transaction, {new_id(), referral.id, moment, "sent", "somebody"}));
    TRY(add_referral_message(
        transaction, seal,
        {new_id(), referral.id, moment, organisation, "somebody", "A made-up word"}));
    Consultation one;
    one.id = new_id();
    one.organisation = organisation;
    one.meeting_on = first_day;
    one.case_text = "A made-up case";
    one.questions = {"A made-up question"};
    one.steps = {{new_id(), "A made-up step", "somebody", first_day, {}}};
    TRY(add_consultation(transaction, seal, one));
    Errand errand;
    errand.id = new_id();
    errand.organisation = organisation;
    errand.text = "A made-up errand";
    errand.outcome = "A made-up outcome";
    errand.due_on = first_day;
    return add_errand(transaction, seal, errand);
}

Result<Done> add_outside(Transaction& transaction, const Seal& seal,
                         const std::string& organisation) {
    OutsideReferrer outside;
    outside.id = new_id();
    outside.organisation = organisation;
    outside.office = "A made-up office";
    outside.email = "nobody@example.org";
    outside.language = "fi";
    outside.made_at = moment;
    return add_outside_referrer(transaction, seal, outside);
}

Result<Done> fill(Transaction& transaction, const Vault& vault) {
    const ImportBasis basis{DisclosureBasis::law, "Act 1", Date{}};
    for (const char* code : {"north", "south"}) {
        const std::string id = new_id();
        TRY(add_organisation(transaction, {id, code, code, 1}));
        TRY(import_city(transaction, vault, id,
                        make_demo_city(40, 5, static_cast<std::uint64_t>(*code)), basis));
        TRY(add_client_with_texts(transaction, vault, id));
        TRY(add_events(transaction, id));
        if (code == std::string("north"))
            TRY(add_decided_proposal(transaction, vault.seal, id));
        else
            TRY(add_referral_with_texts(transaction, vault.seal, id));
        TRY(add_mail(transaction, vault.seal, id));
        TRY(add_outside(transaction, vault.seal, id));
    }
    TRY(add_user_with_second_factor(transaction, vault.seal));
    TRY(add_carving(transaction, vault.seal));
    const KeyedRequest request{"somebody", "made-up-key", new_id(), "made-up fingerprint"};
    TRY(begin_request(transaction, vault.seal, request, now()));
    TRY(keep_answer(transaction, vault.seal, request, "", "A made-up answer"));
    const std::string key = TRY(kept_secret(transaction, vault.seal, "audit", "made-up key"));
    TRY(link_waiting_events(transaction, key, 20));
    return Done{};
}

}  // namespace

void fill_store(Database& database, const KeyRing& keys) {
    ASSERT_TRUE(migrate(database));
    const Vault vault(keys);
    const auto filled =
        database.write([&](Transaction& transaction) { return fill(transaction, vault); });
    ASSERT_TRUE(filled) << filled.error().key << " " << filled.error().field;
}

std::vector<std::string> all_rows(Database& database) {
    const auto rows =
        database.read([](Transaction& transaction) -> Result<std::vector<std::string>> {
            std::vector<std::string> all;
            for (const StoredTable& table : TRY(stored_tables(transaction))) {
                TRY(transaction.each("SELECT " + table.column_list() + " FROM " + table.name, {},
                                     [&](Row& row) {
                                         std::string text = table.name;
                                         for (std::size_t i = 0; i < table.columns.size(); ++i)
                                             text += "|" + row.maybe_text().value_or("(none)");
                                         all.push_back(text);
                                     }));
            }
            std::sort(all.begin(), all.end());
            return all;
        });
    EXPECT_TRUE(rows) << rows.error().key;
    return rows.value();
}

void change(Database& database, const std::string& sql) {
    const auto changed =
        database.write([&](Transaction& transaction) { return transaction.change(sql); });
    ASSERT_TRUE(changed) << changed.error().key;
    ASSERT_GT(changed.value(), 0) << sql;
}

}  // namespace kynnys::testing
