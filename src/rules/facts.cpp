#include "rules/facts.h"

#include "base/check.h"
#include "base/text.h"

namespace kynnys::rules {

namespace {

// 1.1.1900 and 31.12.2199.
constexpr std::int64_t first_day = -25'567;
constexpr std::int64_t last_day = 84'005;

Error fact_error(const FactRule& fact, std::string key, std::vector<std::string> arguments) {
    return Error{ErrorKind::invalid, std::move(key), fact.name, std::move(arguments)};
}

Error wrong_kind(const FactRule& fact) {
    return fact_error(fact, "fact.has_wrong_kind", {std::string(fact.unit->name)});
}

Result<std::int64_t> choice_grains(const FactRule& fact, const std::string& word) {
    std::vector<std::string_view> known;
    for (std::size_t i = 0; i < fact.choices.size(); ++i) {
        if (fact.choices[i].name == word)
            return static_cast<std::int64_t>(i);
        known.push_back(fact.choices[i].name);
    }
    return fact_error(
        fact, "fact.choice_is_unknown",
        {word, std::string(nearest_word(word, known)), joined({known.begin(), known.end()}, ", ")});
}

Result<std::int64_t> amount_grains(const FactRule& fact, const Ratio& written) {
    const auto base = product(written, fact.unit->size);
    const auto grains = base ? quotient(*base, grain_size(fact)) : std::nullopt;
    if (!grains || grains->bottom != 1)
        return fact_error(fact, "fact.is_too_fine", {std::string(fact.unit->name)});
    return grains->top;
}

std::string written_text(const FactRule& fact, std::int64_t grains) {
    if (fact.unit->kind == Kind::date)
        return iso_text(date_of(grains));
    const auto base = product(grain_size(fact), {grains, 1});
    const auto written = base ? quotient(*base, fact.unit->size) : std::nullopt;
    return written ? ratio_text(*written) : "";
}

}  // namespace

Grains grains_of(const FactRule& fact) {
    switch (fact.unit->kind) {
        case Kind::yes_no:
            return {0, 1};
        case Kind::date:
            return {first_day, last_day};
        case Kind::choice:
            return {0, static_cast<std::int64_t>(fact.choices.size()) - 1};
        case Kind::amount:
            break;
    }
    if (fact.most)
        return {0, *fact.most};
    const auto most = product({fact.unit->most, 1}, fact.unit->size);
    const auto grains = most ? quotient(*most, fact.unit->grain) : std::nullopt;
    CHECK(grains.has_value());
    return {0, floor_of(*grains)};
}

Ratio grain_size(const FactRule& fact) {
    return fact.unit->grain;
}

std::optional<Grains> FactRow::within(int fact) const {
    for (const auto& [known, grains] : within_) {
        if (known == fact)
            return grains;
    }
    return std::nullopt;
}

Grains grains_of(const FactRule& rule, const FactRow& facts, int fact) {
    return facts.within(fact).value_or(grains_of(rule));
}

Range range_of(const FactRule& rule, const FactRow& facts, int fact) {
    const std::int64_t grains = facts.grains(fact);
    const Ratio grain = grain_size(rule);
    const auto reckoned = [&](std::int64_t count) {
        return grain == Ratio{1, 1} ? Ratio{count, 1}
                                    : product(grain, {count, 1}).value_or(infinite);
    };
    if (grains != FactRow::missing)
        return known(reckoned(grains));
    const Grains all = grains_of(rule, facts, fact);
    return {reckoned(all.least), reckoned(all.most)};
}

Result<std::int64_t> fact_grains(const FactRule& fact, const FactValue& value) {
    std::int64_t grains = 0;
    const Kind kind = fact.unit->kind;
    if (const bool* yes = std::get_if<bool>(&value); yes != nullptr && kind == Kind::yes_no)
        grains = *yes ? 1 : 0;
    else if (const Date* day = std::get_if<Date>(&value); day != nullptr && kind == Kind::date)
        grains = day_number(*day).top;
    else if (const auto* word = std::get_if<std::string>(&value);
             word != nullptr && kind == Kind::choice)
        grains = TRY(choice_grains(fact, *word));
    else if (const Ratio* amount = std::get_if<Ratio>(&value);
             amount != nullptr && kind == Kind::amount)
        grains = TRY(amount_grains(fact, *amount));
    else
        return wrong_kind(fact);
    const Grains all = grains_of(fact);
    if (grains < all.least || grains > all.most)
        return fact_error(fact, "fact.is_out_of_range",
                          {written_text(fact, all.least), written_text(fact, all.most)});
    return grains;
}

FactValue fact_value(const FactRule& fact, std::int64_t grains) {
    switch (fact.unit->kind) {
        case Kind::yes_no:
            return grains == 1;
        case Kind::date:
            return date_of(grains);
        case Kind::choice:
            return fact.choices[static_cast<std::size_t>(grains)].name;
        case Kind::amount:
            break;
    }
    const auto base = product(grain_size(fact), {grains, 1});
    CHECK(base.has_value());
    return quotient(*base, fact.unit->size).value_or(Ratio{});
}

Result<FactRow> make_fact_row(const RuleSet& rules, const Facts& facts) {
    FactRow row(rules.facts.size());
    for (const auto& [name, value] : facts.values) {
        const int at = rules.fact(name);
        if (at < 0) {
            std::vector<std::string_view> names;
            for (const FactRule& fact : rules.facts) names.push_back(fact.name);
            return Error{ErrorKind::invalid,
                         "fact.is_unknown",
                         name,
                         {name, std::string(nearest_word(name, names))}};
        }
        row.set(at, TRY(fact_grains(rules.facts[static_cast<std::size_t>(at)], value)));
    }
    return row;
}

}  // namespace kynnys::rules
