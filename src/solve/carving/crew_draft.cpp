#include "solve/carving/crew_draft.h"

#include <algorithm>

namespace kynnys::carving {

namespace {

constexpr double heavy = 0.4;
constexpr int rounds_most = 4;
// At the first prices a job may be a little worse than its charge: they are too high for a crew
// that is not full.
constexpr std::int64_t tolerated_loss = 30 * price_scale;

class CrewDraft {
  public:
    CrewDraft(CrewDesk& desk, const CrewSite& site, CrewPool& pool,
              const std::vector<std::int64_t>& charges, const CrewHints& hints)
        : desk_(desk),
          site_(site),
          pool_(pool),
          charges_(charges),
          hints_(hints),
          job_of_(charges.size(), -1),
          weight_(charges.size(), 0) {}

    void run() {
        take_heavy_choices();
        const std::vector<std::size_t> order = order_of_people();
        desk_.view.set_local(site_.workplace(), site_.places(), *hints_.prices);
        for (const std::size_t person : order) {
            if (job_of_[person] < 0)
                improve(person, charges_[person] - tolerated_loss);
        }
        desk_.view.set_local(site_.workplace(), site_.places(), Prices(site_.places().size(), 0));
        bool gained = true;
        for (int round = 0; round < rounds_most && gained; ++round) {
            gained = false;
            for (const std::size_t person : order) gained = improve_again(person) || gained;
        }
        keep();
    }

  private:
    void take_heavy_choices() {
        if (hints_.master == nullptr)
            return;
        auto choices = hints_.master->choices();
        std::stable_sort(choices.begin(), choices.end(),
                         [](const auto& a, const auto& b) { return a.weight > b.weight; });
        for (const auto& choice : choices) {
            const std::size_t job = (*hints_.jobs)[choice.column];
            const auto person = static_cast<std::size_t>(pool_.column(job).person);
            weight_[person] += choice.weight;
            if (choice.weight >= heavy && job_of_[person] < 0 && desk_.ledger.fits(pool_.job(job)))
                give(person, static_cast<int>(job));
        }
    }

    [[nodiscard]] std::vector<std::size_t> order_of_people() const {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < charges_.size(); ++i) {
            if ((*hints_.most)[i] > charges_[i] - tolerated_loss || job_of_[i] >= 0)
                order.push_back(i);
        }
        const auto gain = [&](std::size_t i) { return (*hints_.most)[i] - charges_[i]; };
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return weight_[a] != weight_[b] ? weight_[a] > weight_[b] : gain(a) > gain(b);
        });
        return order;
    }

    void give(std::size_t person, int job) {
        desk_.ledger.add(pool_.job(static_cast<std::size_t>(job)));
        job_of_[person] = job;
    }

    int take_away(std::size_t person) {
        const int job = job_of_[person];
        if (job >= 0)
            desk_.ledger.remove(pool_.job(static_cast<std::size_t>(job)));
        job_of_[person] = -1;
        return job;
    }

    bool improve(std::size_t person, std::int64_t floor) {
        const Best best = site_.best_here(desk_, desk_.ledger, site_.people()[person], floor);
        if (best.job.option < 0)
            return false;
        give(person, static_cast<int>(pool_.add(best.job)));
        return true;
    }

    bool improve_again(std::size_t person) {
        const int old = take_away(person);
        const std::int64_t has =
            old < 0 ? charges_[person]
                    : std::max(charges_[person],
                               pool_.worth(static_cast<std::size_t>(old)) * price_scale);
        if (improve(person, has))
            return true;
        if (old >= 0 && pool_.worth(static_cast<std::size_t>(old)) * price_scale > charges_[person])
            give(person, old);
        return false;
    }

    void keep() {
        std::vector<std::size_t> chosen;
        for (std::size_t person = 0; person < job_of_.size(); ++person) {
            const int job = take_away(person);
            if (job >= 0)
                chosen.push_back(static_cast<std::size_t>(job));
        }
        if (!chosen.empty())
            pool_.keep_crew(chosen);
    }

    CrewDesk& desk_;
    const CrewSite& site_;
    CrewPool& pool_;
    const std::vector<std::int64_t>& charges_;
    const CrewHints& hints_;
    std::vector<int> job_of_;  // number in the pool, -1: none
    std::vector<double> weight_;
};

}  // namespace

void draw_up_crew(CrewDesk& desk, const CrewSite& site, CrewPool& pool,
                  const std::vector<std::int64_t>& charges, const CrewHints& hints) {
    CrewDraft(desk, site, pool, charges, hints).run();
}

}  // namespace kynnys::carving
