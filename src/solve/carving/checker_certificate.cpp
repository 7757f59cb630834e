// Whether a certificate proves its bound; here in the form of cases.
#include "solve/carving/checker.h"
#include "solve/carving/checker_case.h"
#include "solve/carving/checker_common.h"
#include "solve/carving/checker_crews.h"
#include "solve/carving/checker_day.h"
#include "solve/carving/checker_price.h"
#include "solve/carving/checker_proof.h"

namespace kynnys::carving {

namespace {

using checking::all_prices;
using checking::at;
using checking::best_of_person;
using checking::case_of;
using checking::fault;
using checking::impossible;

// The leaf's own bound must stay within the certificate's.
Result<Done> check_leaf(const Problem& problem, const Certificate& certificate, std::size_t leaf) {
    const PriceLayout layout(problem);
    const auto& [path, named] = certificate.leaves[leaf];
    const auto number = static_cast<std::int64_t>(leaf);
    const Prices prices = TRY(all_prices(problem, layout, named, number));
    checking::Sum sum;
    checking::add_limits(problem, layout, named, sum);
    for (int person = 0; at(person) < problem.people.size(); ++person) {
        const std::int64_t best =
            best_of_person(problem, layout, prices, person, case_of(problem, path, person));
        if (best == impossible)
            return Done{};
        sum.add(best);
    }
    if (sum.is_lost())
        return fault("certificate.sum_is_too_large", {number});
    if (checking::rounded_down(sum.total()) > certificate.bound)
        return fault("certificate.bound_is_not_proven", {number, certificate.bound});
    return Done{};
}

Result<Done> check_cases(const Problem& problem, const Certificate& certificate) {
    TRY(checking::check_decisions(problem, certificate.leaves, 0));
    TRY(checking::check_cover(certificate.leaves, 0));
    for (std::size_t leaf = 0; leaf < certificate.leaves.size(); ++leaf)
        TRY(check_leaf(problem, certificate, leaf));
    return Done{};
}

}  // namespace

Result<std::int64_t> check_certificate(const Problem& problem, const Certificate& certificate) {
    const bool has_cases = !certificate.leaves.empty();
    const bool has_crews = !certificate.charges.empty() || !certificate.crews.empty();
    if (has_cases && has_crews)
        return fault("certificate.has_two_forms", {});
    if (!has_cases && !has_crews)
        return fault("certificate.has_no_leaf", {});
    TRY(has_cases ? check_cases(problem, certificate)
                  : checking::check_crews(problem, certificate));
    return certificate.bound;
}

}  // namespace kynnys::carving
