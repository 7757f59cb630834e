#include "solve/carving/pricing.h"

#include <algorithm>

#include "base/check.h"
#include "solve/carving/shifted_max.h"

namespace kynnys::carving {

namespace {

bool contains(const std::vector<int>& list, int one) {
    return std::find(list.begin(), list.end(), one) != list.end();
}

int daily_most(const Person& person) {
    return std::min(person.daily_most, person.weekly_most);
}

DayRules rules_for(const Problem& problem, const Person& person) {
    DayRules rules;
    rules.stretch_most = person.stretch_most;
    rules.break_earliest = person.break_earliest;
    rules.break_length = problem.break_length;
    rules.waiting_most = problem.waiting_most;
    rules.waiting_cost = problem.waiting_cost * price_scale;
    const int daily = daily_most(person);
    const int with_break =
        std::min(daily, person.break_earliest + person.stretch_most) + problem.break_length;
    rules.longest = with_break > person.stretch_most ? with_break : daily;
    return rules;
}

bool is_needed(const Query& query, int occasion) {
    return query.restriction != nullptr && contains(query.restriction->needed, occasion);
}

bool keeps_rhythm(const Job& job, int span) {
    int earliest = slots_per_day;
    int latest = 0;
    for (const Shift& shift : job.shifts) {
        earliest = std::min(earliest, shift.start);
        latest = std::max(latest, shift.end);
    }
    return latest - earliest <= span;
}

int rhythm_span(const Problem& problem, const Option& option) {
    return slots_per_day - problem.people[static_cast<std::size_t>(option.person)].rest;
}

}  // namespace

Pricer::Pricer(const OptionTable& table, const PriceLayout& layout)
    : table_(table),
      problem_(table.problem()),
      layout_(layout),
      wish_sums_(problem_.people.size()),
      wish_most_(problem_.people.size(), 0),
      has_wishes_(problem_.people.size(), 0) {
    for (std::size_t p = 0; p < problem_.people.size(); ++p) {
        const auto& wishes = problem_.people[p].slot_value;
        wish_sums_[p][0] = 0;
        for (std::size_t slot = 0; slot < wishes.size(); ++slot) {
            const std::int64_t value = std::int64_t{wishes[slot]} * price_scale;
            wish_sums_[p][slot + 1] = wish_sums_[p][slot] + value;
            wish_most_[p] = std::max(wish_most_[p], value);
            if (value != 0)
                has_wishes_[p] = 1;
        }
    }
}

bool keeps_case(const Option& option, const Restriction& asked, const Job& job) {
    if (!asked.may_have_job || contains(asked.not_at, option.workplace))
        return false;
    if (asked.only_at >= 0 && option.workplace != asked.only_at)
        return false;
    std::uint32_t days = 0;
    std::vector<int> done;
    for (const Shift& shift : job.shifts) {
        days |= 1U << static_cast<unsigned>(shift.day);
        for (const Piece& piece : shift.pieces) done.push_back(piece.occasion);
    }
    if ((days & asked.on_days) != asked.on_days || (days & asked.off_days) != 0)
        return false;
    return std::all_of(asked.needed.begin(), asked.needed.end(),
                       [&](int one) { return contains(done, one); }) &&
           std::none_of(asked.barred.begin(), asked.barred.end(),
                        [&](int one) { return contains(done, one); });
}

bool Pricer::is_allowed(const Option& option, const Query& query) const {
    if (!query.ledger.has_room(option))
        return false;
    if (query.restriction == nullptr)
        return true;
    const Restriction& restriction = *query.restriction;
    if (!restriction.may_have_job)
        return false;
    if (restriction.only_at >= 0 && option.workplace != restriction.only_at)
        return false;
    return !contains(restriction.not_at, option.workplace);
}

Best Pricer::best(int person, const Query& query) {
    Best best = best_kept(person, query);
    find_candidates(person, query);
    for (const Candidate& candidate : candidates_) {
        const std::int64_t worse = std::max(best.value, query.floor);
        if (candidate.ceiling <= worse)
            break;
        const Priced priced = price(candidate.option, query, worse);
        if (priced.value <= worse)
            continue;
        best = {priced.value, trace(candidate.option, query, priced)};
    }
    return best;
}

Best Pricer::best_kept(int person, const Query& query) const {
    const int kept = table_.kept_of(person);
    if (kept < 0)
        return {};
    const Job& job = problem_.kept[static_cast<std::size_t>(kept)].job;
    if (!is_allowed(problem_.options[static_cast<std::size_t>(job.option)], query))
        return {};
    if (!query.ledger.fits(job))
        return {};
    if (query.restriction != nullptr &&
        !keeps_case(problem_.options[static_cast<std::size_t>(job.option)], *query.restriction,
                    job))
        return {};
    const std::int64_t value = reduced_value(problem_, layout_, query.view, job);
    if (value <= query.floor)
        return {};
    return {value, job};
}

void Pricer::find_candidates(int person, const Query& query) {
    candidates_.clear();
    const auto [first, last] = table_.options_of(person);
    for (int option = first; option < last; ++option) {
        const Option& entry = problem_.options[static_cast<std::size_t>(option)];
        if (!is_allowed(entry, query))
            continue;
        const std::int64_t fixed = make_offers(option, query);
        const std::int64_t most = ceiling(entry, fixed);
        if (most > query.floor)
            candidates_.push_back({option, most});
    }
    std::stable_sort(candidates_.begin(), candidates_.end(),
                     [](const Candidate& a, const Candidate& b) { return a.ceiling > b.ceiling; });
}

// A quick upper bound on the offers just made: the most valuable slots first, as if they could be
// put together freely. It rules most options out before any table is filled.
std::int64_t Pricer::ceiling(const Option& option, std::int64_t fixed) const {
    struct Lot {
        std::int64_t per_slot = 0;
        int slots = 0;
    };
    std::vector<Lot> lots;
    for (std::size_t at = 0; at < days_.size(); ++at) {
        for (const Offer& offer : offers_[at]) {
            const std::int64_t value = offer.value(offer.longest);
            const std::int64_t per_slot =
                value >= 0 ? (value + offer.longest - 1) / offer.longest : value / offer.longest;
            lots.push_back({per_slot, offer.longest});
        }
    }
    std::sort(lots.begin(), lots.end(),
              [](const Lot& a, const Lot& b) { return a.per_slot > b.per_slot; });
    const Person& person = problem_.people[static_cast<std::size_t>(option.person)];
    const int daily = daily_most(person);
    const std::int64_t of_day = std::int64_t{option.day_value} * price_scale;
    const std::int64_t wish_most = wish_most_[static_cast<std::size_t>(option.person)];
    const std::int64_t waited = -std::int64_t{problem_.waiting_cost} * price_scale;
    std::int64_t best = no_job;
    std::int64_t taken = 0;
    std::size_t at = 0;
    int of_lot = 0;
    for (int paid = 1; paid <= person.weekly_most; ++paid) {
        while (at < lots.size() && of_lot >= lots[at].slots) {
            ++at;
            of_lot = 0;
        }
        // A slot that no lot is worth spending on may be waited.
        const std::int64_t lot = at < lots.size() ? lots[at].per_slot : waited;
        taken += std::max(lot, waited);
        ++of_lot;
        if (paid < person.weekly_fewest)
            continue;
        const int days = (paid + daily - 1) / daily;
        const std::int64_t trips = of_day * (of_day > 0 ? person.days_most : days);
        const std::int64_t presence = paid + std::int64_t{person.days_most} * problem_.break_length;
        const std::int64_t hours =
            std::int64_t{person.hours_value[static_cast<std::size_t>(paid)]} * price_scale;
        best = std::max(best, fixed + taken + trips + hours + presence * wish_most);
    }
    return best;
}

// A steady rhythm needs a window of the day that holds all shifts. Most best jobs keep it by
// themselves, so every window is looked at only for one that does not.
Pricer::Priced Pricer::price(int option_at, const Query& query, std::int64_t worse) {
    const Option& option = problem_.options[static_cast<std::size_t>(option_at)];
    const std::int64_t fixed = make_offers(option_at, query);
    int first = slots_per_day;
    int last = 0;
    for (std::size_t at = 0; at < days_.size(); ++at) {
        fill_table(at, option, query);
        first = std::min(first, days_[at].first);
        last = std::max(last, days_[at].last);
    }
    const int span = rhythm_span(problem_, option);
    Priced best;
    join_days(option, query, first, last);
    take_best(option, fixed, {first, last}, best);
    if (best.value <= worse || first + span >= last ||
        keeps_rhythm(trace(option_at, query, best), span))
        return best;
    best = {};
    for (int earliest = first; earliest == first || earliest + span <= last; ++earliest) {
        join_days(option, query, earliest, earliest + span);
        take_best(option, fixed, {earliest, earliest + span}, best);
    }
    return best;
}

// Returns what every job of the option gets beside its shifts.
std::int64_t Pricer::make_offers(int option_at, const Query& query) {
    const Option& option = problem_.options[static_cast<std::size_t>(option_at)];
    const Restriction* asked = query.restriction;
    days_.clear();
    for (const OptionDay& day : table_.days(option_at)) {
        const std::uint32_t bit = 1U << static_cast<unsigned>(day.day);
        if (asked != nullptr && (asked->off_days & bit) != 0)
            continue;
        make_offers_of(day, query, days_.size());
        const bool is_required = asked != nullptr && (asked->on_days & bit) != 0;
        if (!offers_[days_.size()].empty() || is_required)
            days_.push_back(day);
    }
    return option.value * price_scale + query.view.of_job(option);
}

void Pricer::make_offers_of(const OptionDay& day, const Query& query, std::size_t at) {
    std::vector<Offer>& offers = offers_[at];
    Required& required = required_[at];
    offers.clear();
    required = {};
    int steps = 0;
    for (const Opportunity& one : day.opportunities) {
        const std::int64_t left = query.ledger.left(layout_.occasion(one.occasion));
        if (left < (one.length > 0 ? 1 : one.shortest))
            continue;
        if (!query.ledger.may_share(one.task))
            continue;
        if (query.restriction != nullptr && contains(query.restriction->barred, one.occasion)) {
            continue;
        }
        Offer offer;
        offer.occasion = one.occasion;
        offer.open = one.open;
        offer.close = one.close;
        offer.shortest = one.shortest;
        offer.longest = one.most;
        const std::int32_t value = one.value * price_scale - query.view.of(one.occasion);
        if (one.length > 0) {
            offer.once = value;
        } else {
            offer.longest = static_cast<int>(std::min<std::int64_t>(one.most, left));
            offer.per_slot = value;
        }
        if (one.can_wait)
            offer.step = ++steps;
        if (is_needed(query, one.occasion)) {
            if (one.can_wait) {
                required.steps.push_back(offer.step);
            } else {
                offer.mark = 1U << static_cast<unsigned>(required.marks++);
            }
        }
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

void Pricer::fill_table(std::size_t at, const Option& option, const Query& query) {
    const OptionDay& day = days_[at];
    const DayMask open = day.open & ~query.ledger.full(option.workplace, day.day);
    const Person& person = problem_.people[static_cast<std::size_t>(option.person)];
    DayTable& table = tables_[at];
    const std::int64_t before = table.rows_touched();
    table.fill(day.first, day.last, open, offers_[at], required_[at],
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
    const bool is_required =
        query.restriction != nullptr && (query.restriction->on_days & bit) != 0;
    for (int used = 0; used <= std::min(most_days_, static_cast<int>(at) + 1); ++used) {
        std::int32_t* to = joined_.data() + joined_row(at + 1, used);
        if (!is_required)
            std::copy_n(joined_.data() + joined_row(at, used), width_, to);
        if (used == 0)
            continue;
        const std::int32_t* from = joined_.data() + joined_row(at, used - 1);
        for (int paid = std::max(1, option.shift_fewest); paid <= daily; ++paid) {
            const std::int32_t value = best[static_cast<std::size_t>(paid)];
            if (value <= impossible / 2)
                continue;
            raise_to(to + paid, from, width_ - paid, value + option.day_value * price_scale);
            ++work_;
        }
    }
}

void Pricer::take_best(const Option& option, std::int64_t fixed, Window window,
                       Priced& best) const {
    const Person& person = problem_.people[static_cast<std::size_t>(option.person)];
    for (int used = 1; used <= most_days_; ++used) {
        const std::int32_t* row = joined_.data() + joined_row(days_.size(), used);
        for (int paid = person.weekly_fewest; paid <= person.weekly_most; ++paid) {
            if (row[paid] <= impossible / 2)
                continue;
            const std::int64_t value =
                fixed + row[paid] +
                std::int64_t{person.hours_value[static_cast<std::size_t>(paid)]} * price_scale;
            if (value > best.value)
                best = {value, used, paid, window};
        }
    }
}

}  // namespace kynnys::carving
