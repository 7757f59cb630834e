#include "app/goal_desk.h"

#include <algorithm>

#include "app/person_relations.h"
#include "app/recorded.h"
#include "base/random_id.h"
#include "base/text.h"
#include "storage/goal_store.h"

namespace kynnys {

namespace {

std::vector<Fault> faults_of(const std::vector<Error>& errors) {
    std::vector<Fault> faults;
    for (const Error& error : errors)
        faults.push_back({"", 0, 0, error.field, error.key, error.arguments});
    return faults;
}

// A meeting has one day; everything else of a review has a field for each goal.
std::vector<Fault> faults_of_goal(const std::vector<Error>& errors, const std::string& goal) {
    std::vector<Fault> faults = faults_of(errors);
    for (Fault& fault : faults) {
        if (fault.header != "reviewed_on")
            fault.header += "." + goal;
    }
    return faults;
}

void trim(Goal& goal) {
    goal.title = trimmed(goal.title);
    for (std::string& level : goal.levels) level = trimmed(level);
}

// A goal of that person's that has not ended.
Result<Goal> open_goal(Transaction& transaction, const Office& office, const std::string& person,
                       const std::string& id) {
    auto found = find_goal(transaction, office.vault.seal, id);
    if (!found)
        return unknown_if_missing(std::move(found).error());
    if (found.value().person != person)
        return unknown_subject();
    if (found.value().ended_on)
        return Error{ErrorKind::conflict, "goal.has_ended", "", {}};
    return found;
}

Result<std::size_t> open_goals(Transaction& transaction, const Office& office,
                               const std::string& person) {
    const GoalHistory history = TRY(goal_history(transaction, office.vault.seal, person));
    return static_cast<std::size_t>(
        std::count_if(history.goals.begin(), history.goals.end(),
                      [](const Goal& goal) { return !goal.ended_on.has_value(); }));
}

Result<std::vector<Fault>> meeting_faults(Transaction& transaction, const Office& office,
                                          const std::string& person,
                                          const GoalDesk::Meeting& meeting,
                                          const std::vector<GoalReview>& reviews) {
    const Date today = day_of(office.now());
    std::vector<Fault> faults;
    const auto add = [&](const std::vector<Fault>& more) {
        faults.insert(faults.end(), more.begin(), more.end());
    };
    if (meeting.day > today)
        add({{"", 0, 0, "reviewed_on", "goal.reviewed_in_the_future", {}}});
    if (reviews.empty() && !meeting.ability)
        add({{"", 0, 0, "", "goal.nothing_was_looked_at", {}}});
    for (const GoalReview& review : reviews) {
        const Goal goal = TRY(open_goal(transaction, office, person, review.goal));
        add(faults_of_goal(review_faults(goal, review), goal.id));
    }
    // A day to come is told of once, above.
    if (meeting.ability)
        add(faults_of(work_ability_faults({person, today, *meeting.ability, ""}, today)));
    return faults;
}

}  // namespace

Result<GoalSheet> GoalDesk::sheet(const Actor& actor, const std::string& person) {
    const Date today = day_of(office_.now());
    const AuditEvent event = event_of(actor, Action::coaching_view, office_.now(), {person});
    return viewed(office_, event, [&](Transaction& transaction) -> Result<GoalSheet> {
        TRY(check_person(transaction, actor, person, Action::coaching_view, today));
        GoalSheet sheet;
        sheet.history = TRY(goal_history(transaction, office_.vault.seal, person));
        sheet.abilities = TRY(work_abilities(transaction, person));
        sheet.may_edit =
            check_person(transaction, actor, person, Action::coaching_edit, today).is_ok();
        return sheet;
    });
}

Result<Goal> GoalDesk::find_for_change(const Actor& actor, const std::string& person,
                                       const std::string& goal) {
    const Date today = day_of(office_.now());
    const AuditEvent event = event_of(actor, Action::coaching_edit, office_.now(), {person});
    return admitted(office_, event, [&](Transaction& transaction) -> Result<Goal> {
        TRY(check_person(transaction, actor, person, Action::coaching_edit, today));
        return open_goal(transaction, office_, person, goal);
    });
}

Result<Checked<std::string>> GoalDesk::add(const Actor& actor, const std::string& person,
                                           Goal goal) {
    const Date today = day_of(office_.now());
    trim(goal);
    goal.id = new_id();
    goal.person = person;
    goal.organisation = actor.organisation;
    goal.set_on = today;
    goal.ended_on.reset();
    const AuditEvent event =
        event_of(actor, Action::coaching_edit, office_.now(), {person, goal.id});
    return written(office_, event, [&](Transaction& transaction) -> Result<Checked<std::string>> {
        TRY(check_person(transaction, actor, person, Action::coaching_edit, today));
        std::vector<Fault> faults = faults_of(goal_faults(goal));
        if (TRY(open_goals(transaction, office_, person)) >= open_goals_most)
            faults.push_back(
                {"", 0, 0, "title", "goal.too_many_are_open", {std::to_string(open_goals_most)}});
        if (!faults.empty())
            return Checked<std::string>(std::move(faults));
        TRY(add_goal(transaction, office_.vault.seal, goal));
        return Checked<std::string>(goal.id);
    });
}

Result<Checked<Done>> GoalDesk::change(const Actor& actor, const Goal& goal) {
    const Date today = day_of(office_.now());
    const AuditEvent event =
        event_of(actor, Action::coaching_edit, office_.now(), {goal.person, goal.id});
    return written(office_, event, [&](Transaction& transaction) -> Result<Checked<Done>> {
        TRY(check_person(transaction, actor, goal.person, Action::coaching_edit, today));
        TRY(open_goal(transaction, office_, goal.person, goal.id));
        Goal changed = goal;
        trim(changed);
        if (auto faults = faults_of(goal_faults(changed)); !faults.empty())
            return Checked<Done>(std::move(faults));
        TRY(change_goal(transaction, office_.vault.seal, changed));
        return Checked<Done>(Done{});
    });
}

Result<Done> GoalDesk::end(const Actor& actor, const std::string& person, const std::string& goal,
                           std::int64_t version) {
    const Date today = day_of(office_.now());
    AuditEvent event = event_of(actor, Action::coaching_edit, office_.now(), {person, goal});
    event.fields = {"ended_on"};
    return written(office_, event, [&](Transaction& transaction) -> Result<Done> {
        TRY(check_person(transaction, actor, person, Action::coaching_edit, today));
        Goal ended = TRY(open_goal(transaction, office_, person, goal));
        ended.ended_on = today;
        ended.version = version;
        TRY(change_goal(transaction, office_.vault.seal, ended));
        return Done{};
    });
}

Result<Checked<Done>> GoalDesk::keep_meeting(const Actor& actor, const std::string& person,
                                             const Meeting& meeting) {
    const Date today = day_of(office_.now());
    const AuditEvent event = event_of(actor, Action::coaching_edit, office_.now(), {person});
    return written(office_, event, [&](Transaction& transaction) -> Result<Checked<Done>> {
        TRY(check_person(transaction, actor, person, Action::coaching_edit, today));
        std::vector<GoalReview> reviews = meeting.reviews;
        for (GoalReview& review : reviews) {
            review.reviewed_on = meeting.day;
            review.made_by = actor.id;
            review.note = trimmed(review.note);
        }
        if (auto faults = TRY(meeting_faults(transaction, office_, person, meeting, reviews));
            !faults.empty())
            return Checked<Done>(std::move(faults));
        for (const GoalReview& review : reviews)
            TRY(keep_review(transaction, office_.vault.seal, review));
        if (meeting.ability)
            TRY(keep_work_ability(transaction, {person, meeting.day, *meeting.ability, actor.id}));
        return Checked<Done>(Done{});
    });
}

}  // namespace kynnys
