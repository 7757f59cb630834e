#include "plan/job_finder.h"

#include "solve/carving/ledger.h"
#include "solve/carving/option_table.h"
#include "solve/carving/pricing.h"
#include "solve/carving/team.h"

namespace kynnys {

struct JobFinder::Parts {
    explicit Parts(const carving::Problem& of)
        : problem(of),
          layout(of),
          table(of),
          ledger(of, layout),
          view(of, layout),
          pricer(table, layout) {}

    std::optional<FoundJob> best(carving::Pricer& with, int person,
                                 const carving::Query& query) const {
        carving::Best found = with.best(person, query);
        if (found.value == carving::no_job || found.job.option < 0)
            return std::nullopt;
        const std::int64_t value = carving::job_value(problem, found.job);
        return FoundJob{std::move(found.job), value};
    }

    const carving::Problem& problem;
    carving::PriceLayout layout;
    carving::OptionTable table;
    carving::Ledger ledger;
    carving::PriceView view;
    carving::Pricer pricer;
};

JobFinder::JobFinder(const carving::Problem& problem) : parts_(std::make_unique<Parts>(problem)) {}

JobFinder::~JobFinder() = default;

void JobFinder::occupy(const carving::Job& job) {
    parts_->ledger.add(job);
}

void JobFinder::give_up(const carving::Job& job) {
    parts_->ledger.remove(job);
}

std::optional<FoundJob> JobFinder::best(int person) {
    return parts_->best(parts_->pricer, person, {parts_->view, parts_->ledger});
}

std::optional<FoundJob> JobFinder::best_at(int person, int workplace) {
    carving::Restriction here;
    here.only_at = workplace;
    carving::Query query{parts_->view, parts_->ledger};
    query.restriction = &here;
    return parts_->best(parts_->pricer, person, query);
}

std::vector<std::optional<FoundJob>> JobFinder::best_of_each(
    const std::vector<std::int64_t>& floors, int threads) {
    const auto people = static_cast<int>(parts_->problem.people.size());
    std::vector<std::unique_ptr<carving::Pricer>> pricers;
    for (int thread = 0; thread < threads; ++thread)
        pricers.push_back(std::make_unique<carving::Pricer>(parts_->table, parts_->layout));
    std::vector<std::optional<FoundJob>> found(static_cast<std::size_t>(people));
    carving::for_each_item(threads, people, [&](int thread, int person) {
        const auto at = static_cast<std::size_t>(person);
        carving::Query query{parts_->view, parts_->ledger};
        query.floor = floors[at] * carving::price_scale;
        found[at] = parts_->best(*pricers[static_cast<std::size_t>(thread)], person, query);
    });
    return found;
}

}  // namespace kynnys
