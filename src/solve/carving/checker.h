// Verifies solutions and bounds. It shares no code with the search: it is written from problem.h
// and certificate.h alone, plainly, so that it can be believed. Only check_problem takes any
// problem; the others trust that the problem is well formed and nothing else.
#pragma once

#include "base/result.h"
#include "solve/carving/certificate.h"
#include "solve/carving/problem.h"

namespace kynnys::carving {

// Is the problem itself well formed? Error key problem.*, with the place in the arguments.
Result<Done> check_problem(const Problem& problem);

// The value of one job by the rules of problem.h; error job.* with what rule it breaks and where.
Result<std::int64_t> checked_job_value(const Problem& problem, const Job& job);

// Every rule, every shared limit, the value. Returns the recomputed value, which must equal
// solution.value. Error keys solution.*, job.*.
Result<std::int64_t> check_solution(const Problem& problem, const Solution& solution);

// Prices every person's jobs anew in every leaf, adds up the bounds, verifies that the leaves cover
// all cases and that the certificate's bound is no smaller than the greatest of them (a sum that is
// no whole number is rounded down: values are whole); or does so for each workplace and adds up the
// charges and the greatest of each. Returns the certificate's bound. Error keys certificate.*; a
// case of workplace w is named "w.n", its screens counted first and then its leaves.
Result<std::int64_t> check_certificate(const Problem& problem, const Certificate& certificate);

}  // namespace kynnys::carving
