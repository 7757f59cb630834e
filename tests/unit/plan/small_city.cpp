#include "small_city.h"

#include <algorithm>

#include "plan/worth.h"

namespace kynnys {

namespace {

Task weekly_task(const char* id, WorkplaceIndex workplace, int weekly, int shortest) {
    Task task;
    task.id = id;
    task.name = id;
    task.workplace = workplace;
    task.owner = RoleIndex{0};
    task.rhythm = {0, {0}, {weekly}};
    task.shortest_piece = {shortest};
    task.windows = weekday_windows(9, 15);
    return task;
}

std::vector<Task> small_tasks() {
    Task tables_task = weekly_task("tables", home, 0, 15);
    tables_task.rhythm = {5, {30}, {0}};
    tables_task.windows = weekday_windows(10, 11);
    tables_task.licences.add(Licence::hygiene_passport);
    tables_task.demand.set(Ability::standing_and_walking, Step::on_my_own);
    tables_task.kind = WorkKind::kitchen;
    tables_task.if_not_done = IfNotDone::must_be_done;
    Task laundry_task = weekly_task("laundry", home, 600, 30);
    laundry_task.kind = WorkKind::laundry;
    laundry_task.surroundings.add(Surrounding::quiet);
    laundry_task.demand.set(Ability::hand_use, Step::with_an_arrangement);
    Task medicine_task = weekly_task("medicine", home, 300, 15);
    medicine_task.part = TaskPart::core;
    Task boxes_task = weekly_task("boxes", home, 240, 60);
    boxes_task.windows = weekday_windows(8, 12);
    boxes_task.lifts = {15};
    boxes_task.exposes_to.add(Exposure::dust);
    boxes_task.may_be_shared = false;
    Task supplies_task = weekly_task("supplies", home, 300, 60);
    supplies_task.demand.set(Ability::remembering, Step::on_my_own);
    Task sorting_task = weekly_task("sorting", depot, 600, 30);
    return {tables_task, laundry_task, medicine_task, boxes_task, supplies_task, sorting_task};
}

std::vector<Arrangement> small_arrangements() {
    Arrangement list;
    list.id = "checklist";
    list.raises = {{Ability::remembering, 2, Step::on_my_own}};
    list.cost_once = {5'000};
    Arrangement wheels;
    wheels.id = "trolley";
    wheels.lifts_weight = {15};
    wheels.cost_once = {20'000};
    Arrangement helper;
    helper.id = "coach";
    helper.raises = {{Ability::remembering, 2, Step::on_my_own},
                     {Ability::planning_own_work, 2, Step::on_my_own}};
    helper.weekly_help = {60};
    Arrangement ride;
    ride.id = "taxi";
    ride.eases_travel = {60};
    return {list, wheels, helper, ride};
}

std::vector<Workplace> small_workplaces() {
    Workplace care;
    care.id = "home";
    care.name = "Elder-care home";
    care.place = {{800}, {0}};
    care.opening = hours(Day::monday, Day::saturday, 8, 16);
    care.languages.add(Language::fi);
    care.roles = {{"nurse", {2'400}}};
    care.arrangements = {checklist, trolley, coach};
    Workplace far = care;
    far.id = "depot";
    far.place = {{5'000}, {0}};
    far.arrangements = {taxi};
    return {care, far};
}

Person person_called(const char* id) {
    Person person;
    person.id = id;
    person.birth_year = 1970;
    person.travels_by = TravelMode::walking;
    person.conditions.available = hours(Day::monday, Day::friday, 8, 16);
    person.conditions.languages.add(Language::fi);
    person.conditions.licences.add(Licence::hygiene_passport);
    for (const AbilityLine& line : ability_catalogue())
        person.profile.set(line.ability, {Step::on_my_own, Rater::coach, {}, Sureness::sure});
    return person;
}

std::vector<Person> small_people(Date today) {
    Person first = person_called("aino");
    Person second = person_called("berta");
    second.conditions.lift_most = {5};
    second.profile.set(Ability::remembering,
                       {Step::with_someone_beside, Rater::coach, {}, Sureness::sure});
    Person third = person_called("cecil");
    third.in_work_activity = true;
    third.out_of_work_since =
        Date{today.year() - std::chrono::years{10}, today.month(), today.day()};
    return {first, second, third};
}

}  // namespace

WeekGrid hours(Day first, Day last, int open, int close) {
    WeekGrid grid;
    for (int day = static_cast<int>(first); day <= static_cast<int>(last); ++day)
        grid.open({static_cast<Day>(day), open * slots_per_hour, close * slots_per_hour});
    return grid;
}

std::vector<Window> weekday_windows(int open, int close) {
    return hours(Day::monday, Day::friday, open, close).windows();
}

City small_city() {
    using namespace std::chrono;
    City city;
    city.policy.date = Date{year{2026}, month{11}, day{21}};
    city.arrangements = small_arrangements();
    city.workplaces = small_workplaces();
    city.tasks = small_tasks();
    city.people = small_people(city.policy.date);
    return city;
}

CarvedJob ainos_job() {
    CarvedJob job;
    job.workplace = home;
    for (const Day day : {Day::monday, Day::tuesday, Day::wednesday}) {
        Shift shift;
        shift.day = day;
        shift.start = 36;
        shift.end = 42;
        shift.pieces = {{laundry, 36, 4}, {tables, 40, 2}};
        job.shifts.push_back(shift);
    }
    return job;
}

Plan plan_of_jobs(const City& city, const std::vector<std::pair<PersonIndex, CarvedJob>>& jobs) {
    Plan plan;
    plan.policy_version = city.policy.version;
    for (const auto& [person, job] : jobs) {
        Proposal proposal;
        proposal.person = person;
        proposal.job = job;
        proposal.terms = terms_of(city, person, job);
        proposal.value = sum_of(proposal.terms);
        plan.value += proposal.value;
        plan.proposals.push_back(proposal);
    }
    for (int at = 0; at < static_cast<int>(city.people.size()); ++at) {
        const PersonIndex person{at};
        const bool is_placed =
            std::any_of(plan.proposals.begin(), plan.proposals.end(),
                        [&](const Proposal& proposal) { return proposal.person == person; });
        if (!city.people[person.place()].wants_work)
            continue;
        ++plan.wanting_work;
        if (!is_placed)
            plan.not_placed.push_back({person, "not_placed.others_are_placed", {}});
    }
    return plan;
}

}  // namespace kynnys
