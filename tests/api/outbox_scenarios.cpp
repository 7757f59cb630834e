// Routes about outgoing e-mail, for who looks after the service. This world sends none.
#include "api/scenario.h"
#include "base/random_id.h"
#include "storage/outbox_store.h"

namespace kynnys::testing {

namespace {

std::string waiting_message(World& world, const std::string& organisation) {
    mail::OutboxMessage message;
    message.id = new_id();
    message.organisation = organisation;
    message.address = "joku@kynnys.example";
    message.language = "fi";
    message.made_at = message.next_try_at = world.now();
    message.expires_at = world.now() + mail::outbox_expiry;
    message.notices = {{mail::NoticeKind::test, ""}};
    world.write([&](Transaction& transaction) {
        return add_outbox_message(transaction, world.vault().seal, message);
    });
    return message.id;
}

Scenario about_messages(std::string route, Action action, About about) {
    Scenario scenario;
    scenario.route = std::move(route);
    scenario.about = about;
    scenario.action = action;
    scenario.seen_by = Action::outbox_view;
    if (about == About::owned) {
        scenario.place = "message";
        scenario.make = waiting_message;
    }
    return scenario;
}

}  // namespace

std::vector<Scenario> outbox_scenarios() {
    std::vector<Scenario> all;
    all.push_back(about_messages("outbox.view", Action::outbox_view, About::organisation));
    all.back().members = {"items"};
    all.push_back(about_messages("outbox.test", Action::outbox_edit, About::organisation));
    all.back().status = 409;
    all.back().outcome = Outcome::failed;
    all.push_back(about_messages("outbox.again", Action::outbox_edit, About::owned));
    all.back().status = 409;
    all.back().outcome = Outcome::failed;
    all.push_back(about_messages("outbox.cancel", Action::outbox_edit, About::owned));
    all.back().status = 204;
    return all;
}

}  // namespace kynnys::testing
