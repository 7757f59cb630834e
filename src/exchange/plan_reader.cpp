#include <algorithm>
#include <cmath>

#include "exchange/cell.h"
#include "exchange/file_text.h"
#include "exchange/json_place.h"
#include "exchange/known.h"
#include "exchange/plan_file.h"
#include "exchange/plan_words.h"
#include "exchange/policy_file.h"
#include "exchange/sentence.h"

namespace kynnys {

namespace {

constexpr std::int64_t most_points = 1'000'000'000'000'000;
constexpr std::int64_t most_count = 2'000'000'000;
constexpr std::int64_t most_prices = std::int64_t{1} << 25;
constexpr double gap_tolerance = 1e-9;  // of the digits written, not of the plan

Result<std::int64_t> points(const JsonPlace& place, std::string_view name) {
    return place.whole(name, -most_points, most_points);
}

Result<int> count(const JsonPlace& place, std::string_view name) {
    return static_cast<int>(TRY(place.whole(name, 0, most_count)));
}

template <class Item>
IdMap ids_of(const std::vector<Item>& items) {
    IdMap ids;
    for (std::size_t position = 0; position < items.size(); ++position)
        ids.add(items[position].id, static_cast<int>(position));
    return ids;
}

Result<Done> check_format(const JsonPlace& root) {
    const Result<std::string> format = root.text("format");
    if (!format || format.value() != plan_format)
        return root.error("plan.is_no_plan");
    const std::int64_t version = TRY(root.whole("format_version", 0, most_count));
    if (version != plan_format_version)
        return root.error("plan.version_is_unknown",
                          {std::to_string(version), std::to_string(plan_format_version)});
    return Done{};
}

class PlanReader {
  public:
    explicit PlanReader(const City& city)
        : city_(city),
          people_(ids_of(city.people)),
          workplaces_(ids_of(city.workplaces)),
          tasks_(ids_of(city.tasks)),
          arrangements_(ids_of(city.arrangements)) {}

    Result<Plan> read(const JsonPlace& root) const {
        TRY(check_format(root));
        Plan plan;
        TRY(read_figures(root, plan));
        plan.proposals = TRY(root.list<Proposal>(
            "proposals", [&](const JsonPlace& place) { return proposal(place); }));
        plan.not_placed = TRY(root.list<NotPlaced>(
            "not_placed", [&](const JsonPlace& place) { return not_placed(place); }));
        plan.traded_away = TRY(root.list<TradedAway>(
            "traded_away", [&](const JsonPlace& place) { return traded_away(place); }));
        TRY(read_proof(root, plan.certificate));
        plan.prices = TRY(read_prices(root));
        TRY(check_people(root, plan));
        TRY(check_sums(root, plan));
        return plan;
    }

    // One of them alone.
    [[nodiscard]] Result<Proposal> proposal(const JsonPlace& place) const {
        Proposal made;
        made.person = TRY(person(place));
        made.job.workplace = TRY(workplace(place, "workplace"));
        const JsonPlace agreed = TRY(place.member("is_agreed"));
        made.is_agreed = TRY(agreed.yes_or_no());
        made.value = TRY(points(place, "value"));
        made.job.arrangements =
            TRY(place.list<ArrangementIndex>("arrangements", [&](const JsonPlace& one) {
                return position_here<ArrangementIndex>(one, arrangements_,
                                                       "plan.arrangement_is_unknown");
            }));
        made.job.shifts =
            TRY(place.list<Shift>("shifts", [&](const JsonPlace& one) { return shift(one); }));
        made.terms = TRY(place.list<Term>("terms", term));
        return made;
    }

  private:
    using Pair = std::pair<int, std::int32_t>;

    static Result<Done> read_figures(const JsonPlace& root, Plan& plan) {
        plan.policy_version = TRY(root.text("policy_version"));
        plan.city_fingerprint = TRY(root.text("city_fingerprint"));
        plan.value = TRY(points(root, "value"));
        plan.certificate.bound = TRY(points(root, "bound"));
        plan.wanting_work = TRY(count(root, "wanting_work"));
        plan.missing_share_points = TRY(points(root, "missing_share_points"));
        plan.seconds_allowed = TRY(root.whole("seconds_allowed", 0, most_count));
        const JsonPlace seconds = TRY(root.member("seconds"));
        plan.seconds = TRY(seconds.number());
        return Done{};
    }

    // The position that an id stands for; error: the key with the id.
    template <class Index>
    static Result<Index> position(const JsonPlace& place, std::string_view name, const IdMap& ids,
                                  const char* key) {
        const JsonPlace member = TRY(place.member(name));
        return position_here<Index>(member, ids, key);
    }
    template <class Index>
    static Result<Index> position_here(const JsonPlace& place, const IdMap& ids, const char* key) {
        const std::string id = TRY(place.text());
        const std::optional<int> found = ids.find(id);
        if (!found)
            return place.error(key, {shortened(id)});
        return Index{*found};
    }
    [[nodiscard]] Result<PersonIndex> person(const JsonPlace& place) const {
        return position<PersonIndex>(place, "person", people_, "plan.person_is_unknown");
    }
    [[nodiscard]] Result<WorkplaceIndex> workplace(const JsonPlace& place,
                                                   std::string_view name) const {
        return position<WorkplaceIndex>(place, name, workplaces_, "plan.workplace_is_unknown");
    }

    static Result<Day> day(const JsonPlace& place) {
        const JsonPlace member = TRY(place.member("day"));
        const std::string text = TRY(member.text());
        if (const auto day = day_of_text(text))
            return *day;
        return member.error("plan.day_is_unknown", {shortened(text)});
    }

    // The slot of "09:15"; "24:00" is the end of the day.
    static Result<int> slot(const JsonPlace& place, std::string_view name) {
        const JsonPlace member = TRY(place.member(name));
        const std::string text = TRY(member.text());
        if (const auto slot = slot_of_clock(text))
            return *slot;
        return member.error("plan.time_is_unknown", {shortened(text)});
    }

    static Result<int> length(const JsonPlace& place) {
        const JsonPlace member = TRY(place.member("minutes"));
        const std::int64_t minutes = TRY(member.whole(0, slots_per_day * minutes_per_slot));
        if (minutes % minutes_per_slot != 0)
            return member.error("plan.minutes_are_off_the_quarter", {std::to_string(minutes)});
        return slots_in(Minutes{minutes});
    }

    [[nodiscard]] Result<Piece> piece(const JsonPlace& place) const {
        Piece made;
        made.task = TRY(position<TaskIndex>(place, "task", tasks_, "plan.task_is_unknown"));
        made.start = TRY(slot(place, "start"));
        made.length = TRY(length(place));
        return made;
    }

    [[nodiscard]] Result<Shift> shift(const JsonPlace& place) const {
        Shift made;
        made.day = TRY(day(place));
        made.start = TRY(slot(place, "start"));
        made.end = TRY(slot(place, "end"));
        if (place.has("break")) {
            const JsonPlace pause = TRY(place.member("break"));
            made.break_start = TRY(slot(pause, "start"));
            made.break_length = TRY(length(pause));
        }
        made.pieces =
            TRY(place.list<Piece>("pieces", [&](const JsonPlace& one) { return piece(one); }));
        return made;
    }

    static Result<Term> term(const JsonPlace& place) {
        Term made;
        made.key = TRY(place.text("key"));
        made.arguments = TRY(place.texts("arguments"));
        made.points = TRY(points(place, "points"));
        return made;
    }

    [[nodiscard]] Result<NotPlaced> not_placed(const JsonPlace& place) const {
        NotPlaced made;
        made.person = TRY(person(place));
        made.key = TRY(place.text("key"));
        made.arguments = TRY(place.texts("arguments"));
        return made;
    }

    [[nodiscard]] Result<TradedAway> traded_away(const JsonPlace& place) const {
        TradedAway made;
        made.person = TRY(person(place));
        made.best_workplace = TRY(workplace(place, "best_workplace"));
        made.best_value = TRY(points(place, "best_value"));
        made.given_value = TRY(points(place, "given_value"));
        return made;
    }

    static Result<carving::Branch> branch(const JsonPlace& place) {
        carving::Branch made;
        const JsonPlace decision = TRY(place.member("decision"));
        Result<carving::Branch::Kind> kind = branch_codes().parse(TRY(decision.text()));
        if (!kind)
            return decision.error(kind.error().key, kind.error().arguments);
        made.kind = kind.value();
        made.person = TRY(count(place, "person"));
        made.what = TRY(count(place, "what"));
        const JsonPlace yes = TRY(place.member("yes"));
        made.yes = TRY(yes.yes_or_no());
        return made;
    }

    static Result<Pair> price_pair(const JsonPlace& place, std::int64_t places) {
        const std::vector<std::int64_t> both = TRY(place.list<std::int64_t>(
            [](const JsonPlace& number) { return number.whole(-most_count, most_count); }));
        if (both.size() != 2)
            return place.error("plan.value_has_wrong_type", {"pair of place and price"});
        if (both[0] < 0 || both[0] >= places)
            return place.error("number.is_out_of_range",
                               {std::to_string(both[0]), "0", std::to_string(places - 1)});
        return Pair{static_cast<int>(both[0]), static_cast<std::int32_t>(both[1])};
    }

    // Places ascend, so that none has two prices.
    static Result<std::vector<Pair>> price_pairs(const JsonPlace& place, std::int64_t places) {
        const JsonPlace member = TRY(place.member("prices"));
        std::vector<Pair> pairs =
            TRY(member.list<Pair>([&](const JsonPlace& one) { return price_pair(one, places); }));
        const bool ascends =
            std::adjacent_find(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
                return a.first >= b.first;
            }) == pairs.end();
        if (!ascends)
            return member.error("plan.prices_are_out_of_order");
        return pairs;
    }

    static Result<carving::Leaf> leaf(const JsonPlace& place) {
        carving::Leaf made;
        made.path = TRY(place.list<carving::Branch>("path", branch));
        made.prices = TRY(price_pairs(place, most_prices));
        return made;
    }

    static Result<int> person_number(const JsonPlace& place) {
        return static_cast<int>(TRY(place.whole(0, most_count)));
    }

    static Result<carving::Screen> screen(const JsonPlace& place) {
        carving::Screen made;
        made.prices = TRY(price_pairs(place, most_prices));
        made.people = TRY(place.list<int>("people", person_number));
        return made;
    }

    static Result<carving::CrewProof> crew(const JsonPlace& place) {
        carving::CrewProof made;
        made.screens = TRY(place.list<carving::Screen>("screens", screen));
        made.leaves = TRY(place.list<carving::Leaf>("leaves", leaf));
        return made;
    }

    // A proof by cases has neither charges nor crews.
    static Result<Done> read_proof(const JsonPlace& root, carving::Certificate& proof) {
        proof.leaves = TRY(root.list<carving::Leaf>("leaves", leaf));
        if (root.has("charges"))
            proof.charges = TRY(root.list<std::int64_t>(
                "charges", [](const JsonPlace& one) { return one.whole(0, most_points); }));
        if (root.has("crews"))
            proof.crews = TRY(root.list<carving::CrewProof>("crews", crew));
        return Done{};
    }

    static Result<carving::Prices> read_prices(const JsonPlace& root) {
        const std::int64_t places = TRY(root.whole("price_count", 0, most_prices));
        const std::vector<Pair> pairs = TRY(price_pairs(root, places));
        carving::Prices prices(static_cast<std::size_t>(places));
        for (const auto& [place, price] : pairs) prices[static_cast<std::size_t>(place)] = price;
        return prices;
    }

    // Proposals and people without one are put in the city's order; each person stands once.
    Result<Done> check_people(const JsonPlace& root, Plan& plan) const {
        const auto by_person = [](const auto& a, const auto& b) { return a.person < b.person; };
        std::stable_sort(plan.proposals.begin(), plan.proposals.end(), by_person);
        std::stable_sort(plan.not_placed.begin(), plan.not_placed.end(), by_person);
        std::vector<bool> stands(city_.people.size());
        const auto stand = [&](PersonIndex person) {
            const bool stood = stands[person.place()];
            stands[person.place()] = true;
            return !stood;
        };
        for (const Proposal& one : plan.proposals) {
            if (!stand(one.person))
                return root.error("plan.person_is_doubled", {city_.people[one.person.place()].id});
        }
        for (const NotPlaced& one : plan.not_placed) {
            if (!stand(one.person))
                return root.error("plan.person_is_doubled", {city_.people[one.person.place()].id});
        }
        return Done{};
    }

    // What is written only so that others need not add it up must be what adds up.
    static Result<Done> check_sums(const JsonPlace& root, const Plan& plan) {
        const auto check = [&](std::string_view name, std::int64_t sum) -> Result<Done> {
            const std::int64_t written = TRY(points(root, name));
            if (written != sum)
                return root.error("plan.sum_disagrees", {std::string(name), std::to_string(written),
                                                         std::to_string(sum)});
            return Done{};
        };
        TRY(check("placed", static_cast<std::int64_t>(plan.proposals.size())));
        TRY(check("weekly_minutes", plan_weekly_minutes(plan).count));
        const JsonPlace gap = TRY(root.member("gap"));
        const double written = TRY(gap.number());
        if (!(std::abs(written - plan_gap(plan)) <= gap_tolerance))
            return root.error("plan.sum_disagrees",
                              {"gap", std::to_string(written), std::to_string(plan_gap(plan))});
        return Done{};
    }

    const City& city_;
    IdMap people_;
    IdMap workplaces_;
    IdMap tasks_;
    IdMap arrangements_;
};

Result<PolicyLine> policy_line(const JsonPlace& place) {
    PolicyLine line;
    line.name = TRY(place.text("name"));
    line.value = TRY(place.text("value"));
    line.unit = TRY(place.text("unit"));
    line.reason = TRY(place.text("reason"));
    line.source = TRY(place.text("source"));
    return line;
}

}  // namespace

Result<PlanSources> parse_plan_sources(std::string_view text) {
    const Json json = TRY(parse_json(text));
    const JsonPlace root(json);
    TRY(check_format(root));
    // As the file of a policy has them, so that they are read in the same way.
    const auto lines = TRY(root.list<PolicyLine>("policy", policy_line));
    Checked<Policy> policy = parse_policy(policy_lines_text(lines));
    if (!policy) {
        const Fault& first = policy.faults().front();
        return root.error("plan.policy_is_faulty", {sentence_of(first.key, first.arguments)});
    }
    auto changes = TRY(root.texts("changes"));
    return PlanSources{std::move(policy).value(), std::move(changes)};
}

Result<Plan> parse_plan(std::string_view text, const City& city) {
    const Json json = TRY(parse_json(text));
    return PlanReader(city).read(JsonPlace(json));
}

Result<Proposal> parse_proposal(std::string_view text, const City& city) {
    const Json json = TRY(parse_json(text));
    return PlanReader(city).proposal(JsonPlace(json));
}

Result<Plan> read_plan_file(const std::filesystem::path& path, const City& city) {
    const std::string text = TRY(read_text(path));
    return parse_plan(text, city);
}

}  // namespace kynnys
