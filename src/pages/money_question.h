// Which job somebody asks about, in the address of the page: hours, wage, day.
#pragma once

#include "app/money_desk.h"
#include "pages/form_parts.h"

namespace kynnys::pages {

struct AskedMoney {
    MoneyQuestion question;  // what was understood; else the usual
    FormState state;
};

// Without any hours in the address the job has eight a week.
AskedMoney asked_money(const Call& call);

// The form that asks, sent to the page's own path.
Html money_question(const Call& call, const AskedMoney& asked);

}  // namespace kynnys::pages
