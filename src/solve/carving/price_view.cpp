#include "solve/carving/price_view.h"

#include <algorithm>

#include "solve/carving/ledger.h"

namespace kynnys::carving {

PriceView::PriceView(const Problem& problem, const PriceLayout& layout)
    : problem_(problem),
      layout_(layout),
      prices_(static_cast<std::size_t>(layout.size()), 0),
      presence_sums_(problem.workplaces.size() * days_per_week * (slots_per_day + 1), 0),
      has_presence_(problem.workplaces.size() * days_per_week, 0),
      groups_of_person_(problem.people.size(), 0) {}

void PriceView::set(const Prices& prices) {
    for (std::size_t i = 0; i < prices_.size(); ++i) {
        prices_[i] = std::clamp(prices[i], 0, highest_price);
    }
    for (std::size_t w = 0; w < problem_.workplaces.size(); ++w) {
        for (int day = 0; day < days_per_week; ++day) set_presence(static_cast<int>(w), day);
    }
    if (problem_.groups.empty())
        return;
    for (std::size_t p = 0; p < problem_.people.size(); ++p) {
        std::int64_t sum = 0;
        for (std::size_t g = 0; g < problem_.groups.size(); ++g) {
            const std::int64_t price =
                prices_[static_cast<std::size_t>(layout_.group(static_cast<int>(g)))];
            if ((problem_.people[p].groups >> g & 1U) != 0)
                sum += price;
            sum -= price * problem_.groups[g].share / 100;  // rounds towards the higher bound
        }
        groups_of_person_[p] = sum;
    }
}

void PriceView::set_local(int workplace, const std::vector<int>& places, const Prices& prices) {
    for (std::size_t i = 0; i < places.size(); ++i) {
        prices_[static_cast<std::size_t>(places[i])] = std::clamp(prices[i], 0, highest_price);
    }
    for (int day = 0; day < days_per_week; ++day) set_presence(workplace, day);
}

void PriceView::set_presence(int workplace, int day) {
    const auto at = static_cast<std::size_t>(workplace * days_per_week + day);
    const std::int32_t* price = prices_.data() + layout_.presence(workplace, day, 0);
    has_presence_[at] =
        std::any_of(price, price + slots_per_day, [](std::int32_t one) { return one != 0; }) ? 1
                                                                                             : 0;
    if (has_presence_[at] == 0)
        return;
    std::int64_t* sums = presence_sums_.data() + at * (slots_per_day + 1);
    sums[0] = 0;
    for (int slot = 0; slot < slots_per_day; ++slot) sums[slot + 1] = sums[slot] + price[slot];
}

const std::int64_t* PriceView::presence(int workplace, int day) const {
    const auto at = static_cast<std::size_t>(workplace * days_per_week + day);
    return has_presence_[at] != 0 ? presence_sums_.data() + at * (slots_per_day + 1) : nullptr;
}

std::int64_t PriceView::of_job(const Option& option) const {
    const auto price = [&](int place) {
        return std::int64_t{prices_[static_cast<std::size_t>(place)]};
    };
    return groups_of_person_[static_cast<std::size_t>(option.person)] -
           price(layout_.people(option.workplace)) - price(layout_.coach()) * option.coach;
}

std::int64_t reduced_value(const Problem& problem, const PriceLayout& layout, const PriceView& view,
                           const Job& job) {
    const Option& option = problem.options[static_cast<std::size_t>(job.option)];
    std::int64_t value = job_worth(problem, job) * price_scale + view.of_job(option);
    for_each_use(problem, layout, job, [&](int place, int amount) {
        if (place == layout.people(option.workplace) || place == layout.coach())
            return;
        value -= std::int64_t{view.prices()[static_cast<std::size_t>(place)]} * amount;
    });
    return value;
}

}  // namespace kynnys::carving
