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

struct Nearest {
    std::int64_t grains = 0;
    Grains around;
};

// The grains nearest to where the fact is now for which the answer is yes; the first such where
// nobody knows where it is.
std::optional<Nearest> nearest_yes(const Piecewise& truth, std::int64_t now) {
    std::optional<Nearest> nearest;
    std::int64_t first = truth.first();
    for (const Piece& piece : truth.pieces()) {
        if (is_yes({piece.least.at_zero, piece.most.at_zero})) {
            if (now == FactRow::missing)
                return Nearest{first, {first, piece.last}};
            const std::int64_t grains = std::clamp(now, first, piece.last);
            if (!nearest || std::abs(grains - now) < std::abs(nearest->grains - now))
                nearest = Nearest{grains, {first, piece.last}};
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
            const auto truth =
                spread(program_, facts_, at_, fact, grains_of(rule, facts_, fact), {slot});
            const auto nearest = nearest_yes(truth.front(), facts_.grains(fact));
            if (nearest)
                turns.push_back(Turn{is_missing ? Turn::Kind::known : Turn::Kind::fact, at_, fact,
                                     nearest->grains, nearest->around, -1});
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
        turns.insert(turns.begin(), Turn{Turn::Kind::time, *day, -1, 0, {}, -1});
    return turns;
}

class TurnFinder {
  public:
    TurnFinder(const Program& program, const FactRow& facts, Date at)
        : program_(program), facts_(facts), at_(at), fact_turns_(program, facts, at) {}

    void add_to(std::vector<ServiceAnswer>& answers) {
        ask(answers);
        days_ = Calendar(program_.rules(), facts_, at_).first_days(questions_);
        std::size_t next = 0;
        for (ServiceAnswer& answer : answers) {
            if (answer.verdict == Verdict::yes)
                continue;
            const auto& slots = program_.services()[static_cast<std::size_t>(answer.service)];
            answer.turns = with_day(days_[next++], fact_turns_.of(slots.verdict, answer.missing));
            std::vector<std::optional<Turn>> each;
            for (std::size_t i = 0; i < answer.criteria.size(); ++i) {
                if (answer.criteria[i].verdict != Verdict::yes)
                    each.push_back(turn_of(answer.criteria[i], slots.criteria[i].slot, next++));
            }
            const bool has_all = std::all_of(each.begin(), each.end(),
                                             [](const auto& turn) { return turn.has_value(); });
            if (!answer.turns.empty() || !has_all)
                continue;
            for (const auto& turn : each) answer.together.push_back(*turn);
        }
    }

  private:
    // The service as a whole, and then each criterion that is not met.
    void ask(const std::vector<ServiceAnswer>& answers) {
        for (const ServiceAnswer& answer : answers) {
            if (answer.verdict == Verdict::yes)
                continue;
            questions_.push_back({answer.service, -1});
            for (const CriterionAnswer& criterion : answer.criteria) {
                if (criterion.verdict != Verdict::yes)
                    questions_.push_back({answer.service, criterion.criterion});
            }
        }
    }

    [[nodiscard]] std::optional<Turn> turn_of(const CriterionAnswer& criterion, Slot slot,
                                              std::size_t question) const {
        const auto turns = with_day(days_[question], fact_turns_.of(slot, criterion.missing));
        if (!turns.empty())
            return turns.front();
        if (criterion.missing.facts.empty())
            return std::nullopt;
        return Turn{Turn::Kind::criterion, at_, -1, 0, {}, criterion.criterion};
    }

    const Program& program_;
    const FactRow& facts_;
    Date at_;
    FactTurns fact_turns_;
    std::vector<Question> questions_;
    std::vector<std::optional<Date>> days_;
};

}  // namespace

void add_turns(const Program& program, const FactRow& facts, Evaluation& evaluation) {
    TurnFinder(program, facts, evaluation.at).add_to(evaluation.services);
}

}  // namespace kynnys::rules
