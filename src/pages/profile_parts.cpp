#include "pages/profile_parts.h"

#include "pages/words.h"

namespace kynnys::pages {

namespace {

Html line(const Call& call, const AbilityLine& ability, const ProfileLine& judged) {
    const std::string how = call.say(
        "profile.judged",
        {word(call, judged.rated_by), day_text(judged.rated_on), word(call, judged.sureness)});
    return element("li", {{"class", "ability"}},
                   element("span", {{"class", "ability-name"}}, wording(call, ability.name)) +
                       step_bar(call, judged.step) +
                       element("span", {{"class", "quiet-text"}}, how));
}

Html judged_lines(const Call& call, const Profile& profile) {
    Html lines;
    for (int step = step_count - 1; step >= 0; --step) {
        for (const AbilityLine& ability : ability_catalogue()) {
            const auto& judged = profile.line(ability.ability);
            if (judged && static_cast<int>(judged->step) == step)
                lines += line(call, ability, *judged);
        }
    }
    return lines.is_empty() ? Html() : element("ul", {{"class", "abilities"}}, lines);
}

}  // namespace

Html step_bar(const Call& call, Step step) {
    Html parts;
    for (int part = 1; part < step_count; ++part)
        parts += element(
            "span", {{"class", part <= static_cast<int>(step) ? "step step-full" : "step"}}, {});
    return element("span", {{"class", "steps"}},
                   element("span", {{"class", "bar"}, {"aria-hidden", "true"}}, parts) +
                       element("span", wording(call, step_name(step))));
}

Html next_questions(const Call& call, const OpenQuestions& questions, const char* key,
                    const QuestionPath& path) {
    if (questions.lines.empty())
        return {};
    std::vector<Html> items;
    for (const Ability ability : questions.lines) {
        const std::string text = wording(call, line_of(ability).question);
        const std::string way = path(ability);
        items.push_back(way.empty() ? Html(text) : element("a", {{"href", way}}, text));
    }
    return element(
        "div", {{"class", "next-questions"}},
        element("p", call.say(key, {std::to_string(questions.lines.size()),
                                    std::to_string(questions.tasks_more),
                                    std::to_string(questions.workplaces)})) +
            web::html_list(items) +
            element("p", {{"class", "quiet-text"}},
                    call.say("profile.questions_counted", {std::to_string(near_workplaces_most)})));
}

Html profile(const Call& call, const Profile& profile, const Html& next_questions) {
    std::vector<Html> unknown;
    for (const AbilityLine& ability : ability_catalogue()) {
        if (!profile.line(ability.ability))
            unknown.emplace_back(wording(call, ability.name));
    }
    Html all = judged_lines(call, profile);
    if (!unknown.empty())
        all += element("h2", call.say("profile.unknown", {std::to_string(unknown.size())})) +
               next_questions + element("div", {{"class", "quiet-text"}}, web::html_list(unknown));
    return all;
}

}  // namespace kynnys::pages
