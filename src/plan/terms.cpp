#include <map>
#include <utility>

#include "base/check.h"
#include "plan/common_time.h"
#include "plan/worth.h"
#include "plan/worth_parts.h"

namespace kynnys {

namespace {

struct Amount {
    int times = 0;  // quarter-hours, days, or 1
    std::int64_t points = 0;
};

// Parts of the same kind about the same thing become one term.
class TermList {
  public:
    explicit TermList(const WorthOf& of) : of_(of) {}

    void add(const Part& part, int times) {
        Amount& amount = amounts_[{part.kind, part.what}];
        amount.times += times;
        amount.points += part.points * times;
    }

    [[nodiscard]] std::vector<Term> terms(int paid_slots) const {
        std::vector<Term> terms;
        for (const auto& [place, amount] : amounts_) {
            if (amount.points != 0)
                terms.push_back(said(place.first, place.second, amount, paid_slots));
        }
        return terms;
    }

  private:
    [[nodiscard]] Term said(TermKind kind, int what, const Amount& amount, int paid_slots) const;
    [[nodiscard]] std::vector<std::string> placement_arguments(TermKind kind, int what) const;
    [[nodiscard]] std::string arrangement_id(int place) const {
        return of_.city.arrangements[static_cast<std::size_t>(place)].id;
    }

    const WorthOf& of_;
    std::map<std::pair<TermKind, int>, Amount> amounts_;
};

std::string text(std::int64_t number) {
    return std::to_string(number);
}

std::string minutes_text(int slots) {
    return text(minutes_in(slots).count);
}

constexpr std::array<std::string_view, 27> term_keys{
    "term.placement",
    "term.work",
    "term.strength",
    "term.stretch",
    "term.line_unknown",
    "term.kind_wanted",
    "term.kind_avoided",
    "term.surrounding_wanted",
    "term.surrounding_avoided",
    "term.relief",
    "term.must_be_done",
    "term.hurries_others",
    "term.time_wanted",
    "term.time_avoided",
    "term.workplace_wanted",
    "term.workplace_avoided",
    "term.travel",
    "term.travel_above_wish",
    "term.days",
    "term.hours_above_wish",
    "term.hours_below_wish",
    "term.arrangement",
    "term.arrangement_cost",
    "term.weekly_help",
    "term.waiting_in_shift",
    "term.waiting_years",
    "term.waiting_levels",
};

std::vector<std::string> TermList::placement_arguments(TermKind kind, int what) const {
    switch (kind) {
        case TermKind::workplace_wanted:
        case TermKind::workplace_avoided:
            return {of_.workplace.id};
        case TermKind::arrangement:
            return {arrangement_id(what)};
        case TermKind::arrangement_cost:
        case TermKind::weekly_help: {
            const Arrangement& arrangement = of_.city.arrangements[static_cast<std::size_t>(what)];
            return {arrangement.id,
                    text(kind == TermKind::weekly_help ? arrangement.weekly_help.count
                                                       : arrangement.cost_once.count)};
        }
        case TermKind::waiting_years:
            return {text(what)};
        case TermKind::waiting_levels:
            return {text(what), text(months_out_of_work(of_.city.policy, of_.person))};
        default:
            return {};
    }
}

Term TermList::said(TermKind kind, int what, const Amount& amount, int paid_slots) const {
    Term term{std::string(term_keys[static_cast<std::size_t>(kind)]), {}, amount.points};
    const auto code_and_minutes = [&](std::string_view code) {
        return std::vector<std::string>{std::string(code), minutes_text(amount.times)};
    };
    switch (kind) {
        case TermKind::strength:
        case TermKind::stretch:
        case TermKind::line_unknown:
            term.arguments = code_and_minutes(line_of(static_cast<Ability>(what)).code);
            break;
        case TermKind::kind_wanted:
        case TermKind::kind_avoided:
            term.arguments = code_and_minutes(work_kind_codes().code(static_cast<WorkKind>(what)));
            break;
        case TermKind::surrounding_wanted:
        case TermKind::surrounding_avoided:
            term.arguments =
                code_and_minutes(surrounding_codes().code(static_cast<Surrounding>(what)));
            break;
        case TermKind::time_wanted:
        case TermKind::time_avoided:
            term.arguments = code_and_minutes(day_time_codes().code(static_cast<DayTime>(what)));
            break;
        case TermKind::relief:
            term.arguments =
                code_and_minutes(of_.workplace.roles[static_cast<std::size_t>(what)].name);
            break;
        case TermKind::work:
        case TermKind::must_be_done:
        case TermKind::hurries_others:
        case TermKind::waiting_in_shift:
            term.arguments = {minutes_text(amount.times)};
            break;
        case TermKind::travel:
        case TermKind::travel_above_wish:
            term.arguments = {text(what), text(amount.times)};
            break;
        case TermKind::days:
            term.arguments = {text(amount.times)};
            break;
        case TermKind::hours_above_wish:
        case TermKind::hours_below_wish:
            term.arguments = {minutes_text(what), minutes_text(paid_slots)};
            break;
        default:
            term.arguments = placement_arguments(kind, what);
    }
    return term;
}

void add_shift(const WorthOf& of, const Shift& shift, TermList& list) {
    int worked = 0;
    for (const Piece& piece : shift.pieces) {
        worked += piece.length;
        visit_quarter_parts(of, of.city.tasks[piece.task.place()],
                            [&](const Part& part) { list.add(part, piece.length); });
    }
    for (int slot = shift.start; slot < shift.end; ++slot)
        visit_presence_parts(of.city.policy, of.person, slot,
                             [&](const Part& part) { list.add(part, 1); });
    const int waited = shift.paid_slots() - worked;
    list.add({TermKind::waiting_in_shift, 0, -std::int64_t{of.city.policy.weights.waiting_quarter}},
             waited);
    visit_day_parts(of, [&](const Part& part) { list.add(part, 1); });
}

}  // namespace

std::vector<Term> terms_of(const City& city, PersonIndex person, const CarvedJob& job) {
    const Person& who = city.people[person.place()];
    const Workplace& workplace = city.workplaces[job.workplace.place()];
    const Effects effects = effects_of(city.arrangements, job.arrangements);
    const WorthOf of{city, who, workplace, travel_time(who.home, workplace.place, who.travels_by),
                     effects};
    TermList list(of);
    visit_placement_parts(of, [&](const Part& part) { list.add(part, 1); });
    for (const Shift& shift : job.shifts) add_shift(of, shift, list);
    const int paid = job.paid_slots();
    if (const std::optional<int> wanted = wanted_slots(city.policy, who)) {
        const TermKind kind =
            paid > *wanted ? TermKind::hours_above_wish : TermKind::hours_below_wish;
        list.add({kind, *wanted, hours_worth(city.policy, who, paid)}, 1);
    }
    return list.terms(paid);
}

}  // namespace kynnys
