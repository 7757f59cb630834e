// Jobs that keep also the weekly limits which pricing leaves to own prices: the days are settled one
// after the other, each with what the settled ones leave over, and then improved one by one.
#include <algorithm>
#include <functional>

#include "solve/carving/pricing.h"

namespace kynnys::carving {

namespace {

constexpr int rounds_of_improving = 3;
constexpr int attempts_of_day = 4;

bool keeps_limits(const Problem& problem, const Shift& shift,
                  const std::function<std::int64_t(int)>& left_of) {
    std::vector<std::pair<int, int>> used;
    for (const Piece& piece : shift.pieces) {
        const Occasion& occasion = problem.occasions[static_cast<std::size_t>(piece.occasion)];
        const int amount = occasion.length > 0 ? 1 : piece.length;
        const auto known = std::find_if(used.begin(), used.end(), [&](const auto& one) {
            return one.first == occasion.task;
        });
        if (known == used.end()) {
            used.emplace_back(occasion.task, amount);
        } else {
            known->second += amount;
        }
    }
    return std::all_of(used.begin(), used.end(),
                       [&](const auto& one) { return one.second <= left_of(one.first); });
}

}  // namespace

Best Pricer::best_whole(int person, const Query& query) {
    Best best = best_kept(person, query);
    const std::vector<Candidate> list = candidates(person, query);
    for (const Candidate& candidate : list) {
        if (candidate.ceiling <= std::max(best.value, query.floor)) break;
        search_whole(candidate.option, query, best);
    }
    return best;
}

void Pricer::search_whole(int option_at, const Query& query, Best& best) {
    const Priced priced = price(option_at, query);
    if (priced.value <= std::max(best.value, query.floor)) return;
    const auto take = [&](Job&& job) {
        if (!query.ledger.fits(job)) return;
        const std::int64_t value = reduced_value(problem_, layout_, query.view, job);
        if (value > std::max(best.value, query.floor)) best = {value, std::move(job)};
    };
    Job relaxed = trace(option_at, query, priced);
    if (query.ledger.fits(relaxed)) {
        take(std::move(relaxed));
        return;
    }
    for (const int percent : {100, 60, 0}) {
        Week week;
        week.job.option = option_at;
        own_percent_ = percent;
        const bool found = roll_out(option_at, query, priced.earliest, week);
        own_percent_ = 100;
        if (found) take(std::move(week.job));
    }
}

void Pricer::commit(const Shift& shift) {
    for (const Piece& piece : shift.pieces) {
        const Occasion& occasion = problem_.occasions[static_cast<std::size_t>(piece.occasion)];
        committed_.emplace_back(occasion.task, occasion.length > 0 ? 1 : piece.length);
    }
}

void Pricer::commit_all_but(const Job& job, int day) {
    committed_.clear();
    for (const Shift& shift : job.shifts) {
        if (shift.day != day) commit(shift);
    }
}

bool Pricer::is_week(const Option& option, const Week& week) const {
    const Person& person = problem_.people[static_cast<std::size_t>(option.person)];
    return !week.job.shifts.empty() && week.paid >= person.weekly_fewest;
}

// Settles the days from the last to the first, each as part of the best week that is still possible
// beside the settled ones; then improves them one by one at true prices.
bool Pricer::roll_out(int option_at, const Query& query, int earliest, Week& week) {
    const Option& option = problem_.options[static_cast<std::size_t>(option_at)];
    committed_.clear();
    for (int day = days_per_week - 1; day >= 0; --day) {
        settle_day(option_at, query, day, earliest, week);
    }
    std::reverse(week.job.shifts.begin(), week.job.shifts.end());
    own_percent_ = 0;
    improve_week(option_at, query, earliest, week);
    committed_.clear();
    return is_week(option, week);
}

void Pricer::improve_week(int option_at, const Query& query, int earliest, Week& week) {
    for (int round = 0; round < rounds_of_improving; ++round) {
        bool improved = false;
        for (int day = 0; day < days_per_week; ++day) {
            improved = improve_day(option_at, query, day, earliest, week) || improved;
        }
        if (!improved) break;
    }
}

// Tables of the option's days up to `day`, with what the settled days leave. Returns whether that
// day itself is among them.
bool Pricer::prepare_days(int option_at, const Query& query, int first_day, int day) {
    const Option& option = problem_.options[static_cast<std::size_t>(option_at)];
    make_offers(option_at, query);
    while (!days_.empty() && days_.back().day > day) days_.pop_back();
    if (days_.empty() || days_.back().day != day) return false;
    while (days_.front().day < first_day) {
        days_.erase(days_.begin());
        std::rotate(offers_.begin(), offers_.begin() + 1, offers_.end());
    }
    for (std::size_t at = 0; at < days_.size(); ++at) {
        mark_offers(at, query);
        fill_table(at, option, query);
    }
    return true;
}

void Pricer::settle_day(int option_at, const Query& query, int day, int earliest, Week& week) {
    const Option& option = problem_.options[static_cast<std::size_t>(option_at)];
    const Person& person = problem_.people[static_cast<std::size_t>(option.person)];
    const int latest = earliest + slots_per_day - person.rest;
    only_once_.clear();
    for (int attempt = 0; attempt < attempts_of_day; ++attempt) {
        if (!prepare_days(option_at, query, 0, day)) break;
        join_days(option, query, earliest, latest);
        Priced best;
        const int settled = static_cast<int>(week.job.shifts.size());
        const int days_left = std::min(most_days_, person.days_most - settled);
        for (int used = 0; used <= days_left; ++used) {
            const std::int32_t* row = joined_.data() + joined_row(days_.size(), used);
            for (int paid = 0; paid + week.paid <= person.weekly_most; ++paid) {
                if (row[paid] <= impossible / 2 || paid + week.paid < person.weekly_fewest) continue;
                const auto hours = static_cast<std::size_t>(paid + week.paid);
                const std::int64_t value =
                    row[paid] + std::int64_t{person.hours_value[hours]} * price_scale;
                if (value > best.value) best = {value, used, paid, earliest};
            }
        }
        if (best.value == no_job) break;
        int used = best.days;
        int paid = best.paid;
        const auto shift = trace_day(option, query, days_.size() - 1, earliest, latest, used, paid);
        if (!shift) break;
        if (track_overused(*shift, query)) continue;
        week.paid += best.paid - paid;
        commit(*shift);
        week.job.shifts.push_back(*shift);
        break;
    }
    only_once_.clear();
}

// Amounts that a shift overuses may come only once from now on. Returns whether it overuses any.
bool Pricer::track_overused(const Shift& shift, const Query& query) {
    const auto left = [&](int task) { return left_of(task, query); };
    if (keeps_limits(problem_, shift, left)) return false;
    for (const Piece& piece : shift.pieces) {
        const Occasion& occasion = problem_.occasions[static_cast<std::size_t>(piece.occasion)];
        if (occasion.length > 0) continue;
        int used = 0;
        for (const Piece& other : shift.pieces) {
            const int task = problem_.occasions[static_cast<std::size_t>(other.occasion)].task;
            if (task == occasion.task) used += other.length;
        }
        if (used > left(occasion.task)) only_once_.push_back(occasion.task);
    }
    return true;
}

bool Pricer::improve_day(int option_at, const Query& query, int day, int earliest, Week& week) {
    const Option& option = problem_.options[static_cast<std::size_t>(option_at)];
    const Person& person = problem_.people[static_cast<std::size_t>(option.person)];
    commit_all_but(week.job, day);
    const int latest = earliest + slots_per_day - person.rest;
    Week other;
    other.job.option = option_at;
    int paid_others = week.paid;
    for (const Shift& shift : week.job.shifts) {
        if (shift.day != day) {
            other.job.shifts.push_back(shift);
        } else {
            paid_others -= paid_slots(shift);
        }
    }
    if (static_cast<int>(other.job.shifts.size()) >= person.days_most) return false;
    std::optional<Shift> shift;
    for (int attempt = 0; attempt < attempts_of_day; ++attempt) {
        if (!prepare_days(option_at, query, day, day)) break;
        join_days(option, query, earliest, latest);
        shift = best_shift(option, paid_others, earliest);
        if (!shift || !track_overused(*shift, query)) break;
        shift.reset();
    }
    only_once_.clear();
    if (!shift) return false;
    const auto after = std::find_if(other.job.shifts.begin(), other.job.shifts.end(),
                                    [&](const Shift& one) { return one.day > day; });
    other.job.shifts.insert(after, *shift);
    other.paid = paid_others + paid_slots(*shift);
    const auto worth = [&](const Week& one) {
        return is_week(option, one) ? reduced_value(problem_, layout_, query.view, one.job) : no_job;
    };
    if (worth(other) <= worth(week)) return false;
    week = std::move(other);
    return true;
}

// The best shift of the only day prepared, beside so many slots paid on other days.
std::optional<Shift> Pricer::best_shift(const Option& option, int paid_others,
                                        int earliest) const {
    const Person& person = problem_.people[static_cast<std::size_t>(option.person)];
    const std::vector<std::int32_t>& values = day_best_[0];
    std::int64_t best = no_job;
    int best_paid = 0;
    for (int paid = std::max(1, option.shift_fewest); paid < static_cast<int>(values.size()); ++paid) {
        const std::int32_t value = values[static_cast<std::size_t>(paid)];
        const int total = paid_others + paid;
        if (value <= impossible / 2) continue;
        if (total < person.weekly_fewest || total > person.weekly_most) continue;
        const std::int64_t with_hours =
            value + std::int64_t{person.hours_value[static_cast<std::size_t>(total)]} * price_scale;
        if (with_hours <= best) continue;
        best = with_hours;
        best_paid = paid;
    }
    if (best == no_job) return std::nullopt;
    return tables_[0].trace(days_[0].day, earliest, earliest + slots_per_day - person.rest, best_paid,
                            values[static_cast<std::size_t>(best_paid)]);
}

int Pricer::paid_slots(const Shift& shift) const {
    return shift.end - shift.start - (shift.break_start >= 0 ? problem_.break_length : 0);
}

}  // namespace kynnys::carving
