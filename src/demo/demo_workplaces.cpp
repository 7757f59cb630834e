#include "demo/demo_workplaces.h"

#include <algorithm>
#include <array>

#include "base/check.h"
#include "demo/demo_city.h"
#include "demo/district.h"
#include "demo/usual_workplace.h"
#include "demo/word_table.h"

namespace kynnys {

namespace {

// Second names of workplaces, so that no real one is meant.
constexpr std::array<std::string_view, 40> second_names{
    "Kaarna", "Pihlaja",     "Tuomi",     "Haapa",   "Kataja",     "Vaahtera", "Mesimarja",
    "Vanamo", "Kanerva",     "Sammal",    "Orvokki", "Apila",      "Timotei",  "Kielo",
    "Lumme",  "Kaisla",      "Purola",    "Harju",   "Niitty",     "Lähde",    "Kuura",
    "Usva",   "Aamu",        "Revontuli", "Kiuru",   "Västäräkki", "Telkkä",   "Kuikka",
    "Tikka",  "Haarapääsky", "Siili",     "Orava",   "Peukku",     "Lyhty",    "Kynttilä",
    "Aitta",  "Tupa",        "Kehrä",     "Vakka",   "Soihtu"};

std::vector<const UsualWorkplace*> all_kinds() {
    std::vector<const UsualWorkplace*> kinds;
    for (const auto& list : {care_kinds(), food_and_lodging_kinds(), goods_kinds(), outdoor_kinds(),
                             culture_kinds(), community_kinds()}) {
        for (const UsualWorkplace& kind : list) kinds.push_back(&kind);
    }
    return kinds;
}

// Places in the list of kinds: first each kind once, then as often again as its share says.
std::vector<std::size_t> round_of_kinds(const std::vector<const UsualWorkplace*>& kinds,
                                        std::uint64_t seed) {
    std::vector<std::size_t> once;
    std::vector<std::size_t> again;
    for (std::size_t place = 0; place < kinds.size(); ++place) {
        once.push_back(place);
        again.insert(again.end(), static_cast<std::size_t>(kinds[place]->share - 1), place);
    }
    Dice dice(seed, DiceStream::order_of_kinds, 0);
    dice.shuffle(once);
    dice.shuffle(again);
    once.insert(once.end(), again.begin(), again.end());
    return once;
}

Window moved(Window window, int slots) {
    window.open = std::clamp(window.open + slots, 0, slots_per_day - 1);
    window.close = std::clamp(window.close + slots, window.open + 1, slots_per_day);
    return window;
}

WeekGrid opening_of(const UsualWorkplace& kind, int moved_by) {
    const Result<std::vector<Window>> windows = parse_windows(kind.opening);
    CHECK(windows.is_ok());
    WeekGrid opening;
    for (const Window window : windows.value()) opening.open(moved(window, moved_by));
    return opening;
}

CodeSet<AccessNeed> access_of(Dice& dice) {
    constexpr std::array chances{
        std::pair{AccessNeed::step_free, 65}, std::pair{AccessNeed::accessible_toilet, 55},
        std::pair{AccessNeed::near_stop, 75}, std::pair{AccessNeed::parking, 45},
        std::pair{AccessNeed::rest_room, 60}, std::pair{AccessNeed::induction_loop, 15}};
    CodeSet<AccessNeed> access;
    for (const auto& [need, percent] : chances) {
        if (dice.chance(percent))
            access.add(need);
    }
    return access;
}

std::vector<ArrangementIndex> arrangements_of(const UsualWorkplace& kind,
                                              const std::vector<Arrangement>& arrangements,
                                              Dice& dice) {
    std::vector<ArrangementIndex> chosen;
    const std::vector<std::string_view> usual = spaced_words(kind.arrangements);
    for (std::size_t place = 0; place < arrangements.size(); ++place) {
        const bool is_usual =
            std::find(usual.begin(), usual.end(), arrangements[place].id) != usual.end();
        if (is_usual && dice.chance(80))
            chosen.push_back({static_cast<int>(place)});
    }
    return chosen;
}

int rounded_to_five(int minutes) {
    return std::max(5, (minutes + 2) / 5 * 5);
}

// The same task takes longer in a big house than in a small one, but never longer than its window.
void vary_minutes(Task& task, int size_percent, Dice& dice) {
    const int percent = size_percent * (100 + dice.spread(8)) / 100;
    const auto scaled = [&](Minutes minutes) {
        return Minutes{rounded_to_five(static_cast<int>(minutes.count) * percent / 100)};
    };
    if (task.rhythm.times == 0) {
        task.rhythm.weekly = std::max(scaled(task.rhythm.weekly), task.shortest_piece);
        return;
    }
    task.rhythm.each = scaled(task.rhythm.each);
    for (const Window& window : task.windows)
        task.rhythm.each = std::min(task.rhythm.each, minutes_in(window.length()));
}

// A workplace does about two thirds of what its kind can do; the rest is done elsewhere or by a
// contractor. In the table's order, with some core work always among it.
std::vector<Task> chosen_tasks(const UsualWorkplace& kind, Dice& dice) {
    std::vector<Task> assisting;
    std::vector<Task> core;
    for (const UsualTask& row : kind.tasks) {
        const Task task = task_of(row, kind);
        (task.part == TaskPart::core ? core : assisting).push_back(task);
    }
    const auto thin_out = [&](std::vector<Task>& tasks, int keep) {
        while (static_cast<int>(tasks.size()) > keep)
            tasks.erase(tasks.begin() + dice.below(static_cast<int>(tasks.size())));
    };
    thin_out(assisting, dice.between(7, 9));
    thin_out(core, dice.between(1, 3));
    assisting.insert(assisting.end(), core.begin(), core.end());
    return assisting;
}

Workplace make_workplace(const UsualWorkplace& kind, int number, int moved_by,
                         const std::vector<Arrangement>& arrangements, Dice& dice) {
    Workplace workplace;
    workplace.id = numbered_id('W', number, 3);
    workplace.kind = kind.name;
    const District& district = workplace_district(dice);
    workplace.district = district.name;
    workplace.place = place_in(district, dice);
    workplace.opening = opening_of(kind, moved_by);
    workplace.languages = set_of(language_codes(), kind.languages);
    workplace.access = access_of(dice);
    workplace.people_at_once = dice.chance(45) ? 1 : dice.between(1, kind.people_at_once_most);
    workplace.people_most = workplace.people_at_once + (dice.chance(30) ? 2 : 1);
    for (const UsualRole& role : kind.roles)
        workplace.roles.push_back(
            {std::string(role.name), {role.hourly_cost * (100 + dice.spread(3)) / 100}});
    workplace.arrangements = arrangements_of(kind, arrangements, dice);
    return workplace;
}

// "Library Kaarna", "Library Tuomi", and when the names run out "Library Kaarna 2".
std::string workplace_name(std::string_view kind, int first_name, int earlier_of_kind) {
    constexpr int count = static_cast<int>(second_names.size());
    constexpr int step = 7;  // shares no divisor with the count, so all names have their turn
    const auto place = static_cast<std::size_t>((first_name + earlier_of_kind * step) % count);
    std::string name(kind);
    if (name[0] >= 'a' && name[0] <= 'z')
        name[0] = static_cast<char>(name[0] - 'a' + 'A');
    name += " " + std::string(second_names[place]);
    if (const int round = earlier_of_kind / count; round > 0)
        name += " " + std::to_string(round + 1);
    return name;
}

std::vector<Task> make_tasks(const UsualWorkplace& kind, int moved_by, Dice& dice) {
    const int size_percent = dice.between(48, 90);
    std::vector<Task> tasks = chosen_tasks(kind, dice);
    for (Task& task : tasks) {
        vary_minutes(task, size_percent, dice);
        for (Window& window : task.windows) window = moved(window, moved_by);
    }
    return tasks;
}

}  // namespace

std::string numbered_id(char letter, int number, int digits) {
    std::string text = std::to_string(number);
    text.insert(0, static_cast<std::size_t>(std::max(0, digits - static_cast<int>(text.size()))),
                '0');
    return letter + text;
}

DemoWorkplaces make_demo_workplaces(int count, const std::vector<Arrangement>& arrangements,
                                    std::uint64_t seed) {
    CHECK(count >= 0);
    const std::vector<const UsualWorkplace*> kinds = all_kinds();
    const std::vector<std::size_t> round = round_of_kinds(kinds, seed);
    std::vector<int> so_far(kinds.size(), 0);
    DemoWorkplaces made;
    for (int number = 1; number <= count; ++number) {
        const std::size_t place = round[static_cast<std::size_t>(number - 1) % round.size()];
        const UsualWorkplace& kind = *kinds[place];
        Dice dice(seed, DiceStream::workplaces, static_cast<std::uint64_t>(number));
        const int moved_by = dice.between(-2, 2);
        Workplace workplace = make_workplace(kind, number, moved_by, arrangements, dice);
        Dice name_dice(seed, DiceStream::names_of_kinds, place);
        const int first_name = name_dice.below(static_cast<int>(second_names.size()));
        workplace.name = workplace_name(kind.name, first_name, so_far[place]++);
        made.workplaces.push_back(std::move(workplace));
        for (Task& task : make_tasks(kind, moved_by, dice)) {
            task.id = numbered_id('T', static_cast<int>(made.tasks.size()) + 1, 4);
            task.workplace = {number - 1};
            made.tasks.push_back(std::move(task));
        }
    }
    return made;
}

DemoLocation demo_workplace_location(int number, std::uint64_t seed) {
    Dice dice(seed, DiceStream::workplaces, static_cast<std::uint64_t>(number));
    const District& district = workplace_district(dice);
    return {std::string(district.name), place_in(district, dice)};
}

}  // namespace kynnys
