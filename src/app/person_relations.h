// How an actor stands to a person: what every use case about people begins with.
#pragma once

#include <string>

#include "app/office.h"
#include "storage/visibility.h"

namespace kynnys {

// Everything that holds; `none` alone when nothing does, also when there is no such person. A
// person is seen only through a live consent or a basis in law, whoever is responsible.
Result<Relations> relations_to_person(Transaction& transaction, const Actor& actor,
                                      const std::string& person, Date today);

// The relations, if they allow the action. Errors: those of check_allowed.
Result<Done> check_person(Transaction& transaction, const Actor& actor, const std::string& person,
                          Action action, Date today);

// Whom the actor's lists of people show.
Visibility visibility_of(const Actor& actor, Date today);

Date day_of(Instant instant);  // in UTC

}  // namespace kynnys
