#include "storage/placement_store.h"

#include "storage/person_fixture.h"
#include "storage/plan_store.h"
#include "storage/standing_store.h"
#include "storage/workplace_store.h"

namespace kynnys {
namespace {

Date day(const char* text) {
    return parse_date(text).value();
}

class PlacementStore : public testing::WithPeople {
  protected:
    PlacementStore() {
        person_ = add_disclosed(client("P1", "Aino Aalto"));
        workplace_ = new_id();
        write([&](Transaction& transaction) {
            WorkplaceRecord record;
            record.id = workplace_;
            record.workplace.id = "W1";
            record.workplace.name = "Library";
            return add_workplaces(transaction, work_, {record});
        });
    }
    Placement placement(const std::string& person, const char* start_on) {
        Placement made;
        made.id = new_id();
        made.version = 1;
        made.person = person;
        made.organisation = work_;
        made.workplace = workplace_;
        made.terms.title = "Shelving";
        made.terms.contract = ContractType::fixed_term;
        made.terms.hourly_wage = {1'234};
        made.terms.weekly = {450};
        made.terms.days.add(Day::tuesday);
        made.terms.days.add(Day::friday);
        made.terms.market = LabourMarket::intermediate;
        made.terms.start_on = day(start_on);
        made.terms.planned_end_on = day("2027-02-01");
        made.terms.note = "Quiet mornings";
        made.terms_changed_at = parse_instant("2026-11-21T09:15:00.000000Z").value();
        return made;
    }
    Placement added(const std::string& person, const char* start_on) {
        const Placement made = placement(person, start_on);
        write([&](Transaction& transaction) {
            return add_placement(transaction, vault_.seal, made);
        });
        return made;
    }
    Placement found(const std::string& id) {
        return database_
            ->read([&](Transaction& transaction) {
                return find_placement(transaction, vault_.seal, id);
            })
            .value();
    }
    std::vector<ListedPlacement> listed(PlacementShown shown, const std::string& organisation,
                                        const PageOf& page = {}) {
        return database_
            ->read([&](Transaction& transaction) {
                return listed_placements(transaction, vault_, seen_by(organisation),
                                         {shown, "", today_}, page);
            })
            .value();
    }

    std::string person_;
    std::string workplace_;
};
INSTANTIATE_ON_BOTH(PlacementStore);

TEST_P(PlacementStore, KeepsWhatWasGiven) {
    Placement one = added(person_, "2026-11-30");
    EXPECT_EQ(found(one.id), one);
    one.end = PlacementEnd{day("2026-12-04"), EndReason::health, "Too loud"};
    one.started_on = day("2026-12-01");
    one.money_checked_at = one.terms_changed_at;
    one.terms.days = {};
    const auto changed = [&] {
        return database_->write([&](Transaction& transaction) {
            return change_placement(transaction, vault_.seal, one);
        });
    };
    EXPECT_EQ(changed().value(), 2);
    EXPECT_EQ(changed().error().key, "row.was_changed");
    one.version = 2;
    EXPECT_EQ(found(one.id), one);
    EXPECT_FALSE(database_->read([&](Transaction& transaction) {
        return find_placement(transaction, vault_.seal, "nobody");
    }));
}

TEST_P(PlacementStore, ListsThoseWhoMayBeSeenPageByPage) {
    const Placement early = added(person_, "2026-11-16");
    const Placement late = added(person_, "2026-11-30");
    const auto going = listed(PlacementShown::going, work_);
    ASSERT_EQ(going.size(), 2U);
    EXPECT_EQ(going[0].placement, late);
    EXPECT_EQ(going[1].placement, early);
    EXPECT_EQ(going[0].person_name, "Aino Aalto");
    EXPECT_EQ(going[0].workplace_name, "Library");
    EXPECT_EQ(listed(PlacementShown::going, work_, {late.id, 1}).front().placement, early);
    EXPECT_TRUE(listed(PlacementShown::going, health_).empty());
    EXPECT_TRUE(listed(PlacementShown::started, work_).empty());
    EXPECT_TRUE(listed(PlacementShown::ended, work_).empty());
}

TEST_P(PlacementStore, KeepsTheHoursOfEachDay) {
    const Placement one = added(person_, "2026-11-16");
    const auto set = [&](const std::vector<WorkedDay>& days) {
        write([&](Transaction& transaction) {
            return set_worked_days(transaction, one.id, days, {"coach", now()});
        });
    };
    const WorkedDay friday{day("2026-11-20"), Minutes{120}, Minutes{90}};
    const WorkedDay tuesday{day("2026-11-17"), {}, Minutes{200}};
    set({friday, tuesday});
    const auto days = [&] {
        return database_
            ->read([&](Transaction& transaction) { return worked_days(transaction, one.id); })
            .value();
    };
    EXPECT_EQ(days(), (std::vector<WorkedDay>{tuesday, friday}));
    EXPECT_EQ(listed(PlacementShown::going, work_).front().paid, Minutes{290});
    set({{friday.on, {}, {}}});
    EXPECT_EQ(days(), std::vector<WorkedDay>{tuesday});
}

TEST_P(PlacementStore, TakesOneJobOfAProposalAndGoesWithThePerson) {
    Placement one = placement(person_, "2026-11-30");
    write([&](Transaction& transaction) -> Result<Done> {
        PlanRun run;
        run.id = new_id();
        run.organisation = work_;
        TRY(add_plan_run(transaction, run));
        ProposalRecord proposal;
        proposal.id = new_id();
        proposal.plan_run = run.id;
        proposal.person = person_;
        proposal.workplace = workplace_;
        one.proposal = proposal.id;
        TRY(add_proposal(transaction, proposal));
        TRY(add_placement(transaction, vault_.seal, one));
        EXPECT_EQ(TRY(placement_from(transaction, proposal.id)), one.id);
        return set_worked_days(transaction, one.id, {{day("2026-11-30"), {}, Minutes{60}}}, {});
    });
    Placement again = one;
    again.id = new_id();
    const auto twice = database_->write(
        [&](Transaction& transaction) { return add_placement(transaction, vault_.seal, again); });
    EXPECT_EQ(twice.error().key, "placement.exists");
    write([&](Transaction& transaction) { return erase_person(transaction, person_); });
    EXPECT_FALSE(database_->read([&](Transaction& transaction) {
        return find_placement(transaction, vault_.seal, one.id);
    }));
}

}  // namespace
}  // namespace kynnys
