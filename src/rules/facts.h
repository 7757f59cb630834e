// What is known of one person and one job, and the same laid out for a rule set.
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "rules/range.h"
#include "rules/rule_set.h"

namespace kynnys::rules {

// Yes or no; an amount in the fact's unit; a day; or the name of a choice.
using FactValue = std::variant<bool, Ratio, Date, std::string>;

// By the fact's name. A fact that is not here is not known.
struct Facts {
    std::map<std::string, FactValue, std::less<>> values;
};

// The least and the most of a fact, in grains.
struct Grains {
    std::int64_t least = 0;
    std::int64_t most = 0;
    friend bool operator==(const Grains&, const Grains&) = default;
};

// A fact for each of a rule set, in grains of its unit: minutes, cents, months, days since 1970,
// the place of the choice, 1 for yes.
class FactRow {
  public:
    static constexpr std::int64_t missing = std::numeric_limits<std::int64_t>::min();

    explicit FactRow(std::size_t facts) : grains_(facts, missing) {}

    [[nodiscard]] bool is_known(int fact) const { return grains(fact) != missing; }
    [[nodiscard]] std::int64_t grains(int fact) const {
        return grains_[static_cast<std::size_t>(fact)];
    }
    void set(int fact, std::int64_t grains) { grains_[static_cast<std::size_t>(fact)] = grains; }
    void forget(int fact) { set(fact, missing); }
    // What is known of a fact that is not known itself: the year of a day. What is known counts
    // more.
    void set_within(int fact, Grains within) { within_.emplace_back(fact, within); }
    [[nodiscard]] std::optional<Grains> within(int fact) const;
    [[nodiscard]] std::size_t count() const { return grains_.size(); }
    friend bool operator==(const FactRow&, const FactRow&) = default;

  private:
    std::vector<std::int64_t> grains_;
    std::vector<std::pair<int, Grains>> within_;  // of very few
};

// Errors, with the fact's name as field: fact.is_unknown {name, nearest}, fact.has_wrong_kind
// {the unit meant}, fact.choice_is_unknown {word, nearest, known}, fact.is_too_fine {the unit},
// fact.is_out_of_range {least, most}.
Result<FactRow> make_fact_row(const RuleSet& rules, const Facts& facts);
// As above, of one fact alone.
Result<std::int64_t> fact_grains(const FactRule& fact, const FactValue& value);
// The value that so many grains are.
FactValue fact_value(const FactRule& fact, std::int64_t grains);

// What a fact can be; and as far as somebody's facts say.
Grains grains_of(const FactRule& fact);
Grains grains_of(const FactRule& rule, const FactRow& facts, int fact);
// One grain in what is reckoned with: minutes, cents.
Ratio grain_size(const FactRule& fact);
// What is known of a fact in what is reckoned with.
Range range_of(const FactRule& rule, const FactRow& facts, int fact);

}  // namespace kynnys::rules
