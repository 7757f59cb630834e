#include "demo/word_table.h"

#include "base/text.h"

namespace kynnys {

std::vector<std::string_view> spaced_words(std::string_view text) {
    std::vector<std::string_view> words;
    for (const std::string_view word : split(text, ' ')) {
        if (!word.empty())
            words.push_back(word);
    }
    return words;
}

int whole_of_word(std::string_view word) {
    const Result<std::int64_t> number = parse_whole(word);
    CHECK(number.is_ok());
    return static_cast<int>(number.value());
}

std::vector<AbilityNumber> ability_numbers(std::string_view text) {
    std::vector<AbilityNumber> rows;
    for (const std::string_view entry : split(text, ',')) {
        if (entry.empty())
            continue;
        const std::vector<std::string_view> words = spaced_words(entry);
        CHECK(words.size() == 2);
        const Result<Ability> ability = parse_ability(words[0]);
        CHECK(ability.is_ok());
        rows.push_back({ability.value(), whole_of_word(words[1])});
    }
    return rows;
}

}  // namespace kynnys
