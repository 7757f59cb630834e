#include "rules/turn.h"

#include <algorithm>
#include <memory>

#include "rules/piecewise.h"
#include "rules/reach.h"

namespace kynnys::rules {

namespace {

bool is_yes(const Range& truth) {
    return verdict_of(truth) == Verdict::yes;
}

// What is asked for: a service, or one of its criteria.
struct Question {
    int service = -1;
    int criterion = -1;  // -1: the service as a whole
};

// The first day on which each question is answered yes, all facts being as they are.
class Calendar {
  public:
    Calendar(const RuleSet& rules, const FactRow& facts, Date at)
        : rules_(rules), facts_(facts), at_(at) {}

    std::vector<std::optional<Date>> first_days(const std::vector<Question>& questions) {
        std::vector<std::optional<Date>> days(questions.size());
        std::size_t found = 0;
        std::unique_ptr<Program> program;
        std::vector<Range> values;
        for (int ahead = 1; ahead <= most_days_ahead && found < questions.size(); ++ahead) {
            const Date day = std::chrono::sys_days(at_) + std::chrono::days(ahead);
            if (!program || program->next_change() == day)
                program = std::make_unique<Program>(rules_, day);
            program->run_services(facts_, day, values);
            for (std::size_t i = 0; i < questions.size(); ++i) {
                if (!days[i] && is_yes_on(*program, values, questions[i])) {
                    days[i] = day;
                    ++found;
                }
            }
        }
        return days;
    }

  private:
    static bool is_yes_on(const Program& program, const std::vector<Range>& values,
                          const Question& question) {
        const auto& slots = program.services()[static_cast<std::size_t>(question.service)];
        if (question.criterion < 0)
            return is_yes(values[static_cast<std::size_t>(slots.verdict)]);
        for (const auto& [criterion, slot] : slots.criteria) {
            if (criterion == question.criterion)
                return is_yes(values[static_cast<std::size_t>(slot)]);
        }
        return true;  // the criterion is no longer asked
    }

    const RuleSet& rules_;
    const FactRow& facts_;
    Date at_;
};

// The grains nearest to where the fact is now for which the answer is yes; the first such where
// nobody knows where it is.
std::optional<std::int64_t> nearest_yes(const Piecewise& truth, std::int64_t now) {
    std::optional<std::int64_t> nearest;
    std::int64_t first = truth.first();
    for (const Piece& piece : truth.pieces()) {
        if (is_yes({piece.least.at_zero, piece.most.at_zero})) {
            const std::int64_t grains =
                now == FactRow::missing ? first : std::clamp(now, first, piece.last);
            if (!nearest || std::abs(grains - now) < std::abs(*nearest - now))
                nearest = grains;
            if (now == FactRow::missing)
                break;
        }
        first = piece.last + 1;
    }
    return nearest;
}

class FactTurns {
  public:
    FactTurns(const Program& program, const FactRow& facts, Date at)
        : program_(program), facts_(facts), at_(at) {}

    // What is missing can be put on record; what is known can change only if the rules say so.
    [[nodiscard]] std::vector<Turn> of(Slot slot, const Missing& missing) const {
        std::vector<Turn> turns;
        for (const int fact : facts_of(program_, slot)) {
            const FactRule& rule = program_.rules().facts[static_cast<std::size_t>(fact)];
            const bool is_missing =
                std::binary_search(missing.facts.begin(), missing.facts.end(), fact);
            const bool may_change = facts_.is_known(fact) && rule.change != Change::never;
            if (!is_missing && !may_change)
                continue;
            const auto truth = spread(program_, facts_, at_, fact, grains_of(rule), {slot});
            const auto grains = nearest_yes(truth.front(), facts_.grains(fact));
            if (grains)
                turns.push_back(
                    {is_missing ? Turn::Kind::known : Turn::Kind::fact, at_, fact, *grains});
        }
        return turns;
    }

  private:
    const Program& program_;
    const FactRow& facts_;
    Date at_;
};

std::vector<Turn> with_day(const std::optional<Date>& day, std::vector<Turn> turns) {
    if (day)
        turns.insert(turns.begin(), {Turn::Kind::time, *day, -1, 0});
    return turns;
}

}  // namespace

void add_turns(const Program& program, const FactRow& facts, Evaluation& evaluation) {
    std::vector<Question> questions;
    for (const ServiceAnswer& answer : evaluation.services) {
        if (answer.verdict == Verdict::yes)
            continue;
        questions.push_back({answer.service, -1});
        for (const CriterionAnswer& criterion : answer.criteria) {
            if (criterion.verdict != Verdict::yes)
                questions.push_back({answer.service, criterion.criterion});
        }
    }
    const auto days = Calendar(program.rules(), facts, evaluation.at).first_days(questions);
    const FactTurns fact_turns(program, facts, evaluation.at);
    for (std::size_t i = 0; i < questions.size(); ++i) {
        const Question& question = questions[i];
        ServiceAnswer& answer = evaluation.services[static_cast<std::size_t>(question.service)];
        const auto& slots = program.services()[static_cast<std::size_t>(question.service)];
        if (question.criterion < 0) {
            answer.turns = with_day(days[i], fact_turns.of(slots.verdict, answer.missing));
            continue;
        }
        if (!answer.turns.empty())
            continue;
        for (std::size_t j = 0; j < slots.criteria.size(); ++j) {
            if (slots.criteria[j].criterion != question.criterion)
                continue;
            const auto turns = with_day(
                days[i], fact_turns.of(slots.criteria[j].slot, answer.criteria[j].missing));
            if (!turns.empty())
                answer.together.push_back(turns.front());
        }
    }
}

}  // namespace kynnys::rules
