#include "cli/city_summary.h"

#include <algorithm>

#include "base/text.h"
#include "cli/text_layout.h"
#include "cli/words.h"

namespace kynnys {

namespace {

std::int64_t wanting_work(const City& city) {
    return std::count_if(city.people.begin(), city.people.end(),
                         [](const Person& person) { return person.wants_work; });
}

std::int64_t assisting(const City& city) {
    return std::count_if(city.tasks.begin(), city.tasks.end(),
                         [](const Task& task) { return task.part == TaskPart::assisting; });
}

template <class List>
std::int64_t size_of(const List& list) {
    return static_cast<std::int64_t>(list.size());
}

}  // namespace

std::string city_text(const City& city) {
    return counted(size_of(city.people), "person", "people") + " (" +
           grouped_number(wanting_work(city)) + " want work), " +
           counted(size_of(city.workplaces), "workplace") + ", " +
           counted(size_of(city.tasks), "task") + " (" + grouped_number(assisting(city)) +
           " may be carved), " + counted(size_of(city.arrangements), "arrangement");
}

Json::Object city_json(const City& city) {
    return {{"people", size_of(city.people)},         {"wanting_work", wanting_work(city)},
            {"workplaces", size_of(city.workplaces)}, {"tasks", size_of(city.tasks)},
            {"carvable_tasks", assisting(city)},      {"arrangements", size_of(city.arrangements)}};
}

void tell_new_city(const City& city, const std::filesystem::path& folder, Form form,
                   Console& console) {
    if (form == Form::json) {
        Json::Object object{{"folder", folder.string()}};
        for (Json::Member& member : city_json(city)) object.push_back(std::move(member));
        console.out << json_pretty_text(object);
        return;
    }
    console.out << wrapped("Made the city " + folder.string() + ": " + city_text(city) + ".")
                << "Plan it: kynnys plan make " << folder.string() << " --out plan.json\n";
}

}  // namespace kynnys
