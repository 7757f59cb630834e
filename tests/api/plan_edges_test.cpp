// The hours that a plan may give, where benefits and pension set an edge.
#include "app/plan_edges.h"

#include "api/proposal_case.h"
#include "exchange/fact_json.h"
#include "exchange/rules_file.h"

namespace kynnys::testing {
namespace {

const Date some_day = parse_date("2024-06-01").value();  // whose pension floor is known

std::optional<Minutes> most(const char* facts, Date at = some_day) {
    const rules::Program program(finnish_rules(), at);
    const Json json = parse_json(facts).value();
    return most_within_edges(program, known_facts(finnish_rules(), *json.object()), at);
}

TEST(PlanEdges, LimitTheHoursOfAPension) {
    // 40 % of 3 000 € are 1 200 € a month: at 10 € an hour and 4.345 weeks 27.6 hours a week.
    const auto limit = most(R"({"pension":"full","pension_earlier_earnings":3000,
                               "in_work_activity":false})");
    ASSERT_TRUE(limit);
    EXPECT_EQ(limit->count, 1657);
    EXPECT_LE(1657.0 / 60 * 10 * 4.345, 1200.0);
    EXPECT_GT(1658.0 / 60 * 10 * 4.345, 1200.0);
}

TEST(PlanEdges, LimitNothingWhereNoneIsKnown) {
    EXPECT_FALSE(most("{}"));
    EXPECT_FALSE(most(R"({"pension":"none","in_work_activity":false})"));
    // Nobody can tell where the limit lies: it is warned of, and not taken as nought.
    EXPECT_FALSE(
        most(R"({"pension":"full","in_work_activity":false})", parse_date("2026-11-22").value()));
}

TEST(PlanEdges, TakeTheNearest) {
    EXPECT_EQ(most(R"({"pension":"full","pension_earlier_earnings":3000,
                       "in_work_activity":true})"),
              Minutes{480});
}

class PlanWithEdges : public ProposalCase {
  protected:
    PlanCity city(PlanEdges edges) {
        PlanRun run;
        run.organisation = world_.north();
        run.edges = edges;
        return world_.database()
            .read([&](Transaction& transaction) {
                return find_city_of_run(transaction, office_, run);
            })
            .value();
    }
    Minutes hours_of_the_person(PlanEdges edges) {
        const PlanCity found = city(edges);
        for (std::size_t at = 0; at < found.people.size(); ++at) {
            if (found.people[at] == person_.id)
                return found.city.people[at].conditions.weekly_most;
        }
        ADD_FAILURE() << "the person is not in the city";
        return {};
    }

    const std::string audit_key_ = "key";
    AuditRecorder recorder_{world_.database(), audit_key_};
    Office office_{world_.database(), world_.vault(), recorder_, [this] { return world_.now(); },
                   audit_key_,        finnish_rules()};
};
INSTANTIATE_ON_BOTH(PlanWithEdges);

TEST_P(PlanWithEdges, StaysWithinThemUnlessToldOtherwise) {
    static_cast<void>(proposed());  // which makes the rules of a plan, too
    const Minutes before = hours_of_the_person(PlanEdges::kept);
    EXPECT_EQ(hours_of_the_person(PlanEdges::ignored), before);
    // 40 % of 250 € are 100 €: 2 hours 18 minutes a week.
    world_.write([&](Transaction& transaction) {
        return save_situation(
            transaction, world_.vault().seal,
            {person_.id, 0, world_.now(), R"({"pension":"full","pension_earlier_earnings":250})"});
    });
    EXPECT_EQ(hours_of_the_person(PlanEdges::kept), Minutes{138});
    EXPECT_EQ(hours_of_the_person(PlanEdges::ignored), before);
}

}  // namespace
}  // namespace kynnys::testing
