// What is seen of one workplace.
#pragma once

#include "app/card.h"
#include "app/link_desk.h"
#include "app/site_desk.h"
#include "pages/call.h"
#include "pages/page.h"

namespace kynnys::pages {

Page workplace_page(const Call& call, const Card<Workplace>& card,
                    const std::vector<Card<Task>>& tasks, const WorkplaceContact& contact);

// A new link for the workplace's contact, with its code: seen once.
Page workplace_link_page(const Call& call, const Card<Workplace>& card, const MadeLink& made);

}  // namespace kynnys::pages
