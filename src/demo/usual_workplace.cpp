#include "demo/usual_workplace.h"

#include <algorithm>

#include "base/check.h"
#include "demo/word_table.h"

namespace kynnys {

namespace {

Rhythm rhythm_of(std::string_view text, Minutes& shortest_piece) {
    const std::vector<std::string_view> words = spaced_words(text);
    CHECK(words.size() == 3);
    if (words[1] == "x")
        return {.times = whole_of_word(words[0]), .each = {whole_of_word(words[2])}};
    CHECK(words[1] == "from");
    shortest_piece = {whole_of_word(words[2])};
    return {.weekly = {whole_of_word(words[0])}};
}

void add_mark(Task& task, std::string_view word) {
    constexpr std::string_view lifts = "lifts_";
    if (word == "core")
        task.part = TaskPart::core;
    else if (word == "one_person")
        task.may_be_shared = false;
    else if (word.starts_with(lifts))
        task.lifts = {whole_of_word(word.substr(lifts.size()))};
    else if (const auto exposure = find_code(exposure_codes(), word))
        task.exposes_to.add(*exposure);
    else if (const auto surrounding = find_code(surrounding_codes(), word))
        task.surroundings.add(*surrounding);
    else if (const auto licence = find_code(licence_codes(), word))
        task.licences.add(*licence);
    else
        task.if_not_done = code_of_word(if_not_done_codes(), word);
}

}  // namespace

Task task_of(const UsualTask& row, const UsualWorkplace& kind) {
    Task task;
    task.name = row.name;
    const auto owner = std::find_if(kind.roles.begin(), kind.roles.end(),
                                    [&](const UsualRole& role) { return role.name == row.owner; });
    CHECK(owner != kind.roles.end());
    task.owner = {static_cast<int>(owner - kind.roles.begin())};
    task.rhythm = rhythm_of(row.rhythm, task.shortest_piece);
    const Result<std::vector<Window>> windows = parse_windows(row.windows);
    CHECK(windows.is_ok());
    task.windows = windows.value();
    for (const AbilityNumber& demanded : ability_numbers(row.demand))
        task.demand.set(demanded.ability, static_cast<Step>(demanded.number));
    task.kind = code_of_word(work_kind_codes(), row.kind);
    for (const std::string_view word : spaced_words(row.marks)) add_mark(task, word);
    return task;
}

}  // namespace kynnys
