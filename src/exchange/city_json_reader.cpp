#include <array>
#include <set>

#include "exchange/city_check.h"
#include "exchange/city_json.h"
#include "exchange/city_schema.h"
#include "exchange/row_json.h"

namespace kynnys {

namespace {

using Reading = JsonRow::Reading;
using Names = std::vector<std::string_view>;

Known known_of(const City& city) {
    Known known;
    for (std::size_t i = 0; i < city.arrangements.size(); ++i)
        known.arrangements.add(city.arrangements[i].id, static_cast<int>(i));
    for (std::size_t w = 0; w < city.workplaces.size(); ++w) {
        const Workplace& workplace = city.workplaces[w];
        known.workplaces.add(workplace.id, static_cast<int>(w));
        for (const Role& role : workplace.roles) known.roles.add(static_cast<int>(w), role.name);
    }
    return known;
}

Names with(const JsonToRead& json, std::initializer_list<std::string_view> more) {
    Names names(json.others.begin(), json.others.end());
    names.insert(names.end(), more);
    return names;
}

// One object of a list inside, which is always read whole, without the column that names its owner.
template <class Row>
Row read_inner(const JsonRow& json, const Schema<Row>& schema, std::string_view owner) {
    Row row{};
    json.read(schema, Reading::whole, std::array{owner}, row);
    return row;
}

// Tells a key that stood in the list before.
class Once {
  public:
    template <class Key>
    bool is_first(const JsonRow& json, std::string_view member, Key key) {
        const bool is_new = seen_.insert(static_cast<std::int64_t>(key)).second;
        if (!is_new)
            json.fault(member, "member.is_doubled");
        return is_new;
    }

  private:
    std::set<std::int64_t> seen_;
};

// A member of another type than a list or an object is told by the reading itself; null or absent
// in a change keeps or clears.
bool replaces(const JsonRow& json, std::string_view member) {
    return json.find(member) != nullptr;
}

void read_profile(const JsonRow& json, Person& person, const FaultLog& log) {
    if (!replaces(json, "profile"))
        return;
    person.profile = {};
    Once once;
    json.for_each("profile", [&](const JsonRow& line) {
        const std::size_t before = log.count();
        const ProfileRow row = read_inner(line, profiles_schema(), "person");
        if (log.count() == before && once.is_first(line, "ability", row.ability))
            person.profile.set(row.ability, row.line);
    });
}

void read_wishes(const JsonRow& json, Person& person, const FaultLog& log) {
    if (!replaces(json, "wishes"))
        return;
    person.wishes = {};
    json.for_each("wishes", [&](const JsonRow& line) {
        const std::size_t before = log.count();
        const WishRow row = read_inner(line, wishes_schema(), "person");
        if (log.count() != before)
            return;
        if (!std::holds_alternative<Minutes>(row.what) && !row.liking)
            return line.fault("liking", "field.is_empty");
        const std::vector<WishRow> earlier = wish_rows({}, person.wishes);
        const bool is_doubled =
            std::any_of(earlier.begin(), earlier.end(), [&](const WishRow& one) {
                return one.about == row.about &&
                       (one.what == row.what || std::holds_alternative<Minutes>(row.what));
            });
        if (is_doubled)
            return line.fault("what", "member.is_doubled");
        add_wish(row, person.wishes);
    });
}

// A city that has only this, beside the workplaces that it names.
City alone(const Person& person, const City&) {
    City city;
    city.people.push_back(person);
    return city;
}
City alone(const Task& task, const City& around) {
    City city;
    city.workplaces = around.workplaces;
    city.tasks.push_back(task);
    return city;
}
City alone(const Workplace&, const City&) {
    return {};
}
City alone(const Arrangement&, const City&) {
    return {};
}

// What no member knows by itself, told at one of them.
void tell_findings(const City& city, FaultLog& log) {
    for (Finding& finding : check_city(city)) {
        const bool is_condition = finding.file == conditions_file;
        log.add({is_condition ? "conditions" : "", 0, 0,
                 std::string(JsonRow::member_of(finding.column)), std::move(finding.key),
                 std::move(finding.arguments)});
    }
}

// Reads over `row` with read(JsonRow, row, log), and holds the result against a city's rules.
template <class Row, class Read>
Checked<Row> checked(Row row, const JsonToRead& json, Read read) {
    FaultLog log;
    const Known known = known_of(json.city);
    read(JsonRow(json.object, "", known, log), row, log);
    if (log.is_empty())
        tell_findings(alone(row, json.city), log);
    if (!log.is_empty())
        return log.take_sorted({});
    return row;
}

Checked<Person> read_person(Person start, const JsonToRead& json, Reading reading) {
    const Names others = with(json, {"profile", "conditions", "wishes"});
    return checked(std::move(start), json,
                   [&](const JsonRow& row, Person& person, const FaultLog& log) {
                       row.read(people_schema(), reading, others, person);
                       row.for_object("conditions", [&](const JsonRow& inner) {
                           ConditionsRow conditions{{}, person.conditions};
                           inner.read(conditions_schema(), Reading::change,
                                      std::array<std::string_view, 1>{"person"}, conditions);
                           person.conditions = conditions.conditions;
                       });
                       read_profile(row, person, log);
                       read_wishes(row, person, log);
                   });
}

Checked<Workplace> read_workplace(Workplace start, const JsonToRead& json, Reading reading) {
    const Names others = with(json, {"roles"});
    return checked(std::move(start), json,
                   [&](const JsonRow& row, Workplace& workplace, FaultLog&) {
                       row.read(workplaces_schema(), reading, others, workplace);
                       if (!replaces(row, "roles"))
                           return;
                       workplace.roles.clear();
                       row.for_each("roles", [&](const JsonRow& inner) {
                           Role role = read_inner(inner, roles_schema(), "workplace").role;
                           const bool is_doubled =
                               std::any_of(workplace.roles.begin(), workplace.roles.end(),
                                           [&](const Role& one) { return one.name == role.name; });
                           if (is_doubled)
                               inner.fault("role", "member.is_doubled");
                           workplace.roles.push_back(std::move(role));
                       });
                   });
}

Checked<Task> read_task(Task start, const JsonToRead& json, Reading reading) {
    const Names others = with(json, {"demands"});
    return checked(std::move(start), json, [&](const JsonRow& row, Task& task, FaultLog& log) {
        row.read(tasks_schema(), reading, others, task);
        if (!replaces(row, "demands"))
            return;
        task.demand = {};
        Once once;
        row.for_each("demands", [&](const JsonRow& inner) {
            const std::size_t before = log.count();
            const DemandRow demand = read_inner(inner, demands_schema(), "task");
            if (log.count() == before && once.is_first(inner, "ability", demand.ability))
                task.demand.set(demand.ability, demand.step);
        });
    });
}

Checked<Arrangement> read_arrangement(Arrangement start, const JsonToRead& json, Reading reading) {
    const Names others = with(json, {"raises"});
    return checked(
        std::move(start), json, [&](const JsonRow& row, Arrangement& arrangement, FaultLog& log) {
            row.read(arrangements_schema(), reading, others, arrangement);
            if (!replaces(row, "raises"))
                return;
            arrangement.raises.clear();
            Once once;
            row.for_each("raises", [&](const JsonRow& inner) {
                const std::size_t before = log.count();
                const EffectRow effect = read_inner(inner, effects_schema(), "arrangement");
                if (log.count() == before && once.is_first(inner, "ability", effect.raise.ability))
                    arrangement.raises.push_back(effect.raise);
            });
        });
}

}  // namespace

Checked<Person> new_person(const JsonToRead& json) {
    return read_person({}, json, Reading::whole);
}
Checked<Person> changed_person(Person person, const JsonToRead& json) {
    return read_person(std::move(person), json, Reading::change);
}
Checked<Workplace> new_workplace(const JsonToRead& json) {
    return read_workplace({}, json, Reading::whole);
}
Checked<Workplace> changed_workplace(Workplace workplace, const JsonToRead& json) {
    return read_workplace(std::move(workplace), json, Reading::change);
}
Checked<Task> new_task(const JsonToRead& json) {
    return read_task({}, json, Reading::whole);
}
Checked<Task> changed_task(Task task, const JsonToRead& json) {
    return read_task(std::move(task), json, Reading::change);
}
Checked<Arrangement> new_arrangement(const JsonToRead& json) {
    return read_arrangement({}, json, Reading::whole);
}
Checked<Arrangement> changed_arrangement(Arrangement arrangement, const JsonToRead& json) {
    return read_arrangement(std::move(arrangement), json, Reading::change);
}

}  // namespace kynnys
