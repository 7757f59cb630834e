#include "solve/carving/certify.h"

namespace kynnys::carving {

std::int64_t whole_points(std::int64_t scaled) {
    return scaled >= 0 ? scaled / price_scale : -((-scaled + price_scale - 1) / price_scale);
}

std::vector<std::pair<int, std::int32_t>> without_zeros(const Prices& prices) {
    std::vector<std::pair<int, std::int32_t>> list;
    for (std::size_t place = 0; place < prices.size(); ++place) {
        if (prices[place] != 0)
            list.emplace_back(static_cast<int>(place), prices[place]);
    }
    return list;
}

Certificate certify(Workshop& workshop, const Part& part, const Prices& prices) {
    PriceView view(workshop.problem(), workshop.layout());
    view.set(prices);
    const std::int64_t bound = relax(workshop, part, view).bound;
    Certificate certificate;
    certificate.bound = whole_points(bound);
    certificate.leaves = {Leaf{{}, without_zeros(view.prices())}};
    return certificate;
}

}  // namespace kynnys::carving
