#include "app/question_desk.h"

#include "app/person_relations.h"
#include "app/recorded.h"
#include "storage/city_store.h"
#include "storage/client_record.h"

namespace kynnys {

Result<OpenQuestions> QuestionDesk::find(const Actor& actor, const std::string& person) {
    const AuditEvent event = event_of(actor, Action::person_view, office_.now(), {person});
    // The page about the person logs the look; this is a part of it.
    const auto asked = admitted(office_, event, [&](Transaction& transaction) -> Result<City> {
        TRY(check_person(transaction, actor, person, Action::person_view, day_of(office_.now())));
        auto records =
            TRY(client_records(transaction, office_.vault, "p.id = :id", {{"id", person}}));
        if (records.empty())
            return unknown_subject();
        Person one = std::move(records.front().client.person);
        auto city = find_city_near(transaction, actor.organisation, one.home, near_workplaces_most);
        if (!city && city.error().key == "policy.is_missing")
            city = City{};
        if (city)
            city.value().people.push_back(std::move(one));
        return city;
    });
    if (!asked)
        return asked.error();
    return open_questions(asked.value(), PersonIndex{0}, questions_most);
}

}  // namespace kynnys
