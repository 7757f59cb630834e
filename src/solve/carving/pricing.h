// Pricing: the best job of a person under given prices, exactly, by one table a day and a join of
// the days over minutes and days used.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "solve/carving/ceiling.h"
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

struct Query {
    const PriceView& view;
    const Ledger& ledger;  // what is left to use
    const Restriction* restriction = nullptr;
    std::int64_t floor = 0;  // jobs worth this (scaled) or less need not be found
    int rounds = 3;          // of adapting an option's own prices
};

inline constexpr std::int64_t no_job = std::numeric_limits<std::int64_t>::min() / 4;

// The best job found and a bound on every job. The job may overuse its own weekly limits; then its
// reduced value at the prices used, own prices included, is the bound.
struct Best {
    std::int64_t value = no_job;  // reduced, scaled: no feasible job is worth more
    Job job;                      // option -1 when the value is no_job
};

// The own prices of all options, adapted while pricing; by PriceLayout::own - first_own.
using OwnPrices = std::vector<std::int32_t>;

class Pricer {
  public:
    // `own` is shared by all pricers; each person's options are touched by one at a time.
    Pricer(const OptionTable& table, const PriceLayout& layout, OwnPrices& own);

    // The best over all options of the person, with own prices adapted for the options that compete.
    // value is no_job when nothing above the floor exists.
    Best best(int person, const Query& query);

    // The bound of best() again, at the own prices as they are.
    std::int64_t bound(int person, const Query& query);

    // The best job found that keeps all rules and fits the ledger. Its value is its true reduced
    // value.
    Best best_whole(int person, const Query& query);

    [[nodiscard]] std::int64_t work() const { return work_; }

  private:
    struct Candidate {
        int option = 0;
        std::int64_t ceiling = 0;
    };
    struct Priced {
        std::int64_t value = no_job;
        int days = 0;
        int paid = 0;
        int earliest = 0;  // the rhythm's window
    };
    [[nodiscard]] bool is_allowed(const Option& option, const Query& query) const;
    [[nodiscard]] Best best_kept(int person, const Query& query) const;
    const std::vector<Candidate>& candidates(int person, const Query& query);
    void tighten(int option_at, const Query& query, Best& best);
    void search_whole(int option_at, const Query& query, Best& best);
    void start_own(int option_at, const Query& query);
    [[nodiscard]] bool may_exceed(int task, const Query& query) const;
    bool adapt_own(int option_at, const Query& query, const Job& job);
    Priced price(int option_at, const Query& query);
    Job trace(int option_at, const Query& query, const Priced& priced);
    [[nodiscard]] std::int64_t left_of(int task, const Query& query) const;

    // Putting together a job that keeps its own weekly limits, day by day.
    struct Week {
        Job job;
        int paid = 0;
    };
    bool roll_out(int option_at, const Query& query, int earliest, Week& week);
    void improve_week(int option_at, const Query& query, int earliest, Week& week);
    bool prepare_days(int option_at, const Query& query, int first_day, int day);
    void settle_day(int option_at, const Query& query, int day, int earliest, Week& week);
    bool track_overused(const Shift& shift, const Query& query);
    bool improve_day(int option_at, const Query& query, int day, int earliest, Week& week);
    [[nodiscard]] bool is_week(const Option& option, const Week& week) const;
    [[nodiscard]] std::optional<Shift> best_shift(const Option& option, int paid_others,
                                                  int earliest) const;
    [[nodiscard]] int paid_slots(const Shift& shift) const;
    std::optional<Shift> trace_day(const Option& option, const Query& query, std::size_t at,
                                   int earliest, int latest, int& used, int& paid) const;
    void commit(const Shift& shift);
    void commit_all_but(const Job& job, int day);
    std::int64_t make_offers(int option_at, const Query& query);
    void make_offers_of(int option_at, const OptionDay& day, const Query& query,
                        std::vector<Offer>& offers) const;
    void mark_offers(std::size_t at, const Query& query);
    void fill_table(std::size_t at, const Option& option, const Query& query);
    const std::int64_t* stay_values(const Option& option, const OptionDay& day, const Query& query);
    void join_days(const Option& option, const Query& query, int earliest, int latest);
    void join_day(const Option& option, const Query& query, std::size_t at, int earliest,
                  int latest);
    void take_best(const Option& option, std::int64_t fixed, int earliest, Priced& best) const;
    [[nodiscard]] std::size_t joined_row(std::size_t days_seen, int used) const;
    [[nodiscard]] std::int32_t& own(int option, int k) {
        return own_[static_cast<std::size_t>(layout_.own(option, k) - layout_.first_own())];
    }

    const OptionTable& table_;
    const Problem& problem_;
    const PriceLayout& layout_;
    OwnPrices& own_;
    std::vector<std::array<std::int64_t, slots_per_day + 1>> wish_sums_;  // scaled, per person
    std::vector<char> has_wishes_;
    std::vector<Candidate> candidates_;
    std::vector<std::pair<int, int>> committed_;  // task, used by days that are settled
    std::vector<int> only_once_;  // amounts that come once a day at most, while a day is settled
    int own_percent_ = 100;       // of the own prices that count
    Ceiling ceiling_;

    // of the option that was priced last
    std::vector<OptionDay> days_;
    std::array<std::vector<Offer>, days_per_week> offers_;
    std::array<Tracked, days_per_week> tracked_;
    std::array<DayTable, days_per_week> tables_;
    std::array<std::array<std::int64_t, slots_per_day + 1>, days_per_week> stay_{};
    std::array<std::vector<std::int32_t>, days_per_week> day_best_;
    std::vector<std::int32_t> joined_;
    int width_ = 0;  // of a joined row: weekly_most + 1
    int most_days_ = 0;
    std::int64_t work_ = 0;
};

}  // namespace kynnys::carving
