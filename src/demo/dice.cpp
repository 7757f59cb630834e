#include "demo/dice.h"

#include "base/check.h"

namespace kynnys {

namespace {

// Neighbouring seeds must not give neighbouring streams (SplitMix64; Steele, Lea and Flood 2014).
std::uint64_t mixed(std::uint64_t value) {
    value += 0x9e3779b97f4a7c15U;
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31U);
}

}  // namespace

Dice::Dice(std::uint64_t seed, DiceStream stream, std::uint64_t number)
    : engine_(mixed(mixed(mixed(seed) + static_cast<std::uint64_t>(stream)) + number)) {}

int Dice::below(int limit) {
    CHECK(limit >= 1);
    return static_cast<int>(engine_() % static_cast<std::uint64_t>(limit));
}

int Dice::between(int least, int most) {
    CHECK(least <= most);
    return least + below(most - least + 1);
}

bool Dice::chance(int percent) {
    return below(100) < percent;
}

int Dice::spread(int deviation) {
    // The sum of three even draws from ± d has the standard deviation d.
    int sum = 0;
    for (int draw = 0; draw < 3; ++draw) sum += between(-deviation, deviation);
    return sum;
}

std::size_t Dice::weighted(std::span<const int> weights) {
    int total = 0;
    for (const int weight : weights) total += weight;
    int left = below(total);
    std::size_t place = 0;
    while (left >= weights[place]) left -= weights[place++];
    return place;
}

}  // namespace kynnys
