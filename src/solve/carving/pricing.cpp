#include "solve/carving/pricing.h"

#include <algorithm>
#include <tuple>

#include "base/check.h"
#include "solve/carving/shifted_max.h"

namespace kynnys::carving {

namespace {

bool contains(const std::vector<int>& list, int one) {
    return std::find(list.begin(), list.end(), one) != list.end();
}

int daily_most(const Person& person) { return std::min(person.daily_most, person.weekly_most); }

DayRules rules_for(const Problem& problem, const Person& person) {
    DayRules rules;
    rules.stretch_most = person.stretch_most;
    rules.break_earliest = person.break_earliest;
    rules.break_length = problem.break_length;
    rules.waiting_most = problem.waiting_most;
    rules.waiting_cost = problem.waiting_cost * price_scale;
    const int daily = daily_most(person);
    rules.longest = daily;
    if (daily > person.stretch_most) {
        rules.longest = std::min(daily, person.break_earliest + person.stretch_most) +
                        problem.break_length;
    }
    return rules;
}

bool keeps(const Restriction& asked, const Job& job) {
    std::uint32_t days = 0;
    std::vector<int> done;
    for (const Shift& shift : job.shifts) {
        days |= 1U << static_cast<unsigned>(shift.day);
        for (const Piece& piece : shift.pieces) done.push_back(piece.occasion);
    }
    if ((days & asked.on_days) != asked.on_days || (days & asked.off_days) != 0) return false;
    return std::all_of(asked.needed.begin(), asked.needed.end(),
                       [&](int one) { return contains(done, one); }) &&
           std::none_of(asked.barred.begin(), asked.barred.end(),
                        [&](int one) { return contains(done, one); });
}

// Can the occasion wait (problem.h, rule 7)?
bool waits(const Occasion& occasion) {
    return occasion.length > 0 && occasion.close - occasion.open >= 2 * occasion.length;
}

bool comes_before(const Problem& problem, int a, int b) {
    const Occasion& one = problem.occasions[static_cast<std::size_t>(a)];
    const Occasion& other = problem.occasions[static_cast<std::size_t>(b)];
    return std::tie(one.open, one.close, a) < std::tie(other.open, other.close, b);
}

bool is_needed(const Query& query, int occasion) {
    return query.restriction != nullptr && contains(query.restriction->needed, occasion);
}

int rhythm_span(const Problem& problem, const Option& option) {
    return slots_per_day - problem.people[static_cast<std::size_t>(option.person)].rest;
}

}  // namespace

Pricer::Pricer(const OptionTable& table, const PriceLayout& layout, OwnPrices& own)
    : table_(table),
      problem_(table.problem()),
      layout_(layout),
      own_(own),
      wish_sums_(problem_.people.size()),
      has_wishes_(problem_.people.size(), 0) {
    for (std::size_t p = 0; p < problem_.people.size(); ++p) {
        const auto& wishes = problem_.people[p].slot_value;
        wish_sums_[p][0] = 0;
        for (std::size_t slot = 0; slot < wishes.size(); ++slot) {
            wish_sums_[p][slot + 1] =
                wish_sums_[p][slot] + std::int64_t{wishes[slot]} * price_scale;
            if (wishes[slot] != 0) has_wishes_[p] = 1;
        }
    }
}

bool Pricer::is_allowed(const Option& option, const Query& query) const {
    if (!query.ledger.has_room(option)) return false;
    if (query.restriction == nullptr) return true;
    const Restriction& restriction = *query.restriction;
    if (!restriction.may_have_job) return false;
    if (restriction.only_at >= 0 && option.workplace != restriction.only_at) return false;
    return !contains(restriction.not_at, option.workplace);
}

Best Pricer::best(int person, const Query& query) {
    Best best = best_kept(person, query);
    for (const Candidate& candidate : candidates(person, query)) {
        if (candidate.ceiling <= std::max(best.value, query.floor)) break;
        tighten(candidate.option, query, best);
    }
    return best;
}

std::int64_t Pricer::bound(int person, const Query& query) {
    std::int64_t most = best_kept(person, query).value;
    for (const Candidate& candidate : candidates(person, query)) {
        if (candidate.ceiling <= std::max(most, query.floor)) break;
        most = std::max(most, price(candidate.option, query).value);
    }
    return most > query.floor ? most : no_job;
}

Best Pricer::best_kept(int person, const Query& query) const {
    const int kept = table_.kept_of(person);
    if (kept < 0) return {};
    const Job& job = problem_.kept[static_cast<std::size_t>(kept)].job;
    if (!is_allowed(problem_.options[static_cast<std::size_t>(job.option)], query)) return {};
    if (!query.ledger.fits(job)) return {};
    if (query.restriction != nullptr && !keeps(*query.restriction, job)) return {};
    const std::int64_t value = reduced_value(problem_, layout_, query.view, job);
    if (value <= query.floor) return {};
    return {value, job};
}

const std::vector<Pricer::Candidate>& Pricer::candidates(int person, const Query& query) {
    candidates_.clear();
    const Person& one = problem_.people[static_cast<std::size_t>(person)];
    std::int64_t wish_most = 0;
    if (has_wishes_[static_cast<std::size_t>(person)] != 0) {
        const auto best = *std::max_element(one.slot_value.begin(), one.slot_value.end());
        wish_most = std::max<std::int64_t>(0, std::int64_t{best} * price_scale);
    }
    const auto [first, last] = table_.options_of(person);
    for (int option = first; option < last; ++option) {
        const Option& entry = problem_.options[static_cast<std::size_t>(option)];
        if (!is_allowed(entry, query)) continue;
        own_percent_ = 0;
        const std::int64_t fixed = make_offers(option, query);
        own_percent_ = 100;
        const std::int64_t ceiling =
            ceiling_.value(one, entry, fixed, wish_most, problem_.break_length);
        if (ceiling <= query.floor) continue;
        candidates_.push_back({option, ceiling});
        start_own(option, query);
    }
    std::stable_sort(candidates_.begin(), candidates_.end(),
                     [](const Candidate& a, const Candidate& b) { return a.ceiling > b.ceiling; });
    return candidates_;
}

// Own prices from the ceiling's dual: what a slot of the task is worth above the last one taken.
void Pricer::start_own(int option_at, const Query& query) {
    const Option& option = problem_.options[static_cast<std::size_t>(option_at)];
    for (std::size_t k = 0; k < option.tasks.size(); ++k) {
        const int first = problem_.tasks[static_cast<std::size_t>(option.tasks[k].task)].first_occasion;
        const int length = problem_.occasions[static_cast<std::size_t>(first)].length;
        const std::int64_t price = ceiling_.worth_of_limit(static_cast<int>(k)) * std::max(1, length);
        const bool may_overuse = length == 0 || may_exceed(option.tasks[k].task, query);
        own(option_at, static_cast<int>(k)) =
            may_overuse ? static_cast<std::int32_t>(std::min<std::int64_t>(price, highest_price)) : 0;
    }
}

// Has the task more occasions than may be done in a week?
bool Pricer::may_exceed(int task, const Query& query) const {
    const Task& one = problem_.tasks[static_cast<std::size_t>(task)];
    return one.last_occasion - one.first_occasion > query.ledger.left(layout_.task(task));
}

void Pricer::tighten(int option_at, const Query& query, Best& best) {
    Best here;
    OwnPrices best_own;
    const auto own_count = static_cast<std::ptrdiff_t>(
        problem_.options[static_cast<std::size_t>(option_at)].tasks.size());
    const auto own_begin = own_.begin() + (layout_.own(option_at, 0) - layout_.first_own());
    for (int round = 0; round < query.rounds; ++round) {
        const Priced priced = price(option_at, query);
        if (round == 0 || priced.value < here.value) {
            here.value = priced.value;
            best_own.assign(own_begin, own_begin + own_count);
            if (priced.value <= std::max(best.value, query.floor)) return;
            here.job = trace(option_at, query, priced);
            if (!adapt_own(option_at, query, here.job)) break;
        } else if (round + 1 < query.rounds) {
            const Job job = trace(option_at, query, priced);
            if (!adapt_own(option_at, query, job)) break;
        }
    }
    std::copy(best_own.begin(), best_own.end(), own_begin);
    best = std::move(here);
}

// Raises the own price of what the job overuses and lowers that of what it leaves over. Returns
// whether anything changed.
bool Pricer::adapt_own(int option_at, const Query& query, const Job& job) {
    const Option& option = problem_.options[static_cast<std::size_t>(option_at)];
    std::vector<std::int64_t> used(option.tasks.size(), 0);
    for (const Shift& shift : job.shifts) {
        for (const Piece& piece : shift.pieces) {
            const Occasion& occasion = problem_.occasions[static_cast<std::size_t>(piece.occasion)];
            const auto worth =
                std::lower_bound(option.tasks.begin(), option.tasks.end(), occasion.task,
                                 [](const TaskWorth& one, int task) { return one.task < task; });
            used[static_cast<std::size_t>(worth - option.tasks.begin())] +=
                occasion.length > 0 ? 1 : piece.length;
        }
    }
    bool changed = false;
    for (std::size_t k = 0; k < used.size(); ++k) {
        const std::int64_t left = query.ledger.left(layout_.task(option.tasks[k].task));
        std::int32_t& price = own(option_at, static_cast<int>(k));
        const std::int64_t over = used[k] - left;
        if (over == 0 || (over < 0 && price == 0)) continue;
        // The step is the value at stake times how far the use is off, and at least a tenth point.
        const std::int64_t worth = std::int64_t{std::max(option.tasks[k].value, 1)} * price_scale;
        const std::int64_t step =
            worth * over / (8 * std::max<std::int64_t>(used[k], left)) + (over > 0 ? 100 : -100);
        const std::int64_t moved = std::clamp<std::int64_t>(price + step, 0, highest_price);
        changed = changed || moved != price;
        price = static_cast<std::int32_t>(moved);
    }
    return changed;
}

Pricer::Priced Pricer::price(int option_at, const Query& query) {
    const Option& option = problem_.options[static_cast<std::size_t>(option_at)];
    const std::int64_t fixed = make_offers(option_at, query);
    int first = slots_per_day;
    int last = 0;
    for (std::size_t at = 0; at < days_.size(); ++at) {
        mark_offers(at, query);
        fill_table(at, option, query);
        first = std::min(first, days_[at].first);
        last = std::max(last, days_[at].last);
    }
    const int span = rhythm_span(problem_, option);
    Priced best;
    for (int earliest = first; earliest == first || earliest + span <= last; ++earliest) {
        join_days(option, query, earliest, earliest + span);
        take_best(option, fixed, earliest, best);
    }
    return best;
}

// Returns what every job of the option gets beside its shifts, own prices included.
std::int64_t Pricer::make_offers(int option_at, const Query& query) {
    const Option& option = problem_.options[static_cast<std::size_t>(option_at)];
    const Restriction* asked = query.restriction;
    days_.clear();
    ceiling_.start();
    for (const OptionDay& day : table_.days(option_at)) {
        const std::uint32_t bit = 1U << static_cast<unsigned>(day.day);
        if (asked != nullptr && (asked->off_days & bit) != 0) continue;
        std::vector<Offer>& offers = offers_[days_.size()];
        make_offers_of(option_at, day, query, offers);
        const bool is_required = asked != nullptr && (asked->on_days & bit) != 0;
        if (offers.empty() && !is_required) continue;
        days_.push_back(day);
        for (const Offer& offer : offers) {
            const std::int64_t unit = std::max(1, offer.length);
            ceiling_.add(offer, offer.worth, unit * offer.left);
        }
    }
    std::int64_t fixed = option.value * price_scale + query.view.of_job(option);
    for (std::size_t k = 0; k < option.tasks.size(); ++k) {
        const std::int64_t left = query.ledger.left(layout_.task(option.tasks[k].task));
        if (left > 0) fixed += left * (own(option_at, static_cast<int>(k)) / 100 * own_percent_);
    }
    return fixed;
}

std::int64_t Pricer::left_of(int task, const Query& query) const {
    std::int64_t left = query.ledger.left(layout_.task(task));
    for (const auto& [one, used] : committed_) {
        if (one == task) left -= used;
    }
    return left;
}

void Pricer::make_offers_of(int option_at, const OptionDay& day, const Query& query,
                            std::vector<Offer>& offers) const {
    offers.clear();
    for (const Opportunity& one : day.opportunities) {
        if (!query.ledger.occasion_is_open(one.occasion)) continue;
        if (!query.ledger.task_is_open(one.task)) continue;
        if (query.restriction != nullptr && contains(query.restriction->barred, one.occasion)) {
            continue;
        }
        const std::int64_t left = left_of(one.task, query);
        if (left < (one.length > 0 ? 1 : one.shortest)) continue;
        Offer offer;
        offer.occasion = one.occasion;
        offer.open = one.open;
        offer.close = one.close;
        offer.length = one.length;
        offer.shortest = one.shortest;
        offer.longest = static_cast<int>(std::min<std::int64_t>(left, slots_per_day));
        offer.worth = one.worth;
        offer.left = left;
        offer.value = one.value * price_scale;
        offer.value -= one.length > 0 ? query.view.doing(one.occasion) : query.view.slot_of(one.task);
        offer.value -= const_cast<Pricer*>(this)->own(option_at, one.worth) / 100 * own_percent_;
        offers.push_back(offer);
    }
}

const std::int64_t* Pricer::stay_values(const Option& option, const OptionDay& day,
                                        const Query& query) {
    const auto person = static_cast<std::size_t>(option.person);
    const std::int64_t* prices = query.view.presence(option.workplace, day.day);
    if (prices == nullptr) {
        return has_wishes_[person] != 0 ? wish_sums_[person].data() : nullptr;
    }
    auto& sums = stay_[static_cast<std::size_t>(day.day)];
    for (std::size_t slot = 0; slot < sums.size(); ++slot) {
        sums[slot] = wish_sums_[person][slot] - prices[slot];
    }
    return sums.data();
}

// Gives the occasions that can wait their place in the routine order, and marks those that a case
// requires.
void Pricer::mark_offers(std::size_t at, const Query& query) {
    Tracked& tracked = tracked_[at];
    tracked = {};
    std::vector<Offer*> can_wait;
    for (Offer& offer : offers_[at]) {
        const Occasion& occasion = problem_.occasions[static_cast<std::size_t>(offer.occasion)];
        if (waits(occasion)) {
            can_wait.push_back(&offer);
        } else if (is_needed(query, offer.occasion)) {
            offer.mark = 1U << static_cast<unsigned>(tracked.marks++);
            tracked.required |= offer.mark;
        } else if (contains(only_once_, occasion.task)) {
            offer.mark = 1U << static_cast<unsigned>(tracked.marks++);
            offer.only_once = true;
            offer.longest = std::min(offer.longest, slots_per_day - 1);
        }
    }
    std::sort(can_wait.begin(), can_wait.end(), [&](const Offer* a, const Offer* b) {
        return comes_before(problem_, a->occasion, b->occasion);
    });
    for (std::size_t i = 0; i < can_wait.size(); ++i) {
        can_wait[i]->step = static_cast<int>(i) + 1;
        if (is_needed(query, can_wait[i]->occasion)) tracked.steps.push_back(can_wait[i]->step);
    }
}

void Pricer::fill_table(std::size_t at, const Option& option, const Query& query) {
    const OptionDay& day = days_[at];
    const DayMask open = day.open & ~query.ledger.full(option.workplace, day.day);
    const Person& person = problem_.people[static_cast<std::size_t>(option.person)];
    DayTable& table = tables_[at];
    const std::int64_t before = table.rows_touched();
    table.fill(day.first, day.last, open, offers_[at], tracked_[at],
               stay_values(option, day, query), rules_for(problem_, person));
    work_ += table.rows_touched() - before;
}

std::size_t Pricer::joined_row(std::size_t days_seen, int used) const {
    return (days_seen * static_cast<std::size_t>(most_days_ + 1) + static_cast<std::size_t>(used)) *
           static_cast<std::size_t>(width_);
}

void Pricer::join_days(const Option& option, const Query& query, int earliest, int latest) {
    const Person& person = problem_.people[static_cast<std::size_t>(option.person)];
    width_ = person.weekly_most + 1;
    most_days_ = std::min(person.days_most, static_cast<int>(days_.size()));
    joined_.assign(joined_row(days_.size() + 1, 0), impossible);
    joined_[0] = 0;
    for (std::size_t at = 0; at < days_.size(); ++at) {
        join_day(option, query, at, earliest, latest);
    }
}

void Pricer::join_day(const Option& option, const Query& query, std::size_t at, int earliest,
                      int latest) {
    const int daily = daily_most(problem_.people[static_cast<std::size_t>(option.person)]);
    std::vector<std::int32_t>& best = day_best_[at];
    best.assign(static_cast<std::size_t>(daily) + 1, impossible);
    tables_[at].collect(earliest, latest, best);
    const std::uint32_t bit = 1U << static_cast<unsigned>(days_[at].day);
    const bool is_required = query.restriction != nullptr && (query.restriction->on_days & bit) != 0;
    for (int used = 0; used <= std::min(most_days_, static_cast<int>(at) + 1); ++used) {
        std::int32_t* to = joined_.data() + joined_row(at + 1, used);
        if (!is_required) std::copy_n(joined_.data() + joined_row(at, used), width_, to);
        if (used == 0) continue;
        const std::int32_t* from = joined_.data() + joined_row(at, used - 1);
        for (int paid = std::max(1, option.shift_fewest); paid <= daily; ++paid) {
            const std::int32_t value = best[static_cast<std::size_t>(paid)];
            if (value <= impossible / 2) continue;
            raise_to(to + paid, from, width_ - paid, value + option.day_value * price_scale);
            ++work_;
        }
    }
}

void Pricer::take_best(const Option& option, std::int64_t fixed, int earliest,
                       Priced& best) const {
    const Person& person = problem_.people[static_cast<std::size_t>(option.person)];
    for (int used = 1; used <= most_days_; ++used) {
        const std::int32_t* row = joined_.data() + joined_row(days_.size(), used);
        for (int paid = person.weekly_fewest; paid <= person.weekly_most; ++paid) {
            if (row[paid] <= impossible / 2) continue;
            const std::int64_t value =
                fixed + row[paid] +
                std::int64_t{person.hours_value[static_cast<std::size_t>(paid)]} * price_scale;
            if (value > best.value) best = {value, used, paid, earliest};
        }
    }
}

}  // namespace kynnys::carving
