// People, workplaces, tasks and arrangements as JSON objects, by the columns of the city folder.
// What is a file of its own there stands inside: a person's "profile" (a list), "conditions" (an
// object) and "wishes" (a list), a workplace's "roles", a task's "demands", an arrangement's
// "raises".
#pragma once

#include <span>
#include <string_view>

#include "base/json.h"
#include "exchange/fault.h"
#include "plan/city.h"

namespace kynnys {

// `city` holds the rows that these name: arrangements, workplaces.
Json::Object person_json(const Person& person, const City& city);
Json::Object workplace_json(const Workplace& workplace, const City& city);
Json::Object task_json(const Task& task, const City& city);
Json::Object arrangement_json(const Arrangement& arrangement, const City& city);

// What is to be read: a whole new one, or changes of one that is there. A change keeps what it does
// not name, clears what it names with null, and takes lists over whole. Faults are told as in
// row_json.h, with those of check_city beside. `others` are members that somebody else reads.
struct JsonToRead {
    const Json::Object& object;
    const City& city;
    std::span<const std::string_view> others;
};
Checked<Person> new_person(const JsonToRead& json);
Checked<Person> changed_person(Person person, const JsonToRead& json);
Checked<Workplace> new_workplace(const JsonToRead& json);
Checked<Workplace> changed_workplace(Workplace workplace, const JsonToRead& json);
Checked<Task> new_task(const JsonToRead& json);
Checked<Task> changed_task(Task task, const JsonToRead& json);
Checked<Arrangement> new_arrangement(const JsonToRead& json);
Checked<Arrangement> changed_arrangement(Arrangement arrangement, const JsonToRead& json);

}  // namespace kynnys
