#include "rules/range.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <functional>

#include "support/rules/rule_text.h"

namespace kynnys::rules {
namespace {

Range from_to(std::int64_t least, std::int64_t most) {
    return {{least, 1}, {most, 1}};
}

TEST(Range, OfKnownNumbersIsReckonedAsNumbersAre) {
    EXPECT_EQ(sum(known(2), known(3)), known(5));
    EXPECT_EQ(difference(known(2), known(3)), known(-1));
    EXPECT_EQ(product(known(2), known(-3)), known(-6));
    EXPECT_EQ(quotient(known(1), known(4)), known(Ratio{1, 4}));
    EXPECT_EQ(lesser(known(2), known(3)), known(2));
    EXPECT_EQ(greater(known(2), known(3)), known(3));
}

TEST(Range, SpansAllThatCanBe) {
    EXPECT_EQ(sum(from_to(0, 2), from_to(-1, 1)), from_to(-1, 3));
    EXPECT_EQ(difference(from_to(0, 2), from_to(-1, 1)), from_to(-1, 3));
    EXPECT_EQ(product(from_to(-2, 3), from_to(-1, 5)), from_to(-10, 15));
    EXPECT_EQ(quotient(from_to(2, 4), from_to(1, 2)), from_to(1, 4));
    EXPECT_EQ(quotient(from_to(2, 4), from_to(0, 2)), anything);
    EXPECT_EQ(hull(known(3), known(-1)), from_to(-1, 3));
    EXPECT_EQ(product(known(0), anything), known(0));
    EXPECT_EQ(product(known(2), Range{{1, 1}, infinite}), (Range{{2, 1}, infinite}));
}

TEST(Range, ComparesOnlyWhatIsClear) {
    EXPECT_EQ(is_less(from_to(0, 1), from_to(2, 3)), yes_range);
    EXPECT_EQ(is_less(from_to(2, 3), from_to(0, 2)), no_range);
    EXPECT_EQ(is_less(from_to(0, 3), from_to(2, 4)), either_range);
    EXPECT_EQ(is_at_most(from_to(0, 2), from_to(2, 4)), yes_range);
    EXPECT_EQ(is_equal(known(2), known(2)), yes_range);
    EXPECT_EQ(is_equal(from_to(1, 2), from_to(3, 4)), no_range);
    EXPECT_EQ(is_equal(from_to(1, 3), known(2)), either_range);
}

TEST(Range, KnowsTheThreeTruthsOfKleene) {
    const Range yes = yes_range;
    const Range no = no_range;
    const Range open = either_range;
    EXPECT_EQ(lesser(no, open), no);
    EXPECT_EQ(lesser(yes, open), open);
    EXPECT_EQ(greater(yes, open), yes);
    EXPECT_EQ(greater(no, open), open);
    EXPECT_EQ(negation(open), open);
    EXPECT_EQ(negation(yes), no);
    EXPECT_EQ(choice(open, known(1), known(5)), from_to(1, 5));
    EXPECT_EQ(choice(yes, known(1), known(5)), known(1));
    EXPECT_EQ(choice(no, known(1), known(5)), known(5));
}

Range day_range(const char* text) {
    return known(day_number(day(text)));
}

TEST(Range, CountsYearsAndMonthsAsPeopleDo) {
    EXPECT_EQ(years_between(day_range("1971-11-23"), day_range("2026-11-22")), known(54));
    EXPECT_EQ(years_between(day_range("1971-11-22"), day_range("2026-11-22")), known(55));
    EXPECT_EQ(months_between(day_range("2026-01-31"), day_range("2026-02-28")), known(1));
    EXPECT_EQ(months_later(day_range("2026-01-31"), known(1)), day_range("2026-02-28"));
    EXPECT_EQ(months_later(day_range("2026-11-30"), known(-1)), day_range("2026-10-30"));
}

TEST(Range, OfDaysThatAreNotKnownSpansBothEnds) {
    const Range born{day_number(day("1970-01-01")), day_number(day("1980-01-01"))};
    EXPECT_EQ(years_between(born, day_range("2026-01-01")), from_to(46, 56));
    EXPECT_EQ(years_between(anything, day_range("2026-01-01")), anything);
}

// Whatever is picked out of the ranges, what comes of it lies in what comes of the ranges.
TEST(Range, HoldsWhateverItIsMadeOf) {
    using Operation = std::function<Range(const Range&, const Range&)>;
    const std::vector<Operation> operations{
        [](const Range& a, const Range& b) { return sum(a, b); },
        [](const Range& a, const Range& b) { return difference(a, b); },
        [](const Range& a, const Range& b) { return product(a, b); },
        [](const Range& a, const Range& b) { return quotient(a, b); },
        [](const Range& a, const Range& b) { return lesser(a, b); },
        [](const Range& a, const Range& b) { return greater(a, b); },
        [](const Range& a, const Range& b) { return is_less(a, b); },
        [](const Range& a, const Range& b) { return is_at_most(a, b); },
        [](const Range& a, const Range& b) { return is_equal(a, b); },
        [](const Range& a, const Range& b) { return hull(a, b); },
        [](const Range& a, const Range& b) { return years_between(a, b); },
        [](const Range& a, const Range& b) { return months_between(a, b); },
        [](const Range& a, const Range& b) { return months_later(a, b); },
    };
    EXPECT_TRUE(rc::check([&](std::int16_t a, std::uint8_t wide_a, std::int16_t b,
                              std::uint8_t wide_b, std::uint8_t pick_a, std::uint8_t pick_b) {
        const Range first = from_to(a, a + wide_a);
        const Range second = from_to(b, b + wide_b);
        const Range inner_first = known(a + pick_a % (wide_a + 1));
        const Range inner_second = known(b + pick_b % (wide_b + 1));
        for (std::size_t i = 0; i < operations.size(); ++i) {
            const Range whole = operations[i](first, second);
            const Range inner = operations[i](inner_first, inner_second);
            RC_ASSERT(whole.least <= inner.least);
            RC_ASSERT(inner.most <= whole.most);
        }
    }));
}

}  // namespace
}  // namespace kynnys::rules
