// Which job is asked about, from texts by name: facts of the job as the rules name them, "at" and
// "other", two days.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/money_desk.h"

namespace kynnys {

inline constexpr std::string_view money_day = "at";
inline constexpr std::string_view money_other_day = "other";

struct ReadMoneyQuestion {
    MoneyQuestion question;  // what was understood; the day is today where none is named
    // Each with the name as field: those of parse_fact() (exchange/fact_text.h), date.is_not_a_day.
    std::vector<Error> errors;
};

// `text_of` gives the text of a name, "" where there is none.
ReadMoneyQuestion read_money_question(const rules::RuleSet& rules,
                                      const std::function<std::string(std::string_view)>& text_of,
                                      Date today);

}  // namespace kynnys
