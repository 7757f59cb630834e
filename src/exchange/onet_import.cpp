#include "exchange/onet_import.h"

#include <algorithm>

#include "base/check.h"
#include "base/text.h"
#include "exchange/onet_task.h"

namespace kynnys {

namespace {

constexpr Cents arrangement_cost_most{60'000};
constexpr Minutes arrangement_help_most{45};
constexpr int people_more_in_all = 2;  // than at once

std::span<const OnetStatement> statements_of(const OnetSource& source, int occupation) {
    const auto [first, last] = std::equal_range(
        source.statements.begin(), source.statements.end(), OnetStatement{occupation, "", "", {}},
        [](const OnetStatement& one, const OnetStatement& other) {
            return one.occupation < other.occupation;
        });
    return {first, last};
}

// The employer's cost of an hour, which the source does not tell: more judgement, more pay.
Cents hourly_cost(const OnetProfile& profile) {
    constexpr int base = 1'200;
    constexpr int per_hundredth = 5;
    return {base + per_hundredth * onet_level(profile)};
}

// The title, which a workplace's roles must not share.
std::string role_name(const OnetOccupation& occupation, const std::vector<Role>& roles) {
    const bool is_taken = std::any_of(roles.begin(), roles.end(), [&](const Role& role) {
        return role.name == occupation.title;
    });
    return is_taken ? occupation.title + " " + occupation.code : occupation.title;
}

bool helps_with(const Arrangement& arrangement, const Task& task) {
    const bool raises = std::any_of(
        arrangement.raises.begin(), arrangement.raises.end(), [&](const AbilityRaise& raise) {
            return task.demand.step(raise.ability).value_or(Step::not_now) >=
                   Step::with_an_arrangement;
        });
    const bool eases_lifting = arrangement.lifts_weight > Kilograms{0} && task.lifts > Kilograms{0};
    return raises || eases_lifting || !arrangement.lifts.common(task.exposes_to).is_empty();
}

// Does it help at any task, whatever it is?
bool helps_to_be_there(const Arrangement& arrangement, const Workplace& workplace) {
    return arrangement.eases_travel > Minutes{0} ||
           !arrangement.provides.without(workplace.access).is_empty();
}

class Importer {
  public:
    Importer(const OnetSource& source, const std::vector<Arrangement>& arrangements,
             const OnetOptions& options)
        : source_(source), arrangements_(arrangements), options_(options) {}

    OnetImport take() {
        add_kinds();
        if (options_.coverage == OnetCoverage::every_occupation)
            add_further_occupations();
        return std::move(made_);
    }

  private:
    // The occupations of a kind that can be made tasks of, in the kind's order.
    [[nodiscard]] std::vector<int> usable_occupations(const OnetKind& kind) const {
        std::vector<int> places;
        for (const std::string_view code : split(kind.occupations, ' ')) {
            const int place = source_.find(code);
            if (place >= 0 && is_usable(place))
                places.push_back(place);
        }
        return places;
    }

    [[nodiscard]] bool is_usable(int occupation) const {
        return occupation_at(occupation).profile && !statements_of(source_, occupation).empty();
    }

    [[nodiscard]] const OnetOccupation& occupation_at(int place) const {
        return source_.occupations[static_cast<std::size_t>(place)];
    }

    void add_kinds() {
        std::vector<const OnetKind*> usable;
        for (const OnetKind& kind : options_.kinds) {
            note_left_out(kind);
            if (!usable_occupations(kind).empty())
                usable.push_back(&kind);
        }
        if (usable.empty())
            return;
        const std::size_t wanted =
            options_.workplaces > 0 ? static_cast<std::size_t>(options_.workplaces) : usable.size();
        for (std::size_t number = 0; number < wanted; ++number) {
            const std::size_t round = number / usable.size();
            std::string name(usable[number % usable.size()]->name);
            if (round > 0)
                name += " " + std::to_string(round + 1);
            add_workplace(*usable[number % usable.size()], std::move(name));
        }
    }

    void note_left_out(const OnetKind& kind) {
        for (const std::string_view code : split(kind.occupations, ' ')) {
            const int place = source_.find(code);
            std::vector<std::string>& left_out = made_.occupations_left_out;
            const bool is_noted =
                std::find(left_out.begin(), left_out.end(), code) != left_out.end();
            if ((place < 0 || !is_usable(place)) && !is_noted)
                left_out.emplace_back(code);
        }
    }

    void add_further_occupations() {
        std::vector<bool> is_used(source_.occupations.size(), false);
        for (const OnetKind& kind : options_.kinds) {
            for (const int place : usable_occupations(kind))
                is_used[static_cast<std::size_t>(place)] = true;
        }
        for (std::size_t place = 0; place < is_used.size(); ++place) {
            const OnetOccupation& occupation = source_.occupations[place];
            if (is_used[place] || !is_usable(static_cast<int>(place)))
                continue;
            const OnetKind kind{occupation.title,
                                occupation.code,
                                "Mon-Fri 08:00-16:00",
                                "fi sv en",
                                WorkKind::office,
                                "",
                                "",
                                2};
            add_workplace(kind, occupation.title);
        }
    }

    void add_workplace(const OnetKind& kind, std::string name) {
        const OnetSetting setting = make_onet_setting(kind);
        const auto number = made_.workplaces.size();
        Workplace workplace;
        workplace.id = numbered_id(number + 1);
        name[0] =
            name[0] >= 'a' && name[0] <= 'z' ? static_cast<char>(name[0] - 'a' + 'A') : name[0];
        workplace.name = std::move(name);
        workplace.kind = kind.name;
        if (!options_.sites.empty()) {
            const OnetSite& site = options_.sites[number % options_.sites.size()];
            workplace.district = site.district;
            workplace.place = site.place;
        }
        workplace.opening = grid_of(setting.opening);
        workplace.languages = languages_of(kind);
        // The source says nothing of buildings; these are assumed until somebody has looked.
        workplace.access.add(AccessNeed::step_free);
        workplace.access.add(AccessNeed::accessible_toilet);
        workplace.access.add(AccessNeed::near_stop);
        workplace.access.add(AccessNeed::rest_room);
        workplace.people_at_once = kind.people_at_once;
        workplace.people_most = kind.people_at_once + people_more_in_all;
        const std::size_t first_task = made_.tasks.size();
        for (const int occupation : usable_occupations(kind))
            add_occupation(occupation, setting, workplace);
        workplace.arrangements =
            helpful_arrangements(workplace, std::span(made_.tasks).subspan(first_task));
        made_.workplaces.push_back(std::move(workplace));
    }

    static std::string numbered_id(std::size_t number) {
        std::string digits = std::to_string(number);
        digits.insert(0, digits.size() < 3 ? 3 - digits.size() : 0, '0');
        return "W" + digits;
    }

    static CodeSet<Language> languages_of(const OnetKind& kind) {
        CodeSet<Language> languages;
        for (const std::string_view word : split(kind.languages, ' ')) {
            const Result<Language> language = language_codes().parse(word);
            CHECK(language.is_ok() || word.empty());
            if (language)
                languages.add(language.value());
        }
        return languages;
    }

    void add_occupation(int place, const OnetSetting& setting, Workplace& workplace) {
        const OnetOccupation& occupation = occupation_at(place);
        const RoleIndex role{static_cast<int>(workplace.roles.size())};
        workplace.roles.push_back(
            {role_name(occupation, workplace.roles), hourly_cost(*occupation.profile)});
        const OnetWork work = make_onet_work(occupation, statements_of(source_, place), role);
        for (const OnetStatement& statement : statements_of(source_, place)) {
            Task task = make_onet_task(statement, work, setting);
            task.id = workplace.id + "-" + statement.task_id;
            task.workplace = {static_cast<int>(made_.workplaces.size())};
            made_.assisting += task.part == TaskPart::assisting ? 1 : 0;
            made_.tasks.push_back(std::move(task));
        }
    }

    [[nodiscard]] std::vector<ArrangementIndex> helpful_arrangements(
        const Workplace& workplace, std::span<const Task> tasks) const {
        std::vector<ArrangementIndex> helpful;
        for (std::size_t place = 0; place < arrangements_.size(); ++place) {
            const Arrangement& arrangement = arrangements_[place];
            const bool is_easy = arrangement.cost_once <= arrangement_cost_most &&
                                 arrangement.weekly_help <= arrangement_help_most;
            const bool helps =
                helps_to_be_there(arrangement, workplace) ||
                std::any_of(tasks.begin(), tasks.end(), [&](const Task& task) {
                    return task.part == TaskPart::assisting && helps_with(arrangement, task);
                });
            if (is_easy && helps)
                helpful.push_back({static_cast<int>(place)});
        }
        return helpful;
    }

    const OnetSource& source_;
    const std::vector<Arrangement>& arrangements_;
    const OnetOptions& options_;
    OnetImport made_;
};

}  // namespace

OnetImport import_onet(const OnetSource& source, const std::vector<Arrangement>& arrangements,
                       const OnetOptions& options) {
    return Importer(source, arrangements, options).take();
}

}  // namespace kynnys
