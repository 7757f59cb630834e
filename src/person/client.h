// A person as the service knows them: beside what a plan is made from, where they stand in the
// service and how they are reached.
#pragma once

#include <string>

#include "person/person.h"

namespace kynnys {

enum class ClientStatus { waiting, active, placed, ended };
const CodeList<ClientStatus, 4>& client_status_codes();

struct Client {
    Person person;  // its id is the code that the organisation has given, such as "P0012"
    ClientStatus status = ClientStatus::waiting;
    std::string municipality;  // official number, such as "091"; "" when not known
    std::string phone;
    std::string email;
    std::string note;  // free text
    friend bool operator==(const Client&, const Client&) = default;
};

}  // namespace kynnys
