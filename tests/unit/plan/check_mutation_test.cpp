// A good plan broken in many ways, each of which must be seen for what it is.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "plan/check_plan.h"
#include "small_city.h"

namespace kynnys {
namespace {

struct Mutation {
    const char* name;
    const char* key;  // without "violation."
    std::function<void(City&, Plan&)> break_it;
};

void PrintTo(const Mutation& mutation, std::ostream* out) {
    *out << mutation.name;
}

CarvedJob& job(Plan& plan) {
    return plan.proposals[0].job;
}
Shift& monday(Plan& plan) {
    return job(plan).shifts[0];
}
Person& person(City& city) {
    return city.people[aino.place()];
}
Conditions& conditions(City& city) {
    return person(city).conditions;
}
Task& task(City& city, TaskIndex index) {
    return city.tasks[index.place()];
}
Workplace& workplace(City& city) {
    return city.workplaces[home.place()];
}

// Cecil does as Aino does, from Tuesday on and without the tables.
void add_cecil(Plan& plan) {
    CarvedJob second = ainos_job();
    for (Shift& shift : second.shifts) {
        shift.end = 44;
        shift.pieces = {{laundry, 36, 4}, {supplies, 40, 4}};
    }
    Proposal proposal = plan.proposals[0];
    proposal.person = cecil;
    proposal.job = second;
    plan.proposals.push_back(proposal);
    plan.not_placed.pop_back();
}

// A Monday from 9 to 15 with a break, fit for a longest stretch of three hours.
void give_a_long_monday(City& city, Plan& plan, int break_start) {
    conditions(city).stretch_most = {180};
    Shift& shift = monday(plan);
    shift.end = 59;
    shift.break_start = break_start;
    shift.break_length = 2;
    shift.pieces = {{laundry, 36, break_start - 36},
                    {laundry, break_start + 2, 59 - break_start - 2}};
}

const std::vector<Mutation> mutations{
    // the plan
    {"PersonBeyondTheList", "person_is_unknown",
     [](City&, Plan& plan) { plan.proposals[0].person = {77}; }},
    {"WorkplaceBeyondTheList", "workplace_is_unknown",
     [](City&, Plan& plan) { job(plan).workplace = {77}; }},
    {"TaskBeyondTheList", "task_is_unknown",
     [](City&, Plan& plan) { monday(plan).pieces[0].task = {-1}; }},
    {"ArrangementBeyondTheList", "arrangement_is_unknown",
     [](City&, Plan& plan) { job(plan).arrangements = {{77}}; }},
    {"PersonTwice", "proposals_are_out_of_order",
     [](City&, Plan& plan) { plan.proposals.push_back(plan.proposals[0]); }},
    {"OtherPolicy", "policy_differs", [](City& city, Plan&) { city.policy.version = "another"; }},
    {"PersonForgotten", "person_is_unaccounted_for",
     [](City&, Plan& plan) { plan.not_placed.pop_back(); }},
    {"PlacedAndNotPlaced", "person_is_listed_wrongly",
     [](City&, Plan& plan) {
         plan.not_placed.insert(plan.not_placed.begin(), {aino, "x", {}});
     }},
    {"ReasonMissing", "person_is_listed_wrongly",
     [](City&, Plan& plan) { plan.not_placed[0].key = ""; }},
    {"CountOfWishes", "wanting_work_is_wrong", [](City&, Plan& plan) { plan.wanting_work = 2; }},
    // the person
    {"WantsNoWork", "wants_no_work", [](City& city, Plan&) { person(city).wants_work = false; }},
    {"WorkplaceNoGo", "workplace_is_no_go",
     [](City& city, Plan&) {
         person(city).wishes.workplaces = {{"home", Liking::never}};
     }},
    {"KindNoGo", "kind_is_no_go",
     [](City& city, Plan&) {
         person(city).wishes.kinds = {{WorkKind::kitchen, Liking::never}};
     }},
    {"SurroundingNoGo", "surrounding_is_no_go",
     [](City& city, Plan&) {
         person(city).wishes.surroundings = {{Surrounding::quiet, Liking::never}};
     }},
    {"TimeNoGo", "time_is_no_go",
     [](City& city, Plan&) {
         person(city).wishes.times = {{DayTime::morning, Liking::never}};
     }},
    {"TooFar", "travel_too_long", [](City& city, Plan&) { conditions(city).travel_most = {12}; }},
    {"NoLanguage", "language_missing", [](City& city, Plan&) { conditions(city).languages = {}; }},
    {"NoAccess", "access_missing",
     [](City& city, Plan&) { conditions(city).needs.add(AccessNeed::rest_room); }},
    {"NoLicence", "licence_missing", [](City& city, Plan&) { conditions(city).licences = {}; }},
    {"Exposed", "exposure_not_accepted",
     [](City& city, Plan&) {
         conditions(city).not_exposed_to.add(Exposure::noise);
         task(city, laundry).exposes_to.add(Exposure::noise);
     }},
    {"TooHeavy", "too_heavy",
     [](City& city, Plan&) {
         conditions(city).lift_most = {9};
         task(city, laundry).lifts = {10};
     }},
    {"TooHardAWork", "gap_too_large",
     [](City& city, Plan&) {
         task(city, laundry).demand.set(Ability::hand_use, Step::a_strength);
         person(city).profile.set(Ability::hand_use, {Step::with_an_arrangement, {}, {}, {}});
     }},
    {"LineUnknown", "line_unknown",
     [](City& city, Plan&) {
         person(city).profile = Profile{};
         city.policy.unknown_hard_from = 3;
     }},
    {"CoreTask", "core_task", [](City& city, Plan&) { task(city, tables).part = TaskPart::core; }},
    {"TaskOfAnotherWorkplace", "task_of_another_workplace",
     [](City&, Plan& plan) { monday(plan).pieces[0].task = sorting; }},
    {"ArrangementNotOffered", "arrangement_not_offered",
     [](City&, Plan& plan) { job(plan).arrangements = {taxi}; }},
    {"ArrangementTwice", "arrangements_out_of_order",
     [](City&, Plan& plan) {
         job(plan).arrangements = {trolley, trolley};
     }},
    {"TooManyArrangements", "too_many_arrangements",
     [](City&, Plan& plan) {
         job(plan).arrangements = {checklist, trolley, coach};
     }},
    {"TooManyArrangedDemands", "too_many_arranged_demands",
     [](City& city, Plan& plan) {
         task(city, laundry).demand.set(Ability::remembering, Step::on_my_own);
         person(city).profile.set(Ability::remembering, {Step::not_now, {}, {}, {}});
         job(plan).arrangements = {coach};
         city.policy.fair_job.arranged_demands_most = 0;
     }},
    // the week
    {"NoShift", "job_is_empty", [](City&, Plan& plan) { job(plan).shifts.clear(); }},
    {"ShiftWithoutPieces", "shift_is_malformed",
     [](City&, Plan& plan) { monday(plan).pieces.clear(); }},
    {"ShiftPastMidnight", "shift_is_malformed", [](City&, Plan& plan) { monday(plan).end = 97; }},
    {"DayOfNoWeek", "shift_is_malformed",
     [](City&, Plan& plan) { monday(plan).day = static_cast<Day>(9); }},
    {"TwoShiftsADay", "shifts_out_of_order",
     [](City&, Plan& plan) { job(plan).shifts[1].day = Day::monday; }},
    {"NotAvailable", "not_available",
     [](City& city, Plan&) {
         conditions(city).available.close({Day::tuesday, 41, 42});
     }},
    {"Closed", "not_open",
     [](City& city, Plan&) {
         workplace(city).opening.close({Day::monday, 36, 37});
     }},
    {"ShortShift", "shift_too_short",
     [](City& city, Plan&) { city.policy.fair_job.shift_fewest = {91}; }},
    {"ShiftNotWorthTheWay", "shift_too_short",
     [](City& city, Plan&) { city.policy.fair_job.travel_times_in_shift = 10; }},
    {"LongDay", "day_too_long", [](City& city, Plan&) { conditions(city).daily_most = {89}; }},
    {"ShortWeek", "week_too_short",
     [](City& city, Plan&) { city.policy.fair_job.weekly_fewest = {271}; }},
    {"LongWeek", "week_too_long", [](City& city, Plan&) { conditions(city).weekly_most = {269}; }},
    {"WorkActivityEdge", "work_activity_edge_passed",
     [](City& city, Plan&) {
         person(city).in_work_activity = true;
         city.policy.fair_job.work_activity_edge = {255};
     }},
    {"ManyDays", "too_many_days", [](City& city, Plan&) { conditions(city).days_most = 2; }},
    {"ManyDaysForAnybody", "too_many_days",
     [](City& city, Plan&) { city.policy.fair_job.days_most = 2; }},
    {"LongStretch", "stretch_too_long",
     [](City& city, Plan&) { conditions(city).stretch_most = {89}; }},
    {"LongStretchAfterTheBreak", "stretch_too_long",
     [](City& city, Plan& plan) { give_a_long_monday(city, plan, 44); }},
    {"BreakTooEarly", "break_at_wrong_time",
     [](City& city, Plan& plan) { give_a_long_monday(city, plan, 43); }},
    {"BreakNotDue", "break_not_needed",
     [](City& city, Plan& plan) {
         give_a_long_monday(city, plan, 46);
         conditions(city).stretch_most = {480};
     }},
    {"BreakTooLong", "break_has_wrong_length",
     [](City& city, Plan& plan) {
         give_a_long_monday(city, plan, 48);
         city.policy.fair_job.break_length = {15};
     }},
    {"LongWaiting", "waiting_too_long",
     [](City&, Plan& plan) { monday(plan).pieces[0].length = 2; }},
    {"WaitingBesideTheBreak", "waiting_too_long",
     [](City& city, Plan& plan) {
         give_a_long_monday(city, plan, 48);
         monday(plan).pieces[0].length -= 1;
     }},
    {"LateFirstPiece", "shift_edge_without_work",
     [](City&, Plan& plan) {
         monday(plan).pieces[0] = {laundry, 37, 3};
     }},
    {"PiecesOverlap", "pieces_overlap",
     [](City&, Plan& plan) { monday(plan).pieces[0].length = 5; }},
    {"WorkInTheBreak", "pieces_overlap",
     [](City& city, Plan& plan) {
         give_a_long_monday(city, plan, 48);
         monday(plan).pieces[0].length += 1;
     }},
    {"ShortRest", "rest_too_short",
     [](City& city, Plan&) { conditions(city).rest_between = {22 * 60 + 31}; }},
    {"OutsideTheWindow", "piece_outside_windows",
     [](City& city, Plan&) {
         task(city, tables).windows[0] = {Day::monday, 41, 44};
     }},
    {"OutsideTheWindowOfAnAmount", "piece_outside_windows",
     [](City& city, Plan&) {
         task(city, laundry).windows.erase(task(city, laundry).windows.begin());
     }},
    {"HalfADoing", "piece_has_wrong_length",
     [](City& city, Plan&) { task(city, tables).rhythm.each = {31}; }},
    {"StretchedDoing", "piece_has_wrong_length",
     [](City& city, Plan&) { task(city, tables).rhythm.each = {15}; }},
    {"PieceBelowTheShortest", "piece_has_wrong_length",
     [](City& city, Plan&) { task(city, laundry).shortest_piece = {75}; }},
    {"SplitPiece", "share_in_two_pieces",
     [](City&, Plan& plan) {
         monday(plan).pieces = {{laundry, 36, 2}, {laundry, 38, 2}, {tables, 40, 2}};
     }},
    {"OtherOrderThanTheWindows", "order_is_not_steady",
     [](City&, Plan& plan) {
         monday(plan).start = 40;
         monday(plan).end = 46;
         monday(plan).pieces = {{tables, 40, 2}, {laundry, 42, 4}};
     }},
    // together
    {"DoneTooOften", "task_done_too_often",
     [](City& city, Plan&) { task(city, tables).rhythm.times = 2; }},
    {"TwoInOneWindow", "occasion_used_twice",
     [](City&, Plan& plan) {
         monday(plan).start = 40;
         monday(plan).end = 44;
         monday(plan).pieces = {{tables, 40, 2}, {tables, 42, 2}};
     }},
    {"MoreThanThereIs", "share_passed",
     [](City& city, Plan&) { task(city, laundry).rhythm.weekly = {120}; }},
    {"SharedByTwo", "task_is_shared",
     [](City& city, Plan& plan) {
         add_cecil(plan);
         task(city, laundry).may_be_shared = false;
     }},
    {"Crowded", "too_many_at_once",
     [](City& city, Plan& plan) {
         add_cecil(plan);
         workplace(city).people_at_once = 1;
     }},
    {"TooManyPeople", "too_many_people",
     [](City& city, Plan& plan) {
         add_cecil(plan);
         workplace(city).people_most = 1;
     }},
    {"TooMuchHelp", "coach_minutes_passed",
     [](City& city, Plan& plan) {
         job(plan).arrangements = {coach};
         city.policy.coach_minutes = 59;
     }},
    // values
    {"TermTooMuch", "terms_do_not_add_up",
     [](City&, Plan& plan) { plan.proposals[0].terms[0].points += 1; }},
    {"TermsSwapped", "terms_differ",
     [](City&, Plan& plan) {
         std::swap(plan.proposals[0].terms[0].points, plan.proposals[0].terms[1].points);
     }},
    {"ValueOfAJob", "value_is_wrong", [](City&, Plan& plan) { plan.proposals[0].value += 1; }},
    {"UselessArrangement", "job_is_not_in_model",
     [](City&, Plan& plan) { job(plan).arrangements = {trolley}; }},
    {"ValueOfThePlan", "model_refuses", [](City&, Plan& plan) { plan.value -= 1; }},
    {"MissingShares", "missing_shares_are_wrong",
     [](City&, Plan& plan) { plan.missing_share_points = 5; }},
    {"BoundTooLow", "bound_below_value",
     [](City&, Plan& plan) { plan.certificate.bound = plan.value - 1; }},
};

class BrokenPlan : public testing::TestWithParam<Mutation> {};

TEST_P(BrokenPlan, IsSeenForWhatItIs) {
    City city = small_city();
    Plan plan = plan_of_jobs(city, {{aino, ainos_job()}});
    plan.certificate.leaves.emplace_back();
    plan.certificate.bound = 1'000'000;
    ASSERT_TRUE(check_plan(city, plan, ProofCheck::values_only).is_good());
    GetParam().break_it(city, plan);
    const auto violations = check_plan(city, plan, ProofCheck::values_only).violations;
    const std::string key = std::string("violation.") + GetParam().key;
    std::string seen;
    for (const Message& violation : violations) seen += violation.key + "\n";
    EXPECT_TRUE(std::any_of(violations.begin(), violations.end(),
                            [&](const Message& violation) { return violation.key == key; }))
        << "expected " << key << ", seen:\n"
        << seen;
}

INSTANTIATE_TEST_SUITE_P(CheckPlan, BrokenPlan, testing::ValuesIn(mutations),
                         [](const auto& each) { return std::string(each.param.name); });

}  // namespace
}  // namespace kynnys
