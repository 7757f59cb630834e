// The abilities one question at a time, for who would rather not see a long form.
#include "base/text.h"
#include "pages/form_parts.h"
#include "pages/own_frame.h"
#include "pages/routes.h"
#include "pages/words.h"

namespace kynnys::pages {

namespace {

using web::Method;

constexpr const char* step_field = "step";

// Counted from 1 in addresses. Error: subject.is_unknown.
Result<std::size_t> place_of(const Call& call) {
    const auto number = parse_whole(call.argument("number"));
    if (!number || number.value() < 1 || number.value() > ability_count)
        return Error{ErrorKind::not_found, "subject.is_unknown", "", {}};
    return static_cast<std::size_t>(number.value()) - 1;
}

std::string path_of(std::size_t place) {
    return "/own/questions/" + std::to_string(place + 1);
}

// That of the first question from the place on that has no answer yet.
std::string path_from(const Profile& profile, std::size_t place) {
    for (; place < static_cast<std::size_t>(ability_count); ++place) {
        if (!profile.line(static_cast<Ability>(place)))
            return path_of(place);
    }
    return "/own/strengths";
}

int unanswered(const Profile& profile) {
    int count = 0;
    for (int place = 0; place < ability_count; ++place)
        count += profile.line(static_cast<Ability>(place)) ? 0 : 1;
    return count;
}

std::vector<Option> answers(const Call& call) {
    std::vector<Option> all;
    for (int step = step_count - 1; step >= 0; --step)
        all.push_back({std::to_string(step), wording(call, step_name(static_cast<Step>(step)))});
    all.push_back({"", call.say("own.do_not_know")});
    return all;
}

Page question_page(const Call& call, const Profile& profile, std::size_t place, FormState state) {
    const AbilityLine& ability = ability_catalogue().at(place);
    const FormParts parts(call, std::move(state));
    return own_page(
        call, wording(call, ability.question),
        element("p", {{"class", "quiet-text"}},
                call.say("own.questions_left", {std::to_string(unanswered(profile))})) +
            parts.error_summary() +
            form(call, path_of(place),
                 parts.radios({step_field, "own.answer"}, answers(call)) +
                     element("div", {{"class", "buttons"}},
                             button(call.say("own.next")) +
                                 link_button(call.say("own.skip"), path_from(profile, place + 1)) +
                                 link_button(call.say("own.enough"), "/own/strengths"))));
}

Answer show(const Call& call) {
    const std::size_t place = TRY(place_of(call));
    const ClientView view =
        TRY(call.desks().people.find_for_change(call.actor(), call.actor().subject));
    const auto& line = view.record.client.person.profile.line(static_cast<Ability>(place));
    FormState state;
    state.values.add(step_field, line ? std::to_string(static_cast<int>(line->step)) : "");
    return question_page(call, view.record.client.person.profile, place, state);
}

Answer show_first(const Call& call) {
    const ClientView view =
        TRY(call.desks().people.find_for_change(call.actor(), call.actor().subject));
    return SeeOther{path_from(view.record.client.person.profile, 0), ""};
}

// One line is judged anew by the person, and only that one: whoever else has changed something
// meanwhile loses nothing, so the version that is there now is the one to change.
Answer save(const Call& call) {
    const std::size_t place = TRY(place_of(call));
    const std::string text = call.field(step_field);
    const ClientView view =
        TRY(call.desks().people.find_for_change(call.actor(), call.actor().subject));
    Client client = view.record.client;
    Profile& profile = client.person.profile;
    if (text.empty())
        return SeeOther{path_from(profile, place + 1), ""};
    auto step = parse_step(text);
    if (!step) {
        Page page = question_page(call, profile, place,
                                  typed(call, {{ErrorKind::invalid, step.error().key, step_field,
                                                step.error().arguments}}));
        page.status = web::status::invalid;
        return page;
    }
    const auto ability = static_cast<Ability>(place);
    const auto& old_line = profile.line(ability);
    if (!old_line || old_line->step != step.value()) {
        profile.set(ability, {step.value(), Rater::person, call.today(), Sureness::fairly_sure});
        TRY(call.desks().people.change(call.actor(), call.actor().subject, client,
                                       view.record.version));
    }
    return SeeOther{path_from(profile, place + 1), ""};
}

}  // namespace

void add_own_question_pages(Routes& routes) {
    routes.add(Method::get, "/own/questions", "page.own.questions", Door::link, show_first);
    routes.add(Method::get, "/own/questions/{number}", "page.own.question", Door::link, show);
    routes.add(Method::post, "/own/questions/{number}", "page.own.question.save", Door::link, save);
}

}  // namespace kynnys::pages
