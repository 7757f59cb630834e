#include "storage/person_store.h"

#include "storage/person_fixture.h"

namespace kynnys {
namespace {

class PersonStore : public testing::WithPeople {
  protected:
    template <class Save>
    Result<std::int64_t> save(Save save) {
        return database_->write(save);
    }
};
INSTANTIATE_ON_BOTH(PersonStore);

Error error_of(const Result<std::int64_t>& saved) {
    return saved ? Error{} : saved.error();
}

// What must come of a save on top of version 1 that somebody else has saved meanwhile.
void expect_was_changed(const Result<std::int64_t>& saved, const std::string& table) {
    EXPECT_EQ(error_of(saved).kind, ErrorKind::conflict);
    EXPECT_EQ(error_of(saved).key, "row.was_changed");
    EXPECT_EQ(error_of(saved).field, table);
    EXPECT_EQ(error_of(saved).arguments, (std::vector<std::string>{"1", "2"}));
}

TEST_P(PersonStore, FindsWhatWasAdded) {
    Client aino = client("P1", "Aino Virtanen");
    aino.status = ClientStatus::placed;
    aino.municipality = "091";
    aino.phone = "+358 40 0000000";
    aino.email = "aino@example.org";
    aino.note = "Likes mornings";
    aino.person.wishes.times = {{DayTime::morning, Liking::wants}};
    const std::string id = add_disclosed(aino);
    const ClientRecord record = found(id);
    EXPECT_EQ(record.client, aino);
    EXPECT_EQ(record.organisation, work_);
    EXPECT_EQ(record.version, 1);
    EXPECT_EQ(record.conditions_version, 1);
    EXPECT_EQ(record.wishes_version, 1);
}

TEST_P(PersonStore, ShowsPeopleOnlyOnALiveBasis) {
    const std::string id = add(client("P1", "Aino"));
    EXPECT_EQ(find(id, seen_by(work_)).error().key, "person.is_missing");
    const std::string consent = disclose(id, health_);
    EXPECT_FALSE(find(id, seen_by(work_)));
    EXPECT_TRUE(find(id, seen_by(health_)));
    EXPECT_TRUE(find(id, {{work_, health_, "no such"}, std::nullopt, today_}));
    EXPECT_FALSE(find(id, {{}, std::nullopt, today_}));
    const Date yesterday = std::chrono::sys_days(today_) - std::chrono::days(1);
    EXPECT_FALSE(find(id, {{health_}, std::nullopt, yesterday}));
    write([&](Transaction& transaction) {
        return withdraw_consent(transaction, consent, Instant());
    });
    EXPECT_FALSE(find(id, seen_by(health_)));
}

TEST_P(PersonStore, ShowsPeopleUntilTheLastDayOfTheBasis) {
    const std::string id = add(client("P1", "Aino"));
    disclose(id, work_, today_);
    EXPECT_TRUE(find(id, seen_by(work_)));
    const Date tomorrow = std::chrono::sys_days(today_) + std::chrono::days(1);
    EXPECT_FALSE(find(id, {{work_}, std::nullopt, tomorrow}));
}

TEST_P(PersonStore, ShowsACoachTheOwnPeople) {
    const std::string id = add_disclosed(client("P1", "Aino"));
    const Visibility of_coach{{work_}, "coach", today_};
    EXPECT_FALSE(find(id, of_coach));
    assign(id, "coach");
    EXPECT_TRUE(find(id, of_coach));
    const Visibility elsewhere{{health_}, "coach", today_};
    EXPECT_FALSE(find(id, elsewhere));
}

TEST_P(PersonStore, RefusesASecondSaveOfThePerson) {
    const std::string id = add_disclosed(client("P1", "Aino"));
    const auto rename = [&](const std::string& name) {
        return save([&](Transaction& transaction) {
            return update_client(transaction, vault_, id, client("P1", name), 1);
        });
    };
    EXPECT_EQ(rename("Aino Korhonen").value(), 2);
    expect_was_changed(rename("Aino Nieminen"), "person");
    EXPECT_EQ(found(id).client.person.name, "Aino Korhonen");
    EXPECT_EQ(found(id).version, 2);
    EXPECT_EQ(found(id).conditions_version, 1);
}

TEST_P(PersonStore, RefusesASecondSaveOfConditionsAndWishes) {
    const std::string id = add_disclosed(client("P1", "Aino"));
    Conditions conditions;
    conditions.days_most = 2;
    const auto save_conditions = [&] {
        return save([&](Transaction& transaction) {
            return update_conditions(transaction, id, conditions, 1);
        });
    };
    EXPECT_EQ(save_conditions().value(), 2);
    expect_was_changed(save_conditions(), "person_condition");
    EXPECT_EQ(found(id).client.person.conditions, conditions);

    Wishes wishes;
    wishes.kinds = {{WorkKind::office, Liking::avoids}};
    const auto save_wishes = [&] {
        return save(
            [&](Transaction& transaction) { return update_wishes(transaction, id, wishes, 1); });
    };
    EXPECT_EQ(save_wishes().value(), 2);
    wishes.kinds.clear();
    expect_was_changed(save_wishes(), "person_wishes");
    EXPECT_EQ(found(id).client.person.wishes.kinds.size(), 1U);
}

TEST_P(PersonStore, RefusesASecondJudgementOfALine) {
    const std::string id = add_disclosed(client("P1", "Aino"));
    ProfileLine line{Step::on_my_own, Rater::coach, today_, Sureness::sure};
    const auto judge = [&](std::int64_t seen) {
        return save([&](Transaction& transaction) {
            return update_ability(transaction, id, Ability::seeing, line, seen);
        });
    };
    EXPECT_EQ(judge(0).value(), 1);
    EXPECT_EQ(error_of(judge(0)).key, "ability.is_judged_already");
    line.step = Step::a_strength;
    EXPECT_EQ(judge(1).value(), 2);
    expect_was_changed(judge(1), "person_ability");
    EXPECT_EQ(found(id).client.person.profile.line(Ability::seeing), line);
    EXPECT_EQ(found(id).ability_versions[static_cast<std::size_t>(Ability::seeing)], 2);
    EXPECT_EQ(found(id).ability_versions[static_cast<std::size_t>(Ability::hearing)], 0);
}

TEST_P(PersonStore, TellsARowThatIsGone) {
    const auto saved = save(
        [&](Transaction& transaction) { return update_conditions(transaction, "nobody", {}, 1); });
    EXPECT_EQ(error_of(saved).kind, ErrorKind::not_found);
    EXPECT_EQ(error_of(saved).key, "row.is_missing");
}

TEST_P(PersonStore, RefusesACodeThatIsTaken) {
    add(client("P1", "Aino"));
    const auto added = database_->write([&](Transaction& transaction) {
        return add_clients(transaction, vault_, {{new_id(), work_}}, {client("P1", "Eino")});
    });
    EXPECT_EQ(added.error().key, "person.code_is_taken");
    EXPECT_EQ(added.error().field, "code");
}

TEST_P(PersonStore, KeepsAssignmentsAndDisclosures) {
    const std::string id = add(client("P1", "Aino"));
    assign(id, "coach");
    const auto twice = database_->write([&](Transaction& transaction) {
        return add_assignments(transaction, {{id, "coach", AssignmentKind::coach}});
    });
    EXPECT_EQ(twice.error().key, "assignment.exists");
    const auto end = [&] {
        return database_->write([&](Transaction& transaction) {
            return end_assignment(transaction, {id, "coach", AssignmentKind::coach});
        });
    };
    const auto assigned = [&] {
        return database_
            ->read([&](Transaction& transaction) { return assignments_of(transaction, id); })
            .value();
    };
    EXPECT_EQ(assigned(), (std::vector<Assignment>{{id, "coach", AssignmentKind::coach}}));
    EXPECT_TRUE(end());
    EXPECT_TRUE(assigned().empty());
    EXPECT_EQ(end().error().key, "assignment.is_missing");

    const std::string consent = disclose(id, health_, today_);
    const auto withdraw = [&](const std::string& disclosure) {
        return database_->write([&](Transaction& transaction) {
            return withdraw_consent(transaction, disclosure, Instant());
        });
    };
    EXPECT_TRUE(withdraw(consent));
    EXPECT_EQ(withdraw(consent).error().key, "disclosure.is_missing");
    const std::string by_law = new_id();
    write([&](Transaction& transaction) {
        return add_disclosures(transaction, {{by_law, id, work_, DisclosureBasis::law, "Act",
                                              today_, std::nullopt, std::nullopt}});
    });
    EXPECT_EQ(withdraw(by_law).error().key, "disclosure.is_missing");
    const auto disclosures =
        database_->read([&](Transaction& transaction) { return disclosures_of(transaction, id); });
    const Disclosure withdrawn{
        consent, id,     health_,  DisclosureBasis::consent, "to look for work",
        today_,  today_, Instant()};
    const Disclosure still{by_law, id,     work_,        DisclosureBasis::law,
                           "Act",  today_, std::nullopt, std::nullopt};
    EXPECT_EQ(disclosures.value(), (std::vector{withdrawn, still}));
}

TEST_P(PersonStore, KeepsOrganisations) {
    const auto rename = [&](std::int64_t seen, const std::string& code) {
        return save([&](Transaction& transaction) {
            return update_organisation(transaction, {work_, code, "Work", seen});
        });
    };
    EXPECT_EQ(error_of(rename(1, "health")).key, "organisation.code_is_taken");
    EXPECT_EQ(rename(1, "labour").value(), 2);
    expect_was_changed(rename(1, "jobs"), "organisation");
    const auto all =
        database_->read([](Transaction& transaction) { return organisations(transaction); });
    EXPECT_EQ(all.value(), (std::vector<Organisation>{{health_, "health", "health", 1},
                                                      {work_, "labour", "Work", 2}}));
    EXPECT_EQ(
        database_
            ->read([](Transaction& transaction) { return find_organisation(transaction, "none"); })
            .error()
            .key,
        "organisation.is_missing");
}

}  // namespace
}  // namespace kynnys
