#include "solve/carving/relaxation.h"

#include <algorithm>

#include "solve/carving/team.h"

namespace kynnys::carving {

Workshop::Workshop(const Problem& problem, int threads)
    : problem_(problem), layout_(problem), table_(problem), threads_(std::max(1, threads)) {
    for (int thread = 0; thread < threads_; ++thread) {
        pricers_.push_back(std::make_unique<Pricer>(table_, layout_));
    }
}

std::int64_t Workshop::work() const {
    std::int64_t sum = other_work_;
    for (const auto& pricer : pricers_) sum += pricer->work();
    return sum;
}

std::int64_t worth_of_limits(const PriceLayout& layout, const Ledger& ledger,
                             const Prices& prices) {
    std::int64_t sum = 0;
    for (int place = 0; place < layout.group(0); ++place) {
        const std::int64_t price = prices[static_cast<std::size_t>(place)];
        if (price > 0)
            sum += price * ledger.left(place);
    }
    for (int place = layout.group(0); place < layout.size(); ++place) {
        const std::int64_t hundredths =
            prices[static_cast<std::size_t>(place)] * ledger.left(place);
        sum += hundredths >= 0 ? (hundredths + 99) / 100 : hundredths / 100;
    }
    return sum;
}

Answer relax(Workshop& workshop, const Part& part, const PriceView& view) {
    const std::size_t count = part.people.size();
    Answer answer;
    answer.best.resize(count);
    for_each_item(workshop.threads(), static_cast<int>(count), [&](int thread, int item) {
        const auto at = static_cast<std::size_t>(item);
        answer.best[at] = workshop.pricer(thread).best(part.people[at], {view, part.ledger});
    });
    answer.bound = worth_of_limits(workshop.layout(), part.ledger, view.prices());
    for (const Best& best : answer.best) answer.bound += std::max<std::int64_t>(0, best.value);
    return answer;
}

}  // namespace kynnys::carving
