#include "solve/carving/ceiling.h"

#include <algorithm>

#include "solve/carving/certificate.h"

namespace kynnys::carving {

void Ceiling::start() {
    lots_.clear();
    limits_.clear();
}

Ceiling::Limit& Ceiling::limit_of(int worth) {
    const auto known = std::find_if(limits_.begin(), limits_.end(),
                                    [&](const Limit& one) { return one.worth == worth; });
    if (known != limits_.end()) return *known;
    limits_.push_back({worth, 0, 0});
    return limits_.back();
}

void Ceiling::add(const Offer& offer, int worth, std::int64_t left) {
    std::int64_t per_slot = offer.value;
    std::int64_t slots = left;
    if (offer.length > 0) {
        slots = offer.length;
        per_slot = offer.value >= 0 ? (offer.value + offer.length - 1) / offer.length
                                    : offer.value / offer.length;
    }
    Limit& limit = limit_of(worth);
    limit.left = left;
    limit.most_per_slot = std::max(limit.most_per_slot, per_slot);
    lots_.push_back({per_slot, slots, worth});
}

std::int64_t Ceiling::value(const Person& person, const Option& option, std::int64_t fixed,
                            std::int64_t wish_most, int break_length) {
    std::sort(lots_.begin(), lots_.end(),
              [](const Lot& a, const Lot& b) { return a.per_slot > b.per_slot; });
    std::vector<Limit> limits = limits_;
    const auto left_of = [&](int worth) -> std::int64_t& {
        return std::find_if(limits.begin(), limits.end(),
                            [&](const Limit& one) { return one.worth == worth; })
            ->left;
    };
    const int daily = std::min(person.daily_most, person.weekly_most);
    const std::int64_t of_day = std::int64_t{option.day_value} * price_scale;
    std::int64_t best = fixed - (std::int64_t{1} << 60);
    std::int64_t taken = 0;
    std::size_t at = 0;
    std::int64_t of_lot = lots_.empty() ? 0 : lots_.front().slots;
    for (int paid = 1; paid <= person.weekly_most; ++paid) {
        while (at < lots_.size() && (of_lot <= 0 || left_of(lots_[at].worth) <= 0)) {
            if (++at < lots_.size()) of_lot = lots_[at].slots;
        }
        // Past the last lot only waiting is left, which is worth nothing at best.
        const std::int64_t slot = at < lots_.size() ? lots_[at].per_slot : 0;
        taken += slot;
        --of_lot;
        if (at < lots_.size()) --left_of(lots_[at].worth);
        if (paid < person.weekly_fewest) continue;
        const int days = (paid + daily - 1) / daily;
        const std::int64_t trips = of_day * (of_day > 0 ? person.days_most : days);
        const std::int64_t presence = paid + std::int64_t{person.days_most} * break_length;
        const std::int64_t hours =
            std::int64_t{person.hours_value[static_cast<std::size_t>(paid)]} * price_scale;
        const std::int64_t total = fixed + taken + trips + hours + presence * wish_most;
        if (total <= best) continue;
        best = total;
        last_taken_ = slot;
    }
    return best;
}

std::int64_t Ceiling::worth_of_limit(int worth) const {
    const auto known = std::find_if(limits_.begin(), limits_.end(),
                                    [&](const Limit& one) { return one.worth == worth; });
    if (known == limits_.end()) return 0;
    return std::max<std::int64_t>(0, known->most_per_slot - last_taken_);
}

}  // namespace kynnys::carving
