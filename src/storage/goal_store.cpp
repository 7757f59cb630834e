#include "storage/goal_store.h"

#include <algorithm>

#include "base/random_id.h"
#include "storage/edited_row.h"
#include "storage/row_values.h"

namespace kynnys {

namespace {

SealedPlace title_place(std::string_view id) {
    return {"goal", "title", id};
}

SealedPlace levels_place(std::string_view id) {
    return {"goal", "levels", id};
}

SealedPlace note_place(std::string_view id) {
    return {"goal_review", "note", id};
}

TableColumns changing_columns() {
    return {"goal", {"title", "levels", "weight", "begins_at", "ended_on"}};
}

std::vector<Value> changing_values(const Seal& seal, const Goal& goal) {
    return {
        seal.sealed(title_place(goal.id), goal.title),
        seal.sealed(levels_place(goal.id), words_text({goal.levels.begin(), goal.levels.end()})),
        goal.weight, goal.begins_at, goal.ended_on};
}

struct SealedGoal {
    Goal goal;
    std::string title;
    std::string levels;
};

SealedGoal goal_row(Row& row) {
    SealedGoal found;
    found.goal.id = row.text();
    found.goal.version = row.whole();
    found.goal.person = row.text();
    found.goal.organisation = row.text();
    found.goal.set_on = row.day();
    found.title = row.text();
    found.levels = row.text();
    found.goal.weight = row.number();
    found.goal.begins_at = row.number();
    found.goal.ended_on = row.maybe_day();
    return found;
}

Result<Goal> opened(const Seal& seal, SealedGoal found) {
    Goal goal = std::move(found.goal);
    goal.title = TRY(seal.opened(title_place(goal.id), found.title));
    const auto levels = words_of(TRY(seal.opened(levels_place(goal.id), found.levels)));
    std::copy_n(levels.begin(), std::min(levels.size(), goal.levels.size()), goal.levels.begin());
    return goal;
}

Result<std::vector<Goal>> read_goals(Transaction& transaction, const Seal& seal,
                                     const std::string& condition, const Binds& binds) {
    auto rows =
        TRY(transaction.list("SELECT id, version, person, organisation, set_on, " +
                                 column_list(changing_columns()) + " FROM goal WHERE " + condition,
                             binds, goal_row));
    std::vector<Goal> goals;
    for (SealedGoal& row : rows) goals.push_back(TRY(opened(seal, std::move(row))));
    return goals;
}

}  // namespace

Result<Done> add_goal(Transaction& transaction, const Seal& seal, const Goal& goal) {
    const TableColumns into =
        with_columns(changing_columns(), {"id", "version", "person", "organisation", "set_on"});
    return transaction.load(into, [&](RowSink& sink) {
        sink.add(with_values({goal.id, 1, goal.person, goal.organisation, goal.set_on},
                             changing_values(seal, goal)));
    });
}

Result<std::int64_t> change_goal(Transaction& transaction, const Seal& seal, const Goal& goal) {
    return update_row(transaction, changing_columns(), changing_values(seal, goal),
                      {{{"id", goal.id}}, goal.version});
}

Result<Goal> find_goal(Transaction& transaction, const Seal& seal, std::string_view id) {
    auto found = TRY(read_goals(transaction, seal, "id = :id", {{"id", id}}));
    if (found.empty())
        return Error{ErrorKind::not_found, "row.is_missing", "goal", {}};
    return std::move(found.front());
}

Result<Done> keep_review(Transaction& transaction, const Seal& seal, const GoalReview& review) {
    TRY(transaction.change("DELETE FROM goal_review WHERE goal = :goal AND reviewed_on = :day",
                           {{"goal", review.goal}, {"day", review.reviewed_on}}));
    const std::string id = new_id();
    TRY(transaction.change(
        "INSERT INTO goal_review (id, goal, reviewed_on, level, note, made_by) VALUES "
        "(:id, :goal, :day, :level, :note, :made_by)",
        {{"id", id},
         {"goal", review.goal},
         {"day", review.reviewed_on},
         {"level", review.level},
         {"note", seal.sealed(note_place(id), review.note)},
         {"made_by", review.made_by}}));
    return Done{};
}

Result<Done> keep_work_ability(Transaction& transaction, const WorkAbility& said) {
    TRY(transaction.change(
        "INSERT INTO work_ability (person, said_on, score, noted_by) VALUES "
        "(:person, :day, :score, :noted_by) ON CONFLICT (person, said_on) DO UPDATE SET "
        "score = excluded.score, noted_by = excluded.noted_by",
        {{"person", said.person},
         {"day", said.said_on},
         {"score", said.score},
         {"noted_by", said.noted_by}}));
    return Done{};
}

Result<GoalHistory> goal_history(Transaction& transaction, const Seal& seal,
                                 std::string_view person) {
    GoalHistory history;
    history.goals = TRY(read_goals(transaction, seal, "person = :person ORDER BY set_on, id",
                                   {{"person", person}}));
    std::vector<std::string> ids;
    history.reviews = TRY(transaction.list(
        "SELECT r.id, r.goal, r.reviewed_on, r.level, r.note, r.made_by FROM goal_review r "
        "JOIN goal g ON g.id = r.goal WHERE g.person = :person ORDER BY r.reviewed_on, r.goal",
        {{"person", person}}, [&](Row& row) {
            ids.push_back(row.text());
            GoalReview review;
            review.goal = row.text();
            review.reviewed_on = row.day();
            review.level = row.number();
            review.note = row.text();
            review.made_by = row.text();
            return review;
        }));
    for (std::size_t place = 0; place < ids.size(); ++place) {
        GoalReview& review = history.reviews[place];
        review.note = TRY(seal.opened(note_place(ids[place]), review.note));
    }
    return history;
}

Result<std::vector<WorkAbility>> work_abilities(Transaction& transaction, std::string_view person) {
    return transaction.list(
        "SELECT person, said_on, score, noted_by FROM work_ability WHERE person = :person "
        "ORDER BY said_on",
        {{"person", person}}, [](Row& row) {
            WorkAbility said;
            said.person = row.text();
            said.said_on = row.day();
            said.score = row.number();
            said.noted_by = row.text();
            return said;
        });
}

}  // namespace kynnys
