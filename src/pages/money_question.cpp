#include "pages/money_question.h"

#include "base/text.h"
#include "exchange/fact_text.h"
#include "pages/money_parts.h"
#include "pages/situation_form.h"

namespace kynnys::pages {

using namespace rules;

namespace {

constexpr const char* day_name = "at";
constexpr const char* other_day_name = "other";
constexpr const char* usual_hours = "8";
// Of the job, beside hours and wage: what may change the lines and the edges.
constexpr std::string_view more_of_job[] = {"activity_days_after", "occasional_work",
                                            "pay_subsidy_in_force", "subsidy_55_in_force"};

const FactRule& rule_of(const RuleSet& rules, int fact) {
    return rules.facts[static_cast<std::size_t>(fact)];
}

class Reader {
  public:
    explicit Reader(const Call& call) : call_(call), rules_(call.desks().money.rules()) {
        asked_.question.at = call.today();
        for (const auto& [name, value] : call.request().query.pairs()) {
            if (!value.empty())
                asked_.state.values.add(name, value);
        }
        if (asked_.state.values.find(rules_.hours_fact) == nullptr)
            asked_.state.values.add(rules_.hours_fact, usual_hours);
    }

    AskedMoney read() {
        read_fact(rules_.hours_fact);
        read_fact(rules_.wage_fact);
        for (const std::string_view name : more_of_job) read_fact(std::string(name));
        if (const auto day = read_day(day_name))
            asked_.question.at = *day;
        asked_.question.other = read_day(other_day_name);
        if (!asked_.state.errors.empty())
            keep_hours();
        return std::move(asked_);
    }

  private:
    void fault(const std::string& name, Error error) {
        error.field = name;
        asked_.state.errors.push_back(std::move(error));
    }

    [[nodiscard]] std::string text_of(const std::string& name) const {
        const std::string* text = asked_.state.values.find(name);
        return text == nullptr ? "" : std::string(trimmed(*text));
    }

    void read_fact(const std::string& name) {
        const int fact = rules_.fact(name);
        const std::string text = text_of(name);
        if (fact < 0 || text.empty())
            return;
        const auto grains = parse_fact(rule_of(rules_, fact), text);
        if (grains)
            asked_.question.job.push_back({fact, grains.value()});
        else
            fault(name, grains.error());
    }

    std::optional<Date> read_day(const char* name) {
        const std::string text = text_of(name);
        if (text.empty())
            return std::nullopt;
        const auto day = parse_date(text);
        if (day)
            return day.value();
        fault(name, {ErrorKind::invalid, day.error().key, name, {text}});
        return std::nullopt;
    }

    // What could not be understood is told; the answer is then that of the usual hours.
    void keep_hours() {
        const int hours = rules_.fact(rules_.hours_fact);
        for (const KnownFact& one : asked_.question.job) {
            if (one.fact == hours)
                return;
        }
        const auto grains = parse_fact(rule_of(rules_, hours), usual_hours);
        if (grains)
            asked_.question.job.push_back({hours, grains.value()});
    }

    const Call& call_;
    const RuleSet& rules_;
    AskedMoney asked_;
};

}  // namespace

AskedMoney asked_money(const Call& call) {
    return Reader(call).read();
}

Html money_question(const Call& call, const AskedMoney& asked) {
    const RuleSet& rules = call.desks().money.rules();
    const FormParts parts(call, asked.state);
    Html more;
    bool is_open = false;
    for (const std::string_view name : more_of_job) {
        if (const int fact = rules.fact(name); fact >= 0) {
            more += fact_field(parts, fact);
            is_open = is_open || !parts.value(name).empty();
        }
    }
    Attributes folded;
    if (is_open)
        folded.emplace_back("open", "");
    const Html fields =
        fact_field(parts, rules.fact(rules.hours_fact)) +
        fact_field(parts, rules.fact(rules.wage_fact), call.say("money.wage_hint")) +
        parts.text({day_name, "money.at", "money.at_hint"}) +
        parts.text({other_day_name, "money.other", "money.other_hint"}) +
        element("details", folded, element("summary", call.say("money.more_of_job")) + more);
    return parts.error_summary() + element("form",
                                           {{"method", "get"},
                                            {"action", call.request().path},
                                            {"class", "form money-question"},
                                            {"novalidate", ""}},
                                           element("div", {{"class", "money-fields"}}, fields) +
                                               button(call.say("money.work_it_out")));
}

}  // namespace kynnys::pages
