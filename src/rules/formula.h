// Formulas as people write them: "unemployment_taper * max(0, monthly_wage - exempt_amount)".
//
//     or  and  not          of yes and no
//     <  <=  =  !=  >=  >   of two amounts of a kind, or two dates
//     benefit is yleistuki      benefit is not none      benefit is one of (yleistuki, basic)
//     +  -  *  /            min(a, b, …)  max(a, b, …)  if(condition, a, b)
//     years_since(date)  months_since(date)  days_since(date)   up to the day that is asked for
//     months_later(date, months)    date - 1 is the day before    later - earlier: days
//     somewhere_between(a, b)       what nobody can tell any closer
//     today  yes  no  0.5           and the names of facts, parameters and formulas
//
// Names and numbers stand alone or in (brackets). A formula is at most 2,000 bytes and 32 levels.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "rules/ratio.h"

namespace kynnys::rules {

enum class Op {
    number,  // a literal
    yes_no,  // "yes" or "no"
    name,    // a fact, a parameter or a formula
    today,
    is_choice,  // left is the fact's name; the word is the choice
    both,
    either,
    negation,
    less,
    at_most,
    equal,
    sum,
    difference,
    product,
    quotient,
    lesser,
    greater,
    choice,
    span,  // somewhere between
    years_since,
    months_since,
    days_since,
    months_later,
};

// What is wrong, and how many bytes into the formula.
struct FormulaFault {
    std::size_t at = 0;
    std::string key;
    std::vector<std::string> arguments;
};

struct Formula {
    struct Node {
        Op op = Op::number;
        int first = -1;  // nodes that this one is worked out of; they come before it
        int second = -1;
        int third = -1;
        Ratio number;
        std::string word;
        std::size_t at = 0;  // bytes from the formula's beginning
    };
    std::string text;
    std::vector<Node> nodes;  // the last one is the whole

    friend bool operator==(const Formula& a, const Formula& b) { return a.text == b.text; }
};

// Only what the words say by themselves; rules/formula_check.h has what they mean. Faults:
//   formula.is_empty    formula.is_too_long {most bytes}    formula.is_too_deep {most levels}
//   formula.has_odd_sign {sign}           formula.number_is_malformed {digits}
//   formula.word_is_expected {what was found, what is meant}
//   formula.is_not_over {what was found}  formula.function_is_unknown {word, nearest, known ones}
//   formula.function_takes {function, how many}             formula.choice_needs_name
std::variant<Formula, FormulaFault> parse_formula(std::string_view text);

// Names of facts, parameters and formulas that it uses, each once.
std::vector<std::string> names_in(const Formula& formula);

}  // namespace kynnys::rules
