// Pricing: the best job of a person under given prices, exactly, by one table a day and a join of
// the days over minutes and days used.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "solve/carving/day_table.h"
#include "solve/carving/ledger.h"
#include "solve/carving/option_table.h"
#include "solve/carving/price_view.h"

namespace kynnys::carving {

// What the cases of a branch tree ask of one person's job.
struct Restriction {
    bool must_have_job = false;
    bool may_have_job = true;
    int only_at = -1;  // a workplace
    std::vector<int> not_at;
    std::uint32_t on_days = 0;   // bit per day: a shift is required
    std::uint32_t off_days = 0;  // bit per day: none is allowed
    std::vector<int> needed;     // occasions that the job must have a piece of
    std::vector<int> barred;     // occasions that it may not
};

// Does the job keep what a case asks of its person?
bool keeps_case(const Option& option, const Restriction& asked, const Job& job);

struct Query {
    const PriceView& view;
    const Ledger& ledger;  // what is left to use
    const Restriction* restriction = nullptr;
    std::int64_t floor = 0;  // jobs worth this (scaled) or less need not be found
};

inline constexpr std::int64_t no_job = std::numeric_limits<std::int64_t>::min() / 4;

struct Best {
    std::int64_t value = no_job;  // reduced, scaled
    Job job;                      // option -1 when the value is no_job
};

class Pricer {
  public:
    Pricer(const OptionTable& table, const PriceLayout& layout);

    // The best over all options of the person; no_job when nothing above the floor exists.
    Best best(int person, const Query& query);

    [[nodiscard]] std::int64_t work() const { return work_; }

  private:
    struct Candidate {
        int option = 0;
        std::int64_t ceiling = 0;
    };
    struct Window {
        int earliest = 0;
        int latest = 0;
    };
    struct Priced {
        std::int64_t value = no_job;
        int days = 0;
        int paid = 0;
        Window window;  // that all shifts lie in
    };
    [[nodiscard]] bool is_allowed(const Option& option, const Query& query) const;
    [[nodiscard]] Best best_kept(int person, const Query& query) const;
    void find_candidates(int person, const Query& query);
    [[nodiscard]] std::int64_t ceiling(const Option& option, std::int64_t fixed) const;
    Priced price(int option_at, const Query& query, std::int64_t worse);
    Job trace(int option_at, const Query& query, const Priced& priced);
    std::optional<Shift> trace_day(const Option& option, const Query& query, std::size_t at,
                                   int earliest, int latest, int& used, int& paid) const;
    std::int64_t make_offers(int option_at, const Query& query);
    void make_offers_of(const OptionDay& day, const Query& query, std::size_t at);
    void fill_table(std::size_t at, const Option& option, const Query& query);
    const std::int64_t* stay_values(const Option& option, const OptionDay& day, const Query& query);
    void join_days(const Option& option, const Query& query, int earliest, int latest);
    void join_day(const Option& option, const Query& query, std::size_t at, int earliest,
                  int latest);
    void take_best(const Option& option, std::int64_t fixed, Window window, Priced& best) const;
    [[nodiscard]] std::size_t joined_row(std::size_t days_seen, int used) const;

    const OptionTable& table_;
    const Problem& problem_;
    const PriceLayout& layout_;
    std::vector<std::array<std::int64_t, slots_per_day + 1>> wish_sums_;  // scaled, per person
    std::vector<std::int64_t> wish_most_;  // greatest value of a slot, at least 0, scaled
    std::vector<char> has_wishes_;
    std::vector<Candidate> candidates_;

    // of the option that was priced last
    std::vector<OptionDay> days_;
    std::array<std::vector<Offer>, days_per_week> offers_;
    std::array<Required, days_per_week> required_;
    std::array<DayTable, days_per_week> tables_;
    std::array<std::array<std::int64_t, slots_per_day + 1>, days_per_week> stay_{};
    std::array<std::vector<std::int32_t>, days_per_week> day_best_;
    std::vector<std::int32_t> joined_;
    int width_ = 0;  // of a joined row: weekly_most + 1
    int most_days_ = 0;
    std::int64_t work_ = 0;
};

}  // namespace kynnys::carving
