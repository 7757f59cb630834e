#include "plan/reasons.h"

#include <algorithm>
#include <cstdlib>

namespace kynnys {

namespace {

constexpr std::size_t reasons_for_most = 3;
constexpr std::size_t reasons_against_most = 2;

bool is_brought_by_every_job(const Term& term) {
    return term.key == "term.placement" || term.key == "term.work" || term.key == "term.days";
}

// What the person brings and wants comes before what others gain.
bool is_about_the_person(const Term& term) {
    return term.key == "term.strength" || term.key.ends_with("_wanted");
}

}  // namespace

std::vector<const Term*> strongest_first(const std::vector<Term>& terms) {
    std::vector<const Term*> sorted;
    for (const Term& term : terms) sorted.push_back(&term);
    std::stable_sort(sorted.begin(), sorted.end(), [](const Term* a, const Term* b) {
        return std::abs(a->points) > std::abs(b->points);
    });
    return sorted;
}

FirstReasons first_reasons(const std::vector<Term>& terms) {
    FirstReasons first;
    std::vector<const Term*> sorted = strongest_first(terms);
    std::stable_partition(sorted.begin(), sorted.end(),
                          [](const Term* term) { return is_about_the_person(*term); });
    for (const Term* term : sorted) {
        if (is_brought_by_every_job(*term))
            continue;
        std::vector<const Term*>& side = term->points > 0 ? first.pro : first.contra;
        if (side.size() < (term->points > 0 ? reasons_for_most : reasons_against_most))
            side.push_back(term);
    }
    return first;
}

}  // namespace kynnys
