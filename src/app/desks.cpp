#include "app/desks.h"

namespace kynnys {

Desks::Desks(Office& office, SecondFactor rule, std::function<void()> when_planned)
    : sign_in(office, rule),
      users(office),
      tokens(office),
      audit(office),
      people(office),
      disclosures(office),
      links(office),
      plans(office, std::move(when_planned)),
      workplaces(office),
      tasks(office),
      arrangements(office),
      carving(office),
      policies(office),
      idempotency(office),
      second_factor(office),
      plan_reviews(office),
      fits(office),
      proposals(office),
      offers(office),
      sites(office),
      organisations(office),
      data(office),
      views(office),
      timelines(office),
      questions(office),
      services(office),
      checks(office),
      referrals(office),
      consultations(office),
      errands(office),
      situations(office),
      money(office),
      rules(office),
      mail_choices(office),
      outbox(office),
      outside_links(office),
      outside_referrals(office) {}

}  // namespace kynnys
