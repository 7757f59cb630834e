#include "ability/ability.h"

#include "base/check.h"
#include "base/code_list.h"

namespace kynnys {

Wording group_name(AbilityGroup group) {
    switch (group) {
        case AbilityGroup::body:
            return {"Keho", "Kroppen", "Body"};
        case AbilityGroup::senses:
            return {"Aistit ja ympäristö", "Sinnen och omgivning", "Senses and surroundings"};
        case AbilityGroup::mind:
            return {"Mieli", "Psyket", "Mind"};
        case AbilityGroup::people:
            return {"Ihmiset", "Människor", "People"};
        case AbilityGroup::daily_work:
            return {"Työn arki", "Vardagen i arbetet", "Daily work"};
    }
    CHECK(!"a group without a name");
    return {};
}

Wording step_name(Step step) {
    switch (step) {
        case Step::not_now:
            return {"ei juuri nyt", "inte just nu", "not now"};
        case Step::with_someone_beside:
            return {"kun joku on vierellä", "med någon bredvid", "with someone beside me"};
        case Step::with_an_arrangement:
            return {"järjestelyn avulla", "med en anpassning", "with an arrangement"};
        case Step::on_my_own:
            return {"itsenäisesti", "på egen hand", "on my own"};
        case Step::a_strength:
            return {"vahvuus, johon muut luottavat", "en styrka som andra litar på",
                    "a strength others rely on"};
    }
    CHECK(!"a step without a name");
    return {};
}

Result<Ability> parse_ability(std::string_view code) {
    static const CodeList<Ability, ability_count> codes = [] {
        CodeList<Ability, ability_count> list{"ability.is_unknown", {}};
        for (const AbilityLine& line : ability_catalogue())
            list.codes[static_cast<std::size_t>(line.ability)] = line.code;
        return list;
    }();
    return codes.parse(code);
}

Result<Step> parse_step(std::string_view text) {
    const Result<std::int64_t> number = parse_whole(text);
    if (!number || number.value() < 0 || number.value() >= step_count)
        return Error{ErrorKind::invalid, "step.is_not_0_to_4", "", {std::string(text)}};
    return static_cast<Step>(number.value());
}

}  // namespace kynnys
