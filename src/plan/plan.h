// A plan: who is proposed which carved job, why, why the others are not, and the proof of how much
// better any plan could be.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "job/carved_job.h"
#include "person/person.h"
#include "solve/carving/certificate.h"

namespace kynnys {

// One named part of a value. The parts of a proposal add up exactly to its value. The key is
// "term.…"; the arguments fill its sentence.
struct Term {
    std::string key;
    std::vector<std::string> arguments;
    std::int64_t points = 0;
    friend bool operator==(const Term&, const Term&) = default;
};

struct Proposal {
    PersonIndex person;
    CarvedJob job;
    std::int64_t value = 0;
    std::vector<Term> terms;
    bool is_agreed = false;  // a person has said yes to it; replanning keeps it if it can
    friend bool operator==(const Proposal&, const Proposal&) = default;
};

// Why a person who wants work has no proposal: the reason that matters most, as a message.
struct NotPlaced {
    PersonIndex person;
    std::string key;  // "not_placed.…"
    std::vector<std::string> arguments;
    friend bool operator==(const NotPlaced&, const NotPlaced&) = default;
};

// A person whose best job, were nobody else there, was worth more than what the plan gives.
// Nobody's best option is traded away without standing here.
struct TradedAway {
    PersonIndex person;
    WorkplaceIndex best_workplace;
    std::int64_t best_value = 0;
    std::int64_t given_value = 0;  // 0: not placed
    friend bool operator==(const TradedAway&, const TradedAway&) = default;
};

struct Plan {
    std::string policy_version;
    std::string city_fingerprint;     // of the files it was made from; a check refuses another city
    std::vector<Proposal> proposals;  // ascending by person
    std::vector<NotPlaced> not_placed;  // ascending by person; only those who want work
    std::vector<TradedAway> traded_away;
    std::int64_t value = 0;  // sum of the proposals' values minus missing minimum shares
    std::int64_t missing_share_points = 0;
    carving::Certificate certificate;  // bound >= value
    carving::Prices prices;            // of the shared limits, for unlock and for warm starts
    int wanting_work = 0;
    std::int64_t seconds_allowed = 0;
    double seconds = 0;  // wall time it took; the only field that differs between runs
    friend bool operator==(const Plan&, const Plan&) = default;
};

}  // namespace kynnys
