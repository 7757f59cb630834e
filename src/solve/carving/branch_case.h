// One case of a branch tree as the pricing reads it: what each person's job must and may not be.
#pragma once

#include <map>
#include <vector>

#include "solve/carving/certificate.h"
#include "solve/carving/pricing.h"

namespace kynnys::carving {

class BranchCase {
  public:
    BranchCase(const Problem& problem, const std::vector<int>& people,
               const std::vector<Branch>& path);

    [[nodiscard]] const Restriction& of(int person) const { return restrictions_.at(person); }
    [[nodiscard]] bool allows(const Job& job) const;
    [[nodiscard]] const std::vector<int>& must_have_job() const { return must_have_job_; }

  private:
    void apply(const Branch& branch);
    void give_to(int person, int occasion);

    const Problem& problem_;
    std::map<int, Restriction> restrictions_;
    std::vector<int> must_have_job_;
};

}  // namespace kynnys::carving
