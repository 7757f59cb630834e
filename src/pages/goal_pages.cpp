// A client's goals: set together, looked at together, and what came of them over time.
#include <array>

#include "base/text.h"
#include "pages/draft_form.h"
#include "pages/goal_picture.h"
#include "pages/list_parts.h"
#include "pages/own_frame.h"
#include "pages/person_frame.h"
#include "pages/routes.h"
#include "pages/row_form.h"
#include "pages/words.h"
#include "web/error_response.h"

namespace kynnys::pages {

namespace {

using web::Method;

std::string path_of(const Call& call, const std::string& part = "") {
    return "/people/" + call.argument("person") + "/goals" + part;
}

std::string level_text(int level) {
    return (level > 0 ? "+" : level < 0 ? "−" : "") + std::to_string(level < 0 ? -level : level);
}

std::string tenths_text(const Call& call, int tenths) {
    const char* point = call.language() == UiLanguage::en ? "." : ",";
    return std::to_string(tenths / 10) + point + std::to_string(tenths % 10);
}

std::vector<GoalReview> reviews_of(const GoalHistory& history, const Goal& goal) {
    std::vector<GoalReview> found;
    for (const GoalReview& review : history.reviews) {
        if (review.goal == goal.id)
            found.push_back(review);
    }
    return found;
}

// The five levels, the one where the goal stands marked.
Html ladder(const Call& call, const Goal& goal, int stands_at) {
    Html levels;
    for (int level = goal_level_most; level >= goal_level_least; --level) {
        const auto place = static_cast<std::size_t>(level - goal_level_least);
        Attributes attributes;
        if (level == stands_at)
            attributes.emplace_back("aria-current", "true");
        Html line = element("strong", level_text(level)) + " " + goal.levels[place];
        if (level == stands_at)
            line += " " + element("span", {{"class", "hds-status-label hds-status-label--info"}},
                                  call.say("goal_page.here"));
        levels += element("li", attributes, line);
    }
    return element("ul", {{"class", "goal-levels"}}, levels);
}

Html goal_card(const Call& call, const GoalHistory& history, const Goal& goal, const Html& below) {
    const auto reviews = reviews_of(history, goal);
    const int level = level_on(goal, reviews, goal.ended_on.value_or(call.today()));
    Html about = call.say("goal_page.since", {day_text(goal.set_on)});
    if (goal.weight > 1)
        about += " · " + call.say("goal_page.counts", {std::to_string(goal.weight)});
    if (goal.ended_on)
        about += " · " + call.say("goal_page.ended", {day_text(*goal.ended_on)});
    Html all = element("h3", goal.title) + element("p", {{"class", "quiet-text"}}, about) +
               ladder(call, goal, level);
    std::vector<Html> notes;
    for (const GoalReview& review : reviews) {
        if (!review.note.empty())
            notes.push_back(element("strong", day_text(review.reviewed_on) + " (" +
                                                  level_text(review.level) + ")") +
                            " " + review.note);
    }
    return element("li", {{"class", "card"}}, all + web::html_list(notes) + below);
}

Html deeds(const Call& call, const Goal& goal) {
    return element("div", {{"class", "buttons"}},
                   link_button(call.say("goal_page.change"), path_of(call, "/" + goal.id)) +
                       form(call, path_of(call, "/" + goal.id + "/end"),
                            version_field(goal.version) +
                                button(call.say("goal_page.end"), Button::secondary)));
}

enum class Goals { open, ended };

Html cards(const Call& call, const GoalSheet& sheet, Goals which) {
    Html all;
    for (const Goal& goal : sheet.history.goals) {
        if (goal.ended_on.has_value() == (which == Goals::ended))
            all += goal_card(call, sheet.history, goal,
                             sheet.may_edit && !goal.ended_on ? deeds(call, goal) : Html());
    }
    return all;
}

web::HtmlTable score_table(const Call& call, const std::vector<ScorePoint>& scores) {
    web::HtmlTable table{"scores",
                         call.say("goal_page.scores"),
                         {call.say("goal_page.day"), "T", call.say("goal_page.goals")},
                         {}};
    for (const ScorePoint& point : scores)
        table.rows.push_back(
            {day_text(point.day), tenths_text(call, point.tenths), std::to_string(point.goals)});
    return table;
}

web::HtmlTable ability_table(const Call& call, const std::vector<WorkAbility>& abilities) {
    web::HtmlTable table{"abilities",
                         call.say("goal_page.abilities"),
                         {call.say("goal_page.day"), call.say("goal_page.ability_score")},
                         {}};
    for (const WorkAbility& said : abilities)
        table.rows.push_back({day_text(said.said_on), std::to_string(said.score)});
    return table;
}

// What the change from the first answer to the last one says, and what it does not.
std::string change_text(const Call& call, const std::vector<WorkAbility>& abilities) {
    const int change = abilities.back().score - abilities.front().score;
    const bool is_beyond =
        change >= work_ability_change_fewest() || -change >= work_ability_change_fewest();
    return call.say(is_beyond ? "goal_page.change_is_beyond" : "goal_page.change_is_within",
                    {level_text(change), std::to_string(work_ability_change_fewest()),
                     tenths_text(call, work_ability_margin_tenths())});
}

Html over_time(const Call& call, const GoalSheet& sheet) {
    const auto scores = scores_over_time(sheet.history);
    if (scores.empty() && sheet.abilities.empty())
        return {};
    Html all = element("h2", call.say("goal_page.over_time")) +
               goal_picture(scores, sheet.abilities, call.say("goal_page.picture"));
    if (!scores.empty())
        all += element("p", call.say("goal_page.what_is_t")) +
               web::html_table(score_table(call, scores), web::HtmlWidth::fits);
    if (!sheet.abilities.empty())
        all += web::html_table(ability_table(call, sheet.abilities), web::HtmlWidth::fits);
    if (sheet.abilities.size() > 1)
        all += element("p", change_text(call, sheet.abilities));
    return all;
}

Html empty_or(const Call& call, const Html& open, const char* key) {
    return open.is_empty() ? element("p", {{"class", "empty"}}, call.say(key))
                           : element("ul", {{"class", "cards"}}, open);
}

Html ended_section(const Call& call, const GoalSheet& sheet) {
    const Html ended = cards(call, sheet, Goals::ended);
    return ended.is_empty() ? Html()
                            : element("h2", call.say("goal_page.ended_ones")) +
                                  element("ul", {{"class", "cards"}}, ended);
}

std::vector<Option> level_options(const Call& call, const Goal& goal) {
    std::vector<Option> all{{"", call.say("goal_page.not_looked_at")}};
    for (int level = goal_level_most; level >= goal_level_least; --level)
        all.push_back({std::to_string(level),
                       level_text(level) + " " +
                           goal.levels[static_cast<std::size_t>(level - goal_level_least)]});
    return all;
}

std::vector<Option> score_options(const Call& call) {
    std::vector<Option> all{{"", call.say("goal_page.not_asked")}};
    for (int score = 0; score <= work_ability_most; ++score)
        all.push_back({std::to_string(score), std::to_string(score)});
    return all;
}

Html meeting_form(const Call& call, const GoalSheet& sheet, const FormParts& parts) {
    Html fields = parts.text({"reviewed_on", "goal_page.day", "", "date", "off", true});
    for (const Goal& goal : sheet.history.goals) {
        if (goal.ended_on)
            continue;
        fields +=
            parts.choice_named({"level." + goal.id}, goal.title, "", level_options(call, goal)) +
            parts.text({"note." + goal.id, "goal_page.note"});
    }
    fields +=
        parts.choice({"score", "goal_page.ability", "goal_page.ability_hint"}, score_options(call));
    return element("h2", call.say("goal_page.look")) +
           draft_form(call, path_of(call, "/meeting"), fields + button(call.say("button.save")));
}

Result<Page> sheet_page(const Call& call, FormState state) {
    const ClientView view = TRY(call.desks().people.find(call.actor(), call.argument("person")));
    const GoalSheet sheet = TRY(call.desks().goals.sheet(call.actor(), view.record.id));
    if (state.values.find("reviewed_on") == nullptr)
        state.values.add("reviewed_on", iso_text(call.today()));
    const FormParts parts(call, state);
    Html content = parts.error_summary() + element("h2", call.say("goal_page.title")) +
                   empty_or(call, cards(call, sheet, Goals::open), "goal_page.none");
    if (sheet.may_edit)
        content += element("p", link_button(call.say("goal_page.add"), path_of(call, "/new"))) +
                   meeting_form(call, sheet, parts);
    content += over_time(call, sheet) + ended_section(call, sheet);
    Page page = person_page(call, view, path_of(call), content);
    if (!state.errors.empty())
        page.status = web::status_of(state.errors.front().kind);
    return page;
}

Answer show(const Call& call) {
    return TRY(sheet_page(call, {}));
}

Answer show_own(const Call& call) {
    const GoalSheet sheet = TRY(call.desks().goals.sheet(call.actor(), call.actor().subject));
    return own_page(call, call.say("own.goals"),
                    empty_or(call, cards(call, sheet, Goals::open), "goal_page.none") +
                        over_time(call, sheet) + ended_section(call, sheet));
}

// A level, or nothing where the choice was left alone. What is no number is out of every range.
std::optional<int> typed_number(const Call& call, const std::string& name) {
    const std::string text = call.field(name);
    if (text.empty())
        return std::nullopt;
    constexpr int nowhere = 99;
    const auto number = parse_whole(text);
    if (!number || number.value() < -nowhere || number.value() > nowhere)
        return nowhere;
    return static_cast<int>(number.value());
}

Result<GoalDesk::Meeting> typed_meeting(const Call& call) {
    GoalDesk::Meeting meeting;
    const std::string day = call.field("reviewed_on");
    const auto parsed = parse_date(day);
    if (!parsed)
        return Error{ErrorKind::invalid, "date.is_not_a_day", "reviewed_on", {day}};
    meeting.day = parsed.value();
    constexpr std::string_view prefix = "level.";
    for (const auto& [name, value] : call.form().fields.pairs()) {
        if (!name.starts_with(prefix))
            continue;
        GoalReview review;
        review.goal = name.substr(prefix.size());
        const auto level = typed_number(call, name);
        if (!level)
            continue;
        review.level = *level;
        review.note = call.field("note." + review.goal);
        meeting.reviews.push_back(std::move(review));
    }
    meeting.ability = typed_number(call, "score");
    return meeting;
}

Answer keep_meeting(const Call& call) {
    const auto meeting = typed_meeting(call);
    if (!meeting)
        return TRY(sheet_page(call, typed(call, {meeting.error()})));
    const auto kept = TRY(
        call.desks().goals.keep_meeting(call.actor(), call.argument("person"), meeting.value()));
    if (!kept)
        return TRY(sheet_page(call, typed(call, errors_of(kept.faults()))));
    return SeeOther{path_of(call), "done.is_saved"};
}

constexpr std::array<const char*, goal_level_count> level_keys{
    "goal_page.level_0", "goal_page.level_1", "goal_page.level_2", "goal_page.level_3",
    "goal_page.level_4"};
constexpr std::array<const char*, goal_weight_most> weight_keys{
    "goal_page.weight_1", "goal_page.weight_2", "goal_page.weight_3"};

Html level_fields(const FormParts& parts) {
    Html all;
    for (int level = goal_level_most; level >= goal_level_least; --level) {
        const auto place = static_cast<std::size_t>(level - goal_level_least);
        all += parts.text({"level_" + std::to_string(place), level_keys[place],
                           level == 0 ? "goal_page.level_hint" : "", "text", "", true});
    }
    return element("fieldset", {{"class", "hds-fieldset"}},
                   element("legend", {{"class", "hds-fieldset-legend"}},
                           parts.call().say("goal_page.levels")) +
                       all);
}

Page form_page(const Call& call, const std::string& path, std::int64_t version,
               const FormState& state) {
    const FormParts parts(call, state);
    std::vector<Option> weights;
    for (const char* key : weight_keys)
        weights.push_back({std::to_string(weights.size() + 1), call.say(key)});
    std::vector<Option> begins;
    for (int level = goal_level_most; level >= goal_level_least; --level)
        begins.push_back({std::to_string(level), level_text(level)});
    Page page;
    page.title = call.say(version == 0 ? "goal_page.add" : "goal_page.change");
    page.crumbs = {{call.say("navigation.people"), "/people"},
                   {call.say("goal_page.title"), path_of(call)}};
    page.content =
        parts.error_summary() + element("p", call.say("goal_page.what")) +
        draft_form(
            call, path,
            version_field(version) +
                parts.text({"title", "goal_page.goal", "goal_page.goal_hint", "text", "", true}) +
                level_fields(parts) +
                parts.choice({"begins_at", "goal_page.begins_at", ""}, begins) +
                parts.choice({"weight", "goal_page.weight", ""}, weights) +
                element("div", {{"class", "buttons"}},
                        button(call.say("button.save")) +
                            link_button(call.say("button.cancel"), path_of(call))));
    if (!state.errors.empty())
        page.status = web::status_of(state.errors.front().kind);
    return page;
}

web::Parameters values_of(const Goal& goal) {
    web::Parameters values;
    values.add("title", goal.title);
    for (std::size_t place = 0; place < goal_level_count; ++place)
        values.add("level_" + std::to_string(place), goal.levels[place]);
    values.add("weight", std::to_string(goal.weight));
    values.add("begins_at", std::to_string(goal.begins_at));
    return values;
}

void take(const Call& call, Goal& goal) {
    goal.title = call.field("title");
    for (std::size_t place = 0; place < goal_level_count; ++place)
        goal.levels[place] = call.field("level_" + std::to_string(place));
    goal.weight = typed_number(call, "weight").value_or(1);
    goal.begins_at = typed_number(call, "begins_at").value_or(-1);
}

Answer show_new(const Call& call) {
    TRY(call.check_offers(Action::coaching_edit));
    return form_page(call, path_of(call, "/new"), 0, {values_of({}), {}, {}});
}

Answer add(const Call& call) {
    Goal goal;
    take(call, goal);
    const auto added = TRY(call.desks().goals.add(call.actor(), call.argument("person"), goal));
    if (!added)
        return form_page(call, path_of(call, "/new"), 0, typed(call, errors_of(added.faults())));
    return SeeOther{path_of(call), "done.is_added"};
}

Result<Goal> goal_asked(const Call& call) {
    return call.desks().goals.find_for_change(call.actor(), call.argument("person"),
                                              call.argument("goal"));
}

Answer show_change(const Call& call) {
    const Goal goal = TRY(goal_asked(call));
    return form_page(call, path_of(call, "/" + goal.id), goal.version, {values_of(goal), {}, {}});
}

Answer change(const Call& call) {
    const Goal before = TRY(goal_asked(call));
    Goal goal = before;
    take(call, goal);
    goal.version = call.version_seen();
    const auto changed = call.desks().goals.change(call.actor(), goal);
    if (changed && changed.value())
        return SeeOther{path_of(call), "done.is_saved"};
    if (!changed && changed.error().key != "row.was_changed")
        return changed.error();
    FormState state = changed
                          ? typed(call, errors_of(changed.value().faults()))
                          : typed(call, {Error{changed.error().kind, changed.error().key, "", {}}});
    if (!changed)
        state.theirs = differing(values_of(before), call.form().fields);
    return form_page(call, path_of(call, "/" + goal.id), before.version, state);
}

Answer end(const Call& call) {
    TRY(call.desks().goals.end(call.actor(), call.argument("person"), call.argument("goal"),
                               call.version_seen()));
    return SeeOther{path_of(call), "done.is_ended"};
}

}  // namespace

void add_goal_pages(Routes& routes) {
    routes.add(Method::get, "/people/{person}/goals", "page.goals", Door::user, show);
    routes.add(Method::post, "/people/{person}/goals/meeting", "page.goals.meeting", Door::user,
               keep_meeting);
    routes.add(Method::get, "/people/{person}/goals/new", "page.goal.new", Door::user, show_new);
    routes.add(Method::post, "/people/{person}/goals/new", "page.goal.add", Door::user, add);
    routes.add(Method::get, "/people/{person}/goals/{goal}", "page.goal", Door::user, show_change);
    routes.add(Method::post, "/people/{person}/goals/{goal}", "page.goal.change", Door::user,
               change);
    routes.add(Method::post, "/people/{person}/goals/{goal}/end", "page.goal.end", Door::user, end);
    routes.add(Method::get, "/own/goals", "page.own.goals", Door::link, show_own);
}

}  // namespace kynnys::pages
