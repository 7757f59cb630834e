// Plans workplace by workplace: charges on people make each workplace's best crew a problem of its
// own, and the crews that were found are put together.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "solve/carving/crew_market.h"
#include "solve/carving/draft.h"

namespace kynnys::carving {

struct CrewPlanRules {
    std::int64_t work_most = 0;  // rows, of this planner and the workshop's pricers
    Prices prices;               // to start from
    Charges charges;             // to start from; empty: none are known
    Solution start;              // the best plan so far
    std::function<bool()> cancelled{};
    // Told the best plan and the bound (points) now and then.
    std::function<void(const Solution&, std::int64_t bound)> report{};
};

class CrewPlanner {
  public:
    CrewPlanner(Workshop& workshop, const CrewPlanRules& rules);

    // Until the work is done, or plan and bound meet. Problems with a limit on coaches or shares of
    // groups are planned as if without for the bound; the plan keeps all limits.
    void run();

    [[nodiscard]] std::int64_t bound() const { return bound_; }  // points
    [[nodiscard]] Certificate certificate() const;
    [[nodiscard]] Prices prices() const;
    [[nodiscard]] const Solution& solution() const { return best_; }
    [[nodiscard]] bool was_cancelled() const { return was_cancelled_; }
    [[nodiscard]] std::int64_t work() const;

  private:
    void for_each_workplace(const std::function<void(CrewDesk&, CrewSearch&)>& work);
    [[nodiscard]] bool is_over(double share);
    void find_charges();
    void take_crews();
    bool move_centre();
    void prove();
    void refine_all(const Charges& charges, std::int64_t rows_each);
    [[nodiscard]] Charges greatest_alone() const;
    [[nodiscard]] std::int64_t tolerance_now() const;
    void judge(const Charges& charges);
    Charges next_charges();
    void put_together();
    void learn_from_best();
    static bool place(const Crew& crew, Draft& draft);
    void staff(std::size_t workplace, Draft& draft);

    Workshop& workshop_;
    const Problem& problem_;
    const CrewPlanRules& rules_;
    Ledger empty_;
    std::vector<CrewDesk> desks_;                        // by thread
    std::vector<std::unique_ptr<CrewSearch>> searches_;  // by workplace
    CrewMarket market_;
    Solution best_;
    std::int64_t other_work_ = 0;  // rows, beside the searches'
    std::vector<double> centre_;   // charges, points
    double width_ = 0;
    double open_share_;        // tolerance of a workplace, of its part of the gap
    double market_value_ = 0;  // of the crews that are known
    Charges best_charges_;
    std::vector<CrewProof> best_proofs_;  // for these charges, by workplace
    std::int64_t best_bound_ = 0;         // scaled
    std::int64_t known_at_best_ = 0;      // scaled: charges and best known crews
    std::int64_t bound_ = 0;              // points
    bool is_moving_ = false;
    bool was_cancelled_ = false;
};

}  // namespace kynnys::carving
