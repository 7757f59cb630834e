// A client, a workplace with one task, and a proposal between them that keeps every rule.
#pragma once

#include "api/world.h"

namespace kynnys::testing {

class ProposalCase : public OnWorld {
  protected:
    // Three hours on Monday, of a task of fifteen hours a week.
    std::string proposed(ProposalState state = ProposalState::open,
                         const std::string& terms = "[]");

    // Made the first time that it is asked for, and so the task, of the code T1.
    const std::string& workplace();

    // Wants work, and is free on weekdays.
    Someone available_client();

    Caller coach_ = world_.user(world_.north(), ActorRole::coach);
    Someone person_ = available_client();

  private:
    std::string workplace_;
};

}  // namespace kynnys::testing
