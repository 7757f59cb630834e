#include "exchange/city_schema.h"
#include "exchange/reference_kind.h"
#include "exchange/value_kind.h"

namespace kynnys {

namespace {

constexpr std::int64_t most_way_minutes = 24 * 60;

const CodeList<WishAbout, 6>& wish_about_codes() {
    static const CodeList<WishAbout, 6> codes{
        "wish.is_about_something_unknown",
        {"kind", "surrounding", "time", "workplace", "weekly_minutes", "travel_minutes"}};
    return codes;
}

bool is_amount(const WishRow& row) {
    return row.about == WishAbout::weekly_minutes || row.about == WishAbout::travel_minutes;
}

template <class Kind, class Value>
void read_what(const Cell& cell, Kind kind, Value value, WishRow& row) {
    kind.read(cell, value);
    row.what = std::move(value);
}

void read_wish(const Cell& cell, WishRow& row) {
    if (!row.about)
        return;  // what is meant is not known, and that is told already
    switch (*row.about) {
        case WishAbout::kind:
            return read_what(cell, CodeKind{work_kind_codes}, WorkKind{}, row);
        case WishAbout::surrounding:
            return read_what(cell, CodeKind{surrounding_codes}, Surrounding{}, row);
        case WishAbout::time:
            return read_what(cell, CodeKind{day_time_codes}, DayTime{}, row);
        case WishAbout::workplace: {
            WorkplaceIndex known;
            WorkplaceKind{}.read(cell, known);
            row.what = std::string(cell.text());
            return;
        }
        case WishAbout::weekly_minutes:
            return read_what(cell, MinutesKind{}, Minutes{}, row);
        case WishAbout::travel_minutes:
            return read_what(cell, MinutesKind{0, most_way_minutes}, Minutes{}, row);
    }
}

std::string wish_text(const WishRow& row) {
    struct Say {
        std::string operator()(WorkKind kind) const {
            return std::string(work_kind_codes().code(kind));
        }
        std::string operator()(Surrounding one) const {
            return std::string(surrounding_codes().code(one));
        }
        std::string operator()(DayTime time) const {
            return std::string(day_time_codes().code(time));
        }
        std::string operator()(const std::string& id) const { return id; }
        std::string operator()(Minutes minutes) const { return MinutesKind{}.text(minutes); }
    };
    return std::visit(Say{}, row.what);
}

Column<WishRow> wish_what_column() {
    Column<WishRow> made{"what", Need::required, read_wish, {}, {}, Shape::text};
    made.write = [](const WishRow& row, const City&) { return wish_text(row); };
    return made;
}

Column<WishRow> wish_liking_column() {
    Column<WishRow> made = column<WishRow>(
        "liking", Need::optional, MaybeKind{CodeKind{liking_codes}},
        [](auto& row) -> auto& { return row.liking; });
    const auto read_any = made.read;
    made.read = [read_any](const Cell& cell, WishRow& row) {
        if (is_amount(row))
            cell.fault("wish.amount_has_liking");
        else
            read_any(cell, row);
    };
    return made;
}

}  // namespace

void add_wish(const WishRow& row, Wishes& wishes) {
    const Liking liking = row.liking.value_or(Liking::wants);
    struct Add {
        Wishes& wishes;
        Liking liking;
        WishAbout about;
        void operator()(WorkKind kind) const { wishes.kinds.emplace_back(kind, liking); }
        void operator()(Surrounding one) const { wishes.surroundings.emplace_back(one, liking); }
        void operator()(DayTime time) const { wishes.times.emplace_back(time, liking); }
        void operator()(const std::string& id) const { wishes.workplaces.emplace_back(id, liking); }
        void operator()(Minutes minutes) const {
            if (about == WishAbout::weekly_minutes)
                wishes.weekly_wanted = minutes;
            else
                wishes.travel_wanted = minutes;
        }
    };
    std::visit(Add{wishes, liking, *row.about}, row.what);
}

std::vector<WishRow> wish_rows(PersonIndex person, const Wishes& wishes) {
    std::vector<WishRow> rows;
    const auto add = [&](WishAbout about, const auto& liked) {
        for (const auto& [what, liking] : liked) rows.push_back({person, about, what, liking});
    };
    add(WishAbout::kind, wishes.kinds);
    add(WishAbout::surrounding, wishes.surroundings);
    add(WishAbout::time, wishes.times);
    add(WishAbout::workplace, wishes.workplaces);
    if (wishes.weekly_wanted)
        rows.push_back({person, WishAbout::weekly_minutes, *wishes.weekly_wanted, {}});
    if (wishes.travel_wanted)
        rows.push_back({person, WishAbout::travel_minutes, *wishes.travel_wanted, {}});
    return rows;
}

const Schema<Person>& people_schema() {
    using enum Need;
    static const Schema<Person> schema{
        people_file,
        {
            column<Person>(
                "id", required, IdKind{}, [](auto& p) -> auto& { return p.id; }),
            column<Person>(
                "name", optional, TextKind{}, [](auto& p) -> auto& { return p.name; }),
            column<Person>(
                "birth_year", optional, MaybeKind{YearKind{}},
                [](auto& p) -> auto& { return p.birth_year; }),
            column<Person>(
                "gender", optional, CodeKind{gender_codes},
                [](auto& p) -> auto& { return p.gender; }),
            column<Person>(
                "district", optional, TextKind{}, [](auto& p) -> auto& { return p.district; }),
            column<Person>(
                "east_metres", required, MetresKind{},
                [](auto& p) -> auto& { return p.home.east; }),
            column<Person>(
                "north_metres", required, MetresKind{},
                [](auto& p) -> auto& { return p.home.north; }),
            column<Person>(
                "travels_by", optional, CodeKind{travel_mode_codes},
                [](auto& p) -> auto& { return p.travels_by; }),
            column<Person>(
                "out_of_work_since", optional, MaybeKind{DateKind{}},
                [](auto& p) -> auto& { return p.out_of_work_since; }),
            column<Person>(
                "wants_work", optional, YesNoKind{}, [](auto& p) -> auto& { return p.wants_work; }),
            column<Person>(
                "in_work_activity", optional, YesNoKind{},
                [](auto& p) -> auto& { return p.in_work_activity; }),
        }};
    return schema;
}

const Schema<ProfileRow>& profiles_schema() {
    using enum Need;
    using Row = ProfileRow;
    static const Schema<Row> schema{
        profiles_file,
        {
            column<Row>(
                "person", required, PersonKind{}, [](auto& row) -> auto& { return row.person; }),
            column<Row>(
                "ability", required, AbilityKind{}, [](auto& row) -> auto& { return row.ability; }),
            column<Row>(
                "step", required, StepKind{}, [](auto& row) -> auto& { return row.line.step; }),
            column<Row>(
                "rated_by", required, RaterKind{},
                [](auto& row) -> auto& { return row.line.rated_by; }),
            column<Row>(
                "rated_on", required, DateKind{},
                [](auto& row) -> auto& { return row.line.rated_on; }),
            column<Row>(
                "sureness", optional, SurenessKind{},
                [](auto& row) -> auto& { return row.line.sureness; }),
        }};
    return schema;
}

const Schema<ConditionsRow>& conditions_schema() {
    using enum Need;
    using Row = ConditionsRow;
    static const Schema<Row> schema{
        conditions_file,
        {
            column<Row>(
                "person", required, PersonKind{}, [](auto& row) -> auto& { return row.person; }),
            column<Row>(
                "available", optional, GridKind{},
                [](auto& row) -> auto& { return row.conditions.available; }),
            column<Row>(
                "daily_hours_most", optional, HoursKind{24},
                [](auto& row) -> auto& { return row.conditions.daily_most; }),
            column<Row>(
                "weekly_hours_most", optional, HoursKind{168},
                [](auto& row) -> auto& { return row.conditions.weekly_most; }),
            column<Row>(
                "days_most", optional, WholeKind{0, 7},
                [](auto& row) -> auto& { return row.conditions.days_most; }),
            column<Row>(
                "travel_minutes_most", optional, MinutesKind{0, most_way_minutes},
                [](auto& row) -> auto& { return row.conditions.travel_most; }),
            column<Row>(
                "stretch_hours_most", optional, HoursKind{24, 15},
                [](auto& row) -> auto& { return row.conditions.stretch_most; }),
            column<Row>(
                "rest_hours", optional, HoursKind{24},
                [](auto& row) -> auto& { return row.conditions.rest_between; }),
            column<Row>(
                "lift_kilograms_most", optional, WholeKind{0, 500},
                [](auto& row) -> auto& { return row.conditions.lift_most; }),
            column<Row>(
                "not_exposed_to", optional, CodeSetKind{exposure_codes},
                [](auto& row) -> auto& { return row.conditions.not_exposed_to; }),
            column<Row>(
                "needs", optional, CodeSetKind{access_need_codes},
                [](auto& row) -> auto& { return row.conditions.needs; }),
            column<Row>(
                "languages", optional, CodeSetKind{language_codes},
                [](auto& row) -> auto& { return row.conditions.languages; }),
            column<Row>(
                "licences", optional, CodeSetKind{licence_codes},
                [](auto& row) -> auto& { return row.conditions.licences; }),
        }};
    return schema;
}

const Schema<WishRow>& wishes_schema() {
    using enum Need;
    static const Schema<WishRow> schema{
        wishes_file,
        {
            column<WishRow>(
                "person", required, PersonKind{}, [](auto& row) -> auto& { return row.person; }),
            column<WishRow>(
                "about", required, MaybeKind{CodeKind{wish_about_codes}},
                [](auto& row) -> auto& { return row.about; }),
            wish_what_column(),
            wish_liking_column(),
        }};
    return schema;
}

}  // namespace kynnys
