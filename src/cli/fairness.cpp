#include <algorithm>

#include "base/check.h"
#include "base/text.h"
#include "cli/plan_view.h"
#include "cli/words.h"
#include "plan/group.h"
#include "plan/worth.h"

namespace kynnys {

namespace {

std::string comparison_words(Comparison comparison, const std::string& number) {
    switch (comparison) {
        case Comparison::equal:
            return number;
        case Comparison::not_equal:
            return "not " + number;
        case Comparison::at_least:
            return number + " or more";
        case Comparison::at_most:
            return number + " or less";
        case Comparison::above:
            return "more than " + number;
        case Comparison::below:
            return "less than " + number;
    }
    CHECK(false);
}

// "people aged 55 or more", "women", "people who do not work in Finnish".
std::string group_words(const Group& group) {
    const bool is_not = group.comparison == Comparison::not_equal;
    const std::string number = comparison_words(group.comparison, std::to_string(group.number));
    switch (group.field) {
        case GroupField::age:
            return "people aged " + number;
        case GroupField::out_of_work:
            return "people out of work for " + number + " months";
        case GroupField::gender: {
            const std::string words(words_of(static_cast<Gender>(group.number)));
            return is_not ? "people other than " + words : words;
        }
        case GroupField::language:
            return std::string(is_not ? "people who do not work in " : "people who work in ") +
                   std::string(words_of(static_cast<Language>(group.number)));
        case GroupField::district:
            return std::string(is_not ? "people from elsewhere than " : "people from ") +
                   group.district;
    }
    CHECK(false);
}

std::string waiting_sentence(const Policy& policy) {
    switch (policy.waiting_rule) {
        case WaitingRule::off:
            return "How long somebody has waited does not count.";
        case WaitingRule::tie_break:
            return "Longest waiting first, as a tie-break: each full year out of work adds " +
                   counted(policy.weights.waiting_year, "point") + ", at most " +
                   std::to_string(years_counted_most) + " years count.";
        case WaitingRule::levels:
            break;
    }
    std::vector<std::string> months;
    for (const int level : policy.waiting_levels) months.push_back(std::to_string(level));
    return "Longest waiting first, by levels: each level that somebody has reached (" +
           listed(months) + " months out of work) adds " +
           counted(policy.weights.waiting_level, "point") + ", before all else.";
}

std::string share_sentence(const City& city, const Plan& plan, const MinimumShare& share) {
    const auto group = parse_group(share.group);
    if (!group)
        return {};
    const auto belonging =
        std::count_if(plan.proposals.begin(), plan.proposals.end(), [&](const Proposal& proposal) {
            return belongs(group.value(), city.people[proposal.person.place()], city.policy.date);
        });
    const auto placed = static_cast<std::int64_t>(plan.proposals.size());
    const std::int64_t wanted = (share.share * placed + 99) / 100;
    const std::string kept = belonging >= wanted
                                 ? "kept"
                                 : "missed by " + counted(wanted - belonging, "person", "people");
    return "At least " + std::to_string(share.share) + " % of those placed are to be " +
           group_words(group.value()) + ": they are " + std::to_string(belonging) + " of " +
           std::to_string(placed) + ", " + kept + ".";
}

}  // namespace

std::vector<std::string> fairness_sentences(const City& city, const Plan& plan) {
    std::vector<std::string> sentences{waiting_sentence(city.policy)};
    for (const MinimumShare& share : city.policy.shares)
        sentences.push_back(share_sentence(city, plan, share));
    if (city.policy.shares.empty())
        sentences.emplace_back("No group has a minimum share.");
    if (plan.missing_share_points > 0)
        sentences.push_back("Missing shares cost the plan " +
                            counted(plan.missing_share_points, "point") + ".");
    sentences.push_back(
        plan.traded_away.empty()
            ? "Everybody has the best job that they could have if they were alone."
            : "Nobody's best job is traded away in silence: the plan lists " +
                  counted(static_cast<std::int64_t>(plan.traded_away.size()), "person", "people") +
                  " for whom another job would have been better, were nobody else there.");
    return sentences;
}

}  // namespace kynnys
