#include "app/money_question.h"

#include "exchange/fact_text.h"

namespace kynnys {

using namespace rules;

ReadMoneyQuestion read_money_question(const RuleSet& rules,
                                      const std::function<std::string(std::string_view)>& text_of,
                                      Date today) {
    ReadMoneyQuestion read;
    for (std::size_t at = 0; at < rules.facts.size(); ++at) {
        const FactRule& fact = rules.facts[at];
        const std::string text = fact.about == Subject::job ? text_of(fact.name) : "";
        if (text.empty())
            continue;
        auto grains = parse_fact(fact, text);
        if (grains)
            read.question.job.push_back({static_cast<int>(at), grains.value()});
        else
            read.errors.push_back(std::move(grains).error());
    }
    const auto day = [&](std::string_view name) -> std::optional<Date> {
        const std::string text = text_of(name);
        if (text.empty())
            return std::nullopt;
        auto parsed = parse_date(text);
        if (parsed)
            return parsed.value();
        read.errors.push_back({ErrorKind::invalid, parsed.error().key, std::string(name), {text}});
        return std::nullopt;
    };
    read.question.at = day(money_day).value_or(today);
    read.question.other = day(money_other_day);
    return read;
}

}  // namespace kynnys
