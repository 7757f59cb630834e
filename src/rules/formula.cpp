#include "rules/formula.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "rules/formula_words.h"

namespace kynnys::rules {

namespace {

constexpr std::size_t most_bytes = 2'000;
constexpr int most_levels = 32;

struct Function {
    std::string_view name;
    Op op;
    int fewest;
    int most;
};
constexpr int any_number = 20;
constexpr Function functions[] = {
    {"min", Op::lesser, 2, any_number},
    {"max", Op::greater, 2, any_number},
    {"if", Op::choice, 3, 3},
    {"somewhere_between", Op::span, 2, 2},
    {"years_since", Op::years_since, 1, 1},
    {"months_since", Op::months_since, 1, 1},
    {"days_since", Op::days_since, 1, 1},
    {"months_later", Op::months_later, 2, 2},
};

std::vector<std::string_view> function_names() {
    std::vector<std::string_view> names;
    for (const Function& function : functions) names.push_back(function.name);
    return names;
}

// Reads by recursive descent. After the first fault every step gives back -1.
class Reader {
  public:
    Reader(std::string_view text, const std::vector<Word>& words) : words_(words) {
        formula_.text = text;
    }

    std::variant<Formula, FormulaFault> read() {
        if (next().kind == Word::Kind::end)
            return FormulaFault{0, "formula.is_empty", {}};
        read_either();
        if (!fault_ && next().kind != Word::Kind::end)
            fail("formula.is_not_over", {std::string(next().text)});
        if (fault_)
            return std::move(*fault_);
        return std::move(formula_);
    }

  private:
    [[nodiscard]] const Word& next() const { return words_[at_]; }
    bool take(std::string_view word) {
        if (fault_ || next().text != word)
            return false;
        ++at_;
        return true;
    }
    void expect(std::string_view word) {
        if (!take(word))
            fail("formula.word_is_expected", {std::string(next().text), std::string(word)});
    }
    int fail(std::string key, std::vector<std::string> arguments) {
        if (!fault_)
            fault_ = FormulaFault{next().at, std::move(key), std::move(arguments)};
        return -1;
    }
    int add(Formula::Node node) {
        if (fault_)
            return -1;
        formula_.nodes.push_back(std::move(node));
        return static_cast<int>(formula_.nodes.size()) - 1;
    }
    int add(Op op, int first, int second, std::size_t at) {
        return add({op, first, second, -1, {}, "", at});
    }

    int read_either() {
        int left = read_both();
        for (std::size_t at = next().at; take("or"); at = next().at)
            left = add(Op::either, left, read_both(), at);
        return left;
    }
    int read_both() {
        int left = read_not();
        for (std::size_t at = next().at; take("and"); at = next().at)
            left = add(Op::both, left, read_not(), at);
        return left;
    }
    int read_not() {
        const std::size_t at = next().at;
        if (!take("not"))
            return read_comparison();
        if (!may_go_deeper())
            return -1;
        const int inner = read_not();
        --level_;
        return add(Op::negation, inner, -1, at);
    }
    int read_comparison() {
        const int left = read_sum();
        const std::size_t at = next().at;
        if (take("is"))
            return read_choice(left, at);
        if (take("<"))
            return add(Op::less, left, read_sum(), at);
        if (take("<="))
            return add(Op::at_most, left, read_sum(), at);
        if (take("="))
            return add(Op::equal, left, read_sum(), at);
        if (take("!="))
            return add(Op::negation, add(Op::equal, left, read_sum(), at), -1, at);
        if (take(">")) {
            const int right = read_sum();
            return add(Op::less, right, left, at);
        }
        if (take(">=")) {
            const int right = read_sum();
            return add(Op::at_most, right, left, at);
        }
        return left;
    }
    int read_choice(int left, std::size_t at) {
        if (fault_)
            return -1;
        if (formula_.nodes[static_cast<std::size_t>(left)].op != Op::name)
            return fail("formula.choice_needs_name", {});
        const bool is_not = take("not");
        int any = -1;
        if (take("one")) {
            expect("of");
            expect("(");
            any = read_one_choice(left);
            while (take(",")) any = add(Op::either, any, read_one_choice(left), at);
            expect(")");
        } else {
            any = read_one_choice(left);
        }
        return is_not ? add(Op::negation, any, -1, at) : any;
    }
    int read_one_choice(int fact) {
        if (next().kind != Word::Kind::name)
            return fail("formula.word_is_expected", {std::string(next().text), "name"});
        const int node =
            add({Op::is_choice, fact, -1, -1, {}, std::string(next().text), next().at});
        ++at_;
        return node;
    }
    int read_sum() {
        int left = read_product();
        while (!fault_) {
            const std::size_t at = next().at;
            if (take("+"))
                left = add(Op::sum, left, read_product(), at);
            else if (take("-"))
                left = add(Op::difference, left, read_product(), at);
            else
                break;
        }
        return left;
    }
    int read_product() {
        int left = read_one();
        while (!fault_) {
            const std::size_t at = next().at;
            if (take("*"))
                left = add(Op::product, left, read_one(), at);
            else if (take("/"))
                left = add(Op::quotient, left, read_one(), at);
            else
                break;
        }
        return left;
    }
    bool may_go_deeper() {
        if (++level_ > most_levels)
            fail("formula.is_too_deep", {std::to_string(most_levels)});
        return !fault_.has_value();
    }
    int read_one() {
        if (fault_ || !may_go_deeper())
            return -1;
        const int node = read_one_at(next());
        --level_;
        return node;
    }
    int read_one_at(const Word& word) {
        if (take("-")) {
            const int nothing = add({Op::number, -1, -1, -1, {0, 1}, "", word.at});
            return add(Op::difference, nothing, read_one(), word.at);
        }
        if (take("(")) {
            const int inner = read_either();
            expect(")");
            return inner;
        }
        if (word.kind == Word::Kind::number)
            return read_number(word);
        if (word.kind != Word::Kind::name)
            return fail("formula.word_is_expected", {std::string(word.text), "value"});
        ++at_;
        if (word.text == "yes" || word.text == "no")
            return add({Op::yes_no, -1, -1, -1, {word.text == "yes" ? 1 : 0, 1}, "", word.at});
        if (word.text == "today")
            return add(Op::today, -1, -1, word.at);
        if (next().text == "(")
            return read_function(word);
        return add({Op::name, -1, -1, -1, {}, std::string(word.text), word.at});
    }
    int read_number(const Word& word) {
        const auto number = parse_ratio(word.text);
        if (!number)
            return fail("formula.number_is_malformed", {std::string(word.text)});
        ++at_;
        return add({Op::number, -1, -1, -1, number.value(), "", word.at});
    }
    int read_function(const Word& word) {
        const auto* const function =
            std::find_if(std::begin(functions), std::end(functions),
                         [&](const Function& one) { return one.name == word.text; });
        if (function == std::end(functions)) {
            --at_;
            const auto names = function_names();
            return fail("formula.function_is_unknown",
                        {std::string(word.text), std::string(nearest_word(word.text, names)),
                         joined({names.begin(), names.end()}, ", ")});
        }
        ++at_;  // the bracket
        std::vector<int> taken;
        if (next().text != ")") {
            do {
                taken.push_back(read_either());
            } while (take(","));
        }
        const auto count = static_cast<int>(taken.size());
        if (!fault_ && (count < function->fewest || count > function->most))
            return fail("formula.function_takes",
                        {std::string(function->name), std::to_string(function->fewest)});
        expect(")");
        return fault_ ? -1 : add_function(*function, taken, word.at);
    }
    int add_function(const Function& function, const std::vector<int>& taken, std::size_t at) {
        if (function.most == any_number) {
            int left = taken[0];
            for (std::size_t i = 1; i < taken.size(); ++i)
                left = add(function.op, left, taken[i], at);
            return left;
        }
        const auto argument = [&](std::size_t i) { return i < taken.size() ? taken[i] : -1; };
        return add({function.op, argument(0), argument(1), argument(2), {}, "", at});
    }

    const std::vector<Word>& words_;
    Formula formula_;
    std::optional<FormulaFault> fault_;
    std::size_t at_ = 0;
    int level_ = 0;
};

}  // namespace

std::variant<Formula, FormulaFault> parse_formula(std::string_view text) {
    if (text.size() > most_bytes)
        return FormulaFault{0, "formula.is_too_long", {std::to_string(most_bytes)}};
    auto words = words_of_formula(text);
    if (FormulaFault* fault = std::get_if<FormulaFault>(&words))
        return std::move(*fault);
    return Reader(text, std::get<std::vector<Word>>(words)).read();
}

std::vector<std::string> names_in(const Formula& formula) {
    std::vector<std::string> names;
    for (const Formula::Node& node : formula.nodes) {
        if (node.op == Op::name && std::find(names.begin(), names.end(), node.word) == names.end())
            names.push_back(node.word);
    }
    return names;
}

}  // namespace kynnys::rules
