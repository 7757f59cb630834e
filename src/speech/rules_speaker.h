// Says rules, what they answer and what work does to the money, in each language of the service.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "locale/language.h"
#include "rules/evaluation.h"
#include "rules/money.h"
#include "rules/money_curve.h"

namespace kynnys {

// An end of a range that says nothing: beyond what anybody has in a month.
bool is_open(const rules::Ratio& cents);

class RulesSpeaker {
  public:
    // The rules must outlive the speaker.
    RulesSpeaker(UiLanguage language, const rules::RuleSet& rules);

    [[nodiscard]] UiLanguage language() const { return language_; }
    // A message of rules_speech.txt.
    [[nodiscard]] std::string say(const std::string& key,
                                  const std::vector<std::string>& arguments = {}) const;
    [[nodiscard]] const std::string& words(const rules::Words& words) const;

    // "fits", "does not fit", "cannot tell"; of a criterion "yes", "no", "not known".
    [[nodiscard]] std::string service_verdict(rules::Verdict verdict) const;
    [[nodiscard]] std::string criterion_verdict(rules::Verdict verdict) const;

    // "8 h a week", "24 months", "50 %", "€37.21 a day", "22.11.2026", "yes", the choice's words.
    [[nodiscard]] std::string amount(const rules::Unit& unit, const rules::Ratio& written) const;
    [[nodiscard]] std::string fact_value(int fact, std::int64_t grains) const;
    // The facts and the parameters that nobody has said, "a, b and c".
    [[nodiscard]] std::string missing(const rules::Missing& missing) const;

    // "in 43 days (4.1.2027)", "if hours of work a week: 25 h a week", "if this is put on record:
    // …"
    [[nodiscard]] std::string turn(const rules::Service& service, const rules::Turn& turn,
                                   Date at) const;

    // "exempt amount in unemployment benefit: €0 a month, from 1.4.2024. Source: …"
    [[nodiscard]] std::string use(const rules::Use& use, Date at) const;
    [[nodiscard]] std::string origin(const rules::Origin& origin, Date at) const;
    // "read", "from memory, not checked" …
    [[nodiscard]] std::string mark(const rules::Origin& origin, Date at) const;

    // Cents: "€173.80", "between €0 and €173.80", "not known".
    [[nodiscard]] std::string money(const rules::Range& cents) const;
    // With a sign: "+€173.80", "between -€173.80 and €0".
    [[nodiscard]] std::string money_change(const rules::Range& cents) const;
    // In whole euros: "about €174 more a month, before tax"; of a range between which.
    [[nodiscard]] std::string headline(const rules::Range& cents) const;
    [[nodiscard]] std::string step(const rules::CurveStep& step) const;
    // What passes the edge, and the hours that keep it.
    [[nodiscard]] std::string edge(const rules::EdgeAnswer& edge) const;
    // "Ask: Kela"; "" where nobody is named.
    [[nodiscard]] std::string ask(const rules::Words& whom) const;

  private:
    [[nodiscard]] std::string fitting(const rules::Turn& turn) const;
    using Written = std::string (RulesSpeaker::*)(const rules::Ratio&) const;
    [[nodiscard]] std::string between(const rules::Range& cents, Written written) const;
    [[nodiscard]] std::string plain_money(const rules::Ratio& cents) const;
    [[nodiscard]] std::string signed_money(const rules::Ratio& cents) const;
    [[nodiscard]] std::string signed_euros(const rules::Ratio& cents) const;

    UiLanguage language_;
    const rules::RuleSet* rules_;
};

// "22.11.2026", in every language.
std::string day_words(Date day);

}  // namespace kynnys
