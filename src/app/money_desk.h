// What work does to a person's money: one job looked at closely, and many in one line each.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/situation_desk.h"
#include "base/quantity.h"
#include "rules/money_curve.h"

namespace kynnys {

// What is said of a job, as facts of the rule set and their grains.
struct KnownFact {
    int fact = -1;
    std::int64_t grains = 0;
};

struct MoneyQuestion {
    std::vector<KnownFact> job;
    Date at{};
    std::optional<Date> other;  // the same job on this day, too
};

enum class WageOrigin { given, usual, none };  // usual: the rules' own, since nobody said one

// What a job is, completed with what goes without saying: the usual wage, that the work is regular,
// that no subsidy was decided.
struct JobOnFacts {
    rules::FactRow facts{0};  // of the person and the job
    WageOrigin wage = WageOrigin::none;
};
JobOnFacts with_job(const rules::RuleSet& rules, rules::FactRow person,
                    const std::vector<KnownFact>& job, Date at);

struct MoneyCheck {
    SituationView situation;
    JobOnFacts job;
    std::vector<rules::MoneyComparison> comparisons;  // on the day asked for, and on the other
    rules::MoneyCurve curve;
};

// The curve goes so far, or a little beyond the job's own hours.
inline constexpr std::int64_t curve_minutes_usual = 25 * 60;

// A job of so many minutes a week for a person; the wage is the workplace's, where it has said one.
struct MeantJob {
    std::string person;
    Minutes weekly;
    std::string workplace = "";  // id
};

// In one line: what the month has more, and the edges that it passes or may pass.
struct MoneyEffect {
    rules::Range change;  // cents
    bool is_unverified = false;
    WageOrigin wage = WageOrigin::none;
    std::optional<Cents> hourly_wage;  // as the workplace has said it
    std::vector<rules::EdgeAnswer> warnings;
};

// Somebody whose agreed jobs together pass a hard edge, as far as is known.
struct PassedEdge {
    std::string person;  // id
    std::string name;    // the code where there is none
    Minutes weekly;
    rules::EdgeAnswer edge;
};

class MoneyDesk {
  public:
    explicit MoneyDesk(Office& office) : office_(office) {}

    // For who may see the person's situation. Errors: subject.is_unknown, action.is_not_allowed.
    Result<MoneyCheck> check(const Actor& actor, const std::string& person,
                             const MoneyQuestion& question);

    // One for each job, today; nothing where the actor may not see the person's situation: that is
    // no refusal, since it stands beside what was asked for. Whom it tells of is in the log.
    Result<std::vector<std::optional<MoneyEffect>>> effects(const Actor& actor,
                                                            const std::vector<MeantJob>& jobs);

    // Of the people who are assigned to the actor; none where the role sees no situations.
    Result<std::vector<PassedEdge>> passed_edges(const Actor& actor);

    [[nodiscard]] const rules::RuleSet& rules() const { return office_.rules; }

  private:
    Office& office_;
};

}  // namespace kynnys
