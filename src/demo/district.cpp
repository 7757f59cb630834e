#include "demo/district.h"

#include <array>
#include <vector>

namespace kynnys {

namespace {

constexpr int scatter_metres = 420;

constexpr std::array districts{
    District{"Kamppi", {{9400}, {2600}}, 2, 6},
    District{"Punavuori", {{9300}, {1700}}, 2, 3},
    District{"Jätkäsaari", {{8300}, {1300}}, 3, 2},
    District{"Lauttasaari", {{6300}, {1800}}, 2, 3},
    District{"Töölö", {{8700}, {4200}}, 3, 4},
    District{"Kallio", {{10600}, {4600}}, 6, 6},
    District{"Munkkiniemi", {{5800}, {6200}}, 1, 2},
    District{"Pasila", {{9400}, {6400}}, 3, 6},
    District{"Vallila", {{10900}, {6000}}, 4, 5},
    District{"Arabianranta", {{12200}, {7600}}, 3, 3},
    District{"Käpylä", {{10700}, {8300}}, 3, 2},
    District{"Haaga", {{7200}, {8500}}, 4, 3},
    District{"Pitäjänmäki", {{5200}, {8700}}, 3, 5},
    District{"Maunula", {{8700}, {10200}}, 4, 2},
    District{"Oulunkylä", {{10800}, {10300}}, 3, 3},
    District{"Kannelmäki", {{5600}, {11300}}, 5, 4},
    District{"Malminkartano", {{4400}, {12600}}, 4, 2},
    District{"Pukinmäki", {{11900}, {11600}}, 3, 2},
    District{"Malmi", {{13300}, {12200}}, 6, 6},
    District{"Tapulikaupunki", {{14000}, {14200}}, 3, 1},
    District{"Puistola", {{15000}, {13900}}, 2, 2},
    District{"Jakomäki", {{16600}, {13300}}, 4, 2},
    District{"Viikki", {{14500}, {9000}}, 4, 4},
    District{"Kulosaari", {{13400}, {5000}}, 1, 1},
    District{"Herttoniemi", {{15500}, {5900}}, 5, 5},
    District{"Roihuvuori", {{16300}, {5100}}, 3, 1},
    District{"Laajasalo", {{14900}, {2700}}, 3, 2},
    District{"Myllypuro", {{17700}, {7500}}, 5, 3},
    District{"Itäkeskus", {{17900}, {5900}}, 6, 7},
    District{"Kontula", {{18700}, {8500}}, 7, 4},
    District{"Mellunmäki", {{20400}, {8900}}, 5, 2},
    District{"Vuosaari", {{20900}, {4900}}, 6, 5},
};

const District& weighted_district(Dice& dice, int District::*weight) {
    std::vector<int> weights;
    for (const District& district : districts) weights.push_back(district.*weight);
    return districts[dice.weighted(weights)];
}

}  // namespace

std::span<const District> demo_districts() {
    return districts;
}

Place place_in(const District& district, Dice& dice) {
    const Metres east{dice.spread(scatter_metres)};
    const Metres north{dice.spread(scatter_metres)};
    return {district.centre.east + east, district.centre.north + north};
}

const District& home_district(Dice& dice) {
    return weighted_district(dice, &District::homes);
}

const District& workplace_district(Dice& dice) {
    return weighted_district(dice, &District::workplaces);
}

}  // namespace kynnys
