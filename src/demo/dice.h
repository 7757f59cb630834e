// Repeatable chance with whole numbers only, the same on every machine and compiler: the generator
// is std::mt19937_64, whose numbers the C++ standard fixes; its distributions are not used, because
// the standard leaves them open.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <utility>
#include <vector>

namespace kynnys {

// What the numbers are drawn for. Each stream and each number in it has dice of its own, so that
// one person more changes nobody else.
enum class DiceStream { people, workplaces, order_of_kinds, names_of_kinds };

class Dice {
  public:
    Dice(std::uint64_t seed, DiceStream stream, std::uint64_t number);

    [[nodiscard]] int below(int limit);              // 0 … limit - 1; limit >= 1
    [[nodiscard]] int between(int least, int most);  // both included; least <= most
    [[nodiscard]] bool chance(int percent);          // 0: never, 100: always
    [[nodiscard]] int spread(int deviation);         // around 0, mostly within ± deviation,
                                                     // never beyond three times it
    [[nodiscard]] std::size_t weighted(std::span<const int> weights);  // a place in the list

    template <class List>
    [[nodiscard]] const auto& one_of(const List& list) {
        return list[static_cast<std::size_t>(below(static_cast<int>(std::size(list))))];
    }

    template <class T>
    void shuffle(std::vector<T>& list) {
        for (std::size_t last = list.size(); last > 1; --last)
            std::swap(list[last - 1],
                      list[static_cast<std::size_t>(below(static_cast<int>(last)))]);
    }

  private:
    std::mt19937_64 engine_;
};

}  // namespace kynnys
