#include <type_traits>

#include "exchange/city_reader.h"

namespace kynnys {

namespace {

// What a wish is about and the word it names, as one number; workplaces are told apart by their id.
int wish_number(const WishRow& row) {
    constexpr int most_words = 64;
    const int word = std::visit(
        [](const auto& what) {
            if constexpr (std::is_enum_v<std::decay_t<decltype(what)>>)
                return static_cast<int>(what);
            else
                return 0;
        },
        row.what);
    return static_cast<int>(*row.about) * most_words + word;
}

}  // namespace

void CityReader::read_people() {
    read_list(people_schema(), known_.people, city_.people, unsound_.people);
}

void CityReader::read_profiles() {
    OnceRows once;
    read_file(profiles_schema(), [&](const ProfileRow& row, const RowPlace& place) {
        if (!place.is_sound() || !row.person.is_set())
            return;
        const int first =
            once.first_line(row.person.at, static_cast<int>(row.ability), "", place.line());
        if (first > 0)
            return place.fault("ability", "row.is_doubled", {std::to_string(first)});
        city_.people[row.person.place()].profile.set(row.ability, row.line);
    });
}

void CityReader::read_conditions() {
    std::vector<int>& lines = files_.at(conditions_file).lines;
    lines.resize(city_.people.size());
    read_file(conditions_schema(), [&](const ConditionsRow& row, const RowPlace& place) {
        if (!row.person.is_set())
            return;
        int& line = lines[row.person.place()];
        if (line > 0)
            return place.fault("person", "row.is_doubled", {std::to_string(line)});
        line = place.line();
        if (place.is_sound())
            city_.people[row.person.place()].conditions = row.conditions;
        else
            unsound_.people[row.person.place()] = true;
    });
    tell_people_without_conditions();
}

void CityReader::tell_people_without_conditions() {
    const File& file = files_.at(conditions_file);
    const bool is_known = !lost_rows(conditions_file);
    const File& people = files_.at(people_file);
    for (std::size_t person = 0; person < city_.people.size(); ++person) {
        if (file.lines[person] > 0)
            continue;
        if (is_known && !unsound_.people[person])
            log_.add({std::string(people_file),
                      people.lines[person],
                      people.fields.at("id") + 1,
                      "id",
                      "person.has_no_conditions",
                      {city_.people[person].id}});
        unsound_.people[person] = true;
    }
}

void CityReader::read_wishes() {
    OnceRows once;
    read_file(wishes_schema(), [&](const WishRow& row, const RowPlace& place) {
        if (!place.is_sound() || !row.person.is_set())
            return;
        const bool is_amount = std::holds_alternative<Minutes>(row.what);
        if (!is_amount && !row.liking)
            return place.fault("liking", "field.is_empty", {""});
        const bool is_place = row.about == WishAbout::workplace;
        const int first =
            once.first_line(row.person.at, wish_number(row),
                            is_place ? place.text("what") : std::string_view{}, place.line());
        if (first > 0)
            return place.fault("what", "row.is_doubled", {std::to_string(first)});
        add_wish(row, city_.people[row.person.place()].wishes);
    });
}

}  // namespace kynnys
